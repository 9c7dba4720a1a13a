// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/result.h"
#include "app/sandbox/router.h"
#include "app/sandbox/trafficgenerator.h"

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace hookbench::sandbox
{

class Dispatcher;
class EventCatalogue;
class SandboxState;
class TimeTravel;
struct WebhookRecord;

/// The sandbox's own controls: trigger an event, see the deliveries, move the schedule's clock,
/// make things go wrong. They act on the application of the key, and need no scope. One thread;
/// what it is given must outlive it.
class DeliveryEndpoints
{
public:
    struct Services
    {
        Dispatcher &dispatcher;
        TimeTravel &travel;
        const EventCatalogue &events;
    };

    DeliveryEndpoints(SandboxState &state, Services services, const Clock &clock,
                      RandomSource &random);

    void addTo(Router &router, const std::string &prefix);

private:
    Answer trigger(const Call &call);
    Answer deliveries(const Call &call);
    void clock(const Call &call, std::function<void(Answer)> done);
    Answer showClock(const Call &call);
    Answer showFaults(const Call &call);
    Answer showTraffic(const Call &call);
    Answer setFaults(const Call &call);
    Answer clearFaults(const Call &call);
    Answer startTraffic(const Call &call);
    Answer stopTraffic(const Call &call);

    /// The active ones that an event goes to. `webhook` empty: all.
    std::variant<std::vector<WebhookRecord>, ApiError> targets(const Call &call,
                                                               const std::string &webhook);
    Answer clockAnswer(const std::string &application);

    SandboxState &m_state;
    Services m_services;
    RandomSource &m_random;
    TrafficGenerator m_traffic;
};

} // namespace hookbench::sandbox
