// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/story.h"

#include "app/store/eventreader.h"
#include "app/store/lifecycles.h"

#include <algorithm>
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
    Story story{std::move(*events), {}, true};
    story.isComplete = story.events.size() < static_cast<std::size_t>(Story::maxEvents);
    std::stable_sort(story.events.begin(), story.events.end(),
                     [](const EventSummary &a, const EventSummary &b) {
                         return std::pair(a.receivedAt, a.id) < std::pair(b.receivedAt, b.id);
                     });
    story.findings = lifecycles.findings(story.events);
    return story;
}

} // namespace hookbench::store
