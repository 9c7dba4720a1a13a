// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/draft.h"

#include "app/base/eventenvelope.h"
#include "app/http/url.h"
#include "app/send/capturedorder.h"
#include "app/send/eventidentity.h"

#include <algorithm>
#include <utility>

namespace hookbench::outbox
{

using send::Intent;

namespace
{

Error draftRefusal(std::string sentence)
{
    return {ErrorKind::InvalidArgument, std::move(sentence)};
}

send::ReplayTerms termsOf(const Draft &draft)
{
    // Those that spoil the encryption want the payload in the clear, which is the draft's to have.
    const bool encrypts = draft.intent == Intent::BadTag || draft.intent == Intent::WrongKey;
    send::ReplayTerms terms;
    terms.url = draft.url;
    terms.scheme = draft.scheme;
    terms.secret = draft.secret;
    terms.intent = encrypts ? Intent::Resigned : draft.intent;
    return terms;
}

/// A receiver of ours on this machine keeps what it gets as a replay of that row. No other host is
/// told how many events are stored here.
void markReplay(send::Order &order, store::EventId event)
{
    const Result<http::Url> target = http::parseUrl(order.url);
    if (target && http::isLoopbackHost(target->host) && !findHeader(order.headers, "User-Agent"))
        order.headers.push_back({"User-Agent", "Hookbench/" HOOKBENCH_VERSION " (replay of " +
                                                   std::to_string(event) + ')'});
}

} // namespace

Headers usualHeaders(const Draft &draft, const signing::SchemeSet &schemes, UtcTime now,
                     RandomSource &random)
{
    if (draft.source != Draft::Source::Captured || !draft.event)
        return {};
    Result<send::Order> order =
        send::capturedOrder(*draft.event, termsOf(draft), schemes, now, random);
    return order ? std::move(order->headers) : Headers{};
}

bool isUnchanged(const Draft &draft, const signing::SchemeSet &schemes, UtcTime now,
                 RandomSource &random)
{
    return draft.source == Draft::Source::Captured && draft.event && draft.keepsIds &&
           !draft.encrypts && draft.body == draft.event->body &&
           draft.headers == usualHeaders(draft, schemes, now, random) &&
           draft.eventType == draft.event->summary.eventType &&
           (draft.event->summary.deliveryId.empty() ||
            draft.deliveryId == draft.event->summary.deliveryId);
}

Result<Dispatch> dispatchOf(const Draft &draft, const signing::SchemeSet &schemes, UtcTime now,
                            RandomSource &random)
{
    Dispatch dispatch;
    send::Order &order = dispatch.order;
    if (draft.event) {
        dispatch.event = draft.event->summary.id;
        const Result<send::Order> captured =
            send::capturedOrder(*draft.event, termsOf(draft), schemes, now, random);
        if (!captured)
            return captured.error();
        order = *captured; // its method, its attempt, and whether its signature is too old
    } else {
        const std::string name = draft.scheme.empty() ? "platform" : draft.scheme;
        const signing::Scheme *scheme = schemes.find(name);
        if (!scheme)
            return draftRefusal("There is no scheme " + name + " any more.");
        order.scheme = *scheme;
    }
    order.url = draft.url;
    order.intent = draft.intent;
    order.secret = draft.secret;
    order.headers = draft.headers;
    order.body = draft.body;
    order.eventType = draft.eventType;
    order.deliveryId =
        draft.deliveryId.empty() || !draft.keepsIds ? newDeliveryId(random) : draft.deliveryId;
    if (!draft.keepsIds)
        order.body = send::withEventId(draft.body, newEventId(random));
    if (draft.event && order.intent != Intent::Exact)
        markReplay(order, draft.event->summary.id);
    dispatch.eventId = send::identityOf(order.body).eventId;
    if (dispatch.eventId.empty() && draft.event && draft.keepsIds)
        dispatch.eventId = draft.event->summary.eventId;
    if (!draft.encrypts || draft.intent == Intent::Exact)
        return dispatch;
    const signing::PayloadCipher *cipher = schemes.findCipher(order.scheme.cipher);
    if (!cipher)
        return draftRefusal("The scheme " + order.scheme.name + " has no encrypted payloads.");
    if (!draft.secret)
        return draftRefusal("Encrypting needs a signing secret.");
    order.cipher = *cipher;
    return dispatch;
}

} // namespace hookbench::outbox
