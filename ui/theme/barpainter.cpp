// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/barpainter.h"

#include "ui/theme/fieldpainter.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/theme/surface.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOptionFrame>
#include <QStyleOptionProgressBar>
#include <QStyleOptionSlider>

namespace hookbench::ui::barpainter
{

using namespace painting;

namespace
{

constexpr int shortestSlider = 32;
constexpr int progressHeight = 6;

/// A scroll bar must fill its whole area: with what the viewport beside it is filled with.
QColor behind(const QWidget *widget, const Colors &colors)
{
    for (const QWidget *at = widget; at; at = at->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(at)) {
            const QWidget *viewport = area->viewport();
            return viewport->palette().color(viewport->backgroundRole());
        }
    }
    return colors.panel;
}

} // namespace

void drawScrollBar(const QStyleOptionSlider &option, QPainter *painter, const QWidget *widget)
{
    const Colors &colors = colorsOf(widget);
    painter->fillRect(option.rect, behind(widget, colors));
    if (!option.state.testFlag(QStyle::State_Enabled) || option.maximum <= option.minimum)
        return;
    const bool hovered = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) &&
                         option.state.testFlag(QStyle::State_MouseOver);
    const bool pressed = option.state.testFlag(QStyle::State_Sunken) &&
                         option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    const int inset = hovered || pressed ? 2 : 3;
    const QRect slider =
        scrollBarRect(option, QStyle::SC_ScrollBarSlider).adjusted(inset, inset, -inset, -inset);
    const int round = std::min(slider.width(), slider.height()) / 2;
    fillRound(painter, slider, round, hovered || pressed ? colors.dim : colors.control);
}

QRect scrollBarRect(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const QRect rect = option.rect;
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? rect.width() : rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int slider = length;
    if (range > 0) {
        const qint64 shown = std::max(option.pageStep, 1);
        slider = static_cast<int>(length * shown / (range + shown));
        slider = std::clamp(slider, std::min(shortestSlider, length), length);
    }
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - slider, option.upsideDown);
    const auto span = [&](int from, int to) {
        const QRect part1 = horizontal ? QRect(rect.x() + from, rect.y(), to - from, rect.height())
                                       : QRect(rect.x(), rect.y() + from, rect.width(), to - from);
        return QStyle::visualRect(option.direction, rect, part1);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return rect;
    case QStyle::SC_ScrollBarSlider:
        return span(start, start + slider);
    case QStyle::SC_ScrollBarSubPage:
        return span(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return span(start + slider, length);
    default:
        return {};
    }
}

void drawScrollCorner(const QStyleOption &option, QPainter *painter, const QWidget *widget)
{
    painter->fillRect(option.rect, behind(widget, colorsOf(widget)));
}

void drawProgressBar(const QStyleOptionProgressBar &option, QPainter *painter,
                     const QWidget *widget)
{
    const Colors &colors = colorsOf(widget);
    QRect groove = option.rect;
    if (option.textVisible && !option.text.isEmpty()) {
        const int room = option.fontMetrics.horizontalAdvance(QStringLiteral("100 %")) + gap;
        const QRect text =
            QStyle::visualRect(option.direction, option.rect,
                               QRect(groove.right() - room + 1, groove.y(), room, groove.height()));
        painter->setPen(colors.dim);
        painter->drawText(
            text,
            static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignRight) |
                             Qt::AlignVCenter),
            option.text);
        groove.adjust(0, 0, -room, 0);
    }
    groove = QRect(groove.x(), groove.center().y() - progressHeight / 2 + 1, groove.width(),
                   progressHeight);
    const qint64 range = qint64(option.maximum) - option.minimum;
    QRect done = groove;
    if (range > 0) {
        const qint64 progress = std::max<qint64>(0, qint64(option.progress) - option.minimum);
        done.setWidth(static_cast<int>(groove.width() * progress / range));
    } else {
        // How long it takes is not known: a bar in the middle, which stands for "busy".
        done = groove.adjusted(groove.width() / 3, 0, -groove.width() / 3, 0);
    }
    if (option.invertedAppearance)
        done.moveRight(groove.right());
    fillRound(painter, QStyle::visualRect(option.direction, option.rect, groove),
              progressHeight / 2, colors.hairline);
    if (done.width() > 0)
        fillRound(painter, QStyle::visualRect(option.direction, option.rect, done),
                  std::min(progressHeight, done.width()) / 2, colors.accent);
}

void drawFrame(const QStyleOptionFrame &option, QPainter *painter, const QWidget *widget)
{
    const Colors &colors = colorsOf(widget);
    switch (surfaceOf(widget)) {
    case Surface::Card:
        fillRound(painter, option.rect, radius, colors.panel);
        strokeRound(painter, option.rect, radius, colors.hairline);
        return;
    case Surface::Header:
        edgeLine(painter, option.rect, Qt::BottomEdge, colors.hairline);
        return;
    case Surface::Footer:
        edgeLine(painter, option.rect, Qt::TopEdge, colors.hairline);
        return;
    case Surface::Sidebar:
        edgeLine(painter, option.rect,
                 option.direction == Qt::RightToLeft ? Qt::LeftEdge : Qt::RightEdge,
                 colors.hairline);
        return;
    case Surface::None:
    case Surface::Window:
    case Surface::Panel:
        break;
    }
    switch (option.frameShape) {
    case QFrame::NoFrame:
        return;
    case QFrame::HLine:
        painter->fillRect(QRect(option.rect.x(), option.rect.center().y(), option.rect.width(), 1),
                          colors.hairline);
        return;
    case QFrame::VLine:
        painter->fillRect(QRect(option.rect.center().x(), option.rect.y(), 1, option.rect.height()),
                          colors.hairline);
        return;
    default:
        break;
    }
    if (fieldpainter::isTextEdit(widget)) {
        fieldpainter::drawField(option, painter, widget);
        return;
    }
    // A list that drops down lies over other things, and needs more of an edge.
    strokeRound(painter, option.rect, 0,
                widget && widget->isWindow() ? colors.control : colors.hairline);
}

void drawSplitter(const QStyleOption &option, QPainter *painter, const QWidget *widget)
{
    const Colors &colors = colorsOf(widget);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QColor color = hovered ? colors.accent : colors.hairline;
    // State_Horizontal: the children stand side by side, so the line is upright.
    if (option.state.testFlag(QStyle::State_Horizontal))
        painter->fillRect(QRect(option.rect.center().x(), option.rect.y(), 1, option.rect.height()),
                          color);
    else
        painter->fillRect(QRect(option.rect.x(), option.rect.center().y(), option.rect.width(), 1),
                          color);
}

} // namespace hookbench::ui::barpainter
