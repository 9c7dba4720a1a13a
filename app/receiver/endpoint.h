// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/headers.h"
#include "app/base/secret.h"
#include "app/signing/verifier.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hookbench::receiver
{

/// Longer ones are cut to it.
inline constexpr std::chrono::minutes maxAnswerDelay{10};

/// What an endpoint answers. Value type; changed while receiving.
struct AnswerRule
{
    enum class Kind : std::uint8_t {
        Fixed,
        PassOn,  ///< to `passOnUrl`; what the handler answers goes back
        Drop,    ///< the connection is closed without an answer
        Withhold ///< no answer is given; the connection stays open
    };
    /// "At most `requests` in each `window`", the rest gets 429 with Retry-After.
    struct Rate
    {
        int requests = 1;
        std::chrono::seconds window{1};

        bool operator==(const Rate &) const = default;
    };

    Kind kind = Kind::Fixed;
    int status = 200;
    Headers headers{};
    std::string body{};
    std::chrono::milliseconds delay{0}; ///< at most maxAnswerDelay

    int failFirst = 0;      ///< so many get failStatus, counted from when the rule was set
    double failShare = 0.0; ///< 0 to 1: so many of the rest, drawn with `seed`
    std::uint32_t seed = 1;
    int failStatus = 500;
    std::optional<Rate> rate{};

    std::string passOnUrl{}; ///< http or https
    int whenDownStatus = 502;
    std::chrono::milliseconds passOnTimeout{10'000};

    /// For everything that is not verified: this status with an empty body; absent: as above.
    std::optional<int> rejectStatus{};

    bool operator==(const AnswerRule &) const = default;
};

/// One path that is listened on, for one account. Value type.
struct Endpoint
{
    std::string path = "/";  ///< and all below it that no longer path of another endpoint has
    std::string account{};   ///< its events go there, whichever account is in view
    std::string webhookId{}; ///< that it stands for; empty: none
    std::optional<std::string> scheme{}; ///< absent: detection by headers
    std::vector<signing::SigningKey> keys{};
    AnswerRule answer{};
    bool keepsDecrypted = true; ///< false for LIVE unless the account allows it
    std::string publicUrl{};    ///< as senders see it (a tunnel); empty: our own address
};

} // namespace hookbench::receiver
