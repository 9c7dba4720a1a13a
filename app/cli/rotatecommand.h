// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace hookbench::cli
{

/// hookbench-cli rotate: another signing secret for a webhook, step by step.
Command rotateCommand();

} // namespace hookbench::cli
