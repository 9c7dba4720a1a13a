// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/secretscan.h"

#include "app/base/base64.h"
#include "app/base/privatefile.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <utility>

namespace hookbench::casefile
{

namespace
{

constexpr std::size_t pieceBytes = std::size_t{1024} * 1024;

std::string hexOf(std::string_view bytes, std::string_view digits, std::string_view before,
                  bool keepsPlain)
{
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isPlain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                             (c >= 'A' && c <= 'Z') || c == '-' || c == '.' || c == '_' || c == '~';
        if (keepsPlain && isPlain) {
            text += c;
            continue;
        }
        text += before;
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

} // namespace

SecretScan::SecretScan(const Secret &secret)
{
    constexpr std::string_view small = "0123456789abcdef";
    constexpr std::string_view large = "0123456789ABCDEF";
    const std::string_view bytes = secret.reveal();
    add("raw", std::string(bytes));
    add("hex", hexOf(bytes, small, "", false));
    add("hex", hexOf(bytes, large, "", false));
    add("percent", hexOf(bytes, small, "%", true));
    add("percent", hexOf(bytes, large, "%", true));
    // Three bytes make four signs, so that what stands before decides which of three texts it is;
    // the signs at both ends depend on the neighbours.
    for (std::size_t before = 0; before < 3; ++before) {
        std::string shifted(before, '\0');
        shifted += bytes;
        std::string text = toBase64(shifted);
        cleanse(shifted);
        const std::size_t first = (before * 8 + 5) / 6;
        const std::size_t end = (before + bytes.size()) * 8 / 6;
        text.erase(end);
        text.erase(0, first);
        std::string urlSafe = text;
        std::replace(urlSafe.begin(), urlSafe.end(), '+', '-');
        std::replace(urlSafe.begin(), urlSafe.end(), '/', '_');
        add("base64", std::move(text));
        add("base64", std::move(urlSafe));
    }
}

SecretScan SecretScan::ofToken(const std::string &token)
{
    SecretScan scan;
    scan.m_isToken = true;
    scan.add("raw", token);
    return scan;
}

bool SecretScan::standsAlone(std::string_view piece, std::size_t place, std::size_t size) const
{
    const auto isPart = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               c == '-' || c == '_';
    };
    return !m_isToken || ((place == 0 || !isPart(piece[place - 1])) &&
                          (place + size >= piece.size() || !isPart(piece[place + size])));
}

void SecretScan::add(const char *name, std::string text)
{
    const bool isKnown = std::any_of(m_forms.begin(), m_forms.end(),
                                     [&](const Form &form) { return form.text.reveal() == text; });
    if (isKnown)
        cleanse(text);
    else
        m_forms.push_back({name, Secret(std::move(text))});
}

std::vector<SecretScan::Span> SecretScan::find(std::string_view text) const
{
    std::vector<Span> spans;
    for (const Form &form : m_forms) {
        const std::string_view sought = form.text.reveal();
        for (std::size_t at = text.find(sought); at != text.npos;
             at = text.find(sought, at + sought.size())) {
            if (standsAlone(text, at, sought.size()))
                spans.push_back({at, sought.size()});
        }
    }
    return spans;
}

Result<void> SecretScan::scan(const std::filesystem::path &file, std::vector<Hit> &hits) const
{
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return fileError(errno, file);
    std::size_t overlap = 0;
    for (const Form &form : m_forms)
        overlap = std::max(overlap, form.text.size() - 1);
    // A token is judged by its neighbours: one byte more on either side.
    const std::size_t behind = m_isToken ? 1 : 0;
    overlap += 2 * behind;
    std::string piece;
    std::int64_t at = 0; // of the piece, in the file
    std::size_t found = 0;
    for (;;) {
        const std::size_t kept = piece.size();
        piece.resize(kept + pieceBytes);
        in.read(piece.data() + kept, static_cast<std::streamsize>(pieceBytes));
        piece.resize(kept + static_cast<std::size_t>(in.gcount()));
        for (const Form &form : m_forms) {
            const std::string_view text = form.text.reveal();
            for (std::size_t place = piece.find(text);
                 place != piece.npos && found < maxHitsPerFile;
                 place = piece.find(text, place + 1)) {
                if (place + text.size() + behind <= kept)
                    continue; // it was found in the piece before
                if (place + text.size() + behind > piece.size() && !in.eof())
                    break; // its neighbour comes with the next piece
                if (!standsAlone(piece, place, text.size()))
                    continue;
                hits.push_back({file, at + static_cast<std::int64_t>(place), form.name});
                ++found;
            }
        }
        if (in.eof())
            break;
        if (in.fail())
            return fileError(EIO, file);
        const std::size_t gone = piece.size() - std::min(overlap, piece.size());
        piece.erase(0, gone);
        at += static_cast<std::int64_t>(gone);
    }
    cleanse(piece);
    return {};
}

} // namespace hookbench::casefile
