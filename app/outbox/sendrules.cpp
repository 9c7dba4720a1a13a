// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/sendrules.h"

#include "app/http/url.h"

#include <algorithm>

namespace hookbench::outbox
{

LiveRefusal liveRefusal(const SendFacts &facts)
{
    if (!facts.isLive)
        return LiveRefusal::None;
    if (!facts.isCaptured)
        return LiveRefusal::MadeUp;
    if (facts.intent != send::Intent::Exact && facts.intent != send::Intent::Resigned)
        return LiveRefusal::Broken;
    if (!facts.isUnchanged)
        return LiveRefusal::Edited;
    return facts.times > 1 ? LiveRefusal::Repeated : LiveRefusal::None;
}

Reach reachOf(std::string_view url, const std::vector<std::string> &ownUrls)
{
    const Result<http::Url> target = http::parseUrl(url);
    if (!target)
        return Reach::Nowhere;
    if (http::isLoopbackHost(target->host))
        return Reach::ThisMachine;
    const bool isOwn = std::any_of(ownUrls.begin(), ownUrls.end(), [&](const std::string &own) {
        const Result<http::Url> webhook = http::parseUrl(own);
        return webhook && webhook->host == target->host && webhook->port == target->port &&
               webhook->tls == target->tls;
    });
    return isOwn ? Reach::OwnWebhook : Reach::Elsewhere;
}

std::string hostOf(std::string_view url)
{
    const Result<http::Url> target = http::parseUrl(url);
    return target ? target->hostField : std::string();
}

} // namespace hookbench::outbox
