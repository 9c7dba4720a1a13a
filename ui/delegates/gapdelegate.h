// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/rowdelegate.h"

namespace hookbench::ui
{

/// A row that is no event: "not listening 23:10–07:02", across the whole table, between two lines.
class GapDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter *painter, const Cell &cell) const override;
};

} // namespace hookbench::ui
