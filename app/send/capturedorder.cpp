// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/send/capturedorder.h"

#include "app/base/eventenvelope.h"
#include "app/signing/schemereading.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

namespace hookbench::send
{

namespace
{

/// What belongs to the connection that the event came over, or is made anew for the one it goes
/// over.
constexpr std::array<std::string_view, 10> connectionHeaders{
    "Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "TE",
    "Trailer",    "Upgrade",    "Transfer-Encoding",  "Content-Length",      "Host"};

bool namesHeader(std::string_view list, std::string_view name)
{
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        std::string_view one = list.substr(0, comma);
        one.remove_prefix(std::min(one.find_first_not_of(" \t"), one.size()));
        one = one.substr(0, one.find_last_not_of(" \t") + 1);
        if (equalsIgnoringCase(one, name))
            return true;
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return false;
}

Headers endToEnd(const Headers &headers)
{
    const std::string_view named = findHeader(headers, "Connection").value_or("");
    Headers kept;
    for (const Header &header : headers) {
        const bool isOfConnection = std::any_of(
            connectionHeaders.begin(), connectionHeaders.end(),
            [&](std::string_view name) { return equalsIgnoringCase(name, header.name); });
        if (!isOfConnection && !namesHeader(named, header.name))
            kept.push_back(header);
    }
    return kept;
}

/// Whether a receiver would call the event's own signature too old, or too far ahead, by now.
bool isOutdated(const Headers &headers, const signing::Scheme &scheme, UtcTime now)
{
    const signing::SchemeReading reading = signing::readHeaders(scheme, headers);
    if (!reading.time)
        return false;
    const auto age = now.time_since_epoch() - *reading.time;
    return age > scheme.tolerance || age < -scheme.tolerance;
}

Result<const signing::Scheme *> schemeFor(const store::EventRecord &event, const ReplayTerms &terms,
                                          const signing::SchemeSet &schemes)
{
    const std::string &own = event.summary.scheme;
    const signing::Scheme *scheme = schemes.find(!terms.scheme.empty() ? terms.scheme
                                                 : !own.empty()        ? own
                                                                       : terms.preset);
    if (!scheme && terms.scheme.empty())
        scheme = schemes.find(terms.preset);
    if (scheme)
        return scheme;
    return Error{ErrorKind::InvalidArgument,
                 "There is no scheme " + (terms.scheme.empty() ? terms.preset : terms.scheme) +
                     " any more."};
}

} // namespace

Result<Order> capturedOrder(const store::EventRecord &event, const ReplayTerms &terms,
                            const signing::SchemeSet &schemes, UtcTime now, RandomSource &random)
{
    const Result<const signing::Scheme *> scheme = schemeFor(event, terms, schemes);
    if (!scheme)
        return scheme.error();
    const store::EventSummary &summary = event.summary;
    Order order;
    order.url = terms.url;
    order.body = event.body;
    order.scheme = **scheme;
    order.secret = terms.secret;
    order.intent = terms.intent;
    order.eventType = summary.eventType;
    order.deliveryId = summary.deliveryId.empty() ? newDeliveryId(random) : summary.deliveryId;
    order.attempt = summary.attempt.value_or(1);
    if (terms.intent == Intent::Exact) {
        order.method = summary.method;
        order.headers = endToEnd(event.headers);
        order.isOutdated = isOutdated(event.headers, order.scheme, now);
        return order;
    }
    if (const auto type = findHeader(event.headers, "Content-Type"))
        order.headers.push_back({"Content-Type", std::string(*type)});
    if (const auto encoding = findHeader(event.headers, "Content-Encoding"))
        order.headers.push_back({"Content-Encoding", std::string(*encoding)});
    if (terms.intent == Intent::BadTag || terms.intent == Intent::WrongKey) {
        if (summary.isEncrypted && !event.decrypted) {
            return Error{ErrorKind::InvalidArgument,
                         "The payload of this event is encrypted, and was not decrypted when it "
                         "came."};
        }
        order.body = event.decrypted.value_or(event.body);
        if (const signing::PayloadCipher *cipher = schemes.findCipher(order.scheme.cipher))
            order.cipher = *cipher;
    }
    return order;
}

} // namespace hookbench::send
