// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace hookbench::models
{

/// The roles that models, proxies and delegates share beside Qt's own.
enum Role : int {
    SortRole = Qt::UserRole + 1, ///< raw value of the column (number or text); invalid when unknown
    IdRole,                      ///< id of the row, the same in every column
    StateRole,                   ///< api::WebhookState of the row as int
    ActiveRole,                  ///< bool of the state cell; writing it asks for the change
    RateRole,     ///< success in percent (double); invalid when nothing was delivered
    BusyRole,     ///< bool: something is under way for the row
    PendingRole,  ///< bool: the cell shows what was asked for, not yet confirmed
    ErrorRole,    ///< why the last edit of the cell was refused; empty when none
    FailedRole,   ///< bool: the row tells of something that did not work
    UndoableRole, ///< bool: what the row tells of can be taken back
    VerdictRole,  ///< hookbench::Verdict of the row as int; invalid when there is none
    GapRole,      ///< bool: the row is no event but a time without listening
    DuplicateRole ///< bool: the row repeats an earlier one
};

} // namespace hookbench::models
