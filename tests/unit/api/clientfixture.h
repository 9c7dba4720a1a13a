// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apiclient.h"
#include "tests/support/api/manualclock.h"
#include "tests/support/api/scriptedserver.h"
#include "tests/support/outcome.h"

#include <memory>

namespace hookbench::test
{

inline constexpr const char *clientKey = "pk_test_0123456789abcdef";
inline constexpr const char *clientSecret = "sk_test_fedcba9876543210";

inline api::Connection connectionTo(const QUrl &url, AuthStyle style = AuthStyle::Headers)
{
    return {url, QStringLiteral("/api/v0"), style, Secret::copyOf(clientKey),
            Secret::copyOf(clientSecret)};
}

/// Whether a call came to an Error of this kind.
template <typename T>
bool failed(const Outcome<T> &outcome, ErrorKind kind)
{
    return outcome.result && !outcome.result->ok() && outcome.result->error().kind == kind;
}

/// A client and the scripted server that it talks to.
struct ClientFixture
{
    explicit ClientFixture(int timeoutMs = 10'000)
        : client(connectionTo(server.url()), clock, timeoutMs)
    {
    }

    ManualClock clock;
    ScriptedServer server;
    api::ApiClient client;
};

/// One webhook with everything that is needed and nothing else.
inline QByteArray webhookJson(const QByteArray &id = "wh_1")
{
    return R"({"id":")" + id +
           R"(","name":"Payments","url":"https://shop.example/hook","isActive":true,)"
           R"("encrypted":false})";
}

/// A JSON array of `count` webhooks, wh_FROM and on.
inline QByteArray webhookArray(int from, int count)
{
    QByteArray text = "[";
    for (int i = from; i < from + count; ++i)
        text += (i > from ? "," : "") + webhookJson("wh_" + QByteArray::number(i));
    return text + "]";
}

} // namespace hookbench::test
