// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/webhookservice.h"

#include "app/workspace/journal.h"
#include "app/workspace/liveguard.h"
#include "app/workspace/secretkeeper.h"
#include "app/workspace/whilealive.h"

#include <QTimer>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace hookbench::workspace
{

using api::Webhook;
using api::WebhookAnswer;
using api::WebhookDraft;
using api::WebhookPatch;

namespace
{

/// The server may have done what was asked although no answer came.
bool answerWasLost(ErrorKind kind)
{
    return kind == ErrorKind::Timeout || kind == ErrorKind::ConnectionLost ||
           kind == ErrorKind::ServerFailed || kind == ErrorKind::AnswerMalformed ||
           kind == ErrorKind::AnswerTooLarge;
}

WebhookDraft draftOf(const Webhook &webhook, const Secret &secret)
{
    return {webhook.name, webhook.url, webhook.isActive, webhook.encrypted, secret};
}

} // namespace

WebhookService::WebhookService(settings::Account account, Parts parts, QObject *parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_parts(parts)
    , m_keeper(new SecretKeeper(m_account.id, parts.credentials, parts.clock, this))
{
}

WebhookService::~WebhookService() = default;

const Webhook *WebhookService::find(const QString &id) const
{
    const auto found = std::find_if(m_webhooks.begin(), m_webhooks.end(),
                                    [&](const Webhook &w) { return w.id == id; });
    return found == m_webhooks.end() ? nullptr : &*found;
}

bool WebhookService::isReadOnly() const
{
    return m_account.environment == settings::Environment::Live && !m_parts.guard.isUnlocked();
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

void WebhookService::noteScope(const QString &scope, const std::optional<Error> &failure)
{
    // Some servers answer 403 to a key that they do not find: then reading fails as well.
    if (failure && failure->kind == ErrorKind::Forbidden)
        m_missingScopes.insert(scope);
    else if (!failure)
        m_missingScopes.remove(scope);
}

// --- reading -------------------------------------------------------------------------------------

void WebhookService::refresh()
{
    if (m_loading)
        return;
    m_loading = true;
    m_changedWhileLoading = false;
    Q_EMIT loadingChanged(true);
    m_parts.client.fetchWebhooks(this, [this](const Result<QVector<WebhookAnswer>> &answer) {
        m_loading = false;
        if (!answer) {
            Q_EMIT loadingChanged(false);
            Q_EMIT refreshFailed(answer.error());
            return;
        }
        if (m_changedWhileLoading) {
            // The list may show the state before a change made here: read it again.
            refresh();
            return;
        }
        m_webhooks.clear();
        m_webhooks.reserve(answer->size());
        for (const WebhookAnswer &one : *answer)
            m_webhooks.append(one.webhook);
        m_loadedAt = m_parts.clock.now();
        Q_EMIT loadingChanged(false);
        Q_EMIT webhooksChanged();
    });
}

void WebhookService::fetchDetails(const QString &id, QObject *context, Done<Webhook> done)
{
    m_parts.client.fetchWebhook(id, 50, this,
                                [this, id, done = whileAlive(context, std::move(done))](
                                    const Result<WebhookAnswer> &answer) {
                                    if (answer) {
                                        put(answer->webhook);
                                        done(answer->webhook);
                                        return;
                                    }
                                    if (answer.error().kind == ErrorKind::NotFound)
                                        take(id);
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
    rememberSecret(id, {}, secret, whileAlive(context, std::move(done)));
}

void WebhookService::rememberSecret(const QString &id, const Secret &previous,
                                    const Secret &current, Done<void> done)
{
    m_keeper->remember(id, previous, current,
                       [this, id, done = std::move(done)](const Result<void> &kept) {
                           if (kept) {
                               if (!knowsSecret(id))
                                   m_account.webhooksWithSecret.append(id);
                               Q_EMIT secretKept(id); // also another one: who verifies asks again
                           }
                           done(kept);
                       });
}

// --- the list and the journal
// ---------------------------------------------------------------------

void WebhookService::put(const Webhook &webhook)
{
    m_changedWhileLoading = m_loading;
    const auto found = std::find_if(m_webhooks.begin(), m_webhooks.end(),
                                    [&](const Webhook &w) { return w.id == webhook.id; });
    if (found == m_webhooks.end()) {
        m_webhooks.append(webhook);
    } else {
        // An answer to a change may leave out what the list or an earlier fetch had.
        Webhook merged = webhook;
        if (!merged.stats)
            merged.stats = found->stats;
        if (merged.recentEvents.isEmpty())
            merged.recentEvents = found->recentEvents;
        if (merged.maskedSecret.isEmpty())
            merged.maskedSecret = found->maskedSecret;
        *found = merged;
    }
    Q_EMIT webhooksChanged();
}

void WebhookService::take(const QString &id)
{
    m_changedWhileLoading = m_loading;
    m_webhooks.removeIf([&](const Webhook &w) { return w.id == id; });
    Q_EMIT webhooksChanged();
}

qint64 WebhookService::record(ChangeKind kind, const QString &id, const QString &name,
                              const QVector<FieldChange> &fields, const QString &requestId,
                              const std::optional<Error> &failure, bool isUndo)
{
    Activity activity;
    activity.at = m_parts.clock.now();
    activity.kind = kind;
    activity.webhookId = id;
    activity.webhookName = name;
    activity.fields = fields;
    activity.requestId = failure ? QString::fromStdString(failure->requestId) : requestId;
    activity.failure = failure;
    activity.isUndo = isUndo;
    switch (kind) {
    case ChangeKind::Create:
    case ChangeKind::Restore:
        noteScope(QStringLiteral("webhook:create"), failure);
        break;
    case ChangeKind::Delete:
        noteScope(QStringLiteral("webhook:delete"), failure);
        break;
    case ChangeKind::Edit:
    case ChangeKind::Pause:
    case ChangeKind::Resume:
        noteScope(QStringLiteral("webhook:update"), failure);
        break;
    }
    return m_parts.journal.add(std::move(activity));
}

// --- creating
// --------------------------------------------------------------------------------------

void WebhookService::create(const WebhookDraft &draft, const QString &idempotencyKey,
                            QObject *context, Done<Created> done)
{
    auto finish = whileAlive(context, std::move(done));
    if (const auto refused = refusal()) {
        QTimer::singleShot(0, this, [finish, refused] { finish(*refused); });
        return;
    }
    if (draft.signingSecret.isEmpty()) {
        sendCreate(draft, idempotencyKey, std::nullopt, finish);
        return;
    }
    const auto send = [this, draft, idempotencyKey, finish] {
        m_keeper->keepPending(idempotencyKey, draft.signingSecret,
                              [this, draft, idempotencyKey, finish](const Result<void> &kept) {
                                  std::optional<Error> notKept;
                                  if (!kept)
                                      notKept = kept.error();
                                  sendCreate(draft, idempotencyKey, notKept, finish);
                              });
    };
    checkSecret(draft.signingSecret, send, [finish](const Error &error) { finish(error); });
}

void WebhookService::sendCreate(const WebhookDraft &draft, const QString &idempotencyKey,
                                std::optional<Error> notKept, Done<Created> done)
{
    m_parts.client.createWebhook(
        draft, idempotencyKey, this,
        [this, draft, idempotencyKey, notKept, done](const Result<WebhookAnswer> &answer) {
            if (answer) {
                Created created{answer->webhook, {}, notKept, false};
                if (draft.signingSecret.isEmpty())
                    created.serverSecret = answer->secret;
                record(ChangeKind::Create, created.webhook.id, created.webhook.name, {},
                       answer->requestId, std::nullopt);
                settleCreate(draft, idempotencyKey, std::move(created), done);
                return;
            }
            if (answerWasLost(answer.error().kind)) {
                findLostCreate(draft, idempotencyKey, answer.error(), notKept, done);
                return;
            }
            record(ChangeKind::Create, {}, draft.name, {}, {}, answer.error());
            m_keeper->dropPending(idempotencyKey);
            done(answer.error());
        });
}

void WebhookService::findLostCreate(const WebhookDraft &draft, const QString &idempotencyKey,
                                    const Error &lost, std::optional<Error> notKept,
                                    Done<Created> done)
{
    m_parts.client.fetchWebhooks(this, [this, draft, idempotencyKey, lost, notKept,
                                        done](const Result<QVector<WebhookAnswer>> &list) {
        QVector<Webhook> fresh;
        if (list) {
            for (const WebhookAnswer &one : *list) {
                if (!find(one.webhook.id) && one.webhook.name == draft.name &&
                    one.webhook.url == draft.url)
                    fresh.append(one.webhook);
            }
        }
        if (fresh.size() != 1) {
            // Not made, or not to be told apart: the pending secret stays until the next
            // attempt with the same key.
            record(ChangeKind::Create, {}, draft.name, {}, {}, lost);
            done(lost);
            return;
        }
        record(ChangeKind::Create, fresh.first().id, fresh.first().name, {}, {}, std::nullopt);
        settleCreate(draft, idempotencyKey, Created{fresh.first(), {}, notKept, true}, done);
    });
}

void WebhookService::settleCreate(const WebhookDraft &draft, const QString &idempotencyKey,
                                  Created created, Done<Created> done)
{
    put(created.webhook);
    if (draft.signingSecret.isEmpty() || created.secretNotKept) {
        done(std::move(created));
        return;
    }
    rememberSecret(created.webhook.id, {}, draft.signingSecret,
                   [this, idempotencyKey, created, done](const Result<void> &kept) mutable {
                       if (kept)
                           m_keeper->dropPending(idempotencyKey);
                       else
                           created.secretNotKept = kept.error();
                       done(std::move(created));
                   });
}

// --- changing
// --------------------------------------------------------------------------------------

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
                    take(base.id);
                finish(now.error());
                return;
            }
            put(now->webhook);
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
                               const Secret &previous, std::optional<Error> notKept,
                               Done<Updated> done)
{
    m_parts.client.updateWebhook(
        before.id, patch, this,
        [this, before, patch, previous, notKept, done](const Result<WebhookAnswer> &answer) {
            const auto changes = changesOf(before, patch);
            if (!answer) {
                record(kindOf(patch), before.id, before.name, changes, {}, answer.error());
                // Whether a lost PATCH was taken is not known: the pending secret stays then.
                if (patch.signingSecret && !answerWasLost(answer.error().kind))
                    m_keeper->dropPending(before.id);
                done(answer.error());
                return;
            }
            const qint64 activity = record(kindOf(patch), before.id, before.name, changes,
                                           answer->requestId, std::nullopt);
            put(answer->webhook);
            if (const WebhookPatch inverse = inverseOf(before, patch); !inverse.isEmpty()) {
                m_undo.push(
                    {kindOf(patch), {PatchBack{before.id, before.name, inverse, activity}}});
                Q_EMIT undoChanged();
            }
            Updated updated{*find(before.id), {}, notKept};
            if (!patch.signingSecret || notKept) {
                done(std::move(updated));
                return;
            }
            rememberSecret(before.id, previous, *patch.signingSecret,
                           [this, updated, done](const Result<void> &kept) mutable {
                               if (kept)
                                   m_keeper->dropPending(updated.webhook.id);
                               else
                                   updated.secretNotKept = kept.error();
                               done(std::move(updated));
                           });
        });
}

// --- many at once, and back again
// --------------------------------------------------------------------

int WebhookService::requestsFor(ChangeKind kind, int count)
{
    // Delete reads each webhook once more, for its secret; the others read the list once.
    return kind == ChangeKind::Delete ? 2 * count : count + 1;
}

void WebhookService::run(ChangeKind kind, const QStringList &ids)
{
    if (isRunning() || ids.isEmpty())
        return;
    std::vector<Task> tasks;
    if (kind != ChangeKind::Delete)
        tasks.push_back(rereadTask());
    for (const QString &id : ids) {
        if (kind == ChangeKind::Delete) {
            tasks.push_back(removeTask(id));
        } else {
            WebhookPatch patch;
            patch.isActive = kind == ChangeKind::Resume;
            tasks.push_back(patchTask(id, patch, std::nullopt));
        }
    }
    startRun({kind, {}}, std::move(tasks), false);
}

void WebhookService::cancelRun()
{
    if (m_run)
        m_run->cancel();
}

void WebhookService::startRun(UndoStep undo, std::vector<Task> tasks, bool isUndo)
{
    const ChangeKind kind = undo.kind;
    m_runUndo = std::move(undo);
    m_runNewIds = 0;
    // Reading the list again is a task, but nothing that the user counts.
    const int hidden = !tasks.empty() && tasks.front().name.isEmpty() ? 1 : 0;
    const int total = static_cast<int>(tasks.size()) - hidden;
    m_run = new TaskRun(std::move(tasks), this);
    connect(m_run, &TaskRun::progress, this, [this, hidden, total](int tried) {
        Q_EMIT runProgress(std::max(0, tried - hidden), total);
    });
    connect(m_run, &TaskRun::finished, this, [this, kind, isUndo, hidden](RunReport report) {
        m_run = nullptr;
        report.total -= hidden;
        report.done -= std::min(hidden, report.done);
        // What this run did can be taken back; of an undo, what it could not take back yet.
        m_undo.push(std::exchange(m_runUndo, {}));
        Q_EMIT undoChanged();
        Q_EMIT runFinished(kind, report, isUndo, m_runNewIds);
    });
    Q_EMIT runStarted(kind, total);
    m_run->start();
}

Task WebhookService::rereadTask()
{
    return {{}, [this](const Finish &finish) {
                m_parts.client.fetchWebhooks(
                    this, [this, finish](const Result<QVector<WebhookAnswer>> &list) {
                        if (!list) {
                            finish(list.error());
                            return;
                        }
                        m_webhooks.clear();
                        for (const WebhookAnswer &one : *list)
                            m_webhooks.append(one.webhook);
                        Q_EMIT webhooksChanged();
                        finish(std::nullopt);
                    });
            }};
}

Task WebhookService::patchTask(const QString &id, const WebhookPatch &patch,
                               std::optional<qint64> takesBack)
{
    const Webhook *known = find(id);
    const QString name = known ? known->name : id;
    return {name, [this, id, patch, takesBack](const Finish &finish) {
                const Webhook *before = find(id);
                if (const auto refused = refusal()) {
                    QTimer::singleShot(0, this, [finish, refused] { finish(refused); });
                    return;
                }
                if (!before || withoutUnchanged(*before, patch).isEmpty()) {
                    if (takesBack)
                        settleUndo(*takesBack);
                    std::optional<Error> failure;
                    if (!before)
                        failure = Error{ErrorKind::NotFound};
                    QTimer::singleShot(0, this, [finish, failure] { finish(failure); });
                    return;
                }
                m_parts.client.updateWebhook(
                    id, patch, this,
                    [this, was = *before, patch, takesBack,
                     finish](const Result<WebhookAnswer> &answer) {
                        std::optional<Error> failure;
                        if (!answer)
                            failure = answer.error();
                        const qint64 activity = record(
                            kindOf(patch), was.id, was.name, changesOf(was, patch),
                            answer ? answer->requestId : QString(), failure, takesBack.has_value());
                        if (answer)
                            put(answer->webhook);
                        if (answer && takesBack)
                            settleUndo(*takesBack);
                        else if (answer)
                            m_runUndo.actions.append(
                                PatchBack{was.id, was.name, inverseOf(was, patch), activity});
                        finish(failure);
                    });
            }};
}

Task WebhookService::removeTask(const QString &id)
{
    const Webhook *known = find(id);
    const QString name = known ? known->name : id;
    return {name, [this, id](const Finish &finish) {
                if (const auto refused = refusal()) {
                    QTimer::singleShot(0, this, [finish, refused] { finish(refused); });
                    return;
                }
                m_parts.client.fetchWebhook(
                    id, 0, this, [this, id, finish](const Result<WebhookAnswer> &last) {
                        if (!last) {
                            if (last.error().kind == ErrorKind::NotFound)
                                take(id);
                            finish(last.error());
                            return;
                        }
                        // What the server still shows is kept now: afterwards nobody has it.
                        if (last->secret.isEmpty() || knowsSecret(id)) {
                            remove(last->webhook, finish);
                            return;
                        }
                        rememberSecret(id, {}, last->secret,
                                       [this, webhook = last->webhook,
                                        finish](const Result<void> &) { remove(webhook, finish); });
                    });
            }};
}

void WebhookService::remove(const Webhook &webhook, const Finish &finish)
{
    m_parts.client.deleteWebhook(
        webhook.id, this, [this, webhook, finish](const Result<api::DeleteAnswer> &answer) {
            std::optional<Error> failure;
            if (!answer)
                failure = answer.error();
            const qint64 activity = record(ChangeKind::Delete, webhook.id, webhook.name, {},
                                           answer ? answer->requestId : QString(), failure);
            if (answer) {
                take(webhook.id);
                m_runUndo.actions.append(MakeAgain{
                    webhook, QUuid::createUuid().toString(QUuid::WithoutBraces), activity});
            }
            finish(failure);
        });
}

void WebhookService::undo()
{
    if (!isRunning() && !m_undo.isEmpty())
        undoStep(m_undo.take());
}

void WebhookService::undoActivity(qint64 activity)
{
    if (isRunning())
        return;
    if (auto step = m_undo.takeActivity(activity))
        undoStep(std::move(*step));
}

void WebhookService::undoStep(UndoStep step)
{
    std::vector<Task> tasks;
    for (const UndoAction &action : std::as_const(step.actions)) {
        if (const auto *back = std::get_if<PatchBack>(&action))
            tasks.push_back(patchTask(back->webhookId, back->patch, back->activity));
        else
            tasks.push_back(makeAgainTask(std::get<MakeAgain>(action)));
    }
    startRun(std::move(step), std::move(tasks), true);
}

void WebhookService::settleUndo(qint64 activity)
{
    m_runUndo.actions.removeIf([&](const UndoAction &a) { return activityOf(a) == activity; });
}

Task WebhookService::makeAgainTask(const MakeAgain &action)
{
    return {action.webhook.name, [this, action](const Finish &finish) {
                if (const auto refused = refusal()) {
                    QTimer::singleShot(0, this, [finish, refused] { finish(refused); });
                    return;
                }
                m_keeper->read(action.webhook.id,
                               [this, action, finish](const Result<Secret> &secret) {
                                   makeAgain(action, secret ? *secret : Secret(), finish);
                               });
            }};
}

void WebhookService::makeAgain(const MakeAgain &action, const Secret &secret, const Finish &finish)
{
    sendCreate(draftOf(action.webhook, secret), action.idempotencyKey, std::nullopt,
               [this, action, finish](const Result<Created> &created) {
                   if (!created) {
                       finish(created.error());
                       return;
                   }
                   ++m_runNewIds;
                   settleUndo(action.activity);
                   m_undo.replaceId(action.webhook.id, created->webhook.id);
                   finish(std::nullopt);
               });
}

} // namespace hookbench::workspace
