// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <sys/stat.h>

#include <filesystem>

/// Small words for tests that look at files from outside.
inline QByteArray contentOf(const std::filesystem::path &path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool putFile(const std::filesystem::path &path, const QByteArray &content)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// The nine rights, as chmod takes them; -1 when there is no such file.
inline int rightsOf(const std::filesystem::path &path)
{
    struct stat status = {};
    return ::lstat(path.c_str(), &status) == 0 ? static_cast<int>(status.st_mode & 0777) : -1;
}
