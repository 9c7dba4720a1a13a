// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/painting.h"

#include "ui/theme/icons.h"

#include <QFontMetrics>
#include <QStyle>

namespace hookbench::ui::painting
{

int iconSize(const QFontMetrics &metrics)
{
    return std::max(16, metrics.height() & ~1);
}

int markSize(const QFontMetrics &metrics)
{
    return iconSize(metrics) * 3 / 4;
}

int controlHeight(const QFontMetrics &metrics, bool large)
{
    const int usual = std::max(28, metrics.height() + 12);
    return large ? usual + 6 : usual;
}

int textWidth(const QFontMetrics &metrics, const QString &text)
{
    return metrics.horizontalAdvance(text) + 1; // elidedText() counts fractions of pixels
}

int rowHeight(const QFontMetrics &metrics)
{
    return std::max(30, metrics.height() + 14);
}

void fillRound(QPainter *painter, const QRect &rect, int cornerRadius, const QColor &fill)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(rect), cornerRadius, cornerRadius);
    painter->restore();
}

void strokeRound(QPainter *painter, const QRect &rect, int cornerRadius, const QColor &color,
                 int width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, width));
    painter->setBrush(Qt::NoBrush);
    const qreal half = width / 2.0;
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), cornerRadius - half,
                             cornerRadius - half);
    painter->restore();
}

void edgeLine(QPainter *painter, const QRect &rect, Qt::Edge edge, const QColor &color, int width)
{
    switch (edge) {
    case Qt::TopEdge:
        painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), width), color);
        break;
    case Qt::BottomEdge:
        painter->fillRect(QRect(rect.left(), rect.bottom() - width + 1, rect.width(), width),
                          color);
        break;
    case Qt::LeftEdge:
        painter->fillRect(QRect(rect.left(), rect.top(), width, rect.height()), color);
        break;
    case Qt::RightEdge:
        painter->fillRect(QRect(rect.right() - width + 1, rect.top(), width, rect.height()), color);
        break;
    }
}

void drawLine(QPainter *painter, Qt::LayoutDirection layout, const QRect &rect,
              Qt::Alignment alignment, const QString &text, int flags)
{
    const Qt::LayoutDirection before = painter->layoutDirection();
    painter->setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const Qt::Alignment side = QStyle::visualAlignment(layout, alignment) | Qt::AlignAbsolute;
    const Qt::Alignment vertical =
        alignment & Qt::AlignVertical_Mask ? Qt::Alignment() : Qt::Alignment(Qt::AlignVCenter);
    painter->drawText(rect, static_cast<int>(side | vertical) | Qt::TextSingleLine | flags, text);
    painter->setLayoutDirection(before);
}

void drawIcon(QPainter *painter, const QRect &rect, const QIcon &icon, int size,
              const QColor &color, bool enabled)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    QPixmap pixmap =
        icon.pixmap(QSize(size, size), ratio, enabled ? QIcon::Normal : QIcon::Disabled);
    if (icons::isTintable(icon)) {
        QPainter tint(&pixmap);
        tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
        tint.fillRect(pixmap.rect(), color);
    }
    const QRect at = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, QSize(size, size), rect);
    painter->drawPixmap(at, pixmap);
}

} // namespace hookbench::ui::painting
