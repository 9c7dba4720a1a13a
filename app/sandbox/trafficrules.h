// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/trafficgenerator.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace hookbench::sandbox
{

/// What a body of POST /sandbox/traffic asks for.
struct TrafficWish
{
    TrafficOrder order;
    std::vector<std::string> violations; ///< one sentence each; the rest counts when there is none
};

TrafficWish checkTraffic(const nlohmann::ordered_json &body);

/// The traffic as it is answered.
nlohmann::ordered_json trafficJson(const TrafficOrder &order);

} // namespace hookbench::sandbox
