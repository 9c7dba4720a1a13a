// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/message.h"
#include "app/signing/scheme.h"
#include "app/signing/signatureencoding.h"

#include <nlohmann/json.hpp>

namespace hookbench::signing
{

namespace
{

using OrderedJson = nlohmann::ordered_json;

const char *hashWord(Hash hash)
{
    switch (hash) {
    case Hash::Sha1:
        return "sha1";
    case Hash::Sha256:
        return "sha256";
    case Hash::Sha512:
        break;
    }
    return "sha512";
}

void putText(OrderedJson &object, const char *key, const std::string &text)
{
    if (!text.empty())
        object[key] = text;
}

OrderedJson writtenSignature(const Scheme &scheme)
{
    OrderedJson signature;
    signature["header"] = scheme.signatureHeader;
    putText(signature, "prefix", scheme.signaturePrefix);
    putText(signature, "separator", scheme.signatureSeparator);
    signature["encoding"] = encodingName(scheme.signatureEncoding);
    signature["hash"] = hashWord(scheme.hash);
    return signature;
}

OrderedJson writtenTimestamp(const Scheme &scheme)
{
    OrderedJson timestamp;
    putText(timestamp, "header", scheme.timestampHeader);
    putText(timestamp, "element", scheme.timestampElement);
    timestamp["unit"] = scheme.timestampUnit == TimeUnit::Seconds ? "seconds" : "milliseconds";
    timestamp["tolerance"] = scheme.tolerance.count();
    return timestamp;
}

} // namespace

std::string schemeToJson(const Scheme &scheme, const std::string &comment)
{
    OrderedJson json;
    json["title"] = scheme.title;
    putText(json, "comment", comment);
    if (scheme.isWeak)
        json["weak"] = true;
    json["signature"] = writtenSignature(scheme);
    if (scheme.hasTimestamp())
        json["timestamp"] = writtenTimestamp(scheme);
    json["message"] = messageText(scheme.message);
    OrderedJson secret = OrderedJson::object();
    if (scheme.secretEncoding != BinaryEncoding::Raw)
        secret["encoding"] = encodingName(scheme.secretEncoding);
    putText(secret, "prefix", scheme.secretPrefix);
    if (!secret.empty())
        json["secret"] = std::move(secret);
    OrderedJson headers = OrderedJson::object();
    putText(headers, "deliveryId", scheme.deliveryIdHeader);
    putText(headers, "eventType", scheme.eventTypeHeader);
    putText(headers, "attempt", scheme.attemptHeader);
    if (!headers.empty())
        json["headers"] = std::move(headers);
    putText(json, "cipher", scheme.cipher);
    return json.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + '\n';
}

} // namespace hookbench::signing
