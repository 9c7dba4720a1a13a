// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/fieldvalues.h"

#include "app/store/database.h"
#include "app/store/eventfinder.h"
#include "app/store/eventrow.h"
#include "app/store/eventrowreader.h"
#include "app/store/filtersql.h"
#include "app/store/payloadfunction.h"
#include "app/store/wordreader.h"

#include <algorithm>
#include <set>
#include <utility>

namespace hookbench::store
{

namespace
{

constexpr int newestEvents = 20'000;

} // namespace

FieldValues::FieldValues(Parts parts)
    : m_database(parts.database)
    , m_words(parts.words)
    , m_function(parts.function)
    , m_finder(parts.finder)
    , m_rows(parts.rows)
{
}

Result<std::vector<std::string>> FieldValues::of(const std::string &account,
                                                 FilterTerm::Field field, std::string_view prefix,
                                                 std::size_t limit)
{
    const EventQuery query{account, {}, false};
    std::vector<std::string> found;
    const std::string column(filterColumn(field));
    if (field == FilterTerm::Field::Header) {
        Result<std::vector<std::string>> names = headerNames(query);
        if (!names)
            return names;
        found = std::move(*names);
    } else if (!column.empty()) {
        const Result<FilterSql> filter = FilterSql::compile(query, m_words, m_function.tokenizer());
        if (!filter)
            return filter.error();
        if (filter->isNothing())
            return found;
        Result<Statement> row = m_database.prepare(
            "SELECT DISTINCT " + column + " FROM events WHERE id IN (" + filter->ids() + ")");
        if (!row)
            return row.error();
        row->bind(1, EventFinder::noEnd);
        row->bind(2, EventId{0});
        row->bind(3, std::int64_t{newestEvents});
        filter->bind(*row);
        for (;;) {
            const Result<bool> isThere = row->step();
            if (!isThere)
                return isThere.error();
            if (!*isThere)
                break;
            Result<std::string> text = m_words.text(*row, 0);
            if (!text)
                return text.error();
            found.push_back(std::move(*text));
        }
    }
    std::erase_if(found, [&](const std::string &text) {
        return text.empty() || !std::string_view(text).starts_with(prefix);
    });
    std::sort(found.begin(), found.end());
    found.resize(std::min(found.size(), limit));
    return found;
}

Result<std::vector<std::string>> FieldValues::headerNames(const EventQuery &query)
{
    constexpr int newest = 100;
    const EventFinder::Ids ids = m_finder.newest(query, EventFinder::noEnd, 0, newest);
    if (!ids)
        return ids.error();
    std::set<std::string> names;
    for (const EventId id : *ids) {
        const Result<std::optional<EventRecord>> one = m_rows.event(id);
        if (!one)
            return one.error();
        for (const Header &header : *one ? (*one)->headers : Headers()) {
            std::string name = header.name;
            std::transform(name.begin(), name.end(), name.begin(), [](char c) {
                return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            });
            names.insert(std::move(name));
        }
    }
    return std::vector<std::string>(names.begin(), names.end());
}

} // namespace hookbench::store
