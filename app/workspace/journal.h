// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/change.h"

#include <QObject>
#include <QVector>

#include <optional>

namespace hookbench::store
{
class AuditLog;
}

namespace hookbench::workspace
{

/// What was done here: every change, reveal, copy and export goes to the append-only audit list on
/// disk, and changes are kept in memory as well, for the Activity tab of this session. Nothing in
/// it is a secret. GUI thread.
class Journal : public QObject
{
    Q_OBJECT

public:
    static constexpr int capacity = 1000; ///< in memory

    /// `audit` may be null: the list could not be opened, and the window said so. It must outlive
    /// the journal.
    explicit Journal(store::AuditLog *audit, QObject *parent = nullptr);

    /// The words for the account column from now on.
    void setAccount(const QString &name, const QString &environmentWord);

    /// Numbers and keeps the activity, and writes it to the audit list; returns the number.
    qint64 add(Activity activity);
    /// Something that is no change of a webhook: "reveal-secret", "copy-secret", "export-audit",
    /// "unlock-live", "add-account"…
    void addAccess(const QString &action, const QString &webhookId, UtcTime at,
                   const QString &detail = {});

    /// One step of something that goes on by itself, of any account: "borrow-webhook",
    /// "restore-webhook"…
    struct Step
    {
        QString account;     ///< its name
        QString environment; ///< its word
        QString action;
        QString webhookId;
        QString requestId{};
        QString detail{};
        std::optional<Error> failure{};
    };
    void addStep(const Step &step, UtcTime at);

    /// Newest last.
    const QVector<Activity> &activities() const { return m_activities; }

Q_SIGNALS:
    void added(const hookbench::workspace::Activity &activity);
    /// The audit list could not be written (disk full…); shown once by the window.
    void auditFailed(const hookbench::Error &error);

private:
    void write(UtcTime at, const QString &action, const QString &webhookId,
               const QString &requestId, const QString &detail, const QString &outcome);
    void writeFor(const QString &account, const QString &environment, UtcTime at,
                  const QString &action, const QString &webhookId, const QString &requestId,
                  const QString &detail, const QString &outcome);

    store::AuditLog *m_audit;
    QString m_account;
    QString m_environment;
    QVector<Activity> m_activities;
    qint64 m_number = 0;
};

/// The audit list's word for a change ("create", "pause"…).
QString changeWord(ChangeKind kind);

} // namespace hookbench::workspace
