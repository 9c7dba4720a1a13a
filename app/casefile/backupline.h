// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/event.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace hookbench::casefile
{

/// A longer line is in no backup: the largest body, with what was decrypted of it and an answer.
inline constexpr std::size_t maxBackupLine = std::size_t{96} * 1024 * 1024;

// An event, or a gap, as a line of a backup: everything that the store knows of it, bytes as
// base64, times in microseconds. The values of headers that a sender signs in with are redacted.

/// Without line end.
std::string backupLine(const store::EventRecord &event);

/// Errors: FileMalformed with what is wrong. The id is the one that it had; no account.
Result<store::EventRecord> eventOfBackupLine(std::string_view line);

} // namespace hookbench::casefile
