// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/rowdelegate.h"

namespace hookbench::ui
{

/// How long an attempt took, and where the time went: a bar of its steps, and the total.
class TimingDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paintContent(QPainter *painter, const Cell &cell) const override;
};

} // namespace hookbench::ui
