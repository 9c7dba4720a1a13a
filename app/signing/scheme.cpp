// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/scheme.h"

#include "app/signing/datafile.h"
#include "app/signing/headername.h"
#include "app/signing/message.h"

#include <algorithm>

namespace hookbench::signing
{

namespace
{

constexpr std::size_t maxAffix = 64;
constexpr std::int64_t maxTolerance = 7 * 24 * 3600;

bool isVisibleAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

void readHeaderName(DataFile &file, const std::string &path, std::string &target)
{
    file.text(path, maxAffix * 2, target);
    if (file.has(path) && !isHeaderName(target))
        file.refuse(path, "has to be the name of a header.");
}

void readAffix(DataFile &file, const std::string &path, std::string &target)
{
    file.text(path, maxAffix, target);
    if (!isVisibleAscii(target))
        file.refuse(path, "may hold letters, digits and signs of ASCII only.");
}

void readSignature(DataFile &file, Scheme &scheme)
{
    file.require("signature.header");
    readHeaderName(file, "signature.header", scheme.signatureHeader);
    readAffix(file, "signature.prefix", scheme.signaturePrefix);
    file.choice<std::string>("signature.separator",
                             {{"", ""}, {",", ","}, {";", ";"}, {" ", " "}, {"|", "|"}},
                             scheme.signatureSeparator);
    if (!scheme.signatureSeparator.empty() &&
        scheme.signaturePrefix.find(scheme.signatureSeparator) != std::string::npos)
        file.refuse("signature.prefix", "may not contain the separator.");
    file.require("signature.encoding");
    file.choice<BinaryEncoding>("signature.encoding",
                                {{"hex", BinaryEncoding::Hex},
                                 {"hex-upper", BinaryEncoding::HexUpper},
                                 {"base64", BinaryEncoding::Base64},
                                 {"base64url", BinaryEncoding::Base64Url},
                                 {"base64url-padded", BinaryEncoding::Base64UrlPadded}},
                                scheme.signatureEncoding);
    file.choice<Hash>("signature.hash",
                      {{"sha256", Hash::Sha256}, {"sha512", Hash::Sha512}, {"sha1", Hash::Sha1}},
                      scheme.hash);
}

void readTimestamp(DataFile &file, Scheme &scheme)
{
    readHeaderName(file, "timestamp.header", scheme.timestampHeader);
    readAffix(file, "timestamp.element", scheme.timestampElement);
    file.choice<TimeUnit>(
        "timestamp.unit",
        {{"seconds", TimeUnit::Seconds}, {"milliseconds", TimeUnit::Milliseconds}},
        scheme.timestampUnit);
    std::int64_t tolerance = scheme.tolerance.count();
    file.number("timestamp.tolerance", 1, maxTolerance, tolerance);
    scheme.tolerance = std::chrono::seconds(tolerance);

    if (!scheme.timestampElement.empty()) {
        if (!scheme.timestampHeader.empty())
            file.refuse("timestamp.element", "and \"timestamp.header\" exclude each other.");
        if (scheme.signatureSeparator.empty())
            file.refuse("timestamp.element", "needs a \"signature.separator\".");
        if (scheme.timestampElement == scheme.signaturePrefix || scheme.signaturePrefix.empty())
            file.refuse("timestamp.element", "needs another \"signature.prefix\" beside it.");
    }
    for (const char *path : {"timestamp.unit", "timestamp.tolerance"}) {
        if (file.has(path) && !scheme.hasTimestamp())
            file.refuse(path, "needs \"timestamp.header\" or \"timestamp.element\".");
    }
}

void readMessage(DataFile &file, Scheme &scheme)
{
    constexpr const char *path = "message";
    std::string text;
    file.require(path);
    file.text(path, 512, text);
    auto message = parseMessage(text);
    if (const auto *expectation = std::get_if<std::string>(&message)) {
        file.refuse(path, *expectation);
        return;
    }
    scheme.message = std::get<std::vector<MessagePart>>(std::move(message));
    if (mentions(scheme.message, MessagePart::Kind::Timestamp) && !scheme.hasTimestamp())
        file.refuse(path, "holds {timestamp} and needs \"timestamp.header\" for it.");
    if (mentions(scheme.message, MessagePart::Kind::DeliveryId) && scheme.deliveryIdHeader.empty())
        file.refuse(path, "holds {id} and needs \"headers.deliveryId\" for it.");
}

} // namespace

Result<Scheme> parseScheme(std::string_view json, std::string name)
{
    Result<DataFile> parsed = DataFile::parse(json);
    if (!parsed)
        return parsed.error();
    DataFile &file = *parsed;
    Scheme scheme;
    scheme.name = std::move(name);
    file.require("title");
    file.text("title", 200, scheme.title);
    std::string comment;
    file.text("comment", 4000, comment);
    file.flag("weak", scheme.isWeak);
    readSignature(file, scheme);
    readTimestamp(file, scheme);
    file.choice<BinaryEncoding>("secret.encoding",
                                {{"raw", BinaryEncoding::Raw},
                                 {"hex", BinaryEncoding::Hex},
                                 {"base64", BinaryEncoding::Base64}},
                                scheme.secretEncoding);
    readAffix(file, "secret.prefix", scheme.secretPrefix);
    readHeaderName(file, "headers.deliveryId", scheme.deliveryIdHeader);
    readHeaderName(file, "headers.eventType", scheme.eventTypeHeader);
    readHeaderName(file, "headers.attempt", scheme.attemptHeader);
    readMessage(file, scheme);
    file.text("cipher", 64, scheme.cipher);
    if (const Result<void> finished = file.finish(); !finished)
        return finished.error();
    return scheme;
}

} // namespace hookbench::signing
