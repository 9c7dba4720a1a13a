// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/workspace/change.h"

#include <QSet>
#include <QString>
#include <QVector>

#include <optional>

namespace hookbench::workspace
{

class Journal;

/// Writes down what came of each request that changes a webhook, and learns from it what the
/// account's key may not do. GUI thread.
class ChangeRecord
{
public:
    /// Both must outlive it.
    ChangeRecord(Journal &journal, const Clock &clock);

    struct Outcome
    {
        QString requestId{};
        std::optional<Error> failure{}; ///< has a request id of its own
        bool isUndo = false;
    };
    /// Returns the activity's number.
    qint64 add(ChangeKind kind, const QString &id, const QString &name,
               const QVector<FieldChange> &fields, const Outcome &outcome);
    /// True when the server said that the key lacks this scope ("webhook:update").
    bool lacksScope(const QString &scope) const { return m_missingScopes.contains(scope); }

private:
    Journal &m_journal;
    const Clock &m_clock;
    QSet<QString> m_missingScopes;
};

} // namespace hookbench::workspace
