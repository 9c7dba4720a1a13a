// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/call.h"

#include "app/api/errorbody.h"
#include "app/api/retrypolicy.h"

#include <utility>

namespace hookbench::api
{

namespace
{

bool cameFromServer(ErrorKind kind)
{
    return kind == ErrorKind::RedirectRefused || kind == ErrorKind::AnswerTooLarge ||
           kind == ErrorKind::AnswerMalformed;
}

} // namespace

Call::Call(Setting setting, ApiRequest request, Done done, QObject *parent)
    : QObject(parent)
    , m_setting(setting)
    , m_request(std::move(request))
    , m_done(std::move(done))
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &Call::send);
}

void Call::start(const RateLimit &known)
{
    const std::int64_t seconds = waitBeforeSending(m_request, known, m_setting.clock.now());
    if (seconds > maxWaitSeconds)
        finish(Error{.kind = ErrorKind::BudgetTooSmall, .retryAfterSeconds = seconds});
    else if (seconds > 0)
        waitThenSend(seconds);
    else
        send();
}

void Call::cancel()
{
    if (m_wait.isActive()) {
        m_wait.stop();
        finish(Error{ErrorKind::Cancelled});
    } else if (m_exchange) {
        m_exchange->cancel();
    }
}

void Call::waitThenSend(std::int64_t seconds)
{
    m_wait.start(std::chrono::seconds{seconds});
    if (seconds > 0)
        Q_EMIT waiting(static_cast<int>(seconds));
}

void Call::send()
{
    m_exchange = new Exchange(
        m_setting.network, m_request, m_setting.timeoutMs,
        [this](Result<HttpAnswer> result) { onAnswer(std::move(result)); }, this);
}

void Call::onAnswer(Result<HttpAnswer> result)
{
    m_exchange->deleteLater();
    m_exchange = nullptr;
    if (!result) {
        if (result.error().kind != ErrorKind::Cancelled && !cameFromServer(result.error().kind))
            Q_EMIT unreachable();
        finish(std::move(result));
        return;
    }
    Q_EMIT answered(*result);
    if (result->status >= 200 && result->status <= 299) {
        finish(std::move(result));
        return;
    }
    const UtcTime now = m_setting.clock.now();
    Error error = errorFromAnswer(result->status, result->headers, result->body, now);
    const auto wait = waitBeforeRepeating(m_request, error, now);
    if (wait && !m_repeated) {
        m_repeated = true;
        waitThenSend(*wait);
        return;
    }
    error.url =
        m_request.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)
            .toStdString();
    error.detail = withoutSecrets(std::move(error.detail), m_request);
    for (std::string &message : error.messages)
        message = withoutSecrets(std::move(message), m_request);
    finish(std::move(error));
}

void Call::finish(Result<HttpAnswer> result)
{
    deleteLater();
    if (const auto done = std::exchange(m_done, nullptr))
        done(std::move(result));
}

} // namespace hookbench::api
