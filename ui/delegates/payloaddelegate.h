// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/rowdelegate.h"

namespace hookbench::ui
{

/// A name or a value of a payload's tree, in monospace; values in the colours of their kind, with
/// quotes around strings so that "7" and 7 look different.
class PayloadDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    QFont contentFont(const QStyleOptionViewItem &option) const override;
    int contentHeight(const QStyleOptionViewItem &option) const override;
    int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paintContent(QPainter *painter, const Cell &cell) const override;
};

} // namespace hookbench::ui
