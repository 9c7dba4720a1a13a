// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/schemes.h"

#include "app/shippeddata.h"
#include "app/signing/shippedschemes.h"

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

signing::SchemeSet knownSchemes(const std::filesystem::path &dataDirectory)
{
    signing::SchemeSet schemes = signing::shippedSchemes(shippedFile);
    schemes.addUserFiles(dataDirectory);
    return schemes;
}

Result<std::optional<std::string>> schemeFromOption(const Arguments &arguments,
                                                    const signing::SchemeSet &schemes)
{
    if (!arguments.has(schemeOption.name))
        return std::optional<std::string>();
    const std::string name = arguments.value(schemeOption.name).toStdString();
    if (schemes.find(name))
        return std::optional(name);
    QStringList known;
    for (const signing::Scheme &scheme : schemes.schemes())
        known += QString::fromStdString(scheme.name);
    return usageError(u"--%1 takes one of: %2."_s.arg(schemeOption.name, known.join(", "_L1)));
}

} // namespace hookbench::cli
