// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/proxy.h"

#include "app/base/headers.h"
#include "app/http/authority.h"

#include <openssl/evp.h>

#include <charconv>
#include <vector>

namespace hookbench::http
{

namespace
{

constexpr std::size_t maxProxyText = 4096;
constexpr std::uint16_t defaultProxyPort = 80;

Error unusableProxy(const char *sentence)
{
    return Error{ErrorKind::InvalidArgument, sentence};
}

/// nullopt when a "%" is not followed by two hexadecimal digits.
std::optional<std::string> percentDecoded(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            plain += text[i];
            continue;
        }
        unsigned byte = 0;
        const std::string_view digits = text.substr(i + 1, 2);
        const auto [end, failure] =
            std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
        if (digits.size() != 2 || failure != std::errc() || end != digits.data() + 2)
            return std::nullopt;
        plain += static_cast<char>(byte);
        i += 2;
    }
    return plain;
}

/// RFC 7617: what a user name and a password become.
Secret basicAuthorization(std::string &&userAndPassword)
{
    std::vector<unsigned char> digits(4 * (userAndPassword.size() / 3 + 1) + 1);
    const auto *bytes = reinterpret_cast<const unsigned char *>(userAndPassword.data());
    const int size = EVP_EncodeBlock(digits.data(), bytes, static_cast<int>(userAndPassword.size()));
    std::string value = "Basic ";
    value.append(digits.begin(), digits.begin() + size);
    std::fill(digits.begin(), digits.end(), static_cast<unsigned char>(0));
    cleanse(userAndPassword);
    return Secret(std::move(value));
}

} // namespace

std::string Proxy::name() const
{
    const bool isV6 = host.find(':') != std::string::npos;
    return (isV6 ? '[' + host + ']' : host) + ':' + std::to_string(port);
}

Result<Proxy> parseProxy(std::string_view text)
{
    if (text.size() > maxProxyText)
        return unusableProxy("The address of the proxy is too long.");
    if (const std::size_t colon = text.find("://"); colon != std::string_view::npos) {
        if (!equalsIgnoringCase(text.substr(0, colon), "http")) {
            return unusableProxy("The proxy is no HTTP proxy: only proxies that begin with http:// "
                                 "are spoken to.");
        }
        text.remove_prefix(colon + 3);
    }
    text = text.substr(0, text.find_first_of("/?#"));
    Proxy proxy;
    if (const std::size_t at = text.rfind('@'); at != std::string_view::npos) {
        std::optional<std::string> user = percentDecoded(text.substr(0, at));
        if (!user)
            return unusableProxy("The user name or password of the proxy is not percent-encoded.");
        if (user->find(':') == std::string::npos)
            *user += ':';
        proxy.authorization = basicAuthorization(std::move(*user));
        text.remove_prefix(at + 1);
    }
    const auto authority = parseAuthority(text);
    if (!authority || authority->port == 0)
        return unusableProxy("The host or port of the proxy is malformed.");
    proxy.host = authority->host;
    if (proxy.host.starts_with('['))
        proxy.host = proxy.host.substr(1, proxy.host.size() - 2);
    proxy.port = authority->port < 0 ? defaultProxyPort
                                     : static_cast<std::uint16_t>(authority->port);
    return proxy;
}

} // namespace hookbench::http
