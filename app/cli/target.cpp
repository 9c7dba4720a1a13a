// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/target.h"

#include "app/cli/secretsource.h"
#include "app/settings/accountrules.h"
#include "app/settings/environment.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

constexpr QLatin1String urlOption = "api-url"_L1;
constexpr QLatin1String keyOption = "client-key-env"_L1;
constexpr QLatin1String secretOption = "client-secret-env"_L1;

/// A part of the key, fit to stand in a header.
Result<Secret> keyPart(const Arguments &arguments, QLatin1String option)
{
    Result<Secret> part = secretFromEnvironment(option, arguments.value(option));
    if (!part)
        return part;
    const std::string_view text = part->reveal();
    if (!std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; })) {
        return usageError(
            u"What --%1 names holds other characters than letters, digits and signs."_s.arg(
                option));
    }
    return part;
}

} // namespace

Result<Target> targetFromUrl(const Arguments &arguments)
{
    for (const QLatin1String option : {urlOption, keyOption, secretOption}) {
        if (!arguments.has(option)) {
            return usageError(u"--api-url, --client-key-env and --client-secret-env belong "
                              "together; --%1 is missing."_s.arg(option));
        }
    }
    if (arguments.has("account"_L1))
        return usageError(u"--api-url and --account exclude each other."_s);

    const QUrl url(arguments.value(urlOption), QUrl::StrictMode);
    QUrl base;
    base.setScheme(url.scheme());
    base.setHost(url.host());
    base.setPort(url.port());
    QString prefix = url.path();
    while (prefix.endsWith(u'/'))
        prefix.chop(1);
    if (!url.isValid() || url.isRelative() || url.host().isEmpty() || !url.userInfo().isEmpty() ||
        url.hasQuery() || url.hasFragment() ||
        settings::checkPrefix(prefix) != settings::AccountIssue::None) {
        return usageError(
            u"--api-url takes an absolute URL like https://api.devdraft.ai/api/v0."_s);
    }
    if (settings::checkBaseUrl(base) != settings::AccountIssue::None)
        return usageError(u"--api-url has to be https, or http on this machine."_s);

    Result<Secret> key = keyPart(arguments, keyOption);
    if (!key)
        return key.error();
    Result<Secret> secret = keyPart(arguments, secretOption);
    if (!secret)
        return secret.error();
    Target target;
    // Nobody chose an environment: the key and the host decide, and LIVE wins where they leave
    // doubt.
    target.environment = settings::decideEnvironment(settings::Environment::Sandbox, base,
                                                     key->reveal(), secret->reveal())
                             .environment;
    target.name = base.host();
    target.connection.baseUrl = base;
    target.connection.prefix = prefix;
    target.connection.clientKey = std::move(*key);
    target.connection.clientSecret = std::move(*secret);
    return target;
}

Result<void> checkLive(const Target &target, const Arguments &arguments)
{
    constexpr QLatin1String option = "live"_L1;
    if (arguments.has(option) && arguments.value(option) != target.name) {
        return usageError(
            u"--live names another account than the one to be changed, %1."_s.arg(target.name));
    }
    if (target.isLive() && !arguments.has(option)) {
        const QString sentence = u"%1 is LIVE: add --live %1 to change it."_s.arg(target.name);
        return Error{ErrorKind::AccountReadOnly, sentence.toStdString()};
    }
    return {};
}

} // namespace hookbench::cli
