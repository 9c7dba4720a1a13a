// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/connection.h"
#include "app/api/ratelimit.h"
#include "app/api/requestpreview.h"
#include "app/api/webhook.h"
#include "app/base/result.h"

#include <QObject>
#include <QVector>

#include <functional>
#include <memory>

namespace hookbench::api
{

/// The platform's webhooks API (platform-api, sections 1 to 5), every published variant of it.
/// Lives on the thread that made it. Each call ends in exactly one `done`, always later, on that
/// thread, and never after `context` died (the request is then aborted).
///
/// A 429 on an idempotent request is waited out once when the wait is at most maxWait (60 s), and a
/// changing request that would have to wait longer fails with BudgetTooSmall before it is sent.
/// A create is never sent twice without the same Idempotency-Key.
class ApiClient : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    /// `clock` must outlive it. `timeoutMs` is for each request.
    ApiClient(Connection connection, const Clock &clock, int timeoutMs = 20'000,
              QObject *parent = nullptr);
    ~ApiClient() override;

    struct Health
    {
        bool ok = false;
        bool authenticated = false;
        QString version;
        QString message;
        int latencyMs = 0;
    };
    void fetchHealth(QObject *context, Done<Health> done);

    /// All webhooks, every page, either list style, none twice. `progress` (may be null) is told
    /// how many came so far.
    void fetchWebhooks(QObject *context, Done<QVector<WebhookAnswer>> done,
                       std::function<void(int)> progress = {});
    /// How many webhooks the server's own first page has: proves the key and webhook:read, no more.
    void fetchFirstPage(QObject *context, Done<int> done);
    /// `events`: how many recent events to ask for (1 to 50); 0 asks for the plain object.
    void fetchWebhook(const QString &id, int events, QObject *context, Done<WebhookAnswer> done);
    void createWebhook(const WebhookDraft &draft, const QString &idempotencyKey, QObject *context,
                       Done<WebhookAnswer> done);
    void updateWebhook(const QString &id, const WebhookPatch &patch, QObject *context,
                       Done<WebhookAnswer> done);
    /// Any of the three delete answers.
    void deleteWebhook(const QString &id, QObject *context, Done<DeleteAnswer> done);

    /// Every call under way ends with Cancelled.
    void cancelAll();

    /// What the last answer said about the limit; a window that has ended since is full again.
    const RateLimit &rateLimit() const;

    /// What the call of the same arguments would send, secrets masked. Errors: as that call's
    /// before it is sent.
    Result<RequestPreview> previewCreate(const WebhookDraft &draft,
                                         const QString &idempotencyKey) const;
    Result<RequestPreview> previewUpdate(const QString &id, const WebhookPatch &patch) const;

Q_SIGNALS:
    void rateLimitChanged(const hookbench::api::RateLimit &limit);
    /// After every answer that came from the server: how long it took.
    void answered(int latencyMs);
    /// An answer listed recent events of a webhook; `asked` for how many. Before the call's `done`.
    void eventsListed(const hookbench::api::Webhook &webhook, int asked);
    /// A request got no answer at all.
    void unreachable();
    /// Waiting for the limit before the request is repeated.
    void waiting(int seconds);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace hookbench::api
