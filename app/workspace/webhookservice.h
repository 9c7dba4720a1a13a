// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apiclient.h"
#include "app/api/webhook.h"
#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/credentials/credentialstore.h"
#include "app/settings/account.h"
#include "app/workspace/change.h"
#include "app/workspace/taskrun.h"
#include "app/workspace/undohistory.h"
#include "app/workspace/webhookcreation.h"

#include <QObject>
#include <QVector>

#include <functional>
#include <memory>
#include <optional>

namespace hookbench::workspace
{

class ChangeRecord;
class ChangeRuns;
class Journal;
class LiveGuard;
class SecretKeeper;
class WebhookList;

/// What came of an update: saved, or somebody else was faster.
struct Updated
{
    api::Webhook webhook;               ///< as the server has it now
    QVector<FieldConflict> conflicts;   ///< not empty: nothing was sent
    std::optional<Error> secretNotKept; ///< the new secret is in force, but not in the keychain
};

/// The webhooks of one account, and everything a merchant does to them: read, create, change,
/// delete, in bulk, and back again. Decides whether a change may be asked for at all, and changes
/// one webhook; the list, creating and runs of many have classes of their own behind it. Signing
/// secrets go to the credential store before they go to the server, so that a lost answer loses
/// none. A LIVE account that is not unlocked refuses every change (AccountReadOnly); asking the
/// user is the window's part. GUI thread.
class WebhookService : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    struct Parts
    {
        api::ApiClient &client;
        credentials::CredentialStore &credentials;
        Journal &journal;
        LiveGuard &guard;
        const Clock &clock;
        /// Tells whether a secret belongs to another account; null: nobody asks (only the sandbox
        /// must not get one).
        std::function<void(const Secret &, std::function<void(bool)>)> usedElsewhere{};
    };

    /// The parts must outlive it.
    WebhookService(settings::Account account, Parts parts, QObject *parent = nullptr);
    ~WebhookService() override;

    const settings::Account &account() const { return m_account; }
    const QVector<api::Webhook> &webhooks() const;
    const api::Webhook *find(const QString &id) const;
    bool isLoading() const;
    bool isLoaded() const { return loadedAt().has_value(); }
    std::optional<UtcTime> loadedAt() const;
    bool isReadOnly() const;
    /// True when the server said that the key lacks this scope ("webhook:update").
    bool lacksScope(const QString &scope) const;
    /// True when the credential store is known to have the webhook's signing secret.
    bool knowsSecret(const QString &id) const;

    /// Reads the whole list again; a second call while one is under way does nothing.
    void refresh();
    /// One webhook with up to 50 recent events, also put into the list.
    void fetchDetails(const QString &id, QObject *context, Done<api::Webhook> done);
    /// The signing secret from the credential store, else from the server where it shows it.
    /// Recorded in the audit list as `purpose` ("reveal", "copy").
    void readSecret(const QString &id, const QString &purpose, QObject *context, Done<Secret> done);
    /// Puts a secret that the server made into the credential store.
    void keepSecret(const QString &id, const Secret &secret, QObject *context, Done<void> done);

    /// `idempotencyKey`: the same for every attempt with the same draft.
    void create(const api::WebhookDraft &draft, const QString &idempotencyKey, QObject *context,
                Done<Created> done);
    /// Reads the webhook again first; fields that were changed elsewhere since `base` come back as
    /// conflicts and nothing is sent, unless `overwrite`.
    void update(const api::Webhook &base, const api::WebhookPatch &patch, bool overwrite,
                QObject *context, Done<Updated> done);

    /// Pause, Resume or Delete as one operation with one undo; progress and end come as signals.
    /// Nothing happens while another run is under way.
    void run(ChangeKind kind, const QStringList &ids);
    void cancelRun();
    bool isRunning() const;
    /// How many requests run() will send for so many webhooks.
    static int requestsFor(ChangeKind kind, int count);

    const UndoHistory &undoHistory() const;
    /// Takes the newest step back, as a run.
    void undo();
    /// Takes one activity back, as a run.
    void undoActivity(qint64 activity);

Q_SIGNALS:
    void webhooksChanged();
    void loadingChanged(bool loading);
    void refreshFailed(const hookbench::Error &error);
    void undoChanged();
    void runStarted(hookbench::workspace::ChangeKind kind, int total);
    void runProgress(int tried, int total);
    /// `isUndo`: it took something back; `newIds` webhooks were made again under a new id.
    void runFinished(hookbench::workspace::ChangeKind kind,
                     const hookbench::workspace::RunReport &report, bool isUndo, int newIds);
    /// The credential store got a secret for this webhook.
    void secretKept(const QString &webhookId);

private:
    std::optional<Error> refusal() const;
    /// Calls `go` unless the secret belongs to another account; then `refuse` with why.
    void checkSecret(const Secret &secret, std::function<void()> go,
                     std::function<void(Error)> refuse);
    void reread(const api::Webhook &base, const api::WebhookPatch &reduced, bool overwrite,
                const Done<Updated> &finish);
    void sendPatch(const api::Webhook &before, const api::WebhookPatch &patch,
                   const Secret &previous, const std::optional<Error> &notKept,
                   const Done<Updated> &done);

    settings::Account m_account;
    Parts m_parts;
    std::unique_ptr<ChangeRecord> m_record;
    WebhookList *m_list;
    SecretKeeper *m_keeper;
    WebhookCreation *m_creation;
    ChangeRuns *m_runs;
};

} // namespace hookbench::workspace
