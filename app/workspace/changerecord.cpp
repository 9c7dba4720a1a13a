// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/changerecord.h"

#include "app/workspace/journal.h"

#include <utility>

namespace hookbench::workspace
{

namespace
{

QString scopeOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Create:
    case ChangeKind::Restore:
        return QStringLiteral("webhook:create");
    case ChangeKind::Delete:
        return QStringLiteral("webhook:delete");
    case ChangeKind::Edit:
    case ChangeKind::Pause:
    case ChangeKind::Resume:
        break;
    }
    return QStringLiteral("webhook:update");
}

} // namespace

ChangeRecord::ChangeRecord(Journal &journal, const Clock &clock)
    : m_journal(journal)
    , m_clock(clock)
{
}

qint64 ChangeRecord::add(ChangeKind kind, const QString &id, const QString &name,
                         const QVector<FieldChange> &fields, const Outcome &outcome)
{
    // Some servers answer 403 to a key that they do not find: then reading fails as well.
    if (outcome.failure && outcome.failure->kind == ErrorKind::Forbidden)
        m_missingScopes.insert(scopeOf(kind));
    else if (!outcome.failure)
        m_missingScopes.remove(scopeOf(kind));
    Activity activity;
    activity.at = m_clock.now();
    activity.kind = kind;
    activity.webhookId = id;
    activity.webhookName = name;
    activity.fields = fields;
    activity.requestId =
        outcome.failure ? QString::fromStdString(outcome.failure->requestId) : outcome.requestId;
    activity.failure = outcome.failure;
    activity.isUndo = outcome.isUndo;
    return m_journal.add(std::move(activity));
}

} // namespace hookbench::workspace
