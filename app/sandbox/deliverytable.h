// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/sandbox/deliveryrecord.h"
#include "app/store/statementcache.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::sandbox
{

/// Deliveries that the sandbox makes itself, with their attempts and what they do to the statistics
/// of their webhook: total at the first attempt, successful at a 200, failed when exhausted. Every
/// function is one step; the caller groups them into transactions. One thread.
class DeliveryTable
{
public:
    struct New
    {
        std::string_view id;
        std::string_view webhook;
        std::string_view eventId;
        std::string_view eventType;
        std::string_view body;
        UtcTime createdAt{};
        UtcTime nextAttempt{};
    };
    /// What an attempt led to.
    enum class Outcome : std::uint8_t { Delivered, Exhausted, Cancelled, Retrying };

    explicit DeliveryTable(store::Database &database);

    /// Returns the row's number.
    Result<std::int64_t> insert(const New &delivery);
    /// Records that nothing is sent, and why; nothing is counted.
    Result<void> insertNotSent(const New &delivery, std::string_view reason);
    Result<std::optional<DeliveryContent>> find(std::int64_t number);
    /// Those with an attempt to come, earliest first.
    Result<std::vector<PendingDelivery>> pending();
    /// How many of them an application has.
    Result<std::int64_t> countPending(const std::string &application);

    /// Before the first attempt; later calls change nothing.
    Result<void> countStart(std::int64_t number);
    /// `nextAttempt` goes with Retrying.
    Result<void> recordAttempt(std::int64_t number, const AttemptRecord &attempt, Outcome outcome,
                               std::optional<UtcTime> nextAttempt);
    /// It has become clear that it may not be sent.
    Result<void> recordNotSent(std::int64_t number, UtcTime at, std::string_view reason);
    Result<void> reschedule(std::int64_t number, UtcTime nextAttempt);
    /// Where the schedule's clock is; `distance` is from the machine's.
    Result<void> saveSchedule(std::chrono::microseconds distance, std::optional<UtcTime> stoppedAt);
    /// Brings all that are pending back to the machine's clock and forgets the schedule's.
    Result<void> restoreSchedule(UtcTime now);
    /// Nothing more is sent to this webhook.
    Result<void> cancel(const std::string &webhook);
    /// The same for every webhook that is paused.
    Result<void> cancelPaused();
    /// Forgets deliveries that ended before `time`, but keeps the newest 500 of each webhook.
    Result<void> forget(UtcTime time);

    /// Newest first, at most 10,000. `webhook` empty: all of the application.
    Result<std::vector<ListedDelivery>> list(const std::string &application,
                                             const std::string &webhook);

private:
    Result<std::int64_t> insertRow(const New &delivery, std::string_view status);
    Result<void> insertAttempt(std::int64_t number, const AttemptRecord &attempt);
    Result<void> run(std::string_view sql, std::int64_t parameter);

    store::Database &m_database;
    store::StatementCache m_statements;
};

} // namespace hookbench::sandbox
