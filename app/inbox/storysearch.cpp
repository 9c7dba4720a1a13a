// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/storysearch.h"

#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace hookbench::inbox
{

using store::EventId;
using store::EventReader;
using store::StoryHit;

namespace
{

/// What is known so far; on the reading thread alone.
class HitGatherer
{
public:
    /// The hits that are new or have more events now.
    Result<std::vector<StoryHit>> add(EventReader &reader, std::span<const EventId> ids)
    {
        const Result<std::vector<std::string>> objects = reader.objectsOf(ids);
        if (!objects)
            return objects.error();
        m_changed.clear();
        m_isChanged.clear();
        std::vector<EventId> fresh;
        for (std::size_t i = 0; i < ids.size() && !isFull(); ++i)
            take((*objects)[i], ids[i], fresh);
        const Result<std::vector<store::EventSummary>> rows = reader.rows(fresh);
        if (!rows)
            return rows.error();
        for (const store::EventSummary &row : *rows) {
            StoryHit &hit = m_hits[m_byNewest.at(row.id)];
            hit.eventType = row.eventType;
            hit.receivedAt = row.receivedAt;
        }
        std::vector<StoryHit> changed;
        for (const std::size_t place : m_changed)
            changed.push_back(m_hits[place]);
        return changed;
    }

    bool isFull() const { return m_hits.size() >= StorySearch::maxHits; }

private:
    void take(const std::string &object, EventId id, std::vector<EventId> &fresh)
    {
        const auto known = object.empty() ? m_byObject.end() : m_byObject.find(object);
        if (known != m_byObject.end()) {
            ++m_hits[known->second].events;
            markChanged(known->second);
            return;
        }
        const std::size_t place = m_hits.size();
        m_hits.push_back({object, id, 1, {}, {}});
        if (!object.empty())
            m_byObject.emplace(object, place);
        m_byNewest.emplace(id, place);
        fresh.push_back(id);
        markChanged(place);
    }

    void markChanged(std::size_t place)
    {
        if (m_isChanged.insert(place).second)
            m_changed.push_back(place);
    }

    std::vector<StoryHit> m_hits;
    std::unordered_map<std::string, std::size_t> m_byObject;
    std::unordered_map<EventId, std::size_t> m_byNewest;
    std::vector<std::size_t> m_changed;
    std::unordered_set<std::size_t> m_isChanged;
};

} // namespace

StorySearch::StorySearch(ReaderThread &thread, QObject *parent)
    : QObject(parent)
    , m_search(thread)
{
    connect(&m_search, &EventSearch::progressed, this, &StorySearch::progressed);
    connect(&m_search, &EventSearch::ended, this, &StorySearch::ended);
}

quint64 StorySearch::open(const store::EventQuery &query)
{
    store::EventQuery events = query;
    events.hasGaps = false;
    return m_search.open(
        events,
        [this, gatherer = std::make_shared<HitGatherer>()](
            EventReader &reader, std::span<const EventId> ids) -> Result<EventSearch::Taken> {
            const Result<std::vector<StoryHit>> hits = gatherer->add(reader, ids);
            if (!hits)
                return hits.error();
            return EventSearch::Taken{
                [this, hits = *hits] { Q_EMIT found(m_search.number(), hits); },
                gatherer->isFull()};
        });
}

} // namespace hookbench::inbox
