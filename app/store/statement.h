// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

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

    /// Parameters count from 1. Text and blobs are copied. A value that cannot be bound (too large,
    /// no memory) is the error of the next step().
    void bind(int index, std::int64_t value);
    void bind(int index, double value);
    void bind(int index, std::string_view text);
    void bindBlob(int index, std::string_view bytes);
    void bindNull(int index);
    /// The same without a copy: the bytes must stay as they are until reset() or run().
    void bindInPlace(int index, std::string_view text);
    void bindBlobInPlace(int index, std::string_view bytes);

    /// The highest parameter that the SQL names.
    int parameterCount() const;

    /// Runs to the next row: true with a row, false when done.
    Result<bool> step();
    /// Runs a statement that returns no rows, then makes it ready for the next run.
    Result<void> run();
    /// Ready to be bound and run again; forgets the bound values.
    void reset();

    /// Columns count from 0; valid until the next step or reset.
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const;
    bool isNull(int column) const;
    /// To be asked before the value is read as something else.
    bool isInteger(int column) const;

private:
    friend class Database;
    Statement(sqlite3_stmt *statement, std::string path);

    void noteBinding(int code);

    sqlite3_stmt *m_statement = nullptr;
    std::string m_path;
    int m_bindFailure = 0; ///< the first SQLite code that was not OK since the last reset
};

} // namespace hookbench::store
