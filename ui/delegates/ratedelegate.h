// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/rowdelegate.h"

namespace hookbench::ui
{

/// How a success rate is judged wherever it is painted: below 80 % is what makes a webhook Failing.
enum class RateLevel : std::uint8_t { Good, Warn, Bad };
RateLevel rateLevel(double percent);
QColor rateColor(RateLevel level, const Colors &colors);
/// Bad is hatched, so that the colour is not alone in saying it.
QBrush rateBrush(RateLevel level, const Colors &colors);

/// A success rate as a short bar and its number.
class RateDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paintContent(QPainter *painter, const Cell &cell) const override;
};

} // namespace hookbench::ui
