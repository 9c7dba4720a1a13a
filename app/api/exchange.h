// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apirequest.h"
#include "app/base/headers.h"
#include "app/base/result.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <string>

class QNetworkAccessManager;
class QNetworkReply;
class QSslError;

namespace hookbench::api
{

/// Any answer that came over HTTP, whatever its status.
struct HttpAnswer
{
    int status = 0;
    Headers headers;
    std::string body;
    int latencyMs = 0; ///< request sent to answer complete
};

/// One request and its answer. Follows a few redirects within the origin and refuses all others,
/// bounds time and size, and says why it failed: whoever aborts is remembered, because a timeout, a
/// cancel and a bound look alike afterwards. Child of the Call that made it, on its thread.
///
/// Errors: Cancelled, Timeout, HostNotFound, ConnectionRefused, ConnectionLost, Tls,
/// RedirectRefused, AnswerTooLarge, AnswerMalformed (no HTTP).
class Exchange : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<HttpAnswer>)>;

    /// Sends at once; `done` is called once, from the event loop or from cancel(). `timeoutMs` is
    /// for everything, redirects included. `network` must outlive it.
    Exchange(QNetworkAccessManager &network, const ApiRequest &request, int timeoutMs, Done done,
             QObject *parent);
    /// Aborts what is under way; `done` is not called any more.
    ~Exchange() override;

    void cancel();

private:
    void send(const QUrl &url);
    void readBody();
    void abortWith(Error error);
    void onFinished();
    Error networkError() const;
    /// True when the answer was a redirect and has been dealt with.
    bool followed(int status);
    void finish(Result<HttpAnswer> result);

    QNetworkAccessManager &m_network;
    ApiRequest m_request;
    Done m_done;
    QPointer<QNetworkReply> m_reply;
    QUrl m_url; ///< of the request under way
    int m_redirects = 0;
    std::string m_body;
    QStringList m_tlsErrors;
    std::optional<Error> m_reason; ///< why we aborted
    QTimer m_timeout;
    QElapsedTimer m_sinceStart;
};

} // namespace hookbench::api
