// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/rawjson.h"

#include <simdjson.h>

namespace hookbench::sandbox
{

std::optional<std::string> rawMember(std::string_view object, std::string_view name)
{
    const simdjson::padded_string padded(object);
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    simdjson::ondemand::value value;
    std::string_view raw;
    if (parser.iterate(padded).get(document) || document.find_field_unordered(name).get(value))
        return std::nullopt;
    if (simdjson::to_json_string(value).get(raw))
        return std::nullopt;
    const std::size_t end = raw.find_last_not_of(" \t\r\n");
    return std::string(raw.substr(0, end == raw.npos ? 0 : end + 1));
}

} // namespace hookbench::sandbox
