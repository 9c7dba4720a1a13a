// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/datadirectory.h"

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

Result<settings::DataDirectory> openDataDirectory(const Arguments &arguments)
{
    const QString given = arguments.value("data-dir"_L1);
    // An unset variable in a script must not end in the user's own data.
    if (arguments.has("data-dir"_L1) && given.isEmpty())
        return usageError(u"--data-dir needs the name of a folder."_s);
    return settings::DataDirectory::open(given);
}

std::filesystem::path dataDirectoryPath(const Arguments &arguments)
{
    const QString given = arguments.value("data-dir"_L1);
    return given.isEmpty() ? settings::DataDirectory::usualPlace()
                           : std::filesystem::path(given.toStdString());
}

} // namespace hookbench::cli
