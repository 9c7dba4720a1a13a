// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/url.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::sandbox
{

/// Where a delivery would go, and whether it may.
struct Destination
{
    enum class Verdict : std::uint8_t {
        ThisMachine,
        AllowedHost, ///< outside, and allowed by name
        Outside,     ///< outside, and not allowed
        LiveHost,    ///< allowed by name, but a LIVE account has registered it: never
        Unusable     ///< no URL that a request can be sent to
    };

    Verdict verdict = Verdict::Unusable;
    http::Url url{};
    std::string queue{}; ///< attempts with the same one share their limits

    bool maySend() const
    {
        return verdict == Verdict::ThisMachine || verdict == Verdict::AllowedHost;
    }
    /// "not sent: outside this machine"; empty when it may be sent.
    const char *refusal() const;
};

/// Whether it is the name or address of a host alone, IPv6 with or without brackets.
bool isHostName(std::string_view text);

/// Judges URLs. Names are compared as they stand: a name that resolves to this machine today may
/// resolve to another one tomorrow.
class DestinationRule
{
public:
    /// Hosts without port, lower or upper case, IPv6 with or without brackets.
    void allow(const std::vector<std::string> &hosts);
    void forbid(const std::vector<std::string> &hosts);

    /// `url` may have characters beyond ASCII behind its host, as the API allows.
    Destination judge(std::string_view url) const;

private:
    std::vector<std::string> m_allowed;
    std::vector<std::string> m_forbidden;
};

} // namespace hookbench::sandbox
