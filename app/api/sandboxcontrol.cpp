// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/sandboxcontrol.h"

#include "app/api/call.h"
#include "app/api/promise.h"
#include "app/api/requestbuilder.h"

#include <nlohmann/json.hpp>

#include <QNetworkAccessManager>
#include <QUrl>

#include <utility>

namespace hookbench::api
{

namespace
{

using Json = nlohmann::ordered_json;

/// More than the 30 s after which the clock answers.
constexpr int timeoutMs = 40'000;
/// 10,000 deliveries, with a few attempts each.
constexpr std::size_t maxAnswerBytes = std::size_t{16} * 1024 * 1024;

Connection controlsOf(Connection connection)
{
    connection.prefix = QStringLiteral("/sandbox");
    return connection;
}

} // namespace

class SandboxControl::Private
{
public:
    Private(SandboxControl *control, const Connection &connection, const Clock &clockToUse)
        : q(control)
        , builder(controlsOf(connection))
        , clock(clockToUse)
    {
    }

    template <typename T>
    void send(Result<ApiRequest> request, QObject *context, Done<T> done,
              Result<T> (*parse)(std::string_view))
    {
        const Promise<T> promise(context, std::move(done));
        if (!request) {
            promise.deliver(request.error());
            return;
        }
        request->repeatable = false;
        request->maxAnswerBytes = maxAnswerBytes;
        auto *call = new Call(
            {network, clock, timeoutMs}, std::move(*request),
            [promise, parse](const Result<HttpAnswer> &answer) {
                promise.deliver(answer ? parse(answer->body) : Result<T>(answer.error()));
            },
            q);
        // Queued: a direct connection would run inside the dying context.
        QObject::connect(context, &QObject::destroyed, call, &Call::cancel, Qt::QueuedConnection);
        call->start({});
    }

    void moveClock(const Json &order, QObject *context, Done<SandboxClock> done)
    {
        send(builder.post(QStringLiteral("clock"), Secret(order.dump())), context, std::move(done),
             parseSandboxClock);
    }

    SandboxControl *q;
    RequestBuilder builder;
    const Clock &clock;
    QNetworkAccessManager network;
};

SandboxControl::SandboxControl(const Connection &connection, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, connection, clock))
{
}

SandboxControl::~SandboxControl()
{
    // The calls use what is in Private: they go first.
    qDeleteAll(findChildren<Call *>(QString(), Qt::FindDirectChildrenOnly));
}

void SandboxControl::trigger(const QString &type, const QByteArray &data, const QString &webhookId,
                             QObject *context, Done<SandboxTrigger> done)
{
    // The data go in as text, so that a number keeps its spelling; they have to be one value.
    const std::string_view text(data.constData(), static_cast<std::size_t>(data.size()));
    if (!data.isEmpty() && !Json::accept(text)) {
        const Promise<SandboxTrigger> promise(context, std::move(done));
        promise.deliver(
            Error{.kind = ErrorKind::InvalidArgument, .detail = "the data is not JSON"});
        return;
    }
    std::string body = R"({"type":)" + Json(type.toStdString()).dump();
    if (!webhookId.isEmpty())
        body += R"(,"webhook":)" + Json(webhookId.toStdString()).dump();
    if (!data.isEmpty())
        body += R"(,"data":)" + std::string(text);
    body += '}';
    d->send(d->builder.post(QStringLiteral("trigger"), Secret(std::move(body))), context,
            std::move(done), parseSandboxTrigger);
}

void SandboxControl::fetchDeliveries(const QString &webhookId, QObject *context,
                                     Done<QVector<SandboxDelivery>> done)
{
    QString query;
    if (!webhookId.isEmpty())
        query =
            QStringLiteral("webhook=") + QString::fromLatin1(QUrl::toPercentEncoding(webhookId));
    d->send(d->builder.get(QStringLiteral("deliveries"), query), context, std::move(done),
            parseSandboxDeliveries);
}

void SandboxControl::advance(std::chrono::milliseconds by, QObject *context,
                             Done<SandboxClock> done)
{
    d->moveClock({{"advance", static_cast<double>(by.count()) / 1000}}, context, std::move(done));
}

void SandboxControl::advanceToNext(QObject *context, Done<SandboxClock> done)
{
    d->moveClock({{"advance", "next"}}, context, std::move(done));
}

void SandboxControl::setPaused(bool paused, QObject *context, Done<SandboxClock> done)
{
    d->moveClock({{"paused", paused}}, context, std::move(done));
}

} // namespace hookbench::api
