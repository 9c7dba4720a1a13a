// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/deliverymaker.h"

#include "app/sandbox/deliveryrecord.h"
#include "app/sandbox/webhookrecord.h"
#include "app/signing/signer.h"

#include <utility>
#include <vector>

namespace hookbench::sandbox
{

namespace
{

/// Of an answer the status is all that counts; what comes after this is not waited for.
constexpr std::size_t maxAnswerBytes = 64 * 1024;

} // namespace

Result<DeliveryMaker::Rules> DeliveryMaker::rulesFrom(const signing::SchemeSet &schemes)
{
    const signing::Scheme *scheme = schemes.find("platform");
    const signing::PayloadCipher *cipher = scheme ? schemes.findCipher(scheme->cipher) : nullptr;
    if (!cipher) {
        return Error{ErrorKind::FileMalformed,
                     "the scheme \"platform\" or its payload cipher is missing"};
    }
    return Rules{*scheme, *cipher};
}

DeliveryMaker::DeliveryMaker(Rules rules, RandomSource &random)
    : m_rules(std::move(rules))
    , m_random(random)
{
}

Result<std::string> DeliveryMaker::body(const WebhookRecord &webhook,
                                        std::string_view envelope) const
{
    if (!webhook.encrypted)
        return std::string(envelope);
    return signing::encryptPayload(m_rules.cipher, Secret::copyOf(webhook.signingSecret), envelope,
                                   m_random);
}

Result<http::ClientRequest> DeliveryMaker::attempt(const WebhookRecord &webhook,
                                                   const http::Url &url,
                                                   const DeliveryContent &content,
                                                   UtcTime now) const
{
    std::vector<Secret> secrets{Secret::copyOf(webhook.signingSecret)};
    const bool overlaps = webhook.previousSecret && webhook.rotatedAt &&
                          now < *webhook.rotatedAt + m_rules.rotationOverlap;
    if (overlaps)
        secrets.push_back(Secret::copyOf(*webhook.previousSecret));

    http::ClientRequest request;
    request.url = (url.tls ? "https://" : "http://") + url.hostField + url.target;
    request.timeout = m_rules.timeout;
    request.maxAnswerBytes = maxAnswerBytes;
    request.headers = {{"Content-Type", "application/json"},
                       {"User-Agent", "Hookbench-Sandbox/" HOOKBENCH_VERSION}};
    signing::Outgoing outgoing;
    outgoing.url = request.url;
    outgoing.body = content.body;
    outgoing.deliveryId = content.id;
    outgoing.eventType = content.eventType;
    outgoing.attempt = content.attempts + 1;
    outgoing.signedAt = now;
    Result<Headers> headers = signing::deliveryHeaders(m_rules.scheme, secrets, outgoing);
    if (!headers)
        return headers.error();
    request.headers.insert(request.headers.end(), headers->begin(), headers->end());
    request.body = content.body;
    return request;
}

} // namespace hookbench::sandbox
