// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formfield.h"

#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/tonelabel.h"

#include <QLabel>
#include <QVariant>
#include <QVBoxLayout>

namespace hookbench::ui
{

namespace
{

/// As high as the drawings show fields of a form, and the buttons beside them.
void makeLarge(QWidget *editor)
{
    editor->setProperty("large", true);
    for (QWidget *part : editor->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        part->setProperty("large", true);
}

} // namespace

FormField::FormField(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_label(new QLabel(label))
    , m_sign(new IconLabel(QIcon(), painting::iconSize(fontMetrics()) - 2))
    , m_line(new ToneLabel)
{
    m_label->setFont(fonts::strong(m_label->font()));
    m_label->setBuddy(editor);
    if (editor->accessibleName().isEmpty())
        editor->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    makeLarge(editor);
    m_line->setFont(fonts::small(m_line->font()));
    m_line->setWordWrap(true);
    m_line->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_line, &QLabel::linkActivated, this, &FormField::linkActivated);

    auto *below = new QHBoxLayout;
    below->setSpacing(4);
    below->addWidget(m_sign, 0, Qt::AlignTop);
    below->addWidget(m_line, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_label);
    layout->addWidget(editor);
    layout->addLayout(below);
    setFocusProxy(editor);
    setHint({});
}

void FormField::setHint(const QString &text)
{
    showLine(Tone::Neutral, text);
}

void FormField::setWarning(const QString &text)
{
    showLine(Tone::Warning, text);
}

void FormField::setError(const QString &text)
{
    showLine(Tone::Bad, text);
}

void FormField::showLine(Tone tone, const QString &text)
{
    m_line->setTone(tone);
    m_line->setRichText(text);
    m_line->setVisible(!text.isEmpty());
    // Without a link there is nothing to stop at.
    m_line->setFocusPolicy(text.contains(QLatin1String("<a href")) ? Qt::StrongFocus : Qt::NoFocus);
    m_sign->setVisible(tone != Tone::Neutral && !text.isEmpty());
    m_sign->setIcon(tone == Tone::Bad ? Icon::Cross : Icon::Warning, tone);
    QVariant border;
    if (tone == Tone::Bad)
        border = QStringLiteral("error");
    else if (tone == Tone::Warning)
        border = QStringLiteral("warn");
    m_editor->setProperty("tone", border);
    m_editor->update();
    m_editor->setAccessibleDescription(plainText(text));
}

} // namespace hookbench::ui
