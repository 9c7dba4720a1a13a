// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/filtervalue.h"

#include "app/base/verdict.h"
#include "app/store/decimal.h"
#include "app/store/jsonpath.h"
#include "app/store/wildcard.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <utility>

namespace hookbench::store
{

namespace
{

using Field = FilterTerm::Field;
using Range = FilterTerm::Range;

constexpr std::size_t maxNumberBytes = 64;

/// A date stands for its first moment; a time without zone is UTC.
std::optional<UtcTime> readTime(std::string text)
{
    if (const std::optional<UtcTime> time = parseUtc(text))
        return time;
    if (text.ends_with('Z'))
        text.pop_back();
    for (const char *rest : {"Z", ":00Z", "T00:00:00Z"}) {
        if (const std::optional<UtcTime> time = parseUtc(text + rest))
            return time;
    }
    return {};
}

/// "90s", "15m", "2h", "7d", "4w"; at most about a hundred years.
std::optional<std::chrono::microseconds> readDuration(std::string_view text)
{
    constexpr std::pair<char, std::int64_t> units[] = {
        {'s', 1}, {'m', 60}, {'h', 3600}, {'d', 86'400}, {'w', 604'800}};
    constexpr std::int64_t longest = 3'155'760'000;
    std::int64_t number = 0;
    const auto [rest, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    const auto left = static_cast<std::size_t>(text.data() + text.size() - rest);
    if (failure != std::errc() || number < 0 || left != 1)
        return {};
    for (const auto &[unit, seconds] : units) {
        if (*rest == unit && number <= longest / seconds)
            return std::chrono::seconds(number * seconds);
    }
    return {};
}

/// ">N", ">=N", "<N", "<=N", "N..N" with bounds of any form; nullopt when it is no range.
std::optional<Range> readRange(std::string_view text)
{
    Range range;
    if (text.starts_with('>') || text.starts_with('<')) {
        const bool isLow = text.front() == '>';
        const bool isWith = text.substr(1).starts_with('=');
        const std::string bound(text.substr(isWith ? 2 : 1));
        (isLow ? range.low : range.high) = bound;
        (isLow ? range.withoutLow : range.withoutHigh) = !isWith;
        return range;
    }
    const std::size_t dots = text.find("..");
    if (dots == text.npos)
        return {};
    range.low = std::string(text.substr(0, dots));
    range.high = std::string(text.substr(dots + 2));
    return range;
}

template <typename Check>
bool boundsAre(const Range &range, Check &&check)
{
    return (!range.low || check(*range.low)) && (!range.high || check(*range.high));
}

bool isWholeNumber(const std::string &text)
{
    return !text.empty() && text.size() <= 15 && text.find_first_not_of("0123456789") == text.npos;
}

bool isNumber(const std::string &text)
{
    return text.size() <= maxNumberBytes && Decimal::parse(text);
}

bool isBackwards(const Range &range)
{
    return range.low && range.high && *Decimal::parse(*range.high) < *Decimal::parse(*range.low);
}

template <typename Values>
std::string listed(const Values &values)
{
    std::string list;
    for (const std::string_view value : values) {
        list += list.empty() ? "" : ", ";
        list += value;
    }
    return list;
}

std::span<const std::string_view> valuesOf(std::string_view name)
{
    for (const FilterField &field : filterFields()) {
        if (field.name == name)
            return field.values;
    }
    return {};
}

Result<FilterTerm> readChoice(FilterTerm term, std::string_view name, std::size_t at)
{
    const auto values = valuesOf(name);
    if (std::none_of(values.begin(), values.end(),
                     [&](std::string_view value) { return matchesWildcard(term.value, value); }))
        return filterError(at, std::string(name) + " is one of: " + listed(values) + ".");
    return term;
}

Result<FilterTerm> readStatus(FilterTerm term, std::size_t at)
{
    if (term.range) {
        if (boundsAre(*term.range, isWholeNumber) && !isBackwards(*term.range))
            return term;
    } else if (term.value == "none" ||
               (term.value.size() <= 3 &&
                term.value.find_first_not_of("0123456789*") == std::string::npos)) {
        return term;
    }
    return filterError(at, "A status looks like 200, 5*, >=400, 200..299 or none.");
}

Result<FilterTerm> readSize(FilterTerm term, std::size_t at)
{
    if (!term.range && isWholeNumber(term.value)) {
        term.range = Range{term.value, term.value};
        term.value.clear();
    }
    if (term.range && boundsAre(*term.range, isWholeNumber) && !isBackwards(*term.range))
        return term;
    return filterError(at, "A size is a number of bytes: 1000, >1000, <=500 or 100..200.");
}

Result<FilterTerm> readAge(FilterTerm term, std::size_t at, UtcTime now)
{
    constexpr std::chrono::microseconds moment{1};
    const auto duration = [](const std::optional<std::string> &text) {
        return text ? readDuration(*text) : std::nullopt;
    };
    const std::optional<Range> range = std::exchange(term.range, std::nullopt);
    if (range &&
        boundsAre(*range, [](const std::string &text) { return readDuration(text).has_value(); })) {
        const auto low = duration(range->low);
        const auto high = duration(range->high);
        if (high)
            term.from = now - *high + (range->withoutHigh ? moment : moment * 0);
        if (low)
            term.until = now - *low + (range->withoutLow ? moment * 0 : moment);
        if (!low || !high || *low <= *high)
            return term;
    }
    return filterError(at, "An age looks like <2h, >7d or 1h..2h; the units are s, m, h, d and w.");
}

Result<FilterTerm> readMoment(FilterTerm term, std::string_view name, std::size_t at)
{
    const std::optional<UtcTime> time = readTime(term.value);
    if (!time)
        return filterError(at, "A time looks like 2026-03-20 or 2026-03-20T12:00:00Z.");
    (name == "after" ? term.from : term.until) = time;
    return term;
}

Result<FilterTerm> readHeader(FilterTerm term, const FilterWords &words)
{
    term.name = words.name.substr(std::string_view("header.").size());
    const bool isToken =
        !term.name.empty() && std::all_of(term.name.begin(), term.name.end(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                   std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
        });
    if (!isToken)
        return filterError(words.nameAt, "The name of a header is expected: header.x-name:value.");
    std::transform(term.name.begin(), term.name.end(), term.name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return term;
}

Result<FilterTerm> readJson(FilterTerm term, const FilterWords &words)
{
    term.name = words.name;
    if (const Result<JsonPath> path = JsonPath::parse(term.name); !path) {
        return filterError(words.nameAt + static_cast<std::size_t>(path.error().limit),
                           path.error().detail);
    }
    if (term.range && (!boundsAre(*term.range, isNumber) || isBackwards(*term.range))) {
        return filterError(words.valueAt, "A number of up to 64 bytes is expected: >100, <=0.5 or "
                                          "1..2, the smaller one first.");
    }
    return term;
}

} // namespace

Error filterError(std::size_t at, std::string sentence)
{
    Error error{ErrorKind::InvalidArgument, std::move(sentence)};
    error.limit = static_cast<std::int64_t>(at);
    return error;
}

Result<void> checkWords(std::string_view words, std::size_t at)
{
    if (words.empty())
        return filterError(at, "A word is missing here.");
    const bool hasLetter = std::any_of(words.begin(), words.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               static_cast<unsigned char>(c) >= 0x80;
    });
    if (!hasLetter)
        return filterError(at, "A word needs a letter or a digit.");
    const std::size_t star = words.find('*');
    if (star != words.npos && star + 1 != words.size())
        return filterError(at + star, "In words, * stands at the end only.");
    return {};
}

Result<FilterTerm> readFilterTerm(FilterWords words)
{
    FilterTerm term;
    term.field = words.field;
    term.value = words.value;
    const bool takesRange = term.field == Field::Answered || term.field == Field::Size ||
                            term.field == Field::Json || words.name == "age";
    if (takesRange)
        term.range = readRange(term.value);
    // "1..2" of a path may be meant as text, and is when its bounds are no numbers.
    if (term.field == Field::Json && term.range && term.value.front() != '<' &&
        term.value.front() != '>' && !boundsAre(*term.range, isNumber))
        term.range.reset();
    if (term.range || words.name == "age")
        term.value.clear();
    switch (term.field) {
    case Field::Verdict:
    case Field::Is:
        return readChoice(std::move(term), words.name, words.valueAt);
    case Field::Answered:
        return readStatus(std::move(term), words.valueAt);
    case Field::Size:
        return readSize(std::move(term), words.valueAt);
    case Field::Received:
        if (words.name == "age")
            return readAge(std::move(term), words.valueAt, words.now);
        return readMoment(std::move(term), words.name, words.valueAt);
    case Field::Header:
        return readHeader(std::move(term), words);
    case Field::Json:
        return readJson(std::move(term), words);
    default:
        return term;
    }
}

} // namespace hookbench::store
