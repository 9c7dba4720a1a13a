// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/textdelegate.h"

namespace hookbench::ui
{

/// Words, with a pin at the end where the row of an EventTableModel is pinned, and a badge where it
/// is from an opened case file. Owned by the view; GUI thread.
class PinnedDelegate : public TextDelegate
{
    Q_OBJECT

public:
    explicit PinnedDelegate(QObject *parent = nullptr)
        : TextDelegate(Look::Words, parent)
    {
    }

protected:
    int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paintContent(QPainter *painter, const Cell &cell) const override;
};

} // namespace hookbench::ui
