// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/sendrules.h"

#include "app/http/url.h"

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

std::string hostOf(std::string_view url)
{
    const Result<http::Url> target = http::parseUrl(url);
    return target ? target->hostField : std::string();
}

} // namespace hookbench::outbox
