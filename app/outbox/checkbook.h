// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/outbox/checkrecord.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace hookbench::outbox
{

/// The last check-up of each webhook, in a file of the data directory: facts, no secrets. What is
/// malformed in it is dropped: a check-up is quickly made again. GUI thread.
class CheckBook
{
public:
    static constexpr std::size_t maxRecords = 200;

    explicit CheckBook(std::filesystem::path file);

    /// Null when it was never checked. Reads the file when it is first asked.
    const CheckRecord *find(std::string_view account, std::string_view webhook);
    /// In place of the one before; the oldest beyond maxRecords go. Errors: those of the file; it
    /// is remembered for this session all the same.
    Result<void> keep(CheckRecord record);

private:
    void load();

    std::filesystem::path m_file;
    bool m_isLoaded = false;
    std::vector<CheckRecord> m_records; ///< newest first
};

} // namespace hookbench::outbox
