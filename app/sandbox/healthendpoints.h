// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/router.h"

namespace hookbench::sandbox
{

class SandboxState;

/// GET /health (with a key) and GET /health/public (without). The state must outlive the router.
void addHealthEndpoints(Router &router, const std::string &prefix, SandboxState &state);

} // namespace hookbench::sandbox
