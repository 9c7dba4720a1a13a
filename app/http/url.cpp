// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/url.h"

#include "app/base/headers.h"
#include "app/http/authority.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>

namespace hookbench::http
{

namespace
{

Error invalid(const char *why)
{
    Error error{ErrorKind::InvalidArgument};
    error.detail = why;
    return error;
}

} // namespace

Result<Url> parseUrl(std::string_view text)
{
    if (!std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; }))
        return invalid("the URL holds characters that have to be percent-encoded");
    Url url;
    const std::size_t colon = text.find("://");
    const std::string_view scheme =
        colon == std::string_view::npos ? std::string_view() : text.substr(0, colon);
    if (equalsIgnoringCase(scheme, "https"))
        url.tls = true;
    else if (!equalsIgnoringCase(scheme, "http"))
        return invalid("the URL is not absolute, or neither http nor https");

    text.remove_prefix(colon + 3);
    text = text.substr(0, text.find('#'));
    const std::size_t end = std::min(text.find_first_of("/?"), text.size());
    const std::string_view authorityText = text.substr(0, end);
    if (authorityText.find('@') != std::string_view::npos)
        return invalid("user name and password have no place in the URL");
    const auto authority = parseAuthority(authorityText);
    if (!authority || authority->port == 0)
        return invalid("the host or port of the URL is malformed");

    const int defaultPort = url.tls ? 443 : 80;
    const int port = authority->port < 0 ? defaultPort : authority->port;
    url.port = static_cast<std::uint16_t>(port);
    url.hostField = authority->host;
    if (port != defaultPort)
        url.hostField += ':' + std::to_string(port);
    url.host = authority->host;
    if (url.host.starts_with('['))
        url.host = url.host.substr(1, url.host.size() - 2);
    url.target = text.substr(end);
    if (!url.target.starts_with('/'))
        url.target.insert(0, 1, '/');
    url.display = (url.tls ? "https://" : "http://") + url.hostField +
                  url.target.substr(0, url.target.find('?'));
    return url;
}

bool isLoopbackHost(std::string_view host)
{
    boost::system::error_code notAnAddress;
    const auto address = boost::asio::ip::make_address(std::string(host), notAnAddress);
    return notAnAddress ? equalsIgnoringCase(host, "localhost") : address.is_loopback();
}

} // namespace hookbench::http
