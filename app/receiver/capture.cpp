// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/capture.h"

#include "app/receiver/subpath.h"

#include <utility>

namespace hookbench::receiver
{

namespace
{

store::EventSource sourceOf(const Headers &headers)
{
    const auto agent = findHeader(headers, "User-Agent");
    return agent && agent->starts_with("Hookbench-Sandbox/") ? store::EventSource::Sandbox
                                                             : store::EventSource::Direct;
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
    summary.source = sourceOf(request.headers);
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
