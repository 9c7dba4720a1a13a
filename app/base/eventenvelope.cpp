// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/eventenvelope.h"

#include <nlohmann/json.hpp>

namespace hookbench
{

namespace
{

std::string quoted(std::string_view text)
{
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace

std::string eventEnvelope(std::string_view id, std::string_view type, UtcTime createdAt,
                          std::string_view dataJson)
{
    std::string text;
    text.reserve(dataJson.size() + 160);
    text += R"({"id":)";
    text += quoted(id);
    text += R"(,"type":)";
    text += quoted(type);
    text += R"(,"created_at":")";
    text += formatUtc(createdAt);
    text += R"(","data":)";
    text += dataJson;
    text += '}';
    return text;
}

std::string newEventId(RandomSource &random)
{
    return "evt_" + randomText(random, 24, alphanumericAlphabet);
}

std::string newDeliveryId(RandomSource &random)
{
    return "dlv_" + randomText(random, 24, alphanumericAlphabet);
}

} // namespace hookbench
