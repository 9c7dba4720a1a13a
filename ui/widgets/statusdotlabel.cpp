// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statusdotlabel.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <algorithm>

namespace hookbench::ui
{

namespace
{

constexpr int dot = 8;
constexpr int dotGap = 6;
constexpr int leastDigits = 10; ///< short words are not cut

} // namespace

StatusDotLabel::StatusDotLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void StatusDotLabel::setState(Tone tone, const QString &text)
{
    m_tone = tone;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusDotLabel::sizeHint() const
{
    return {dot + dotGap + painting::textWidth(fontMetrics(), m_text), fontMetrics().height()};
}

QSize StatusDotLabel::minimumSizeHint() const
{
    const int few = fontMetrics().horizontalAdvance(QLatin1Char('0')) * leastDigits;
    return {std::min(sizeHint().width(), dot + dotGap + few), fontMetrics().height()};
}

void StatusDotLabel::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsOf(this);
    QPainter painter(this);
    const auto place = [this](const QRect &rect) {
        return QStyle::visualRect(layoutDirection(), this->rect(), rect);
    };
    const QRect spot(0, (height() - dot + 1) / 2, dot, dot);
    painting::fillRound(&painter, place(spot), dot / 2, colors.tone(m_tone));
    const QRect words = rect().adjusted(dot + dotGap, 0, 0, 0);
    painter.setPen(m_tone == Tone::Bad || m_tone == Tone::Warning ? colors.tone(m_tone)
                                                                  : colors.dim);
    painting::drawLine(&painter, layoutDirection(), place(words), Qt::AlignLeft,
                       fontMetrics().elidedText(m_text, Qt::ElideRight, words.width()));
}

} // namespace hookbench::ui
