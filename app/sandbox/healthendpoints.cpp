// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/healthendpoints.h"

#include "app/sandbox/answers.h"
#include "app/sandbox/sandboxstate.h"

#include <nlohmann/json.hpp>

namespace hookbench::sandbox
{

namespace
{

/// Whether the webhooks can be read.
bool canRead(SandboxState &state)
{
    auto query = state.database().prepare("SELECT count(*) FROM webhooks");
    return query && query->step();
}

Answer health(SandboxState &state, const Call &call)
{
    const bool ok = canRead(state);
    const nlohmann::ordered_json body{
        {"status", ok ? "ok" : "error"},
        {"timestamp", formatUtc(call.now)},
        {"version", HOOKBENCH_VERSION},
        {"database", ok ? "connected" : "error"},
        {"message", ok ? "The sandbox is running" : "The sandbox cannot read its database"},
        {"authenticated", call.key != nullptr}};
    return jsonResponse(ok ? 200 : 503, body.dump());
}

} // namespace

void addHealthEndpoints(Router &router, const std::string &prefix, SandboxState &state)
{
    const auto handler = [&state](const Call &call) { return health(state, call); };
    router.add({"GET", prefix + "/health", Guard::KeyAndRate, {}, handler});
    router.add({"GET", prefix + "/health/public", Guard::None, {}, handler});
}

} // namespace hookbench::sandbox
