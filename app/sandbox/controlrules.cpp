// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/controlrules.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace hookbench::sandbox
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr std::size_t maxTypeBytes = 200;
constexpr double maxAdvanceSeconds = 10.0 * 366 * 24 * 3600;

/// It travels in a header too, where control characters cannot stand and blanks at the ends are
/// lost.
bool isEventType(const std::string &type)
{
    return !type.empty() && type.size() <= maxTypeBytes && type.front() != ' ' &&
           type.back() != ' ' && std::none_of(type.begin(), type.end(), [](char c) {
               return static_cast<unsigned char>(c) < ' ' || c == 0x7f;
           });
}

} // namespace

TriggerOrder checkTrigger(const Json &body)
{
    TriggerOrder order;
    const auto type = body.find("type");
    if (type == body.end() || !type->is_string() || !isEventType(type->get<std::string>())) {
        order.violations.emplace_back("type must be a string of 1 to 200 bytes without control "
                                      "characters and without blanks at its ends");
    } else {
        order.type = type->get<std::string>();
    }
    if (const auto data = body.find("data"); data != body.end()) {
        order.hasData = true;
        if (!data->is_object())
            order.violations.emplace_back("data must be an object");
    }
    if (const auto webhook = body.find("webhook"); webhook != body.end()) {
        if (webhook->is_string() && !webhook->get_ref<const std::string &>().empty())
            order.webhook = webhook->get<std::string>();
        else
            order.violations.emplace_back("webhook must be the id of a webhook");
    }
    return order;
}

ClockOrder checkClock(const Json &body)
{
    ClockOrder order;
    const auto advance = body.find("advance");
    const auto paused = body.find("paused");
    if ((advance == body.end()) == (paused == body.end())) {
        order.violations.emplace_back("either advance or paused must be given");
        return order;
    }
    if (paused != body.end()) {
        if (paused->is_boolean())
            order.paused = paused->get<bool>();
        else
            order.violations.emplace_back("paused must be a boolean");
        return order;
    }
    const double seconds = advance->is_number() ? advance->get<double>() : -1;
    if (*advance == "next") {
        order.toNext = true;
    } else if (seconds >= 0 && seconds <= maxAdvanceSeconds) {
        order.advance = std::chrono::duration_cast<std::chrono::microseconds>(
            std::chrono::duration<double>(seconds));
    } else {
        order.violations.emplace_back(
            "advance must be a number of seconds from 0 to 316224000, or \"next\"");
    }
    return order;
}

} // namespace hookbench::sandbox
