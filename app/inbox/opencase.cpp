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
        if (!rows) {
            matches.clear(); // a part would be taken for all
            return rows.error();
        }
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

/// A search that can be ended from the GUI thread, whether it runs or waits for its turn.
class OpenCase::Search
{
public:
    void stop()
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
        if (m_reader)
            m_reader->interrupt();
    }

    /// False: it was stopped before.
    bool begin(EventReader &reader)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_isStopped)
            m_reader = &reader;
        return !m_isStopped;
    }

    void end()
    {
        const std::lock_guard lock(m_mutex);
        m_reader = nullptr;
    }

private:
    std::mutex m_mutex;
    EventReader *m_reader = nullptr;
    bool m_isStopped = false;
};

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
    stopFinding();
    m_search = std::make_shared<Search>();
    store::EventQuery ofCase = query;
    ofCase.account.clear();
    ofCase.hasGaps = false;
    ask<std::vector<Match>>(
        [ofCase, own, places = m_places, search = m_search,
         shift = m_shift](EventReader &reader) -> Result<std::vector<Match>> {
            if (!search->begin(reader))
                return Error{ErrorKind::Cancelled};
            std::vector<Match> found;
            Result<void> read =
                places->matches.empty() ? places->read(reader) : Result<void>();
            // What is wrong with the own events is told by who searches them.
            if (read && own && !places->isPlaced)
                (void)places->place(*own);
            if (read) {
                read = reader.ids(ofCase, [&found, &places, shift](std::span<const EventId> piece) {
                    for (const EventId id : piece) {
                        found.push_back(places->matches[id]);
                        found.back().id = id - shift;
                    }
                    return true;
                });
            }
            search->end();
            // Who stops it keeps what was found; who asks something else looks at none of it.
            if (!read && read.error().kind != ErrorKind::Cancelled)
                return read.error();
            return found;
        },
        std::move(done));
}

void OpenCase::stopFinding()
{
    if (m_search)
        m_search->stop();
}

} // namespace hookbench::inbox
