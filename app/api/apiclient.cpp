// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/apiclient.h"

#include "app/api/call.h"
#include "app/api/listpaging.h"
#include "app/api/promise.h"
#include "app/api/requestbuilder.h"
#include "app/api/webhookjson.h"

#include <QNetworkAccessManager>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace hookbench::api
{

namespace
{

using Answered = std::function<void(Result<HttpAnswer>)>;

QString requestIdOf(const HttpAnswer &answer)
{
    return QString::fromStdString(
        std::string(findHeader(answer.headers, "x-request-id").value_or("")));
}

Error withRequest(Error error, const HttpAnswer &answer, const QUrl &url)
{
    error.httpStatus = answer.status;
    error.url = url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery).toStdString();
    error.requestId = requestIdOf(answer).toStdString();
    return error;
}

/// A list on its way: what came so far and whom to tell.
struct Listing
{
    Listing(PagingKnowledge &knowledge, Promise<QVector<WebhookAnswer>> whom,
            std::function<void(int)> how)
        : paging(knowledge)
        , promise(std::move(whom))
        , progress(std::move(how))
    {
    }

    ListPaging paging;
    Promise<QVector<WebhookAnswer>> promise;
    std::function<void(int)> progress;
};

} // namespace

class ApiClient::Private
{
public:
    Private(ApiClient *client, Connection connection, const Clock &clockToUse, int timeout)
        : q(client)
        , builder(std::move(connection))
        , clock(clockToUse)
        , timeoutMs(timeout)
    {
        windowEnd.setSingleShot(true);
        QObject::connect(&windowEnd, &QTimer::timeout, q, [this] { updateLimit(limit); });
    }

    /// Sends while `context` lives; `then` gets a 2xx answer or an Error.
    void send(Result<ApiRequest> request, QObject *context, Answered then);
    /// The same, for an answer that is one webhook.
    void sendForWebhook(Result<ApiRequest> request, QObject *context, Done<WebhookAnswer> done,
                        int asked = 0);
    void tellEvents(const Webhook &webhook, int asked);
    void readPage(const std::shared_ptr<Listing> &listing);
    void takePage(const std::shared_ptr<Listing> &listing, Result<HttpAnswer> answer,
                  const QUrl &url);
    void takeAnswer(const HttpAnswer &answer);
    void updateLimit(const RateLimit &told);

    ApiClient *q;
    RequestBuilder builder;
    const Clock &clock;
    int timeoutMs;
    QNetworkAccessManager network;
    RateLimit limit;
    QTimer windowEnd;
    PagingKnowledge paging;
};

void ApiClient::Private::send(Result<ApiRequest> request, QObject *context, Answered then)
{
    if (!request) {
        then(request.error());
        return;
    }
    if (request->changes())
        paging.forgetEnd();
    auto *call = new Call({network, clock, timeoutMs}, std::move(*request), std::move(then), q);
    // Queued: a direct connection would run inside the dying context.
    QObject::connect(context, &QObject::destroyed, call, &Call::cancel, Qt::QueuedConnection);
    QObject::connect(call, &Call::answered, q, [this](const HttpAnswer &a) { takeAnswer(a); });
    QObject::connect(call, &Call::unreachable, q, &ApiClient::unreachable);
    QObject::connect(call, &Call::waiting, q, &ApiClient::waiting);
    call->start(limit);
}

void ApiClient::Private::tellEvents(const Webhook &webhook, int asked)
{
    if (!webhook.recentEvents.isEmpty())
        Q_EMIT q->eventsListed(webhook, asked);
}

void ApiClient::Private::sendForWebhook(Result<ApiRequest> request, QObject *context,
                                        Done<WebhookAnswer> done, int asked)
{
    const QUrl url = request ? request->url : QUrl();
    const Promise<WebhookAnswer> promise(context, std::move(done));
    send(std::move(request), context, [this, promise, url, asked](Result<HttpAnswer> answer) {
        if (!answer) {
            promise.deliver(answer.error());
            return;
        }
        auto webhook = parseWebhook(answer->body);
        cleanse(answer->body);
        if (!webhook) {
            promise.deliver(withRequest(webhook.error(), *answer, url));
            return;
        }
        webhook->requestId = requestIdOf(*answer);
        tellEvents(webhook->webhook, asked);
        promise.deliver(std::move(webhook));
    });
}

void ApiClient::Private::readPage(const std::shared_ptr<Listing> &listing)
{
    QObject *context = listing->promise.context();
    if (!context)
        return;
    auto request = builder.list(listing->paging.query());
    const QUrl url = request ? request->url : QUrl();
    send(std::move(request), context, [this, listing, url](Result<HttpAnswer> answer) {
        takePage(listing, std::move(answer), url);
    });
}

void ApiClient::Private::takePage(const std::shared_ptr<Listing> &listing,
                                  Result<HttpAnswer> answer, const QUrl &url)
{
    ListPaging &paged = listing->paging;
    if (!answer) {
        if (answer.error().kind == ErrorKind::Validation && paged.refused())
            readPage(listing);
        else
            listing->promise.deliver(answer.error());
        return;
    }
    auto page = parseWebhookPage(answer->body);
    cleanse(answer->body); // a server may show secrets in lists
    if (!page) {
        listing->promise.deliver(withRequest(page.error(), *answer, url));
        return;
    }
    for (const WebhookAnswer &one : std::as_const(page->webhooks))
        tellEvents(one.webhook, 0);
    const auto more = paged.take(std::move(*page));
    if (!more) {
        listing->promise.deliver(more.error());
        return;
    }
    if (listing->progress && listing->promise.context()) {
        const int count = static_cast<int>(paged.webhooks().size());
        QMetaObject::invokeMethod(
            listing->promise.context(), [progress = listing->progress, count] { progress(count); },
            Qt::QueuedConnection);
    }
    if (*more)
        readPage(listing);
    else
        listing->promise.deliver(paged.takeWebhooks());
}

void ApiClient::Private::takeAnswer(const HttpAnswer &answer)
{
    RateLimit told = readRateLimit(answer.headers);
    if (told != RateLimit{})
        updateLimit(told);
    Q_EMIT q->answered(answer.latencyMs);
}

void ApiClient::Private::updateLimit(const RateLimit &told)
{
    const UtcTime now = clock.now();
    const RateLimit current = rolledOver(told, now);
    windowEnd.stop();
    if (current.resetsAt) {
        constexpr auto longest = std::chrono::hours{24 * 7}; // what a timer holds
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(*current.resetsAt - now);
        windowEnd.start(std::min<std::chrono::milliseconds>(left, longest));
    }
    if (current == limit)
        return;
    limit = current;
    Q_EMIT q->rateLimitChanged(limit);
}

ApiClient::ApiClient(Connection connection, const Clock &clock, int timeoutMs, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(connection), clock, timeoutMs))
{
}

ApiClient::~ApiClient()
{
    // The calls use what is in Private: they go first.
    qDeleteAll(findChildren<Call *>(QString(), Qt::FindDirectChildrenOnly));
}

void ApiClient::fetchHealth(QObject *context, Done<Health> done)
{
    auto request = d->builder.health();
    const QUrl url = request ? request->url : QUrl();
    const Promise<Health> promise(context, std::move(done));
    d->send(std::move(request), context, [promise, url](const Result<HttpAnswer> &answer) {
        if (!answer) {
            promise.deliver(answer.error());
            return;
        }
        const auto health = parseHealth(answer->body);
        if (!health)
            promise.deliver(withRequest(health.error(), *answer, url));
        else
            promise.deliver(Health{health->ok, health->authenticated, health->version,
                                   health->message, answer->latencyMs});
    });
}

void ApiClient::fetchWebhooks(QObject *context, Done<QVector<WebhookAnswer>> done,
                              std::function<void(int)> progress)
{
    d->readPage(std::make_shared<Listing>(
        d->paging, Promise<QVector<WebhookAnswer>>(context, std::move(done)), std::move(progress)));
}

void ApiClient::fetchFirstPage(QObject *context, Done<int> done)
{
    auto request = d->builder.list({});
    const QUrl url = request ? request->url : QUrl();
    const Promise<int> promise(context, std::move(done));
    d->send(std::move(request), context, [promise, url](const Result<HttpAnswer> &answer) {
        if (!answer) {
            promise.deliver(answer.error());
            return;
        }
        const auto page = parseWebhookPage(answer->body);
        if (!page)
            promise.deliver(withRequest(page.error(), *answer, url));
        else
            promise.deliver(static_cast<int>(page->webhooks.size()));
    });
}

void ApiClient::fetchWebhook(const QString &id, int events, QObject *context,
                             Done<WebhookAnswer> done)
{
    d->sendForWebhook(d->builder.fetch(id, events), context, std::move(done), events);
}

void ApiClient::createWebhook(const WebhookDraft &draft, const QString &idempotencyKey,
                              QObject *context, Done<WebhookAnswer> done)
{
    d->sendForWebhook(d->builder.create(draft, idempotencyKey), context, std::move(done));
}

void ApiClient::updateWebhook(const QString &id, const WebhookPatch &patch, QObject *context,
                              Done<WebhookAnswer> done)
{
    d->sendForWebhook(d->builder.update(id, patch), context, std::move(done));
}

void ApiClient::deleteWebhook(const QString &id, QObject *context, Done<DeleteAnswer> done)
{
    auto request = d->builder.remove(id);
    const QUrl url = request ? request->url : QUrl();
    const Promise<DeleteAnswer> promise(context, std::move(done));
    d->send(std::move(request), context, [promise, url](const Result<HttpAnswer> &answer) {
        if (!answer) {
            promise.deliver(answer.error());
            return;
        }
        auto confirmed = parseDeleted(answer->body);
        if (!confirmed)
            promise.deliver(withRequest(confirmed.error(), *answer, url));
        else
            promise.deliver(DeleteAnswer{requestIdOf(*answer), std::move(*confirmed)});
    });
}

void ApiClient::cancelAll()
{
    const auto calls = findChildren<Call *>(QString(), Qt::FindDirectChildrenOnly);
    for (Call *call : calls)
        call->cancel();
}

const RateLimit &ApiClient::rateLimit() const
{
    return d->limit;
}

Result<RequestPreview> ApiClient::previewCreate(const WebhookDraft &draft,
                                                const QString &idempotencyKey) const
{
    const auto request = d->builder.create(draft, idempotencyKey);
    if (!request)
        return request.error();
    return previewOf(*request);
}

Result<RequestPreview> ApiClient::previewUpdate(const QString &id, const WebhookPatch &patch) const
{
    const auto request = d->builder.update(id, patch);
    if (!request)
        return request.error();
    return previewOf(*request);
}

} // namespace hookbench::api
