// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/exchange.h"

#include "app/api/oneshotbody.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslError>

#include <utility>

namespace hookbench::api
{

namespace
{

constexpr int maxRedirects = 5;
/// How much of an answer may wait unread in Qt's buffers.
constexpr qint64 bufferBytes = 256 * 1024;

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    const int standardPort = a.scheme() == QLatin1String("https") ? 443 : 80;
    return a.scheme() == b.scheme() && a.host() == b.host() &&
           a.port(standardPort) == b.port(standardPort) && b.userInfo().isEmpty();
}

std::string printable(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)
        .toStdString();
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

ErrorKind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::ProxyConnectionRefusedError:
        return ErrorKind::ConnectionRefused;
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyNotFoundError:
        return ErrorKind::HostNotFound;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return ErrorKind::Timeout;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::Tls;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
        return ErrorKind::AnswerMalformed;
    default:
        return ErrorKind::ConnectionLost;
    }
}

/// True when Qt's error only repeats the status of an answer that came whole. Among the content
/// errors, ContentReSendError is what a 307 or 308 leads to, because OneShotBody cannot be sent
/// again; ProtocolInvalidOperationError is Qt's word for 400.
bool isAboutStatus(QNetworkReply::NetworkError error, int status)
{
    if (status == 0)
        return false;
    return error == QNetworkReply::NoError || error == QNetworkReply::AuthenticationRequiredError ||
           (error >= QNetworkReply::ContentAccessDenied &&
            error <= QNetworkReply::UnknownContentError &&
            (error != QNetworkReply::ContentReSendError || isRedirect(status))) ||
           (error == QNetworkReply::ProtocolInvalidOperationError && status == 400) ||
           (error >= QNetworkReply::InternalServerError &&
            error <= QNetworkReply::UnknownServerError);
}

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

Headers headersOf(const QNetworkReply &reply)
{
    Headers headers;
    for (const auto &[name, value] : reply.rawHeaderPairs())
        headers.push_back({name.toStdString(), value.toStdString()});
    return headers;
}

} // namespace

Exchange::Exchange(QNetworkAccessManager &network, const ApiRequest &request, int timeoutMs,
                   Done done, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_request(request)
    , m_done(std::move(done))
{
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this,
            [this] { abortWith({.kind = ErrorKind::Timeout}); });
    m_timeout.start(timeoutMs);
    m_sinceStart.start();
    send(m_request.url);
}

Exchange::~Exchange()
{
    m_done = nullptr;
    cleanse(m_body);
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void Exchange::cancel()
{
    abortWith({.kind = ErrorKind::Cancelled});
}

void Exchange::send(const QUrl &url)
{
    m_url = url;
    QNetworkRequest request(url);
    // Qt's own redirects would take our keys to another origin.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    for (const RequestHeader &header : m_request.headers)
        request.setRawHeader(bytesOf(header.name),
                             bytesOf(header.scheme) + bytesOf(header.value.reveal()));

    if (m_request.method == "GET") {
        m_reply = m_network.get(request);
    } else if (m_request.method == "DELETE") {
        m_reply = m_network.deleteResource(request);
    } else {
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader,
                          static_cast<qint64>(m_request.body.size()));
        auto *body = new OneShotBody(m_request.body);
        m_reply = m_network.sendCustomRequest(request, m_request.method, body);
        body->setParent(m_reply);
    }
    m_reply->setReadBufferSize(bufferBytes);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::onFinished);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_tlsErrors += error.errorString();
    });
}

void Exchange::readBody()
{
    const QByteArray more = m_reply->readAll();
    if (m_body.size() + static_cast<std::size_t>(more.size()) > m_request.maxAnswerBytes) {
        abortWith({.kind = ErrorKind::AnswerTooLarge,
                   .limit = static_cast<std::int64_t>(m_request.maxAnswerBytes)});
        return;
    }
    m_body.append(more.constData(), static_cast<std::size_t>(more.size()));
}

void Exchange::abortWith(Error error)
{
    if (m_reason || !m_reply)
        return;
    m_reason = std::move(error);
    m_reply->abort(); // emits finished
}

void Exchange::onFinished()
{
    if (!m_reason && m_reply->isReadable())
        readBody(); // may still find the answer too large
    if (!m_done)
        return;
    QNetworkReply *reply = m_reply;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_reason) {
        finish(*m_reason);
    } else if (!isAboutStatus(reply->error(), status)) {
        finish(networkError());
    } else if (!followed(status)) {
        finish(HttpAnswer{status, headersOf(*reply), std::move(m_body),
                          static_cast<int>(m_sinceStart.elapsed())});
    }
    reply->deleteLater();
}

Error Exchange::networkError() const
{
    Error error{.kind = kindOf(m_reply->error()), .detail = m_reply->errorString().toStdString()};
    if (error.kind == ErrorKind::Tls && !m_tlsErrors.isEmpty())
        error.detail = m_tlsErrors.join(QLatin1String("; ")).toStdString();
    return error;
}

bool Exchange::followed(int status)
{
    const QByteArray location = m_reply->rawHeader("Location");
    if (!isRedirect(status) || location.isEmpty())
        return false;
    const QUrl target = m_url.resolved(QUrl::fromEncoded(location));
    // 301 to 303 would turn a change into a GET, and the change would be lost.
    const bool keepsMethod = status == 307 || status == 308 || !m_request.changes();
    if (!target.isValid() || !sameOrigin(m_url, target) || !keepsMethod ||
        ++m_redirects > maxRedirects) {
        finish(Error{.kind = ErrorKind::RedirectRefused,
                     .httpStatus = status,
                     .url = printable(target),
                     .limit = maxRedirects});
        return true;
    }
    m_body.clear();
    send(target);
    return true;
}

void Exchange::finish(Result<HttpAnswer> result)
{
    m_timeout.stop();
    if (!result && result.error().url.empty()) {
        Error error = result.error();
        error.url = printable(m_url);
        result = error;
    }
    if (const auto done = std::exchange(m_done, nullptr))
        done(std::move(result));
}

} // namespace hookbench::api
