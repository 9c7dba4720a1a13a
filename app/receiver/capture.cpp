// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/capture.h"

#include "app/receiver/subpath.h"

#include <charconv>
#include <string_view>
#include <system_error>
#include <utility>

namespace hookbench::receiver
{

namespace
{

/// Our own programs say in their User-Agent where a delivery comes from: the sandbox by its name,
/// a replay by the row that it was made from ("Hookbench/0.1.0 (replay of 17)").
void noteSource(store::EventSummary &summary, const Headers &headers)
{
    const std::string_view agent = findHeader(headers, "User-Agent").value_or("");
    if (agent.starts_with("Hookbench-Sandbox/")) {
        summary.source = store::EventSource::Sandbox;
        return;
    }
    constexpr std::string_view mark = " (replay of ";
    const std::size_t at = agent.find(mark);
    if (!agent.starts_with("Hookbench/") || at == agent.npos || agent.back() != ')')
        return;
    const char *begin = agent.data() + at + mark.size();
    const char *end = agent.data() + agent.size() - 1;
    store::EventId parent = 0;
    const auto [stop, failure] = std::from_chars(begin, end, parent);
    if (failure != std::errc() || stop != end || parent <= 0)
        return;
    summary.source = store::EventSource::Replay;
    summary.parent = parent;
}

} // namespace

std::string senderUrl(const http::Request &request, const Endpoint &endpoint)
{
    std::string url;
    if (!endpoint.publicUrl.empty())
        return joinUrl(endpoint.publicUrl, subPath(request.path(), endpoint.path), request.query());
    url = request.overTls ? "https://" : "http://";
    url += findHeader(request.headers, "Host").value_or("localhost");
    url += request.path();
    if (const std::string_view query = request.query(); !query.empty()) {
        url += '?';
        url += query;
    }
    return url;
}

std::string senderUrl(const store::EventRecord &event, const Endpoint &endpoint)
{
    http::Request request;
    request.method = event.summary.method;
    request.target = event.target;
    request.headers = event.headers;
    request.overTls = event.overTls;
    return senderUrl(request, endpoint);
}

store::EventRecord captureRequest(http::Request &&request, const Endpoint &endpoint,
                                  signing::Verification &&verification)
{
    store::EventRecord event;
    store::EventSummary &summary = event.summary;
    summary.receivedAt = request.receivedAt;
    summary.account = endpoint.account;
    summary.path = request.path();
    summary.method = std::move(request.method);
    summary.verdict = verification.verdict;
    summary.scheme = std::move(verification.scheme);
    summary.secret = verification.secret;
    summary.eventType = std::move(verification.eventType);
    summary.eventId = std::move(verification.eventId);
    summary.deliveryId = std::move(verification.deliveryId);
    summary.attempt = verification.attempt;
    summary.webhookId = endpoint.webhookId;
    summary.size = static_cast<std::int64_t>(request.body.size());
    noteSource(summary, request.headers);
    summary.isEncrypted = verification.isEncrypted;

    event.target = std::move(request.target);
    event.versionMinor = request.versionMinor;
    event.peer = std::move(request.peer);
    event.overTls = request.overTls;
    event.rawHeader = std::move(request.rawHeader);
    event.headers = std::move(request.headers);
    event.body = std::move(request.body);
    if (endpoint.keepsDecrypted)
        event.decrypted = std::move(verification.decrypted);
    return event;
}

} // namespace hookbench::receiver
