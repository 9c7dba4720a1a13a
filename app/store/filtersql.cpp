// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/filtersql.h"

#include "app/base/verdict.h"
#include "app/store/filtermatch.h"
#include "app/store/wildcard.h"
#include "app/store/wordreader.h"
#include "app/store/wordtable.h"

#include <algorithm>
#include <utility>

namespace hookbench::store
{

namespace
{

using Field = FilterTerm::Field;

/// More ordered reads than this are not merged: one read of the table is cheaper then.
constexpr std::size_t maxBranches = 64;
constexpr std::size_t maxAccounts = 8;
constexpr std::size_t firstValue = 5;

/// Whether a term asks for something that no gap has.
bool excludesGaps(const EventFilter &filter)
{
    return std::any_of(filter.terms.begin(), filter.terms.end(), [](const FilterTerm &term) {
        if (term.isNegated)
            return false;
        switch (term.field) {
        case Field::Verdict:
        case Field::Answered:
            return true;
        case Field::Type:
        case Field::Path:
        case Field::Event:
        case Field::Delivery:
            return !matchesWildcard(term.value, {});
        case Field::Text:
        case Field::After:
        case Field::Before:
            return false;
        }
        return false;
    });
}

} // namespace

std::string FilterSql::value(Value value)
{
    m_values.push_back(std::move(value));
    return "?" + std::to_string(firstValue + m_values.size() - 1);
}

void FilterSql::bind(Statement &statement) const
{
    int index = static_cast<int>(firstValue);
    for (const Value &value : m_values) {
        if (index > statement.parameterCount())
            return; // not every statement needs all
        if (const auto *number = std::get_if<std::int64_t>(&value))
            statement.bind(index++, *number);
        else
            statement.bind(index++, std::string_view(std::get<std::string>(value)));
    }
}

Result<FilterSql> FilterSql::compile(const EventQuery &query, WordReader &words)
{
    FilterSql sql;
    if (Result<void> done = sql.setAccount(query, words); !done)
        return done.error();
    // "+": it is not what an index is to be chosen by.
    if (!takesGaps(query) && !excludesGaps(query.filter))
        sql.m_conditions.push_back("+verdict >= 0");
    if (Result<void> done = sql.addTerms(query, words); !done)
        return done.error();
    if (Result<void> done = sql.chooseBranches(query, words); !done)
        return done.error();
    return sql;
}

Result<void> FilterSql::setAccount(const EventQuery &query, WordReader &words)
{
    const Result<std::vector<std::int64_t>> all =
        words.idsOf(WordKind::Account, [](std::string_view) { return true; });
    if (!all)
        return all.error();
    if (query.account.empty()) {
        if (all->size() <= maxAccounts) {
            for (const std::int64_t id : *all)
                m_accounts.push_back(value(id));
        }
        return {};
    }
    const Result<std::vector<std::int64_t>> own = words.idsOf(
        WordKind::Account, [&](std::string_view text) { return text == query.account; });
    if (!own)
        return own.error();
    if (!own->empty())
        m_accounts.push_back(value(own->front()));
    else if (all->size() >= WordTable::maxWordsOfKind)
        m_accounts.push_back(value(query.account));
    else
        m_isNothing = true;
    // When there is one account only, the whole table is its, and need not be asked row by row.
    if (!m_isNothing && all->size() > 1)
        m_conditions.push_back("account = " + m_accounts.front());
    return {};
}

Result<void> FilterSql::addTerms(const EventQuery &query, WordReader &words)
{
    for (const FilterTerm &term : query.filter.terms) {
        if (term.field == Field::Text)
            continue;
        const Result<std::string> one = condition(term, words);
        if (!one)
            return one.error();
        m_conditions.push_back(term.isNegated ? "NOT (" + *one + ")" : *one);
    }
    return {};
}

std::string FilterSql::anyOf(const std::string &column, const std::vector<std::int64_t> &ids)
{
    std::string list;
    for (const std::int64_t id : ids)
        list += (list.empty() ? "" : ", ") + value(id);
    return column + " IN (" + list + ")";
}

std::string FilterSql::textCondition(const std::string &column, const std::string &pattern)
{
    return hasWildcard(pattern) ? column + " GLOB " + value(globOf(pattern))
                                : column + " = " + value(pattern);
}

/// Numbers sort before texts, so that `>= ''` means "the text itself stands here".
Result<std::string> FilterSql::wordCondition(const std::string &column, WordKind kind,
                                             const std::string &pattern, WordReader &words)
{
    Result<std::vector<std::int64_t>> ids =
        words.idsOf(kind, [&](std::string_view text) { return matchesWildcard(pattern, text); });
    if (!ids)
        return ids.error();
    if (matchesWildcard(pattern, {}))
        ids->push_back(0);
    return anyOf(column, *ids) + " OR (" + column + " >= '' AND " + textCondition(column, pattern) +
           ")";
}

Result<std::string> FilterSql::condition(const FilterTerm &term, WordReader &words)
{
    const auto microseconds = [&] {
        return value(std::int64_t{term.time.value_or(UtcTime{}).time_since_epoch().count()});
    };
    switch (term.field) {
    case Field::Text:
        break;
    case Field::Verdict:
        return "verdict = " + value(static_cast<std::int64_t>(
                                  verdictFromName(term.value).value_or(Verdict::Verified)));
    case Field::Type:
        return wordCondition("event_type", WordKind::EventType, term.value, words);
    case Field::Path:
        return wordCondition("path", WordKind::Path, term.value, words);
    case Field::Event:
        return textCondition("event_id", term.value);
    case Field::Delivery:
        return textCondition("delivery_id", term.value);
    case Field::Answered:
        return "answered IS NOT NULL AND " + textCondition("CAST(answered AS TEXT)", term.value);
    case Field::After:
        return "received_at >= " + microseconds();
    case Field::Before:
        return "received_at < " + microseconds();
    }
    return std::string("1");
}

Result<void> FilterSql::chooseBranches(const EventQuery &query, WordReader &words)
{
    if (m_isNothing || m_accounts.empty())
        return {};
    const auto positive = [&](Field field) -> const FilterTerm * {
        const auto &terms = query.filter.terms;
        const auto it = std::find_if(terms.begin(), terms.end(), [&](const FilterTerm &term) {
            return term.field == field && !term.isNegated;
        });
        return it == terms.end() ? nullptr : &*it;
    };
    std::vector<std::string> branches;
    if (const FilterTerm *type = positive(Field::Type); type && !matchesWildcard(type->value, {})) {
        const Result<std::vector<std::int64_t>> ids =
            words.idsOf(WordKind::EventType,
                        [&](std::string_view text) { return matchesWildcard(type->value, text); });
        if (!ids)
            return ids.error();
        if ((ids->size() + 1) * m_accounts.size() > maxBranches)
            return {};
        m_index = "events_by_type";
        for (const std::int64_t id : *ids)
            branches.push_back("event_type = " + value(id));
        branches.push_back(hasWildcard(type->value) ? "event_type >= ''"
                                                    : "event_type = " + value(type->value));
    } else if (const FilterTerm *verdict = positive(Field::Verdict)) {
        m_index = "events_by_verdict";
        branches.push_back("verdict = " +
                           value(static_cast<std::int64_t>(
                               verdictFromName(verdict->value).value_or(Verdict::Verified))));
    } else if (!m_conditions.empty() && m_conditions.front().starts_with("account")) {
        m_index = "events_by_verdict";
        for (int code = noVerdict; code <= static_cast<int>(allVerdicts().back()); ++code)
            branches.push_back("verdict = " + value(std::int64_t{code}));
    }
    for (const std::string &account : m_accounts) {
        for (const std::string &branch : branches)
            m_branches.push_back("account = " + account + " AND " + branch);
    }
    return {};
}

std::string FilterSql::all(const std::string &first) const
{
    std::string text = first;
    for (const std::string &condition : m_conditions)
        text += " AND (" + condition + ")";
    return text;
}

std::string FilterSql::ids() const
{
    const std::string range = " id < ?1 AND id > ?2";
    std::string sql;
    for (const std::string &branch : m_branches) {
        sql += sql.empty() ? "" : " UNION ALL ";
        sql += "SELECT id FROM events INDEXED BY " + m_index + " WHERE " +
               all(branch + " AND" + range);
    }
    if (m_branches.empty())
        sql = "SELECT id FROM events NOT INDEXED WHERE" + all(range);
    return sql + " ORDER BY id DESC LIMIT ?3";
}

std::string FilterSql::count() const
{
    if (m_branches.empty() && m_conditions.empty())
        return "SELECT count(*) FROM events";
    if (m_branches.empty())
        return "SELECT count(*) FROM events WHERE " + all("1");
    std::string sql;
    for (const std::string &branch : m_branches) {
        sql += sql.empty() ? "SELECT sum(n) FROM (" : " UNION ALL ";
        sql += "SELECT count(*) AS n FROM events INDEXED BY " + m_index + " WHERE " + all(branch);
    }
    return sql + ")";
}

std::string FilterSql::indexedIds() const
{
    return "SELECT id FROM search.event_words CROSS JOIN main.events ON id = event_words.rowid"
           " WHERE event_words MATCH ?4 AND event_words.rowid < ?1 AND event_words.rowid > ?2 "
           "AND " +
           all("1") + " ORDER BY event_words.rowid DESC LIMIT ?3";
}

} // namespace hookbench::store
