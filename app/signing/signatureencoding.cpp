// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/signatureencoding.h"

#include "app/signing/encoding.h"

#include <algorithm>

namespace hookbench::signing
{

namespace
{

/// Every letter of the other case; a text that mixes them stays mixed.
std::string withOtherCase(std::string_view text)
{
    std::string changed(text);
    for (char &c : changed) {
        if (c >= 'A' && c <= 'F')
            c = static_cast<char>(c - 'A' + 'a');
        else if (c >= 'a' && c <= 'f')
            c = static_cast<char>(c - 'a' + 'A');
    }
    return changed;
}

/// RFC 4648, 5.
std::string inUrlAlphabet(std::string text, bool isPadded)
{
    std::replace(text.begin(), text.end(), '+', '-');
    std::replace(text.begin(), text.end(), '/', '_');
    if (!isPadded)
        text.erase(text.find_last_not_of('=') + 1);
    return text;
}

bool fromUrlAlphabet(std::string_view text, bool isPadded, std::span<std::uint8_t> bytes)
{
    if (text.find_first_of(isPadded ? "+/" : "+/=") != std::string_view::npos)
        return false;
    std::string standard(text);
    std::replace(standard.begin(), standard.end(), '-', '+');
    std::replace(standard.begin(), standard.end(), '_', '/');
    if (!isPadded)
        standard.append((4 - standard.size() % 4) % 4, '=');
    return fromBase64(standard, bytes);
}

} // namespace

std::string_view encodingName(BinaryEncoding encoding)
{
    switch (encoding) {
    case BinaryEncoding::Raw:
        return "raw";
    case BinaryEncoding::Hex:
        return "hex";
    case BinaryEncoding::Base64:
        return "base64";
    case BinaryEncoding::HexUpper:
        return "hex-upper";
    case BinaryEncoding::Base64Url:
        return "base64url";
    case BinaryEncoding::Base64UrlPadded:
        return "base64url-padded";
    }
    return {};
}

bool isHexadecimal(BinaryEncoding encoding)
{
    return encoding == BinaryEncoding::Hex || encoding == BinaryEncoding::HexUpper;
}

std::size_t encodedLength(BinaryEncoding encoding, std::size_t bytes)
{
    if (isHexadecimal(encoding))
        return 2 * bytes;
    if (encoding == BinaryEncoding::Base64Url)
        return (4 * bytes + 2) / 3;
    return encoding == BinaryEncoding::Raw ? bytes : (bytes + 2) / 3 * 4;
}

std::string encodeSignature(BinaryEncoding encoding, std::span<const std::uint8_t> bytes)
{
    switch (encoding) {
    case BinaryEncoding::Hex:
        return toHex(bytes);
    case BinaryEncoding::HexUpper:
        return withOtherCase(toHex(bytes));
    case BinaryEncoding::Base64:
        return toBase64(bytes);
    case BinaryEncoding::Base64Url:
    case BinaryEncoding::Base64UrlPadded:
        return inUrlAlphabet(toBase64(bytes), encoding == BinaryEncoding::Base64UrlPadded);
    case BinaryEncoding::Raw:
        break;
    }
    return {};
}

bool decodeSignature(BinaryEncoding encoding, std::string_view text, std::span<std::uint8_t> bytes)
{
    if (text.size() != encodedLength(encoding, bytes.size()))
        return false;
    switch (encoding) {
    case BinaryEncoding::Hex:
        return fromHex(text, bytes);
    case BinaryEncoding::HexUpper:
        return fromHex(withOtherCase(text), bytes);
    case BinaryEncoding::Base64:
        return fromBase64(text, bytes);
    case BinaryEncoding::Base64Url:
    case BinaryEncoding::Base64UrlPadded:
        return fromUrlAlphabet(text, encoding == BinaryEncoding::Base64UrlPadded, bytes);
    case BinaryEncoding::Raw:
        break;
    }
    return false;
}

} // namespace hookbench::signing
