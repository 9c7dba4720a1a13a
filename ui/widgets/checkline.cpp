// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/checkline.h"

#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/tonelabel.h"

#include <QHBoxLayout>

namespace hookbench::ui
{

CheckLine::CheckLine(QWidget *parent)
    : QWidget(parent)
    , m_sign(new IconLabel(QIcon(), painting::iconSize(fontMetrics()) - 2))
    , m_text(new ToneLabel)
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setFont(fonts::small(m_text->font()));
    m_text->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
}

void CheckLine::setState(bool kept, const QString &text)
{
    const Tone tone = kept ? Tone::Good : Tone::Bad;
    m_sign->setIcon(kept ? Icon::Check : Icon::Cross, tone);
    m_text->setTone(tone);
    m_text->setText(text);
    setAccessibleName(kept ? tr("kept: %1").arg(text) : tr("broken: %1").arg(text));
}

QString CheckLine::text() const
{
    return m_text->text();
}

} // namespace hookbench::ui
