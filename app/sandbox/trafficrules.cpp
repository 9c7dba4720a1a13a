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
constexpr std::uint64_t maxObjects = 100'000;

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

/// Instead of a time: so many objects, each to the end of its life.
void readObjects(const Json &body, TrafficOrder &order, std::vector<std::string> &violations)
{
    const auto member = body.find("objects");
    if (member == body.end())
        return;
    const bool isCount = member->is_number_unsigned() && member->get<std::uint64_t>() >= 1 &&
                         member->get<std::uint64_t>() <= maxObjects;
    if (!isCount) {
        violations.emplace_back("objects must be a whole number from 1 to 100000");
        return;
    }
    if (body.contains("seconds")) {
        violations.emplace_back("seconds and objects exclude each other: the traffic of a number "
                                "of objects ends when each has lived its life");
        return;
    }
    order.objects = member->get<std::uint64_t>();
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
    readObjects(body, order, wish.violations);
    order.seed = checkSeed(body, wish.violations);
    if (const auto mix = body.find("mix"); mix != body.end() && !readMix(*mix, order.mix)) {
        wish.violations.push_back("mix must be an object with a weight for each family, not all of "
                                  "them 0; families are " +
                                  knownFamilies());
    }
    if (wish.violations.empty() && order.objects > 0) {
        order.seconds = static_cast<double>(order.events()) / order.rate;
        if (order.seconds > maxSeconds)
            wish.violations.emplace_back("so many objects take longer than a day at this rate");
    }
    return wish;
}

Json trafficJson(const TrafficOrder &order)
{
    Json mix = Json::object();
    for (const auto &[family, weight] : order.mix)
        mix[family] = weight;
    Json json{{"rate", order.rate},
              {"seconds", order.seconds},
              {"seed", order.seed},
              {"mix", std::move(mix)},
              {"events", order.events()}};
    if (order.objects > 0)
        json["objects"] = order.objects;
    return json;
}

} // namespace hookbench::sandbox
