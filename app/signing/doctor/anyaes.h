// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/secret.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hookbench::signing::doctor
{

enum class AesMode : std::uint8_t { Gcm, Cbc, Ctr };

// AES of any key length, IV and mode, for what somebody else encrypted otherwise than agreed. Keys
// have 16, 24 or 32 bytes; whatever else does not fit gives nothing.

/// What comes out of the first `count` bytes (0: all), whether it is right or not: no tag is
/// checked and no padding taken off.
std::optional<std::string> decryptUnchecked(AesMode mode, const Secret &key, std::string_view iv,
                                            std::string_view data, std::size_t count = 0);

/// Whether the tag of GCM, of 4 to 16 bytes, fits.
bool gcmTagFits(const Secret &key, std::string_view iv, std::string_view additional,
                std::string_view data, std::string_view tag);

} // namespace hookbench::signing::doctor
