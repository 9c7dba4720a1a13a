// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/backupreader.h"

#include "app/base/privatefile.h"
#include "app/casefile/backupmanifest.h"
#include "app/casefile/sha256.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <fstream>
#include <memory>
#include <set>
#include <utility>
#include <variant>
#include <vector>

namespace hookbench::casefile
{

namespace
{

constexpr std::size_t smallEntryBytes = std::size_t{16} * 1024 * 1024;
constexpr std::size_t readBytes = std::size_t{256} * 1024;

Error refusedBackup(const std::string &why)
{
    return {ErrorKind::FileMalformed, why};
}

/// The zip while it is read once, from its beginning to its end.
class Reading
{
public:
    Reading(const std::filesystem::path &file, const BackupReader::Row &row,
            const BackupReader::Record &record)
        : m_file(file)
        , m_row(row)
        , m_record(record)
        , m_input(archive_read_new(), archive_read_free)
    {
    }

    Result<BackupFacts> run();

private:
    using Piece = std::function<Result<void>(std::string_view bytes)>;
    using Take = Result<void> (Reading::*)(std::string_view line);

    Result<void> open();
    Result<void> nextEntry(std::string_view name);
    Result<void> nextHeader(std::string_view name);
    Result<void> checkEntry(std::string_view name) const;
    bool isAt(std::string_view name) const;
    Result<void> content(std::string_view name, const Piece &piece);
    Result<void> readLines(std::string_view name, Take take);
    Result<void> takeLine(std::string_view line);
    Result<void> takeRecord(std::string_view line);
    Result<void> countRecord(const BackupRecord &record);
    Error refusedLine(std::string_view name, const std::string &why) const;
    Result<std::string> readSmall(std::string_view name);

    const std::filesystem::path &m_file;
    const BackupReader::Row &m_row;
    const BackupReader::Record &m_record;
    std::unique_ptr<archive, int (*)(archive *)> m_input;
    archive_entry *m_entry = nullptr;
    std::string m_rest; ///< of a line
    std::int64_t m_line = 0;
    store::EventId m_lastId = 0;
    std::set<store::RunId> m_runs;
    std::set<std::string> m_webhooks;
    BackupFacts m_facts;
    BackupEntries m_entries;
};

Result<void> Reading::open()
{
    // libarchive also reads what was cut behind the last entry.
    std::ifstream in(m_file, std::ios::binary);
    if (!in)
        return fileError(errno, m_file);
    constexpr std::streamoff endSize = 22;
    constexpr std::streamoff longestTail = endSize + 65'535;
    in.seekg(0, std::ios::end);
    const std::streamoff size = in.tellg();
    in.seekg(size - std::min(size, longestTail));
    std::string tail(static_cast<std::size_t>(std::min(size, longestTail)), '\0');
    in.read(tail.data(), static_cast<std::streamsize>(tail.size()));
    if (!in || tail.rfind("PK\x05\x06") == tail.npos)
        return refusedBackup("This is no zip, or it was cut.");
    if (!m_input || archive_read_support_format_zip(m_input.get()) != ARCHIVE_OK ||
        archive_read_open_filename(m_input.get(), m_file.c_str(), readBytes) != ARCHIVE_OK)
        return refusedBackup("This is no zip.");
    return {};
}

Result<void> Reading::nextHeader(std::string_view name)
{
    const int code = archive_read_next_header(m_input.get(), &m_entry);
    if (code == ARCHIVE_EOF)
        return refusedBackup(std::string(name) + " is missing.");
    return code == ARCHIVE_OK ? Result<void>() : refusedBackup("This is no zip, or it is damaged.");
}

bool Reading::isAt(std::string_view name) const
{
    const char *given = archive_entry_pathname(m_entry);
    return given && name == given;
}

Result<void> Reading::checkEntry(std::string_view name) const
{
    if (!isAt(name))
        return refusedBackup("It is no backup: " + std::string(name) +
                             " is not where it belongs.");
    if (archive_entry_filetype(m_entry) != AE_IFREG || archive_entry_is_encrypted(m_entry) != 0 ||
        archive_entry_hardlink(m_entry) || archive_entry_symlink(m_entry))
        return refusedBackup(std::string(name) + " is no plain file.");
    return {};
}

Result<void> Reading::nextEntry(std::string_view name)
{
    const Result<void> read = nextHeader(name);
    return read ? checkEntry(name) : read;
}

Result<void> Reading::content(std::string_view name, const Piece &piece)
{
    Sha256 hash;
    BackupEntry facts;
    std::vector<char> buffer(readBytes);
    for (;;) {
        const la_ssize_t got = archive_read_data(m_input.get(), buffer.data(), buffer.size());
        if (got < 0)
            return refusedBackup(std::string(name) +
                                 " is damaged, or its size is not what the zip says.");
        if (got == 0)
            break;
        const std::string_view bytes(buffer.data(), static_cast<std::size_t>(got));
        facts.size += got;
        if (facts.size > maxBackupUnpacked)
            return refusedBackup(std::string(name) + " unpacks to more than a backup may hold.");
        hash.add(bytes);
        if (Result<void> taken = piece(bytes); !taken)
            return taken.error();
    }
    if (archive_entry_size_is_set(m_entry) && archive_entry_size(m_entry) != facts.size)
        return refusedBackup("The size of " + std::string(name) + " is not what the zip says.");
    facts.sha256 = hash.hex();
    m_entries[std::string(name)] = std::move(facts);
    return {};
}

Error Reading::refusedLine(std::string_view name, const std::string &why) const
{
    return refusedBackup(std::string(name) + ", line " + std::to_string(m_line) + ": " + why);
}

Result<void> Reading::takeLine(std::string_view line)
{
    ++m_line;
    if (m_line > maxBackupRows)
        return refusedBackup("It holds more events than a backup may.");
    Result<BackupRow> row = rowOfBackupLine(line);
    if (!row)
        return refusedLine(backupEvents, row.error().detail);
    const store::EventSummary &summary = row->event.summary;
    if (summary.id <= m_lastId)
        return refusedLine(backupEvents, "its id is not above that of the line before.");
    m_lastId = summary.id;
    ++(summary.kind == store::RowKind::Gap ? m_facts.gaps : m_facts.events);
    m_facts.attempts += static_cast<std::int64_t>(row->attempts.size());
    const Result<bool> goesOn = m_row(std::move(*row));
    if (!goesOn)
        return goesOn.error();
    return *goesOn ? Result<void>() : Error{ErrorKind::Cancelled};
}

/// Each run and each webhook once, and the events of a run behind it.
Result<void> Reading::countRecord(const BackupRecord &record)
{
    if (const auto *run = std::get_if<store::ReplayRun>(&record)) {
        if (!m_runs.insert(run->id).second)
            return refusedLine(backupRecords, "this run was there before.");
        if (++m_facts.runs > maxBackupRuns)
            return refusedLine(backupRecords, "these are more runs than a backup may hold.");
    } else if (const auto *events = std::get_if<BackupRunEvents>(&record)) {
        if (!m_runs.contains(events->run))
            return refusedLine(backupRecords, "these are events of a run that is not there.");
    } else if (const auto *history = std::get_if<store::PlatformHistory>(&record)) {
        if (!m_webhooks.insert(history->webhookId).second)
            return refusedLine(backupRecords, "this webhook was there before.");
        ++m_facts.lists;
    }
    return {};
}

Result<void> Reading::takeRecord(std::string_view line)
{
    ++m_line;
    if (m_line > maxBackupRows)
        return refusedBackup("It holds more lines than a backup may.");
    Result<BackupRecord> record = recordOfBackupLine(line);
    if (!record)
        return refusedLine(backupRecords, record.error().detail);
    if (Result<void> counted = countRecord(*record); !counted)
        return counted;
    const Result<bool> goesOn = m_record ? m_record(std::move(*record)) : Result<bool>(true);
    if (!goesOn)
        return goesOn.error();
    return *goesOn ? Result<void>() : Error{ErrorKind::Cancelled};
}

Result<void> Reading::readLines(std::string_view name, Take take)
{
    m_line = 0;
    Result<void> read = content(name, [&](std::string_view bytes) -> Result<void> {
        for (;;) {
            const std::size_t end = bytes.find('\n');
            if (m_rest.size() + std::min(end, bytes.size()) > maxBackupLine)
                return refusedBackup(std::string(name) + ", line " + std::to_string(m_line + 1) +
                                     ": it is longer than it can be.");
            if (end == bytes.npos)
                break;
            m_rest += bytes.substr(0, end);
            bytes.remove_prefix(end + 1);
            const std::string line = std::exchange(m_rest, {});
            if (Result<void> taken = (this->*take)(line); !taken)
                return taken;
        }
        m_rest += bytes;
        return {};
    });
    if (read && !m_rest.empty())
        return refusedBackup(std::string(name) + " ends in the middle of a line.");
    return read;
}

Result<std::string> Reading::readSmall(std::string_view name)
{
    std::string whole;
    const Result<void> read = content(name, [&](std::string_view bytes) -> Result<void> {
        if (whole.size() + bytes.size() > smallEntryBytes)
            return refusedBackup(std::string(name) + " is larger than 16 MiB.");
        whole += bytes;
        return {};
    });
    return read ? Result(std::move(whole)) : read.error();
}

Result<BackupFacts> Reading::run()
{
    Result<void> done = open();
    if (done)
        done = nextEntry(backupEvents);
    if (done)
        done = readLines(backupEvents, &Reading::takeLine);
    if (done)
        done = nextHeader(backupAccount);
    if (done && isAt(backupRecords)) {
        done = checkEntry(backupRecords);
        if (done)
            done = readLines(backupRecords, &Reading::takeRecord);
        if (done)
            done = nextHeader(backupAccount);
    }
    if (done)
        done = checkEntry(backupAccount);
    if (!done)
        return done.error();
    Result<std::string> account = readSmall(backupAccount);
    if (!account)
        return account.error();
    m_facts.account = std::move(*account);
    const BackupEntries before = m_entries; // it does not name itself
    if (done = nextEntry(backupManifest); !done)
        return done.error();
    const Result<std::string> manifest = readSmall(backupManifest);
    if (!manifest)
        return manifest.error();
    if (archive_read_next_header(m_input.get(), &m_entry) != ARCHIVE_EOF)
        return refusedBackup("It holds something behind its manifest.");
    return judgeBackup(*manifest, m_facts, before);
}

} // namespace

Result<BackupFacts> BackupReader::read(const std::filesystem::path &file, const Row &row,
                                       const Record &record)
{
    std::error_code failure;
    if (!std::filesystem::is_regular_file(file, failure))
        return fileError(failure ? failure.value() : EINVAL, file);
    return Reading(file, row, record).run();
}

} // namespace hookbench::casefile
