// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/webhookservice.h"

#include "app/workspace/changerecord.h"
#include "app/workspace/changeruns.h"
#include "app/workspace/journal.h"
#include "app/workspace/liveguard.h"
#include "app/workspace/secretkeeper.h"
#include "app/workspace/webhooklist.h"
#include "app/workspace/whilealive.h"

#include <QPointer>
#include <QTimer>

#include <utility>

namespace hookbench::workspace
{

using api::Webhook;
using api::WebhookAnswer;
using api::WebhookDraft;
using api::WebhookPatch;

WebhookService::WebhookService(settings::Account account, Parts parts, QObject *parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_parts(parts)
    , m_record(std::make_unique<ChangeRecord>(parts.journal, parts.clock))
    , m_list(new WebhookList(parts.client, parts.clock, this))
    , m_keeper(new SecretKeeper(m_account.id, parts.credentials, parts.clock, this))
    , m_creation(new WebhookCreation({parts.client, *m_list, *m_keeper, *m_record}, this))
    , m_runs(new ChangeRuns({parts.client, *m_list, *m_keeper, *m_record, *m_creation,
                             [this] { return refusal(); },
                             [this](const QString &id) { return knowsSecret(id); }},
                            this))
{
    connect(m_list, &WebhookList::changed, this, &WebhookService::webhooksChanged);
    connect(m_list, &WebhookList::loadingChanged, this, &WebhookService::loadingChanged);
    connect(m_list, &WebhookList::refreshFailed, this, &WebhookService::refreshFailed);
    connect(m_keeper, &SecretKeeper::remembered, this, [this](const QString &id) {
        if (!knowsSecret(id))
            m_account.webhooksWithSecret.append(id);
        Q_EMIT secretKept(id); // also another one: who verifies asks again
    });
    connect(m_runs, &ChangeRuns::undoChanged, this, &WebhookService::undoChanged);
    connect(m_runs, &ChangeRuns::started, this, &WebhookService::runStarted);
    connect(m_runs, &ChangeRuns::progress, this, &WebhookService::runProgress);
    connect(m_runs, &ChangeRuns::finished, this, &WebhookService::runFinished);
}

WebhookService::~WebhookService() = default;

// --- what may be done ----------------------------------------------------------------------------

bool WebhookService::isReadOnly() const
{
    return m_account.environment == settings::Environment::Live && !m_parts.guard.isUnlocked();
}

bool WebhookService::lacksScope(const QString &scope) const
{
    return m_record->lacksScope(scope);
}

bool WebhookService::knowsSecret(const QString &id) const
{
    return m_account.webhooksWithSecret.contains(id);
}

std::optional<Error> WebhookService::refusal() const
{
    if (isReadOnly())
        return Error{ErrorKind::AccountReadOnly};
    return std::nullopt;
}

void WebhookService::checkSecret(const Secret &secret, std::function<void()> go,
                                 std::function<void(Error)> refuse)
{
    if (secret.isEmpty() || !m_parts.usedElsewhere) {
        go();
        return;
    }
    m_parts.usedElsewhere(
        secret, [self = QPointer(this), go = std::move(go), refuse = std::move(refuse)](bool used) {
            if (!self)
                return;
            if (!used) {
                go();
                return;
            }
            Error error{ErrorKind::Validation};
            error.messages = {
                "signing_secret belongs to one of your TEST or LIVE accounts; the sandbox "
                "keeps its secrets in a file, so it must not get it"};
            refuse(error);
        });
}

// --- reading -------------------------------------------------------------------------------------

const QVector<Webhook> &WebhookService::webhooks() const
{
    return m_list->webhooks();
}

const Webhook *WebhookService::find(const QString &id) const
{
    return m_list->find(id);
}

bool WebhookService::isLoading() const
{
    return m_list->isLoading();
}

std::optional<UtcTime> WebhookService::loadedAt() const
{
    return m_list->loadedAt();
}

void WebhookService::refresh()
{
    m_list->refresh();
}

void WebhookService::fetchDetails(const QString &id, QObject *context, Done<Webhook> done)
{
    m_parts.client.fetchWebhook(id, 50, this,
                                [this, id, done = whileAlive(context, std::move(done))](
                                    const Result<WebhookAnswer> &answer) {
                                    if (answer) {
                                        m_list->put(answer->webhook);
                                        done(answer->webhook);
                                        return;
                                    }
                                    if (answer.error().kind == ErrorKind::NotFound)
                                        m_list->take(id);
                                    done(answer.error());
                                });
}

void WebhookService::readSecret(const QString &id, const QString &purpose, QObject *context,
                                Done<Secret> done)
{
    const auto finish = [this, id, purpose, done = whileAlive(context, std::move(done))](
                            const Result<Secret> &secret) {
        if (secret)
            m_parts.journal.addAccess(purpose, id, m_parts.clock.now());
        done(secret);
    };
    m_keeper->read(id, [this, id, finish](const Result<Secret> &kept) {
        if (kept) {
            finish(kept);
            return;
        }
        m_parts.client.fetchWebhook(
            id, 0, this, [finish, why = kept.error()](const Result<WebhookAnswer> &answer) {
                if (!answer)
                    finish(answer.error());
                else if (answer->secret.isEmpty())
                    finish(why);
                else
                    finish(answer->secret);
            });
    });
}

void WebhookService::keepSecret(const QString &id, const Secret &secret, QObject *context,
                                Done<void> done)
{
    m_keeper->remember(id, {}, secret, whileAlive(context, std::move(done)));
}

// --- one webhook ---------------------------------------------------------------------------------

void WebhookService::create(const WebhookDraft &draft, const QString &idempotencyKey,
                            QObject *context, Done<Created> done)
{
    auto finish = whileAlive(context, std::move(done));
    if (const auto refused = refusal()) {
        QTimer::singleShot(0, this, [finish, refused] { finish(*refused); });
        return;
    }
    checkSecret(
        draft.signingSecret,
        [this, draft, idempotencyKey, finish] { m_creation->make(draft, idempotencyKey, finish); },
        [finish](const Error &error) { finish(error); });
}

void WebhookService::update(const Webhook &base, const WebhookPatch &patch, bool overwrite,
                            QObject *context, Done<Updated> done)
{
    auto finish = whileAlive(context, std::move(done));
    const WebhookPatch reduced = withoutUnchanged(base, patch);
    const auto refused = refusal();
    if (refused || reduced.isEmpty()) {
        QTimer::singleShot(0, this, [finish, refused, base] {
            if (refused)
                finish(*refused);
            else
                finish(Updated{base, {}, {}});
        });
        return;
    }
    checkSecret(
        reduced.signingSecret.value_or(Secret()),
        [this, base, reduced, overwrite, finish] { reread(base, reduced, overwrite, finish); },
        [finish](const Error &error) { finish(error); });
}

void WebhookService::reread(const Webhook &base, const WebhookPatch &reduced, bool overwrite,
                            const Done<Updated> &finish)
{
    m_parts.client.fetchWebhook(
        base.id, 0, this,
        [this, base, reduced, overwrite, finish](const Result<WebhookAnswer> &now) {
            if (!now) {
                if (now.error().kind == ErrorKind::NotFound)
                    m_list->take(base.id);
                finish(now.error());
                return;
            }
            m_list->put(now->webhook);
            const auto conflicts = conflictsOf(base, now->webhook, reduced);
            if (!conflicts.isEmpty() && !overwrite) {
                finish(Updated{now->webhook, conflicts, {}});
                return;
            }
            if (!reduced.signingSecret) {
                sendPatch(now->webhook, reduced, {}, std::nullopt, finish);
                return;
            }
            m_keeper->keepPending(base.id, *reduced.signingSecret,
                                  [this, before = now->webhook, previous = now->secret, reduced,
                                   finish](const Result<void> &kept) {
                                      std::optional<Error> notKept;
                                      if (!kept)
                                          notKept = kept.error();
                                      sendPatch(before, reduced, previous, notKept, finish);
                                  });
        });
}

void WebhookService::sendPatch(const Webhook &before, const WebhookPatch &patch,
                               const Secret &previous, const std::optional<Error> &notKept,
                               const Done<Updated> &done)
{
    m_parts.client.updateWebhook(
        before.id, patch, this,
        [this, before, patch, previous, notKept, done](const Result<WebhookAnswer> &answer) {
            const auto changes = changesOf(before, patch);
            if (!answer) {
                m_record->add(kindOf(patch), before.id, before.name, changes,
                              {.failure = answer.error()});
                // Whether a lost PATCH was taken is not known: the pending secret stays then.
                if (patch.signingSecret && !answerWasLost(answer.error().kind))
                    m_keeper->dropPending(before.id);
                done(answer.error());
                return;
            }
            const qint64 activity =
                m_record->add(kindOf(patch), before.id, before.name, changes, {answer->requestId});
            m_list->put(answer->webhook);
            if (const WebhookPatch inverse = inverseOf(before, patch); !inverse.isEmpty()) {
                m_runs->remember(
                    {kindOf(patch), {PatchBack{before.id, before.name, inverse, activity}}});
            }
            Updated updated{*find(before.id), {}, notKept};
            if (!patch.signingSecret || notKept) {
                done(std::move(updated));
                return;
            }
            m_keeper->remember(before.id, previous, *patch.signingSecret,
                               [this, updated, done](const Result<void> &kept) mutable {
                                   if (kept)
                                       m_keeper->dropPending(updated.webhook.id);
                                   else
                                       updated.secretNotKept = kept.error();
                                   done(std::move(updated));
                               });
        });
}

// --- many at once, and back again ----------------------------------------------------------------

int WebhookService::requestsFor(ChangeKind kind, int count)
{
    return ChangeRuns::requestsFor(kind, count);
}

void WebhookService::run(ChangeKind kind, const QStringList &ids)
{
    m_runs->run(kind, ids);
}

void WebhookService::cancelRun()
{
    m_runs->cancel();
}

bool WebhookService::isRunning() const
{
    return m_runs->isRunning();
}

const UndoHistory &WebhookService::undoHistory() const
{
    return m_runs->undoHistory();
}

void WebhookService::undo()
{
    m_runs->undo();
}

void WebhookService::undoActivity(qint64 activity)
{
    m_runs->undoActivity(activity);
}

} // namespace hookbench::workspace
