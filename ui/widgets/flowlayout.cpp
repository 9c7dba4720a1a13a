// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace hookbench::ui
{

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(8);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    return {};
}

bool FlowLayout::hasHeightForWidth() const
{
    return true;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::sizeHint() const
{
    // All in one line.
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size = QSize(size.width() + hint.width() + (size.isEmpty() ? 0 : spacing()),
                     std::max(size.height(), hint.height()));
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool move) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    int y = area.y();
    for (qsizetype first = 0; first < m_items.size();) {
        qsizetype end = first;
        int width = 0;
        int height = 0;
        for (; end < m_items.size(); ++end) {
            if (m_items[end]->isEmpty())
                continue;
            const QSize hint = m_items[end]->sizeHint();
            const int wider = width + (width > 0 ? spacing() : 0) + hint.width();
            if (width > 0 && wider > area.width())
                break;
            width = wider;
            height = std::max(height, hint.height());
        }
        if (move)
            placeLine(first, end, QRect(area.x(), y, area.width(), height), area);
        y += height > 0 ? height + spacing() : 0;
        first = end;
    }
    const int bottom = y > area.y() ? y - spacing() : y;
    return bottom - rect.y() + contentsMargins().bottom();
}

void FlowLayout::placeLine(qsizetype first, qsizetype end, const QRect &line,
                           const QRect &area) const
{
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = line.x();
    for (qsizetype i = first; i < end; ++i) {
        if (m_items[i]->isEmpty())
            continue;
        const QSize hint = m_items[i]->sizeHint();
        const QRect place(x, line.y() + (line.height() - hint.height()) / 2,
                          std::min(hint.width(), area.width()), hint.height());
        m_items[i]->setGeometry(QStyle::visualRect(direction, area, place));
        x += hint.width() + spacing();
    }
}

} // namespace hookbench::ui
