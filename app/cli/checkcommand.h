// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace hookbench::cli
{

/// `hookbench-cli check`: whether an endpoint does what it should.
Command checkCommand();

} // namespace hookbench::cli
