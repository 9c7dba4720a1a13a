// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/result.h"
#include "app/http/client.h"
#include "app/send/parcel.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace hookbench::http
{
class Engine;
}

namespace hookbench::send
{

/// What came back.
struct Receipt
{
    int status = 0;
    bool isToBeAccepted = true; ///< what a right endpoint does
    bool isAsExpected = false;  ///< 2xx or 4xx, as that demands
    Headers headers{};
    std::string redirect{}; ///< where a 3xx points to; never followed
    std::string answer;     ///< its body, Order::maxAnswerBytes at most
    bool isAnswerCut = false;
    std::optional<std::uint64_t> answerBytes{}; ///< of the whole body; absent: cut, and not said
    http::Timing timing{};
    std::string tlsVersion{};                    ///< "TLSv1.3"; empty without TLS
    std::optional<UtcTime> certificateExpires{}; ///< absent without TLS
    std::string proxy{};                         ///< "host:port"; empty: went directly
};

/// Whether `status` is what a right endpoint answers.
bool isExpected(bool isToBeAccepted, int status);

/// Sends single deliveries: exactly the bytes that their order makes, no redirect followed, nothing
/// repeated. Callable from any thread; callbacks come on the engine's, exactly once for each.
class Sender
{
public:
    using Done = std::function<void(Result<Receipt>)>;

    /// The first three must outlive it. `proxies` empty: everything directly.
    Sender(http::Engine &engine, const Clock &clock, RandomSource &random,
           http::ProxyChoice proxies = {});

    /// Errors: InvalidArgument (the order), those of http::Client. On an error of the order `done`
    /// is called at once, on the caller's thread.
    void send(const Order &order, Done done);

private:
    const Clock &m_clock;
    RandomSource &m_random;
    http::Client m_client;
};

} // namespace hookbench::send
