// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/doctor/jsonstyle.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <utility>
#include <vector>

namespace hookbench::signing::doctor
{

namespace
{

constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isContainer(std::string_view json)
{
    const auto first = std::find_if_not(json.begin(), json.end(), isSpace);
    return first != json.end() && (*first == '{' || *first == '[');
}

/// One token from the front: a string with its quotes, a bracket, comma or colon, or a scalar.
/// Empty: the end, or a string that does not end.
std::string_view takeToken(std::string_view &rest)
{
    if (rest.empty())
        return {};
    std::size_t size = 1;
    if (rest.front() == '"') {
        while (size < rest.size() && rest[size] != '"')
            size += rest[size] == '\\' ? 2 : 1;
        if (size >= rest.size())
            return {};
        ++size;
    } else if (std::string_view("{}[],:").find(rest.front()) == std::string_view::npos) {
        while (size < rest.size() && !isSpace(rest[size]) &&
               std::string_view("{}[],:\"").find(rest[size]) == std::string_view::npos)
            ++size;
    }
    const std::string_view token = rest.substr(0, size);
    rest.remove_prefix(size);
    return token;
}

std::string_view takeSpace(std::string_view &rest)
{
    const auto end = std::find_if_not(rest.begin(), rest.end(), isSpace);
    const std::string_view space = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
    rest.remove_prefix(space.size());
    return space;
}

void addUnit(std::string &text, std::uint32_t unit)
{
    char escape[8];
    std::snprintf(escape, sizeof escape, "\\u%04x", unit & 0xffffU);
    text += escape;
}

void addUtf8(std::string &text, std::uint32_t code)
{
    if (code < 0x800) {
        text += static_cast<char>(0xc0 | code >> 6);
    } else {
        if (code < 0x10000) {
            text += static_cast<char>(0xe0 | code >> 12);
        } else {
            text += static_cast<char>(0xf0 | code >> 18);
            text += static_cast<char>(0x80 | (code >> 12 & 63));
        }
        text += static_cast<char>(0x80 | (code >> 6 & 63));
    }
    text += static_cast<char>(0x80 | (code & 63));
}

/// The code point at the front of UTF-8 with its length; length 0: not UTF-8.
std::pair<std::uint32_t, std::size_t> codePoint(std::string_view text)
{
    const auto at = [text](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t lead = at(0);
    const std::size_t size = lead >= 0xf0 && lead < 0xf5   ? 4
                             : lead >= 0xe0 && lead < 0xf0 ? 3
                             : lead >= 0xc2 && lead < 0xe0 ? 2
                                                           : 0;
    if (size == 0 || text.size() < size)
        return {0, 0};
    std::uint32_t code = lead & (0xffU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((at(i) & 0xc0) != 0x80)
            return {0, 0};
        code = code << 6 | (at(i) & 63U);
    }
    return {code, size};
}

std::optional<std::uint32_t> escapedUnit(std::string_view text)
{
    if (text.size() < 6 || !text.starts_with("\\u"))
        return std::nullopt;
    std::uint32_t unit = 0;
    const auto [end, failure] = std::from_chars(text.data() + 2, text.data() + 6, unit, 16);
    return failure == std::errc() && end == text.data() + 6 ? std::optional(unit) : std::nullopt;
}

std::string plainUnicode(std::string_view token)
{
    std::string text;
    while (!token.empty()) {
        std::size_t taken = token.front() == '\\' && token.size() > 1 ? 2 : 1;
        std::uint32_t code = 0;
        if (const auto high = escapedUnit(token)) {
            const auto low = escapedUnit(token.substr(6));
            const bool isPair =
                *high >= 0xd800 && *high < 0xdc00 && low && *low >= 0xdc00 && *low < 0xe000;
            code = isPair ? 0x10000 + ((*high - 0xd800) << 10) + (*low - 0xdc00) : *high;
            taken = isPair ? 12 : 6;
            if (!isPair && (code < 0x80 || (code >= 0xd800 && code < 0xe000)))
                code = 0;
        }
        if (code != 0)
            addUtf8(text, code);
        else
            text += token.substr(0, taken);
        token.remove_prefix(taken);
    }
    return text;
}

std::string escapedUnicode(std::string_view token)
{
    std::string text;
    while (!token.empty()) {
        const auto [code, size] = codePoint(token);
        if (size == 0) {
            text += token.front();
            token.remove_prefix(1);
            continue;
        }
        if (code >= 0x10000) {
            addUnit(text, 0xd800 + ((code - 0x10000) >> 10));
            addUnit(text, 0xdc00 + ((code - 0x10000) & 0x3ff));
        } else {
            addUnit(text, code);
        }
        token.remove_prefix(size);
    }
    return text;
}

std::string slashes(std::string_view token, bool isEscaped)
{
    std::string text;
    for (std::size_t i = 0; i < token.size(); ++i) {
        if (token[i] == '\\' && i + 1 < token.size()) {
            ++i;
            if (token[i] != '/' || isEscaped)
                text += '\\';
        } else if (token[i] == '/' && isEscaped) {
            text += '\\';
        }
        text += token[i];
    }
    return text;
}

/// A number in another of its spellings, digit by digit, because a double would lose some.
std::string number(std::string_view token, JsonRewrite rewrite)
{
    const std::size_t dot = token.find('.');
    const std::size_t exponent = token.find_first_of("eE");
    if (rewrite == JsonRewrite::DecimalNumbers)
        return std::string(token) + (dot == token.npos && exponent == token.npos ? ".0" : "");
    if (rewrite == JsonRewrite::TwoDecimals) {
        const bool hasOne = dot != token.npos && exponent == token.npos && dot + 2 == token.size();
        return std::string(token) + (hasOne ? "0" : "");
    }
    if (exponent != token.npos) {
        std::string_view power = token.substr(exponent + 1);
        if (power.starts_with('+'))
            power.remove_prefix(1);
        int value = 0;
        const auto [end, failure] =
            std::from_chars(power.data(), power.data() + power.size(), value);
        const bool isWhole = failure == std::errc() && end == power.data() + power.size() &&
                             value >= 0 && value <= 20;
        const std::string_view digits = token.substr(0, exponent);
        const std::size_t decimals = dot == token.npos ? 0 : exponent - dot - 1;
        if (!isWhole || decimals > static_cast<std::size_t>(value))
            return std::string(token);
        std::string text(digits);
        std::erase(text, '.');
        return text + std::string(static_cast<std::size_t>(value) - decimals, '0');
    }
    if (dot != token.npos && token.find_first_not_of('0', dot + 1) == token.npos)
        return std::string(token.substr(0, dot));
    return std::string(token);
}

std::string rewritten(std::string_view token, JsonRewrite rewrite)
{
    const char first = token.front();
    const bool isNumber = first == '-' || (first >= '0' && first <= '9');
    switch (rewrite) {
    case JsonRewrite::None:
        break;
    case JsonRewrite::EscapeSlash:
    case JsonRewrite::PlainSlash:
        return first == '"' ? slashes(token, rewrite == JsonRewrite::EscapeSlash)
                            : std::string(token);
    case JsonRewrite::EscapeUnicode:
        return first == '"' ? escapedUnicode(token) : std::string(token);
    case JsonRewrite::PlainUnicode:
        return first == '"' ? plainUnicode(token) : std::string(token);
    case JsonRewrite::WholeNumbers:
    case JsonRewrite::DecimalNumbers:
    case JsonRewrite::TwoDecimals:
        return isNumber ? number(token, rewrite) : std::string(token);
    }
    return std::string(token);
}

void addLine(std::string &text, JsonLayout layout, std::size_t depth)
{
    if (layout == JsonLayout::Indent2 || layout == JsonLayout::Indent4) {
        text += '\n';
        text.append(depth * (layout == JsonLayout::Indent2 ? 2 : 4), ' ');
    }
}

/// Takes one value of compact JSON from the front and adds it with sorted members.
bool addSorted(std::string_view &rest, std::string &text, std::size_t depth)
{
    const std::string_view token = takeToken(rest);
    if (token.empty() || depth > maxJsonDepth)
        return false;
    if (token != "{" && token != "[") {
        text += token;
        return std::string_view("}],:").find(token.front()) == std::string_view::npos;
    }
    const char close = token == "{" ? '}' : ']';
    std::vector<std::pair<std::string, std::string>> members;
    while (!rest.empty() && rest.front() != close) {
        std::string name;
        if (close == '}') {
            name = takeToken(rest);
            if (!name.starts_with('"') || takeToken(rest) != ":")
                return false;
        }
        std::string value;
        if (!addSorted(rest, value, depth + 1))
            return false;
        members.emplace_back(std::move(name), std::move(value));
        if (rest.starts_with(','))
            rest.remove_prefix(1);
    }
    if (rest.empty())
        return false;
    rest.remove_prefix(1);
    if (close == '}')
        std::stable_sort(members.begin(), members.end(), [](const auto &a, const auto &b) {
            return std::string_view(a.first).substr(0, a.first.size() - 1) <
                   std::string_view(b.first).substr(0, b.first.size() - 1);
        });
    text += token;
    for (std::size_t i = 0; i < members.size(); ++i) {
        text += i > 0 ? "," : "";
        text += members[i].first;
        text += close == '}' ? ":" : "";
        text += members[i].second;
    }
    text += close;
    return true;
}

} // namespace

std::optional<std::string> restyledJson(std::string_view json, JsonLayout layout,
                                        JsonRewrite rewrite)
{
    if (!isContainer(json))
        return std::nullopt;
    std::string text;
    text.reserve(json.size() + json.size() / 4);
    std::size_t depth = 0;
    bool isOpen = false; // just after an opening bracket
    while (true) {
        const std::string_view space = takeSpace(json);
        if (layout == JsonLayout::Kept)
            text += space;
        if (json.empty())
            break;
        const std::string_view token = takeToken(json);
        if (token.empty())
            return std::nullopt;
        const bool isClosing = token == "}" || token == "]";
        if (isClosing && depth-- == 0)
            return std::nullopt;
        if (isOpen != isClosing && (isOpen || isClosing))
            addLine(text, layout, depth);
        text += rewritten(token, rewrite);
        isOpen = token == "{" || token == "[";
        if (isOpen && ++depth > maxJsonDepth)
            return std::nullopt;
        if (token == ",") {
            addLine(text, layout, depth);
            text += layout == JsonLayout::Spaced ? " " : "";
        } else if (token == ":" && layout != JsonLayout::Compact && layout != JsonLayout::Kept) {
            text += ' ';
        }
    }
    return depth == 0 ? std::optional(std::move(text)) : std::nullopt;
}

std::optional<std::string> sortedJson(std::string_view json)
{
    const std::optional<std::string> compact = restyledJson(json, JsonLayout::Compact);
    if (!compact)
        return std::nullopt;
    std::string_view rest = *compact;
    std::string text;
    if (!addSorted(rest, text, 0) || !rest.empty())
        return std::nullopt;
    return text;
}

} // namespace hookbench::signing::doctor
