// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/proxyrules.h"

#include "app/base/headers.h"
#include "app/http/authority.h"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/network_v4.hpp>
#include <boost/asio/ip/network_v6.hpp>

#include <algorithm>

namespace hookbench::http
{

namespace
{

namespace ip = boost::asio::ip;

constexpr std::size_t maxEntries = 1000;

std::vector<std::string> splitEntries(std::string_view list)
{
    static constexpr std::string_view separators = ", \t";
    std::vector<std::string> entries;
    while (!list.empty() && entries.size() < maxEntries) {
        const std::size_t end = std::min(list.find_first_of(separators), list.size());
        if (end > 0)
            entries.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return entries;
}

bool isInNetwork(std::string_view entry, const std::string &host)
{
    boost::system::error_code failure;
    const ip::address address = ip::make_address(host, failure);
    if (failure)
        return false;
    const std::string text(entry);
    if (address.is_v4()) {
        const ip::network_v4 network = ip::make_network_v4(text, failure);
        const auto bits = failure ? 0U : network.netmask().to_uint();
        return !failure &&
               (address.to_v4().to_uint() & bits) == (network.address().to_uint() & bits);
    }
    const ip::network_v6 network = ip::make_network_v6(text, failure);
    if (failure)
        return false;
    return ip::network_v6(address.to_v6(), network.prefix_length()).canonical() ==
           network.canonical();
}

bool endsWith(std::string_view host, std::string_view name)
{
    return host.size() >= name.size() &&
           equalsIgnoringCase(host.substr(host.size() - name.size()), name);
}

} // namespace

ProxyRules::ProxyRules(const Environment &environment)
{
    // The lower-case name wins, also when it is there and says nothing else but the other does.
    m_tlsVariable = "https_proxy";
    std::string forTls = environment("https_proxy");
    if (forTls.empty()) {
        forTls = environment("HTTPS_PROXY");
        m_tlsVariable = "HTTPS_PROXY";
    }
    m_forTls = Secret(std::move(forTls));
    m_forPlain = Secret(environment("http_proxy"));
    std::string direct = environment("no_proxy");
    if (direct.empty())
        direct = environment("NO_PROXY");
    m_direct = splitEntries(direct);
}

Result<std::optional<Proxy>> ProxyRules::operator()(const Url &url) const
{
    const Secret &text = url.tls ? m_forTls : m_forPlain;
    if (text.isEmpty() || goesDirectly(url))
        return std::optional<Proxy>();
    Result<Proxy> proxy = parseProxy(text.reveal());
    if (!proxy) {
        Error error = proxy.error();
        error.detail += " It comes from the environment variable " +
                        (url.tls ? m_tlsVariable : std::string("http_proxy")) + '.';
        return error;
    }
    return std::optional<Proxy>(std::move(*proxy));
}

bool ProxyRules::goesDirectly(const Url &url) const
{
    return std::any_of(m_direct.begin(), m_direct.end(),
                       [&url](const std::string &entry) { return isMeant(entry, url); });
}

bool isMeant(std::string_view entry, const Url &url)
{
    if (entry == "*")
        return true;
    std::string_view host = url.host;
    if (host.ends_with('.'))
        host.remove_suffix(1);
    if (entry.find('/') != std::string_view::npos)
        return isInNetwork(entry, std::string(host));
    boost::system::error_code notAnAddress;
    const ip::address address = ip::make_address(std::string(entry), notAnAddress);
    if (!notAnAddress)
        return address.to_string() == host;
    ip::make_address(std::string(host), notAnAddress);
    const bool isAddress = !notAnAddress;
    if (entry.starts_with("*."))
        entry.remove_prefix(1);
    if (entry.starts_with('.'))
        entry.remove_prefix(1);
    const auto authority = parseAuthority(entry);
    if (!authority || (authority->port >= 0 && authority->port != url.port))
        return false;
    std::string_view name = authority->host;
    if (name.starts_with('['))
        name = name.substr(1, name.size() - 2);
    if (name.ends_with('.'))
        name.remove_suffix(1);
    if (name.empty() || !endsWith(host, name))
        return false;
    const std::size_t before = host.size() - name.size();
    return before == 0 || (!isAddress && host[before - 1] == '.'); // addresses have no labels
}

} // namespace hookbench::http
