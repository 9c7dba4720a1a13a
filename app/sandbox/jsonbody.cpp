// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/jsonbody.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace hookbench::sandbox
{

namespace
{

using Json = nlohmann::ordered_json;

/// Brackets open at once, at most; strings are skipped. Looked at before parsing, so that a deep
/// document costs nothing.
int depthOf(std::string_view text)
{
    int depth = 0;
    int deepest = 0;
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
            deepest = std::max(deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}

} // namespace

std::variant<Json, ApiError> parseBody(std::string_view body)
{
    if (body.size() > maxBodyBytes)
        return ApiError::bodyTooLarge(maxBodyBytes);
    if (depthOf(body) > maxBodyDepth) {
        return ApiError::validation(
            {"body must not be nested deeper than " + std::to_string(maxBodyDepth) + " levels"});
    }
    Json json = Json::parse(body, nullptr, false);
    if (json.is_discarded())
        return ApiError::validation({"body must be valid JSON"});
    if (!json.is_object())
        return ApiError::validation({"body must be a JSON object"});
    return json;
}

} // namespace hookbench::sandbox
