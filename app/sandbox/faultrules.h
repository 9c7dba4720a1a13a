// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/faultbox.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace hookbench::sandbox
{

/// What a body of POST /sandbox/faults asks for: `recipe` is the name of a fault, which then always
/// happens, or an object with the odds of each.
struct FaultOrder
{
    FaultRecipe recipe;
    std::vector<std::string> violations; ///< one sentence each; the rest counts when there is none
};

FaultOrder checkFaults(const nlohmann::ordered_json &body);

/// The recipe as it is answered.
nlohmann::ordered_json faultsJson(const FaultRecipe &recipe);

/// `seed`, a whole number from 0 to 2^53; 1 when it is absent. Adds to the violations.
std::uint64_t checkSeed(const nlohmann::ordered_json &body, std::vector<std::string> &violations);

} // namespace hookbench::sandbox
