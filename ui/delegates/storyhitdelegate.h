// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/rowdelegate.h"

namespace hookbench::ui
{

/// A story that a search found: the object's id in monospace, cut in the middle, and how many of
/// its events match; or the type of an event that names no object, dim, and when it came. Owned by
/// the view; GUI thread.
class StoryHitDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    QFont contentFont(const QStyleOptionViewItem &option) const override;
    int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paintContent(QPainter *painter, const Cell &cell) const override;
};

} // namespace hookbench::ui
