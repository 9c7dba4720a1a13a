// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/headers.h"
#include "app/base/verdict.h"

#include <cstdint>
#include <optional>
#include <string>

namespace hookbench::store
{

/// Increases with every row, with gaps; never used twice. Says nothing about other rows.
using EventId = std::int64_t;

/// Where an event came from.
enum class EventSource : std::uint8_t { Direct, Sandbox, Replay, Import, Relay };

/// What a row of the list is.
enum class RowKind : std::uint8_t {
    Event,
    Gap ///< the receiver was not listening from receivedAt until gapEnd
};

/// What was done about the answer to the sender.
enum class AnswerKind : std::uint8_t {
    Fixed,    ///< as the endpoint was set
    PassedOn, ///< what a handler answered
    Dropped,  ///< the connection was closed on purpose
    Withheld, ///< none was given on purpose
    Pending   ///< passed on, the handler has not answered yet
};

/// A row of the event list: everything but the bytes. Value type.
struct EventSummary
{
    EventId id = 0;
    RowKind kind = RowKind::Event;
    UtcTime receivedAt{};
    std::optional<UtcTime> gapEnd{};
    std::string account{}; ///< id of the account
    std::string method{};
    std::string path{}; ///< of the target, without query, not decoded
    Verdict verdict = Verdict::Unchecked;
    std::string cause{};  ///< machine code of why it failed; empty: not known
    std::string scheme{}; ///< empty: none reads it
    std::optional<SecretRole> secret{};
    std::string eventType{};
    std::string eventId{};
    std::string deliveryId{};
    std::optional<std::int64_t> attempt{};
    std::string webhookId{}; ///< that the endpoint stands for; empty: none
    std::int64_t size = 0;   ///< bytes of the body after chunk decoding, before content decoding
    std::optional<EventId> duplicateOf{};
    AnswerKind answerKind = AnswerKind::Fixed;
    std::optional<int> answered{}; ///< status; absent: none was given (yet)
    EventSource source = EventSource::Direct;
    std::optional<EventId> parent{}; ///< the event that this is a replay of
    bool isEncrypted = false;
    bool isPinned = false;
    bool isCheckedLater = false; ///< no secret was at hand when it came; its verdict is of later

    bool operator==(const EventSummary &) const = default;
};

/// What became of an event that no secret was at hand for, when one is. Value type.
struct LateCheck
{
    Verdict verdict = Verdict::Failed; ///< never Unchecked
    std::string scheme{};
    std::optional<SecretRole> secret{};
};

/// How passing on to a handler went.
struct PassOn
{
    std::string url{};
    std::string sha256Before{}; ///< hex, of the body as it came
    std::string sha256After{};  ///< hex, of the body as it was sent on
    double milliseconds = -1;   ///< -1: no answer
    std::string failure{};      ///< name of an error kind; empty: the handler answered

    bool operator==(const PassOn &) const = default;
};

/// The answer in full.
struct AnswerRecord
{
    AnswerKind kind = AnswerKind::Fixed;
    std::optional<int> status{};
    Headers headers{};
    std::string body{};
    std::optional<PassOn> passOn{};

    bool operator==(const AnswerRecord &) const = default;
};

/// An event with its bytes. Value type; up to the receiver's body limit large.
struct EventRecord
{
    EventSummary summary{};
    std::string target{}; ///< as in the request line, with query
    int versionMinor = 1; ///< HTTP/1.x
    std::string peer{};
    bool overTls = false;
    std::string rawHeader{}; ///< request line to the empty line, the bytes as they came
    Headers headers{};       ///< read from rawHeader: order, spelling and repetition kept
    std::string body{};
    std::optional<std::string> decrypted{}; ///< absent: not encrypted, or not kept
    std::string objectId{};                 ///< the business object that the payload speaks of
    AnswerRecord answer{};
};

} // namespace hookbench::store
