// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/runclaim.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <utility>

namespace hookbench::store
{

Result<RunClaim> RunClaim::take(const std::filesystem::path &directory, RunId run)
{
    const std::filesystem::path path = directory / "runs.lock";
    Error error{ErrorKind::FileUnreadable};
    error.path = path.string();
    RunClaim claim(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW,
                          S_IRUSR | S_IWUSR));
    if (claim.m_file < 0) {
        if (errno == EACCES || errno == EROFS)
            error.kind = ErrorKind::PermissionDenied;
        return error;
    }
    struct flock byte = {};
    byte.l_type = F_WRLCK;
    byte.l_whence = SEEK_SET;
    byte.l_start = static_cast<off_t>(run);
    byte.l_len = 1;
    // Of the open file, not of the process: two desks of one process exclude each other as well.
    if (::fcntl(claim.m_file, F_OFD_SETLK, &byte) == 0)
        return claim;
    if (errno == EAGAIN || errno == EACCES) {
        return Error{ErrorKind::RoleHeld,
                     "it drives run " + std::to_string(run) + " at this moment"};
    }
    return error;
}

RunClaim::RunClaim(RunClaim &&other) noexcept
    : m_file(std::exchange(other.m_file, -1))
{
}

RunClaim &RunClaim::operator=(RunClaim &&other) noexcept
{
    if (this != &other) {
        release();
        m_file = std::exchange(other.m_file, -1);
    }
    return *this;
}

RunClaim::~RunClaim()
{
    release();
}

void RunClaim::release()
{
    if (m_file >= 0)
        ::close(m_file);
    m_file = -1;
}

} // namespace hookbench::store
