// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/learner/sighting.h"

#include "app/signing/headername.h"
#include "app/signing/signatureencoding.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace hookbench::signing::learner
{

namespace
{

constexpr std::size_t maxSignatureSpots = 48;
constexpr std::size_t maxTimeSpots = 8;
constexpr std::size_t maxOtherSpots = 32;
constexpr std::size_t maxSightedValue = 4096;
constexpr std::size_t maxOtherValue = 512;
constexpr std::size_t maxPieces = 64;
constexpr std::size_t maxSightedPrefix = 32;
constexpr std::array<std::string_view, 5> separatorsToTry{"", " ", ",", ";", "|"};

/// Headers of the connection and of proxies: no sender signs them.
constexpr std::array<std::string_view, 18> unsignedHeaders{"Host",
                                                           "Connection",
                                                           "Keep-Alive",
                                                           "Content-Length",
                                                           "Transfer-Encoding",
                                                           "TE",
                                                           "Trailer",
                                                           "Upgrade",
                                                           "Accept",
                                                           "Accept-Encoding",
                                                           "Accept-Language",
                                                           "Via",
                                                           "Forwarded",
                                                           "X-Forwarded-For",
                                                           "X-Forwarded-Proto",
                                                           "X-Forwarded-Host",
                                                           "X-Real-IP",
                                                           "Cookie"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetterOrDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string inSmallLetters(std::string_view text)
{
    std::string small(text);
    for (char &c : small)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return small;
}

std::string_view withoutBlanks(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> piecesOf(std::string_view value, std::string_view separator)
{
    std::vector<std::string_view> pieces;
    while (!separator.empty() && pieces.size() + 1 < maxPieces) {
        const std::size_t end = value.find(separator);
        if (end == std::string_view::npos)
            break;
        pieces.push_back(withoutBlanks(value.substr(0, end)));
        value.remove_prefix(end + separator.size());
    }
    pieces.push_back(separator.empty() ? value : withoutBlanks(value));
    return pieces;
}

/// A prefix that a scheme could ask for: short, the same for every delivery, so without a time, and
/// not the beginning of a longer word.
bool isPrefix(std::string_view text)
{
    if (text.size() > maxSightedPrefix ||
        !std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; }))
        return false;
    std::size_t digits = 0;
    for (const char c : text) {
        digits = isDigit(c) ? digits + 1 : 0;
        if (digits == 8)
            return false;
    }
    return text.empty() ||
           !(isLetterOrDigit(text.back()) || text.back() == '+' || text.back() == '/');
}

void addSignatures(const std::string &header, std::string_view separator, std::string_view piece,
                   std::vector<SignatureSpot> &spots)
{
    for (const Hash hash : {Hash::Sha256, Hash::Sha512, Hash::Sha1}) {
        for (const BinaryEncoding encoding : signatureEncodings) {
            const std::size_t size = hashSize(hash);
            const std::size_t length = encodedLength(encoding, size);
            if (piece.size() < length || spots.size() == maxSignatureSpots)
                continue;
            const std::string_view prefix = piece.substr(0, piece.size() - length);
            const std::string_view text = piece.substr(prefix.size());
            Digest digest(size);
            if (isPrefix(prefix) && decodeSignature(encoding, text, digest.bytes()))
                spots.push_back(
                    {header, std::string(separator), std::string(prefix), encoding, hash, digest});
        }
    }
}

/// Unix time between 2001 and 2096, in seconds or milliseconds.
std::optional<TimeUnit> unitOf(std::string_view text)
{
    constexpr std::int64_t first = 1'000'000'000;
    constexpr std::int64_t end = 4'000'000'000;
    std::int64_t value = 0;
    if (text.size() < 10 || text.size() > 13 || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    std::from_chars(text.data(), text.data() + text.size(), value);
    if (value >= first && value < end)
        return TimeUnit::Seconds;
    if (value >= first * 1000 && value < end * 1000)
        return TimeUnit::Milliseconds;
    return std::nullopt;
}

void addTimes(const std::string &header, std::string_view value, std::vector<TimeSpot> &spots)
{
    if (const auto unit = unitOf(value); unit && spots.size() < maxTimeSpots)
        spots.push_back({header, {}, {}, *unit, std::string(value)});
    for (const std::string_view separator : separatorsToTry) {
        if (separator.empty() || value.find(separator) == std::string_view::npos)
            continue;
        for (const std::string_view piece : piecesOf(value, separator)) {
            std::size_t digits = piece.size();
            while (digits > 0 && isDigit(piece[digits - 1]))
                --digits;
            const std::string_view element = piece.substr(0, digits);
            const auto unit = unitOf(piece.substr(digits));
            if (unit && !element.empty() && isPrefix(element) && spots.size() < maxTimeSpots)
                spots.push_back({header, std::string(separator), std::string(element), *unit,
                                 std::string(piece.substr(digits))});
        }
    }
}

bool namesTheDelivery(const std::string &small)
{
    return small == "id" || small.ends_with("-id") || small.ends_with("_id") ||
           small.ends_with("-delivery") || small.ends_with("-uuid") || small.ends_with("-guid") ||
           small.ends_with("-nonce");
}

bool isUnsigned(std::string_view name)
{
    return std::any_of(unsignedHeaders.begin(), unsignedHeaders.end(),
                       [&](std::string_view one) { return equalsIgnoringCase(one, name); });
}

} // namespace

Sighting sightingOf(const Headers &headers)
{
    Sighting sighting;
    for (const Header &header : headers) {
        if (isUnsigned(header.name) || !isHeaderName(header.name))
            continue;
        const auto count = std::count_if(headers.begin(), headers.end(), [&](const Header &other) {
            return equalsIgnoringCase(other.name, header.name);
        });
        if (header.value.size() <= maxSightedValue) {
            for (const std::string_view separator : separatorsToTry) {
                // Several lines are several signatures, which only a separator allows.
                const bool isSplit =
                    !separator.empty() && header.value.find(separator) != std::string::npos;
                if (count == 1 ? !(separator.empty() || isSplit) : separator.empty())
                    continue;
                for (const std::string_view piece : piecesOf(header.value, separator))
                    addSignatures(header.name, separator, piece, sighting.signatures);
            }
        }
        // Of two lines nobody could say which one was signed.
        if (count > 1 || header.value.empty())
            continue;
        if (header.value.size() <= maxSightedValue)
            addTimes(header.name, header.value, sighting.times);
        if (header.value.size() <= maxOtherValue)
            sighting.others.push_back(
                {header.name, header.value, namesTheDelivery(inSmallLetters(header.name))});
    }
    std::stable_sort(sighting.others.begin(), sighting.others.end(),
                     [](const HeaderSpot &a, const HeaderSpot &b) { return a.isId && !b.isId; });
    if (sighting.others.size() > maxOtherSpots)
        sighting.others.resize(maxOtherSpots);
    return sighting;
}

} // namespace hookbench::signing::learner
