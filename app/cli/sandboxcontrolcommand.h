// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/sandboxdelivery.h"
#include "app/cli/command.h"

#include <vector>

namespace hookbench::cli
{

/// "sandbox faults" and "sandbox traffic": the controls of a sandbox that runs.
std::vector<Command> sandboxControlCommands();

/// What the options of "sandbox traffic" order. Errors: InvalidArgument.
Result<api::SandboxTraffic> trafficFrom(const Arguments &arguments);

} // namespace hookbench::cli
