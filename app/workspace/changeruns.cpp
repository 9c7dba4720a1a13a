// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/changeruns.h"

#include "app/api/apiclient.h"
#include "app/workspace/changerecord.h"
#include "app/workspace/secretkeeper.h"
#include "app/workspace/webhookcreation.h"
#include "app/workspace/webhooklist.h"

#include <QTimer>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace hookbench::workspace
{

using api::Webhook;
using api::WebhookAnswer;
using api::WebhookPatch;

ChangeRuns::ChangeRuns(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
}

int ChangeRuns::requestsFor(ChangeKind kind, int count)
{
    // Delete reads each webhook once more, for its secret; the others read the list once.
    return kind == ChangeKind::Delete ? 2 * count : count + 1;
}

void ChangeRuns::run(ChangeKind kind, const QStringList &ids)
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
    start({kind, {}}, std::move(tasks), false);
}

void ChangeRuns::cancel()
{
    if (m_run)
        m_run->cancel();
}

void ChangeRuns::start(UndoStep undo, std::vector<Task> tasks, bool isUndo)
{
    const ChangeKind kind = undo.kind;
    m_runUndo = std::move(undo);
    m_runNewIds = 0;
    // Reading the list again is a task, but nothing that the user counts.
    const int hidden = !tasks.empty() && tasks.front().name.isEmpty() ? 1 : 0;
    const int total = static_cast<int>(tasks.size()) - hidden;
    m_run = new TaskRun(std::move(tasks), this);
    connect(m_run, &TaskRun::progress, this, [this, hidden, total](int tried) {
        Q_EMIT progress(std::max(0, tried - hidden), total);
    });
    connect(m_run, &TaskRun::finished, this, [this, kind, isUndo, hidden](RunReport report) {
        m_run = nullptr;
        report.total -= hidden;
        report.done -= std::min(hidden, report.done);
        // What this run did can be taken back; of an undo, what it could not take back yet.
        remember(std::exchange(m_runUndo, {}));
        Q_EMIT finished(kind, report, isUndo, m_runNewIds);
    });
    Q_EMIT started(kind, total);
    m_run->start();
}

// --- tasks ---------------------------------------------------------------------------------------

QString ChangeRuns::nameOf(const QString &id) const
{
    const Webhook *known = m_parts.list.find(id);
    return known ? known->name : id;
}

Task ChangeRuns::rereadTask()
{
    return {{}, [this](const Finish &finish) {
                m_parts.client.fetchWebhooks(
                    this, [this, finish](const Result<QVector<WebhookAnswer>> &list) {
                        if (!list) {
                            finish(list.error());
                            return;
                        }
                        m_parts.list.replaceBy(*list);
                        finish(std::nullopt);
                    });
            }};
}

Task ChangeRuns::changeTask(const QString &name, std::function<void(const Finish &)> change)
{
    return {name, [this, change = std::move(change)](const Finish &finish) {
                if (const auto refused = m_parts.refusal())
                    QTimer::singleShot(0, this, [finish, refused] { finish(refused); });
                else
                    change(finish);
            }};
}

Task ChangeRuns::patchTask(const QString &id, const WebhookPatch &wanted,
                           std::optional<qint64> takesBack)
{
    return changeTask(nameOf(id), [this, id, wanted, takesBack](const Finish &finish) {
        patch(id, wanted, takesBack, finish);
    });
}

void ChangeRuns::patch(const QString &id, const WebhookPatch &patch,
                       std::optional<qint64> takesBack, const Finish &finish)
{
    const Webhook *before = m_parts.list.find(id);
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
        [this, was = *before, patch, takesBack, finish](const Result<WebhookAnswer> &answer) {
            ChangeRecord::Outcome outcome;
            outcome.isUndo = takesBack.has_value();
            if (answer)
                outcome.requestId = answer->requestId;
            else
                outcome.failure = answer.error();
            const qint64 activity =
                m_parts.record.add(kindOf(patch), was.id, was.name, changesOf(was, patch), outcome);
            if (answer)
                m_parts.list.put(answer->webhook);
            if (answer && takesBack)
                settleUndo(*takesBack);
            else if (answer)
                m_runUndo.actions.append(
                    PatchBack{was.id, was.name, inverseOf(was, patch), activity});
            finish(outcome.failure);
        });
}

Task ChangeRuns::removeTask(const QString &id)
{
    return changeTask(nameOf(id),
                      [this, id](const Finish &finish) { keepSecretAndRemove(id, finish); });
}

void ChangeRuns::keepSecretAndRemove(const QString &id, const Finish &finish)
{
    m_parts.client.fetchWebhook(id, 0, this, [this, id, finish](const Result<WebhookAnswer> &last) {
        if (!last) {
            if (last.error().kind == ErrorKind::NotFound)
                m_parts.list.take(id);
            finish(last.error());
            return;
        }
        // What the server still shows is kept now: afterwards nobody has it.
        if (last->secret.isEmpty() || m_parts.knowsSecret(id)) {
            remove(last->webhook, finish);
            return;
        }
        m_parts.keeper.remember(id, {}, last->secret,
                                [this, webhook = last->webhook, finish](const Result<void> &) {
                                    remove(webhook, finish);
                                });
    });
}

void ChangeRuns::remove(const Webhook &webhook, const Finish &finish)
{
    m_parts.client.deleteWebhook(
        webhook.id, this, [this, webhook, finish](const Result<api::DeleteAnswer> &answer) {
            ChangeRecord::Outcome outcome;
            if (answer)
                outcome.requestId = answer->requestId;
            else
                outcome.failure = answer.error();
            const qint64 activity =
                m_parts.record.add(ChangeKind::Delete, webhook.id, webhook.name, {}, outcome);
            if (answer) {
                m_parts.list.take(webhook.id);
                m_runUndo.actions.append(MakeAgain{
                    webhook, QUuid::createUuid().toString(QUuid::WithoutBraces), activity});
            }
            finish(outcome.failure);
        });
}

Task ChangeRuns::makeAgainTask(const MakeAgain &action)
{
    return changeTask(action.webhook.name, [this, action](const Finish &finish) {
        m_parts.keeper.read(action.webhook.id,
                            [this, action, finish](const Result<Secret> &secret) {
                                makeAgain(action, secret ? *secret : Secret(), finish);
                            });
    });
}

void ChangeRuns::makeAgain(const MakeAgain &action, const Secret &secret, const Finish &finish)
{
    const Webhook &was = action.webhook;
    m_parts.creation.makeAgain({was.name, was.url, was.isActive, was.encrypted, secret},
                               action.idempotencyKey,
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

// --- back again ----------------------------------------------------------------------------------

void ChangeRuns::remember(UndoStep step)
{
    m_undo.push(std::move(step));
    Q_EMIT undoChanged();
}

void ChangeRuns::undo()
{
    if (!isRunning() && !m_undo.isEmpty())
        undoStep(m_undo.take());
}

void ChangeRuns::undoActivity(qint64 activity)
{
    if (isRunning())
        return;
    if (auto step = m_undo.takeActivity(activity))
        undoStep(std::move(*step));
}

void ChangeRuns::undoStep(UndoStep step)
{
    std::vector<Task> tasks;
    for (const UndoAction &action : std::as_const(step.actions)) {
        if (const auto *back = std::get_if<PatchBack>(&action))
            tasks.push_back(patchTask(back->webhookId, back->patch, back->activity));
        else
            tasks.push_back(makeAgainTask(std::get<MakeAgain>(action)));
    }
    start(std::move(step), std::move(tasks), true);
}

void ChangeRuns::settleUndo(qint64 activity)
{
    m_runUndo.actions.removeIf([&](const UndoAction &a) { return activityOf(a) == activity; });
}

} // namespace hookbench::workspace
