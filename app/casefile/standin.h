// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/secret.h"
#include "app/casefile/privatekind.h"

#include <string>
#include <string_view>

namespace hookbench::casefile
{

/// "redacted-email-0f3a…": what stands for a text in the case with this key (HMAC-SHA256). The same
/// thing written in two ways has one stand-in.
std::string standInFor(const Secret &key, std::string_view text, PrivateKind kind);

} // namespace hookbench::casefile
