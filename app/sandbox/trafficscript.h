// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::sandbox
{

/// How often each family of business objects begins a life: "payment" → 5. Weights, of which only
/// the proportions count.
using TrafficMix = std::map<std::string, double>;

/// Which families there are, and what they weigh unless somebody says otherwise.
const TrafficMix &usualMix();

/// One event of the traffic.
struct TrafficStep
{
    std::string type{};       ///< "payment.completed"
    std::uint64_t object = 0; ///< counts the objects of this traffic
    bool isFirst = false;     ///< of its object
    bool isLast = false;

    bool operator==(const TrafficStep &) const = default;
};

/// Makes up which object does what next: each lives the life of its kind in order (a payment is
/// created, pending, completed, and now and then refunded), and many live at once. The same mix and
/// seed make the same steps on every machine, for ever; a number of objects ends them when each of
/// those has lived its life.
class TrafficScript
{
public:
    /// `mix` has at least one family of usualMix() with a weight above 0. `objects` 0: ever new
    /// ones.
    TrafficScript(TrafficMix mix, std::uint64_t seed, std::uint64_t objects = 0);

    /// All the objects have lived their lives.
    bool isOver() const;
    /// Not when it is over.
    TrafficStep next();

private:
    struct Life
    {
        std::uint64_t object = 0;
        const std::vector<std::string_view> *steps = nullptr;
        std::size_t done = 0;
    };

    double draw();
    Life begin();

    TrafficMix m_mix;
    double m_total = 0;
    std::mt19937_64 m_random;
    std::vector<Life> m_lives;
    std::uint64_t m_objects = 0;
    std::uint64_t m_mostObjects; ///< 0: no end
};

} // namespace hookbench::sandbox
