// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::sandbox
{

/// What goes wrong on purpose: the first five with what is sent, the others with what is asked.
enum class Fault : std::uint8_t {
    Delay,       ///< an attempt goes three seconds later
    Duplicate,   ///< it goes twice
    Reorder,     ///< it goes up to two seconds later, so that others overtake it
    Drop,        ///< it never goes, and is not repeated
    Corrupt,     ///< one bit of its body is turned after it was signed
    TooMany,     ///< 429
    Broken,      ///< 500
    Unavailable, ///< 503
    Slow,        ///< the answer comes three seconds later
    Cut          ///< the connection is closed instead of an answer
};

/// "delay", "duplicate", "reorder", "drop", "corrupt", "429", "500", "503", "slow", "cut".
std::string_view faultName(Fault fault);
std::optional<Fault> faultOf(std::string_view name);
const std::vector<Fault> &allFaults();

/// How often each fault happens, from 0 to 1. The same seed makes the same faults.
struct FaultRecipe
{
    std::map<Fault, double> odds{};
    std::uint64_t seed = 1;

    bool operator==(const FaultRecipe &) const = default;
};

/// The faults of each application, until they are taken away or the program ends. One thread.
class FaultBox
{
public:
    /// What happens to one attempt.
    struct Attempt
    {
        bool isDropped = false;
        bool isDoubled = false;
        std::chrono::microseconds delay{0};
        std::optional<std::uint64_t> bit{}; ///< to be turned: modulo the bits of the body
    };

    void set(const std::string &application, FaultRecipe recipe);
    void clear(const std::string &application);
    /// nullopt: nothing goes wrong on purpose.
    std::optional<FaultRecipe> recipe(const std::string &application) const;

    Attempt nextAttempt(const std::string &application);
    /// One of the last five; nullopt: it is answered as it should be.
    std::optional<Fault> nextRequest(const std::string &application);

private:
    /// Attempts and requests have a sequence each: how many of the ones come must not change the
    /// others.
    struct Faults
    {
        FaultRecipe recipe;
        std::mt19937_64 ofAttempts;
        std::mt19937_64 ofRequests;
    };

    std::map<std::string, Faults> m_faults;
};

} // namespace hookbench::sandbox
