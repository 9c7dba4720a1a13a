// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/settings/datadirectory.h"

#include <filesystem>

namespace hookbench::cli
{

/// What --data-dir names, else the platform's usual place; made and made private if needed. Errors:
/// those of settings::DataDirectory, and InvalidArgument for an empty name.
Result<settings::DataDirectory> openDataDirectory(const Arguments &arguments);

/// The same place, only to be looked into: nothing is made.
std::filesystem::path dataDirectoryPath(const Arguments &arguments);

} // namespace hookbench::cli
