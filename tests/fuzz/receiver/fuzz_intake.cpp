// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/bodyreader.h"
#include "app/http/fieldlines.h"
#include "app/http/headerblock.h"
#include "app/http/url.h"
#include "app/receiver/capture.h"
#include "app/receiver/endpointtable.h"
#include "app/receiver/passon.h"
#include "tests/support/signing/shipped.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

using namespace hookbench;
using namespace hookbench::receiver;

namespace
{

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// The first request in the bytes, as a server hands it out; nullopt when it refuses it.
std::optional<http::Request> requestFrom(std::string_view bytes)
{
    const http::HeaderEnd end = http::findHeaderEnd(bytes, 0);
    if (end.state != http::HeaderEnd::State::Complete)
        return std::nullopt;
    auto parsed = http::parseHeaderBlock(bytes.substr(0, end.size), 200);
    auto *block = std::get_if<http::HeaderBlock>(&parsed);
    if (!block)
        return std::nullopt;
    http::BodyReader body;
    if (block->chunked)
        body.startChunked(64 * 1024);
    else
        body.startLength(block->contentLength, 64 * 1024);
    std::size_t consumed = 0;
    if ((block->chunked || block->contentLength > 0) &&
        body.consume(bytes.substr(end.size), consumed) != http::BodyReader::Progress::Complete)
        return std::nullopt;
    http::Request request;
    request.method = block->method;
    request.target = block->target;
    request.versionMinor = block->versionMinor;
    request.rawHeader = bytes.substr(0, end.size);
    request.headers = block->headers;
    request.body = body.takeBody();
    return request;
}

std::vector<Endpoint> endpoints()
{
    std::vector<Endpoint> all(3);
    all[1].path = "/orders";
    all[1].publicUrl = "https://t.example/k9?x=1";
    all[2].path = "/orders/eu";
    for (Endpoint &endpoint : all) {
        endpoint.keys.push_back({Secret::copyOf("whsec_0123456789"), SecretRole::Current});
        endpoint.answer.passOnUrl = "http://127.0.0.1:3000/hook?k=1";
    }
    return all;
}

void checkPassOn(const Endpoint &endpoint, const http::Request &request)
{
    const http::ClientRequest passed = passOnRequest(endpoint, request);
    const auto url = http::parseUrl(passed.url);
    require(url && url->host == "127.0.0.1" && url->port == 3000);
    require(url->target.starts_with("/hook"));
    require(passed.body == request.body && passed.method == request.method);
    for (const Header &header : passed.headers) {
        require(!equalsIgnoringCase(header.name, "Host"));
        require(!equalsIgnoringCase(header.name, "Transfer-Encoding"));
        require(!equalsIgnoringCase(header.name, "Connection"));
    }
}

} // namespace

/// Whatever the bytes: a request that the server would hand out is found an endpoint, verified,
/// passed on to the host that was set and to no other, and kept byte for byte.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static EndpointTable table(endpoints(), test::shipped());
    auto request = requestFrom({reinterpret_cast<const char *>(data), size});
    if (!request)
        return 0;
    Route *route = table.find(request->path());
    require(route != nullptr);
    checkPassOn(route->endpoint, *request);
    const std::string url = senderUrl(*request, route->endpoint);
    require(url.starts_with("http"));
    const http::Request kept = *request;
    auto verification = route->verifier.verify({.method = request->method,
                                                .url = url,
                                                .headers = request->headers,
                                                .body = request->body,
                                                .receivedAt = request->receivedAt});
    (void)route->planner.next(UtcTime{}, isVerified(verification.verdict));
    const store::EventRecord event =
        captureRequest(std::move(*request), route->endpoint, std::move(verification));
    require(event.rawHeader == kept.rawHeader && event.headers == kept.headers);
    require(event.body == kept.body && event.target == kept.target);
    require(event.summary.path == kept.path() && !event.summary.path.empty());
    return 0;
}
