// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/send/parcel.h"

#include "app/signing/signer.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace hookbench::send
{

namespace
{

Error refusal(Intent intent, std::string_view why)
{
    return {ErrorKind::InvalidArgument,
            "The intent " + std::string(intentName(intent)) + ' ' + std::string(why)};
}

/// Why the intent cannot be had; nullopt when it can.
std::optional<Error> missing(const Order &order)
{
    switch (order.intent) {
    case Intent::Exact:
    case Intent::Resigned:
    case Intent::WrongContentType:
    case Intent::DuplicateId:
    case Intent::NoSignature:
        return std::nullopt;
    case Intent::Stale:
    case Intent::Future:
        if (!order.scheme.hasTimestamp())
            return refusal(order.intent, "needs a scheme that signs a time.");
        break;
    case Intent::FlippedBody:
    case Intent::CutBody:
        if (order.body.empty())
            return refusal(order.intent, "needs a body.");
        break;
    case Intent::BadTag:
    case Intent::WrongKey:
        if (!order.cipher)
            return refusal(order.intent, "needs an encrypted payload.");
        if (order.intent == Intent::BadTag && order.cipher->tagField.empty())
            return refusal(order.intent, "needs a cipher that has a tag.");
        break;
    case Intent::WrongSecret:
    case Intent::FlippedSignature:
        break;
    }
    if (!order.secret)
        return refusal(order.intent, "needs a signing secret.");
    return std::nullopt;
}

/// Another character of the same kind, be it hex or base64.
char otherDigit(char c)
{
    return c == '0' ? '1' : '0';
}

/// Changes one character in the middle of the last `tail` characters: the last one of base64 may
/// hold no more than padding bits.
void spoil(std::string &text, std::size_t tail)
{
    if (text.empty())
        return;
    char &c = text[text.size() - std::min(text.size(), tail)];
    c = otherDigit(c);
}

/// A tag of 16 bytes in base64, spoilt inside of the wrapper.
void spoilTag(std::string &wrapper, const signing::PayloadCipher &cipher)
{
    const std::size_t name = wrapper.find('"' + cipher.tagField + '"');
    const std::size_t colon = wrapper.find(':', name);
    const std::size_t quote = wrapper.find('"', colon);
    if (name == wrapper.npos || quote == wrapper.npos || quote + 1 >= wrapper.size())
        return;
    wrapper[quote + 1] = wrapper[quote + 1] == 'A' ? 'B' : 'A';
}

Result<std::string> bodyOf(const Order &order, RandomSource &random)
{
    if (!order.cipher)
        return order.body;
    if (!order.secret)
        return Error{ErrorKind::InvalidArgument, "Encrypting needs a signing secret."};
    const Secret key =
        order.intent == Intent::WrongKey ? Secret(randomSigningSecret(random)) : *order.secret;
    Result<std::string> wrapper = signing::encryptPayload(*order.cipher, key, order.body, random);
    if (wrapper && order.intent == Intent::BadTag)
        spoilTag(*wrapper, *order.cipher);
    return wrapper;
}

UtcTime signedAt(const Order &order, UtcTime now)
{
    // Well outside: a clock that is a little wrong shall not make it right.
    const auto outside = order.scheme.tolerance + std::chrono::minutes(5);
    if (order.intent == Intent::Stale)
        return now - outside;
    return order.intent == Intent::Future ? now + outside : now;
}

Result<Headers> signedHeaders(const Order &order, const std::string &body, UtcTime now,
                              RandomSource &random)
{
    std::vector<Secret> secrets;
    if (order.secret && order.intent != Intent::NoSignature) {
        secrets.push_back(order.intent == Intent::WrongSecret ? Secret(randomSigningSecret(random))
                                                              : *order.secret);
    }
    signing::Outgoing outgoing;
    outgoing.method = order.method;
    outgoing.url = order.url;
    outgoing.body = body;
    outgoing.deliveryId = order.deliveryId;
    outgoing.eventType = order.eventType;
    outgoing.attempt = order.attempt;
    outgoing.signedAt = signedAt(order, now);
    Result<Headers> headers = signing::deliveryHeaders(order.scheme, secrets, outgoing);
    if (headers && order.intent == Intent::FlippedSignature) {
        for (Header &header : *headers) {
            if (equalsIgnoringCase(header.name, order.scheme.signatureHeader))
                spoil(header.value, 8);
        }
    }
    return headers;
}

} // namespace

bool isToBeAccepted(const Order &order)
{
    return isToBeAccepted(order.intent) && !order.isOutdated;
}

Result<http::ClientRequest> packed(const Order &order, UtcTime now, RandomSource &random)
{
    if (auto problem = missing(order))
        return *problem;
    http::ClientRequest request;
    request.url = order.url;
    request.method = order.method;
    request.timeout = order.timeout;
    request.maxAnswerBytes = order.maxAnswerBytes;
    request.headers = order.headers;
    const auto addUnlessGiven = [&request](Header header) {
        if (!findHeader(request.headers, header.name))
            request.headers.push_back(std::move(header));
    };
    if (order.intent == Intent::WrongContentType) {
        std::erase_if(request.headers, [](const Header &header) {
            return equalsIgnoringCase(header.name, "Content-Type");
        });
        request.headers.push_back({"Content-Type", "text/plain"});
    }
    if (order.intent == Intent::Exact) {
        request.body = order.body;
        return request;
    }
    addUnlessGiven({"Content-Type", "application/json"});
    addUnlessGiven({"User-Agent", "Hookbench/" HOOKBENCH_VERSION});
    Result<std::string> body = bodyOf(order, random);
    if (!body)
        return body.error();
    Result<Headers> headers = signedHeaders(order, *body, now, random);
    if (!headers)
        return headers.error();
    for (Header &header : *headers)
        addUnlessGiven(std::move(header));

    request.body = std::move(*body);
    if (order.intent == Intent::FlippedBody) {
        char &c = request.body[request.body.size() / 2];
        c = static_cast<char>(c ^ 1);
    } else if (order.intent == Intent::CutBody) {
        request.body.resize(request.body.size() / 2);
    }
    return request;
}

} // namespace hookbench::send
