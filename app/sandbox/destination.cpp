// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/destination.h"

#include "app/http/authority.h"

#include <algorithm>
#include <optional>

namespace hookbench::sandbox
{

namespace
{

std::optional<http::Authority> authorityOf(std::string_view host)
{
    const bool bareV6 = !host.starts_with('[') && std::count(host.begin(), host.end(), ':') > 1;
    return http::parseAuthority(bareV6 ? '[' + std::string(host) + ']' : std::string(host));
}

/// The spelling that Url::host has.
std::vector<std::string> canonical(const std::vector<std::string> &hosts)
{
    std::vector<std::string> result;
    for (const std::string &host : hosts) {
        const auto authority = authorityOf(host);
        if (!authority)
            continue;
        const std::string &name = authority->host;
        result.push_back(name.starts_with('[') ? name.substr(1, name.size() - 2) : name);
    }
    return result;
}

/// Bytes beyond ASCII as %XX (RFC 3987, 3.1); a host with such bytes stays unusable.
std::string asciiUrl(std::string_view url)
{
    const std::size_t scheme = url.find("://");
    const std::size_t path = scheme == url.npos ? 0 : url.find_first_of("/?#", scheme + 3);
    if (path == url.npos)
        return std::string(url);
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string result(url.substr(0, path));
    for (const char c : url.substr(path)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            result += c;
        } else {
            result += '%';
            result += hex[byte >> 4];
            result += hex[byte & 0x0f];
        }
    }
    return result;
}

bool holds(const std::vector<std::string> &hosts, const std::string &host)
{
    return std::find(hosts.begin(), hosts.end(), host) != hosts.end();
}

} // namespace

const char *Destination::refusal() const
{
    switch (verdict) {
    case Verdict::ThisMachine:
    case Verdict::AllowedHost:
        break;
    case Verdict::Outside:
        return "not sent: outside this machine";
    case Verdict::LiveHost:
        return "not sent: a LIVE account has registered this host";
    case Verdict::Unusable:
        return "not sent: no request can be sent to this URL";
    }
    return "";
}

bool isHostName(std::string_view text)
{
    // Anything that a URL could be judged by: not "https://host", not "host/path".
    const auto authority = authorityOf(text);
    return authority && authority->port < 0 && http::parseUrl("http://" + authority->host) &&
           text.find_first_of("/?#@") == text.npos;
}

void DestinationRule::allow(const std::vector<std::string> &hosts)
{
    m_allowed = canonical(hosts);
}

void DestinationRule::forbid(const std::vector<std::string> &hosts)
{
    m_forbidden = canonical(hosts);
}

Destination DestinationRule::judge(std::string_view url) const
{
    using Verdict = Destination::Verdict;
    auto parsed = http::parseUrl(asciiUrl(url));
    if (!parsed)
        return {};
    Destination destination{Verdict::Outside, std::move(*parsed), {}};
    const std::string &host = destination.url.host;
    if (http::isLoopbackHost(host)) {
        destination.verdict = Verdict::ThisMachine;
        destination.queue = destination.url.hostField; // each port is a program of its own
        return destination;
    }
    destination.queue = host;
    if (holds(m_forbidden, host))
        destination.verdict = Verdict::LiveHost;
    else if (holds(m_allowed, host))
        destination.verdict = Verdict::AllowedHost;
    return destination;
}

} // namespace hookbench::sandbox
