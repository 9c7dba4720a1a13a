// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/scheme.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace hookbench::signing
{

// Signatures as text, each encoding with one spelling only. Raw is none of them.

inline constexpr std::array signatureEncodings{
    BinaryEncoding::Hex, BinaryEncoding::Base64, BinaryEncoding::HexUpper,
    BinaryEncoding::Base64Url, BinaryEncoding::Base64UrlPadded};

/// As scheme files say it: "hex", "hex-upper", "base64", "base64url", "base64url-padded", "raw".
std::string_view encodingName(BinaryEncoding encoding);

bool isHexadecimal(BinaryEncoding encoding);

/// Of the text for so many bytes.
std::size_t encodedLength(BinaryEncoding encoding, std::size_t bytes);

std::string encodeSignature(BinaryEncoding encoding, std::span<const std::uint8_t> bytes);
/// False, with `bytes` in any state, unless `text` is exactly what encodeSignature() writes.
bool decodeSignature(BinaryEncoding encoding, std::string_view text, std::span<std::uint8_t> bytes);

} // namespace hookbench::signing
