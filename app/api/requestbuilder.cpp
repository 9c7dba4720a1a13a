// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/requestbuilder.h"

#include "app/api/webhookjson.h"

#include <QHostAddress>

#include <algorithm>
#include <utility>

namespace hookbench::api
{

namespace
{

/// A list of 100 webhooks is some 100 KiB; a server without paging may send many thousands.
constexpr std::size_t maxListBytes = 8 * 1024 * 1024;

Error invalid(std::string why)
{
    return {.kind = ErrorKind::InvalidArgument, .detail = std::move(why)};
}

std::optional<Error> problemOf(const QUrl &base)
{
    if (!base.isValid() || base.host().isEmpty())
        return invalid("the base URL is no absolute address");
    if (!base.userInfo().isEmpty() || base.hasQuery() || base.hasFragment())
        return invalid("the base URL has a user, a query or a fragment");
    if (base.scheme() == QLatin1String("https"))
        return std::nullopt;
    if (base.scheme() != QLatin1String("http"))
        return invalid("the base URL is neither http nor https");
    if (isLoopback(base))
        return std::nullopt;
    return Error{.kind = ErrorKind::InsecureUrl, .url = base.toString().toStdString()};
}

/// "/gateway" + "api/v0/" + "webhooks" → "/gateway/api/v0/webhooks"
QString joined(std::initializer_list<QString> parts)
{
    QString path;
    for (const QString &part : parts) {
        for (const QString &segment : part.split(QLatin1Char('/'), Qt::SkipEmptyParts))
            path += QLatin1Char('/') + segment;
    }
    return path;
}

/// What a header line can carry without breaking out of it (RFC 9110, 5.5), blanks excluded.
bool fitsHeader(std::string_view value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return c > ' ' && c <= '~'; });
}

/// The one segment of the path that stands for `id`, whatever characters it has.
std::optional<QString> segmentOf(const QString &id)
{
    // A dot segment is taken out of the path by every URL library, even when it is encoded.
    if (id.isEmpty() || id == QLatin1String(".") || id == QLatin1String(".."))
        return std::nullopt;
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

Secret basicCredentials(const Secret &secret)
{
    const std::string_view text = secret.reveal();
    QByteArray pair(text.data(), static_cast<qsizetype>(text.size()));
    pair += ':';
    return Secret(pair.toBase64().toStdString());
}

std::vector<RequestHeader> authentication(const Connection &connection)
{
    using Shown = RequestHeader::Shown;
    std::vector<RequestHeader> headers;
    switch (connection.authStyle) {
    case AuthStyle::Headers:
        headers.push_back({"x-client-key", {}, connection.clientKey, Shown::LastFour});
        headers.push_back({"x-client-secret", {}, connection.clientSecret, Shown::Dots});
        break;
    case AuthStyle::Bearer:
        headers.push_back({"authorization", "Bearer ", connection.clientSecret, Shown::Dots});
        break;
    case AuthStyle::Basic:
        headers.push_back(
            {"authorization", "Basic ", basicCredentials(connection.clientSecret), Shown::Dots});
        break;
    }
    return headers;
}

RequestHeader plain(const char *name, std::string value)
{
    return {name, {}, Secret(std::move(value))};
}

/// Before the lines that every request has.
void insert(std::vector<RequestHeader> &headers, RequestHeader header)
{
    const auto common = std::find_if(headers.begin(), headers.end(),
                                     [](const RequestHeader &h) { return h.name == "accept"; });
    headers.insert(common, std::move(header));
}

} // namespace

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

RequestBuilder::RequestBuilder(Connection connection)
    : m_connection(std::move(connection))
{
}

Result<ApiRequest> RequestBuilder::request(const char *method, const QString &path,
                                           const QString &query) const
{
    if (const auto problem = problemOf(m_connection.baseUrl))
        return *problem;
    if (!fitsHeader(m_connection.clientKey.reveal()) ||
        !fitsHeader(m_connection.clientSecret.reveal()))
        return invalid("the API key has characters that no header can carry");

    ApiRequest request;
    request.method = method;
    request.url = m_connection.baseUrl;
    request.url.setPath(
        joined({m_connection.baseUrl.path(QUrl::FullyEncoded), m_connection.prefix, path}),
        QUrl::StrictMode);
    if (!query.isEmpty())
        request.url.setQuery(query, QUrl::StrictMode);
    if (!request.url.isValid())
        return invalid("the prefix is no path");
    request.headers = authentication(m_connection);
    request.headers.push_back(plain("accept", "application/json"));
    // Compressed answers would grow past the bound on their size while they are read.
    request.headers.push_back(plain("accept-encoding", "identity"));
    request.headers.push_back(plain("accept-language", "en"));
    request.headers.push_back(plain("user-agent", "Hookbench/" HOOKBENCH_VERSION));
    return request;
}

Result<ApiRequest> RequestBuilder::forWebhook(const char *method, const QString &id,
                                              const QString &query) const
{
    const auto segment = segmentOf(id);
    if (!segment)
        return invalid("the webhook's id cannot be part of an address");
    return request(method, QStringLiteral("webhooks/") + *segment, query);
}

Result<ApiRequest> RequestBuilder::withBody(Result<ApiRequest> request, Result<Secret> body) const
{
    if (!request)
        return request;
    if (!body)
        return body.error();
    insert(request->headers, plain("content-type", "application/json"));
    request->body = std::move(*body);
    return request;
}

Result<ApiRequest> RequestBuilder::health() const
{
    return request("GET", QStringLiteral("health"));
}

Result<ApiRequest> RequestBuilder::list(const QString &query) const
{
    auto list = request("GET", QStringLiteral("webhooks"), query);
    if (list)
        list->maxAnswerBytes = maxListBytes;
    return list;
}

Result<ApiRequest> RequestBuilder::fetch(const QString &id, int events) const
{
    if (events <= 0)
        return forWebhook("GET", id);
    return forWebhook(
        "GET", id, QStringLiteral("include_events=true&events_limit=%1").arg(std::min(events, 50)));
}

Result<ApiRequest> RequestBuilder::create(const WebhookDraft &draft,
                                          const QString &idempotencyKey) const
{
    const std::string key = idempotencyKey.toStdString();
    if (!fitsHeader(key))
        return invalid("the idempotency key has characters that no header can carry");
    auto create = request("POST", QStringLiteral("webhooks"));
    if (!create)
        return create;
    create->repeatable = !key.empty();
    create->signingSecret = draft.signingSecret;
    if (!key.empty())
        insert(create->headers, plain("idempotency-key", key));
    return withBody(std::move(create), toJson(draft));
}

Result<ApiRequest> RequestBuilder::update(const QString &id, const WebhookPatch &patch) const
{
    if (patch.isEmpty())
        return invalid("the change is empty");
    auto update = withBody(forWebhook("PATCH", id), toJson(patch));
    if (update && patch.signingSecret)
        update->signingSecret = *patch.signingSecret;
    return update;
}

Result<ApiRequest> RequestBuilder::remove(const QString &id) const
{
    return forWebhook("DELETE", id);
}

Result<ApiRequest> RequestBuilder::get(const QString &path, const QString &query) const
{
    return request("GET", path, query);
}

Result<ApiRequest> RequestBuilder::post(const QString &path, Secret body) const
{
    return withBody(request("POST", path), std::move(body));
}

Result<ApiRequest> RequestBuilder::removeAt(const QString &path) const
{
    return request("DELETE", path);
}

} // namespace hookbench::api
