// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/rowdelegate.h"

namespace hookbench::ui
{

/// Whether an attempt went as expected: a sign, a word and a colour.
class OutcomeDelegate : public RowDelegate
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
