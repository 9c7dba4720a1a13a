// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/rowdelegate.h"

namespace hookbench::ui
{

/// A cell that is one line of text: words, numbers (right-aligned), times (right-aligned, dim),
/// data in monospace (as a detail: dim), or an outcome that carries a sign where it tells of a
/// failure.
class TextDelegate : public RowDelegate
{
    Q_OBJECT

public:
    enum class Look : std::uint8_t { Words, Number, Time, Data, Detail, Outcome };

    explicit TextDelegate(Look look, QObject *parent = nullptr);

protected:
    QFont contentFont(const QStyleOptionViewItem &option) const override;
    int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paintContent(QPainter *painter, const Cell &cell) const override;

private:
    QString textOf(const QModelIndex &index) const;

    Look m_look;
    mutable QFont m_given; ///< what m_monospace was made from: cells are painted by the thousand
    mutable QFont m_monospace;
};

} // namespace hookbench::ui
