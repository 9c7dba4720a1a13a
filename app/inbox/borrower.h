// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/inbox/accountaccess.h"
#include "app/inbox/loan.h"
#include "app/inbox/loanjournal.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace hookbench::workspace
{
class Journal;
}

namespace hookbench::inbox
{

/// Points webhooks at this machine for a while and gives them back: on demand, when their time is
/// over, before the window goes, and at the next start after a crash. The journal is on the disk
/// before a webhook is changed. What somebody else changed meanwhile is never overwritten without
/// being asked. Every step is in the audit list. GUI thread.
class Borrower : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    static constexpr std::chrono::minutes lease{60};

    struct Parts
    {
        AccountAccess &access;
        LoanJournal &journal;
        workspace::Journal &audit;
        const Clock &clock;
        RandomSource &random;
    };

    /// A webhook that is to send to `hereUrl`; `isTemporary`: it stays as it is, and a second one
    /// with a secret of its own is made beside it.
    struct Wish
    {
        QString account;
        api::Webhook webhook;
        QString hereUrl;
        QString path; ///< of the endpoint
        bool isTemporary = false;
    };

    /// The parts must outlive it. `check`: how often it is looked for leases that are over.
    explicit Borrower(Parts parts, std::chrono::milliseconds check = std::chrono::seconds(1),
                      QObject *parent = nullptr);

    const QVector<Loan> &loans() const { return m_loans; }
    const Loan *find(const QString &webhookId) const;

    /// What the journal has from before: given back now.
    void recover();
    /// Gives the id of the webhook that sends here now. Errors: those of the API and of files.
    void borrow(const Wish &wish, QObject *context, Done<QString> done);
    void restore(const QString &webhookId);
    /// `done` when each was given back, or was tried; later.
    void restoreAll(QObject *context, std::function<void()> done);
    void extend(const QString &webhookId);
    /// `restore`: put the old URL back although somebody else set another one; else leave it.
    void resolve(const QString &webhookId, bool restore);

Q_SIGNALS:
    void changed();
    /// The webhook sends here from now on.
    void pointed(const hookbench::inbox::Loan &loan);
    /// It does not any more, and is forgotten.
    void ended(const hookbench::inbox::Loan &loan);

private:
    using Finish = std::function<void()>;
    using ClientPtr = AccountAccess::ClientPtr;

    Loan *loan(const QString &id);
    Result<void> keep();
    void point(const QString &id, const ClientPtr &client, const Wish &wish, Done<QString> done);
    void patchHere(const QString &id, const ClientPtr &client, Done<QString> done);
    void makeTemporary(const QString &id, const ClientPtr &client, const Wish &wish,
                       Done<QString> done);
    void refuse(const QString &id, const Error &error, const Done<QString> &done);
    void giveBack(const QString &id, bool overwrite, Finish finish);
    void putBack(const QString &id, const ClientPtr &client, bool overwrite, const Finish &finish);
    void findTemporary(const QString &id, const ClientPtr &client, const Finish &finish);
    void removeTemporary(const QString &id, const ClientPtr &client, const Finish &finish);
    void forgetSecret(const Loan &temporary, const Finish &finish);
    void fail(const QString &id, const Error &error, const Finish &finish);
    void end(const QString &id, const Finish &finish);
    void note(const Loan &loan, const QString &action, const QString &requestId,
              const QString &detail, const std::optional<Error> &failure = {});
    void checkLeases();

    Parts m_parts;
    QVector<Loan> m_loans;
    QTimer m_check;
    UtcTime m_retryAt{}; ///< of what could not be given back
};

} // namespace hookbench::inbox
