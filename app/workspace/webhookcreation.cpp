// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/webhookcreation.h"

#include "app/api/apiclient.h"
#include "app/workspace/changerecord.h"
#include "app/workspace/secretkeeper.h"
#include "app/workspace/webhooklist.h"

#include <utility>

namespace hookbench::workspace
{

using api::Webhook;
using api::WebhookAnswer;
using api::WebhookDraft;

WebhookCreation::WebhookCreation(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

void WebhookCreation::make(const WebhookDraft &draft, const QString &idempotencyKey,
                           const Done &done)
{
    if (draft.signingSecret.isEmpty()) {
        send(draft, idempotencyKey, std::nullopt, done);
        return;
    }
    m_parts.keeper.keepPending(idempotencyKey, draft.signingSecret,
                               [this, draft, idempotencyKey, done](const Result<void> &kept) {
                                   std::optional<Error> notKept;
                                   if (!kept)
                                       notKept = kept.error();
                                   send(draft, idempotencyKey, notKept, done);
                               });
}

void WebhookCreation::makeAgain(const WebhookDraft &draft, const QString &idempotencyKey,
                                const Done &done)
{
    send(draft, idempotencyKey, std::nullopt, done);
}

void WebhookCreation::send(const WebhookDraft &draft, const QString &idempotencyKey,
                           const std::optional<Error> &notKept, const Done &done)
{
    m_parts.client.createWebhook(
        draft, idempotencyKey, this,
        [this, draft, idempotencyKey, notKept, done](const Result<WebhookAnswer> &answer) {
            if (answer) {
                Created created{answer->webhook, {}, notKept, false};
                if (draft.signingSecret.isEmpty())
                    created.serverSecret = answer->secret;
                m_parts.record.add(ChangeKind::Create, created.webhook.id, created.webhook.name, {},
                                   {answer->requestId});
                settle(draft, idempotencyKey, std::move(created), done);
                return;
            }
            if (answerWasLost(answer.error().kind)) {
                findLost(draft, idempotencyKey, answer.error(), notKept, done);
                return;
            }
            m_parts.record.add(ChangeKind::Create, {}, draft.name, {}, {.failure = answer.error()});
            m_parts.keeper.dropPending(idempotencyKey);
            done(answer.error());
        });
}

void WebhookCreation::findLost(const WebhookDraft &draft, const QString &idempotencyKey,
                               const Error &lost, const std::optional<Error> &notKept,
                               const Done &done)
{
    m_parts.client.fetchWebhooks(this, [this, draft, idempotencyKey, lost, notKept,
                                        done](const Result<QVector<WebhookAnswer>> &list) {
        QVector<Webhook> fresh;
        if (list) {
            for (const WebhookAnswer &one : *list) {
                if (!m_parts.list.find(one.webhook.id) && one.webhook.name == draft.name &&
                    one.webhook.url == draft.url)
                    fresh.append(one.webhook);
            }
        }
        if (fresh.size() != 1) {
            // Not made, or not to be told apart: the pending secret stays until the next
            // attempt with the same key.
            m_parts.record.add(ChangeKind::Create, {}, draft.name, {}, {.failure = lost});
            done(lost);
            return;
        }
        m_parts.record.add(ChangeKind::Create, fresh.first().id, fresh.first().name, {}, {});
        settle(draft, idempotencyKey, Created{fresh.first(), {}, notKept, true}, done);
    });
}

void WebhookCreation::settle(const WebhookDraft &draft, const QString &idempotencyKey,
                             Created created, const Done &done)
{
    m_parts.list.put(created.webhook);
    if (draft.signingSecret.isEmpty() || created.secretNotKept) {
        done(std::move(created));
        return;
    }
    m_parts.keeper.remember(
        created.webhook.id, {}, draft.signingSecret,
        [this, idempotencyKey, created, done](const Result<void> &kept) mutable {
            if (kept)
                m_parts.keeper.dropPending(idempotencyKey);
            else
                created.secretNotKept = kept.error();
            done(std::move(created));
        });
}

} // namespace hookbench::workspace
