// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace hookbench::send
{

/// Where a URL leads, seen from an account. Wrong events and check-ups are for ThisMachine and
/// OwnWebhook; what goes Elsewhere is asked for, and the host named.
enum class Reach : std::uint8_t {
    ThisMachine, ///< loopback
    OwnWebhook,  ///< exactly the URL of one of its webhooks
    OwnHost,     ///< another path where one of its webhooks is: same scheme, host and port
    Elsewhere,
    Nowhere ///< no URL that can be sent to
};

/// `registered`: the URLs of the account's webhooks.
Reach reachOf(std::string_view url, std::span<const std::string> registered);

} // namespace hookbench::send
