// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/base/secret.h"
#include "app/cli/arguments.h"
#include "app/signing/verifier.h"

#include <optional>
#include <vector>

namespace hookbench::cli
{

/// Secrets come from files and environment variables, never from an argument, which every process
/// of the machine could read. One final LF or CRLF is removed; all other bytes count. At most
/// 64 KiB. Errors are InvalidArgument; none holds a byte of the secret.
inline constexpr std::size_t maxSecretBytes = 64 * 1024;

/// `--option FILE`.
Result<Secret> secretFromFile(QLatin1String option, const QString &file);

/// `--option VARIABLE`; an empty variable is as good as none.
Result<Secret> secretFromEnvironment(QLatin1String option, const QString &variable);

/// So many secrets at most: the current one, and more previous ones than are ever in use at once.
inline constexpr std::size_t maxSigningKeys = 16;

/// The repeatable --secret-file and --secret-env of a command that verifies.
std::vector<Option> signingKeyOptions();

/// The secrets that these options give, in the order of the command line: the first is current,
/// later ones are previous. Empty when none was given.
Result<std::vector<signing::SigningKey>> signingKeysFromOptions(const Arguments &arguments);

/// The one secret that --secret-file or --secret-env gives; nullopt when neither was given.
Result<std::optional<Secret>> secretFromOptions(const Arguments &arguments);

} // namespace hookbench::cli
