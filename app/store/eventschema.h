// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <string_view>

namespace hookbench::store
{

/// The files of the event store in a data directory.
std::filesystem::path eventFile(const std::filesystem::path &directory);
/// The text index: made from the event file, and made again when it is missing.
std::filesystem::path searchFile(const std::filesystem::path &directory);

/// As Database::open takes them; their number is the schema version.
std::span<const std::string_view> eventMigrations();

/// What an interned word is used for; kept in the database, so the numbers stay.
enum class WordKind : int {
    Account = 1,
    Method = 2,
    Path = 3,
    Cause = 4,
    Scheme = 5,
    EventType = 6,
    Webhook = 7
};

/// `events.verdict` of a row that is no event.
inline constexpr int noVerdict = -1;

/// Bits of `events.flags`.
inline constexpr int encryptedFlag = 1;
inline constexpr int pinnedFlag = 2;
inline constexpr int checkedLaterFlag = 4;

/// Rows of the table `facts`.
inline constexpr std::string_view highestDeletedFact = "highest_deleted_id";
inline constexpr std::string_view keysUpToFact = "keys_up_to";
inline constexpr std::string_view objectsUpToFact = "objects_up_to";
inline constexpr std::string_view hashKey0Fact = "hash_key_0";
inline constexpr std::string_view hashKey1Fact = "hash_key_1";

} // namespace hookbench::store
