// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/eventwriter.h"

#include "app/store/eventrow.h"
#include "app/store/eventschema.h"
#include "app/store/fieldpack.h"

#include <utility>

namespace hookbench::store
{

namespace
{

void bindOptional(Statement &statement, int index, const std::optional<std::int64_t> &value)
{
    if (value)
        statement.bind(index, *value);
    else
        statement.bindNull(index);
}

/// Absent and empty are the same here.
void bindIfAny(Statement &statement, int index, const std::string &bytes)
{
    if (bytes.empty())
        statement.bindNull(index);
    else
        statement.bindBlobInPlace(index, bytes);
}

template <typename Enum>
std::int64_t number(Enum value)
{
    return static_cast<std::int64_t>(value);
}

std::int64_t microseconds(UtcTime time)
{
    return std::int64_t{time.time_since_epoch().count()};
}

/// An answer's parts as they are stored; they live as long as they are bound.
struct PackedAnswer
{
    explicit PackedAnswer(const AnswerRecord &answer)
        : fields(packHeaders(answer.headers))
        , passOn(answer.passOn ? packPassOn(*answer.passOn) : std::string())
    {
    }

    std::string fields;
    std::string passOn;
};

} // namespace

Result<EventWriter> EventWriter::open(Database &database)
{
    std::optional<Error> failure;
    const auto prepare = [&](std::string_view sql) {
        Result<Statement> statement = database.prepare(sql);
        if (statement)
            return std::optional<Statement>(std::move(*statement));
        failure = statement.error();
        return std::optional<Statement>();
    };
    auto highestId = prepare("SELECT max((SELECT ifnull(max(id), 0) FROM events), value)"
                             " FROM facts WHERE name = 'highest_deleted_id'");
    auto insertEvent = prepare(
        "INSERT INTO events (id, account, verdict, event_type, path, received_at, answered,"
        " event_id, delivery_id, object_id, kind, gap_end, method, cause, scheme, secret, attempt,"
        " webhook, size, kept_bytes, duplicate_of, answer_kind, source, parent, flags, body_key)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    auto insertPayload =
        prepare("INSERT INTO payloads (id, target, version_minor, peer, over_tls, raw_header,"
                " header_fields, answer_fields, answer_body, pass_on, decrypted, body)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    auto insertLaterAnswer =
        prepare("INSERT OR REPLACE INTO later_answers (id, answer_fields, answer_body, pass_on)"
                " VALUES (?, ?, ?, ?)");
    auto setAnswer = prepare("UPDATE events SET answer_kind = ?, answered = ? WHERE id = ?");
    auto setPinned = prepare("UPDATE events SET flags = (flags & ~2) | ? WHERE id = ?");
    auto setCause = prepare("UPDATE events SET cause = ? WHERE id = ?");
    auto setVerdict = prepare("UPDATE events SET verdict = ?, scheme = ?, secret = ?,"
                              " flags = flags | 4 WHERE id = ? AND verdict = ?");
    auto removeEvent = prepare("DELETE FROM events WHERE id = ? AND flags & 2 = 0");
    auto removePayload = prepare("DELETE FROM payloads WHERE id = ?");
    auto removeLaterAnswer = prepare("DELETE FROM later_answers WHERE id = ?");
    auto summary = prepare("SELECT " + std::string(summaryColumns) + " FROM events WHERE id = ?");
    static_assert(pinnedFlag == 2 && checkedLaterFlag == 4);
    if (failure)
        return *failure;
    Result<WordTable> words = WordTable::open(database);
    if (!words)
        return words.error();
    Result<WordReader> reader = WordReader::open(database);
    if (!reader)
        return reader.error();
    return EventWriter(database,
                       {std::move(*highestId), std::move(*insertEvent), std::move(*insertPayload),
                        std::move(*insertLaterAnswer), std::move(*setAnswer), std::move(*setPinned),
                        std::move(*setCause), std::move(*setVerdict), std::move(*removeEvent),
                        std::move(*removePayload), std::move(*removeLaterAnswer),
                        std::move(*summary)},
                       std::move(*words), std::move(*reader));
}

EventWriter::EventWriter(Database &database, Statements statements, WordTable words,
                         WordReader reader)
    : m_database(&database)
    , m_sql(std::move(statements))
    , m_words(std::move(words))
    , m_reader(std::move(reader))
{
}

Result<void> EventWriter::begin()
{
    if (Result<void> begun = m_database->execute("BEGIN IMMEDIATE"); !begun)
        return begun;
    const Result<bool> row = m_sql.highestId.step();
    if (row && *row)
        m_nextId = m_sql.highestId.integer(0) + 1;
    m_sql.highestId.reset();
    if (row && *row)
        return {};
    rollback();
    return row ? Error{ErrorKind::DatabaseCorrupt, "the highest id is missing"} : row.error();
}

Result<void> EventWriter::commit()
{
    if (Result<void> done = m_database->execute("COMMIT"); !done) {
        rollback();
        return done;
    }
    m_words.keepAdded();
    return {};
}

void EventWriter::rollback()
{
    if (m_database->isInTransaction())
        (void)m_database->execute("ROLLBACK");
    m_words.forgetAdded();
}

Result<void> EventWriter::insert(const EventRecord &event, std::optional<std::int64_t> bodyKey)
{
    const std::int64_t keptBytes =
        static_cast<std::int64_t>(event.rawHeader.size() + event.body.size() +
                                  (event.decrypted ? event.decrypted->size() : 0));
    if (Result<void> done = insertPayload(event); !done)
        return done;
    Result<void> done = insertRow(event.summary, event.objectId, keptBytes, bodyKey);
    if (!done && m_database->isInTransaction()) {
        m_sql.removePayload.bind(1, event.summary.id);
        (void)m_sql.removePayload.run();
    }
    return done;
}

Result<void> EventWriter::insertGap(const EventSummary &gap)
{
    return insertRow(gap, {}, 0, {});
}

Result<void> EventWriter::insertRow(const EventSummary &summary, const std::string &objectId,
                                    std::int64_t keptBytes, std::optional<std::int64_t> bodyKey)
{
    Statement &sql = m_sql.insertEvent;
    const bool isEvent = summary.kind == RowKind::Event;
    sql.bind(1, summary.id);
    sql.bind(3, isEvent ? number(summary.verdict) : std::int64_t{noVerdict});
    sql.bind(6, microseconds(summary.receivedAt));
    bindOptional(sql, 7, summary.answered);
    sql.bindInPlace(8, summary.eventId);
    sql.bindInPlace(9, summary.deliveryId);
    sql.bindInPlace(10, objectId);
    sql.bind(11, number(summary.kind));
    if (summary.gapEnd)
        sql.bind(12, microseconds(*summary.gapEnd));
    if (summary.secret)
        sql.bind(16, number(*summary.secret));
    bindOptional(sql, 17, summary.attempt);
    sql.bind(19, summary.size);
    sql.bind(20, keptBytes);
    bindOptional(sql, 21, summary.duplicateOf);
    sql.bind(22, number(summary.answerKind));
    sql.bind(23, number(summary.source));
    bindOptional(sql, 24, summary.parent);
    sql.bind(25, std::int64_t{(summary.isEncrypted ? encryptedFlag : 0) |
                              (summary.isPinned ? pinnedFlag : 0) |
                              (summary.isCheckedLater ? checkedLaterFlag : 0)});
    bindOptional(sql, 26, bodyKey);

    struct Interned
    {
        int index;
        WordKind kind;
        const std::string &text;
    };
    const Interned interned[] = {
        {2, WordKind::Account, summary.account},   {4, WordKind::EventType, summary.eventType},
        {5, WordKind::Path, summary.path},         {13, WordKind::Method, summary.method},
        {14, WordKind::Cause, summary.cause},      {15, WordKind::Scheme, summary.scheme},
        {18, WordKind::Webhook, summary.webhookId}};
    for (const auto &[index, kind, text] : interned) {
        if (Result<void> bound = m_words.bind(sql, index, kind, text); !bound) {
            sql.reset();
            return bound;
        }
    }
    if (Result<void> done = sql.run(); !done)
        return done;
    m_nextId = summary.id + 1;
    return {};
}

Result<void> EventWriter::insertPayload(const EventRecord &event)
{
    Statement &sql = m_sql.insertPayload;
    const PackedAnswer answer(event.answer);
    // Headers that came without their raw block (an import) are kept by themselves.
    const std::string fields = event.rawHeader.empty() ? packHeaders(event.headers) : std::string();
    sql.bind(1, event.summary.id);
    sql.bindInPlace(2, event.target);
    sql.bind(3, std::int64_t{event.versionMinor});
    sql.bindInPlace(4, event.peer);
    sql.bind(5, std::int64_t{event.overTls});
    sql.bindBlobInPlace(6, event.rawHeader);
    bindIfAny(sql, 7, fields);
    bindIfAny(sql, 8, answer.fields);
    bindIfAny(sql, 9, event.answer.body);
    bindIfAny(sql, 10, answer.passOn);
    if (event.decrypted)
        sql.bindBlobInPlace(11, *event.decrypted);
    sql.bindBlobInPlace(12, event.body);
    return sql.run();
}

Result<void> EventWriter::changeOne(Statement &statement)
{
    if (Result<void> done = statement.run(); !done)
        return done;
    return m_database->changes() == 1 ? Result<void>{} : Error{ErrorKind::NotFound};
}

Result<void> EventWriter::recordAnswer(EventId id, const AnswerRecord &answer)
{
    m_sql.setAnswer.bind(1, number(answer.kind));
    bindOptional(m_sql.setAnswer, 2, answer.status);
    m_sql.setAnswer.bind(3, id);
    if (Result<void> done = changeOne(m_sql.setAnswer); !done)
        return done;
    const PackedAnswer packed(answer);
    m_sql.insertLaterAnswer.bind(1, id);
    bindIfAny(m_sql.insertLaterAnswer, 2, packed.fields);
    bindIfAny(m_sql.insertLaterAnswer, 3, answer.body);
    bindIfAny(m_sql.insertLaterAnswer, 4, packed.passOn);
    return m_sql.insertLaterAnswer.run();
}

Result<void> EventWriter::setPinned(EventId id, bool isPinned)
{
    m_sql.setPinned.bind(1, std::int64_t{isPinned ? pinnedFlag : 0});
    m_sql.setPinned.bind(2, id);
    return changeOne(m_sql.setPinned);
}

Result<void> EventWriter::setCause(EventId id, const std::string &cause)
{
    if (Result<void> bound = m_words.bind(m_sql.setCause, 1, WordKind::Cause, cause); !bound) {
        m_sql.setCause.reset();
        return bound;
    }
    m_sql.setCause.bind(2, id);
    return changeOne(m_sql.setCause);
}

Result<void> EventWriter::recordLateCheck(EventId id, const LateCheck &check)
{
    Statement &sql = m_sql.setVerdict;
    if (Result<void> bound = m_words.bind(sql, 2, WordKind::Scheme, check.scheme); !bound) {
        sql.reset();
        return bound;
    }
    sql.bind(1, number(check.verdict));
    if (check.secret)
        sql.bind(3, number(*check.secret));
    else
        sql.bindNull(3);
    sql.bind(4, id);
    sql.bind(5, number(Verdict::Unchecked));
    return changeOne(sql);
}

Result<std::int64_t> EventWriter::remove(std::span<const EventId> ids)
{
    std::int64_t removed = 0;
    for (const EventId id : ids) {
        m_sql.removeEvent.bind(1, id);
        if (Result<void> done = m_sql.removeEvent.run(); !done)
            return done.error();
        if (m_database->changes() == 0)
            continue;
        ++removed;
        for (Statement *statement : {&m_sql.removePayload, &m_sql.removeLaterAnswer}) {
            statement->bind(1, id);
            if (Result<void> done = statement->run(); !done)
                return done.error();
        }
    }
    return removed;
}

Result<std::optional<EventSummary>> EventWriter::summary(EventId id)
{
    m_sql.summary.bind(1, id);
    const Result<bool> row = m_sql.summary.step();
    Result<std::optional<EventSummary>> found = std::optional<EventSummary>();
    if (!row) {
        found = row.error();
    } else if (*row) {
        Result<EventSummary> read = readSummary(m_sql.summary, m_reader);
        if (read)
            found = std::optional(std::move(*read));
        else
            found = read.error();
    }
    m_sql.summary.reset();
    return found;
}

} // namespace hookbench::store
