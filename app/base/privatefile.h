// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace hookbench
{

/// Makes `directory` (and its parents) if needed and sees that only the owner can enter it (0700).
/// Errors: PermissionDenied (also when somebody else owns it), DiskFull, FileUnreadable.
Result<void> ensurePrivateDirectory(const std::filesystem::path &directory);

/// Takes group and other rights off an existing file (0600); a missing file is no error.
Result<void> makeFilePrivate(const std::filesystem::path &file);

/// The whole file, at most `maxBytes`. Errors: FileMalformed when it is larger, else as fileError.
Result<std::string> readFile(const std::filesystem::path &file, std::size_t maxBytes);

/// Replaces the file in one step (temporary file beside it, fsync, rename), mode 0600.
Result<void> writePrivateFile(const std::filesystem::path &file, std::string_view content);

/// Moves a damaged file to "NAME.kept-20260320T120000Z" beside it and returns the new path.
Result<std::filesystem::path> setFileAside(const std::filesystem::path &file);

/// The Error for an errno value met on `path`.
Error fileError(int errorNumber, const std::filesystem::path &path);

} // namespace hookbench
