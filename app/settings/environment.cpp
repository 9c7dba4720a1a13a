// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/environment.h"

#include <algorithm>

namespace hookbench::settings
{

std::optional<Environment> environmentOfKey(std::string_view key)
{
    if (key.starts_with("sk_test_") || key.starts_with("pk_test_"))
        return Environment::Test;
    if (key.starts_with("sk_live_") || key.starts_with("pk_live_"))
        return Environment::Live;
    return std::nullopt;
}

EnvironmentDecision decideEnvironment(Environment chosen, const QUrl &baseUrl,
                                      std::string_view clientKey, std::string_view clientSecret)
{
    const std::optional<Environment> first = environmentOfKey(clientKey);
    const std::optional<Environment> second = environmentOfKey(clientSecret);
    const bool saysLive = first == Environment::Live || second == Environment::Live;
    const bool saysTest = first == Environment::Test || second == Environment::Test;
    const bool local = isLoopback(baseUrl);

    if (saysLive && saysTest)
        return {Environment::Live, EnvironmentReason::Contradiction};
    if (saysLive) {
        return {Environment::Live, chosen == Environment::Live ? EnvironmentReason::KeyPrefix
                                                               : EnvironmentReason::Contradiction};
    }
    if (chosen == Environment::Live) {
        return {Environment::Live,
                saysTest ? EnvironmentReason::Contradiction : EnvironmentReason::AsChosen};
    }
    if (saysTest) {
        if (chosen == Environment::Test)
            return {Environment::Test, EnvironmentReason::KeyPrefix};
        // A sandbox is on this machine; the same key elsewhere is somebody's test data.
        return local ? EnvironmentDecision{Environment::Sandbox, EnvironmentReason::AsChosen}
                     : EnvironmentDecision{Environment::Test, EnvironmentReason::Contradiction};
    }
    return local ? EnvironmentDecision{chosen, EnvironmentReason::AsChosen}
                 : EnvironmentDecision{Environment::Live, EnvironmentReason::UnknownKey};
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host().toLower();
    if (host == QLatin1String("localhost") || host == QLatin1String("::1"))
        return true;
    const QStringList parts = host.split(QLatin1Char('.'));
    return parts.size() == 4 && parts.first() == QLatin1String("127") &&
           std::all_of(parts.begin(), parts.end(), [](const QString &part) {
               bool isNumber = false;
               return part.toUInt(&isNumber) < 256 && isNumber;
           });
}

bool isHostConfirmed(const Account &account)
{
    const QString host = account.baseUrl.host();
    return !host.isEmpty() && account.confirmedHosts.contains(host, Qt::CaseInsensitive);
}

} // namespace hookbench::settings
