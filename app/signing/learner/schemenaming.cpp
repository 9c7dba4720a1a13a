// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/learner/schemenaming.h"

#include "app/signing/headername.h"
#include "app/signing/payloadfacts.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::signing::learner
{

namespace
{

constexpr std::array<std::string_view, 14> wordsOfAll{
    "x",      "signature", "sign",   "sig", "hmac",    "sha256",   "sha1",
    "sha512", "hash",      "digest", "256", "webhook", "webhooks", "signed"};
constexpr std::size_t maxNameLength = 40;

std::string lettersOf(std::string_view text)
{
    std::string small(text);
    for (char &c : small)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return small;
}

/// The words of a header's name that say whose it is.
std::vector<std::string> senderWords(std::string_view header)
{
    std::vector<std::string> words(1);
    for (const char c : lettersOf(header)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            words.back().push_back(c);
        else if (!words.back().empty())
            words.emplace_back();
    }
    std::erase_if(words, [](const std::string &word) {
        return word.empty() ||
               std::find(wordsOfAll.begin(), wordsOfAll.end(), word) != wordsOfAll.end();
    });
    return words;
}

bool holdsAny(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::any_of(words.begin(), words.end(), [text](std::string_view word) {
        return text.find(word) != std::string_view::npos;
    });
}

bool isInAll(std::span<const Headers *const> deliveries, std::string_view name)
{
    return std::all_of(deliveries.begin(), deliveries.end(),
                       [name](const Headers *headers) { return findHeader(*headers, name); });
}

bool isCount(std::string_view value)
{
    return !value.empty() && value.size() <= 4 &&
           std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

void nameScheme(Scheme &scheme, const SchemeSet &known)
{
    std::string name;
    std::string title;
    for (std::string &word : senderWords(scheme.signatureHeader)) {
        name += (name.empty() ? "" : "-") + word;
        word.front() = word.front() >= 'a' && word.front() <= 'z'
                           ? static_cast<char>(word.front() - 'a' + 'A')
                           : word.front();
        title += (title.empty() ? "" : " ") + word;
    }
    if (name.empty()) {
        name = "learned";
        title = scheme.signatureHeader;
    }
    name.resize(std::min(name.size(), maxNameLength));
    const std::string base = name;
    if (known.find(name))
        name = base + "-learned";
    for (int number = 2; known.find(name); ++number)
        name = base + "-learned-" + std::to_string(number);
    scheme.name = name;
    scheme.title = title + " (learned)";
}

void findFactHeaders(Scheme &scheme, std::span<const Headers *const> deliveries)
{
    if (deliveries.empty())
        return;
    for (const Header &header : *deliveries.front()) {
        const std::string name = lettersOf(header.name);
        if (!isHeaderName(header.name) || !isInAll(deliveries, header.name) ||
            name.starts_with("content-") || equalsIgnoringCase(name, scheme.signatureHeader) ||
            equalsIgnoringCase(name, scheme.timestampHeader))
            continue;
        const bool isId = name.ends_with("-id") || name.ends_with("-delivery");
        if (scheme.deliveryIdHeader.empty() && isId &&
            holdsAny(name, {"delivery", "webhook", "message", "event"}))
            scheme.deliveryIdHeader = header.name;
        if (scheme.eventTypeHeader.empty() && !isId && isPlainWord(header.value) &&
            (holdsAny(name, {"event", "topic"}) || name.ends_with("-type")))
            scheme.eventTypeHeader = header.name;
        if (scheme.attemptHeader.empty() && holdsAny(name, {"attempt", "retry"}) &&
            isCount(header.value))
            scheme.attemptHeader = header.name;
    }
}

} // namespace hookbench::signing::learner
