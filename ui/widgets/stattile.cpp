// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stattile.h"

#include "ui/theme/fonts.h"
#include "ui/theme/style.h"
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QVBoxLayout>

namespace hookbench::ui
{

StatTile::StatTile(QWidget *parent)
    : Card(parent)
    , m_value(new ElidedLabel)
    , m_caption(new ElidedLabel)
{
    m_value->setFont(fonts::title(m_value->font()));
    m_caption->setFont(fonts::small(m_caption->font()));
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(4);
    layout->addWidget(m_value);
    layout->addWidget(m_caption);
    updateColor();
}

void StatTile::setContent(const QString &value, const QString &caption)
{
    m_value->setText(value);
    m_caption->setText(caption);
    setAccessibleName(tr("%1: %2", "caption: value of a figure").arg(caption, value));
}

void StatTile::setTone(Tone tone)
{
    m_tone = tone;
    updateColor();
}

void StatTile::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        updateColor();
    Card::changeEvent(event);
}

void StatTile::updateColor()
{
    const Colors &colors = colorsOf(this);
    const QColor color = m_tone == Tone::Neutral ? colors.text : colors.tone(m_tone);
    QPalette own = m_value->palette();
    own.setColor(QPalette::WindowText, color);
    own.setColor(QPalette::Text, color); // the role on a card
    m_value->setPalette(own);
}

} // namespace hookbench::ui
