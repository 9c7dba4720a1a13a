// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/signing/scheme.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace hookbench::signing
{

// The user's own scheme files: DIRECTORY/schemes/NAME.json, readable by their owner alone.

/// Whether a file of schemes or ciphers may have this name: lower-case letters, digits, "-", "_"
/// and ".", at most 64.
bool isDataFileName(std::string_view name);

std::filesystem::path schemeFile(const std::filesystem::path &directory, const std::string &name);

/// Replaces the file. Errors: FileMalformed (a name that is none), those of the disk.
Result<std::filesystem::path> writeSchemeFile(const std::filesystem::path &directory,
                                              const std::string &name, std::string_view json);

/// Writes a scheme under its name, or under that with a number where the name has a file already.
Result<std::filesystem::path> addSchemeFile(const std::filesystem::path &directory, Scheme &scheme,
                                            const std::string &comment);

Result<void> removeSchemeFile(const std::filesystem::path &directory, const std::string &name);

} // namespace hookbench::signing
