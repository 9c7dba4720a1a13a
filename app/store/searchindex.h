// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/database.h"
#include "app/store/event.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

namespace hookbench::store
{

std::span<const std::string_view> searchMigrations();

// Rows of the table `facts` of the text index.
inline constexpr std::string_view indexedUpToFact = "indexed_up_to";
inline constexpr std::string_view indexedRowsFact = "indexed_rows";
inline constexpr std::string_view indexOfFact = "index_of"; ///< hash_key_0 of its event file

/// Fills the text index (FTS5, contentless, row id = event id) in a file of its own, which may be
/// deleted at any time and is made again. One thread at a time; readers attach the file.
class SearchIndex
{
public:
    /// `directory` holds an event store.
    static Result<SearchIndex> open(const std::filesystem::path &directory);

    /// Takes the next events in, a few at a time. False: it has everything.
    Result<bool> work();
    /// Makes it again when much of it speaks of events that are gone.
    Result<void> dropIfStale();

private:
    SearchIndex(std::filesystem::path directory, Database events, Database index);

    static Result<Database> openIndex(const std::filesystem::path &directory, Database &events);
    Result<void> reopen();
    bool isFileThere() const;
    Result<std::int64_t> fact(std::string_view name);
    Result<EventId> takeIn(EventId after, std::int64_t &rows);

    std::filesystem::path m_directory;
    Database m_events;
    Database m_index;
};

} // namespace hookbench::store
