// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stackedbar.h"

#include "ui/theme/colors.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace hookbench::ui
{

namespace
{

constexpr double widestStack = 12;
constexpr int stackHatch = 4;

} // namespace

void paintStackedBar(QPainter *painter, const QRectF &place, double goodCount, double badCount,
                     double highest, const Colors &colors)
{
    const double width = std::max(2.0, std::min(widestStack, place.width()));
    const QRectF slot(place.x() + std::max(0.0, (place.width() - width) / 2), place.y(), width,
                      place.height());
    const auto heightOf = [&](double part) {
        return part > 0 ? std::max(2.0, (slot.height() - 2) * part / highest) : 0.0;
    };
    const double good = heightOf(goodCount);
    const double bad = std::min(heightOf(badCount), slot.height() - good);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (good > 0) {
        painter->setBrush(colors.good);
        painter->drawRoundedRect(QRectF(slot.x(), slot.bottom() - good, slot.width(), good), 1.5,
                                 1.5);
    }
    if (bad > 0) {
        const double gap = good > 0 ? 1 : 0; // keeps the two apart for whoever sees no red
        const QRectF part(slot.x(), slot.bottom() - good - bad, slot.width(),
                          std::max(2.0, bad - gap));
        QPainterPath shape;
        shape.addRoundedRect(part, 1.5, 1.5);
        painter->fillPath(shape, mix(colors.panel, colors.bad, 0.35));
        painter->setClipPath(shape);
        painter->setPen(QPen(colors.bad, 1.5));
        for (double y = part.top() - part.width(); y < part.bottom() + part.width(); y += stackHatch)
            painter->drawLine(QPointF(part.left() - 1, y + part.width() + 1),
                              QPointF(part.right() + 1, y - 1));
        painter->setClipping(false);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colors.bad, 1));
        painter->drawRoundedRect(part.adjusted(0.5, 0.5, -0.5, -0.5), 1.5, 1.5);
    }
    painter->restore();
}

} // namespace hookbench::ui
