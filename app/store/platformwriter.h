// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/platformrecord.h"
#include "app/store/retention.h"
#include "app/store/statementcache.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace hookbench::store
{

/// Keeps what the platform lists: each read with its time, every entry once with the states that
/// it had, and the stretches of which nothing is known. In transactions of its caller; same thread
/// as its Database, which must outlive it.
class PlatformWriter
{
public:
    static constexpr int maxEventsOfWebhook = 10'000;
    static constexpr int maxStatesOfEvent = 20;
    static constexpr int maxReadsOfWebhook = 1'000;
    static constexpr std::size_t maxStretchesOfWebhook = 100;

    explicit PlatformWriter(Database &database);

    /// A full list that shares no entry with what is kept leaves a stretch that is not known.
    Result<void> record(const PlatformList &list);
    /// Age and count (of each webhook) as for events; what goes is not known from then on. Returns
    /// how many entries went.
    Result<std::int64_t> prune(const std::string &account, const Retention &rule, UtcTime now);
    Result<std::int64_t> prune(const RetentionRules &rules, UtcTime now);
    /// Forgets that the platform ever reported it.
    Result<void> forget(const std::string &account, const std::string &eventId);

private:
    friend class PlatformMerge;

    using Stretch = std::pair<std::int64_t, std::int64_t>;
    using Stretches = std::vector<Stretch>;
    struct Place
    {
        std::string account;
        std::string webhook;
    };

    Result<bool> put(const Place &place, const ListedEvent &entry, std::int64_t readAt);
    Result<void> noteChange(std::int64_t id, const Statement &row);
    Result<void> noteRead(const Place &place, const PlatformList &list, std::int64_t readAt);
    Result<void> dropReadsBeyond(const Place &place);
    Result<Stretches> stretches(const Place &place);
    Result<void> setStretches(const Place &place, Stretches stretches);
    Result<std::int64_t> dropBefore(const Place &place, std::int64_t time);
    Result<std::int64_t> dropBeyond(const Place &place, std::int64_t count);
    Result<std::vector<Place>> places(const std::string *account);
    Result<void> run(std::string_view sql, const Place &place, std::int64_t value);

    StatementCache m_statements;
    Database &m_database;
};

} // namespace hookbench::store
