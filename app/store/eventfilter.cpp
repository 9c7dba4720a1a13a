// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/eventfilter.h"

#include "app/store/filterparser.h"

#include <algorithm>
#include <array>

namespace hookbench::store
{

namespace
{

using Field = FilterTerm::Field;

constexpr std::array<std::string_view, 7> verdicts{
    "verified",       "verified-old-secret", "failed",       "unsigned",
    "unknown-scheme", "unchecked",           "undecryptable"};
constexpr std::array<std::string_view, 5> properties{"duplicate", "replay", "encrypted", "late",
                                                     "pinned"};

constexpr std::array<FilterField, 17> fields{{{"type", Field::Type, {}},
                                              {"verdict", Field::Verdict, verdicts},
                                              {"cause", Field::Cause, {}},
                                              {"path", Field::Path, {}},
                                              {"webhook", Field::Webhook, {}},
                                              {"event", Field::Event, {}},
                                              {"delivery", Field::Delivery, {}},
                                              {"object", Field::Object, {}},
                                              {"status", Field::Answered, {}},
                                              {"answered", Field::Answered, {}},
                                              {"size", Field::Size, {}},
                                              {"age", Field::Received, {}},
                                              {"after", Field::Received, {}},
                                              {"before", Field::Received, {}},
                                              {"is", Field::Is, properties},
                                              {"header.", Field::Header, {}},
                                              {"$.", Field::Json, {}}}};

} // namespace

bool anyTerm(const FilterNode &node, const std::function<bool(const FilterTerm &)> &holds)
{
    if (node.kind == FilterNode::Kind::Term)
        return holds(node.term);
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const FilterNode &child) { return anyTerm(child, holds); });
}

bool EventFilter::hasText() const
{
    return anyTerm(root, [](const FilterTerm &term) { return term.field == Field::Text; });
}

Result<EventFilter> parseEventFilter(std::string_view text, UtcTime now)
{
    return FilterParser(text, now).parse();
}

std::span<const FilterField> filterFields()
{
    return fields;
}

} // namespace hookbench::store
