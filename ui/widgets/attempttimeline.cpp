// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/attempttimeline.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QPainterPath>

#include <algorithm>

namespace hookbench::ui
{

namespace
{

constexpr int attemptSize = 20;
constexpr int attemptGlyph = 12;
constexpr int attemptGap = 4;
constexpr int attemptStep = 72;
constexpr int attemptHatch = 4;

} // namespace

AttemptTimeline::AttemptTimeline(QWidget *parent)
    : StepChart(Entry::First, parent)
{
    setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
}

void AttemptTimeline::setMarks(const QVector<Mark> &marks, const QString &summary)
{
    if (marks == m_marks && summary == m_summary)
        return;
    m_marks = marks;
    m_summary = summary;
    stepsChanged();
}

/// From one mark to the next: as wide as the longest text needs.
int AttemptTimeline::stepWidth() const
{
    const QFontMetrics metrics(fonts::small(font()));
    int width = attemptStep;
    for (const Mark &mark : m_marks) {
        width = std::max(width, metrics.horizontalAdvance(mark.label) + 2 * painting::gap);
        width =
            std::max(width, metrics.horizontalAdvance(mark.wait) + attemptSize + 2 * painting::gap);
    }
    return width;
}

QSize AttemptTimeline::sizeHint() const
{
    const int line = QFontMetrics(fonts::small(font())).height();
    return {stepWidth() * std::max(1, static_cast<int>(m_marks.size())),
            line / 2 + std::max(attemptSize, line) + attemptGap + line + 2 * painting::focusWidth};
}

QSize AttemptTimeline::minimumSizeHint() const
{
    return sizeHint();
}

QRect AttemptTimeline::stepRect(int mark) const
{
    return QStyle::visualRect(layoutDirection(), rect(),
                              QRect(rect().x() + stepWidth() * mark, rect().y(), stepWidth(), height()));
}

QRect AttemptTimeline::signRect(int mark) const
{
    const QRect slot = stepRect(mark);
    const int line = QFontMetrics(fonts::small(font())).height();
    return {slot.center().x() - attemptSize / 2, slot.y() + line / 2 + painting::focusWidth,
            attemptSize, attemptSize};
}

void AttemptTimeline::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsOf(this);
    QPainter painter(this);
    painter.setFont(fonts::small(font()));
    const int line = painter.fontMetrics().height();
    for (int mark = 0; mark < m_marks.size(); ++mark) {
        const Mark &value = m_marks.at(mark);
        const QRect sign = signRect(mark);
        if (mark > 0) {
            const QRect before = signRect(mark - 1);
            const int from = std::min(before.right(), sign.right()) + attemptGap;
            const int to = std::max(before.left(), sign.left()) - attemptGap;
            const bool isPlanned = value.kind == Kind::Planned;
            painter.setPen(QPen(colors.control, 1, isPlanned ? Qt::DashLine : Qt::SolidLine));
            painter.drawLine(from, sign.center().y(), to, sign.center().y());
            const int width = painter.fontMetrics().horizontalAdvance(value.wait) + 2 * attemptGap;
            const QRect text((from + to - width) / 2, sign.center().y() - line / 2, width, line);
            if (!value.wait.isEmpty())
                painter.fillRect(text, colors.panel);
            painter.setPen(colors.dim);
            painting::drawLine(&painter, layoutDirection(), text, Qt::AlignHCenter, value.wait);
        }
        paintSign(&painter, mark);
        const QRect slot = stepRect(mark);
        painter.setPen(value.kind == Kind::Planned ? colors.dim : colors.text);
        painting::drawLine(&painter, layoutDirection(),
                           QRect(slot.x(), sign.bottom() + attemptGap, slot.width(), line),
                           Qt::AlignHCenter, value.label);
        if (mark == currentStep())
            painting::strokeRound(&painter, slot.adjusted(2, 0, -2, 0), painting::smallRadius,
                                  colors.accent, painting::focusWidth);
    }
}

void AttemptTimeline::paintSign(QPainter *painter, int mark) const
{
    const Colors &colors = colorsOf(this);
    const QRect sign = signRect(mark);
    const QRectF inner = QRectF(sign).adjusted(1, 1, -1, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (m_marks.at(mark).kind) {
    case Kind::Good:
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.good);
        painter->drawEllipse(inner);
        painting::drawIcon(painter, sign, icons::icon(Icon::Check), attemptGlyph,
                           colors.accentText);
        break;
    case Kind::Bad: {
        QPainterPath diamond;
        diamond.moveTo(inner.center().x(), inner.top() - 1);
        diamond.lineTo(inner.right() + 1, inner.center().y());
        diamond.lineTo(inner.center().x(), inner.bottom() + 1);
        diamond.lineTo(inner.left() - 1, inner.center().y());
        diamond.closeSubpath();
        painter->fillPath(diamond, colors.badOn);
        painter->setClipPath(diamond);
        painter->setPen(QPen(mix(colors.badOn, colors.bad, 0.35), 1));
        for (int y = sign.top() - attemptSize; y < sign.bottom() + attemptSize; y += attemptHatch)
            painter->drawLine(sign.left() - 1, y + attemptSize, sign.right() + 1, y);
        painter->setClipping(false);
        painter->setPen(QPen(colors.bad, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(diamond);
        painting::drawIcon(painter, sign, icons::icon(Icon::Cross), attemptGlyph - 2, colors.bad);
        break;
    }
    case Kind::NoAnswer:
        painter->setPen(QPen(colors.warn, 1.5));
        painter->setBrush(colors.warnOn);
        painter->drawRoundedRect(inner.adjusted(1, 1, -1, -1), 3, 3);
        painting::drawIcon(painter, sign, icons::icon(Icon::Minus), attemptGlyph, colors.warn);
        break;
    case Kind::Planned:
        painter->setPen(QPen(colors.control, 1.5, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(inner.adjusted(2, 2, -2, -2));
        break;
    }
    painter->restore();
}

} // namespace hookbench::ui
