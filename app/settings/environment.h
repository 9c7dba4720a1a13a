// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/account.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace hookbench::settings
{

/// What a key's prefix says (platform-api, section 1): sk_test_ and pk_test_ are Test, sk_live_ and
/// pk_live_ are Live; nullopt for any other.
std::optional<Environment> environmentOfKey(std::string_view key);

/// Why an account has the environment it has.
enum class EnvironmentReason : std::uint8_t {
    AsChosen,     ///< nothing speaks against the setting
    KeyPrefix,    ///< the key's prefix decided, and the setting agrees
    UnknownKey,   ///< a key of unknown kind, away from this machine: LIVE, though less was chosen
    Contradiction ///< key and setting, or the two keys, contradict; to be said to the user
};

struct EnvironmentDecision
{
    Environment environment = Environment::Live;
    EnvironmentReason reason = EnvironmentReason::AsChosen;

    bool operator==(const EnvironmentDecision &) const = default;
};

/// The environment of an account, from the user's choice, where the API is, and both parts of the
/// key (which of them carries which prefix is not published). LIVE wins wherever there is doubt.
EnvironmentDecision decideEnvironment(Environment chosen, const QUrl &baseUrl,
                                      std::string_view clientKey, std::string_view clientSecret);

/// True for localhost, 127.0.0.0/8 and ::1: what never leaves this machine.
bool isLoopback(const QUrl &url);

/// Whether the user has named and confirmed the host that the key would go to now.
bool isHostConfirmed(const Account &account);

} // namespace hookbench::settings
