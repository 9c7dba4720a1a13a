// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/filetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace hookbench::text
{

namespace
{

/// The translation context of this file.
struct FileWords
{
    Q_DECLARE_TR_FUNCTIONS(FileText)
};

} // namespace

QString fileKeptAside(const QString &file, const QString &copy)
{
    return FileWords::tr("%1 could not be read. It is kept as %2, and the defaults are used.")
        .arg(file, copy);
}

QString filePartlyRead(const QString &file, const QString &copy)
{
    return FileWords::tr(
               "Parts of %1 could not be read. All of it is kept as %2; the readable parts "
               "are used.")
        .arg(file, copy);
}

QString fileMigrated(const QString &file, const QString &copy)
{
    return FileWords::tr("%1 was brought up to this version. The earlier file is kept as %2.")
        .arg(file, copy);
}

QString rightsTightened(const QStringList &files)
{
    return FileWords::tr("Other users of this machine could open %n file(s) or folder(s); now only "
                         "you can: %1",
                         nullptr, static_cast<int>(files.size()))
        .arg(QLocale().createSeparatedList(files));
}

} // namespace hookbench::text
