// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/targetredaction.h"

#include "app/casefile/percenttext.h"
#include "app/casefile/redactor.h"

#include <algorithm>

namespace hookbench::casefile
{

namespace
{

/// As it stood where nothing is another text: decoding makes a blank of a plus.
MarkedText encodedLike(const MarkedText &left, const std::string &decoded, std::string_view raw)
{
    MarkedText encoded = left.written(percentEncoded);
    return left.text() == decoded && encoded.text() != raw ? left.stretchedOver(std::string(raw))
                                                           : encoded;
}

} // namespace

MarkedText TargetRedaction::form(std::string_view form, const std::string &place)
{
    using Way = FieldRule::Way;
    MarkedText left;
    while (!form.empty()) {
        const std::string_view pair = form.substr(0, form.find('&'));
        const bool goesOn = pair.size() < form.size();
        form.remove_prefix(pair.size() + (goesOn ? 1 : 0));
        const std::string_view rawName = pair.substr(0, pair.find('='));
        const std::string name = percentDecoded(rawName, true);
        const bool isName = name.size() <= Redactor::maxFieldName && Redactor::looksLikeId(name);
        const MarkedText leftName =
            m_redactor.holdsSecret(rawName)
                ? m_redactor.redactedWhole(name, PrivateKind::Secret, true, {place})
                : m_redactor.redactedText(name, {isName ? Way::Identifier : Way::Unknown}, {place});
        left += encodedLike(leftName, name, rawName);
        if (rawName.size() < pair.size()) {
            const std::string_view raw = pair.substr(rawName.size() + 1);
            const std::string value = percentDecoded(raw, true);
            const Redactor::Place at{place + " " +
                                         leftName.text().substr(0, Redactor::maxFieldName),
                                     leftName.marks().empty() ? name : std::string()};
            // Also as it stands there.
            const MarkedText leftValue =
                m_redactor.holdsSecret(raw)
                    ? m_redactor.redactedWhole(raw, PrivateKind::Secret, true, at)
                    : m_redactor.redactedText(value, m_redactor.m_rules.ofField(name), at);
            left += '=';
            left += encodedLike(leftValue, value, raw);
        }
        if (goesOn)
            left += '&';
    }
    return left;
}

/// Between two slashes. A part with digits between its letters may be what makes a URL unguessable.
MarkedText TargetRedaction::part(std::string_view part)
{
    const Redactor::Place place{"target"};
    const std::string decoded = percentDecoded(part, false);
    const bool isWord =
        std::none_of(decoded.begin(), decoded.end(), [](char c) { return c >= '0' && c <= '9'; });
    MarkedText left;
    if (m_redactor.holdsSecret(part))
        left = m_redactor.redactedWhole(part, PrivateKind::Secret, true, place);
    else if (!Redactor::looksLikeId(decoded))
        left = m_redactor.redactedText(decoded, {}, place);
    else if ((isWord && decoded.size() <= 40) || decoded.size() < 8)
        left = m_redactor.withoutFindings(decoded, true, place);
    else if (m_redactor.holdsSecret(decoded))
        left = m_redactor.redactedWhole(decoded, PrivateKind::Secret, true, place);
    else
        left = m_redactor.redactedWhole(decoded, PrivateKind::Token, false, place);
    return encodedLike(left, decoded, part);
}

MarkedText TargetRedaction::target(std::string_view target)
{
    const std::size_t mark = std::min(target.find('?'), target.size());
    std::string_view path = target.substr(0, mark);
    MarkedText left;
    if (const std::size_t scheme = path.find("://"); scheme != path.npos) {
        const std::size_t slash = std::min(path.find('/', scheme + 3), path.size());
        left = m_redactor.redactedWhole(path.substr(0, slash), PrivateKind::Text, true, {"target"});
        path.remove_prefix(slash);
    }
    while (!path.empty()) {
        const std::string_view next = path.substr(0, path.find('/'));
        path.remove_prefix(next.size());
        if (!next.empty())
            left += part(next);
        if (!path.empty()) {
            left += '/';
            path.remove_prefix(1);
        }
    }
    if (mark < target.size()) {
        left += '?';
        left += form(target.substr(mark + 1), "query");
    }
    return left;
}

} // namespace hookbench::casefile
