// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/event.h"
#include "app/store/eventfilter.h"
#include "app/store/platformrecord.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::store
{

/// What to read: one account's events (empty: every account's) that pass a filter. Gaps come with
/// it where the filter speaks of nothing but times.
struct EventQuery
{
    std::string account{};
    EventFilter filter{};
    bool hasGaps = true; ///< false: events only

    bool operator==(const EventQuery &) const = default;
};

/// How far a search came, in events of its account. Value type.
struct SearchProgress
{
    std::int64_t searched = 0; ///< the newest ones
    std::int64_t total = 0;    ///< 0: all in one go, nobody counted
    EventId highest = 0;       ///< of all, when it began: what is above was not searched

    bool operator==(const SearchProgress &) const = default;
};

/// What stands at some places of a payload, in their order: a number's exact text, a string's
/// content, cut to EventReader::maxPayloadText bytes; absent: nothing stands there.
using PayloadTexts = std::vector<std::optional<std::string>>;

/// Reads stored events over a connection of its own. One thread at a time, but for interrupt(). No
/// call reads more than it was asked for; nothing uses OFFSET. Errors: Cancelled (interrupted), and
/// those of the database.
class EventReader
{
public:
    EventReader() = default;
    EventReader(const EventReader &) = delete;
    EventReader &operator=(const EventReader &) = delete;
    virtual ~EventReader() = default;

    /// Newest first, at most `limit`, only ids below `before`.
    virtual Result<std::vector<EventSummary>> page(const EventQuery &query,
                                                   std::optional<EventId> before, int limit) = 0;
    /// The ids that match, newest first, in pieces; false from the sink ends it (Cancelled).
    using IdSink = std::function<bool(std::span<const EventId>)>;
    virtual Result<void> ids(const EventQuery &query, const IdSink &sink) = 0;
    /// The ids that match, newest first, and how far the search came: told piece by piece, also
    /// where a piece of the store has none; the first ones as soon as there are any. False from the
    /// sink ends it (Cancelled).
    using SearchSink =
        std::function<bool(std::span<const EventId> found, const SearchProgress &progress)>;
    virtual Result<void> search(const EventQuery &query, const SearchSink &sink) = 0;
    /// The summaries of these ids, in the same order; ids that are gone are left out.
    virtual Result<std::vector<EventSummary>> rows(std::span<const EventId> ids) = 0;
    /// The whole event; nullopt when it is gone.
    virtual Result<std::optional<EventRecord>> event(EventId id) = 0;
    /// What stands at `paths` ("$.data.amount") of each of these payloads, decrypted where that is
    /// kept; of ids that are gone nothing. Errors: InvalidArgument for a path that does not read.
    static constexpr std::size_t maxPayloadText = 512;
    virtual Result<std::vector<PayloadTexts>> payloadTexts(std::span<const EventId> ids,
                                                           std::span<const std::string> paths) = 0;
    /// The business objects that these events speak of, in their order; empty: none.
    virtual Result<std::vector<std::string>> objectsOf(std::span<const EventId> ids) = 0;
    /// For each of these moments the newest event of any account that stands below it in time
    /// (placesOfTimes).
    virtual Result<std::vector<EventId>> placesOf(std::span<const UtcTime> newestFirst) = 0;
    virtual Result<std::int64_t> count(const EventQuery &query) = 0;
    /// Attempts, duplicates and replays of the event, itself included, oldest first; at most 200.
    virtual Result<std::vector<EventSummary>> related(EventId id) = 0;
    /// Whether a summary would be in the result of `query`; words are looked up.
    virtual Result<bool> matches(const EventQuery &query, const EventSummary &summary) = 0;
    /// Values of a field that really occur among the account's newest 20,000 events, those that
    /// begin with `prefix` alone, sorted, at most `limit`: for completion. Header: their names, of
    /// the newest 100. Fields whose values are not looked up (sizes, times…): none.
    virtual Result<std::vector<std::string>> values(const std::string &account,
                                                    FilterTerm::Field field,
                                                    std::string_view prefix, std::size_t limit) = 0;

    /// The newest `limit` entries that the platform listed for a webhook, and what is not known.
    virtual Result<PlatformRecord> platformRecord(const std::string &account,
                                                  const std::string &webhook, int limit) = 0;
    /// What the platform listed under these event ids, of any webhook, oldest first.
    virtual Result<std::vector<ListedEvent>>
    listedEvents(const std::string &account, std::span<const std::string> eventIds) = 0;
    /// Says of each entry which event of the account is the one that it speaks of, and which of
    /// another account is. Replays are none.
    virtual Result<void> markCaptures(const std::string &account,
                                      std::span<ListedEvent> entries) = 0;

    /// Ends the call under way with Cancelled; any thread.
    virtual void interrupt() = 0;
};

} // namespace hookbench::store
