// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/trafficrules.h"

#include "app/sandbox/faultrules.h"

#include <nlohmann/json.hpp>

namespace hookbench::sandbox
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr double minRate = 0.01;
constexpr double maxRate = 1'000;
constexpr double maxSeconds = 86'400;
constexpr double maxWeight = 1'000'000;

void readNumber(const Json &body, const char *name, double minimum, double maximum,
                const char *rule, double &target, std::vector<std::string> &violations)
{
    const auto member = body.find(name);
    if (member == body.end())
        return;
    const double value = member->is_number() ? member->get<double>() : minimum - 1;
    if (value >= minimum && value <= maximum)
        target = value;
    else
        violations.emplace_back(rule);
}

/// Whether it is a mix that something can come of.
bool readMix(const Json &given, TrafficMix &mix)
{
    double total = 0;
    mix.clear();
    if (!given.is_object())
        return false;
    for (const auto &[family, weight] : given.items()) {
        if (!usualMix().contains(family) || !weight.is_number() || weight.get<double>() < 0 ||
            weight.get<double>() > maxWeight)
            return false;
        mix[family] = weight.get<double>();
        total += weight.get<double>();
    }
    return total > 0;
}

std::string knownFamilies()
{
    std::string names;
    for (const auto &[family, weight] : usualMix())
        names += (names.empty() ? "" : ", ") + family;
    return names;
}

} // namespace

TrafficWish checkTraffic(const Json &body)
{
    TrafficWish wish;
    TrafficOrder &order = wish.order;
    readNumber(body, "rate", minRate, maxRate,
               "rate must be a number of events in a second, from 0.01 to 1000", order.rate,
               wish.violations);
    readNumber(body, "seconds", 1, maxSeconds, "seconds must be a number from 1 to 86400",
               order.seconds, wish.violations);
    order.seed = checkSeed(body, wish.violations);
    if (const auto mix = body.find("mix"); mix != body.end() && !readMix(*mix, order.mix)) {
        wish.violations.push_back("mix must be an object with a weight for each family, not all of "
                                  "them 0; families are " +
                                  knownFamilies());
    }
    return wish;
}

Json trafficJson(const TrafficOrder &order)
{
    Json mix = Json::object();
    for (const auto &[family, weight] : order.mix)
        mix[family] = weight;
    return {{"rate", order.rate},
            {"seconds", order.seconds},
            {"seed", order.seed},
            {"mix", std::move(mix)},
            {"events", order.events()}};
}

} // namespace hookbench::sandbox
