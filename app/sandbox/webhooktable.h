// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/sandbox/webhookrecord.h"
#include "app/store/statementcache.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::sandbox
{

/// Which part of an application's webhooks.
struct WebhookRange
{
    std::int64_t skip = 0;
    std::int64_t take = 10;
    std::optional<bool> isActive{}; ///< only those
};

/// The webhooks of all applications and their deliveries, in the sandbox's database. Every look is
/// within one application: another's webhook does not exist. One thread.
class WebhookTable
{
public:
    explicit WebhookTable(store::Database &database);

    Result<void> insert(const std::string &application, const WebhookRecord &webhook);
    Result<void> insertDelivery(const std::string &webhook, const DeliveryRecord &delivery);
    Result<std::optional<WebhookRecord>> find(const std::string &application, const std::string &id,
                                              UtcTime now);
    /// Calls `each` in the order of created_at, then id.
    Result<void> list(const std::string &application, const WebhookRange &range, UtcTime now,
                      const std::function<void(const WebhookRecord &)> &each);
    Result<std::int64_t> count(const std::string &application, std::optional<bool> isActive);
    /// Writes what a caller may change, updatedAt, and the secret before.
    Result<void> update(const std::string &application, const WebhookRecord &webhook);
    Result<void> remove(const std::string &application, const std::string &id);
    /// Newest first.
    Result<std::vector<DeliveryRecord>> recentDeliveries(const std::string &webhook,
                                                         std::int64_t limit);

private:
    store::StatementCache m_statements;
};

} // namespace hookbench::sandbox
