// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/random.h"
#include "app/base/result.h"
#include "app/store/attempt.h"
#include "app/store/event.h"
#include "app/store/objectrules.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::store
{

class RecordWriter;

/// Files of more bytes are not imported.
inline constexpr std::size_t maxImportBytes = std::size_t{256} * 1024 * 1024;

/// The events in a file: JSON lines as `events --full` prints them, or a HAR 1.2 (`{"log":…`).
/// Ids and what is a duplicate are given anew; the source is Import. Errors: FileMalformed, whose
/// detail names the line or entry and what is wrong with it; sizes have to be those of the bytes.
Result<std::vector<EventRecord>> readImport(std::string_view file, const std::string &account);

/// The same of JSON lines alone. Any thread.
Result<std::vector<EventRecord>> readImportLines(std::string_view lines,
                                                 const std::string &account);

/// Stores them in one transaction: all, or none. `directory` is a data directory.
Result<void> importEvents(const std::filesystem::path &directory, std::vector<EventRecord> events,
                          RandomSource &random, const ObjectRules &objects);

/// Stores what fill() puts in, oldest first, in one transaction: all, or none, in memory that does
/// not grow with them. The events keep their source and get new ids, and so do the attempts that
/// were made of each; what an account has beside them goes to `records`. Nobody else can write
/// meanwhile. Errors: fill()'s, and those of the database.
using ImportPut = std::function<Result<void>(EventRecord &event, std::span<Attempt> attempts)>;
using ImportFill = std::function<Result<void>(const ImportPut &put, RecordWriter &records)>;
Result<void> importStream(const std::filesystem::path &directory, const ImportFill &fill,
                          RandomSource &random, const ObjectRules &objects);

} // namespace hookbench::store
