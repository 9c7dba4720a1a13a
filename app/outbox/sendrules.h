// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/send/intent.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hookbench::outbox
{

// What may be sent, and what is asked first. In LIVE a validly signed event moves goods.

/// What is about to be sent, as far as the rules care.
struct SendFacts
{
    bool isLive = false;      ///< the account in view, or whoever owns the target's host
    bool isCaptured = false;  ///< made from a stored event
    bool isUnchanged = false; ///< and nothing of it was changed
    send::Intent intent = send::Intent::Resigned;
    int times = 1;
};

enum class LiveRefusal : std::uint8_t {
    None,
    MadeUp, ///< a sample, or bytes of one's own
    Edited,
    Broken,  ///< its intent makes it wrong
    Repeated ///< more than once
};

LiveRefusal liveRefusal(const SendFacts &facts);

/// As it is named in a question: "shop.example:8443"; empty for what is no URL.
std::string hostOf(std::string_view url);

} // namespace hookbench::outbox
