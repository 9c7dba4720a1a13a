// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace hookbench::cli
{

/// What `hookbench-cli --help` prints, and `hookbench-cli webhooks --help` for the commands that
/// begin with that word: `group` is that word, or empty for all.
QString overviewHelp(const std::vector<Command> &commands, const QString &group = {});

/// What `hookbench-cli COMMAND --help` prints, in the order of a manual page.
QString commandHelp(const Command &command);

} // namespace hookbench::cli
