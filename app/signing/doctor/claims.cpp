// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/doctor/claims.h"

#include "app/signing/encoding.h"
#include "app/signing/schemereading.h"
#include "app/signing/signatureencoding.h"

#include <algorithm>
#include <optional>

namespace hookbench::signing::doctor
{

namespace
{

constexpr std::size_t maxClaims = 64;
constexpr std::size_t maxValue = 4096;

struct Decoded
{
    Digest digest;
    bool hasOtherCase = false;
    bool hasOtherEncoding = false;
};

std::optional<Decoded> decoded(const Scheme &scheme, std::string_view text)
{
    const std::size_t size = hashSize(scheme.hash);
    // Most pieces of a header are of another length, and not worth decoding.
    const std::size_t padded = encodedLength(BinaryEncoding::Base64, size);
    const bool canBe = text.size() == 2 * size ||
                       (text.size() <= padded &&
                        text.size() >= encodedLength(BinaryEncoding::Base64Url, size));
    if (!canBe)
        return std::nullopt;
    Decoded found{Digest(size)};
    const bool wantsHex = isHexadecimal(scheme.signatureEncoding);
    const auto isAsAgreed = [&](std::string_view given) {
        return encodeSignature(scheme.signatureEncoding, found.digest.bytes()) == given;
    };
    std::string digits(text);
    if (text.size() == 2 * size) {
        for (char &c : digits)
            c = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
        if (fromHex(digits, found.digest.bytes())) {
            found.hasOtherCase = wantsHex && !isAsAgreed(text);
            found.hasOtherEncoding = !wantsHex;
            return found;
        }
        return std::nullopt;
    }
    for (char &c : digits)
        c = c == '-' ? '+' : c == '_' ? '/' : c;
    while (digits.size() % 4 != 0)
        digits += '=';
    if (!fromBase64(digits, found.digest.bytes()))
        return std::nullopt;
    found.hasOtherEncoding = !isAsAgreed(text);
    return found;
}

/// Every end of the value after a separator, and every piece between two of them.
std::vector<std::pair<std::string_view, std::string_view>> pieces(std::string_view value)
{
    std::vector<std::pair<std::string_view, std::string_view>> found; // prefix and text
    std::size_t element = 0;
    for (std::size_t i = 0; i <= value.size() && found.size() < 256; ++i) {
        const bool endsElement = i == value.size() || value[i] == ',' || value[i] == ';' ||
                                 value[i] == ' ' || value[i] == '|';
        if (!endsElement)
            continue;
        const std::string_view whole = value.substr(element, i - element);
        found.emplace_back(std::string_view(), whole);
        for (std::size_t at = 0; at < whole.size() && at < 32; ++at) {
            if (whole[at] == '=' || whole[at] == ':')
                found.emplace_back(whole.substr(0, at + 1), whole.substr(at + 1));
        }
        if (element > 0 && value[element - 1] == ',') { // "v1,…" has its comma in the prefix
            const std::size_t before = value.substr(0, element - 1).find_last_of(" ;|");
            const std::size_t start = before == value.npos ? 0 : before + 1;
            found.emplace_back(value.substr(start, element - start), whole);
        }
        element = i + 1;
    }
    return found;
}

} // namespace

std::vector<Claim> claimsIn(const Scheme &scheme, const Headers &headers)
{
    std::vector<Claim> claims;
    const auto add = [&claims](Claim &&claim) {
        for (Claim &known : claims) {
            if (known.header != claim.header || known.digest != claim.digest)
                continue;
            if (claim.codes.size() < known.codes.size())
                known.codes = std::move(claim.codes);
            return;
        }
        if (claims.size() < maxClaims)
            claims.push_back(std::move(claim));
    };
    const SchemeReading reading = readHeaders(scheme, headers);
    for (std::size_t i = 0; i < reading.signatureCount; ++i)
        add({{}, scheme.signatureHeader, reading.signatures[i]});
    for (const Header &header : headers) {
        if (header.value.size() > maxValue)
            continue;
        for (const auto &[prefix, text] : pieces(header.value)) {
            const std::optional<Decoded> digest = decoded(scheme, text);
            if (!digest)
                continue;
            Claim claim{{}, header.name, digest->digest};
            if (equalsIgnoringCase(header.name, scheme.signatureHeader))
                claim.header = scheme.signatureHeader;
            else
                claim.codes.push_back("header-other");
            if (digest->hasOtherCase)
                claim.codes.push_back("signature-case");
            if (digest->hasOtherEncoding)
                claim.codes.push_back("signature-encoding");
            if (prefix != scheme.signaturePrefix)
                claim.codes.push_back("signature-prefix");
            add(std::move(claim));
        }
    }
    std::stable_sort(claims.begin(), claims.end(), [](const Claim &a, const Claim &b) {
        return a.codes.size() < b.codes.size();
    });
    return claims;
}

} // namespace hookbench::signing::doctor
