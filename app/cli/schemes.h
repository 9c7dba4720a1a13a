// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/cli/arguments.h"
#include "app/signing/schemeset.h"

#include <filesystem>
#include <optional>
#include <string>

namespace hookbench::cli
{

inline constexpr Option schemeOption{
    QLatin1String("scheme"), QLatin1String("NAME"),
    QLatin1String("judge by this scheme alone (default: detect it)")};

/// The schemes that ship, and the user's own of the data directory.
signing::SchemeSet knownSchemes(const std::filesystem::path &dataDirectory);

/// What --scheme names; nullopt when it was not given. Errors: InvalidArgument, which lists the
/// known ones.
Result<std::optional<std::string>> schemeFromOption(const Arguments &arguments,
                                                    const signing::SchemeSet &schemes);

} // namespace hookbench::cli
