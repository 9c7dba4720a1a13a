// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/allowedhosts.h"

#include <algorithm>

namespace hookbench::http
{

AllowedHosts::AllowedHosts(const std::vector<std::string> &more)
    : m_hosts{"localhost", "127.0.0.1", "[::1]"}
{
    for (const std::string &host : more) {
        const bool bareV6 = !host.starts_with('[') && std::count(host.begin(), host.end(), ':') > 1;
        if (const auto authority = parseAuthority(bareV6 ? '[' + host + ']' : host))
            m_hosts.push_back(authority->host);
    }
}

bool AllowedHosts::contains(const Authority &authority) const
{
    return std::find(m_hosts.begin(), m_hosts.end(), authority.host) != m_hosts.end();
}

} // namespace hookbench::http
