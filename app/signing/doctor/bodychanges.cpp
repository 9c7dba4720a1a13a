// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/doctor/bodychanges.h"

#include "app/signing/doctor/jsonstyle.h"

#include <zlib.h>

#include <algorithm>

namespace hookbench::signing::doctor
{

namespace
{

using Changed = std::optional<std::string>;

constexpr std::string_view bom = "\xef\xbb\xbf";
constexpr std::string_view spaces = " \t\r\n";
constexpr std::size_t maxInflated = 16 * 1024 * 1024;

template <const char *End>
Changed append(std::string_view body)
{
    return std::string(body) + End;
}

template <const char *End>
Changed withoutEnd(std::string_view body)
{
    const std::string_view end(End);
    if (!body.ends_with(end))
        return std::nullopt;
    return std::string(body.substr(0, body.size() - end.size()));
}

constexpr char lf[] = "\n";
constexpr char crlf[] = "\r\n";
constexpr char blank[] = " ";

Changed toCrlf(std::string_view body)
{
    std::string text;
    for (std::size_t i = 0; i < body.size(); ++i) {
        if (body[i] == '\n' && (i == 0 || body[i - 1] != '\r'))
            text += '\r';
        text += body[i];
    }
    return text;
}

Changed toLf(std::string_view body)
{
    std::string text;
    for (std::size_t i = 0; i < body.size(); ++i) {
        if (body[i] != '\r' || i + 1 == body.size() || body[i + 1] != '\n')
            text += body[i];
    }
    return text;
}

Changed withBom(std::string_view body)
{
    return std::string(bom) + std::string(body);
}

Changed withoutBom(std::string_view body)
{
    return body.starts_with(bom) ? Changed(std::string(body.substr(bom.size()))) : std::nullopt;
}

Changed trimmedEnd(std::string_view body)
{
    return std::string(body.substr(0, body.find_last_not_of(spaces) + 1));
}

Changed trimmedStart(std::string_view body)
{
    return std::string(body.substr(std::min(body.size(), body.find_first_not_of(spaces))));
}

Changed trimmedBoth(std::string_view body)
{
    return trimmedStart(*trimmedEnd(body));
}

template <JsonLayout Layout, JsonRewrite Rewrite>
Changed restyled(std::string_view body)
{
    return restyledJson(body, Layout, Rewrite);
}

bool isForm(std::string_view body)
{
    return !body.empty() && body.find('=') != body.npos &&
           body.find_first_of("{}<>\"\r\n\t") == body.npos;
}

/// Every byte of a form value that matches, as %XX; already escaped ones are left.
Changed formSpaces(std::string_view body, bool toPlus)
{
    if (!isForm(body))
        return std::nullopt;
    std::string text;
    for (std::size_t i = 0; i < body.size(); ++i) {
        if (toPlus && body.substr(i, 3) == "%20") {
            text += '+';
            i += 2;
        } else if (!toPlus && body[i] == '+') {
            text += "%20";
        } else {
            text += body[i];
        }
    }
    return text;
}

Changed spacesAsPlus(std::string_view body)
{
    return formSpaces(body, true);
}

Changed spacesAsPercent(std::string_view body)
{
    return formSpaces(body, false);
}

Changed percentCase(std::string_view body, bool toUpper)
{
    std::string text(body);
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        const auto isHex = [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        };
        if (text[i] != '%' || !isHex(text[i + 1]) || !isHex(text[i + 2]))
            continue;
        for (std::size_t at = i + 1; at < i + 3; ++at) {
            if (toUpper && text[at] >= 'a')
                text[at] = static_cast<char>(text[at] - 'a' + 'A');
            else if (!toUpper && text[at] >= 'A' && text[at] <= 'F')
                text[at] = static_cast<char>(text[at] - 'A' + 'a');
        }
    }
    return text;
}

Changed percentUpper(std::string_view body)
{
    return isForm(body) ? percentCase(body, true) : std::nullopt;
}

Changed percentLower(std::string_view body)
{
    return isForm(body) ? percentCase(body, false) : std::nullopt;
}

Changed latin1ToUtf8(std::string_view body)
{
    std::string text;
    for (const char c : body) {
        const auto byte = static_cast<std::uint8_t>(c);
        if (byte >= 0x80) {
            text += static_cast<char>(0xc0 | byte >> 6);
            text += static_cast<char>(0x80 | (byte & 63));
        } else {
            text += c;
        }
    }
    return text;
}

Changed utf8ToLatin1(std::string_view body)
{
    std::string text;
    for (std::size_t i = 0; i < body.size(); ++i) {
        const auto byte = static_cast<std::uint8_t>(body[i]);
        if (byte < 0x80) {
            text += body[i];
            continue;
        }
        if ((byte != 0xc2 && byte != 0xc3) || i + 1 == body.size() ||
            (static_cast<std::uint8_t>(body[i + 1]) & 0xc0) != 0x80)
            return std::nullopt;
        text += static_cast<char>(byte << 6 | (static_cast<std::uint8_t>(body[++i]) & 63));
    }
    return text;
}

Changed inflated(std::string_view body)
{
    if (body.size() < 2)
        return std::nullopt;
    z_stream stream{};
    if (inflateInit2(&stream, 15 + 32) != Z_OK) // gzip or zlib, by its header
        return std::nullopt;
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(body.data()));
    stream.avail_in = static_cast<uInt>(std::min<std::size_t>(body.size(), maxInflated));
    std::string text;
    char block[16384];
    int result = Z_OK;
    while (result == Z_OK && text.size() <= maxInflated) {
        stream.next_out = reinterpret_cast<Bytef *>(block);
        stream.avail_out = sizeof block;
        result = inflate(&stream, Z_NO_FLUSH);
        text.append(block, sizeof block - stream.avail_out);
    }
    inflateEnd(&stream);
    return result == Z_STREAM_END && text.size() <= maxInflated ? Changed(std::move(text))
                                                                : std::nullopt;
}

/// As most senders' gzip writes it: level 6, no time, no name.
Changed gzipped(std::string_view body)
{
    if (body.size() > maxInflated)
        return std::nullopt;
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) !=
        Z_OK)
        return std::nullopt;
    std::string text(deflateBound(&stream, static_cast<uLong>(body.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(body.data()));
    stream.avail_in = static_cast<uInt>(body.size());
    stream.next_out = reinterpret_cast<Bytef *>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    const int result = deflate(&stream, Z_FINISH);
    text.resize(text.size() - stream.avail_out);
    deflateEnd(&stream);
    return result == Z_STREAM_END ? Changed(std::move(text)) : std::nullopt;
}

constexpr std::string_view reserialized = "body-json-reserialized";
constexpr std::string_view escaping = "body-escaping";

using L = JsonLayout;
using R = JsonRewrite;

constexpr BodyChange knownChanges[] = {
    {"body-newline-removed", "lf", append<lf>},
    {"body-newline-removed", "crlf", append<crlf>},
    {"body-newline-added", "crlf", withoutEnd<crlf>},
    {"body-newline-added", "lf", withoutEnd<lf>},
    {"body-crlf", "lf-to-crlf", toLf},
    {"body-crlf", "crlf-to-lf", toCrlf},
    {"body-bom", "removed", withBom},
    {"body-bom", "added", withoutBom},
    {"body-whitespace", "end", trimmedEnd},
    {"body-whitespace", "start", trimmedStart},
    {"body-whitespace", "both", trimmedBoth},
    {"body-whitespace", "removed", append<blank>},
    {reserialized, "compact", restyled<L::Compact, R::None>},
    {reserialized, "indent-2", restyled<L::Indent2, R::None>},
    {reserialized, "indent-4", restyled<L::Indent4, R::None>},
    {reserialized, "spaced", restyled<L::Spaced, R::None>},
    {reserialized, "sorted", sortedJson},
    {escaping, "slash-escaped", restyled<L::Kept, R::EscapeSlash>},
    {escaping, "slash-plain", restyled<L::Kept, R::PlainSlash>},
    {escaping, "unicode-escaped", restyled<L::Kept, R::EscapeUnicode>},
    {escaping, "unicode-plain", restyled<L::Kept, R::PlainUnicode>},
    {reserialized, "numbers-whole", restyled<L::Kept, R::WholeNumbers>},
    {reserialized, "numbers-decimal", restyled<L::Kept, R::DecimalNumbers>},
    {reserialized, "numbers-two-decimals", restyled<L::Kept, R::TwoDecimals>},
    {escaping, "form-plus", spacesAsPlus},
    {escaping, "form-percent", spacesAsPercent},
    {escaping, "percent-upper", percentUpper},
    {escaping, "percent-lower", percentLower},
    {"body-compressed", "inflated", inflated},
    {"body-compressed", "gzip", gzipped},
    {"body-charset", "latin-1", utf8ToLatin1},
    {"body-charset", "utf-8", latin1ToUtf8},
};

} // namespace

std::span<const BodyChange> bodyChanges()
{
    return knownChanges;
}

} // namespace hookbench::signing::doctor
