// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"

#include "app/base/privatefile.h"
#include "app/store/sqliteerror.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace hookbench::store
{

namespace fs = std::filesystem;

namespace
{

constexpr int busyTimeoutMs = 5'000;

fs::path withSuffix(const fs::path &file, const char *suffix)
{
    return fs::path(file) += suffix;
}

/// Makes the file for its owner alone, or takes the rights of others away. SQLite gives -wal and
/// -shm the mode of the main file, so only those of an earlier run need a look.
Result<void> ensurePrivateFile(const fs::path &file)
{
    const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (fd < 0)
        return fileError(errno, file);
    ::close(fd);
    for (const char *suffix : {"", "-wal", "-shm"}) {
        if (Result<void> done = makeFilePrivate(withSuffix(file, suffix)); !done)
            return done;
    }
    return {};
}

/// The damaged file goes first: should we die here, SQLite ignores a log without its file, while
/// a file without its log would have lost its newest rows.
Result<fs::path> setDatabaseAside(const fs::path &file)
{
    Result<fs::path> kept = setFileAside(file);
    if (!kept)
        return kept;
    std::error_code failure;
    fs::rename(withSuffix(file, "-wal"), withSuffix(*kept, "-wal"), failure);
    fs::remove(withSuffix(file, "-shm"), failure); // rebuilt from the log
    return kept;
}

/// The path as it stands in a URI (RFC 3986; SQLite knows %HH only).
std::string uriPath(const fs::path &file)
{
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string uri;
    for (const char c : file.string()) {
        if (c == '%' || c == '?' || c == '#') {
            const auto byte = static_cast<unsigned char>(c);
            uri += '%';
            uri += hex[byte >> 4];
            uri += hex[byte & 0x0f];
        } else {
            uri += c;
        }
    }
    return uri;
}

bool isWithoutLog(const fs::path &file)
{
    std::error_code failure;
    const std::uintmax_t size = fs::file_size(withSuffix(file, "-wal"), failure);
    return failure || size == 0;
}

} // namespace

Result<Database> Database::open(const fs::path &file, std::span<const std::string_view> migrations)
{
    if (Result<void> made = ensurePrivateFile(file); !made)
        return made.error();
    sqlite3 *connection = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &connection,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database(connection, file.string());
    if (code != SQLITE_OK)
        return sqliteError(connection, code, file.string());
    sqlite3_extended_result_codes(connection, 1);

    // Closing would fold the log into a file that may be damaged: not before it proved sound.
    sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    Result<void> done = database.configure();
    if (done)
        done = database.checkPages();
    if (done)
        done = database.migrate(migrations);
    if (!done)
        return done.error();
    sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    return database;
}

Result<Database::Opened> Database::openOrReplace(const fs::path &file,
                                                 std::span<const std::string_view> migrations)
{
    Result<Database> database = open(file, migrations);
    if (database)
        return Opened{std::move(*database), {}};
    if (database.error().kind != ErrorKind::DatabaseCorrupt)
        return database.error();
    Result<fs::path> kept = setDatabaseAside(file);
    if (!kept)
        return kept.error();
    database = open(file, migrations);
    if (!database)
        return database.error();
    return Opened{std::move(*database), std::move(*kept)};
}

Result<Database> Database::openReadOnly(const fs::path &file, int version)
{
    Result<Database> database = openForReading("file:" + uriPath(file) + "?mode=ro", file);
    if (!database && isWithoutLog(file)) {
        // Nobody can make the log's index on a disk that takes nothing; without a log it is not
        // needed.
        Result<Database> unchanging =
            openForReading("file:" + uriPath(file) + "?immutable=1", file);
        if (unchanging)
            database = std::move(unchanging);
    }
    if (!database)
        return database;
    const Result<int> found = database->version();
    if (!found)
        return found.error();
    if (*found != version) {
        Error error{ErrorKind::DatabaseNewer};
        error.path = file.string();
        error.found = *found;
        error.known = version;
        return error;
    }
    return database;
}

Result<Database> Database::openForReading(const std::string &uri, const fs::path &file)
{
    sqlite3 *connection = nullptr;
    const int code =
        sqlite3_open_v2(uri.c_str(), &connection,
                        SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, nullptr);
    Database database(connection, file.string());
    if (code != SQLITE_OK)
        return sqliteError(connection, code, file.string());
    sqlite3_extended_result_codes(connection, 1);
    sqlite3_busy_timeout(connection, busyTimeoutMs);
    if (Result<void> done = database.execute("PRAGMA trusted_schema = OFF;"
                                             "PRAGMA cell_size_check = ON;");
        !done)
        return done.error();
    if (const Result<int> found = database.version(); !found)
        return found.error();
    return database;
}

Database::Database(sqlite3 *connection, std::string path)
    : m_connection(connection)
    , m_path(std::move(path))
{
}

Database::Database(Database &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_path(std::move(other.m_path))
{
}

Database &Database::operator=(Database &&other) noexcept
{
    std::swap(m_connection, other.m_connection);
    std::swap(m_path, other.m_path);
    return *this;
}

Database::~Database()
{
    sqlite3_close_v2(m_connection);
}

Result<void> Database::configure()
{
    sqlite3_busy_timeout(m_connection, busyTimeoutMs);
    // page_size counts for a new file only, and only before WAL.
    return execute("PRAGMA page_size = 16384;"
                   "PRAGMA journal_mode = WAL;"
                   "PRAGMA synchronous = FULL;"
                   "PRAGMA wal_autocheckpoint = 256;"
                   "PRAGMA foreign_keys = ON;"
                   "PRAGMA trusted_schema = OFF;"
                   "PRAGMA cell_size_check = ON;");
}

Result<void> Database::checkPages()
{
    std::error_code failure;
    if (fs::file_size(m_path, failure) > checkedBytes || failure)
        return {};
    Result<Statement> check = prepare("PRAGMA quick_check(1)");
    if (!check)
        return check.error();
    const Result<bool> row = check->step();
    if (!row)
        return row.error();
    if (check->text(0) == "ok")
        return {};
    Error error{ErrorKind::DatabaseCorrupt, std::string(check->text(0))};
    error.path = m_path;
    return error;
}

Result<int> Database::version()
{
    Result<Statement> statement = prepare("PRAGMA user_version");
    if (!statement)
        return statement.error();
    if (const Result<bool> row = statement->step(); !row)
        return row.error();
    return static_cast<int>(statement->integer(0));
}

Result<void> Database::migrate(std::span<const std::string_view> migrations)
{
    const int known = static_cast<int>(migrations.size());
    for (;;) {
        const Result<int> found = version();
        if (!found)
            return found.error();
        if (*found == known)
            return {};
        if (*found < 0 || *found > known) {
            Error error{ErrorKind::DatabaseNewer};
            error.path = m_path;
            error.found = *found;
            error.known = known;
            return error;
        }
        Result<void> step = transaction([&]() -> Result<void> {
            const Result<int> locked = version();
            if (!locked)
                return locked.error();
            if (*locked != *found)
                return {}; // another process was faster: look again
            const auto index = static_cast<std::size_t>(*found);
            if (Result<void> done = execute(migrations[index]); !done)
                return done;
            return execute("PRAGMA user_version = " + std::to_string(*found + 1));
        });
        if (!step)
            return step;
    }
}

Result<Statement> Database::prepare(std::string_view sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_connection, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return sqliteError(m_connection, code, m_path);
    return Statement(statement, m_path);
}

Result<void> Database::execute(std::string_view sql)
{
    errno = 0;
    const int code =
        sqlite3_exec(m_connection, std::string(sql).c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return sqliteError(m_connection, code, m_path);
    return {};
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_connection);
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_connection);
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_connection) == 0;
}

void Database::interrupt() const
{
    sqlite3_interrupt(m_connection);
}

} // namespace hookbench::store
