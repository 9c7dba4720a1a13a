// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/casefile/backupline.h"
#include "app/casefile/backuprecord.h"

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
    std::int64_t runs = 0;     ///< in bulk
    std::int64_t lists = 0;    ///< webhooks of which something is kept that the platform listed

    bool operator==(const BackupFacts &) const = default;
};

/// 1: nothing but events; 2: with what there is beside them.
inline constexpr int backupVersion = 2;
inline constexpr std::string_view backupFormat = "hookbench-backup";
inline constexpr std::string_view backupEvents = "events.jsonl";
inline constexpr std::string_view backupRecords = "records.jsonl"; ///< where there are any
inline constexpr std::string_view backupAccount = "account.json";
inline constexpr std::string_view backupManifest = "manifest.json";

/// A larger backup, or one that unpacks to more, is not read.
inline constexpr std::int64_t maxBackupUnpacked = std::int64_t{256} * 1024 * 1024 * 1024;
inline constexpr std::int64_t maxBackupRows = 50'000'000;

/// Reads a backup line by line, whatever its size, and believes none of it: the entries that there
/// are, each once and in their order, every line of the right form, numbers, sizes and SHA-256 as
/// the manifest names them. Any thread.
class BackupReader
{
public:
    /// Hears of each row, oldest first; false ends it (Cancelled), an error ends it with that.
    using Row = std::function<Result<bool>(BackupRow &&row)>;
    /// The same of what there is beside events, which comes behind them: runs in the order in which
    /// they began, each before its events.
    using Record = std::function<Result<bool>(BackupRecord &&record)>;

    /// Reads it from the beginning to the end. What was heard counts only when this succeeds.
    /// Errors: FileMalformed with what is wrong, those of the file, row()'s and record()'s.
    static Result<BackupFacts> read(const std::filesystem::path &file, const Row &row,
                                    const Record &record = {});
};

} // namespace hookbench::casefile
