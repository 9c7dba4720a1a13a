// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/headers.h"
#include "app/store/event.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace hookbench::store
{

using AttemptId = std::int64_t;
using RunId = std::int64_t;

/// Of an answer's body so much is kept with an attempt, of its header lines as much again.
inline constexpr std::size_t maxKeptAnswerBytes = 64 * 1024;

/// One delivery that was sent from here, and what came back. Value type; holds no secret.
struct Attempt
{
    AttemptId id = 0;
    std::optional<EventId> event{}; ///< the row it was made from; absent: written by hand
    std::string eventId{};          ///< of the payload; empty: it has none
    std::optional<RunId> run{};     ///< the bulk run it belongs to
    std::int64_t position = 0;      ///< in its run, from 0
    std::string target{};           ///< the whole URL
    std::string intent{};           ///< name of the intent
    UtcTime startedAt{};
    std::optional<int> status{}; ///< absent: no answer
    std::string error{};         ///< name of an error kind; empty: there was an answer
    /// "host:port" of the proxy that it went through, or that failed; empty: none is known of.
    std::string proxy{};

    /// Milliseconds; -1 for a step that did not happen.
    double dnsMs = -1;
    double connectMs = -1;
    double tlsMs = -1;
    double firstByteMs = -1;
    double totalMs = -1;

    bool isToBeAccepted = true; ///< a right endpoint answers 2xx; else 4xx
    bool hasPassed = false;     ///< the answer was the expected one
    Headers answerHeaders{};
    std::string answerBody{}; ///< its first maxKeptAnswerBytes
    bool isAnswerCut = false;

    bool operator==(const Attempt &) const = default;
};

/// Where a bulk run stands; kept as numbers, so a new one goes to the end.
enum class RunState : std::uint8_t {
    Open,      ///< under way, or waiting for "Continue" when nobody drives it
    Done,      ///< every event was tried
    Stopped,   ///< ended by failures, and can be continued
    Cancelled, ///< ended by the user, for good
};

/// A bulk run: what it needs to go on after a restart, but for the secret. Value type.
struct ReplayRun
{
    RunId id = 0;
    std::string account{}; ///< id of the account
    std::string kind{};    ///< "replay", or the plan of a drill
    std::string target{};
    std::string scheme{}; ///< empty: the one that each event came with
    std::string intent{};
    double rate = 0; ///< deliveries in a second; 0: as fast as they go
    int concurrency = 1;
    bool keepsObjectOrder = false;
    UtcTime startedAt{};
    std::uint64_t seed = 0;     ///< of a drill
    std::string handlerState{}; ///< of a drill: JSON; empty: was not looked at
    RunState state = RunState::Open;

    bool operator==(const ReplayRun &) const = default;
};

/// What came of a run so far.
struct RunCounts
{
    std::int64_t total = 0; ///< events
    std::int64_t sent = 0;  ///< have an attempt
    std::int64_t passed = 0;
    std::int64_t failed = 0; ///< answered otherwise than expected
    std::int64_t unanswered = 0;

    std::int64_t left() const { return total - sent; }
    bool operator==(const RunCounts &) const = default;
};

/// One event of a run.
struct RunItem
{
    std::int64_t position = 0;
    EventId event = 0;

    bool operator==(const RunItem &) const = default;
};

} // namespace hookbench::store
