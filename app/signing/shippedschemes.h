// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/schemeset.h"

#include <functional>
#include <string>

namespace hookbench::signing
{

/// The schemes and payload ciphers that ship, in the order in which they are offered and detected.
/// `read` gives the content of a file of resources/ ("schemes/platform.json"), wherever the caller
/// keeps it.
SchemeSet shippedSchemes(const std::function<std::string(const std::string &file)> &read);

} // namespace hookbench::signing
