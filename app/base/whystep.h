// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/checkfinding.h"
#include "app/base/clock.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hookbench
{

/// What is looked at when nothing arrives, in the order in which it is.
enum class WhyCode : std::uint8_t {
    Receiver,    ///< it listens, and was seen to answer
    Port,        ///< nobody else has its port
    Address,     ///< it is bound where the sender goes to
    Path,        ///< it takes this path
    Webhook,     ///< it is there and active
    Url,         ///< it points here
    Application, ///< it belongs to the application of the key
    Mode,        ///< its world sends such events
    Attempt,     ///< the platform's last attempt, and the answer to it
    Way,         ///< names, firewalls and proxies in between
    Tls,
    Clock,
    RateLimit,
    Sleep,  ///< times when nothing listened
    Arrived ///< what came last
};

/// "receiver", "rate-limit"…: the same in JSON and reports.
std::string_view whyCodeName(WhyCode code);
std::span<const WhyCode> allWhyCodes();

/// What was found, one for each sentence.
enum class WhyReason : std::uint8_t {
    NotAsked,     ///< no webhook was named
    NotNeeded,    ///< the sender is on this machine, or TLS is not used
    NotKnown,     ///< nothing here tells it
    NeedsEarlier, ///< a step before it failed

    Listening, ///< `detail`: the URL
    NotRunning,
    NoAnswer, ///< something holds the role; `error`: what came of asking it

    OwnPort, ///< `count`: the port
    FreePort,
    TakenPort,

    SameMachine, ///< `detail`: the host of the URL
    ByPublicUrl,
    OtherPort,    ///< `detail`: the URL; `other`: where the receiver is
    OnlyLoopback, ///< the sender is elsewhere, and the URL names this very machine
    NeedsTunnel,  ///< the URL names another host, and no public URL is set here

    EveryPath,
    KnownPath,   ///< `detail`: the endpoint
    UnknownPath, ///< `detail`: the path; `other`: the endpoints

    Active, ///< `detail`: the name
    Paused,
    MissingWebhook,
    NotAllowed, ///< the key lacks a scope, or is no key
    NoPlatform, ///< the platform's API was not reached; `error`

    PointsHere,      ///< `detail`: the URL
    PointsElsewhere, ///< `other`: where here is
    PlainHttp,
    NoUrl,

    SameApplication, ///< `detail`: its name

    SandboxRuns,
    SandboxStopped, ///< it sends only while it runs
    TestMode,
    LiveMode,

    Delivered, ///< `status`, `at`
    Refused,
    NotDelivered, ///< the attempt failed without an answer; `detail`: the platform's word
    NeverTried,

    Reached,    ///< `status`
    NotReached, ///< `error`, `detail`: the host
    Gateway,    ///< `status`: a proxy answered in place of the receiver

    GoodCertificate, ///< `seconds`: until it expires
    OldCertificate,
    BadCertificate, ///< `detail`: the library's words

    ClockRight, ///< `seconds`: ours minus theirs
    ClockOff,

    RequestsLeft, ///< `count`
    RequestsUsed,

    NoGap,
    Gap, ///< `at`, `until`
    GapAtAttempt,

    CameLast, ///< `detail`: verdict; `at`
    NeverCame
};

/// One step as plain facts; app/text makes the sentence. Value type.
struct WhyStep
{
    WhyCode code = WhyCode::Receiver;
    CheckResult result = CheckResult::Skipped;
    WhyReason reason = WhyReason::NotKnown;
    std::string detail{};
    std::string other{};
    int status = 0;
    std::int64_t count = 0;
    double seconds = 0;
    std::optional<UtcTime> at{};
    std::optional<UtcTime> until{};
    std::optional<ErrorKind> error{};

    bool operator==(const WhyStep &) const = default;
};

} // namespace hookbench
