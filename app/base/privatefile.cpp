// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/privatefile.h"

#include "app/base/clock.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace hookbench
{

namespace fs = std::filesystem;

namespace
{

/// Closes a file descriptor on every way out.
class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    int get() const { return m_fd; }
    bool valid() const { return m_fd >= 0; }

private:
    int m_fd;
};

} // namespace

Error fileError(int errorNumber, const fs::path &path)
{
    Error error{ErrorKind::FileUnreadable, std::strerror(errorNumber)};
    error.path = path.string();
    switch (errorNumber) {
    case EACCES:
    case EPERM:
    case EROFS:
        error.kind = ErrorKind::PermissionDenied;
        break;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        error.kind = ErrorKind::DiskFull;
        break;
    default:
        break;
    }
    return error;
}

Result<void> ensurePrivateDirectory(const fs::path &directory)
{
    std::error_code failure;
    if (directory.has_parent_path())
        fs::create_directories(directory.parent_path(), failure);
    if (failure)
        return fileError(failure.value(), directory);
    if (::mkdir(directory.c_str(), S_IRWXU) != 0 && errno != EEXIST)
        return fileError(errno, directory);

    struct stat status = {};
    if (::stat(directory.c_str(), &status) != 0)
        return fileError(errno, directory);
    if (!S_ISDIR(status.st_mode))
        return fileError(ENOTDIR, directory);
    if ((status.st_mode & 0777) != S_IRWXU && ::chmod(directory.c_str(), S_IRWXU) != 0)
        return fileError(errno, directory);
    if (::access(directory.c_str(), R_OK | W_OK | X_OK) != 0)
        return fileError(errno, directory);
    return {};
}

Result<void> makeFilePrivate(const fs::path &file)
{
    struct stat status = {};
    if (::stat(file.c_str(), &status) != 0)
        return errno == ENOENT ? Result<void>{} : Result<void>{fileError(errno, file)};
    if ((status.st_mode & 0077) != 0 && ::chmod(file.c_str(), S_IRUSR | S_IWUSR) != 0)
        return fileError(errno, file);
    return {};
}

Result<std::string> readFile(const fs::path &file, std::size_t maxBytes)
{
    const Descriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!fd.valid())
        return fileError(errno, file);
    std::string content;
    char buffer[16384];
    for (;;) {
        const ssize_t got = ::read(fd.get(), buffer, sizeof buffer);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fileError(errno, file);
        if (got == 0)
            return content;
        content.append(buffer, static_cast<std::size_t>(got));
        if (content.size() > maxBytes) {
            Error error{ErrorKind::FileMalformed, "larger than allowed"};
            error.path = file.string();
            error.limit = static_cast<std::int64_t>(maxBytes);
            return error;
        }
    }
}

Result<void> writePrivateFile(const fs::path &file, std::string_view content)
{
    std::string temporary = file.string() + ".XXXXXX";
    const Descriptor fd(::mkostemp(temporary.data(), O_CLOEXEC)); // made with 0600
    if (!fd.valid())
        return fileError(errno, file);
    const auto fail = [&](int errorNumber) {
        ::unlink(temporary.c_str());
        return fileError(errorNumber, file);
    };
    while (!content.empty()) {
        const ssize_t put = ::write(fd.get(), content.data(), content.size());
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return fail(errno);
        content.remove_prefix(static_cast<std::size_t>(put));
    }
    if (::fsync(fd.get()) != 0)
        return fail(errno);
    if (::rename(temporary.c_str(), file.c_str()) != 0)
        return fail(errno);
    const Descriptor folder(::open(file.has_parent_path() ? file.parent_path().c_str() : ".",
                                   O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.valid())
        ::fsync(folder.get());
    return {};
}

Result<fs::path> setFileAside(const fs::path &file)
{
    std::string stamp = formatUtc(SystemClock().now());
    std::erase_if(stamp, [](char c) { return c == '-' || c == ':' || c == '.'; });
    for (int attempt = 0; attempt < 100; ++attempt) {
        fs::path kept = file.string() + ".kept-" + stamp;
        if (attempt > 0)
            kept += "-" + std::to_string(attempt);
        std::error_code failure;
        if (fs::exists(kept, failure))
            continue;
        fs::rename(file, kept, failure);
        if (failure)
            return fileError(failure.value(), file);
        return kept;
    }
    return fileError(EEXIST, file);
}

} // namespace hookbench
