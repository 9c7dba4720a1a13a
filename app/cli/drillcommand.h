// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace hookbench::cli
{

/// `hookbench-cli drill`: a handler under events that come twice, late, or in another order.
Command drillCommand();

} // namespace hookbench::cli
