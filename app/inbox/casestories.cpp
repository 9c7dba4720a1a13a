// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/casestories.h"

#include "app/inbox/casepages.h"
#include "app/inbox/storysearch.h"
#include "app/store/story.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace hookbench::inbox
{

using store::EventId;
using store::EventReader;
using store::EventSummary;
using store::StoryHit;

namespace
{

/// Of one case, on its thread; ids as they are outside.
Result<std::vector<StoryHit>> hitsOfCase(EventReader &reader, const OpenCase &opened,
                                         store::EventQuery query)
{
    query.account.clear();
    query.hasGaps = false;
    std::vector<StoryHit> hits;
    std::vector<EventId> newest; // of each hit, as they are inside
    std::unordered_map<std::string, std::size_t> places;
    std::vector<EventId> found;
    const Result<void> read = reader.ids(query, [&found](std::span<const EventId> piece) {
        found.insert(found.end(), piece.begin(), piece.end());
        return true;
    });
    if (!read)
        return read.error();
    const Result<std::vector<std::string>> objects = reader.objectsOf(found);
    if (!objects)
        return objects.error();
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::string &object = (*objects)[i];
        const auto known = object.empty() ? places.end() : places.find(object);
        if (known != places.end()) {
            ++hits[known->second].ofCases;
            continue;
        }
        if (!object.empty())
            places.emplace(object, hits.size());
        hits.push_back({object, opened.outside(found[i]), 0, {}, {}, 1});
        newest.push_back(found[i]);
    }
    const Result<std::vector<EventSummary>> rows = reader.rows(newest);
    if (!rows)
        return rows.error();
    for (std::size_t i = 0; i < rows->size() && rows->size() == hits.size(); ++i) {
        hits[i].eventType = (*rows)[i].eventType;
        hits[i].receivedAt = (*rows)[i].receivedAt;
    }
    return hits;
}

/// One for each object, however many cases speak of it; newest first.
std::vector<StoryHit> joinedHits(std::vector<StoryHit> hits)
{
    std::stable_sort(hits.begin(), hits.end(), [](const StoryHit &one, const StoryHit &other) {
        return one.receivedAt > other.receivedAt;
    });
    std::unordered_map<std::string, std::size_t> places;
    std::vector<StoryHit> joined;
    for (StoryHit &hit : hits) {
        if (!hit.object.empty()) {
            const auto [known, isNew] = places.emplace(hit.object, joined.size());
            if (!isNew) {
                joined[known->second].ofCases += hit.ofCases;
                continue;
            }
        }
        joined.push_back(std::move(hit));
    }
    return joined;
}

store::EventQuery queryOfObject(const std::string &object)
{
    store::FilterNode node;
    node.kind = store::FilterNode::Kind::Term;
    node.term.field = store::FilterTerm::Field::Object;
    node.term.value = object;
    store::EventQuery query{{}, {}, false};
    query.filter.root.children.push_back(std::move(node));
    return query;
}

} // namespace

void CaseStories::objects(const std::string &prefix, Done<std::vector<StoryHit>> done)
{
    m_cases.askAll<StoryHit>(
        [prefix](EventReader &reader, const OpenCase &opened) -> Result<std::vector<StoryHit>> {
            Result<std::vector<StoryHit>> hits = hitsOfCase(reader, opened, {});
            if (hits) {
                std::erase_if(*hits, [&prefix](const StoryHit &hit) {
                    return hit.object.empty() || !hit.object.starts_with(prefix);
                });
            }
            return hits;
        },
        [done = std::move(done)](Result<std::vector<StoryHit>> hits) {
            if (hits) {
                *hits = joinedHits(std::move(*hits));
                hits->resize(std::min(hits->size(), StorySearch::maxHits));
                std::sort(hits->begin(), hits->end(),
                          [](const StoryHit &one, const StoryHit &other) {
                              return one.object < other.object;
                          });
                for (StoryHit &hit : *hits)
                    hit.newest = 0; // nobody asked for an event
            }
            done(std::move(hits));
        });
}

void CaseStories::search(const store::EventQuery &query, Done<std::vector<StoryHit>> done)
{
    m_cases.askAll<StoryHit>(
        [query](EventReader &reader, const OpenCase &opened) {
            return hitsOfCase(reader, opened, query);
        },
        [done = std::move(done)](Result<std::vector<StoryHit>> hits) {
            if (hits) {
                *hits = joinedHits(std::move(*hits));
                hits->resize(std::min(hits->size(), StorySearch::maxHits));
            }
            done(std::move(hits));
        });
}

void CaseStories::events(const std::string &object, Done<std::vector<EventSummary>> done)
{
    m_cases.askAll<EventSummary>(
        [query = queryOfObject(object)](
            EventReader &reader, const OpenCase &opened) -> Result<std::vector<EventSummary>> {
            Result<std::vector<EventSummary>> rows =
                reader.page(query, std::nullopt, store::Story::maxEvents);
            if (rows) {
                for (EventSummary &row : *rows)
                    row = opened.shown(std::move(row));
            }
            return rows;
        },
        [done = std::move(done)](Result<std::vector<EventSummary>> rows) {
            if (rows) {
                std::stable_sort(rows->begin(), rows->end(),
                                 [](const EventSummary &one, const EventSummary &other) {
                                     return std::pair(one.receivedAt, one.id) <
                                            std::pair(other.receivedAt, other.id);
                                 });
            }
            done(std::move(rows));
        });
}

} // namespace hookbench::inbox
