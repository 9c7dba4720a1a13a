// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/secret.h"

#include <cstddef>
#include <string_view>

namespace hookbench::signing
{

/// HKDF with SHA-256 (RFC 5869), extract and expand; `length` at most 255 * 32 bytes.
Secret hkdfSha256(std::string_view keyMaterial, std::string_view salt, std::string_view info,
                  std::size_t length);

} // namespace hookbench::signing
