// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/base/storyfinding.h"
#include "app/store/event.h"
#include "app/store/platformrecord.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::store
{

class EventReader;
class Lifecycles;

/// What an event is to the story of its object.
enum class StoryPart : std::uint8_t { First, Retry, Duplicate, Replay };

/// "first", "retry", "duplicate", "replay".
std::string_view storyPartName(StoryPart part);
inline StoryPart storyPart(const EventSummary &event)
{
    if (event.source == EventSource::Replay || event.parent)
        return StoryPart::Replay;
    if (!event.duplicateOf)
        return StoryPart::First;
    return event.attempt.value_or(1) > 1 ? StoryPart::Retry : StoryPart::Duplicate;
}

/// Which of the related events (EventReader::related()) are deliveries of one event, to be compared
/// with the first of them: no replays, but `shown` in any case; oldest first. Of more than `most`
/// the first, `shown`, and the newest.
std::vector<EventId> attemptsOf(std::span<const EventSummary> related, EventId shown,
                                std::size_t most);

/// Everything that came about one business object. Value type.
struct Story
{
    /// A story is read into memory; of a longer one the newest events alone.
    static constexpr int maxEvents = 10'000;

    /// So many deliveries that came again are held against the first of them, byte by byte.
    static constexpr int maxCompared = 200;
    static constexpr std::int64_t maxComparedBytes = std::int64_t{64} * 1024 * 1024;
    /// So many of what did not come are told.
    static constexpr std::size_t maxMissing = 100;
    /// The platform's clock may be so much ahead of the first event that came.
    static constexpr std::chrono::minutes clockSlack{60};

    std::vector<EventSummary> events{}; ///< oldest first
    std::vector<StoryFinding> findings{};
    bool isComplete = true;
    /// What the platform listed, oldest first: the events above, and those of their webhooks, since
    /// the first of them, that are a step of the same life cycle and did not come here. A list does
    /// not tell of which object an event speaks: the latter may be another's.
    std::vector<ListedEvent> listed{};
    /// Of these webhooks in that time.
    std::vector<UnknownStretch> unknown{};

    /// What the platform listed and did not come.
    std::vector<ListedEvent> missing() const;
    /// The webhooks that its events came of, sorted.
    std::vector<std::string> webhooks() const;

    bool operator==(const Story &) const = default;
};

/// The events of an account that speak of `object`, an id without wildcards, held against the life
/// cycles; no events where none does. Errors: InvalidArgument, those of the reader.
Result<Story> readStory(EventReader &reader, const std::string &account, const std::string &object,
                        const Lifecycles &lifecycles);

} // namespace hookbench::store
