// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/auditlog.h"

#include "app/store/auditexport.h"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace hookbench::store
{

namespace
{

// REPLACE deletes without firing the delete trigger, hence the third one.
constexpr std::string_view version1 = R"(
CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    at INTEGER NOT NULL,
    os_user TEXT NOT NULL,
    account TEXT NOT NULL,
    environment TEXT NOT NULL,
    action TEXT NOT NULL,
    webhook_id TEXT NOT NULL,
    request_id TEXT NOT NULL,
    detail TEXT NOT NULL,
    outcome TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit list is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit list is append-only'); END;
CREATE TRIGGER audit_no_replace BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the audit list is append-only'); END;
)";

constexpr std::array migrations{version1};

constexpr int exportPage = 500;

std::string currentOsUser()
{
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd *found = nullptr;
    if (::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        return found->pw_name;
    return "uid " + std::to_string(::geteuid());
}

/// At most maxTextBytes, cut between two code points.
std::string bounded(const std::string &text)
{
    if (text.size() <= AuditLog::maxTextBytes)
        return text;
    constexpr std::string_view ellipsis = "…";
    std::size_t end = AuditLog::maxTextBytes - ellipsis.size();
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    return text.substr(0, end).append(ellipsis);
}

AuditEntry entryOf(const Statement &row)
{
    AuditEntry entry;
    entry.id = row.integer(0);
    entry.at = UtcTime{std::chrono::microseconds{row.integer(1)}};
    int column = 2;
    for (std::string *text : {&entry.osUser, &entry.account, &entry.environment, &entry.action,
                              &entry.webhookId, &entry.requestId, &entry.detail, &entry.outcome})
        *text = row.text(column++);
    return entry;
}

Result<std::vector<AuditEntry>> readAll(Result<Statement> query, std::int64_t from, int limit)
{
    if (!query)
        return query.error();
    query->bind(1, from);
    query->bind(2, std::int64_t{limit});
    std::vector<AuditEntry> entries;
    for (;;) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return entries;
        entries.push_back(entryOf(*query));
    }
}

} // namespace

Result<AuditLog> AuditLog::open(const std::filesystem::path &directory)
{
    Result<Database::Opened> opened =
        Database::openOrReplace(directory / "audit.sqlite", migrations);
    if (!opened)
        return opened.error();
    return AuditLog(std::move(opened->database), std::move(opened->keptAs));
}

AuditLog::AuditLog(Database database, std::filesystem::path keptAs)
    : m_database(std::move(database))
    , m_keptAs(std::move(keptAs))
    , m_osUser(currentOsUser())
{
}

Result<std::int64_t> AuditLog::append(const AuditEntry &entry)
{
    Result<Statement> insert = m_database.prepare(
        "INSERT INTO audit (at, os_user, account, environment, action, webhook_id, request_id,"
        " detail, outcome) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return insert.error();
    insert->bind(1, std::int64_t{entry.at.time_since_epoch().count()});
    int index = 2;
    for (const std::string *text :
         {entry.osUser.empty() ? &m_osUser : &entry.osUser, &entry.account, &entry.environment,
          &entry.action, &entry.webhookId, &entry.requestId, &entry.detail, &entry.outcome})
        insert->bind(index++, bounded(*text));
    if (const Result<void> done = insert->run(); !done)
        return done.error();
    return m_database.lastInsertId();
}

Result<std::vector<AuditEntry>> AuditLog::page(std::optional<std::int64_t> before, int limit)
{
    return readAll(m_database.prepare("SELECT * FROM audit WHERE id < ? ORDER BY id DESC LIMIT ?"),
                   before.value_or(std::numeric_limits<std::int64_t>::max()),
                   std::clamp(limit, 0, maxPageSize));
}

Result<void> AuditLog::exportJsonLines(const Sink &sink)
{
    return exportLines(sink, auditJsonLine);
}

Result<void> AuditLog::exportCsv(const Sink &sink)
{
    if (!sink(auditCsvHeading()))
        return Error{ErrorKind::Cancelled};
    return exportLines(sink, auditCsvLine);
}

Result<void> AuditLog::exportLines(const Sink &sink, std::string (*line)(const AuditEntry &))
{
    std::int64_t last = 0;
    for (;;) {
        const Result<std::vector<AuditEntry>> entries =
            readAll(m_database.prepare("SELECT * FROM audit WHERE id > ? ORDER BY id LIMIT ?"),
                    last, exportPage);
        if (!entries)
            return entries.error();
        if (entries->empty())
            return {};
        for (const AuditEntry &entry : *entries) {
            if (!sink(line(entry)))
                return Error{ErrorKind::Cancelled};
        }
        last = entries->back().id;
    }
}

} // namespace hookbench::store
