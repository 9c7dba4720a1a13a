// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqliteeventreader.h"

#include "app/store/eventrow.h"
#include "app/store/eventschema.h"
#include "app/store/fieldpack.h"
#include "app/store/filtermatch.h"
#include "app/store/filtersql.h"
#include "app/store/jsonpath.h"
#include "app/store/searchtext.h"
#include "app/store/timeplaces.h"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <set>
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
constexpr std::size_t maxRelated = 200;
constexpr EventId noEnd = std::numeric_limits<EventId>::max();

/// No letter is cut in two.
std::string cutText(std::string text)
{
    if (text.size() <= EventReader::maxPayloadText)
        return text;
    std::size_t end = EventReader::maxPayloadText;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    text.resize(end);
    return text + "…";
}

const std::string summaryQuery =
    "SELECT " + std::string(summaryColumns) + ", object_id FROM events WHERE id = ?";

} // namespace

Result<std::unique_ptr<EventReader>> SqliteEventReader::open(const std::filesystem::path &directory)
{
    const int version = static_cast<int>(eventMigrations().size());
    Result<Database> database = Database::openReadOnly(eventFile(directory), version);
    if (!database && database.error().kind == ErrorKind::DatabaseNewer &&
        database.error().found < version) {
        // An older one, or one that is just being made.
        if (Result<Database> migrated = Database::open(eventFile(directory), eventMigrations());
            !migrated)
            return migrated.error();
        database = Database::openReadOnly(eventFile(directory), version);
    }
    if (!database)
        return database.error();
    if (Result<void> done = database->execute("PRAGMA cache_size = -4000"); !done)
        return done.error();
    Result<WordReader> words = WordReader::open(*database);
    if (!words)
        return words.error();
    Result<std::unique_ptr<PayloadFunction>> function = PayloadFunction::open(*database);
    if (!function)
        return function.error();
    return std::unique_ptr<EventReader>(new SqliteEventReader(
        directory, std::move(*database), std::move(*words), std::move(*function)));
}

SqliteEventReader::SqliteEventReader(std::filesystem::path directory, Database database,
                                     WordReader words, std::unique_ptr<PayloadFunction> function)
    : m_directory(std::move(directory))
    , m_database(std::move(database))
    , m_words(std::move(words))
    , m_function(std::move(function))
    , m_statements(m_database)
    , m_platform(m_database, m_words)
{
}

SqliteEventReader::~SqliteEventReader() = default;

void SqliteEventReader::interrupt()
{
    m_isInterrupted = true; // for the moments between two statements
    m_database.interrupt();
}

Result<std::vector<EventSummary>> SqliteEventReader::page(const EventQuery &query,
                                                          std::optional<EventId> before, int limit)
{
    m_isInterrupted = false;
    const Result<std::vector<EventId>> ids = piece(query, before.value_or(noEnd), 0, limit);
    if (!ids)
        return ids.error();
    return rows(*ids);
}

Result<void> SqliteEventReader::ids(const EventQuery &query, const IdSink &sink)
{
    m_isInterrupted = false;
    for (EventId before = noEnd;;) {
        const Result<std::vector<EventId>> ids = piece(query, before, 0, idPiece);
        if (!ids)
            return ids.error();
        if (ids->empty())
            return {};
        if (!sink(*ids))
            return Error{ErrorKind::Cancelled};
        before = ids->back();
    }
}

Result<void> SqliteEventReader::search(const EventQuery &query, const SearchSink &sink)
{
    m_isInterrupted = false;
    const Result<EventId> highest = highestId();
    if (!highest)
        return highest.error();
    SearchProgress progress{0, 0, *highest};
    int limit = firstFound;
    EventId window = firstWindow;
    for (EventId before = *highest + 1; before > 1;) {
        const EventId end = before - 1 > window ? before - 1 - window : 0;
        const auto begun = std::chrono::steady_clock::now();
        std::vector<EventId> found;
        for (EventId below = before;; below = found.back()) {
            Ids ids = piece(query, below, end, limit);
            if (!ids)
                return ids.error();
            found = std::move(*ids);
            const bool isRest = found.size() < static_cast<std::size_t>(limit);
            limit = idPiece;
            if (isRest)
                break;
            if (!sink(found, progress))
                return Error{ErrorKind::Cancelled};
        }
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

Result<EventId> SqliteEventReader::highestId()
{
    const Result<StatementCache::Lent> lent = m_statements.lend("SELECT max(id) FROM events");
    if (!lent)
        return lent.error();
    const Result<bool> row = (**lent).step();
    if (!row)
        return row.error();
    return (**lent).isNull(0) ? EventId{0} : (**lent).integer(0);
}

Result<std::int64_t> SqliteEventReader::countAll(const EventQuery &query, EventId before,
                                                 EventId after)
{
    const Result<FilterSql> filter =
        FilterSql::compile({query.account, {}, false}, m_words, m_function->tokenizer());
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

SqliteEventReader::Ids SqliteEventReader::piece(const EventQuery &query, EventId before,
                                                EventId after, int limit)
{
    const Result<FilterSql> filter = FilterSql::compile(query, m_words, m_function->tokenizer());
    if (!filter)
        return filter.error();
    if (filter->isNothing() || limit <= 0)
        return std::vector<EventId>();
    if (filter->hasWords())
        return piecesWithWords(*filter, before, after, limit);
    return run(filter->ids(), *filter, before, after, limit);
}

SqliteEventReader::Ids SqliteEventReader::run(const std::string &sql, const FilterSql &filter,
                                              EventId before, EventId after, int limit)
{
    Result<Statement> statement = m_database.prepare(sql);
    if (!statement)
        return statement.error();
    statement->bind(1, before);
    statement->bind(2, after);
    statement->bind(3, std::int64_t{limit});
    filter.bind(*statement);
    m_function->use(filter.tests());
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

SqliteEventReader::Ids SqliteEventReader::piecesWithWords(const FilterSql &filter, EventId before,
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

void SqliteEventReader::attachIndex()
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

Result<EventId> SqliteEventReader::indexedUpTo()
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

Result<std::optional<EventSummary>> SqliteEventReader::row(EventId id)
{
    const Result<StatementCache::Lent> statement = m_statements.lend(summaryQuery);
    if (!statement)
        return statement.error();
    (*statement)->bind(1, id);
    const Result<bool> row = (*statement)->step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<EventSummary>();
    Result<EventSummary> summary = readSummary(**statement, m_words);
    if (!summary)
        return summary.error();
    return std::optional(std::move(*summary));
}

Result<std::vector<EventSummary>> SqliteEventReader::rows(std::span<const EventId> ids)
{
    m_isInterrupted = false;
    std::vector<EventSummary> summaries;
    summaries.reserve(ids.size());
    for (const EventId id : ids) {
        Result<std::optional<EventSummary>> summary = row(id);
        if (!summary)
            return summary.error();
        if (summary->has_value())
            summaries.push_back(std::move(**summary));
    }
    return summaries;
}

Result<std::optional<EventRecord>> SqliteEventReader::event(EventId id)
{
    m_isInterrupted = false;
    // One transaction: retention may take the row away between two reads.
    EventRecord event;
    bool isThere = false;
    Result<void> done = m_database.execute("BEGIN");
    if (!done)
        return done.error();
    Result<std::optional<EventSummary>> summary = row(id);
    if (!summary) {
        done = summary.error();
    } else if (summary->has_value()) {
        isThere = true;
        event.summary = std::move(**summary);
        event.answer.kind = event.summary.answerKind;
        event.answer.status = event.summary.answered;
        if (event.summary.kind == RowKind::Event)
            done = readPayload(event);
        if (done)
            done = readLaterAnswer(event);
    }
    (void)m_database.execute("COMMIT");
    if (!done)
        return done.error();
    return isThere ? std::optional(std::move(event)) : std::nullopt;
}

Result<void> SqliteEventReader::readPayload(EventRecord &event)
{
    const Result<StatementCache::Lent> lent = m_statements.lend(
        "SELECT target, version_minor, peer, over_tls, raw_header, header_fields, answer_fields,"
        " answer_body, pass_on, decrypted, body, (SELECT object_id FROM events WHERE id = ?1)"
        " FROM payloads WHERE id = ?1");
    if (!lent)
        return lent.error();
    Statement &row = **lent;
    row.bind(1, event.summary.id);
    const Result<bool> found = row.step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::DatabaseCorrupt, "the bytes of an event are missing"};
    event.target = row.text(0);
    event.versionMinor = static_cast<int>(row.integer(1));
    event.peer = row.text(2);
    event.overTls = row.integer(3) != 0;
    event.rawHeader = row.text(4);
    event.headers = row.isNull(5) ? headersOfRaw(event.rawHeader) : unpackHeaders(row.text(5));
    event.answer.headers = unpackHeaders(row.text(6));
    event.answer.body = row.text(7);
    if (!row.isNull(8))
        event.answer.passOn = unpackPassOn(row.text(8));
    if (!row.isNull(9))
        event.decrypted = std::string(row.text(9));
    event.body = row.text(10);
    event.objectId = row.text(11);
    return {};
}

Result<void> SqliteEventReader::readLaterAnswer(EventRecord &event)
{
    const Result<StatementCache::Lent> lent = m_statements.lend(
        "SELECT answer_fields, answer_body, pass_on FROM later_answers WHERE id = ?");
    if (!lent)
        return lent.error();
    Statement &row = **lent;
    row.bind(1, event.summary.id);
    const Result<bool> found = row.step();
    if (!found)
        return found.error();
    if (!*found)
        return {};
    event.answer.headers = unpackHeaders(row.text(0));
    event.answer.body = row.text(1);
    event.answer.passOn = row.isNull(2) ? std::nullopt : unpackPassOn(row.text(2));
    return {};
}

Result<std::vector<PayloadTexts>>
SqliteEventReader::payloadTexts(std::span<const EventId> ids, std::span<const std::string> paths)
{
    m_isInterrupted = false;
    std::vector<JsonPath> places;
    for (const std::string &path : paths) {
        Result<JsonPath> place = JsonPath::parse(path);
        if (!place)
            return place.error();
        places.push_back(std::move(*place));
    }
    std::vector<PayloadTexts> texts;
    for (const EventId id : ids) {
        if (m_isInterrupted)
            return Error{ErrorKind::Cancelled};
        PayloadTexts &own = texts.emplace_back(places.size());
        const Result<StatementCache::Lent> lent = m_statements.lend(
            "SELECT e.flags, p.decrypted, p.body FROM events AS e JOIN payloads AS p ON p.id = e.id"
            " WHERE e.id = ?");
        if (!lent)
            return lent.error();
        Statement &row = **lent;
        row.bind(1, id);
        const Result<bool> found = row.step();
        if (!found)
            return found.error();
        if (!*found)
            continue;
        const std::optional<std::string_view> decrypted =
            row.isNull(1) ? std::nullopt : std::optional(row.text(1));
        const std::string_view payload = readablePayload(row.integer(0), decrypted, row.text(2));
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (std::optional<JsonFound> value = m_json.find(places[i], payload))
                own[i] = value->kind == JsonFound::Kind::Container
                             ? std::string("{…}")
                             : cutText(std::move(value->text));
        }
    }
    return texts;
}

Result<std::vector<std::string>> SqliteEventReader::objectsOf(std::span<const EventId> ids)
{
    m_isInterrupted = false;
    std::vector<std::string> objects;
    objects.reserve(ids.size());
    for (const EventId id : ids) {
        const Result<StatementCache::Lent> lent =
            m_statements.lend("SELECT object_id FROM events WHERE id = ?");
        if (!lent)
            return lent.error();
        Statement &row = **lent;
        row.bind(1, id);
        const Result<bool> found = row.step();
        if (!found)
            return found.error();
        objects.emplace_back(*found ? row.text(0) : std::string_view());
    }
    return objects;
}

Result<std::vector<EventId>> SqliteEventReader::placesOf(std::span<const UtcTime> newestFirst)
{
    m_isInterrupted = false;
    return placesOfTimes(m_database, newestFirst, m_isInterrupted);
}

Result<std::int64_t> SqliteEventReader::count(const EventQuery &query)
{
    m_isInterrupted = false;
    const Result<FilterSql> filter = FilterSql::compile(query, m_words, m_function->tokenizer());
    if (!filter)
        return filter.error();
    if (filter->isNothing())
        return std::int64_t{0};
    if (filter->hasWords()) {
        std::int64_t number = 0;
        const Result<void> done = ids(query, [&](std::span<const EventId> some) {
            number += static_cast<std::int64_t>(some.size());
            return true;
        });
        return done ? Result<std::int64_t>(number) : done.error();
    }
    Result<Statement> statement = m_database.prepare(filter->count());
    if (!statement)
        return statement.error();
    filter->bind(*statement);
    m_function->use(filter->tests());
    const Result<bool> row = statement->step();
    if (!row)
        return row.error();
    return statement->integer(0);
}

Result<std::vector<EventSummary>> SqliteEventReader::related(EventId id)
{
    m_isInterrupted = false;
    // Duplicates point to the earliest with the same delivery id or event id, so that a family is
    // a tree of few levels: walk it until nothing new comes.
    std::set<EventId> known{id};
    std::vector<EventId> toVisit{id};
    while (!toVisit.empty() && known.size() < maxRelated) {
        const EventId next = toVisit.back();
        toVisit.pop_back();
        const Result<std::vector<EventId>> found = neighbours(next);
        if (!found)
            return found.error();
        for (const EventId neighbour : *found) {
            if (known.size() < maxRelated && known.insert(neighbour).second)
                toVisit.push_back(neighbour);
        }
    }
    return rows(std::vector<EventId>(known.begin(), known.end()));
}

Result<std::vector<EventId>> SqliteEventReader::neighbours(EventId id)
{
    const Result<StatementCache::Lent> lent = m_statements.lend(
        "SELECT id FROM events WHERE duplicate_of = ?1"
        " UNION ALL SELECT id FROM events WHERE parent = ?1"
        " UNION ALL SELECT duplicate_of FROM events WHERE id = ?1 AND duplicate_of IS NOT NULL"
        " UNION ALL SELECT parent FROM events WHERE id = ?1 AND parent IS NOT NULL"
        " LIMIT 400");
    if (!lent)
        return lent.error();
    Statement &row = **lent;
    row.bind(1, id);
    std::vector<EventId> ids;
    for (;;) {
        const Result<bool> found = row.step();
        if (!found)
            return found.error();
        if (!*found)
            return ids;
        ids.push_back(row.integer(0));
    }
}

Result<std::vector<std::string>> SqliteEventReader::values(const std::string &account,
                                                           FilterTerm::Field field,
                                                           std::string_view prefix,
                                                           std::size_t limit)
{
    m_isInterrupted = false;
    const EventQuery query{account, {}, false};
    std::vector<std::string> found;
    const std::string column(filterColumn(field));
    if (field == FilterTerm::Field::Header) {
        Result<std::vector<std::string>> names = headerNames(query);
        if (!names)
            return names;
        found = std::move(*names);
    } else if (!column.empty()) {
        const Result<FilterSql> filter =
            FilterSql::compile(query, m_words, m_function->tokenizer());
        if (!filter)
            return filter.error();
        if (filter->isNothing())
            return found;
        Result<Statement> row = m_database.prepare(
            "SELECT DISTINCT " + column + " FROM events WHERE id IN (" + filter->ids() + ")");
        if (!row)
            return row.error();
        row->bind(1, noEnd);
        row->bind(2, EventId{0});
        row->bind(3, std::int64_t{idPiece});
        filter->bind(*row);
        for (;;) {
            const Result<bool> isThere = row->step();
            if (!isThere)
                return isThere.error();
            if (!*isThere)
                break;
            Result<std::string> text = m_words.text(*row, 0);
            if (!text)
                return text.error();
            found.push_back(std::move(*text));
        }
    }
    std::erase_if(found, [&](const std::string &text) {
        return text.empty() || !std::string_view(text).starts_with(prefix);
    });
    std::sort(found.begin(), found.end());
    found.resize(std::min(found.size(), limit));
    return found;
}

Result<std::vector<std::string>> SqliteEventReader::headerNames(const EventQuery &query)
{
    constexpr int newest = 100;
    const Ids ids = piece(query, noEnd, 0, newest);
    if (!ids)
        return ids.error();
    std::set<std::string> names;
    for (const EventId id : *ids) {
        const Result<std::optional<EventRecord>> one = event(id);
        if (!one)
            return one.error();
        for (const Header &header : *one ? (*one)->headers : Headers()) {
            std::string name = header.name;
            std::transform(name.begin(), name.end(), name.begin(), [](char c) {
                return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            });
            names.insert(std::move(name));
        }
    }
    return std::vector<std::string>(names.begin(), names.end());
}

Result<PlatformRecord> SqliteEventReader::platformRecord(const std::string &account,
                                                         const std::string &webhook, int limit)
{
    m_isInterrupted = false;
    return m_platform.record(account, webhook, limit);
}

Result<std::vector<ListedEvent>>
SqliteEventReader::listedEvents(const std::string &account, std::span<const std::string> eventIds)
{
    m_isInterrupted = false;
    return m_platform.entries(account, eventIds);
}

Result<void> SqliteEventReader::markCaptures(const std::string &account,
                                             std::span<ListedEvent> entries)
{
    m_isInterrupted = false;
    return m_platform.markCaptures(account, entries);
}

Result<bool> SqliteEventReader::matches(const EventQuery &query, const EventSummary &summary)
{
    m_isInterrupted = false;
    if (const std::optional<bool> isIn = passes(query, summary))
        return *isIn;
    const Ids found = piece(query, summary.id + 1, summary.id - 1, 1);
    if (!found)
        return found.error();
    return !found->empty();
}

} // namespace hookbench::store
