// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/eventfilter.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace hookbench::ui
{

/// What can be completed where the cursor stands in a query: the name of a field, or its value.
/// Value type.
struct QueryCompletion
{
    qsizetype from = 0; ///< in the query, up to the cursor
    QString prefix{};
    std::optional<store::FilterTerm::Field> field{}; ///< whose value; absent: a field's name

    /// Absent where nothing can be offered: behind a blank, inside quotes, in a number.
    static std::optional<QueryCompletion> at(const QString &query, qsizetype cursor);

    /// All that is known without looking it up: "type:", "verified".
    QStringList choices() const;
    /// Its values are those that occur.
    bool isLookedUp() const;
    /// As it stands in a query: in quotes where it has to be.
    static QString written(const QString &value);
};

} // namespace hookbench::ui
