// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

namespace hookbench::sandbox
{

/// Attempts whose time has come: which of them may start now. At most 16 are under way, 4 of them
/// to one host; a host outside this machine gets one at a time and two a second. They start in the
/// order in which they became due and may overlap: nothing published promises an order, and one
/// slow answer shall not hold up the rest. One thread.
class AttemptQueue
{
public:
    static constexpr std::size_t maxUnderWay = 16;
    static constexpr std::size_t maxUnderWayPerHost = 4;
    static constexpr std::chrono::milliseconds outsidePace{500};

    void add(std::int64_t delivery, const std::string &host, bool isOutside);
    /// Takes it out if it waits here; one that is under way stays.
    void remove(std::int64_t delivery);
    /// The next one that may start; it is under way from now on.
    std::optional<std::int64_t> take(UtcTime now);
    void finish(std::int64_t delivery);

    /// When the pace lets the next one start; nullopt: nothing waits for that.
    std::optional<UtcTime> nextStart() const;
    bool isEmpty() const { return m_waiting.empty() && m_underWay.empty(); }
    bool isUnderWay(std::int64_t delivery) const { return m_underWay.contains(delivery); }

private:
    struct Host
    {
        std::deque<std::int64_t> waiting;
        std::size_t underWay = 0;
        bool isOutside = false;
        UtcTime next{}; ///< outside this machine: not before
    };
    struct Place
    {
        std::uint64_t number; ///< in the order of arrival
        std::string host;
    };

    bool isFree(const Host &host) const;

    std::map<std::string, Host> m_hosts;
    std::unordered_map<std::int64_t, Place> m_waiting;
    std::unordered_map<std::int64_t, std::string> m_underWay; ///< to its host
    std::uint64_t m_arrivals = 0;
};

} // namespace hookbench::sandbox
