// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace hookbench::sandbox
{

/// What a body of POST /sandbox/trigger asks for; `data` is read from the text of the body.
struct TriggerOrder
{
    std::string type;
    std::string webhook; ///< empty: every active one
    bool hasData = false;
    std::vector<std::string> violations; ///< one sentence each; the rest counts when there is none
};

TriggerOrder checkTrigger(const nlohmann::ordered_json &body);

/// What a body of POST /sandbox/clock asks for: one of the three.
struct ClockOrder
{
    std::optional<std::chrono::microseconds> advance{};
    bool toNext = false;
    std::optional<bool> paused{};
    std::vector<std::string> violations;
};

ClockOrder checkClock(const nlohmann::ordered_json &body);

} // namespace hookbench::sandbox
