// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqliteerror.h"

#include "app/base/privatefile.h"

#include <sqlite3.h>

#include <cerrno>

namespace hookbench::store
{

namespace
{

ErrorKind kindOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_INTERRUPT:
        return ErrorKind::Cancelled;
    case SQLITE_FULL:
        return ErrorKind::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorKind::PermissionDenied;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorKind::DatabaseCorrupt;
    default:
        return ErrorKind::DatabaseFailed;
    }
}

} // namespace

Error sqliteError(sqlite3 *connection, int code, const std::string &path)
{
    const int left = errno;
    Error error{kindOf(code), connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code)};
    error.path = path;
    // The system's own number says more: a file size limit or a quota arrives as an I/O error.
    // SQLite forgets it where a commit fails; then errno still has it.
    const int primary = code & 0xff;
    if (connection && (primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN)) {
        const int number = sqlite3_system_errno(connection);
        if (number != 0 || left != 0)
            return fileError(number != 0 ? number : left, path);
    }
    return error;
}

} // namespace hookbench::store
