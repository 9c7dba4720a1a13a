// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/signer.h"

#include "app/signing/mac.h"
#include "app/signing/message.h"
#include "app/signing/signatureencoding.h"

#include <chrono>
#include <optional>

namespace hookbench::signing
{

namespace
{

Error refusal(const std::string &detail)
{
    return {ErrorKind::InvalidArgument, detail};
}

std::string timestampText(const Scheme &scheme, UtcTime time)
{
    using namespace std::chrono;
    const auto sinceEpoch = time.time_since_epoch();
    return std::to_string(scheme.timestampUnit == TimeUnit::Seconds
                              ? floor<seconds>(sinceEpoch).count()
                              : floor<milliseconds>(sinceEpoch).count());
}

/// Whether everything that the message is made of is there.
Result<void> checkParts(const Scheme &scheme, const Outgoing &outgoing, const Headers &headers)
{
    for (const MessagePart &part : scheme.message) {
        if (part.kind == MessagePart::Kind::DeliveryId && outgoing.deliveryId.empty())
            return refusal("the scheme signs a delivery id, and there is none");
        if (part.kind == MessagePart::Kind::Header && !findHeader(headers, part.text))
            return refusal("the scheme signs the header " + part.text + ", and there is none");
    }
    return {};
}

/// "sha256=…", with the scheme's timestamp element before and its separator between several.
Result<std::string> signatureValue(const Scheme &scheme, std::span<const Secret> secrets,
                                   const MessageValues &values)
{
    std::string value;
    if (!scheme.timestampElement.empty())
        value = scheme.timestampElement + std::string(values.timestamp);
    if (scheme.signatureSeparator.empty())
        secrets = secrets.first(1);
    for (const Secret &secret : secrets) {
        std::optional<Mac> mac = macFor(scheme, secret);
        if (!mac)
            return refusal("the secret is not in the encoding that the scheme asks for");
        forEachPiece(scheme.message, values,
                     [&mac](std::string_view piece) { mac->update(piece); });
        const Digest digest = mac->finish();
        if (!value.empty())
            value += scheme.signatureSeparator;
        value += scheme.signaturePrefix;
        value += encodeSignature(scheme.signatureEncoding, digest.bytes());
    }
    return value;
}

} // namespace

Result<Headers> deliveryHeaders(const Scheme &scheme, std::span<const Secret> secrets,
                                const Outgoing &outgoing)
{
    Headers headers;
    const auto add = [&headers](const std::string &name, const std::string &value) {
        if (!name.empty() && !value.empty())
            headers.push_back({name, value});
    };
    const std::string timestamp = timestampText(scheme, outgoing.signedAt);
    add(scheme.deliveryIdHeader, outgoing.deliveryId);
    add(scheme.eventTypeHeader, outgoing.eventType);
    add(scheme.timestampHeader, timestamp);
    add(scheme.attemptHeader, std::to_string(outgoing.attempt));
    if (secrets.empty())
        return headers;
    if (const Result<void> complete = checkParts(scheme, outgoing, headers); !complete)
        return complete.error();
    const Result<std::string> signature = signatureValue(
        scheme, secrets,
        {outgoing.method, outgoing.url, outgoing.body, timestamp, outgoing.deliveryId, headers});
    if (!signature)
        return signature.error();
    add(scheme.signatureHeader, *signature);
    return headers;
}

} // namespace hookbench::signing
