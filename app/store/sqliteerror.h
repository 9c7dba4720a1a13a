// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <string>

struct sqlite3;

namespace hookbench::store
{

/// The Error for the SQLite result `code` that was just met on `connection` (may be null). Its text
/// has SQL words at most, never a bound value. errno was set to 0 before the call that failed.
Error sqliteError(sqlite3 *connection, int code, const std::string &path);

} // namespace hookbench::store
