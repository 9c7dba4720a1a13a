// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/barchart.h"

#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/stackedbar.h"

#include <QPainter>

#include <algorithm>

namespace hookbench::ui
{

namespace
{

constexpr int plotHeight = 60;
constexpr int barGap = 4;
constexpr int captionGap = 4;

} // namespace

BarChart::BarChart(QWidget *parent)
    : StepChart(Entry::Last, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BarChart::setBars(const QVector<Bar> &bars)
{
    if (bars == m_bars)
        return;
    m_bars = bars;
    stepsChanged();
}

void BarChart::setCaptions(const QString &first, const QString &last)
{
    m_first = first;
    m_last = last;
    update();
}

QSize BarChart::sizeHint() const
{
    const QFontMetrics small(fonts::small(font()));
    return {24 * 12, plotHeight + captionGap + small.height()};
}

QSize BarChart::minimumSizeHint() const
{
    return {static_cast<int>(m_bars.size()) * 4, sizeHint().height()};
}

QRect BarChart::plotRect() const
{
    const QFontMetrics small(fonts::small(font()));
    return rect().adjusted(0, 0, 0, -small.height() - captionGap);
}

QRect BarChart::stepRect(int step) const
{
    const QRect plot = plotRect();
    const int count = static_cast<int>(m_bars.size());
    const int width = plot.width() + barGap;
    const int from = width * step / count;
    const int to = width * (step + 1) / count;
    const QRect slot(plot.x() + from, plot.y(), to - from, plot.height());
    return QStyle::visualRect(layoutDirection(), plot.adjusted(0, 0, barGap, 0), slot);
}

QString BarChart::summary() const
{
    double good = 0;
    double bad = 0;
    for (const Bar &bar : m_bars) {
        good += bar.good;
        bad += bar.bad;
    }
    return tr("%1 succeeded, %2 failed.")
        .arg(locale().toString(good, 'f', 0), locale().toString(bad, 'f', 0));
}

void BarChart::paintEvent(QPaintEvent *)
{
    if (m_bars.isEmpty())
        return;
    const Colors &colors = colorsOf(this);
    QPainter painter(this);
    double highest = 0;
    for (const Bar &bar : std::as_const(m_bars))
        highest = std::max(highest, bar.good + bar.bad);
    const QRect plot = plotRect();
    painting::edgeLine(&painter, plot, Qt::BottomEdge, colors.hairline);
    if (highest > 0) {
        for (int bar = 0; bar < m_bars.size(); ++bar)
            paintStackedBar(&painter, QRectF(stepRect(bar)).adjusted(0, 0, -barGap, 0),
                            m_bars.at(bar).good, m_bars.at(bar).bad, highest, colors);
    }
    if (currentStep() >= 0)
        painting::strokeRound(&painter, stepRect(currentStep()).adjusted(-2, 0, 2 - barGap, 0),
                              painting::smallRadius, colors.accent, painting::focusWidth);

    painter.setFont(fonts::small(font()));
    painter.setPen(colors.dim);
    const QRect captions(rect().x(), plot.bottom() + captionGap, rect().width(),
                         painter.fontMetrics().height());
    painting::drawLine(&painter, layoutDirection(), captions, Qt::AlignLeft, m_first);
    painting::drawLine(&painter, layoutDirection(), captions, Qt::AlignRight, m_last);
}

} // namespace hookbench::ui
