// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>
#include <QStringList>

#include <filesystem>

namespace hookbench::settings
{

/// The folder in which everything lives that Hookbench keeps, but for the keychain's items. Value
/// type; opening it makes it private (0700, its files 0600).
class DataDirectory
{
public:
    /// $XDG_DATA_HOME/hookbench, or where else the platform keeps such data.
    static std::filesystem::path usualPlace();

    /// `given` is the user's --data-dir; empty means the usual place. A folder that is open to
    /// others and holds other things than ours is refused (InvalidArgument), because making it
    /// private could break what lives there. On a disk that is read-only as a whole nothing is made
    /// private, and what is there can be read. Other errors: PermissionDenied, DiskFull,
    /// FileUnreadable.
    static Result<DataDirectory> open(const QString &given);

    const std::filesystem::path &path() const { return m_path; }
    std::filesystem::path settingsFile() const { return m_path / "settings.json"; }
    std::filesystem::path accountsFile() const { return m_path / "accounts.json"; }
    std::filesystem::path uiStateFile() const { return m_path / "uistate.json"; }
    std::filesystem::path faultRecipesFile() const { return m_path / "faultrecipes.json"; }
    std::filesystem::path sandboxDatabase() const { return m_path / "sandbox.sqlite"; }
    std::filesystem::path auditDatabase() const { return m_path / "audit.sqlite"; }
    std::filesystem::path statsDatabase() const { return m_path / "stats.sqlite"; }

    /// The disk takes nothing: what is there can be read, searched and exported.
    bool isReadOnly() const { return m_isReadOnly; }

    /// The folder or files that others could open until open() took those rights away.
    const QStringList &tightened() const { return m_tightened; }

private:
    explicit DataDirectory(std::filesystem::path path);

    std::filesystem::path m_path;
    QStringList m_tightened;
    bool m_isReadOnly = false;
};

} // namespace hookbench::settings
