// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/opencase.h"

#include "app/inbox/readerthread.h"
#include "app/store/eventstore.h"
#include "models/eventpagesource.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <utility>

namespace hookbench::inbox
{

using store::EventId;
using store::EventReader;
using store::EventSummary;

/// When each event of the case was received, and where that is among the own ones: found out once,
/// as what is stored later stands above.
struct OpenCase::Places
{
    std::unordered_map<EventId, Match> matches{};
    bool isPlaced = false;

    Result<void> read(EventReader &reader);
    Result<void> place(store::EventStore &own);
    /// Nobody waits for the place any more; any thread.
    void stop();

private:
    std::mutex m_mutex;
    EventReader *m_placing = nullptr; ///< reads through the own events now
    bool m_isStopped = false;
};

void OpenCase::Places::stop()
{
    const std::lock_guard lock(m_mutex);
    m_isStopped = true;
    if (m_placing)
        m_placing->interrupt();
}

Result<void> OpenCase::Places::read(EventReader &reader)
{
    constexpr int piece = 1000;
    for (std::optional<EventId> before;;) {
        const Result<std::vector<EventSummary>> rows = reader.page({}, before, piece);
        if (!rows)
            return rows.error();
        for (const EventSummary &row : *rows)
            matches.insert_or_assign(row.id, Match{row.id, row.receivedAt, 0});
        if (rows->size() < std::size_t{piece})
            return {};
        before = rows->back().id;
    }
}

Result<void> OpenCase::Places::place(store::EventStore &own)
{
    std::vector<Match *> order;
    for (auto &match : matches)
        order.push_back(&match.second);
    std::sort(order.begin(), order.end(),
              [](const Match *one, const Match *other) { return one->at > other->at; });
    std::vector<UtcTime> times;
    for (const Match *match : order)
        times.push_back(match->at);
    const Result<std::unique_ptr<EventReader>> reader = own.reader();
    if (!reader)
        return reader.error();
    {
        const std::lock_guard lock(m_mutex);
        if (m_isStopped)
            return Error{ErrorKind::Cancelled};
        m_placing = reader->get();
    }
    const Result<std::vector<EventId>> places = (*reader)->placesOf(times);
    {
        const std::lock_guard lock(m_mutex);
        m_placing = nullptr;
    }
    if (!places)
        return places.error();
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i]->standsOn = (*places)[i];
    isPlaced = true;
    return {};
}

OpenCase::OpenCase(std::shared_ptr<store::EventStore> events, std::string name, EventId number,
                   QObject &owner)
    : m_events(std::move(events))
    , m_name(std::move(name))
    , m_shift(number * idStep)
    , m_owner(owner)
    , m_places(std::make_shared<Places>())
    , m_thread(std::make_unique<ReaderThread>())
{
    m_thread->attach(*m_events);
}

OpenCase::~OpenCase()
{
    m_places->stop();
    m_thread.reset(); // before the store that it reads
}

void OpenCase::post(std::function<void(const Result<EventReader *> &)> job)
{
    m_thread->post(std::move(job));
}

EventSummary OpenCase::shown(EventSummary row) const
{
    row.id = outside(row.id);
    if (row.duplicateOf)
        *row.duplicateOf -= m_shift;
    if (row.parent)
        *row.parent -= m_shift;
    row.account = models::caseAccount + m_name;
    return row;
}

void OpenCase::find(const store::EventQuery &query, store::EventStore *own,
                    Done<std::vector<Match>> done)
{
    store::EventQuery ofCase = query;
    ofCase.account.clear();
    ofCase.hasGaps = false;
    ask<std::vector<Match>>(
        [ofCase, own, places = m_places,
         shift = m_shift](EventReader &reader) -> Result<std::vector<Match>> {
            if (places->matches.empty()) {
                if (const Result<void> read = places->read(reader); !read)
                    return read.error();
            }
            // What is wrong with the own events is told by who searches them.
            if (own && !places->isPlaced)
                (void)places->place(*own);
            std::vector<Match> found;
            const Result<void> read =
                reader.ids(ofCase, [&found, &places, shift](std::span<const EventId> piece) {
                    for (const EventId id : piece) {
                        found.push_back(places->matches[id]);
                        found.back().id = id - shift;
                    }
                    return true;
                });
            return read ? Result<std::vector<Match>>(std::move(found))
                        : Result<std::vector<Match>>(read.error());
        },
        std::move(done));
}

} // namespace hookbench::inbox
