// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hookbench::signing
{

class ObjectReader;

/// What the list of events shows of a payload. Value type.
struct PayloadFacts
{
    std::string eventId{};   ///< from id, event_id or eventId; a number exactly as it is written
    std::string eventType{}; ///< from type, event, event_type or eventType
    bool isMarked = false;   ///< the marker of an encrypted payload is there, and true
};

/// Both are empty when the payload is no JSON object or has no such member: a text of up to 256
/// bytes without control characters. `marker` empty: not looked for.
PayloadFacts readPayloadFacts(ObjectReader &reader, std::string_view payload,
                              std::string_view marker = {});

/// Whether a text from outside can be an id or a type: 1 to 256 bytes without control characters.
bool isPlainWord(std::string_view text);

} // namespace hookbench::signing
