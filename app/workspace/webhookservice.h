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

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QVector>

#include <functional>
#include <memory>
#include <optional>

namespace hookbench::workspace
{

class Journal;
class LiveGuard;
class SecretKeeper;

/// What came of a create.
struct Created
{
    api::Webhook webhook;
    Secret serverSecret;                ///< made by the server, to be offered once; else empty
    std::optional<Error> secretNotKept; ///< the keychain refused; the secret is only in the form
    bool foundAfterLostAnswer = false;  ///< the answer was lost, the list showed it
};

/// What came of an update: saved, or somebody else was faster.
struct Updated
{
    api::Webhook webhook;               ///< as the server has it now
    QVector<FieldConflict> conflicts;   ///< not empty: nothing was sent
    std::optional<Error> secretNotKept; ///< the new secret is in force, but not in the keychain
};

/// The webhooks of one account, and everything a merchant does to them: read, create, change,
/// delete, in bulk, and back again. Keeps the list, the undo history and the journal in step with
/// what the server answered. Signing secrets go to the credential store before they go to the
/// server, so that a lost answer loses none. A LIVE account that is not unlocked refuses every
/// change (AccountReadOnly); asking the user is the window's part. GUI thread.
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
    const QVector<api::Webhook> &webhooks() const { return m_webhooks; }
    const api::Webhook *find(const QString &id) const;
    bool isLoading() const { return m_loading; }
    bool isLoaded() const { return m_loadedAt.has_value(); }
    std::optional<UtcTime> loadedAt() const { return m_loadedAt; }
    bool isReadOnly() const;
    /// True when the server said that the key lacks this scope ("webhook:update").
    bool lacksScope(const QString &scope) const { return m_missingScopes.contains(scope); }
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
    bool isRunning() const { return !m_run.isNull(); }
    /// How many requests run() will send for so many webhooks.
    static int requestsFor(ChangeKind kind, int count);

    const UndoHistory &undoHistory() const { return m_undo; }
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
    using Finish = std::function<void(std::optional<Error>)>;

    std::optional<Error> refusal() const;
    /// Calls `go` unless the secret belongs to another account; then `refuse` with why.
    void checkSecret(const Secret &secret, std::function<void()> go,
                     std::function<void(Error)> refuse);
    void noteScope(const QString &scope, const std::optional<Error> &failure);
    void put(const api::Webhook &webhook);
    void take(const QString &id);
    qint64 record(ChangeKind kind, const QString &id, const QString &name,
                  const QVector<FieldChange> &fields, const QString &requestId,
                  const std::optional<Error> &failure, bool isUndo = false);

    void sendCreate(const api::WebhookDraft &draft, const QString &idempotencyKey,
                    std::optional<Error> notKept, Done<Created> done);
    void findLostCreate(const api::WebhookDraft &draft, const QString &idempotencyKey,
                        const Error &lost, std::optional<Error> notKept, Done<Created> done);
    void settleCreate(const api::WebhookDraft &draft, const QString &idempotencyKey,
                      Created created, Done<Created> done);
    void reread(const api::Webhook &base, const api::WebhookPatch &reduced, bool overwrite,
                const Done<Updated> &finish);
    void sendPatch(const api::Webhook &before, const api::WebhookPatch &patch,
                   const Secret &previous, std::optional<Error> notKept, Done<Updated> done);
    void rememberSecret(const QString &id, const Secret &previous, const Secret &current,
                        Done<void> done);

    Task rereadTask();
    /// `takesBack`: the activity that this patch undoes.
    Task patchTask(const QString &id, const api::WebhookPatch &patch,
                   std::optional<qint64> takesBack);
    Task removeTask(const QString &id);
    void remove(const api::Webhook &webhook, const Finish &finish);
    Task makeAgainTask(const MakeAgain &action);
    void makeAgain(const MakeAgain &action, const Secret &secret, const Finish &finish);
    void startRun(UndoStep undo, std::vector<Task> tasks, bool isUndo);
    void settleUndo(qint64 activity);
    void undoStep(UndoStep step);

    settings::Account m_account;
    Parts m_parts;
    SecretKeeper *m_keeper;
    QVector<api::Webhook> m_webhooks;
    bool m_loading = false;
    bool m_changedWhileLoading = false;
    std::optional<UtcTime> m_loadedAt;
    QSet<QString> m_missingScopes;
    UndoHistory m_undo;
    UndoStep m_runUndo; ///< grows while a run changes, shrinks while one takes back
    int m_runNewIds = 0;
    QPointer<TaskRun> m_run;
};

} // namespace hookbench::workspace
