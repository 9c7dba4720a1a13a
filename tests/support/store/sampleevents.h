// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/event.h"

#include <cstdint>
#include <random>
#include <string>

namespace hookbench::test
{

/// Makes believable stored events, the same in every run: payments, refunds and the like, about
/// 1.2 KB each, of one account unless told otherwise; most verified, some not, a few delivered
/// twice. Made for as many as a test wants.
class SampleEvents
{
public:
    explicit SampleEvents(std::uint32_t seed = 20260320);

    store::EventRecord next();

    std::string account = "sandbox";
    UtcTime firstAt = *parseUtc("2026-03-20T00:00:00.000Z");
    std::chrono::microseconds step{137'000}; ///< between two events

    /// Event number `rareEvery`, 2 * `rareEvery`… speak of the word rareWord.
    static constexpr const char *rareWord = "quokka";
    std::int64_t rareEvery = 5'000;

private:
    std::uint64_t below(std::uint64_t limit) { return m_random() % limit; }
    std::string hex(int digits);
    std::string payload(const std::string &eventId, const std::string &type, UtcTime at);
    void sign(store::EventRecord &event);

    std::mt19937_64 m_random;
    std::int64_t m_count = 0;
};

/// An event with hardly anything in it, for tests that say what matters.
store::EventRecord plainEvent(std::string body = "{}", std::string path = "/");

} // namespace hookbench::test
