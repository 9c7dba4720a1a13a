// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/story.h"

#include "app/store/comparison.h"
#include "app/store/eventreader.h"
#include "app/store/lifecycles.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

namespace hookbench::store
{

std::string_view storyPartName(StoryPart part)
{
    switch (part) {
    case StoryPart::First:
        return "first";
    case StoryPart::Retry:
        return "retry";
    case StoryPart::Duplicate:
        return "duplicate";
    case StoryPart::Replay:
        break;
    }
    return "replay";
}

std::vector<EventId> attemptsOf(std::span<const EventSummary> related, EventId shown,
                                std::size_t most)
{
    std::set<EventId> ids;
    for (const EventSummary &event : related) {
        if (event.id == shown ||
            (event.kind == RowKind::Event && storyPart(event) != StoryPart::Replay))
            ids.insert(event.id);
    }
    // The first stays, and so does what is shown; the oldest of the rest go.
    for (auto next = ids.begin(); ids.size() > most && next != ids.end();) {
        if (next == ids.begin() || *next == shown)
            ++next;
        else
            next = ids.erase(next);
    }
    return {ids.begin(), ids.end()};
}

namespace
{

/// Adds what the platform listed.
Result<void> addListed(EventReader &reader, const std::string &account,
                       const Lifecycles &lifecycles, Story &story)
{
    if (story.events.empty())
        return {};
    std::vector<std::string> ids;
    for (const EventSummary &event : story.events)
        ids.push_back(event.eventId);
    Result<std::vector<ListedEvent>> own = reader.listedEvents(account, ids);
    if (!own)
        return own.error();
    story.listed = std::move(*own);
    const UtcTime from = story.events.front().receivedAt - Story::clockSlack;
    std::set<std::string> types;
    for (const EventSummary &event : story.events)
        types.insert(event.eventType);
    std::vector<ListedEvent> others;
    for (const std::string &webhook : story.webhooks()) {
        const Result<PlatformRecord> record =
            reader.platformRecord(account, webhook, Comparison::maxEvents);
        if (!record)
            return record.error();
        for (const ListedEvent &event : record->events) {
            const bool isOwn = std::find(ids.begin(), ids.end(), event.eventId) != ids.end();
            const bool isRelated =
                std::any_of(types.begin(), types.end(), [&](const std::string &type) {
                    return lifecycles.areOfOneCycle(type, event.eventType);
                });
            if (!isOwn && isRelated && event.at >= from)
                others.push_back(event);
        }
        std::copy_if(record->unknown.begin(), record->unknown.end(),
                     std::back_inserter(story.unknown),
                     [&](const UnknownStretch &stretch) { return stretch.until > from; });
    }
    const std::size_t ownCount = story.listed.size();
    std::move(others.begin(), others.end(), std::back_inserter(story.listed));
    if (Result<void> done = reader.markCaptures(account, story.listed); !done)
        return done;
    // What came and is not of this story is another object's.
    const auto begin = story.listed.begin() + static_cast<std::ptrdiff_t>(ownCount);
    story.listed.erase(std::remove_if(begin, story.listed.end(),
                                      [](const ListedEvent &event) {
                                          return event.capture.has_value();
                                      }),
                       story.listed.end());
    if (story.listed.size() > ownCount + Story::maxMissing)
        story.listed.resize(ownCount + Story::maxMissing);
    std::stable_sort(story.listed.begin(), story.listed.end(),
                     [](const ListedEvent &a, const ListedEvent &b) {
                         return std::pair(a.at, a.id) < std::pair(b.at, b.id);
                     });
    return {};
}

/// What came again has to have the bytes of the first delivery.
Result<void> addChanged(EventReader &reader, Story &story)
{
    std::pair<EventId, std::optional<std::string>> first; // the one that was read last
    int compared = 0;
    std::int64_t bytes = 0;
    for (const EventSummary &event : story.events) {
        const StoryPart part = storyPart(event);
        if (part != StoryPart::Retry && part != StoryPart::Duplicate)
            continue;
        bytes += 2 * event.size;
        if (++compared > Story::maxCompared || bytes > Story::maxComparedBytes)
            break;
        if (first.first != *event.duplicateOf) {
            const Result<std::optional<EventRecord>> record = reader.event(*event.duplicateOf);
            if (!record)
                return record.error();
            first = {*event.duplicateOf, std::nullopt};
            if (record->has_value()) // else retention took it
                first.second = (*record)->body;
        }
        const Result<std::optional<EventRecord>> again = reader.event(event.id);
        if (!again)
            return again.error();
        if (first.second && again->has_value() && (*again)->body != *first.second)
            story.findings.push_back({StoryFinding::Kind::Changed, event.eventType, event.id});
    }
    return {};
}

} // namespace

std::vector<ListedEvent> Story::missing() const
{
    std::vector<ListedEvent> missing;
    std::copy_if(listed.begin(), listed.end(), std::back_inserter(missing),
                 [](const ListedEvent &event) { return !event.capture; });
    return missing;
}

std::vector<std::string> Story::webhooks() const
{
    std::set<std::string> ids;
    for (const EventSummary &event : events) {
        if (!event.webhookId.empty())
            ids.insert(event.webhookId);
    }
    for (const ListedEvent &event : listed)
        ids.insert(event.webhookId);
    return {ids.begin(), ids.end()};
}

Result<Story> readStory(EventReader &reader, const std::string &account, const std::string &object,
                        const Lifecycles &lifecycles)
{
    if (object.empty() || object.find('*') != std::string::npos)
        return Error{ErrorKind::InvalidArgument, "The id of one object is expected, without *."};
    FilterNode node;
    node.kind = FilterNode::Kind::Term;
    node.term.field = FilterTerm::Field::Object;
    node.term.value = object;
    EventQuery query{account, {}, false};
    query.filter.root.children.push_back(std::move(node));
    Result<std::vector<EventSummary>> events = reader.page(query, std::nullopt, Story::maxEvents);
    if (!events)
        return events.error();
    Story story;
    story.events = std::move(*events);
    story.isComplete = story.events.size() < static_cast<std::size_t>(Story::maxEvents);
    std::stable_sort(story.events.begin(), story.events.end(),
                     [](const EventSummary &a, const EventSummary &b) {
                         return std::pair(a.receivedAt, a.id) < std::pair(b.receivedAt, b.id);
                     });
    story.findings = lifecycles.findings(story.events);
    if (Result<void> done = addChanged(reader, story); !done)
        return done.error();
    if (Result<void> done = addListed(reader, account, lifecycles, story); !done)
        return done.error();
    return story;
}

} // namespace hookbench::store
