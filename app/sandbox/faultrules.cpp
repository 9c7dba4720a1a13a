// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/faultrules.h"

#include <nlohmann/json.hpp>

namespace hookbench::sandbox
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr std::uint64_t maxSeed = std::uint64_t{1} << 53;

std::string knownNames()
{
    std::string names;
    for (const Fault fault : allFaults())
        names += (names.empty() ? "" : ", ") + std::string(faultName(fault));
    return names;
}

} // namespace

std::uint64_t checkSeed(const Json &body, std::vector<std::string> &violations)
{
    const auto seed = body.find("seed");
    if (seed == body.end())
        return 1;
    if (seed->is_number_unsigned() && seed->get<std::uint64_t>() <= maxSeed)
        return seed->get<std::uint64_t>();
    violations.emplace_back("seed must be a whole number from 0 to 9007199254740992");
    return 1;
}

FaultOrder checkFaults(const Json &body)
{
    FaultOrder order;
    order.recipe.seed = checkSeed(body, order.violations);
    const auto recipe = body.find("recipe");
    const auto refuse = [&order] {
        order.violations.push_back(
            "recipe must be the name of a fault, or an object with the odds of each, from 0 to 1; "
            "faults are " +
            knownNames());
    };
    if (recipe == body.end() || !(recipe->is_string() || recipe->is_object()) || recipe->empty()) {
        refuse();
        return order;
    }
    if (recipe->is_string()) {
        if (const auto fault = faultOf(recipe->get<std::string>()))
            order.recipe.odds[*fault] = 1;
        else
            refuse();
        return order;
    }
    for (const auto &[name, odds] : recipe->items()) {
        const auto fault = faultOf(name);
        if (!fault || !odds.is_number() || odds.get<double>() < 0 || odds.get<double>() > 1) {
            refuse();
            return order;
        }
        order.recipe.odds[*fault] = odds.get<double>();
    }
    return order;
}

Json faultsJson(const FaultRecipe &recipe)
{
    Json odds = Json::object();
    for (const auto &[fault, probability] : recipe.odds)
        odds[std::string(faultName(fault))] = probability;
    return {{"recipe", std::move(odds)}, {"seed", recipe.seed}};
}

} // namespace hookbench::sandbox
