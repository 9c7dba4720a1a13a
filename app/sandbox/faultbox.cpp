// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/faultbox.h"

#include <algorithm>
#include <utility>

namespace hookbench::sandbox
{

namespace
{

constexpr std::chrono::seconds longDelay{3};
constexpr std::uint64_t maxReorderMicroseconds = 2'000'000;

/// From 0 to below 1, in 53 bits; the distributions of the standard library differ from one to the
/// next.
double draw(std::mt19937_64 &random)
{
    return static_cast<double>(random() >> 11) * 0x1.0p-53;
}

/// Draws whatever the odds are, so that one fault more does not move the others.
bool happens(const FaultRecipe &recipe, Fault fault, std::mt19937_64 &random)
{
    const auto odds = recipe.odds.find(fault);
    return draw(random) < (odds == recipe.odds.end() ? 0 : odds->second);
}

} // namespace

std::string_view faultName(Fault fault)
{
    switch (fault) {
    case Fault::Delay:
        return "delay";
    case Fault::Duplicate:
        return "duplicate";
    case Fault::Reorder:
        return "reorder";
    case Fault::Drop:
        return "drop";
    case Fault::Corrupt:
        return "corrupt";
    case Fault::TooMany:
        return "429";
    case Fault::Broken:
        return "500";
    case Fault::Unavailable:
        return "503";
    case Fault::Slow:
        return "slow";
    case Fault::Cut:
        break;
    }
    return "cut";
}

std::optional<Fault> faultOf(std::string_view name)
{
    const auto &all = allFaults();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [name](Fault fault) { return faultName(fault) == name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

const std::vector<Fault> &allFaults()
{
    static const std::vector<Fault> all{
        Fault::Delay,   Fault::Duplicate, Fault::Reorder,     Fault::Drop, Fault::Corrupt,
        Fault::TooMany, Fault::Broken,    Fault::Unavailable, Fault::Slow, Fault::Cut};
    return all;
}

void FaultBox::set(const std::string &application, FaultRecipe recipe)
{
    const std::uint64_t seed = recipe.seed;
    m_faults.insert_or_assign(
        application, Faults{std::move(recipe), std::mt19937_64(seed), std::mt19937_64(~seed)});
}

void FaultBox::clear(const std::string &application)
{
    m_faults.erase(application);
}

std::optional<FaultRecipe> FaultBox::recipe(const std::string &application) const
{
    const auto found = m_faults.find(application);
    return found == m_faults.end() ? std::nullopt : std::optional(found->second.recipe);
}

FaultBox::Attempt FaultBox::nextAttempt(const std::string &application)
{
    Attempt attempt;
    const auto found = m_faults.find(application);
    if (found == m_faults.end())
        return attempt;
    auto &[recipe, random, other] = found->second;
    if (happens(recipe, Fault::Delay, random))
        attempt.delay += longDelay;
    attempt.isDoubled = happens(recipe, Fault::Duplicate, random);
    const std::chrono::microseconds overtaken(random() % maxReorderMicroseconds);
    if (happens(recipe, Fault::Reorder, random))
        attempt.delay += overtaken;
    attempt.isDropped = happens(recipe, Fault::Drop, random);
    const std::uint64_t bit = random();
    if (happens(recipe, Fault::Corrupt, random))
        attempt.bit = bit;
    return attempt;
}

std::optional<Fault> FaultBox::nextRequest(const std::string &application)
{
    const auto found = m_faults.find(application);
    if (found == m_faults.end())
        return std::nullopt;
    Faults &faults = found->second;
    std::optional<Fault> first;
    for (const Fault fault :
         {Fault::TooMany, Fault::Broken, Fault::Unavailable, Fault::Slow, Fault::Cut}) {
        if (happens(faults.recipe, fault, faults.ofRequests) && !first)
            first = fault;
    }
    return first;
}

} // namespace hookbench::sandbox
