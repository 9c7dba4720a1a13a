// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/casearchive.h"

#include "app/base/privatefile.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <utility>

namespace hookbench::casefile
{

Result<std::unique_ptr<CaseArchive>> CaseArchive::create(const std::filesystem::path &file,
                                                         UtcTime time)
{
    std::unique_ptr<CaseArchive> one(new CaseArchive(file, time));
    one->m_temporary = file.string() + ".XXXXXX";
    one->m_descriptor = ::mkostemp(one->m_temporary.data(), O_CLOEXEC); // made with 0600
    if (one->m_descriptor < 0) {
        const int error = errno;
        one->m_temporary.clear();
        return fileError(error, file);
    }
    one->m_archive = archive_write_new();
    if (!one->m_archive || archive_write_set_format_zip(one->m_archive) != ARCHIVE_OK ||
        archive_write_set_format_option(one->m_archive, "zip", "compression", "deflate") !=
            ARCHIVE_OK ||
        archive_write_set_bytes_in_last_block(one->m_archive, 1) != ARCHIVE_OK ||
        archive_write_open_fd(one->m_archive, one->m_descriptor) != ARCHIVE_OK)
        return one->failure();
    return one;
}

CaseArchive::CaseArchive(std::filesystem::path file, UtcTime time)
    : m_file(std::move(file))
    , m_time(time)
{
}

CaseArchive::~CaseArchive()
{
    if (m_archive)
        archive_write_free(m_archive);
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_temporary.empty())
        ::unlink(m_temporary.c_str());
}

Error CaseArchive::failure() const
{
    const int error = m_archive ? archive_errno(m_archive) : ENOMEM;
    return fileError(error > 0 ? error : EIO, m_file);
}

Result<void> CaseArchive::begin(const std::string &name)
{
    archive_entry *entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    const auto seconds = std::chrono::floor<std::chrono::seconds>(m_time).time_since_epoch();
    archive_entry_set_mtime(entry, static_cast<time_t>(seconds.count()), 0);
    const int code = archive_write_header(m_archive, entry);
    archive_entry_free(entry);
    if (code != ARCHIVE_OK)
        return failure();
    m_entries.push_back({name, 0, {}});
    m_hash = std::make_unique<Sha256>();
    return {};
}

Result<void> CaseArchive::write(std::string_view bytes)
{
    m_hash->add(bytes);
    m_entries.back().size += static_cast<std::int64_t>(bytes.size());
    while (!bytes.empty()) {
        const la_ssize_t put = archive_write_data(m_archive, bytes.data(), bytes.size());
        if (put <= 0)
            return failure();
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return {};
}

Result<void> CaseArchive::end()
{
    m_entries.back().sha256 = m_hash->hex();
    m_hash.reset();
    if (archive_write_finish_entry(m_archive) != ARCHIVE_OK)
        return failure();
    return {};
}

Result<void> CaseArchive::seal()
{
    if (archive_write_close(m_archive) != ARCHIVE_OK)
        return failure();
    if (::fsync(m_descriptor) != 0)
        return fileError(errno, m_file);
    return {};
}

Result<void> CaseArchive::publish()
{
    if (::rename(m_temporary.c_str(), m_file.c_str()) != 0)
        return fileError(errno, m_file);
    m_temporary.clear();
    return {};
}

} // namespace hookbench::casefile
