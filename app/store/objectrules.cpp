// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/objectrules.h"

#include "app/store/event.h"
#include "app/store/eventschema.h"
#include "app/store/jsonreader.h"
#include "app/store/searchtext.h"
#include "app/store/wildcard.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace hookbench::store
{

namespace
{

constexpr std::size_t maxIdBytes = 256;

bool isId(const JsonFound &found)
{
    return (found.kind == JsonFound::Kind::Text || found.kind == JsonFound::Kind::Number) &&
           !found.text.empty() && found.text.size() <= maxIdBytes &&
           std::none_of(found.text.begin(), found.text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

} // namespace

Result<ObjectRules> ObjectRules::parse(std::string_view json)
{
    ObjectRules rules;
    try {
        for (const auto &entry : nlohmann::json::parse(json)) {
            Rule rule{entry.at("type").get<std::string>(), {}};
            for (const auto &text : entry.at("paths")) {
                Result<JsonPath> path = JsonPath::parse(text.get<std::string>());
                if (!path)
                    return Error{ErrorKind::FileMalformed, path.error().detail};
                rule.paths.push_back(std::move(*path));
            }
            rules.m_rules.push_back(std::move(rule));
        }
    } catch (const nlohmann::json::exception &failure) {
        return Error{ErrorKind::FileMalformed, failure.what()};
    }
    return rules;
}

std::string ObjectRules::objectOf(std::string_view eventType, std::string_view payload,
                                  JsonReader &json) const
{
    const auto rule = std::find_if(m_rules.begin(), m_rules.end(), [&](const Rule &one) {
        return matchesWildcard(one.type, eventType);
    });
    if (rule == m_rules.end() || payload.empty())
        return {};
    for (const JsonPath &path : rule->paths) {
        std::optional<JsonFound> found = json.find(path, payload);
        if (found && isId(*found))
            return std::move(found->text);
    }
    return {};
}

std::string ObjectRules::objectOf(const EventRecord &event, JsonReader &json) const
{
    const std::int64_t flags = event.summary.isEncrypted ? encryptedFlag : 0;
    return objectOf(event.summary.eventType,
                    readablePayload(flags,
                                    event.decrypted
                                        ? std::optional<std::string_view>(*event.decrypted)
                                        : std::nullopt,
                                    event.body),
                    json);
}

} // namespace hookbench::store
