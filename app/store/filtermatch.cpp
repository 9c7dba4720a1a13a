// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/filtermatch.h"

#include "app/store/eventreader.h"
#include "app/store/wildcard.h"

#include <algorithm>
#include <string>

namespace hookbench::store
{

namespace
{

using Field = FilterTerm::Field;

bool holds(const FilterTerm &term, const EventSummary &summary)
{
    switch (term.field) {
    case Field::Text:
        return !term.isNegated; // not judged here, so that the result is "passes"
    case Field::Verdict:
        return verdictName(summary.verdict) == term.value;
    case Field::Type:
        return matchesWildcard(term.value, summary.eventType);
    case Field::Path:
        return matchesWildcard(term.value, summary.path);
    case Field::Event:
        return matchesWildcard(term.value, summary.eventId);
    case Field::Delivery:
        return matchesWildcard(term.value, summary.deliveryId);
    case Field::Answered:
        return summary.answered && matchesWildcard(term.value, std::to_string(*summary.answered));
    case Field::After:
        return term.time && summary.receivedAt >= *term.time;
    case Field::Before:
        return term.time && summary.receivedAt < *term.time;
    }
    return false;
}

} // namespace

bool takesGaps(const EventQuery &query)
{
    const auto &terms = query.filter.terms;
    return query.hasGaps && std::all_of(terms.begin(), terms.end(), [](const FilterTerm &term) {
               return term.field == Field::After || term.field == Field::Before;
           });
}

bool passesButWords(const EventQuery &query, const EventSummary &summary)
{
    if (!query.account.empty() && summary.account != query.account)
        return false;
    if (summary.kind == RowKind::Gap && !takesGaps(query))
        return false;
    const auto &terms = query.filter.terms;
    return std::all_of(terms.begin(), terms.end(), [&](const FilterTerm &term) {
        return holds(term, summary) != term.isNegated;
    });
}

} // namespace hookbench::store
