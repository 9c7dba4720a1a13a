// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/credentials.h"

#include <openssl/evp.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace hookbench::sandbox
{

namespace
{

constexpr std::size_t maxCredential = 1024;

/// Decodes padded standard base64; nullopt for anything else.
std::optional<std::string> decodeBase64(std::string_view text)
{
    if (text.empty() || text.size() > maxCredential || text.size() % 4 != 0)
        return std::nullopt;
    std::string decoded(text.size() / 4 * 3, '\0');
    const int size = EVP_DecodeBlock(reinterpret_cast<unsigned char *>(decoded.data()),
                                     reinterpret_cast<const unsigned char *>(text.data()),
                                     static_cast<int>(text.size()));
    if (size < 0)
        return std::nullopt;
    // OpenSSL leaves the padding's zeros in.
    const std::size_t padding = text.size() - (text.find_last_not_of('=') + 1);
    if (padding > 2)
        return std::nullopt;
    decoded.resize(static_cast<std::size_t>(size) - padding);
    return decoded;
}

/// What follows "Bearer " or "Basic "; the scheme has no case (RFC 9110, 11.1).
std::optional<std::string_view> afterScheme(const Headers &headers, std::string_view scheme)
{
    const auto value = findHeader(headers, "authorization");
    if (!value || value->size() <= scheme.size() || (*value)[scheme.size()] != ' ' ||
        !equalsIgnoringCase(value->substr(0, scheme.size()), scheme))
        return std::nullopt;
    std::string_view rest = value->substr(scheme.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    return rest;
}

/// The user name is the secret; the password is empty.
std::optional<Credentials> readBasic(const Headers &headers)
{
    const auto encoded = afterScheme(headers, "Basic");
    auto pair = encoded ? decodeBase64(*encoded) : std::nullopt;
    if (!pair || !pair->ends_with(':') || pair->find(':') != pair->size() - 1)
        return std::nullopt;
    Secret whole(std::move(*pair));
    return Credentials{{}, Secret::copyOf(whole.reveal().substr(0, whole.size() - 1))};
}

} // namespace

std::optional<Credentials> readCredentials(const Headers &headers, AuthStyle style)
{
    switch (style) {
    case AuthStyle::Headers: {
        const auto key = findHeader(headers, "x-client-key");
        const auto secret = findHeader(headers, "x-client-secret");
        if (!key || key->empty() || !secret || secret->empty())
            return std::nullopt;
        return Credentials{std::string(*key), Secret::copyOf(*secret)};
    }
    case AuthStyle::Bearer: {
        const auto token = afterScheme(headers, "Bearer");
        if (!token || token->empty())
            return std::nullopt;
        return Credentials{{}, Secret::copyOf(*token)};
    }
    case AuthStyle::Basic:
        return readBasic(headers);
    }
    return std::nullopt;
}

} // namespace hookbench::sandbox
