// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/receiver/receiver.h"

#include <optional>
#include <string>
#include <vector>

namespace hookbench::cli
{

/// `hookbench-cli listen`: catches requests on this machine and prints a line for each.
Command listenCommand();

/// What the options of the command ask for. Value type.
struct ListenOptions
{
    receiver::ReceiverConfig config;
    receiver::AnswerRule answer;
    std::vector<signing::SigningKey> keys;
    bool usesTls = false;
    bool explains = false; ///< finds out why what does not verify does not
    std::optional<int> count;
    std::optional<int> timeoutSeconds;
};

/// Errors: InvalidArgument.
Result<ListenOptions> listenOptions(const Arguments &arguments);

} // namespace hookbench::cli
