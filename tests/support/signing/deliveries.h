// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/payloadcipher.h"
#include "app/signing/signer.h"
#include "app/signing/verifier.h"
#include "tests/support/sandbox/seededrandom.h"
#include "tests/support/signing/shipped.h"

#include <string>
#include <vector>

namespace hookbench::test
{

/// 2026-03-20T12:00:00Z
inline constexpr UtcTime noon{std::chrono::seconds(1'774'008'000)};

/// A secret that every shipped scheme can use: base64 behind "whsec_".
inline const std::string goodSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
inline const std::string oldSecret = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// A delivery that owns what signing::Delivery only looks at.
struct OwnDelivery
{
    std::string method = "POST";
    std::string url = "https://shop.example/hooks?a=1";
    Headers headers{};
    std::string body{};
    UtcTime receivedAt = noon;

    signing::Delivery view() const { return {method, url, headers, body, receivedAt}; }
    /// The value of a header that has to be there.
    std::string &header(std::string_view name)
    {
        for (Header &line : headers) {
            if (equalsIgnoringCase(line.name, name))
                return line.value;
        }
        qFatal("there is no such header");
    }
    void drop(std::string_view name)
    {
        std::erase_if(headers,
                      [name](const Header &line) { return equalsIgnoringCase(line.name, name); });
    }
};

inline std::vector<Secret> secretsOf(const std::vector<std::string> &texts)
{
    std::vector<Secret> secrets;
    for (const std::string &text : texts)
        secrets.push_back(Secret::copyOf(text));
    return secrets;
}

/// The first is current, later ones are previous.
inline std::vector<signing::SigningKey> keysOf(const std::vector<std::string> &texts)
{
    std::vector<signing::SigningKey> keys;
    for (const std::string &text : texts)
        keys.push_back(
            {Secret::copyOf(text), keys.empty() ? SecretRole::Current : SecretRole::Previous});
    return keys;
}

/// As a sender of this scheme sends it at noon.
inline OwnDelivery signedDelivery(const std::string &scheme, const std::string &body,
                                  const std::vector<std::string> &secrets = {goodSecret})
{
    OwnDelivery delivery;
    delivery.body = body;
    signing::Outgoing outgoing;
    outgoing.url = delivery.url;
    outgoing.body = delivery.body;
    outgoing.deliveryId = "dlv_1";
    outgoing.eventType = "payment.created";
    outgoing.attempt = 2;
    outgoing.signedAt = noon;
    const auto headers =
        signing::deliveryHeaders(*shipped().find(scheme), secretsOf(secrets), outgoing);
    if (!headers)
        qFatal("cannot be signed: %s", headers.error().detail.c_str());
    delivery.headers = {{"Host", "shop.example"}, {"Content-Type", "application/json"}};
    delivery.headers.insert(delivery.headers.end(), headers->begin(), headers->end());
    return delivery;
}

} // namespace hookbench::test
