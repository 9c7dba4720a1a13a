// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/result.h"
#include "app/sandbox/deliveryendpoints.h"
#include "app/sandbox/deliverymaker.h"

#include <memory>
#include <string>
#include <vector>

namespace hookbench::http
{
class Engine;
}

namespace hookbench::sandbox
{

struct SandboxOptions;

/// The dispatcher on an engine: its HTTP client, its timers, its thread. Called from the thread
/// that starts and stops the sandbox; everything happens on the engine's. What it is given must
/// outlive it.
class DeliveryService
{
public:
    DeliveryService(http::Engine &engine, SandboxState &state, const Clock &clock,
                    RandomSource &random, const SandboxOptions &options,
                    DeliveryMaker::Rules rules);
    DeliveryService(const DeliveryService &) = delete;
    DeliveryService &operator=(const DeliveryService &) = delete;
    ~DeliveryService();

    /// For handlers on the engine's thread.
    DeliveryEndpoints::Services services(const EventCatalogue &events);
    Result<void> start(const std::vector<std::string> &forbiddenHosts);
    void forbidHosts(const std::vector<std::string> &hosts);
    /// Cuts off what is under way and lets everybody go who waits. For good.
    void stop();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace hookbench::sandbox
