// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace hookbench::text
{

/// A file could not be understood: where it is kept now, and that defaults are in use.
QString fileKeptAside(const QString &file, const QString &copy);

/// Parts of a file could not be understood: where the whole of it is kept, and that the rest is in
/// use.
QString filePartlyRead(const QString &file, const QString &copy);

/// A file of an earlier version was brought up to date; where the earlier one is kept.
QString fileMigrated(const QString &file, const QString &copy);

/// Others could read or enter these until now.
QString rightsTightened(const QStringList &files);

} // namespace hookbench::text
