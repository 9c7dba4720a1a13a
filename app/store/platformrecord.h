// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/store/event.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hookbench::store
{

/// How a delivery stood when it was listed.
struct ListedState
{
    std::string status{}; ///< the platform's word
    std::optional<int> responseCode{};
    std::optional<double> responseMs{};

    bool operator==(const ListedState &) const = default;
};

/// An earlier state, and when it was last listed so.
struct EarlierState
{
    ListedState state{};
    UtcTime until{};

    bool operator==(const EarlierState &) const = default;
};

/// An event that the platform reported in one of its lists. Value type.
struct ListedEvent
{
    std::int64_t id = 0; ///< of the row; given by the store
    std::string webhookId{};
    std::string eventId{};
    std::string eventType{};
    ListedState state{};
    std::optional<UtcTime> createdAt{}; ///< as the platform says
    /// createdAt, but never later than it was first seen; given by the store.
    UtcTime at{};
    UtcTime firstSeen{};                 ///< given by the store
    UtcTime lastSeen{};                  ///< given by the store
    std::vector<EarlierState> earlier{}; ///< oldest first; given by the store
    /// The earliest event with this id that came here for the account; given by a comparison.
    std::optional<EventId> capture{};
    /// An event with this id that is kept here for another account: its bytes are known.
    std::optional<EventId> elsewhere{};

    bool operator==(const ListedEvent &) const = default;
};

/// One recent_events list as it was read. Value type.
struct PlatformList
{
    /// Of a longer list the newest entries alone are kept.
    static constexpr std::size_t maxEntries = 1'000;
    /// Entries with longer ids are left out, other texts are cut.
    static constexpr std::size_t maxTextBytes = 256;
    /// As many as a server lists that does not look at how many are wanted.
    static constexpr int usualLength = 10;

    std::string account{};
    std::string webhookId{};
    UtcTime readAt{};
    int asked = 0;                      ///< how many entries were asked for
    std::vector<ListedEvent> entries{}; ///< in any order; what the store gives is not looked at
};

/// A stretch of which it is not known what was sent: the platform may have had more than it listed.
struct UnknownStretch
{
    std::optional<UtcTime> from{}; ///< absent: from the beginning
    UtcTime until{};

    bool operator==(const UnknownStretch &) const = default;
};

/// What is kept of a webhook's lists. Value type.
struct PlatformRecord
{
    std::vector<ListedEvent> events{};     ///< newest first
    std::vector<UnknownStretch> unknown{}; ///< oldest first
    std::optional<UtcTime> firstRead{};    ///< absent: no list was ever read
    std::optional<UtcTime> lastRead{};

    bool operator==(const PlatformRecord &) const = default;
};

} // namespace hookbench::store
