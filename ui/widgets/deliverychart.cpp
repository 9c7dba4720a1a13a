// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/deliverychart.h"

#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/stackedbar.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace hookbench::ui
{

namespace
{

constexpr int attemptsHeight = 56;
constexpr int latencyHeight = 48;
constexpr int bandGap = 12;
constexpr int labelGap = 4;
constexpr int stepGap = 4;
constexpr int markHeight = 8;
constexpr int unknownHatch = 6;

} // namespace

DeliveryChart::DeliveryChart(QWidget *parent)
    : StepChart(Entry::Last, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Deliveries over time"));
}

void DeliveryChart::setContent(const Content &content)
{
    if (content == m_content)
        return;
    m_content = content;
    stepsChanged();
}

int DeliveryChart::smallHeight() const
{
    return QFontMetrics(fonts::small(font())).height();
}

bool DeliveryChart::hasLatency() const
{
    return std::any_of(m_content.steps.begin(), m_content.steps.end(),
                       [](const Step &step) { return step.median.has_value(); });
}

int DeliveryChart::latencyTop() const
{
    return smallHeight() + labelGap + attemptsHeight + bandGap;
}

int DeliveryChart::causesTop() const
{
    return latencyTop() +
           (hasLatency() ? smallHeight() + labelGap + latencyHeight + bandGap : 0);
}

int DeliveryChart::plotBottom() const
{
    const int rows = static_cast<int>(m_content.causes.size());
    const int row = smallHeight() + 2 + markHeight + labelGap;
    return causesTop() + (rows > 0 ? rows * row : -bandGap);
}

QSize DeliveryChart::sizeHint() const
{
    return {24 * 12, plotBottom() + labelGap + smallHeight()};
}

QSize DeliveryChart::minimumSizeHint() const
{
    return {static_cast<int>(m_content.steps.size()) * 4, sizeHint().height()};
}

QRect DeliveryChart::stepRect(int step) const
{
    const int count = static_cast<int>(m_content.steps.size());
    const int whole = width() + stepGap;
    const int from = whole * step / count;
    const int to = whole * (step + 1) / count;
    const QRect place(from, 0, to - from - stepGap, plotBottom());
    return QStyle::visualRect(layoutDirection(), QRect(0, 0, width(), plotBottom()), place);
}

void DeliveryChart::paintEvent(QPaintEvent *)
{
    if (m_content.steps.isEmpty())
        return;
    const Colors &colors = colorsOf(this);
    QPainter painter(this);
    painter.setFont(fonts::small(font()));
    paintUnknown(&painter, colors);
    paintAttempts(&painter, colors);
    if (hasLatency())
        paintLatency(&painter, colors);
    paintCauses(&painter, colors);
    if (currentStep() >= 0)
        painting::strokeRound(&painter, stepRect(currentStep()).adjusted(-2, 0, 2, 0),
                              painting::smallRadius, colors.accent, painting::focusWidth);
    painter.setPen(colors.dim);
    const QRect captions(0, plotBottom() + labelGap, width(), smallHeight());
    painting::drawLine(&painter, layoutDirection(), captions, Qt::AlignLeft, m_content.first);
    painting::drawLine(&painter, layoutDirection(), captions, Qt::AlignRight, m_content.last);
}

void DeliveryChart::paintUnknown(QPainter *painter, const Colors &colors) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colors.hairline, 1));
    const int top = smallHeight() + labelGap;
    for (int step = 0; step < m_content.steps.size(); ++step) {
        if (!m_content.steps.at(step).isUnknown)
            continue;
        QRect place = stepRect(step).adjusted(-stepGap / 2, 0, stepGap - stepGap / 2, 0);
        place.setTop(top);
        place.setBottom(top + attemptsHeight - 1);
        painter->setClipRect(place);
        // The lines of neighbours meet.
        const int first = place.left() - place.height() - place.left() % unknownHatch;
        for (int x = first; x < place.right() + unknownHatch; x += unknownHatch)
            painter->drawLine(x, place.bottom() + 1, x + place.height(), place.top());
    }
    painter->restore();
}

void DeliveryChart::paintAttempts(QPainter *painter, const Colors &colors) const
{
    double highest = 0;
    for (const Step &step : m_content.steps)
        highest = std::max(highest, step.good + step.bad);
    painter->setPen(colors.dim);
    const QRect label(0, 0, width(), smallHeight());
    painting::drawLine(painter, layoutDirection(), label, Qt::AlignLeft, tr("Attempts"));
    painting::drawLine(painter, layoutDirection(), label, Qt::AlignRight,
                       locale().toString(highest, 'f', 0));
    const QRect band(0, smallHeight() + labelGap, width(), attemptsHeight);
    painting::edgeLine(painter, band, Qt::BottomEdge, colors.hairline);
    for (int step = 0; highest > 0 && step < m_content.steps.size(); ++step) {
        QRect place = stepRect(step);
        place.setTop(band.top());
        place.setHeight(band.height());
        paintStackedBar(painter, place, m_content.steps.at(step).good, m_content.steps.at(step).bad,
                        highest, colors);
    }
}

void DeliveryChart::paintLatency(QPainter *painter, const Colors &colors) const
{
    double highest = 1;
    for (const Step &step : m_content.steps)
        highest = std::max({highest, step.median.value_or(0), step.p95.value_or(0)});
    painter->setPen(colors.dim);
    const QRect label(0, latencyTop(), width(), smallHeight());
    painting::drawLine(painter, layoutDirection(), label, Qt::AlignLeft,
                       tr("Answers: p50 —   p95 - -"));
    painting::drawLine(painter, layoutDirection(), label, Qt::AlignRight,
                       m_content.slowest);
    const QRect band(0, latencyTop() + smallHeight() + labelGap, width(), latencyHeight);
    painting::edgeLine(painter, band, Qt::BottomEdge, colors.hairline);

    const auto draw = [&](std::optional<double> Step::*value, const QPen &pen, double dot) {
        QPainterPath line;
        QVector<QPointF> points;
        bool isOpen = false;
        for (int step = 0; step < m_content.steps.size(); ++step) {
            const std::optional<double> &time = m_content.steps.at(step).*value;
            if (!time) {
                isOpen = false; // nothing is drawn over what is not known
                continue;
            }
            const QPointF point(QRectF(stepRect(step)).center().x(),
                                band.bottom() - 2 - (band.height() - 5) * *time / highest);
            if (isOpen)
                line.lineTo(point);
            else
                line.moveTo(point);
            isOpen = true;
            points.append(point);
        }
        painter->setBrush(Qt::NoBrush);
        painter->setPen(pen);
        painter->drawPath(line);
        painter->setPen(Qt::NoPen);
        painter->setBrush(pen.color());
        for (const QPointF &point : points)
            painter->drawEllipse(point, dot, dot);
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPen dashed(colors.dim, 1.5);
    dashed.setDashPattern({3, 2});
    draw(&Step::p95, dashed, 1.5);
    draw(&Step::median, QPen(colors.accent, 1.5), 2);
    painter->restore();
}

void DeliveryChart::paintCauses(QPainter *painter, const Colors &colors) const
{
    const int row = smallHeight() + 2 + markHeight + labelGap;
    for (int cause = 0; cause < m_content.causes.size(); ++cause) {
        const int top = causesTop() + cause * row;
        painter->setPen(colors.dim);
        const QRect label(0, top, width(), smallHeight());
        painting::drawLine(painter, layoutDirection(), label, Qt::AlignLeft,
                           painter->fontMetrics().elidedText(m_content.causes.at(cause),
                                                             Qt::ElideRight, width()));
        int most = 1;
        for (const Step &step : m_content.steps)
            most = std::max(most, step.causes.value(cause));
        const QRect band(0, top + smallHeight() + 2, width(), markHeight);
        painting::edgeLine(painter, band, Qt::BottomEdge, colors.hairline);
        for (int step = 0; step < m_content.steps.size(); ++step) {
            const int count = m_content.steps.at(step).causes.value(cause);
            if (count == 0)
                continue;
            const QRect place = stepRect(step);
            const int height = std::max(3, (markHeight - 1) * count / most);
            const int across = std::min(12, place.width());
            painter->fillRect(QRect(place.center().x() - across / 2, band.bottom() - height,
                                    across, height),
                              colors.bad);
        }
    }
}

} // namespace hookbench::ui
