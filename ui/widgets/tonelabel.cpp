// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tonelabel.h"

#include "ui/theme/style.h"

#include <QEvent>

namespace hookbench::ui
{

ToneLabel::ToneLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    updateColor();
}

void ToneLabel::setTone(Tone tone)
{
    m_tone = tone;
    updateColor();
}

void ToneLabel::setRichText(const QString &text)
{
    m_richText = text;
    setTextFormat(Qt::RichText);
    updateLinks();
}

/// Qt takes the colour of links from the application when it reads the text, and keeps it.
void ToneLabel::updateLinks()
{
    const QString link =
        QStringLiteral("<a style=\"color:%1\" ").arg(colorsOf(this).tone(m_tone).name());
    setText(QString(m_richText).replace(QLatin1String("<a "), link));
}

void ToneLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        updateColor();
    QLabel::changeEvent(event);
}

void ToneLabel::updateColor()
{
    const QColor color = colorsOf(this).tone(m_tone);
    QPalette own = palette();
    if (own.color(QPalette::WindowText) == color && own.color(QPalette::Link) == color)
        return; // setPalette() comes back here
    own.setColor(QPalette::WindowText, color);
    own.setColor(QPalette::Text, color);
    own.setColor(QPalette::Link, color);
    setPalette(own);
    if (!m_richText.isEmpty())
        updateLinks();
}

} // namespace hookbench::ui
