// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/attempt.h"
#include "app/store/database.h"
#include "app/store/platformhistory.h"
#include "app/store/platformreader.h"
#include "app/store/wordreader.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace hookbench::store
{

/// Reads what an account has beside its events, beside whatever writes it: bulk runs with the
/// events of each, and what the platform listed. One thread at a time. Errors: those of the
/// database.
class RecordReader
{
public:
    /// `directory` holds an event store of this version. Errors: as Database::openReadOnly.
    static Result<RecordReader> open(const std::filesystem::path &directory);

    /// The newest `limit` of them, oldest first.
    Result<std::vector<ReplayRun>> runs(const std::string &account, int limit);
    /// The events of a run from `position` on, in their order.
    Result<std::vector<EventId>> eventsOfRun(RunId run, std::int64_t position, int limit);
    /// Of which a list was ever read, or is kept.
    Result<std::vector<std::string>> listedWebhooks(const std::string &account);
    Result<PlatformHistory> history(const std::string &account, const std::string &webhook);

private:
    RecordReader(std::unique_ptr<Database> database, std::unique_ptr<WordReader> words);

    std::unique_ptr<Database> m_database; ///< where the readers point to
    std::unique_ptr<WordReader> m_words;
    std::unique_ptr<PlatformReader> m_platform;
};

} // namespace hookbench::store
