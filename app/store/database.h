// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace hookbench::store
{

/// A prepared SQL statement (SQLite C API). Values are bound, never pasted into the text.
/// Movable; lives shorter than its Database; same thread as its Database.
class Statement
{
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement();

    /// Parameters count from 1. Text and blobs are copied.
    void bind(int index, std::int64_t value);
    void bind(int index, double value);
    void bind(int index, std::string_view text);
    void bindBlob(int index, std::string_view bytes);
    void bindNull(int index);

    /// Runs to the next row: true with a row, false when done.
    Result<bool> step();
    /// Runs a statement that returns no rows, then makes it ready for the next run.
    Result<void> run();
    /// Ready to be bound and run again.
    void reset();

    /// Columns count from 0; valid until the next step or reset.
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const;
    bool isNull(int column) const;

private:
    friend class Database;
    explicit Statement(sqlite3_stmt *statement, std::string path);

    sqlite3_stmt *m_statement = nullptr;
    std::string m_path;
};

/// One connection to an SQLite file (WAL, foreign keys on, busy timeout 5 s, mode 0600), for one
/// thread at a time.
class Database
{
public:
    /// How a file that SQLite calls damaged is treated.
    struct Opened;

    /// Opens or makes the file and brings its schema up to date: `migrations[n]` is the SQL that
    /// takes version n to n+1, each in one transaction, version kept in user_version. Errors:
    /// DatabaseNewer (both versions named), DatabaseCorrupt (file untouched), PermissionDenied,
    /// DiskFull, DatabaseFailed.
    static Result<Database> open(const std::filesystem::path &file,
                                 std::span<const std::string_view> migrations);

    /// As open(); a damaged file is set aside beside the new, empty one, and said in `keptAs`.
    static Result<Opened> openOrReplace(const std::filesystem::path &file,
                                        std::span<const std::string_view> migrations);

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

private:
    Database(sqlite3 *connection, std::string path);

    sqlite3 *m_connection = nullptr;
    std::string m_path;
};

struct Database::Opened
{
    Database database;
    std::filesystem::path keptAs; ///< the damaged file's new name; empty when all was well
};

} // namespace hookbench::store
