// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

class QLockFile;

namespace hookbench::settings
{

/// What only one process at a time may do on a data directory.
enum class Role : std::uint8_t { Receiver, Sandbox };

/// One held role: a lock file that names the process, released with this object and freed by the
/// next taker when its process has died. Beside it the holder can publish where it is reached, so
/// that another window uses it instead of starting a second one. GUI thread.
class RoleLock
{
public:
    /// Errors: RoleHeld, whose `detail` names process and host; PermissionDenied, FileUnreadable.
    static Result<std::unique_ptr<RoleLock>> acquire(const std::filesystem::path &directory,
                                                     Role role);
    RoleLock(const RoleLock &) = delete;
    RoleLock &operator=(const RoleLock &) = delete;
    ~RoleLock();

    /// `url` is where the holder is reached; never a key.
    Result<void> publish(const QString &url);

    /// RoleHeld as acquire() would tell it, without trying; nullopt when nobody alive holds it.
    static std::optional<Error> heldBy(const std::filesystem::path &directory, Role role);
    /// What the living holder of the role published; nullopt when nobody holds it or it published
    /// nothing. It may be gone a moment later: the caller finds out by talking to it.
    static std::optional<QString> publishedUrl(const std::filesystem::path &directory, Role role);

private:
    RoleLock(std::unique_ptr<QLockFile> lock, std::filesystem::path note);

    std::unique_ptr<QLockFile> m_lock;
    std::filesystem::path m_note;
};

} // namespace hookbench::settings
