// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/backupreader.h"

#include "app/base/jsondepth.h"
#include "app/base/privatefile.h"
#include "app/casefile/sha256.h"

#include <archive.h>
#include <archive_entry.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <fstream>
#include <memory>
#include <utility>
#include <vector>

namespace hookbench::casefile
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr std::size_t smallEntryBytes = std::size_t{16} * 1024 * 1024;
constexpr std::size_t maxBackupDepth = 64;
constexpr std::size_t readBytes = std::size_t{256} * 1024;

Error refusedBackup(const std::string &why)
{
    return {ErrorKind::FileMalformed, why};
}

struct EntryFacts
{
    std::int64_t size = 0;
    std::string sha256{};
};

/// The zip while it is read once, from its beginning to its end.
class Reading
{
public:
    Reading(const std::filesystem::path &file, const BackupReader::Row &row)
        : m_file(file)
        , m_row(row)
        , m_input(archive_read_new(), archive_read_free)
    {
    }

    Result<BackupFacts> run();

private:
    using Piece = std::function<Result<void>(std::string_view bytes)>;

    Result<void> open();
    Result<void> nextEntry(std::string_view name);
    Result<EntryFacts> content(std::string_view name, const Piece &piece);
    Result<void> readLines();
    Result<void> takeLine(std::string_view line);
    Result<std::string> readSmall(std::string_view name, EntryFacts &facts);
    Result<BackupFacts> judge(const std::string &manifest, const std::string &account) const;
    Result<void> checkFile(const Json &files, std::string_view name, const EntryFacts &facts) const;

    const std::filesystem::path &m_file;
    const BackupReader::Row &m_row;
    std::unique_ptr<archive, int (*)(archive *)> m_input;
    archive_entry *m_entry = nullptr;
    std::string m_rest; ///< of a line
    std::int64_t m_line = 0;
    store::EventId m_lastId = 0;
    std::int64_t m_eventRows = 0;
    std::int64_t m_gapRows = 0;
    std::int64_t m_attempts = 0;
    EntryFacts m_events{};
    EntryFacts m_account{};
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

Result<void> Reading::nextEntry(std::string_view name)
{
    const int code = archive_read_next_header(m_input.get(), &m_entry);
    if (code == ARCHIVE_EOF)
        return refusedBackup(std::string(name) + " is missing.");
    if (code != ARCHIVE_OK)
        return refusedBackup("This is no zip, or it is damaged.");
    const char *given = archive_entry_pathname(m_entry);
    if (!given || name != given)
        return refusedBackup("It is no backup: " + std::string(name) +
                             " is not where it belongs.");
    if (archive_entry_filetype(m_entry) != AE_IFREG || archive_entry_is_encrypted(m_entry) != 0 ||
        archive_entry_hardlink(m_entry) || archive_entry_symlink(m_entry))
        return refusedBackup(std::string(name) + " is no plain file.");
    return {};
}

Result<EntryFacts> Reading::content(std::string_view name, const Piece &piece)
{
    Sha256 hash;
    EntryFacts facts;
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
    return facts;
}

Result<void> Reading::takeLine(std::string_view line)
{
    ++m_line;
    if (m_line > maxBackupRows)
        return refusedBackup("It holds more events than a backup may.");
    Result<BackupRow> row = rowOfBackupLine(line);
    if (!row)
        return refusedBackup("events.jsonl, line " + std::to_string(m_line) + ": " +
                             row.error().detail);
    const store::EventSummary &summary = row->event.summary;
    if (summary.id <= m_lastId)
        return refusedBackup("events.jsonl, line " + std::to_string(m_line) +
                             ": its id is not above that of the line before.");
    m_lastId = summary.id;
    ++(summary.kind == store::RowKind::Gap ? m_gapRows : m_eventRows);
    m_attempts += static_cast<std::int64_t>(row->attempts.size());
    const Result<bool> goesOn = m_row(std::move(*row));
    if (!goesOn)
        return goesOn.error();
    return *goesOn ? Result<void>() : Error{ErrorKind::Cancelled};
}

Result<void> Reading::readLines()
{
    const Result<EntryFacts> read =
        content(backupEvents, [this](std::string_view bytes) -> Result<void> {
            for (;;) {
                const std::size_t end = bytes.find('\n');
                if (m_rest.size() + std::min(end, bytes.size()) > maxBackupLine)
                    return refusedBackup("events.jsonl, line " + std::to_string(m_line + 1) +
                                         ": it is longer than an event can be.");
                if (end == bytes.npos)
                    break;
                m_rest += bytes.substr(0, end);
                bytes.remove_prefix(end + 1);
                const std::string line = std::exchange(m_rest, {});
                if (Result<void> taken = takeLine(line); !taken)
                    return taken;
            }
            m_rest += bytes;
            return {};
        });
    if (!read)
        return read.error();
    if (!m_rest.empty())
        return refusedBackup("events.jsonl ends in the middle of a line.");
    m_events = *read;
    return {};
}

Result<std::string> Reading::readSmall(std::string_view name, EntryFacts &facts)
{
    std::string whole;
    const Result<EntryFacts> read = content(name, [&](std::string_view bytes) -> Result<void> {
        if (whole.size() + bytes.size() > smallEntryBytes)
            return refusedBackup(std::string(name) + " is larger than 16 MiB.");
        whole += bytes;
        return {};
    });
    if (!read)
        return read.error();
    facts = *read;
    return whole;
}

Result<void> Reading::checkFile(const Json &files, std::string_view name,
                                const EntryFacts &facts) const
{
    const auto one = files.find(std::string(name));
    if (one == files.end() || !one->is_object() || !one->contains("size") ||
        !one->contains("sha256"))
        return refusedBackup("manifest.json does not name " + std::string(name) + ".");
    if (one->at("size") != facts.size)
        return refusedBackup("The size of " + std::string(name) +
                             " is not what the manifest says.");
    if (one->at("sha256") != facts.sha256)
        return refusedBackup("The SHA-256 of " + std::string(name) +
                             " is not what the manifest says.");
    return {};
}

Result<BackupFacts> Reading::judge(const std::string &manifest, const std::string &account) const
{
    if (isJsonDeeperThan(manifest, maxBackupDepth) || isJsonDeeperThan(account, maxBackupDepth))
        return refusedBackup("It is nested deeper than a backup is.");
    const Json json = Json::parse(manifest, nullptr, false);
    const auto text = [&](const char *name) {
        const auto found = json.find(name);
        return found != json.end() && found->is_string() ? found->get<std::string>()
                                                         : std::string();
    };
    if (!json.is_object() || text("format") != backupFormat)
        return refusedBackup("manifest.json is not that of a backup.");
    const auto version = json.find("version");
    if (version == json.end() || !version->is_number_integer())
        return refusedBackup("manifest.json names no version.");
    if (*version != backupVersion)
        return refusedBackup("It was made by another version of Hookbench (" + text("program") +
                             "): version " + std::to_string(backupVersion) +
                             " of the format is read here.");
    const auto files = json.find("files");
    if (files == json.end() || !files->is_object())
        return refusedBackup("manifest.json names no files.");
    if (Result<void> checked = checkFile(*files, backupEvents, m_events); !checked)
        return checked.error();
    if (Result<void> checked = checkFile(*files, backupAccount, m_account); !checked)
        return checked.error();
    BackupFacts facts;
    facts.program = text("program");
    facts.accountId = text("accountId");
    const std::optional<UtcTime> createdAt = parseUtc(text("createdAt"));
    if (!createdAt || facts.accountId.empty() ||
        json.value("events", Json()) != Json(m_eventRows) ||
        json.value("gaps", Json()) != Json(m_gapRows) ||
        json.value("attempts", Json(0)) != Json(m_attempts)) // earlier ones had none
        return refusedBackup("The numbers in manifest.json are not those of its events.");
    facts.createdAt = *createdAt;
    facts.events = m_eventRows;
    facts.gaps = m_gapRows;
    facts.attempts = m_attempts;
    if (!Json::parse(account, nullptr, false).is_object())
        return refusedBackup("account.json is no JSON object.");
    facts.account = account;
    return facts;
}

Result<BackupFacts> Reading::run()
{
    if (Result<void> opened = open(); !opened)
        return opened.error();
    Result<void> done = nextEntry(backupEvents);
    if (done)
        done = readLines();
    if (done)
        done = nextEntry(backupAccount);
    if (!done)
        return done.error();
    const Result<std::string> account = readSmall(backupAccount, m_account);
    if (!account)
        return account.error();
    if (done = nextEntry(backupManifest); !done)
        return done.error();
    EntryFacts ignored;
    const Result<std::string> manifest = readSmall(backupManifest, ignored);
    if (!manifest)
        return manifest.error();
    if (archive_read_next_header(m_input.get(), &m_entry) != ARCHIVE_EOF)
        return refusedBackup("It holds something behind its manifest.");
    return judge(*manifest, *account);
}

} // namespace

Result<BackupFacts> BackupReader::read(const std::filesystem::path &file, const Row &row)
{
    std::error_code failure;
    if (!std::filesystem::is_regular_file(file, failure))
        return fileError(failure ? failure.value() : EINVAL, file);
    return Reading(file, row).run();
}

} // namespace hookbench::casefile
