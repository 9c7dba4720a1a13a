// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/authstyle.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <cstdint>
#include <string_view>

namespace hookbench::settings
{

/// What is at stake in an account. LIVE wins wherever there is doubt.
enum class Environment : std::uint8_t { Sandbox, Test, Live };

/// Stable, lower-case name ("sandbox", "test", "live"), for files and scripts.
constexpr std::string_view environmentName(Environment environment)
{
    switch (environment) {
    case Environment::Sandbox:
        return "sandbox";
    case Environment::Test:
        return "test";
    case Environment::Live:
        break;
    }
    return "live";
}

/// Everything about an account but its key: that lives in the keychain under `id`.
struct Account
{
    QString id;   ///< random, never shown; keys the keychain items
    QString name; ///< the user's name for it, unique
    Environment environment = Environment::Live;
    QString applicationName; ///< as the server told it; empty when it did not
    QUrl baseUrl;            ///< https, or http on loopback
    QString prefix;          ///< "/api/v0"
    AuthStyle authStyle = AuthStyle::Headers;
    bool httpsOnly = false;         ///< refuse webhook URLs that are not https
    QStringList confirmedHosts;     ///< hosts the key may be sent to
    QStringList webhooksWithSecret; ///< ids whose signing secret was stored in the keychain

    bool operator==(const Account &) const = default;
};

} // namespace hookbench::settings
