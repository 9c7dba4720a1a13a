// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/whystep.h"

#include <array>

namespace hookbench
{

std::string_view whyCodeName(WhyCode code)
{
    switch (code) {
    case WhyCode::Receiver:
        return "receiver";
    case WhyCode::Port:
        return "port";
    case WhyCode::Address:
        return "address";
    case WhyCode::Path:
        return "path";
    case WhyCode::Webhook:
        return "webhook";
    case WhyCode::Url:
        return "url";
    case WhyCode::Application:
        return "application";
    case WhyCode::Mode:
        return "mode";
    case WhyCode::Attempt:
        return "attempt";
    case WhyCode::Way:
        return "way";
    case WhyCode::Tls:
        return "tls";
    case WhyCode::Clock:
        return "clock";
    case WhyCode::RateLimit:
        return "rate-limit";
    case WhyCode::Sleep:
        return "sleep";
    case WhyCode::Arrived:
        break;
    }
    return "arrived";
}

std::span<const WhyCode> allWhyCodes()
{
    static constexpr std::array codes{WhyCode::Receiver,    WhyCode::Port,    WhyCode::Address,
                                      WhyCode::Path,        WhyCode::Webhook, WhyCode::Url,
                                      WhyCode::Application, WhyCode::Mode,    WhyCode::Attempt,
                                      WhyCode::Way,         WhyCode::Tls,     WhyCode::Clock,
                                      WhyCode::RateLimit,   WhyCode::Sleep,   WhyCode::Arrived};
    return codes;
}

} // namespace hookbench
