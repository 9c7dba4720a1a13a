// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hookbench::signing
{

// Bytes as text. Both decoders take exactly what their encoder writes and nothing else, so that no
// two texts stand for the same bytes: lower-case hexadecimal digits; standard base64 with padding,
// without line ends, the unused bits of the last digit zero (RFC 4648, 3.5).

std::string toHex(std::span<const std::uint8_t> bytes);
/// False, with `bytes` in any state, unless `text` is exactly so many bytes.
bool fromHex(std::string_view text, std::span<std::uint8_t> bytes);

std::string toBase64(std::span<const std::uint8_t> bytes);
bool fromBase64(std::string_view text, std::span<std::uint8_t> bytes);
/// Of any length.
std::optional<std::string> fromBase64(std::string_view text);

/// The bytes of a text.
inline std::span<const std::uint8_t> bytesOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

} // namespace hookbench::signing
