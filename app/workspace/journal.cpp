// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/journal.h"

#include "app/store/auditlog.h"

namespace hookbench::workspace
{

namespace
{

QString describe(const QVector<FieldChange> &fields)
{
    QStringList texts;
    for (const FieldChange &change : fields) {
        texts +=
            QStringLiteral("%1: %2 → %3").arg(wireName(change.field), change.before, change.after);
    }
    return texts.join(QStringLiteral("; "));
}

} // namespace

QString changeWord(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Create:
        return QStringLiteral("create");
    case ChangeKind::Edit:
        return QStringLiteral("edit");
    case ChangeKind::Pause:
        return QStringLiteral("pause");
    case ChangeKind::Resume:
        return QStringLiteral("resume");
    case ChangeKind::Delete:
        return QStringLiteral("delete");
    case ChangeKind::Restore:
        return QStringLiteral("restore");
    }
    return {};
}

Journal::Journal(store::AuditLog *audit, QObject *parent)
    : QObject(parent)
    , m_audit(audit)
{
}

void Journal::setAccount(const QString &name, const QString &environmentWord)
{
    m_account = name;
    m_environment = environmentWord;
}

qint64 Journal::add(Activity activity)
{
    activity.number = ++m_number;
    const QString outcome = activity.failure
                                ? QString::fromLatin1(errorKindName(activity.failure->kind))
                                : QStringLiteral("ok");
    write(activity.at,
          activity.isUndo ? QStringLiteral("undo-") + changeWord(activity.kind)
                          : changeWord(activity.kind),
          activity.webhookId, activity.requestId,
          activity.fields.isEmpty() ? activity.webhookName : describe(activity.fields), outcome);
    if (m_activities.size() == capacity)
        m_activities.removeFirst();
    m_activities.append(activity);
    Q_EMIT added(activity);
    return activity.number;
}

void Journal::addAccess(const QString &action, const QString &webhookId, UtcTime at,
                        const QString &detail)
{
    write(at, action, webhookId, {}, detail, QStringLiteral("ok"));
}

void Journal::addStep(const Step &step, UtcTime at)
{
    writeFor(step.account, step.environment, at, step.action, step.webhookId, step.requestId,
             step.detail,
             step.failure ? QString::fromLatin1(errorKindName(step.failure->kind))
                          : QStringLiteral("ok"));
}

void Journal::write(UtcTime at, const QString &action, const QString &webhookId,
                    const QString &requestId, const QString &detail, const QString &outcome)
{
    writeFor(m_account, m_environment, at, action, webhookId, requestId, detail, outcome);
}

void Journal::writeFor(const QString &account, const QString &environment, UtcTime at,
                       const QString &action, const QString &webhookId, const QString &requestId,
                       const QString &detail, const QString &outcome)
{
    if (!m_audit)
        return;
    store::AuditEntry entry;
    entry.at = at;
    entry.account = account.toStdString();
    entry.environment = environment.toStdString();
    entry.action = action.toStdString();
    entry.webhookId = webhookId.toStdString();
    entry.requestId = requestId.toStdString();
    entry.detail = detail.toStdString();
    entry.outcome = outcome.toStdString();
    if (const Result<std::int64_t> written = m_audit->append(entry); !written)
        Q_EMIT auditFailed(written.error());
}

} // namespace hookbench::workspace
