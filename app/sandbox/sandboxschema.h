// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace hookbench::sandbox
{

/// The schema of sandbox.sqlite, one entry a version. Times are microseconds since 1970, UTC.
std::span<const std::string_view> sandboxMigrations();

} // namespace hookbench::sandbox
