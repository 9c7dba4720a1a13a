// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spinnerlabel.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"

namespace hookbench::ui
{

using namespace painting;

namespace
{

constexpr int steps = 12; ///< in one turn
constexpr std::chrono::milliseconds frame{80};

} // namespace

SpinnerLabel::SpinnerLabel(const QString &text, QWidget *parent)
    : QWidget(parent)
{
    setText(text);
    m_timer.setInterval(frame);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_step = (m_step + 1) % steps;
        update();
    });
}

void SpinnerLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize SpinnerLabel::sizeHint() const
{
    return {iconSize(fontMetrics()) + gap + textWidth(fontMetrics(), m_text),
            std::max(iconSize(fontMetrics()), fontMetrics().height())};
}

QSize SpinnerLabel::minimumSizeHint() const
{
    return {iconSize(fontMetrics()), sizeHint().height()};
}

void SpinnerLabel::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsOf(this);
    QPainter painter(this);
    const int width = std::min(sizeHint().width(), this->width());
    const QRect block =
        QStyle::alignedRect(layoutDirection(), Qt::AlignCenter, QSize(width, height()), rect());
    const int side = iconSize(fontMetrics());
    const QRect ring = QStyle::visualRect(
        layoutDirection(), block, QRect(block.x(), block.center().y() - side / 2 + 1, side, side));
    const QRect words =
        QStyle::visualRect(layoutDirection(), block, block.adjusted(side + gap, 0, 0, 0));

    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle = QRectF(ring).adjusted(2, 2, -2, -2);
    painter.setPen(QPen(colors.hairline, 2));
    painter.drawEllipse(circle);
    painter.setPen(QPen(colors.accent, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(circle, 90 * 16 - m_step * 360 * 16 / steps, -100 * 16);

    painter.setPen(colors.dim);
    drawLine(&painter, layoutDirection(), words, Qt::AlignLeft,
             fontMetrics().elidedText(m_text, Qt::ElideRight, words.width()));
}

void SpinnerLabel::showEvent(QShowEvent *event)
{
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
        m_timer.start();
    QWidget::showEvent(event);
}

void SpinnerLabel::hideEvent(QHideEvent *event)
{
    m_timer.stop();
    QWidget::hideEvent(event);
}

} // namespace hookbench::ui
