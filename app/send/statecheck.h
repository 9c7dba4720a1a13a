// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/http/client.h"

#include <optional>
#include <string>
#include <string_view>

namespace hookbench::send
{

/// What a handler said of its own state, at the URL that it offers for that.
struct HandlerState
{
    static constexpr std::size_t maxBytes = 64 * 1024;

    int status = 0;      ///< 0: no answer
    std::string error{}; ///< name of an error kind
    std::string body{};  ///< its first maxBytes
    bool isCut = false;

    bool isRead() const { return status / 100 == 2; }
    bool operator==(const HandlerState &) const = default;
};

/// The state of a handler before and after a drill. Value type.
struct StateCheck
{
    std::string url{};
    bool isToStay = false; ///< it knows the events already: nothing may change
    HandlerState before{};
    HandlerState after{};

    bool isSame() const { return before == after; }
    /// Read both times, and unchanged where it was to stay.
    bool isRight() const { return before.isRead() && after.isRead() && (!isToStay || isSame()); }
    bool operator==(const StateCheck &) const = default;
};

http::ClientRequest stateRequest(const std::string &url);
HandlerState handlerState(const Result<http::ClientResponse> &answer);

/// In one sentence, English: it goes into reports.
std::string stateSentence(const StateCheck &check);

std::string stateJson(const StateCheck &check);
/// Absent for what is none.
std::optional<StateCheck> stateFromJson(std::string_view json);

} // namespace hookbench::send
