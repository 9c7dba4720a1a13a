// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/send/reach.h"

#include "app/http/url.h"

#include <algorithm>

namespace hookbench::send
{

Reach reachOf(std::string_view url, std::span<const std::string> registered)
{
    const Result<http::Url> target = http::parseUrl(url);
    if (!target)
        return Reach::Nowhere;
    if (http::isLoopbackHost(target->host))
        return Reach::ThisMachine;
    if (std::find(registered.begin(), registered.end(), url) != registered.end())
        return Reach::OwnWebhook;
    const bool isOwnHost =
        std::any_of(registered.begin(), registered.end(), [&](const std::string &own) {
            const Result<http::Url> webhook = http::parseUrl(own);
            return webhook && webhook->host == target->host && webhook->port == target->port &&
                   webhook->tls == target->tls;
        });
    return isOwnHost ? Reach::OwnHost : Reach::Elsewhere;
}

} // namespace hookbench::send
