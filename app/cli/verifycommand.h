// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/signing/verifier.h"

#include <cstdint>
#include <optional>
#include <string>

namespace hookbench::cli
{

/// `hookbench-cli verify`: headers and body from files against signing secrets.
Command verifyCommand();

/// What the options of the command describe. Value type.
struct VerifyInput
{
    std::string method = "POST";
    std::string url{};
    Headers headers{};
    std::string body{};
    std::optional<UtcTime> receivedAt{}; ///< absent: now
    bool isToExplain = false; ///< --explain
    std::vector<signing::SigningKey> keys{};
};

/// Reads the files that the options name. Errors: InvalidArgument.
Result<VerifyInput> verifyInput(const Arguments &arguments);

} // namespace hookbench::cli
