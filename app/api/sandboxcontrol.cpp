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

Json numbersOf(const QMap<QString, double> &numbers)
{
    Json json = Json::object();
    for (auto number = numbers.begin(); number != numbers.end(); ++number)
        json[number.key().toStdString()] = number.value();
    return json;
}

/// The order as it was taken: nothing of it was sent yet.
Result<SandboxTrafficProgress> parseStartedTraffic(std::string_view body)
{
    const Json json = Json::parse(body, nullptr, false);
    if (!json.is_object() || !json.contains("events") || !json["events"].is_number_integer())
        return Error{.kind = ErrorKind::AnswerMalformed, .detail = "events is missing"};
    return SandboxTrafficProgress{true, 0, json["events"].get<qint64>()};
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

void SandboxControl::fetchSchedule(QObject *context, Done<SandboxSchedule> done)
{
    d->send(d->builder.get(QStringLiteral("clock"), {}), context, std::move(done),
            parseSandboxSchedule);
}

void SandboxControl::setFaults(const SandboxFaults &faults, QObject *context,
                               Done<SandboxFaults> done)
{
    const QString path = QStringLiteral("faults");
    if (!faults.isOn()) {
        d->send<SandboxFaults>(
            d->builder.removeAt(path), context, std::move(done),
            [](std::string_view) { return Result<SandboxFaults>(SandboxFaults()); });
        return;
    }
    const Json body{{"recipe", numbersOf(faults.odds)}, {"seed", faults.seed}};
    d->send(d->builder.post(path, Secret(body.dump())), context, std::move(done),
            parseSandboxFaults);
}

void SandboxControl::fetchFaults(QObject *context, Done<SandboxFaults> done)
{
    d->send(d->builder.get(QStringLiteral("faults"), {}), context, std::move(done),
            parseSandboxFaults);
}

void SandboxControl::startTraffic(const SandboxTraffic &traffic, QObject *context,
                                  Done<SandboxTrafficProgress> done)
{
    Json body{{"rate", traffic.rate}, {"seed", traffic.seed}};
    if (traffic.objects > 0)
        body["objects"] = traffic.objects;
    else
        body["seconds"] = traffic.seconds;
    if (!traffic.mix.isEmpty())
        body["mix"] = numbersOf(traffic.mix);
    d->send<SandboxTrafficProgress>(d->builder.post(QStringLiteral("traffic"), Secret(body.dump())),
                                    context, std::move(done), parseStartedTraffic);
}

void SandboxControl::stopTraffic(QObject *context, Done<SandboxTrafficProgress> done)
{
    d->send<SandboxTrafficProgress>(
        d->builder.removeAt(QStringLiteral("traffic")), context, std::move(done),
        [](std::string_view) { return Result<SandboxTrafficProgress>(SandboxTrafficProgress()); });
}

void SandboxControl::fetchTraffic(QObject *context, Done<SandboxTrafficProgress> done)
{
    d->send(d->builder.get(QStringLiteral("traffic"), {}), context, std::move(done),
            parseSandboxTraffic);
}

void SandboxControl::fetchRequests(QObject *context, Done<QVector<SandboxRequest>> done)
{
    d->send(d->builder.get(QStringLiteral("requests"), {}), context, std::move(done),
            parseSandboxRequests);
}

void SandboxControl::fetchRequest(qint64 id, QObject *context, Done<SandboxExchange> done)
{
    d->send(d->builder.get(QStringLiteral("requests/%1").arg(id), {}), context, std::move(done),
            parseSandboxExchange);
}

void SandboxControl::clearRequests(QObject *context, Done<QVector<SandboxRequest>> done)
{
    using Requests = QVector<SandboxRequest>;
    d->send<Requests>(d->builder.removeAt(QStringLiteral("requests")), context, std::move(done),
                      [](std::string_view) { return Result<Requests>(Requests()); });
}

} // namespace hookbench::api
