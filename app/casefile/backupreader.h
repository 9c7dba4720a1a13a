// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/casefile/backupline.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace hookbench::casefile
{

/// What a backup says about itself. Value type.
struct BackupFacts
{
    std::string program{}; ///< "Hookbench 0.1.0"
    UtcTime createdAt{};
    std::string accountId{};
    std::string account{};     ///< its description and settings, JSON; no key
    std::int64_t events = 0;
    std::int64_t gaps = 0;
    std::int64_t attempts = 0; ///< to send its events from here

    bool operator==(const BackupFacts &) const = default;
};

inline constexpr int backupVersion = 1;
inline constexpr std::string_view backupFormat = "hookbench-backup";
inline constexpr std::string_view backupEvents = "events.jsonl";
inline constexpr std::string_view backupAccount = "account.json";
inline constexpr std::string_view backupManifest = "manifest.json";

/// A larger backup, or one that unpacks to more, is not read.
inline constexpr std::int64_t maxBackupUnpacked = std::int64_t{256} * 1024 * 1024 * 1024;
inline constexpr std::int64_t maxBackupRows = 50'000'000;

/// Reads a backup line by line, whatever its size, and believes none of it: the three entries that
/// there are, each once and in their order, every line of the right form, numbers, sizes and
/// SHA-256 as the manifest names them. Any thread.
class BackupReader
{
public:
    /// Hears of each row, oldest first; false ends it (Cancelled), an error ends it with that.
    using Row = std::function<Result<bool>(BackupRow &&row)>;

    /// Reads it from the beginning to the end. What row() heard counts only when this succeeds.
    /// Errors: FileMalformed with what is wrong, those of the file, row()'s.
    static Result<BackupFacts> read(const std::filesystem::path &file, const Row &row);
};

} // namespace hookbench::casefile
