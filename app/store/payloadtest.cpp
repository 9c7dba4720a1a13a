// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/payloadtest.h"

#include "app/base/clock.h"
#include "app/base/headers.h"
#include "app/store/fieldpack.h"
#include "app/store/jsonreader.h"
#include "app/store/searchtext.h"
#include "app/store/wildcard.h"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace hookbench::store
{

namespace
{

using Field = FilterTerm::Field;

/// What senders' signatures allow between sending and arriving, and most of them less.
constexpr std::chrono::minutes lateAfter{5};

std::optional<UtcTime> timeOf(const JsonFound &found)
{
    if (found.kind == JsonFound::Kind::Text)
        return parseUtc(found.text);
    std::int64_t seconds = 0;
    const char *end = found.text.data() + found.text.size();
    const auto [rest, failure] = std::from_chars(found.text.data(), end, seconds);
    if (found.kind != JsonFound::Kind::Number || failure != std::errc() || rest != end)
        return {};
    constexpr std::int64_t latestSeconds = 253'402'300'799; // the year 9999
    if (seconds > latestSeconds)
        seconds /= 1000; // it is milliseconds
    if (seconds < 0 || seconds > latestSeconds)
        return {};
    return UtcTime{std::chrono::seconds(seconds)};
}

} // namespace

PayloadTest::PayloadTest(const FilterTerm &term, const Tokenizer &tokenizer)
    : m_test(testOf(term, tokenizer))
{
}

PayloadTest::Test PayloadTest::testOf(const FilterTerm &term, const Tokenizer &tokenizer)
{
    if (term.field == Field::Text)
        return WordPhrase(term.value, tokenizer);
    if (term.field == Field::Header)
        return Header{term.name, term.value};
    if (term.field != Field::Json)
        return Late();
    const auto bound = [](const std::optional<std::string> &text) {
        return text ? Decimal::parse(*text) : std::nullopt;
    };
    const FilterTerm::Range range = term.range.value_or(FilterTerm::Range());
    const Result<JsonPath> path = JsonPath::parse(term.name);
    return Json{path ? *path : JsonPath(), term.value,        term.range.has_value(),
                bound(range.low),          bound(range.high), range.withoutLow,
                range.withoutHigh};
}

std::string_view PayloadTest::columns() const
{
    if (std::holds_alternative<WordPhrase>(m_test)) {
        return "events.flags, NULL, p.raw_header, NULL, substr(p.decrypted, 1, 1048576), "
               "substr(p.body, 1, 1048576)";
    }
    if (std::holds_alternative<Header>(m_test))
        return "NULL, NULL, p.raw_header, p.header_fields, NULL, NULL";
    return "events.flags, events.received_at, NULL, NULL, p.decrypted, p.body";
}

bool PayloadTest::holds(const PayloadParts &parts, const Tokenizer &tokenizer,
                        JsonReader &json) const
{
    const std::string_view payload = readablePayload(parts.flags, parts.decrypted, parts.body);
    if (const auto *phrase = std::get_if<WordPhrase>(&m_test))
        return phrase->matches(searchText(parts.rawHeader, payload), tokenizer);
    if (const auto *header = std::get_if<Header>(&m_test))
        return hasHeader(*header, parts);
    if (const auto *value = std::get_if<Json>(&m_test))
        return hasValue(*value, payload, json);
    return isLate(parts, payload, json);
}

bool PayloadTest::hasHeader(const Header &header, const PayloadParts &parts)
{
    const Headers headers = parts.headerFields.empty() ? headersOfRaw(parts.rawHeader)
                                                       : unpackHeaders(parts.headerFields);
    return std::any_of(headers.begin(), headers.end(), [&](const hookbench::Header &one) {
        return equalsIgnoringCase(one.name, header.name) &&
               matchesWildcard(header.pattern, one.value);
    });
}

bool PayloadTest::hasValue(const Json &test, std::string_view payload, JsonReader &json)
{
    if (test.path.steps().empty())
        return false;
    const std::optional<JsonFound> found = json.find(test.path, payload);
    if (!found)
        return false;
    if (!test.isRange)
        return matchesWildcard(test.pattern, found->text);
    const bool canBeNumber =
        found->kind == JsonFound::Kind::Number || found->kind == JsonFound::Kind::Text;
    const std::optional<Decimal> number = canBeNumber ? Decimal::parse(found->text) : std::nullopt;
    if (!number)
        return false;
    const bool isAbove =
        !test.low || (test.withoutLow ? *number > *test.low : *number >= *test.low);
    const bool isBelow =
        !test.high || (test.withoutHigh ? *number < *test.high : *number <= *test.high);
    return isAbove && isBelow;
}

bool PayloadTest::isLate(const PayloadParts &parts, std::string_view payload, JsonReader &json)
{
    for (const char *name : {"$.created_at", "$.createdAt", "$.created", "$.timestamp"}) {
        const std::optional<JsonFound> found = json.find(*JsonPath::parse(name), payload);
        const std::optional<UtcTime> created = found ? timeOf(*found) : std::nullopt;
        if (created) {
            return UtcTime{std::chrono::microseconds(parts.receivedAt)} - *created > lateAfter;
        }
    }
    return false;
}

} // namespace hookbench::store
