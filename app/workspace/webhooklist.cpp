// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/webhooklist.h"

#include <algorithm>

namespace hookbench::workspace
{

using api::Webhook;
using api::WebhookAnswer;

WebhookList::WebhookList(api::ApiClient &client, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
{
}

const Webhook *WebhookList::find(const QString &id) const
{
    const auto found = std::find_if(m_webhooks.begin(), m_webhooks.end(),
                                    [&](const Webhook &w) { return w.id == id; });
    return found == m_webhooks.end() ? nullptr : &*found;
}

void WebhookList::refresh()
{
    if (m_loading)
        return;
    m_loading = true;
    m_changedWhileLoading = false;
    Q_EMIT loadingChanged(true);
    m_client.fetchWebhooks(this, [this](const Result<QVector<WebhookAnswer>> &answer) {
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
        fill(*answer);
        m_loadedAt = m_clock.now();
        Q_EMIT loadingChanged(false);
        Q_EMIT changed();
    });
}

void WebhookList::replaceBy(const QVector<WebhookAnswer> &answers)
{
    fill(answers);
    Q_EMIT changed();
}

void WebhookList::fill(const QVector<WebhookAnswer> &answers)
{
    m_webhooks.clear();
    m_webhooks.reserve(answers.size());
    for (const WebhookAnswer &one : answers)
        m_webhooks.append(one.webhook);
}

void WebhookList::put(const Webhook &webhook)
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
    Q_EMIT changed();
}

void WebhookList::take(const QString &id)
{
    m_changedWhileLoading = m_loading;
    m_webhooks.removeIf([&](const Webhook &w) { return w.id == id; });
    Q_EMIT changed();
}

} // namespace hookbench::workspace
