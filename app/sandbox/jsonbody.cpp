// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/jsonbody.h"

#include "app/base/jsondepth.h"

#include <nlohmann/json.hpp>

namespace hookbench::sandbox
{

using Json = nlohmann::ordered_json;

std::variant<Json, ApiError> parseBody(std::string_view body)
{
    if (body.size() > maxBodyBytes)
        return ApiError::bodyTooLarge(maxBodyBytes);
    if (isJsonDeeperThan(body, maxBodyDepth)) {
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
