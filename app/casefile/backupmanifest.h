// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/casefile/backupreader.h"

#include <cstdint>
#include <map>
#include <string>

namespace hookbench::casefile
{

/// What a manifest says of one entry of a backup, and what was read of it. Value type.
struct BackupEntry
{
    std::int64_t size = 0;
    std::string sha256{};
};

/// By name.
using BackupEntries = std::map<std::string, BackupEntry>;

std::string backupManifestText(const BackupFacts &facts, const BackupEntries &entries);

/// `read`: the numbers and the account as they were read, `entries` all that came before the
/// manifest. Gives them with what it says beside. Errors: FileMalformed with what does not fit.
Result<BackupFacts> judgeBackup(const std::string &manifest, const BackupFacts &read,
                                const BackupEntries &entries);

} // namespace hookbench::casefile
