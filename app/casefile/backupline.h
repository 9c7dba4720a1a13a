// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/attempt.h"
#include "app/store/event.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::casefile
{

/// A longer line is in no backup: the largest body, with what was decrypted of it, an answer, and
/// attempts.
inline constexpr std::size_t maxBackupLine = std::size_t{160} * 1024 * 1024;
/// Of the attempts to send an event the newest are kept.
inline constexpr int maxBackupAttempts = 200;

/// An event or gap with what was sent of it from here, oldest first. Value type.
struct BackupRow
{
    store::EventRecord event{};
    std::vector<store::Attempt> attempts{};
};

// An event, or a gap, as a line of a backup: everything that the store knows of it, bytes as
// base64, times in microseconds. The values of headers that a sender signs in with are redacted.

/// Without line end.
std::string backupLine(const store::EventRecord &event,
                       std::span<const store::Attempt> attempts = {});

/// Errors: FileMalformed with what is wrong. The id is the one that it had; no account; attempts
/// are of no event, and of the run that they were of.
Result<BackupRow> rowOfBackupLine(std::string_view line);

} // namespace hookbench::casefile
