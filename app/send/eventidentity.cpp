// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/send/eventidentity.h"

#include <nlohmann/json.hpp>
#include <simdjson.h>

#include <algorithm>
#include <array>

namespace hookbench::send
{

namespace
{

constexpr std::array<std::string_view, 3> idNames{"id", "event_id", "eventId"};
constexpr std::array<std::string_view, 4> typeNames{"type", "event", "event_type", "eventType"};

/// Rank of the name among those that may stand for the same; their number when it is none of them.
template <std::size_t count>
std::size_t rankOf(const std::array<std::string_view, count> &names, std::string_view name)
{
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

/// From its quote to the closing one; `text` begins with the first.
std::size_t stringLength(std::string_view text)
{
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return 0;
}

std::string replaced(std::string_view body, const std::optional<EventIdentity::Place> &place,
                     std::string_view text)
{
    std::string result(body);
    if (place) {
        result.replace(
            place->begin, place->length,
            nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    }
    return result;
}

} // namespace

EventIdentity identityOf(std::string_view body)
{
    EventIdentity identity;
    const simdjson::padded_string padded(body);
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    simdjson::ondemand::object object;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS ||
        document.get_object().get(object) != simdjson::SUCCESS)
        return identity;
    std::size_t idRank = idNames.size();
    std::size_t typeRank = typeNames.size();
    for (auto field : object) {
        std::string_view name;
        simdjson::ondemand::json_type kind{};
        simdjson::ondemand::value value;
        if (field.unescaped_key().get(name) != simdjson::SUCCESS ||
            field.value().get(value) != simdjson::SUCCESS ||
            value.type().get(kind) != simdjson::SUCCESS)
            return {}; // from here on it is no JSON
        if (kind != simdjson::ondemand::json_type::string)
            continue;
        const std::size_t asId = rankOf(idNames, name);
        const std::size_t asType = rankOf(typeNames, name);
        if (asId >= idRank && asType >= typeRank)
            continue;
        const auto begin = static_cast<std::size_t>(value.raw_json_token().data() - padded.data());
        const EventIdentity::Place place{begin, stringLength(body.substr(begin))};
        std::string_view text;
        if (value.get_string().get(text) != simdjson::SUCCESS || place.length == 0)
            return {};
        if (asId < idRank) {
            idRank = asId;
            identity.eventId = text;
            identity.idPlace = place;
        } else {
            typeRank = asType;
            identity.eventType = text;
            identity.typePlace = place;
        }
    }
    return identity;
}

std::string withEventId(std::string_view body, std::string_view eventId)
{
    return replaced(body, identityOf(body).idPlace, eventId);
}

std::string withEventType(std::string_view body, std::string_view eventType)
{
    return replaced(body, identityOf(body).typePlace, eventType);
}

} // namespace hookbench::send
