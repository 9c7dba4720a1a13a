// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/passon.h"

#include "app/http/url.h"
#include "app/receiver/subpath.h"
#include "app/signing/encoding.h"

#include <openssl/sha.h>

#include <algorithm>
#include <array>

namespace hookbench::receiver
{

namespace
{

/// A longer answer is not passed back in part.
constexpr std::size_t maxAnswerBytes = 16 * 1024 * 1024;

Error refusal(std::string sentence)
{
    return {ErrorKind::InvalidArgument, std::move(sentence)};
}

bool isOfOneHop(std::string_view name)
{
    static constexpr std::array<std::string_view, 7> names{
        "Connection", "Keep-Alive",        "Proxy-Connection", "TE",
        "Trailer",    "Transfer-Encoding", "Upgrade"};
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view other) { return equalsIgnoringCase(name, other); });
}

bool isNamedByConnection(const Headers &headers, std::string_view name)
{
    for (const Header &header : headers) {
        if (!equalsIgnoringCase(header.name, "Connection"))
            continue;
        std::string_view rest = header.value;
        while (!rest.empty()) {
            const std::size_t comma = std::min(rest.find(','), rest.size());
            std::string_view token = rest.substr(0, comma);
            rest.remove_prefix(std::min(comma + 1, rest.size()));
            const auto isSpace = [](char c) { return c == ' ' || c == '\t'; };
            while (!token.empty() && isSpace(token.front()))
                token.remove_prefix(1);
            while (!token.empty() && isSpace(token.back()))
                token.remove_suffix(1);
            if (equalsIgnoringCase(token, name))
                return true;
        }
    }
    return false;
}

bool hasOwnPath(std::string_view url)
{
    const std::size_t authority = url.find("://");
    if (authority == std::string_view::npos)
        return false;
    const std::string_view rest = url.substr(authority + 3);
    const std::size_t slash = rest.find_first_of("/?#");
    return slash != std::string_view::npos && rest[slash] == '/' && slash + 1 < rest.size() &&
           rest[slash + 1] != '?' && rest[slash + 1] != '#';
}

} // namespace

Result<void> checkPassOnUrl(std::string_view url, std::uint16_t ownPort)
{
    const Result<http::Url> parsed = http::parseUrl(url);
    if (!parsed)
        return refusal("Deliveries cannot be passed on there: " + parsed.error().detail + '.');
    if (ownPort != 0 && parsed->port == ownPort && http::isLoopbackHost(parsed->host)) {
        return refusal("Deliveries cannot be passed on to the receiver itself, which listens on "
                       "port " +
                       std::to_string(ownPort) + '.');
    }
    return {};
}

std::optional<std::string> passOnHost(std::string_view url)
{
    Result<http::Url> parsed = http::parseUrl(url);
    if (!parsed || http::isLoopbackHost(parsed->host))
        return std::nullopt;
    return std::move(parsed->host);
}

std::string passOnTarget(const Endpoint &endpoint, const http::Request &request)
{
    const std::string_view path = request.path();
    const bool isMapped = hasOwnPath(endpoint.answer.passOnUrl);
    return joinUrl(endpoint.answer.passOnUrl, isMapped ? subPath(path, endpoint.path) : path,
                   request.query());
}

Headers endToEndHeaders(const Headers &headers)
{
    Headers kept;
    kept.reserve(headers.size());
    for (const Header &header : headers) {
        if (!isOfOneHop(header.name) && !isNamedByConnection(headers, header.name))
            kept.push_back(header);
    }
    return kept;
}

http::ClientRequest passOnRequest(const Endpoint &endpoint, const http::Request &request)
{
    http::ClientRequest passed;
    passed.url = passOnTarget(endpoint, request);
    passed.method = request.method;
    passed.headers = endToEndHeaders(request.headers);
    std::erase_if(passed.headers, [](const Header &header) {
        return equalsIgnoringCase(header.name, "Host") || equalsIgnoringCase(header.name, "Expect");
    });
    passed.body = request.body;
    passed.timeout = endpoint.answer.passOnTimeout;
    passed.maxAnswerBytes = maxAnswerBytes;
    return passed;
}

std::string sha256Hex(std::string_view bytes)
{
    std::array<std::uint8_t, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size(), digest.data());
    return signing::toHex(digest);
}

store::AnswerRecord passOnRecord(const http::ClientRequest &request, std::string sha256Before,
                                 Result<http::ClientResponse> answer)
{
    store::AnswerRecord record;
    record.kind = store::AnswerKind::PassedOn;
    store::PassOn &passOn = record.passOn.emplace();
    passOn.url = request.url;
    passOn.sha256Before = std::move(sha256Before);
    passOn.sha256After = sha256Hex(request.body);
    if (!answer) {
        passOn.failure = errorKindName(answer.error().kind);
        return record;
    }
    passOn.milliseconds = answer->timing.totalMs;
    record.status = answer->status;
    record.headers = std::move(answer->headers);
    record.body = std::move(answer->body);
    return record;
}

} // namespace hookbench::receiver
