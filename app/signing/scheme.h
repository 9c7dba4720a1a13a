// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::signing
{

enum class Hash : std::uint8_t { Sha1, Sha256, Sha512 };
/// The last three are of signatures only; Base64Url has no padding.
enum class BinaryEncoding : std::uint8_t { Raw, Hex, Base64, HexUpper, Base64Url, Base64UrlPadded };
enum class TimeUnit : std::uint8_t { Seconds, Milliseconds };

/// A piece of the signed message: literal text, or what stands in for a placeholder.
struct MessagePart
{
    enum class Kind : std::uint8_t {
        Literal,
        Body,
        Timestamp,
        DeliveryId,
        Method,
        Url,
        UrlWithoutQuery,
        PathAndQuery,
        Path,
        Header
    };

    Kind kind = Kind::Literal;
    std::string text{}; ///< the literal, or the header's name

    bool operator==(const MessagePart &) const = default;
};

/// How a sender signs, as data: one JSON file each in resources/schemes, or in the user's data
/// directory. Value type; what it holds was validated by parseScheme.
struct Scheme
{
    std::string name;  ///< the file's name, "platform"
    std::string title; ///< for people
    bool isWeak = false;

    Hash hash = Hash::Sha256;
    std::string signatureHeader;
    std::string signaturePrefix{};    ///< "sha256=", "v1,"; strict
    std::string signatureSeparator{}; ///< between several signatures in one header; empty: only one
    BinaryEncoding signatureEncoding = BinaryEncoding::Hex; ///< never Raw

    std::string timestampHeader{};  ///< empty: none, or inside of the signature header
    std::string timestampElement{}; ///< "t=": an element of the signature header carries it
    TimeUnit timestampUnit = TimeUnit::Seconds;
    std::chrono::seconds tolerance{300}; ///< either way, against the time of receipt

    std::vector<MessagePart> message; ///< "{timestamp}.{body}"

    BinaryEncoding secretEncoding =
        BinaryEncoding::Raw;    ///< Raw: all bytes of the secret are the key
    std::string secretPrefix{}; ///< taken off before decoding, "whsec_"

    std::string deliveryIdHeader{}; ///< empty: this sender has none
    std::string eventTypeHeader{};
    std::string attemptHeader{};
    std::string cipher{}; ///< name of the payload cipher; empty: payloads are never encrypted

    bool hasTimestamp() const { return !timestampHeader.empty() || !timestampElement.empty(); }
    bool operator==(const Scheme &) const = default;
};

/// Reads a scheme file. Errors: FileMalformed, whose `detail` is one sentence with the line and
/// what is expected there. Unknown keys are errors too: a typing mistake must not be silent.
Result<Scheme> parseScheme(std::string_view json, std::string name);

/// The file of a scheme: parseScheme() reads an equal one out of it. `comment`: where it is known
/// from; empty: none.
std::string schemeToJson(const Scheme &scheme, const std::string &comment = {});

} // namespace hookbench::signing
