// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/datadirectory.h"

#include "app/base/privatefile.h"

#include <QFile>
#include <QStandardPaths>

#include <sys/statvfs.h>

#include <array>
#include <string_view>
#include <utility>

namespace hookbench::settings
{

namespace fs = std::filesystem;

namespace
{

constexpr fs::perms othersRights = fs::perms::group_all | fs::perms::others_all;

bool isOpenToOthers(fs::perms rights)
{
    return (rights & othersRights) != fs::perms::none;
}

QString shown(const fs::path &path)
{
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

/// Files that Hookbench makes: settings.json and its copies, databases and their companions, locks.
bool isOurs(const fs::path &file)
{
    constexpr std::array<std::string_view, 5> beginnings{"settings.json", "accounts.json",
                                                         "uistate.json", "sandbox.", "receiver."};
    const std::string name = file.filename().string();
    for (const std::string_view beginning : beginnings) {
        if (name.starts_with(beginning))
            return true;
    }
    return name.find(".sqlite") != std::string::npos;
}

/// False for a folder with things in it, none of them ours.
bool mayBeMadePrivate(const fs::path &directory)
{
    std::error_code failure;
    bool isEmpty = true;
    for (fs::directory_iterator it(directory, failure), end; !failure && it != end;
         it.increment(failure)) {
        if (isOurs(it->path()))
            return true;
        isEmpty = false;
    }
    return isEmpty && !failure;
}

bool isOnReadOnlyDisk(const fs::path &directory)
{
    struct statvfs status = {};
    return ::statvfs(directory.c_str(), &status) == 0 && (status.f_flag & ST_RDONLY) != 0;
}

} // namespace

DataDirectory::DataDirectory(fs::path path)
    : m_path(std::move(path))
{
}

fs::path DataDirectory::usualPlace()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return fs::path(QFile::encodeName(data).toStdString()) / "hookbench";
}

Result<DataDirectory> DataDirectory::open(const QString &given)
{
    std::error_code failure;
    fs::path path = given.isEmpty() ? usualPlace()
                                    : fs::absolute(QFile::encodeName(given).toStdString(), failure);
    if (failure)
        return fileError(failure.value(), path);
    DataDirectory directory(path.lexically_normal());

    const fs::file_status before = fs::status(directory.m_path, failure);
    if (fs::is_directory(before) && isOnReadOnlyDisk(directory.m_path)) {
        directory.m_isReadOnly = true;
        return directory;
    }
    if (fs::is_directory(before) && isOpenToOthers(before.permissions())) {
        if (!mayBeMadePrivate(directory.m_path)) {
            Error error{ErrorKind::InvalidArgument,
                        directory.m_path.string() +
                            " holds other things and is open to other users; choose a folder of "
                            "its own for the data directory"};
            error.path = directory.m_path.string();
            return error;
        }
        directory.m_tightened.append(shown(directory.m_path));
    }
    if (const Result<void> made = ensurePrivateDirectory(directory.m_path); !made)
        return made.error();

    for (fs::directory_iterator it(directory.m_path, failure), end; !failure && it != end;
         it.increment(failure)) {
        std::error_code unknown;
        const fs::file_status status = it->symlink_status(unknown);
        // A link's target may be anybody's file.
        if (unknown || !fs::is_regular_file(status) || !isOpenToOthers(status.permissions()))
            continue;
        if (const Result<void> made = makeFilePrivate(it->path()); !made)
            return made.error();
        directory.m_tightened.append(shown(it->path()));
    }
    if (failure)
        return fileError(failure.value(), directory.m_path);
    directory.m_tightened.sort();
    return directory;
}

} // namespace hookbench::settings
