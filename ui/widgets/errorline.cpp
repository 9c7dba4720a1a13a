// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/errorline.h"

#include "ui/theme/surface.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/tonelabel.h"

#include <QHBoxLayout>
#include <QVariant>

namespace hookbench::ui
{

ErrorLine::ErrorLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new ToneLabel)
{
    setSurface(this, Surface::Panel);
    m_text->setTone(Tone::Bad);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 4, 16, 6);
    layout->setSpacing(6);
    layout->addWidget(m_text, 1);
    layout->addWidget(new IconLabel(Icon::Error, Tone::Bad, 14));
    hide();
}

QString ErrorLine::error() const
{
    return isHidden() ? QString() : m_text->text();
}

void ErrorLine::setError(const QString &text, QWidget *editor)
{
    const bool isNew = text != m_text->text();
    m_text->setText(text);
    setVisible(!text.isEmpty());
    editor->setProperty("tone", text.isEmpty() ? QString() : QStringLiteral("error"));
    editor->setAccessibleDescription(text);
    editor->update();
    if (isNew && !text.isEmpty())
        announce(this, text);
}

} // namespace hookbench::ui
