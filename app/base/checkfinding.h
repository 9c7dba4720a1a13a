// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hookbench
{

/// What a check-up of an endpoint looks at, in the order in which it does.
enum class CheckCode : std::uint8_t {
    Dns,
    Tls,
    Redirect,
    Valid,       ///< a right event is taken
    Slow,        ///< and soon
    Forged,      ///< signed with another secret
    Unsigned,    ///< without a signature
    Stale,       ///< signed long ago
    Tampered,    ///< changed after it was signed
    Twice,       ///< the same event again has the same answer
    UnknownType, ///< an event type that does not exist
    Large,
    Encrypted,
    Burst,      ///< many at once
    Method,     ///< another method than POST
    ContentType ///< another content type than JSON
};

/// "dns", "unknown-type"…: the same in JSON and reports.
std::string_view checkCodeName(CheckCode code);
std::span<const CheckCode> allCheckCodes();

enum class CheckResult : std::uint8_t { Pass, Warn, Fail, Skipped };

/// "pass", "warn", "fail", "skipped".
std::string_view checkResultName(CheckResult result);

/// Why something was not looked at.
enum class CheckSkip : std::uint8_t {
    None,
    NoAnswer,    ///< nothing answers there
    NotAccepted, ///< right events are refused too, so that refusing proves nothing
    NotAsked,    ///< off in LIVE
    NotThere     ///< the endpoint or the scheme has no such thing: no TLS, no time, no cipher
};

/// One result as plain facts; app/text makes the sentence. Value type.
struct CheckFinding
{
    CheckCode code = CheckCode::Dns;
    CheckResult result = CheckResult::Skipped;
    CheckSkip skip = CheckSkip::None;
    int status = 0; ///< of the answer; 0: none
    std::optional<ErrorKind> error{};
    double seconds = -1;  ///< what it took; of Tls: until the certificate expires; -1: not measured
    int count = 0;        ///< of Burst: how many of `total` were taken
    int total = 0;        ///< of Burst: how many were sent
    std::string detail{}; ///< version of TLS, words of the TLS library, target of the redirect

    bool operator==(const CheckFinding &) const = default;
};

} // namespace hookbench
