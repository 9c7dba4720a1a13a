// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apiclient.h"

#include <optional>

namespace hookbench::api
{

/// What "Test connection" found out. Only GET is used, so nothing is changed: of the scopes,
/// reading alone can be proven or disproven.
struct ConnectionReport
{
    enum class Verdict : std::uint8_t {
        Works,
        WrongKey,     ///< missing, unknown, expired, or of nobody
        MissingScope, ///< the key is good, but may not read webhooks
        Limited,      ///< the key is good, its rate limit is used up
        Unreachable,  ///< no answer: network, name, TLS, time
        Failed        ///< an answer that is no answer of this API; `error` says which
    };
    enum class Scope : std::uint8_t { Works, Missing, NotTried };

    Verdict verdict = Verdict::Failed;
    std::optional<Error> error;              ///< what led to a verdict other than Works
    std::optional<ApiClient::Health> health; ///< nothing when the server has no health check
    Scope read = Scope::NotTried;            ///< webhook:read
    Scope create = Scope::NotTried;          ///< always: a GET cannot tell
    Scope update = Scope::NotTried;          ///< always
    Scope remove = Scope::NotTried;          ///< always
};

/// Asks for health, then for the first page of webhooks. Never fails: what went wrong is the
/// report. `client` must live until `done`, or `context` die before it.
void testConnection(ApiClient &client, QObject *context,
                    std::function<void(ConnectionReport)> done);

} // namespace hookbench::api
