// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/filtersql.h"

#include "app/base/verdict.h"
#include "app/store/filtermatch.h"
#include "app/store/wildcard.h"
#include "app/store/wordphrase.h"
#include "app/store/wordreader.h"
#include "app/store/wordtable.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace hookbench::store
{

namespace
{

using Field = FilterTerm::Field;
using Kind = FilterNode::Kind;

/// More ordered reads than this are not merged: one read of the table is cheaper then.
constexpr std::size_t maxBranches = 64;
constexpr std::size_t maxAccounts = 8;
constexpr std::size_t firstValue = 4;

bool isText(const FilterTerm &term)
{
    return term.field == Field::Text;
}

/// Whether a condition asks for something that no gap has.
bool excludesGaps(const FilterNode &node)
{
    if (node.kind != Kind::Term)
        return false;
    switch (node.term.field) {
    case Field::Verdict:
    case Field::Header:
    case Field::Json:
    case Field::Text:
        return true;
    case Field::Answered:
        return node.term.value != "none";
    case Field::Type:
    case Field::Cause:
    case Field::Path:
    case Field::Webhook:
    case Field::Event:
    case Field::Delivery:
    case Field::Object:
        return !matchesWildcard(node.term.value, {});
    case Field::Size:
    case Field::Received:
    case Field::Is:
        return false;
    }
    return false;
}

std::int64_t number(const std::string &text)
{
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::vector<std::int64_t> verdictsOf(std::string_view pattern)
{
    std::vector<std::int64_t> codes;
    for (const Verdict verdict : allVerdicts()) {
        if (matchesWildcard(pattern, verdictName(verdict)))
            codes.push_back(static_cast<std::int64_t>(verdict));
    }
    return codes;
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

Result<FilterSql> FilterSql::compile(const EventQuery &query, WordReader &words,
                                     const Tokenizer &tokenizer)
{
    FilterSql sql(words, tokenizer);
    if (Result<void> done = sql.setAccount(query); !done)
        return done.error();
    const std::vector<FilterNode> &conjuncts = query.filter.root.children;
    // "+": it is not what an index is to be chosen by.
    if (!takesGaps(query) && std::none_of(conjuncts.begin(), conjuncts.end(), excludesGaps))
        sql.m_conditions.push_back("+verdict >= 0");
    for (const FilterNode &conjunct : conjuncts) {
        if (Result<void> done = sql.addConjunct(conjunct); !done)
            return done.error();
    }
    const auto joined = [](const Lines &lines, std::string_view between) {
        std::string text;
        for (const std::string &line : lines)
            text.append(text.empty() ? "" : between).append(line);
        return text;
    };
    std::string match = joined(sql.m_required, " AND ");
    if (!match.empty() && !sql.m_excluded.empty())
        match = "(" + match + ") NOT (" + joined(sql.m_excluded, " OR ") + ")";
    if (!match.empty())
        sql.m_match = sql.value(std::move(match));
    else if (!sql.m_excluded.empty())
        sql.m_indexed.push_back("NOT " + sql.indexCondition(joined(sql.m_excluded, " OR ")));
    if (Result<void> done = sql.chooseBranches(query); !done)
        return done.error();
    return sql;
}

Result<void> FilterSql::setAccount(const EventQuery &query)
{
    const Result<std::vector<std::int64_t>> all =
        m_words->idsOf(WordKind::Account, [](std::string_view) { return true; });
    if (!all)
        return all.error();
    if (query.account.empty()) {
        if (all->size() <= maxAccounts) {
            for (const std::int64_t id : *all)
                m_accounts.push_back(value(id));
        }
        return {};
    }
    const Result<std::vector<std::int64_t>> own = m_words->idsOf(
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

Result<void> FilterSql::addConjunct(const FilterNode &node)
{
    const bool hasWords = anyTerm(node, isText);
    const Result<std::string> scanned = condition(node, false);
    if (!scanned)
        return scanned.error();
    if (!hasWords) {
        m_conditions.push_back(*scanned);
        return {};
    }
    m_hasWords = true;
    m_scanned.push_back(*scanned);
    const bool isNegated = node.kind == Kind::Not;
    const FilterNode &inner = isNegated ? node.children.front() : node;
    if (inner.kind != Kind::Term) {
        const Result<std::string> indexed = condition(node, true);
        if (!indexed)
            return indexed.error();
        m_indexed.push_back(*indexed);
        return {};
    }
    const WordPhrase phrase(inner.term.value, *m_tokenizer);
    if (!phrase.isEmpty())
        (isNegated ? m_excluded : m_required).push_back(phrase.expression());
    else if (!isNegated)
        m_isNothing = true;
    return {};
}

Result<std::string> FilterSql::condition(const FilterNode &node, bool isIndexed)
{
    if (node.kind == Kind::Term) {
        if (!isIndexed || !isText(node.term))
            return condition(node.term);
        const WordPhrase phrase(node.term.value, *m_tokenizer);
        return phrase.isEmpty() ? std::string("0") : indexCondition(phrase.expression());
    }
    std::string text;
    for (const FilterNode &child : node.children) {
        const Result<std::string> one = condition(child, isIndexed);
        if (!one)
            return one;
        text += text.empty() ? "" : node.kind == Kind::Any ? " OR " : " AND ";
        text += "(" + *one + ")";
    }
    return node.kind == Kind::Not ? "NOT " + text : text;
}

std::string FilterSql::indexCondition(const std::string &words)
{
    return "id IN (SELECT rowid FROM search.event_words WHERE event_words MATCH " + value(words) +
           " AND rowid < ?1 AND rowid > ?2)";
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

/// Of whole numbers; the parser lets nothing else through.
std::string FilterSql::rangeCondition(const std::string &column, const FilterTerm::Range &range)
{
    std::string text = column + " IS NOT NULL";
    if (range.low)
        text += " AND " + column + (range.withoutLow ? " > " : " >= ") + value(number(*range.low));
    if (range.high) {
        text +=
            " AND " + column + (range.withoutHigh ? " < " : " <= ") + value(number(*range.high));
    }
    return text;
}

std::string FilterSql::verdictCondition(const std::string &pattern)
{
    const std::vector<std::int64_t> codes = verdictsOf(pattern);
    return codes.size() == 1 ? "verdict = " + value(codes.front()) : anyOf("verdict", codes);
}

std::string FilterSql::payloadCondition(const FilterTerm &term)
{
    m_tests.emplace_back(term, *m_tokenizer);
    const std::string test = value(static_cast<std::int64_t>(m_tests.size() - 1));
    return "EXISTS (SELECT 1 FROM payloads AS p WHERE p.id = events.id AND payload_holds(" + test +
           ", " + std::string(m_tests.back().columns()) + "))";
}

std::string FilterSql::isCondition(const FilterTerm &term)
{
    const std::pair<std::string_view, std::string_view> properties[] = {
        {"duplicate", "duplicate_of IS NOT NULL"},
        {"replay", "source = 2 OR parent IS NOT NULL"},
        {"encrypted", "flags & 1 <> 0"},
        {"pinned", "flags & 2 <> 0"}};
    static_assert(static_cast<int>(EventSource::Replay) == 2 && encryptedFlag == 1 &&
                  pinnedFlag == 2);
    std::string text = "0";
    for (const auto &[name, condition] : properties) {
        if (matchesWildcard(term.value, name))
            text.append(" OR ").append(condition);
    }
    return matchesWildcard(term.value, "late") ? text + " OR " + payloadCondition(term) : text;
}

/// Numbers sort before texts, so that `>= ''` means "the text itself stands here".
Result<std::string> FilterSql::wordCondition(const std::string &column, WordKind kind,
                                             const std::string &pattern)
{
    Result<std::vector<std::int64_t>> ids =
        m_words->idsOf(kind, [&](std::string_view text) { return matchesWildcard(pattern, text); });
    if (!ids)
        return ids.error();
    if (matchesWildcard(pattern, {}))
        ids->push_back(0);
    return anyOf(column, *ids) + " OR (" + column + " >= '' AND " + textCondition(column, pattern) +
           ")";
}

Result<std::string> FilterSql::condition(const FilterTerm &term)
{
    switch (term.field) {
    case Field::Text:
    case Field::Header:
    case Field::Json:
        return payloadCondition(term);
    case Field::Verdict:
        return verdictCondition(term.value);
    case Field::Type:
        return wordCondition("event_type", WordKind::EventType, term.value);
    case Field::Cause:
        return wordCondition("cause", WordKind::Cause, term.value);
    case Field::Path:
        return wordCondition("path", WordKind::Path, term.value);
    case Field::Webhook:
        return wordCondition("webhook", WordKind::Webhook, term.value);
    case Field::Event:
        return textCondition("event_id", term.value);
    case Field::Delivery:
        return textCondition("delivery_id", term.value);
    case Field::Object:
        return textCondition("object_id", term.value);
    case Field::Answered:
        if (term.value == "none")
            return std::string("answered IS NULL");
        if (term.range)
            return rangeCondition("answered", *term.range);
        return "answered IS NOT NULL AND " + textCondition("CAST(answered AS TEXT)", term.value);
    case Field::Size:
        return rangeCondition("size", term.range.value_or(FilterTerm::Range()));
    case Field::Received: {
        std::string text = "1";
        if (term.from) {
            text +=
                " AND received_at >= " + value(std::int64_t{term.from->time_since_epoch().count()});
        }
        if (term.until) {
            text +=
                " AND received_at < " + value(std::int64_t{term.until->time_since_epoch().count()});
        }
        return text;
    }
    case Field::Is:
        return isCondition(term);
    }
    return std::string("1");
}

Result<void> FilterSql::chooseBranches(const EventQuery &query)
{
    if (m_isNothing || m_accounts.empty())
        return {};
    const auto positive = [&](Field field) -> const FilterTerm * {
        const auto &conjuncts = query.filter.root.children;
        const auto it = std::find_if(conjuncts.begin(), conjuncts.end(), [&](const auto &node) {
            return node.kind == Kind::Term && node.term.field == field;
        });
        return it == conjuncts.end() ? nullptr : &it->term;
    };
    Lines branches;
    if (const FilterTerm *type = positive(Field::Type); type && !matchesWildcard(type->value, {})) {
        const Result<std::vector<std::int64_t>> ids =
            m_words->idsOf(WordKind::EventType, [&](std::string_view text) {
                return matchesWildcard(type->value, text);
            });
        if (!ids)
            return ids.error();
        if ((ids->size() + 1) * m_accounts.size() > maxBranches)
            return {};
        m_index = "events_by_type";
        for (const std::int64_t id : *ids)
            branches.push_back("event_type = " + value(id));
        branches.push_back(hasWildcard(type->value) ? "event_type >= ''"
                                                    : "event_type = " + value(type->value));
    } else if (const FilterTerm *object = positive(Field::Object);
               object && !hasWildcard(object->value)) {
        m_index = "events_by_object";
        m_branches.push_back("object_id <> '' AND object_id = " + value(object->value));
    } else if (const FilterTerm *verdict = positive(Field::Verdict)) {
        m_index = "events_by_verdict";
        for (const std::int64_t code : verdictsOf(verdict->value))
            branches.push_back("verdict = " + value(code));
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

std::string FilterSql::all(const std::string &first, const Lines &conditions, const Lines &more)
{
    std::string text = first;
    for (const Lines *lines : {&conditions, &more}) {
        for (const std::string &condition : *lines)
            text += " AND (" + condition + ")";
    }
    return text;
}

std::string FilterSql::select(const Lines &more) const
{
    const std::string range = " id < ?1 AND id > ?2";
    std::string sql;
    for (const std::string &branch : m_branches) {
        sql += sql.empty() ? "" : " UNION ALL ";
        sql += "SELECT id FROM events INDEXED BY " + m_index + " WHERE " +
               all(branch + " AND" + range, m_conditions, more);
    }
    if (m_branches.empty())
        sql = "SELECT id FROM events NOT INDEXED WHERE" + all(range, m_conditions, more);
    return sql + " ORDER BY id DESC LIMIT ?3";
}

std::string FilterSql::ids() const
{
    return select(m_scanned);
}

std::string FilterSql::indexedIds() const
{
    if (m_required.empty())
        return select(m_indexed);
    return "SELECT id FROM search.event_words CROSS JOIN main.events ON id = event_words.rowid"
           " WHERE event_words MATCH " +
           m_match + " AND event_words.rowid < ?1 AND event_words.rowid > ?2 AND " +
           all("1", m_conditions, m_indexed) + " ORDER BY event_words.rowid DESC LIMIT ?3";
}

std::string FilterSql::countOfAccount() const
{
    std::string sql;
    for (const std::string &account : m_accounts) {
        for (const Verdict verdict : allVerdicts()) {
            sql += sql.empty() ? "SELECT sum(n) FROM (" : " UNION ALL ";
            sql +=
                "SELECT count(*) AS n FROM events INDEXED BY events_by_verdict WHERE account = " +
                account + " AND verdict = " + std::to_string(static_cast<int>(verdict)) +
                " AND id < ?1 AND id > ?2";
        }
    }
    return sql.empty() ? "SELECT count(*) FROM events WHERE verdict >= 0 AND id < ?1 AND id > ?2"
                       : sql + ")";
}

std::string FilterSql::count() const
{
    if (m_branches.empty() && m_conditions.empty())
        return "SELECT count(*) FROM events";
    if (m_branches.empty())
        return "SELECT count(*) FROM events WHERE " + all("1", m_conditions, {});
    std::string sql;
    for (const std::string &branch : m_branches) {
        sql += sql.empty() ? "SELECT sum(n) FROM (" : " UNION ALL ";
        sql += "SELECT count(*) AS n FROM events INDEXED BY " + m_index + " WHERE " +
               all(branch, m_conditions, {});
    }
    return sql + ")";
}

} // namespace hookbench::store
