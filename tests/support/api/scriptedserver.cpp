// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/api/scriptedserver.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpSocket>

#include <algorithm>

namespace hookbench::test
{

namespace
{

constexpr qint64 fillerChunk = 256 * 1024;

/// The request at the start of `bytes`, taken off it; nothing while it is incomplete.
std::optional<ScriptedRequest> takeRequest(QByteArray &bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    QList<QByteArray> lines = bytes.left(headEnd).split('\n');
    const QList<QByteArray> start = lines.takeFirst().trimmed().split(' ');
    ScriptedRequest request;
    request.method = start.value(0);
    request.target = start.value(1);
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        request.headers.push_back(
            {line.left(colon).toStdString(), line.mid(colon + 1).trimmed().toStdString()});
    }
    const qsizetype bodySize = request.header("content-length").toLongLong();
    if (bytes.size() < headEnd + 4 + bodySize)
        return std::nullopt;
    request.body = bytes.mid(headEnd + 4, bodySize);
    bytes.remove(0, headEnd + 4 + bodySize);
    return request;
}

QByteArray head(int status, const QList<QByteArray> &headerLines)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n";
    for (const QByteArray &line : headerLines)
        text += line + "\r\n";
    return text;
}

} // namespace

QByteArray ScriptedRequest::header(const char *name) const
{
    const auto value = findHeader(headers, name).value_or("");
    return {value.data(), static_cast<qsizetype>(value.size())};
}

ScriptedAnswer ScriptedAnswer::body(int status, const QByteArray &contentType,
                                    const QByteArray &body, const QList<QByteArray> &headerLines)
{
    return {head(status, headerLines) + "Content-Type: " + contentType +
            "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body};
}

ScriptedAnswer ScriptedAnswer::json(int status, const QByteArray &text,
                                    const QList<QByteArray> &headerLines)
{
    return body(status, "application/json", text, headerLines);
}

ScriptedAnswer ScriptedAnswer::empty(int status, const QList<QByteArray> &headerLines)
{
    const QByteArray length = status == 204 ? QByteArray() : QByteArray("Content-Length: 0\r\n");
    return {head(status, headerLines) + length + "\r\n"};
}

ScriptedAnswer ScriptedAnswer::redirect(int status, const QByteArray &location)
{
    return empty(status, {"Location: " + location});
}

ScriptedAnswer ScriptedAnswer::stall()
{
    return {};
}

ScriptedAnswer ScriptedAnswer::cut(const QByteArray &bytes)
{
    return {bytes, 0, End::Close};
}

ScriptedServer::ScriptedServer(QObject *parent)
    : QTcpServer(parent)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port on 127.0.0.1");
}

ScriptedServer::ScriptedServer(const TlsIdentity &identity, QObject *parent)
    : ScriptedServer(parent)
{
    m_identity = identity;
}

QUrl ScriptedServer::url() const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2")
                    .arg(m_identity ? QStringLiteral("https") : QStringLiteral("http"))
                    .arg(serverPort()));
}

void ScriptedServer::incomingConnection(qintptr handle)
{
    ++m_connections;
    auto *socket = m_identity ? new QSslSocket(this) : new QTcpSocket(this);
    socket->setSocketDescriptor(handle);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::bytesWritten, this, [this, socket] { fill(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_unread.remove(socket);
        m_filling.remove(socket);
        socket->deleteLater();
    });
    if (auto *tls = qobject_cast<QSslSocket *>(socket)) {
        tls->setLocalCertificate(QSslCertificate(m_identity->certificatePem));
        tls->setPrivateKey(QSslKey(m_identity->keyPem, QSsl::Ec));
        tls->startServerEncryption();
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    QByteArray &unread = m_unread[socket];
    unread += socket->readAll();
    while (const auto request = takeRequest(unread)) {
        m_requests.append(*request);
        answer(socket, *request);
    }
}

void ScriptedServer::answer(QTcpSocket *socket, const ScriptedRequest &request)
{
    ScriptedAnswer answer = ScriptedAnswer::json(500, R"({"message":"not in the script"})");
    if (!m_script.isEmpty())
        answer = m_script.takeFirst();
    else if (m_handler)
        answer = m_handler(request);
    socket->write(answer.bytes);
    if (answer.filler > 0) {
        m_filling.insert(socket, answer);
        fill(socket);
    } else if (answer.end == ScriptedAnswer::End::Close) {
        socket->disconnectFromHost();
    }
}

void ScriptedServer::fill(QTcpSocket *socket)
{
    const auto filling = m_filling.find(socket);
    if (filling == m_filling.end() || socket->bytesToWrite() > 0)
        return;
    const qint64 size = std::min(filling->filler, fillerChunk);
    filling->filler -= size;
    m_fillerSent += size;
    const bool last = filling->filler == 0;
    const bool close = last && filling->end == ScriptedAnswer::End::Close;
    if (last)
        m_filling.erase(filling);
    socket->write(QByteArray(size, 'x'));
    if (close)
        socket->disconnectFromHost();
}

} // namespace hookbench::test
