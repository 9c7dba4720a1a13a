// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <cstdint>

namespace hookbench::cli
{

/// How a command ends; scripts depend on the numbers.
enum class ExitCode : std::uint8_t {
    Done = 0,       ///< done, or as expected
    No = 1,         ///< the answer is no: the server refused with 4xx…
    WrongUsage = 2, ///< unknown option, wrong value, a LIVE account that was not named
    CouldNot = 3    ///< network, 5xx, still limited, keychain, port taken, role held…
};

/// The exit code that an error ends a command with.
ExitCode exitCodeFor(ErrorKind kind);

} // namespace hookbench::cli
