// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/send/statecheck.h"

#include <nlohmann/json.hpp>

namespace hookbench::send
{

namespace
{

using StateJson = nlohmann::ordered_json;

constexpr std::size_t maxStateText = 3 * HandlerState::maxBytes;

StateJson stateObject(const HandlerState &state)
{
    return {{"status", state.status},
            {"error", state.error},
            {"body", state.body},
            {"isCut", state.isCut}};
}

bool readState(const StateJson &json, HandlerState &state)
{
    if (!json.is_object() || !json.contains("status") || !json["status"].is_number_integer() ||
        !json.contains("error") || !json["error"].is_string() || !json.contains("body") ||
        !json["body"].is_string() || !json.contains("isCut") || !json["isCut"].is_boolean())
        return false;
    state.status = json["status"].get<int>();
    state.error = json["error"].get<std::string>();
    state.body = json["body"].get<std::string>();
    state.isCut = json["isCut"].get<bool>();
    return true;
}

std::string saidBy(const HandlerState &state)
{
    return state.status > 0 ? "answered " + std::to_string(state.status)
                            : "was not answered (" + state.error + ")";
}

} // namespace

http::ClientRequest stateRequest(const std::string &url)
{
    http::ClientRequest request;
    request.url = url;
    request.method = "GET";
    request.headers.push_back({"Accept", "*/*"});
    request.maxAnswerBytes = HandlerState::maxBytes;
    return request;
}

HandlerState handlerState(const Result<http::ClientResponse> &answer)
{
    HandlerState state;
    if (answer) {
        state.status = answer->status;
        state.body = answer->body;
        state.isCut = answer->truncated;
    } else {
        state.error = errorKindName(answer.error().kind);
    }
    return state;
}

std::string stateSentence(const StateCheck &check)
{
    if (!check.before.isRead())
        return "The state of the handler could not be read before: it " + saidBy(check.before) +
               ".";
    if (!check.after.isRead())
        return "The state of the handler could not be read after: it " + saidBy(check.after) + ".";
    if (check.isSame())
        return "The state of the handler is the same as before.";
    return check.isToStay ? "The state of the handler has changed, and should not have."
                          : "The state of the handler has changed.";
}

std::string stateJson(const StateCheck &check)
{
    return StateJson{{"url", check.url},
                     {"isToStay", check.isToStay},
                     {"before", stateObject(check.before)},
                     {"after", stateObject(check.after)}}
        .dump(-1, ' ', false, StateJson::error_handler_t::replace);
}

std::optional<StateCheck> stateFromJson(std::string_view text)
{
    if (text.empty() || text.size() > 2 * maxStateText)
        return std::nullopt;
    const StateJson json = StateJson::parse(text, nullptr, false);
    StateCheck check;
    if (!json.is_object() || !json.contains("url") || !json["url"].is_string() ||
        !json.contains("isToStay") || !json["isToStay"].is_boolean() || !json.contains("before") ||
        !json.contains("after") || !readState(json["before"], check.before) ||
        !readState(json["after"], check.after))
        return std::nullopt;
    check.url = json["url"].get<std::string>();
    check.isToStay = json["isToStay"].get<bool>();
    return check;
}

} // namespace hookbench::send
