// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <optional>

namespace hookbench::cli
{

// Texts end without a line end.

/// What `hookbench-cli --help` prints, and `hookbench-cli webhooks --help` for the commands that
/// begin with that word: `group` is that word, or empty for all.
QString overviewHelp(const std::vector<Command> &commands, const QString &group = {});

/// What `hookbench-cli COMMAND --help` prints, in the order of a manual page.
QString commandHelp(const Command &command);

/// What --help or --version among `words` asks for; nullopt when a command is to be run, or when
/// the words before --help name none.
std::optional<QString> informationFor(const QStringList &words,
                                      const std::vector<Command> &commands);

} // namespace hookbench::cli
