// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/retentionpass.h"

#include "app/store/eventschema.h"

#include <limits>
#include <optional>
#include <utility>

namespace hookbench::store
{

Result<RetentionPass> RetentionPass::open(const std::filesystem::path &directory)
{
    Result<Database> database =
        Database::openReadOnly(eventFile(directory), static_cast<int>(eventMigrations().size()));
    if (!database)
        return database.error();
    Result<WordReader> words = WordReader::open(*database);
    if (!words)
        return words.error();
    return RetentionPass(std::move(*database), std::move(*words));
}

RetentionPass::RetentionPass(Database database, WordReader words)
    : m_database(std::move(database))
    , m_words(std::move(words))
{
}

Result<void> RetentionPass::run(const RetentionRules &rules, UtcTime now, const Remove &remove)
{
    std::vector<std::pair<std::int64_t, Retention>> accounts;
    for (const auto &[name, rule] : rules.accounts) {
        const Result<std::vector<std::int64_t>> ids =
            m_words.idsOf(WordKind::Account, [&](std::string_view text) { return text == name; });
        if (!ids)
            return ids.error();
        for (const std::int64_t id : *ids)
            accounts.emplace_back(id, rule);
    }
    const Result<std::vector<std::int64_t>> others =
        m_words.idsOf(WordKind::Account, [&](std::string_view text) {
            return !rules.accounts.contains(std::string(text));
        });
    if (!others)
        return others.error();
    for (const std::int64_t id : *others)
        accounts.emplace_back(id, rules.others);
    // Events of no account: the empty text is no word and stands as 0.
    const auto none = rules.accounts.find(std::string());
    accounts.emplace_back(0, none == rules.accounts.end() ? rules.others : none->second);

    bool goesOn = true;
    for (const auto &[account, rule] : accounts) {
        if (rule == Retention())
            continue;
        if (Result<void> done = runAccount(account, rule, now, remove, goesOn); !done || !goesOn)
            return done;
    }
    return {};
}

Result<RetentionPass::Totals> RetentionPass::totalsOf(std::int64_t account)
{
    Result<Statement> query =
        m_database.prepare("SELECT count(*), ifnull(sum(kept_bytes), 0) FROM events NOT INDEXED"
                           " WHERE account = ? AND flags & 2 = 0");
    if (!query)
        return query.error();
    query->bind(1, account);
    if (const Result<bool> row = query->step(); !row)
        return row.error();
    return Totals{query->integer(0), query->integer(1)};
}

Result<void> RetentionPass::runAccount(std::int64_t account, const Retention &rule, UtcTime now,
                                       const Remove &remove, bool &goesOn)
{
    Totals totals;
    if (rule.maxCount || rule.maxBytes) {
        const Result<Totals> counted = totalsOf(account);
        if (!counted)
            return counted.error();
        totals = *counted;
    }
    const std::int64_t oldest = rule.maxAge
                                    ? std::int64_t{(now - *rule.maxAge).time_since_epoch().count()}
                                    : std::numeric_limits<std::int64_t>::min();
    for (EventId after = 0;;) {
        std::vector<EventId> ids;
        bool isEnough = false;
        {
            Result<Statement> query = m_database.prepare(
                "SELECT id, received_at, kept_bytes FROM events NOT INDEXED WHERE account = ?"
                " AND flags & 2 = 0 AND id > ? ORDER BY id LIMIT ?");
            if (!query)
                return query.error();
            query->bind(1, account);
            query->bind(2, after);
            query->bind(3, sliceRows);
            while (!isEnough) {
                const Result<bool> row = query->step();
                if (!row)
                    return row.error();
                if (!*row)
                    break;
                isEnough = !(query->integer(1) < oldest ||
                             (rule.maxCount && totals.rows > *rule.maxCount) ||
                             (rule.maxBytes && totals.bytes > *rule.maxBytes));
                if (isEnough)
                    break;
                after = query->integer(0);
                ids.push_back(after);
                --totals.rows;
                totals.bytes -= query->integer(2);
            }
        }
        if (!ids.empty())
            goesOn = remove(ids);
        if (ids.empty() || isEnough || !goesOn)
            return {};
    }
}

} // namespace hookbench::store
