// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/sandbox/sandboxoptions.h"

namespace hookbench::cli
{

/// `hookbench-cli sandbox`: the platform's API on this machine until SIGINT or SIGTERM.
Command sandboxCommand();

/// What the options of the command ask for. Errors: InvalidArgument.
Result<sandbox::SandboxOptions> sandboxOptions(const Arguments &arguments);

} // namespace hookbench::cli
