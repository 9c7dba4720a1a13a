// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/filtermatch.h"

#include "app/store/decimal.h"
#include "app/store/eventreader.h"
#include "app/store/wildcard.h"

#include <string>

namespace hookbench::store
{

namespace
{

using Field = FilterTerm::Field;
using Kind = FilterNode::Kind;

bool isWithin(const FilterTerm::Range &range, std::int64_t number)
{
    const Decimal value = *Decimal::parse(std::to_string(number));
    const std::optional<Decimal> low = range.low ? Decimal::parse(*range.low) : std::nullopt;
    const std::optional<Decimal> high = range.high ? Decimal::parse(*range.high) : std::nullopt;
    return (!low || value > *low || (!range.withoutLow && value == *low)) &&
           (!high || value < *high || (!range.withoutHigh && value == *high));
}

bool isAnswered(const FilterTerm &term, const std::optional<int> &status)
{
    if (!status)
        return term.value == "none";
    return term.range ? isWithin(*term.range, *status)
                      : matchesWildcard(term.value, std::to_string(*status));
}

std::optional<bool> is(std::string_view pattern, const EventSummary &summary)
{
    if (matchesWildcard(pattern, "late"))
        return {};
    return (matchesWildcard(pattern, "duplicate") && summary.duplicateOf.has_value()) ||
           (matchesWildcard(pattern, "replay") &&
            (summary.source == EventSource::Replay || summary.parent.has_value())) ||
           (matchesWildcard(pattern, "encrypted") && summary.isEncrypted) ||
           (matchesWildcard(pattern, "pinned") && summary.isPinned);
}

std::optional<bool> holds(const FilterTerm &term, const EventSummary &summary)
{
    switch (term.field) {
    case Field::Text:
    case Field::Object:
    case Field::Header:
    case Field::Json:
        return {};
    case Field::Verdict:
        return summary.kind == RowKind::Event &&
               matchesWildcard(term.value, verdictName(summary.verdict));
    case Field::Type:
        return matchesWildcard(term.value, summary.eventType);
    case Field::Cause:
        return matchesWildcard(term.value, summary.cause);
    case Field::Path:
        return matchesWildcard(term.value, summary.path);
    case Field::Webhook:
        return matchesWildcard(term.value, summary.webhookId);
    case Field::Event:
        return matchesWildcard(term.value, summary.eventId);
    case Field::Delivery:
        return matchesWildcard(term.value, summary.deliveryId);
    case Field::Answered:
        return isAnswered(term, summary.answered);
    case Field::Size:
        return term.range && isWithin(*term.range, summary.size);
    case Field::Received:
        return (!term.from || summary.receivedAt >= *term.from) &&
               (!term.until || summary.receivedAt < *term.until);
    case Field::Is:
        return is(term.value, summary);
    }
    return false;
}

std::optional<bool> holds(const FilterNode &node, const EventSummary &summary)
{
    if (node.kind == Kind::Term)
        return holds(node.term, summary);
    if (node.kind == Kind::Not) {
        const std::optional<bool> child = holds(node.children.front(), summary);
        return child ? std::optional(!*child) : std::nullopt;
    }
    const bool decides = node.kind == Kind::Any;
    std::optional<bool> all = !decides;
    for (const FilterNode &one : node.children) {
        const std::optional<bool> child = holds(one, summary);
        if (child == decides)
            return decides;
        if (!child)
            all.reset();
    }
    return all;
}

} // namespace

bool takesGaps(const EventQuery &query)
{
    return query.hasGaps && !anyTerm(query.filter.root, [](const FilterTerm &term) {
               return term.field != Field::Received;
           });
}

std::optional<bool> passes(const EventQuery &query, const EventSummary &summary)
{
    if (!query.account.empty() && summary.account != query.account)
        return false;
    if (summary.kind == RowKind::Gap && !takesGaps(query))
        return false;
    return holds(query.filter.root, summary);
}

} // namespace hookbench::store
