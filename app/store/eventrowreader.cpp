// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/eventrowreader.h"

#include "app/store/database.h"
#include "app/store/eventrow.h"
#include "app/store/eventschema.h"
#include "app/store/fieldpack.h"
#include "app/store/jsonpath.h"
#include "app/store/searchtext.h"
#include "app/store/wordreader.h"

#include <set>
#include <utility>

namespace hookbench::store
{

namespace
{

constexpr std::size_t maxRelated = 200;

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

EventRowReader::EventRowReader(Database &database, WordReader &words,
                               const std::atomic<bool> &isInterrupted)
    : m_database(database)
    , m_words(words)
    , m_isInterrupted(isInterrupted)
    , m_statements(database)
{
}

Result<std::optional<EventSummary>> EventRowReader::row(EventId id)
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

Result<std::vector<EventSummary>> EventRowReader::rows(std::span<const EventId> ids)
{
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

Result<std::optional<EventRecord>> EventRowReader::event(EventId id)
{
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

Result<void> EventRowReader::readPayload(EventRecord &event)
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

Result<void> EventRowReader::readLaterAnswer(EventRecord &event)
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

Result<std::vector<PayloadTexts>> EventRowReader::payloadTexts(std::span<const EventId> ids,
                                                               std::span<const std::string> paths)
{
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

Result<std::vector<std::string>> EventRowReader::objectsOf(std::span<const EventId> ids)
{
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

Result<std::vector<EventSummary>> EventRowReader::related(EventId id)
{
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

Result<std::vector<EventId>> EventRowReader::neighbours(EventId id)
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

} // namespace hookbench::store
