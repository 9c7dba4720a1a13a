// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/sandbox/trafficscript.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace hookbench::sandbox
{

class Dispatcher;
class EventCatalogue;
class SandboxState;

/// What a traffic is to be.
struct TrafficOrder
{
    double rate = 1;     ///< events in a second
    double seconds = 60; ///< how long; does not count where there is a number of objects
    /// So many live their lives, each from its first event to its last; 0: as many as there is
    /// time for.
    std::uint64_t objects = 0;
    std::uint64_t seed = 1;
    TrafficMix mix = usualMix();

    /// Plays the lives through where there is a number of objects.
    std::int64_t events() const;
    bool operator==(const TrafficOrder &) const = default;
};

/// Triggers made-up events for the active webhooks of an application, at a rate, for a while. At
/// most one traffic for each application; none outlives the program. What the dispatcher has no
/// room for waits. One thread; what it is given must outlive it, and calls nothing back after it.
class TrafficGenerator
{
public:
    TrafficGenerator(SandboxState &state, Dispatcher &dispatcher, const EventCatalogue &events,
                     const Clock &clock, RandomSource &random);
    TrafficGenerator(const TrafficGenerator &) = delete;
    TrafficGenerator &operator=(const TrafficGenerator &) = delete;

    /// Replaces the traffic that the application has.
    void start(const std::string &application, const TrafficOrder &order);
    void stop(const std::string &application);

    struct Progress
    {
        std::int64_t events = 0;
        std::int64_t sent = 0;
    };
    /// nullopt: there is none, or it has ended.
    std::optional<Progress> progress(const std::string &application) const;

private:
    struct Object
    {
        std::string id; ///< as the sample made it
        std::string customer;
        std::string createdAt;
    };
    struct Traffic
    {
        TrafficOrder order;
        TrafficScript script;
        std::int64_t total = 0;
        UtcTime startedAt{};
        std::int64_t sent = 0;
        std::uint64_t number = 0; ///< tells it from the one before
        std::map<std::uint64_t, Object> objects{};
    };

    void work(const std::string &application, std::uint64_t number);
    bool sendNext(const std::string &application, Traffic &traffic);
    std::string dataOf(const TrafficStep &step, Traffic &traffic);

    SandboxState &m_state;
    Dispatcher &m_dispatcher;
    const EventCatalogue &m_events;
    const Clock &m_clock;
    RandomSource &m_random;
    std::map<std::string, Traffic> m_traffic;
    std::uint64_t m_count = 0;
};

} // namespace hookbench::sandbox
