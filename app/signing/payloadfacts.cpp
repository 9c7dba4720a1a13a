// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/payloadfacts.h"

#include "app/signing/objectreader.h"

#include <algorithm>
#include <array>

namespace hookbench::signing
{

namespace
{

using Kind = ObjectReader::Member::Kind;

constexpr std::size_t maxWord = 256;

} // namespace

bool isPlainWord(std::string_view text)
{
    return !text.empty() && text.size() <= maxWord &&
           std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

PayloadFacts readPayloadFacts(ObjectReader &reader, std::string_view payload,
                              std::string_view marker)
{
    using Member = ObjectReader::Member;
    // In the order of preference (platform-api, section 6).
    std::array members{Member{"id"},    Member{"event_id"},   Member{"eventId"},   Member{"type"},
                       Member{"event"}, Member{"event_type"}, Member{"eventType"}, Member{marker}};
    const auto ids = std::span(members).first(3);
    const auto types = std::span(members).subspan(3, 4);
    const auto used = std::span(members).first(marker.empty() ? 7 : 8);
    PayloadFacts facts;
    if (!reader.read(payload, used))
        return facts;
    for (Member &member : ids) {
        const bool isId = member.kind == Kind::Text || member.kind == Kind::Number;
        if (facts.eventId.empty() && isId && isPlainWord(member.value))
            facts.eventId = std::move(member.value);
    }
    for (Member &member : types) {
        if (facts.eventType.empty() && member.kind == Kind::Text && isPlainWord(member.value))
            facts.eventType = std::move(member.value);
    }
    facts.isMarked = used.back().kind == Kind::True && !marker.empty();
    return facts;
}

} // namespace hookbench::signing
