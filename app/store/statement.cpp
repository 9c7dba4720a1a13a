// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/statement.h"

#include "app/store/sqliteerror.h"

#include <sqlite3.h>

#include <cerrno>
#include <utility>

namespace hookbench::store
{

namespace
{

/// SQLITE_TRANSIENT without its old-style cast: SQLite copies the bytes.
const auto copied = // NOLINTNEXTLINE(performance-no-int-to-ptr): it is how SQLite defines it
    reinterpret_cast<sqlite3_destructor_type>(static_cast<std::intptr_t>(-1));

} // namespace

Statement::Statement(sqlite3_stmt *statement, std::string path)
    : m_statement(statement)
    , m_path(std::move(path))
{
}

Statement::Statement(Statement &&other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr))
    , m_path(std::move(other.m_path))
    , m_bindFailure(other.m_bindFailure)
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_statement, other.m_statement);
    std::swap(m_path, other.m_path);
    std::swap(m_bindFailure, other.m_bindFailure);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::bind(int index, std::int64_t value)
{
    noteBinding(sqlite3_bind_int64(m_statement, index, value));
}

void Statement::bind(int index, double value)
{
    noteBinding(sqlite3_bind_double(m_statement, index, value));
}

void Statement::bind(int index, std::string_view text)
{
    // A null pointer would bind NULL instead of the empty text.
    noteBinding(sqlite3_bind_text64(m_statement, index, text.data() ? text.data() : "", text.size(),
                                    copied, SQLITE_UTF8));
}

void Statement::bindBlob(int index, std::string_view bytes)
{
    noteBinding(sqlite3_bind_blob64(m_statement, index, bytes.data() ? bytes.data() : "",
                                    bytes.size(), copied));
}

void Statement::bindInPlace(int index, std::string_view text)
{
    noteBinding(sqlite3_bind_text64(m_statement, index, text.data() ? text.data() : "", text.size(),
                                    SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bindBlobInPlace(int index, std::string_view bytes)
{
    noteBinding(sqlite3_bind_blob64(m_statement, index, bytes.data() ? bytes.data() : "",
                                    bytes.size(), SQLITE_STATIC));
}

void Statement::bindNull(int index)
{
    noteBinding(sqlite3_bind_null(m_statement, index));
}

int Statement::parameterCount() const
{
    return sqlite3_bind_parameter_count(m_statement);
}

void Statement::noteBinding(int code)
{
    if (m_bindFailure == SQLITE_OK)
        m_bindFailure = code;
}

Result<bool> Statement::step()
{
    if (m_bindFailure != SQLITE_OK)
        return sqliteError(nullptr, m_bindFailure, m_path);
    errno = 0;
    switch (const int code = sqlite3_step(m_statement); code) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return sqliteError(sqlite3_db_handle(m_statement), code, m_path);
    }
}

Result<void> Statement::run()
{
    const Result<bool> stepped = step();
    reset();
    return stepped ? Result<void>{} : Result<void>{stepped.error()};
}

void Statement::reset()
{
    sqlite3_reset(m_statement); // repeats the code of a failed step, which step() has told
    sqlite3_clear_bindings(m_statement);
    m_bindFailure = SQLITE_OK;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::string_view Statement::text(int column) const
{
    // As bytes: a blob comes out as it went in, and the size is valid only after the pointer.
    const void *bytes = sqlite3_column_blob(m_statement, column);
    const int size = sqlite3_column_bytes(m_statement, column);
    return bytes
               ? std::string_view(static_cast<const char *>(bytes), static_cast<std::size_t>(size))
               : std::string_view();
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

bool Statement::isInteger(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_INTEGER;
}

} // namespace hookbench::store
