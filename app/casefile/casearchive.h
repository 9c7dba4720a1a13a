// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/casefile/sha256.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct archive;

namespace hookbench::casefile
{

/// An entry of a case file as its manifest names it. Value type.
struct CaseEntry
{
    std::string name{};
    std::int64_t size = 0;
    std::string sha256{}; ///< hex

    bool operator==(const CaseEntry &) const = default;
};

/// A zip (libarchive) that is written beside its place and put there in one step: there is the
/// whole file, or none. Mode 0600. Entry by entry, each in pieces of any size.
class CaseArchive
{
public:
    /// Errors: as fileError.
    static Result<std::unique_ptr<CaseArchive>> create(const std::filesystem::path &file,
                                                       UtcTime time);

    CaseArchive(const CaseArchive &) = delete;
    CaseArchive &operator=(const CaseArchive &) = delete;
    /// What was not published is removed.
    ~CaseArchive();

    Result<void> begin(const std::string &name);
    Result<void> write(std::string_view bytes);
    Result<void> end();
    /// Those that ended.
    const std::vector<CaseEntry> &entries() const { return m_entries; }

    /// On the disk, under its temporary name.
    Result<void> seal();
    /// Under its own name, in place of what was there.
    Result<void> publish();

private:
    CaseArchive(std::filesystem::path file, UtcTime time);

    Error failure() const;

    std::filesystem::path m_file;
    std::string m_temporary;
    UtcTime m_time;
    int m_descriptor = -1;
    archive *m_archive = nullptr;
    std::vector<CaseEntry> m_entries;
    std::unique_ptr<Sha256> m_hash;
};

} // namespace hookbench::casefile
