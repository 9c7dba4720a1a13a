// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/send/intent.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

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

enum class Reach : std::uint8_t {
    ThisMachine, ///< loopback
    OwnWebhook,  ///< a host that a webhook of the account in view sends to
    Elsewhere,   ///< asks, and names the host
    Nowhere      ///< no URL that can be sent to
};

/// `ownUrls`: of the account's webhooks.
Reach reachOf(std::string_view url, const std::vector<std::string> &ownUrls);

/// As it is named in a question: "shop.example:8443"; empty for what is no URL.
std::string hostOf(std::string_view url);

} // namespace hookbench::outbox
