// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/event.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hookbench::store
{

/// What tells two events apart. Value type.
struct EventDiff
{
    /// A header or a place in the payload; absent: it is not there.
    struct Change
    {
        std::string name;
        std::optional<std::string> before;
        std::optional<std::string> after;

        bool operator==(const Change &) const = default;
    };

    /// Byte of the bodies at which they differ first; absent: they are the same.
    std::optional<std::size_t> firstDifference{};
    std::string hexBefore{}; ///< up to 16 bytes from there
    std::string hexAfter{};
    std::vector<Change> headers{};
    bool arePayloadsJson = false; ///< both; else `payload` is empty
    std::vector<Change> payload{};

    bool isSame() const { return !firstDifference && headers.empty(); }
};

/// Whether both are the sender's deliveries of one event, by its id or the delivery's, and of one
/// source of events: retries have to be what the first attempt was, byte by byte.
bool areAttempts(const EventSummary &first, const EventSummary &other);

/// What changes with every attempt and says nothing about the business: times, signatures, trace
/// ids. By the name, or because both values are moments (ISO 8601).
bool isVolatile(const EventDiff::Change &change);

/// Headers are compared by name without case, values of repeated ones joined with ", " (RFC 9110,
/// 5.3), credentials redacted; payloads (decrypted where that is kept) as trees, whatever the
/// order of their keys, with the exact text of numbers.
EventDiff diffEvents(const EventRecord &before, const EventRecord &after);

} // namespace hookbench::store
