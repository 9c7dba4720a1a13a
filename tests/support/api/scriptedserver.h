// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/headers.h"
#include "tests/support/api/tlsidentity.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <optional>

class QTcpSocket;

namespace hookbench::test
{

/// One request as the server read it.
struct ScriptedRequest
{
    QByteArray method;
    QByteArray target; ///< as in the request line
    Headers headers;
    QByteArray body;

    /// Empty when absent.
    QByteArray header(const char *name) const;
};

/// What the server does with one request: bytes to send, filler behind them, and how it ends.
struct ScriptedAnswer
{
    enum class End { KeepOpen, Close };

    QByteArray bytes{};
    qint64 filler = 0; ///< so many "x" are sent behind, as fast as they are taken
    End end = End::KeepOpen;

    /// `headerLines` without line ends: "Retry-After: 1".
    static ScriptedAnswer json(int status, const QByteArray &body,
                               const QList<QByteArray> &headerLines = {});
    /// Any body; Content-Length is added.
    static ScriptedAnswer body(int status, const QByteArray &contentType, const QByteArray &body,
                               const QList<QByteArray> &headerLines = {});
    /// A status without a body.
    static ScriptedAnswer empty(int status, const QList<QByteArray> &headerLines = {});
    static ScriptedAnswer redirect(int status, const QByteArray &location);
    /// Reads the request and never answers.
    static ScriptedAnswer stall();
    /// Sends `bytes` and closes; with none it hangs up on the request.
    static ScriptedAnswer cut(const QByteArray &bytes = {});
};

/// An HTTP server on a free port of 127.0.0.1 that does what a test tells it, for testing clients
/// against servers that no real server would be. Lives on the test's thread and works whenever its
/// event loop runs; with an identity it speaks TLS.
class ScriptedServer : public QTcpServer
{
    Q_OBJECT

public:
    using Handler = std::function<ScriptedAnswer(const ScriptedRequest &)>;

    explicit ScriptedServer(QObject *parent = nullptr);
    ScriptedServer(const TlsIdentity &identity, QObject *parent = nullptr);

    QUrl url() const;
    /// The next requests get these answers, one each.
    void script(const QList<ScriptedAnswer> &answers) { m_script += answers; }
    /// What a request gets when the script is at its end (500 when nothing is set).
    void otherwise(Handler handler) { m_handler = std::move(handler); }

    const QList<ScriptedRequest> &requests() const { return m_requests; }
    int connections() const { return m_connections; }
    /// Filler bytes handed to the sockets so far.
    qint64 fillerSent() const { return m_fillerSent; }

protected:
    void incomingConnection(qintptr handle) override;

private:
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const ScriptedRequest &request);
    void fill(QTcpSocket *socket);

    std::optional<TlsIdentity> m_identity;
    QList<ScriptedAnswer> m_script;
    Handler m_handler;
    QList<ScriptedRequest> m_requests;
    QHash<QTcpSocket *, QByteArray> m_unread;
    QHash<QTcpSocket *, ScriptedAnswer> m_filling;
    int m_connections = 0;
    qint64 m_fillerSent = 0;
};

} // namespace hookbench::test
