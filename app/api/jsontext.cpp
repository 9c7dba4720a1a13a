// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/jsontext.h"

#include <nlohmann/json.hpp>

#include <array>
#include <string>

namespace hookbench::api
{

namespace
{

/// Nullptr, or what is wrong. Only strings and brackets are understood; the parser does the rest.
const char *boundBroken(std::string_view text)
{
    std::array<std::size_t, jsonMaxDepth> members{};
    std::size_t depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (depth == jsonMaxDepth)
                return "JSON nested too deeply";
            members[depth++] = 0;
        } else if (c == '}' || c == ']') {
            depth -= depth > 0 ? 1 : 0;
        } else if (c == ':' && depth > 0 && ++members[depth - 1] > jsonMaxMembers) {
            return "JSON object with too many members";
        }
    }
    return nullptr;
}

} // namespace

Result<nlohmann::ordered_json> parseJson(std::string_view text)
{
    if (const char *broken = boundBroken(text))
        return Error{.kind = ErrorKind::AnswerMalformed, .detail = broken};
    auto json = nlohmann::ordered_json::parse(text, nullptr, false);
    if (json.is_discarded())
        return Error{.kind = ErrorKind::AnswerMalformed, .detail = "not JSON"};
    return json;
}

} // namespace hookbench::api
