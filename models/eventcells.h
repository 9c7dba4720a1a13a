// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/eventtablemodel.h"

namespace hookbench::models
{

/// What the cells of an event list say of a row, in words. Lives for one answer of the model.
class EventCells
{
public:
    using Column = EventTableModel::Column;

    explicit EventCells(const Clock &clock)
        : m_clock(clock)
    {
    }

    QString shown(const store::EventSummary &row, Column column) const;
    QString sentence(const store::EventSummary &row) const;
    QVariant toolTip(const store::EventSummary &row, Column column) const;
    static QVariant sortValue(const store::EventSummary &row, Column column);
    /// Of the model's own columns.
    QVariant header(int section, int role) const;
    /// The case file that the row is from; empty: none.
    static QString caseName(const store::EventSummary &row);

private:
    using enum EventTableModel::Column;

    QString gapText(const store::EventSummary &row) const;

    const Clock &m_clock;
};

} // namespace hookbench::models
