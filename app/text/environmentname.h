// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>
#include <type_traits>

namespace hookbench::text
{

/// "SANDBOX", "TEST" or "LIVE" for an environment's stable name ("sandbox", "test", "live"). An
/// unknown name reads LIVE: where there is doubt, something is at stake.
QString environmentWordFor(std::string_view name);

/// The same for an enumerator whose namespace has environmentName(), such as
/// settings::Environment: this room may not include that one.
template <typename Environment>
requires std::is_enum_v<Environment> QString environmentWord(Environment environment)
{
    return environmentWordFor(environmentName(environment));
}

} // namespace hookbench::text
