// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/webhooktable.h"

#include "app/store/database.h"

#include <chrono>

namespace hookbench::sandbox
{

namespace
{

using store::Statement;

// ?1 is the beginning of the last 24 hours, ?2 the application.
const std::string selectSql =
    "SELECT w.id, w.name, w.url, w.is_active, w.encrypted, w.signing_secret, w.created_at,"
    " w.updated_at, w.total_events, w.successful_deliveries, w.failed_deliveries,"
    " w.average_response_ms, w.last_delivery,"
    " (SELECT count(*) FROM deliveries d WHERE d.webhook = w.id AND d.created_at > ?1"
    "  AND d.counted = 1),"
    " (SELECT count(*) FROM deliveries d WHERE d.webhook = w.id AND d.created_at > ?1"
    "  AND d.status = 'failed'),"
    " w.previous_secret, w.rotated_at"
    " FROM webhooks w WHERE w.application = ?2";
const std::string findSql = selectSql + " AND w.id = ?3";
// The published paging counts rows, so there is no key to go on from.
const std::string listSql = selectSql + " AND (?3 IS NULL OR w.is_active = ?3)"
                                        " ORDER BY w.created_at, w.id LIMIT ?4 OFFSET ?5";

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

std::optional<std::int64_t> asInteger(std::optional<bool> value)
{
    return value ? std::optional<std::int64_t>(*value) : std::nullopt;
}

WebhookRecord webhookOf(const Statement &row)
{
    WebhookRecord webhook;
    webhook.id = row.text(0);
    webhook.name = row.text(1);
    webhook.url = row.text(2);
    webhook.isActive = row.integer(3) != 0;
    webhook.encrypted = row.integer(4) != 0;
    webhook.signingSecret = row.text(5);
    webhook.createdAt = timeOf(row.integer(6));
    webhook.updatedAt = timeOf(row.integer(7));
    webhook.totalEvents = row.integer(8);
    webhook.successfulDeliveries = row.integer(9);
    webhook.failedDeliveries = row.integer(10);
    if (!row.isNull(11))
        webhook.averageResponseMs = row.real(11);
    if (!row.isNull(12))
        webhook.lastDelivery = timeOf(row.integer(12));
    webhook.eventsIn24h = row.integer(13);
    webhook.failuresIn24h = row.integer(14);
    if (!row.isNull(15))
        webhook.previousSecret = row.text(15);
    if (!row.isNull(16))
        webhook.rotatedAt = timeOf(row.integer(16));
    return webhook;
}

DeliveryRecord deliveryOf(const Statement &row)
{
    DeliveryRecord delivery;
    delivery.eventId = row.text(0);
    delivery.eventType = row.text(1);
    delivery.status = row.text(2);
    if (!row.isNull(3))
        delivery.responseCode = row.integer(3);
    if (!row.isNull(4))
        delivery.responseMs = row.real(4);
    delivery.createdAt = timeOf(row.integer(5));
    return delivery;
}

/// Steps through all rows.
Result<void> forEachRow(Statement &query, const std::function<void(const Statement &)> &each)
{
    for (;;) {
        const Result<bool> row = query.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        each(query);
    }
}

} // namespace

WebhookTable::WebhookTable(store::Database &database)
    : m_statements(database)
{
}

Result<void> WebhookTable::insert(const std::string &application, const WebhookRecord &webhook)
{
    const auto insert = m_statements.lend(
        "INSERT INTO webhooks (id, application, name, url, is_active, encrypted, signing_secret,"
        " created_at, updated_at, total_events, successful_deliveries, failed_deliveries,"
        " average_response_ms, last_delivery, answers) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,"
        " ?10, ?11, ?12, ?13, ?14, CASE WHEN ?13 IS NULL THEN 0 ELSE ?11 + ?12 END)");
    if (!insert)
        return insert.error();
    Statement &row = **insert;
    row.bind(1, webhook.id);
    row.bind(2, application);
    row.bind(3, webhook.name);
    row.bind(4, webhook.url);
    row.bind(5, std::int64_t{webhook.isActive});
    row.bind(6, std::int64_t{webhook.encrypted});
    row.bind(7, webhook.signingSecret);
    row.bind(8, micros(webhook.createdAt));
    row.bind(9, micros(webhook.updatedAt));
    row.bind(10, webhook.totalEvents);
    row.bind(11, webhook.successfulDeliveries);
    row.bind(12, webhook.failedDeliveries);
    bindOptional(row, 13, webhook.averageResponseMs);
    if (webhook.lastDelivery)
        row.bind(14, micros(*webhook.lastDelivery));
    return row.run();
}

Result<void> WebhookTable::insertDelivery(const std::string &webhook,
                                          const DeliveryRecord &delivery)
{
    const auto insert = m_statements.lend(
        "INSERT INTO deliveries (webhook, event_id, event_type, status, response_code,"
        " response_ms, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return insert.error();
    Statement &row = **insert;
    row.bind(1, webhook);
    row.bind(2, delivery.eventId);
    row.bind(3, delivery.eventType);
    row.bind(4, delivery.status);
    bindOptional(row, 5, delivery.responseCode);
    bindOptional(row, 6, delivery.responseMs);
    row.bind(7, micros(delivery.createdAt));
    return row.run();
}

Result<std::optional<WebhookRecord>> WebhookTable::find(const std::string &application,
                                                        const std::string &id, UtcTime now)
{
    const auto query = m_statements.lend(findSql);
    if (!query)
        return query.error();
    (*query)->bind(1, micros(now - std::chrono::days(1)));
    (*query)->bind(2, application);
    (*query)->bind(3, id);
    const Result<bool> row = (*query)->step();
    if (!row)
        return row.error();
    return *row ? std::optional(webhookOf(**query)) : std::nullopt;
}

Result<void> WebhookTable::list(const std::string &application, const WebhookRange &range,
                                UtcTime now, const std::function<void(const WebhookRecord &)> &each)
{
    const auto query = m_statements.lend(listSql);
    if (!query)
        return query.error();
    (*query)->bind(1, micros(now - std::chrono::days(1)));
    (*query)->bind(2, application);
    bindOptional(**query, 3, asInteger(range.isActive));
    (*query)->bind(4, range.take);
    (*query)->bind(5, range.skip);
    return forEachRow(**query, [&](const Statement &row) { each(webhookOf(row)); });
}

Result<std::int64_t> WebhookTable::count(const std::string &application,
                                         std::optional<bool> isActive)
{
    const auto query = m_statements.lend("SELECT count(*) FROM webhooks WHERE application = ?1"
                                         " AND (?2 IS NULL OR is_active = ?2)");
    if (!query)
        return query.error();
    (*query)->bind(1, application);
    bindOptional(**query, 2, asInteger(isActive));
    if (const Result<bool> row = (*query)->step(); !row)
        return row.error();
    return (*query)->integer(0);
}

Result<void> WebhookTable::update(const std::string &application, const WebhookRecord &webhook)
{
    const auto update = m_statements.lend(
        "UPDATE webhooks SET name = ?, url = ?, is_active = ?, encrypted = ?, signing_secret = ?,"
        " updated_at = ?, previous_secret = ?, rotated_at = ? WHERE application = ? AND id = ?");
    if (!update)
        return update.error();
    Statement &row = **update;
    row.bind(1, webhook.name);
    row.bind(2, webhook.url);
    row.bind(3, std::int64_t{webhook.isActive});
    row.bind(4, std::int64_t{webhook.encrypted});
    row.bind(5, webhook.signingSecret);
    row.bind(6, micros(webhook.updatedAt));
    bindOptional(row, 7, webhook.previousSecret);
    bindOptional(row, 8,
                 webhook.rotatedAt ? std::optional(micros(*webhook.rotatedAt)) : std::nullopt);
    row.bind(9, application);
    row.bind(10, webhook.id);
    return row.run();
}

Result<void> WebhookTable::remove(const std::string &application, const std::string &id)
{
    const auto remove = m_statements.lend("DELETE FROM webhooks WHERE application = ? AND id = ?");
    if (!remove)
        return remove.error();
    (*remove)->bind(1, application);
    (*remove)->bind(2, id);
    return (*remove)->run();
}

Result<std::vector<DeliveryRecord>> WebhookTable::recentDeliveries(const std::string &webhook,
                                                                   std::int64_t limit)
{
    const auto query = m_statements.lend(
        "SELECT event_id, event_type, CASE status WHEN 'cancelled' THEN 'failed' ELSE status END,"
        " response_code, response_ms, created_at FROM deliveries"
        " WHERE webhook = ? AND counted = 1 AND status <> 'pending' ORDER BY created_at DESC, "
        "number DESC LIMIT ?");
    if (!query)
        return query.error();
    (*query)->bind(1, webhook);
    (*query)->bind(2, limit);
    std::vector<DeliveryRecord> deliveries;
    const Result<void> done =
        forEachRow(**query, [&](const Statement &row) { deliveries.push_back(deliveryOf(row)); });
    if (!done)
        return done.error();
    return deliveries;
}

} // namespace hookbench::sandbox
