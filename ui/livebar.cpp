// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/livebar.h"

#include "ui/theme/fonts.h"
#include "ui/theme/style.h"

#include <QPainter>

namespace hookbench::ui
{

LiveBar::LiveBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("liveBar"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LiveBar::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    update();
}

QSize LiveBar::sizeHint() const
{
    return {200, QFontMetrics(fonts::strong(font())).height() + 8};
}

void LiveBar::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), colors.bad);
    painter.setFont(fonts::strong(font()));
    painter.setPen(colors.accentText);
    const QRect inner = rect().adjusted(12, 0, -12, 0);
    painter.drawText(inner, Qt::AlignCenter,
                     painter.fontMetrics().elidedText(m_text, Qt::ElideRight, inner.width()));
}

} // namespace hookbench::ui
