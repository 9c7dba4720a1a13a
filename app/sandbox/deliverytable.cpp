// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/deliverytable.h"

#include "app/store/database.h"

#include <chrono>

namespace hookbench::sandbox
{

namespace
{

using store::Statement;

std::int64_t micros(UtcTime time)
{
    return time.time_since_epoch().count();
}

UtcTime timeOf(std::int64_t value)
{
    return UtcTime{std::chrono::microseconds{value}};
}

void bindOptional(Statement &statement, int index, const auto &value)
{
    if (value)
        statement.bind(index, *value);
    else
        statement.bindNull(index);
}

AttemptRecord attemptOf(const Statement &row)
{
    AttemptRecord attempt;
    attempt.at = timeOf(row.integer(1));
    if (!row.isNull(2))
        attempt.responseCode = row.integer(2);
    if (!row.isNull(3))
        attempt.responseMs = row.real(3);
    attempt.error = row.text(4);
    return attempt;
}

const char *statusOf(DeliveryTable::Outcome outcome)
{
    switch (outcome) {
    case DeliveryTable::Outcome::Delivered:
        return "delivered";
    case DeliveryTable::Outcome::Exhausted:
        return "failed";
    case DeliveryTable::Outcome::Cancelled:
        return "cancelled";
    case DeliveryTable::Outcome::Retrying:
        break;
    }
    return "retrying";
}

// For people and scripts there are four: what was cancelled or not sent has failed.
const std::string listSql =
    "SELECT d.number, d.id, d.webhook, d.event_id, d.event_type,"
    " CASE d.status WHEN 'cancelled' THEN 'failed' WHEN 'not-sent' THEN 'failed'"
    "  ELSE d.status END, d.next_attempt"
    " FROM deliveries d JOIN webhooks w ON w.id = d.webhook"
    " WHERE d.id IS NOT NULL AND w.application = ?1 AND (?2 = '' OR d.webhook = ?2)"
    " ORDER BY d.number DESC LIMIT 10000";

} // namespace

DeliveryTable::DeliveryTable(store::Database &database)
    : m_database(database)
    , m_statements(database)
{
}

Result<std::int64_t> DeliveryTable::insertRow(const New &delivery, std::string_view status)
{
    const bool isToBeSent = status == "pending";
    const auto insert = m_statements.lend(
        "INSERT INTO deliveries (id, webhook, event_id, event_type, status, created_at, body,"
        " counted, attempts, next_attempt) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, ?)");
    if (!insert)
        return insert.error();
    Statement &row = **insert;
    row.bind(1, delivery.id);
    row.bind(2, delivery.webhook);
    row.bind(3, delivery.eventId);
    row.bind(4, delivery.eventType);
    row.bind(5, status);
    row.bind(6, micros(delivery.createdAt));
    if (isToBeSent) {
        row.bind(7, delivery.body);
        row.bind(8, micros(delivery.nextAttempt));
    }
    if (Result<void> done = row.run(); !done)
        return done.error();
    return m_database.lastInsertId();
}

Result<void> DeliveryTable::insertAttempt(std::int64_t number, const AttemptRecord &attempt)
{
    const auto insert = m_statements.lend("INSERT INTO attempts (delivery, started_at,"
                                          " response_code, response_ms, error)"
                                          " VALUES (?, ?, ?, ?, ?)");
    if (!insert)
        return insert.error();
    Statement &row = **insert;
    row.bind(1, number);
    row.bind(2, micros(attempt.at));
    bindOptional(row, 3, attempt.responseCode);
    bindOptional(row, 4, attempt.responseMs);
    if (!attempt.error.empty())
        row.bind(5, std::string_view(attempt.error));
    return row.run();
}

Result<void> DeliveryTable::run(std::string_view sql, std::int64_t parameter)
{
    const auto statement = m_statements.lend(sql);
    if (!statement)
        return statement.error();
    (*statement)->bind(1, parameter);
    return (*statement)->run();
}

Result<std::int64_t> DeliveryTable::insert(const New &delivery)
{
    return insertRow(delivery, "pending");
}

Result<void> DeliveryTable::insertNotSent(const New &delivery, std::string_view reason)
{
    const Result<std::int64_t> number = insertRow(delivery, "not-sent");
    if (!number)
        return number.error();
    AttemptRecord record;
    record.at = delivery.createdAt;
    record.error = reason;
    return insertAttempt(*number, record);
}

Result<std::optional<DeliveryContent>> DeliveryTable::find(std::int64_t number)
{
    const auto query = m_statements.lend(
        "SELECT d.id, w.application, d.webhook, d.event_type, d.body, d.attempts FROM deliveries d"
        " JOIN webhooks w ON w.id = d.webhook"
        " WHERE d.number = ? AND d.next_attempt IS NOT NULL");
    if (!query)
        return query.error();
    (*query)->bind(1, number);
    const Result<bool> found = (*query)->step();
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<DeliveryContent>();
    const Statement &row = **query;
    DeliveryContent content;
    content.id = row.text(0);
    content.application = row.text(1);
    content.webhook = row.text(2);
    content.eventType = row.text(3);
    content.body = row.text(4);
    content.attempts = row.integer(5);
    return std::optional(std::move(content));
}

Result<std::vector<PendingDelivery>> DeliveryTable::pending()
{
    const auto query = m_statements.lend("SELECT number, webhook, next_attempt FROM deliveries"
                                         " WHERE next_attempt IS NOT NULL"
                                         " ORDER BY next_attempt, number");
    if (!query)
        return query.error();
    std::vector<PendingDelivery> all;
    for (;;) {
        const Result<bool> row = (*query)->step();
        if (!row)
            return row.error();
        if (!*row)
            return all;
        all.push_back(
            {(*query)->integer(0), std::string((*query)->text(1)), timeOf((*query)->integer(2))});
    }
}

Result<std::int64_t> DeliveryTable::countPending(const std::string &application)
{
    const auto query =
        m_statements.lend("SELECT count(*) FROM deliveries d JOIN webhooks w ON w.id = d.webhook"
                          " WHERE d.next_attempt IS NOT NULL AND w.application = ?");
    if (!query)
        return query.error();
    (*query)->bind(1, application);
    if (const Result<bool> row = (*query)->step(); !row)
        return row.error();
    return (*query)->integer(0);
}

Result<void> DeliveryTable::countStart(std::int64_t number)
{
    const Result<void> total =
        run("UPDATE webhooks SET total_events = total_events + 1 WHERE id ="
            " (SELECT webhook FROM deliveries WHERE number = ? AND counted = 0)",
            number);
    return total ? run("UPDATE deliveries SET counted = 1 WHERE number = ?", number) : total;
}

Result<void> DeliveryTable::recordAttempt(std::int64_t number, const AttemptRecord &attempt,
                                          Outcome outcome, std::optional<UtcTime> nextAttempt)
{
    if (Result<void> done = insertAttempt(number, attempt); !done)
        return done;
    const auto update =
        m_statements.lend("UPDATE deliveries SET status = ?2, response_code = ?3, response_ms = ?4,"
                          " attempts = attempts + 1, next_attempt = ?5,"
                          " body = CASE WHEN ?5 IS NULL THEN NULL ELSE body END WHERE number = ?1");
    if (!update)
        return update.error();
    Statement &row = **update;
    row.bind(1, number);
    row.bind(2, std::string_view(statusOf(outcome)));
    bindOptional(row, 3, attempt.responseCode);
    bindOptional(row, 4, attempt.responseMs);
    if (nextAttempt)
        row.bind(5, micros(*nextAttempt));
    if (Result<void> done = row.run(); !done)
        return done;

    const auto count =
        m_statements.lend("UPDATE webhooks SET last_delivery = ?2,"
                          " successful_deliveries = successful_deliveries + ?3,"
                          " failed_deliveries = failed_deliveries + ?4,"
                          " average_response_ms = CASE WHEN ?5 IS NULL THEN average_response_ms"
                          "  ELSE coalesce(average_response_ms, 0)"
                          "   + (?5 - coalesce(average_response_ms, 0)) / (answers + 1) END,"
                          " answers = answers + (?5 IS NOT NULL)"
                          " WHERE id = (SELECT webhook FROM deliveries WHERE number = ?1)");
    if (!count)
        return count.error();
    Statement &webhook = **count;
    webhook.bind(1, number);
    webhook.bind(2, micros(attempt.at));
    webhook.bind(3, std::int64_t{outcome == Outcome::Delivered});
    webhook.bind(4, std::int64_t{outcome == Outcome::Exhausted});
    bindOptional(webhook, 5, attempt.responseMs);
    return webhook.run();
}

Result<void> DeliveryTable::recordNotSent(std::int64_t number, UtcTime at, std::string_view reason)
{
    AttemptRecord record;
    record.at = at;
    record.error = reason;
    if (Result<void> done = insertAttempt(number, record); !done)
        return done;
    return run("UPDATE deliveries SET status = iif(counted = 1, 'cancelled', 'not-sent'),"
               " next_attempt = NULL, body = NULL WHERE number = ?",
               number);
}

Result<void> DeliveryTable::reschedule(std::int64_t number, UtcTime nextAttempt)
{
    const auto update =
        m_statements.lend("UPDATE deliveries SET next_attempt = ? WHERE number = ?");
    if (!update)
        return update.error();
    (*update)->bind(1, micros(nextAttempt));
    (*update)->bind(2, number);
    return (*update)->run();
}

Result<void> DeliveryTable::saveSchedule(std::chrono::microseconds distance,
                                         std::optional<UtcTime> stoppedAt)
{
    const auto replace = m_statements.lend(
        "INSERT OR REPLACE INTO schedule (one, distance, stopped_at) VALUES (1, ?, ?)");
    if (!replace)
        return replace.error();
    (*replace)->bind(1, std::int64_t{distance.count()});
    if (stoppedAt)
        (*replace)->bind(2, micros(*stoppedAt));
    return (*replace)->run();
}

Result<void> DeliveryTable::restoreSchedule(UtcTime now)
{
    // A clock that stood goes on at the moment at which it was stopped.
    if (Result<void> done =
            run("UPDATE deliveries SET next_attempt = next_attempt +"
                " (SELECT iif(stopped_at IS NULL, -distance, ? - stopped_at) FROM schedule)"
                " WHERE next_attempt IS NOT NULL AND EXISTS (SELECT 1 FROM schedule)",
                micros(now));
        !done)
        return done;
    return m_database.execute("DELETE FROM schedule");
}

Result<void> DeliveryTable::cancel(const std::string &webhook)
{
    const auto update =
        m_statements.lend("UPDATE deliveries SET status = 'cancelled', next_attempt = NULL,"
                          " body = NULL WHERE webhook = ? AND next_attempt IS NOT NULL");
    if (!update)
        return update.error();
    (*update)->bind(1, webhook);
    return (*update)->run();
}

Result<void> DeliveryTable::cancelPaused()
{
    const auto update = m_statements.lend(
        "UPDATE deliveries SET status = 'cancelled', next_attempt = NULL, body = NULL"
        " WHERE next_attempt IS NOT NULL"
        " AND webhook IN (SELECT id FROM webhooks WHERE is_active = 0)");
    return update ? (*update)->run() : Result<void>(update.error());
}

Result<void> DeliveryTable::forget(UtcTime time)
{
    return run("DELETE FROM deliveries WHERE created_at < ?1 AND next_attempt IS NULL"
               " AND id IS NOT NULL AND number NOT IN (SELECT number FROM deliveries k"
               "  WHERE k.webhook = deliveries.webhook ORDER BY k.number DESC LIMIT 500)",
               micros(time));
}

Result<std::vector<ListedDelivery>> DeliveryTable::list(const std::string &application,
                                                        const std::string &webhook)
{
    std::vector<ListedDelivery> all;
    const auto query = m_statements.lend(listSql);
    const auto attempts = m_statements.lend(
        "SELECT delivery, started_at, response_code, response_ms, coalesce(error, '')"
        " FROM attempts WHERE delivery = ? ORDER BY number");
    if (!query || !attempts)
        return query ? attempts.error() : query.error();
    (*query)->bind(1, application);
    (*query)->bind(2, webhook);
    for (;;) {
        const Result<bool> found = (*query)->step();
        if (!found)
            return found.error();
        if (!*found)
            break;
        const Statement &row = **query;
        ListedDelivery delivery;
        delivery.number = row.integer(0);
        delivery.id = row.text(1);
        delivery.webhook = row.text(2);
        delivery.eventId = row.text(3);
        delivery.eventType = row.text(4);
        delivery.status = row.text(5);
        if (!row.isNull(6))
            delivery.nextAttempt = timeOf(row.integer(6));
        all.push_back(std::move(delivery));
    }
    for (ListedDelivery &delivery : all) {
        Statement &each = **attempts;
        each.bind(1, delivery.number);
        for (;;) {
            const Result<bool> found = each.step();
            if (!found)
                return found.error();
            if (!*found)
                break;
            delivery.attempts.push_back(attemptOf(each));
        }
        each.reset();
    }
    return all;
}

} // namespace hookbench::sandbox
