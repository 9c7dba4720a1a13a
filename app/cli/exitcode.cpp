// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitcode.h"

namespace hookbench::cli
{

ExitCode exitCodeFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Validation:
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::ServerRefused:
        return ExitCode::No;
    case ErrorKind::InvalidArgument:
    case ErrorKind::AccountReadOnly:
        return ExitCode::WrongUsage;
    default:
        return ExitCode::CouldNot;
    }
}

} // namespace hookbench::cli
