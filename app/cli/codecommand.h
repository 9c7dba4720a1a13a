// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace hookbench::cli
{

/// `hookbench-cli code`: a handler in a language, or a test for it.
Command codeCommand();

} // namespace hookbench::cli
