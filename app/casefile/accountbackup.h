// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/random.h"
#include "app/base/result.h"
#include "app/casefile/backupreader.h"
#include "app/store/objectrules.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace hookbench::casefile
{

/// An account's data in one file, and back: a zip of its events, each with what was sent of it from
/// here (its newest 200 attempts), of its bulk runs and of what the platform listed, with what the
/// account is, and a manifest with sizes and SHA-256. Keys and secrets are in the keychain and
/// never in it. Event by event, so that memory does not grow with their bytes; beside whatever else
/// writes to the store. Any thread.
class AccountBackup
{
public:
    enum class Stage : std::uint8_t { Writing, Verifying, Storing };
    /// Rows; `total` 0: not known. False ends it (Cancelled), and nothing is written or stored.
    using Progress = std::function<bool(Stage stage, std::int64_t done, std::int64_t total)>;

    /// Of `about`, the numbers are found out here. What comes while it is written is not in it.
    /// There is a whole file, or none. Errors: those of the database and the disk.
    static Result<BackupFacts> write(const std::filesystem::path &directory,
                                     const std::filesystem::path &file, BackupFacts about,
                                     const Progress &progress = {});

    /// What came of it. Value type.
    struct Restored
    {
        std::int64_t events = 0;
        std::int64_t gaps = 0;
        std::int64_t attempts = 0; ///< of those events, and of those runs
        std::int64_t runs = 0;     ///< what was open has ended: nobody knows what went since
        std::int64_t lists = 0;    ///< webhooks of which something new is kept that was listed
        std::int64_t known = 0;    ///< rows that were there already, and stay as they are
    };

    /// Reads all of it and changes nothing. Errors: those of BackupReader.
    static Result<BackupFacts> verify(const std::filesystem::path &file,
                                      const Progress &progress = {});
    /// Verifies it, and then puts its events among those of `account`, with its runs and lists, in
    /// one transaction: all of them that are not there yet, or none. While it stores, nobody else
    /// can write. `total` is what verify() told. Errors: those of BackupReader and of the
    /// database.
    static Result<Restored> restore(const std::filesystem::path &directory,
                                    const std::filesystem::path &file, const std::string &account,
                                    RandomSource &random, const store::ObjectRules &objects,
                                    const Progress &progress = {});
};

} // namespace hookbench::casefile
