// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/store/database.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::store
{

/// One line of the audit list. No field ever holds a secret.
struct AuditEntry
{
    std::int64_t id = 0; ///< given by the list, increasing
    UtcTime at{};
    std::string osUser{}; ///< empty when appending: the user of this process
    std::string account{};
    std::string environment{}; ///< SANDBOX, TEST or LIVE
    std::string action{};      ///< "create", "pause", "reveal-secret"…
    std::string webhookId{};
    std::string requestId{}; ///< x-request-id of the answer
    std::string detail{};    ///< "field: old → new", secrets left out
    std::string outcome{};   ///< "ok", or the name of an error kind

    bool operator==(const AuditEntry &) const = default;
};

/// The append-only list of what was done here, in `audit.sqlite`: the file itself refuses to change
/// or delete a line. Synchronous: an append is one short insert. One thread at a time; several
/// processes may append to the same file.
class AuditLog
{
public:
    /// Longer texts are cut, with an ellipsis.
    static constexpr std::size_t maxTextBytes = 4096;
    static constexpr int maxPageSize = 1000;

    /// Takes a piece of an export; false stops it.
    using Sink = std::function<bool(std::string_view piece)>;

    /// Opens or makes the list in `directory`; a damaged one is set aside, see keptAs(). Errors as
    /// Database::open.
    static Result<AuditLog> open(const std::filesystem::path &directory);

    /// Returns the id of the new line.
    Result<std::int64_t> append(const AuditEntry &entry);

    /// Newest first, at most `limit` (and maxPageSize) lines older than `before`; nullopt: from the
    /// newest.
    Result<std::vector<AuditEntry>> page(std::optional<std::int64_t> before, int limit);

    /// All lines, oldest first, one JSON object a line. Error Cancelled when the sink says so.
    Result<void> exportJsonLines(const Sink &sink);
    /// All lines, oldest first, as CSV (RFC 4180) with a heading. A cell that a spreadsheet would
    /// take for a formula gets an apostrophe in front.
    Result<void> exportCsv(const Sink &sink);

    /// The damaged file's new name; empty when all was well.
    const std::filesystem::path &keptAs() const { return m_keptAs; }

private:
    AuditLog(Database database, std::filesystem::path keptAs);

    Result<void> exportLines(const Sink &sink, std::string (*line)(const AuditEntry &));

    Database m_database;
    std::filesystem::path m_keptAs;
    std::string m_osUser;
};

} // namespace hookbench::store
