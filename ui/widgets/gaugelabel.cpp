// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/gaugelabel.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <algorithm>
#include <cmath>

namespace hookbench::ui
{

namespace
{

constexpr int barWidth = 40;
constexpr int barHeight = 6;
constexpr double low = 0.25;
constexpr double nearlyGone = 0.10;

} // namespace

GaugeLabel::GaugeLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void GaugeLabel::setContent(double left, const QString &text)
{
    m_left = std::isfinite(left) ? std::clamp(left, 0.0, 1.0) : 0.0;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize GaugeLabel::sizeHint() const
{
    return {barWidth + painting::gap + painting::textWidth(fontMetrics(), m_text),
            fontMetrics().height()};
}

QSize GaugeLabel::minimumSizeHint() const
{
    return {barWidth, fontMetrics().height()};
}

void GaugeLabel::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsOf(this);
    QPainter painter(this);
    const auto place = [this](const QRect &rect) {
        return QStyle::visualRect(layoutDirection(), this->rect(), rect);
    };
    const QRect track(0, (height() - barHeight + 1) / 2, barWidth, barHeight);
    const Tone tone = m_left < nearlyGone ? Tone::Bad : m_left < low ? Tone::Warning : Tone::Good;
    painting::fillRound(&painter, place(track), barHeight / 2,
                        mix(colors.sidebar, colors.text, 0.16));
    const int filled = static_cast<int>(std::lround(barWidth * m_left));
    if (filled > 0)
        painting::fillRound(&painter, place(QRect(track.topLeft(), QSize(filled, barHeight))),
                            std::min(barHeight, filled) / 2, colors.tone(tone));
    const QRect words = rect().adjusted(barWidth + painting::gap, 0, 0, 0);
    painter.setPen(tone == Tone::Good ? colors.dim : colors.tone(tone));
    painting::drawLine(&painter, layoutDirection(), place(words), Qt::AlignLeft,
                       fontMetrics().elidedText(m_text, Qt::ElideRight, words.width()));
}

} // namespace hookbench::ui
