// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/router.h"

#include <string>

namespace hookbench::sandbox
{

class RequestLog;

/// The control endpoints over the request log: list, look at one, forget. They act on the
/// application of the key, and need no scope. `log` must outlive the router.
void addLogEndpoints(Router &router, const std::string &prefix, RequestLog &log);

} // namespace hookbench::sandbox
