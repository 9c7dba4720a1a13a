// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/rowdelegate.h"

namespace hookbench::ui
{

/// A cell that is a check box where its model gives a check state, and a lock where nobody can
/// choose. A click anywhere in the cell changes it, and Space. Owned by the view; GUI thread.
class CheckDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    /// The other state; false where there is none.
    static bool toggle(QAbstractItemModel *model, const QModelIndex &index);

protected:
    int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paintContent(QPainter *painter, const Cell &cell) const override;
};

} // namespace hookbench::ui
