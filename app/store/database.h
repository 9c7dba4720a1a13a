// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/statement.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;

namespace hookbench::store
{

/// One connection to an SQLite file (WAL, synchronous FULL, foreign keys on, busy timeout 5 s, mode
/// 0600), for one thread at a time.
class Database
{
public:
    /// How a file that SQLite calls damaged is treated.
    struct Opened;

    /// Files up to this size are checked page by page when they are opened; in a larger one damage
    /// is found where it is read.
    static constexpr std::uintmax_t checkedBytes = std::uintmax_t{32} * 1024 * 1024;

    /// Opens or makes the file and brings its schema up to date: `migrations[n]` is the SQL that
    /// takes version n to n+1, each in one transaction, version kept in user_version. Errors:
    /// DatabaseNewer (both versions named), DatabaseCorrupt (file untouched), PermissionDenied,
    /// DiskFull, FileUnreadable, DatabaseFailed.
    static Result<Database> open(const std::filesystem::path &file,
                                 std::span<const std::string_view> migrations);

    /// As open(); a damaged file is set aside beside the new, empty one, and said in `keptAs`.
    static Result<Opened> openOrReplace(const std::filesystem::path &file,
                                        std::span<const std::string_view> migrations);

    /// Opens an existing file for reading alone, beside whatever writes to it; works on a disk that
    /// is full or read-only. `version` is the schema version that the caller reads. Errors:
    /// DatabaseNewer (also for an older file: open() migrates it), and as open().
    static Result<Database> openReadOnly(const std::filesystem::path &file, int version);

    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    Result<Statement> prepare(std::string_view sql);
    Result<void> execute(std::string_view sql);
    /// Runs `body` in BEGIN IMMEDIATE … COMMIT; rolled back when it returns an error.
    template <typename Body>
    Result<void> transaction(Body &&body)
    {
        if (Result<void> begun = execute("BEGIN IMMEDIATE"); !begun)
            return begun;
        Result<void> done = body();
        if (done)
            done = execute("COMMIT");
        if (!done)
            (void)execute("ROLLBACK");
        return done;
    }
    std::int64_t lastInsertId() const;
    std::int64_t changes() const;
    /// False when SQLite rolled back by itself, as it does on a full disk.
    bool isInTransaction() const;
    /// Ends the statement under way with Cancelled; the one function for any thread.
    void interrupt() const;
    /// For what SQLite offers beyond SQL.
    sqlite3 *connection() const { return m_connection; }

private:
    Database(sqlite3 *connection, std::string path);

    static Result<Database> openForReading(const std::string &uri,
                                           const std::filesystem::path &file);
    Result<void> configure();
    Result<void> checkPages();
    Result<int> version();
    Result<void> migrate(std::span<const std::string_view> migrations);

    sqlite3 *m_connection = nullptr;
    std::string m_path;
};

struct Database::Opened
{
    Database database;
    std::filesystem::path keptAs; ///< the damaged file's new name; empty when all was well
};

} // namespace hookbench::store
