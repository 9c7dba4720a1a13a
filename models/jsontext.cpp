// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jsontext.h"

#include <simdjson.h>

#include <algorithm>

namespace hookbench::models
{

namespace
{

constexpr std::size_t deepest = 64; ///< deeper levels are not indented further

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// One past the end of the string that begins at `at`.
std::size_t stringEnd(std::string_view json, std::size_t at)
{
    for (++at; at < json.size(); ++at) {
        if (json[at] == '\\')
            ++at;
        else if (json[at] == '"')
            return at + 1;
    }
    return json.size();
}

std::size_t skipSpace(std::string_view json, std::size_t at)
{
    while (at < json.size() && isSpace(json[at]))
        ++at;
    return at;
}

} // namespace

std::string prettyJson(std::string_view json, int indent)
{
    std::string pretty;
    pretty.reserve(json.size() * 3 / 2);
    std::size_t depth = 0;
    const auto newLine = [&] {
        pretty += '\n';
        pretty.append(std::min(depth, deepest) * static_cast<std::size_t>(indent), ' ');
    };
    for (std::size_t at = skipSpace(json, 0); at < json.size(); at = skipSpace(json, at)) {
        const char c = json[at];
        if (c == '"') {
            const std::size_t end = stringEnd(json, at);
            pretty += json.substr(at, end - at);
            at = end;
            continue;
        }
        ++at;
        if (c == '{' || c == '[') {
            pretty += c;
            const std::size_t next = skipSpace(json, at);
            if (next < json.size() && json[next] == (c == '{' ? '}' : ']')) {
                pretty += json[next];
                at = next + 1;
                continue;
            }
            ++depth;
            newLine();
        } else if (c == '}' || c == ']') {
            depth -= depth > 0 ? 1 : 0;
            newLine();
            pretty += c;
        } else if (c == ',') {
            pretty += c;
            newLine();
        } else if (c == ':') {
            pretty += ": ";
        } else {
            pretty += c;
        }
    }
    return pretty;
}

bool isUtf8(std::string_view bytes)
{
    return simdjson::validate_utf8(bytes);
}

} // namespace hookbench::models
