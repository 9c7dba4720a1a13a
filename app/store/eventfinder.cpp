// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/eventfinder.h"

#include "app/store/database.h"
#include "app/store/eventschema.h"
#include "app/store/filtersql.h"
#include "app/store/payloadfunction.h"
#include "app/store/wordreader.h"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace hookbench::store
{

namespace
{

constexpr int idPiece = 20'000;
/// Ids for which the text index is asked at once; more and more where little is found.
constexpr EventId firstWindow = 5'000;
constexpr EventId lastWindow = 1'280'000;
/// So many are told at once at first, as a list shows them before the rest.
constexpr int firstFound = 200;
/// Between two words of progress: a window is made to take about as long.
constexpr std::chrono::milliseconds quickWindow{40};
constexpr std::chrono::milliseconds slowWindow{120};

} // namespace

EventFinder::EventFinder(Parts parts)
    : m_directory(std::move(parts.directory))
    , m_database(parts.database)
    , m_words(parts.words)
    , m_function(parts.function)
    , m_isInterrupted(parts.isInterrupted)
    , m_statements(parts.database)
{
}

EventFinder::Ids EventFinder::stretch(const EventQuery &query, EventId before, EventId after,
                                      int limit, const EventReader::IdSink &sink)
{
    for (;;) {
        Ids piece = newest(query, before, after, limit);
        if (!piece || piece->size() < static_cast<std::size_t>(limit))
            return piece;
        if (!sink(*piece))
            return Error{ErrorKind::Cancelled};
        before = piece->back();
        limit = idPiece;
    }
}

Result<void> EventFinder::all(const EventQuery &query, const EventReader::IdSink &sink)
{
    const Ids rest = stretch(query, noEnd, 0, idPiece, sink);
    if (!rest)
        return rest.error();
    return rest->empty() || sink(*rest) ? Result<void>() : Error{ErrorKind::Cancelled};
}

Result<void> EventFinder::search(const EventQuery &query, const EventReader::SearchSink &sink)
{
    const Result<EventId> highest = highestId();
    if (!highest)
        return highest.error();
    SearchProgress progress{0, 0, *highest};
    int limit = firstFound;
    EventId window = firstWindow;
    for (EventId before = *highest + 1; before > 1;) {
        const EventId end = before - 1 > window ? before - 1 - window : 0;
        const auto begun = std::chrono::steady_clock::now();
        Ids rest = stretch(query, before, end, limit,
                           [&](std::span<const EventId> some) { return sink(some, progress); });
        if (!rest)
            return rest.error();
        std::vector<EventId> &found = *rest;
        limit = idPiece;
        // What is over in one go needs no count.
        if (end > 0 || progress.total > 0) {
            if (progress.total == 0) {
                // Counting takes longer than finding the first ones.
                if (!found.empty() && !sink(found, progress))
                    return Error{ErrorKind::Cancelled};
                found.clear();
                const Result<std::int64_t> all = countAll(query, *highest + 1, 0);
                if (!all)
                    return all.error();
                progress.total = *all;
            }
            const Result<std::int64_t> here = countAll(query, before, end);
            if (!here)
                return here.error();
            progress.searched += *here;
        }
        if (!sink(found, progress))
            return Error{ErrorKind::Cancelled};
        const auto took = std::chrono::steady_clock::now() - begun;
        if (took < quickWindow)
            window = std::min(window, lastWindow / 4) * 4;
        else if (took > slowWindow)
            window = std::max(window / 2, firstWindow / 4);
        before = end + 1;
    }
    return {};
}

Result<std::int64_t> EventFinder::count(const EventQuery &query)
{
    const Result<FilterSql> filter = FilterSql::compile(query, m_words, m_function.tokenizer());
    if (!filter)
        return filter.error();
    if (filter->isNothing())
        return std::int64_t{0};
    if (filter->hasWords()) {
        std::int64_t number = 0;
        const Result<void> done = all(query, [&](std::span<const EventId> some) {
            number += static_cast<std::int64_t>(some.size());
            return true;
        });
        return done ? Result<std::int64_t>(number) : done.error();
    }
    Result<Statement> statement = m_database.prepare(filter->count());
    if (!statement)
        return statement.error();
    filter->bind(*statement);
    m_function.use(filter->tests());
    const Result<bool> row = statement->step();
    if (!row)
        return row.error();
    return statement->integer(0);
}

Result<EventId> EventFinder::highestId()
{
    const Result<StatementCache::Lent> lent = m_statements.lend("SELECT max(id) FROM events");
    if (!lent)
        return lent.error();
    const Result<bool> row = (**lent).step();
    if (!row)
        return row.error();
    return (**lent).isNull(0) ? EventId{0} : (**lent).integer(0);
}

Result<std::int64_t> EventFinder::countAll(const EventQuery &query, EventId before, EventId after)
{
    const Result<FilterSql> filter =
        FilterSql::compile({query.account, {}, false}, m_words, m_function.tokenizer());
    if (!filter)
        return filter.error();
    if (filter->isNothing())
        return std::int64_t{0};
    Result<Statement> statement = m_database.prepare(filter->countOfAccount());
    if (!statement)
        return statement.error();
    statement->bind(1, before);
    statement->bind(2, after);
    filter->bind(*statement);
    const Result<bool> row = statement->step();
    if (!row)
        return row.error();
    return statement->integer(0);
}

EventFinder::Ids EventFinder::newest(const EventQuery &query, EventId before, EventId after,
                                     int limit)
{
    const Result<FilterSql> filter = FilterSql::compile(query, m_words, m_function.tokenizer());
    if (!filter)
        return filter.error();
    if (filter->isNothing() || limit <= 0)
        return std::vector<EventId>();
    if (filter->hasWords())
        return newestWithWords(*filter, before, after, limit);
    return run(filter->ids(), *filter, before, after, limit);
}

EventFinder::Ids EventFinder::run(const std::string &sql, const FilterSql &filter, EventId before,
                                  EventId after, int limit)
{
    Result<Statement> statement = m_database.prepare(sql);
    if (!statement)
        return statement.error();
    statement->bind(1, before);
    statement->bind(2, after);
    statement->bind(3, std::int64_t{limit});
    filter.bind(*statement);
    m_function.use(filter.tests());
    std::vector<EventId> ids;
    while (!m_isInterrupted) {
        const Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return ids;
        ids.push_back(statement->integer(0));
    }
    return Error{ErrorKind::Cancelled};
}

EventFinder::Ids EventFinder::newestWithWords(const FilterSql &filter, EventId before,
                                              EventId after, int limit)
{
    const Result<EventId> indexed = indexedUpTo();
    if (!indexed)
        return indexed.error();
    std::vector<EventId> found;
    if (before > *indexed + 1) {
        Ids newer = run(filter.ids(), filter, before, std::max(after, *indexed), limit);
        if (!newer)
            return newer;
        found = std::move(*newer);
        before = *indexed + 1;
    }
    const std::string sql = filter.indexedIds();
    EventId window = filter.isInWindows() ? firstWindow : noEnd;
    while (found.size() < static_cast<std::size_t>(limit) && before > after + 1) {
        const EventId end = before - after > window ? before - 1 - window : after;
        const Ids older = run(sql, filter, before, end, limit - static_cast<int>(found.size()));
        if (!older)
            return older;
        found.insert(found.end(), older->begin(), older->end());
        before = end + 1;
        window = std::min(window, lastWindow / 4) * 4;
    }
    return found;
}

void EventFinder::attachIndex()
{
    struct stat status = {};
    const std::string file = searchFile(m_directory).string();
    const bool isThere = ::stat(file.c_str(), &status) == 0;
    if (m_isAttached && (!isThere || status.st_ino != m_attachedFile)) {
        (void)m_database.execute("DETACH search"); // it was made again
        m_isAttached = false;
    }
    if (m_isAttached || !isThere)
        return;
    Result<Statement> attach = m_database.prepare("ATTACH ? AS search");
    if (!attach)
        return;
    attach->bind(1, std::string_view(file));
    m_isAttached = attach->run().ok(); // read-only, as the connection is
    m_attachedFile = status.st_ino;
}

Result<EventId> EventFinder::indexedUpTo()
{
    attachIndex();
    if (!m_isAttached)
        return EventId{0};
    // An index that is being made, or another event file's: as if there were none.
    Result<Statement> query = m_database.prepare(
        "SELECT value FROM search.facts WHERE name = 'indexed_up_to' AND EXISTS ("
        "SELECT 1 FROM search.facts AS a JOIN main.facts AS b ON a.value = b.value"
        " WHERE a.name = 'index_of' AND b.name = 'hash_key_0')");
    if (!query)
        return query.error().kind == ErrorKind::Cancelled ? Result<EventId>(query.error())
                                                          : EventId{0};
    const Result<bool> row = query->step();
    if (!row)
        return row.error().kind == ErrorKind::Cancelled ? Result<EventId>(row.error()) : EventId{0};
    return *row ? query->integer(0) : EventId{0};
}

} // namespace hookbench::store
