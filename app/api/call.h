// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/exchange.h"
#include "app/api/ratelimit.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace hookbench::api
{

/// One request of the API to its end: waits for the rate limit where that is allowed, exchanges,
/// and repeats once after a 429. Answers that are no success become Errors here. Deletes itself
/// when done; child of the ApiClient, on its thread.
class Call : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<HttpAnswer>)>;

    struct Setting
    {
        QNetworkAccessManager &network;
        const Clock &clock;
        int timeoutMs;
    };

    /// `done` gets an answer of 200 to 299, or an Error.
    Call(Setting setting, ApiRequest request, Done done, QObject *parent);

    /// `known`: what the last answer said about the limit.
    void start(const RateLimit &known);
    void cancel();

Q_SIGNALS:
    void answered(const hookbench::api::HttpAnswer &answer);
    void unreachable();
    void waiting(int seconds);

private:
    void waitThenSend(std::int64_t seconds);
    void send();
    void onAnswer(Result<HttpAnswer> result);
    void finish(Result<HttpAnswer> result);

    Setting m_setting;
    ApiRequest m_request;
    Done m_done;
    Exchange *m_exchange = nullptr; ///< child
    QTimer m_wait;
    bool m_repeated = false;
};

} // namespace hookbench::api
