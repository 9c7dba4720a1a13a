// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handlers/schemevalues.h"

#include "app/signing/message.h"
#include "app/signing/signatureencoding.h"

#include <algorithm>
#include <tuple>

namespace hookbench::handlers
{

namespace
{

using signing::BinaryEncoding;
using signing::Hash;
using signing::MessagePart;

using Texts = std::map<std::string, std::string>;

void setFlag(Texts &texts, const std::string &name, bool isSet)
{
    texts[name] = isSet ? "true" : "";
}

/// A header's name in the three spellings; all empty where the scheme has none.
void setHeader(Texts &texts, const std::string &name, const std::string &header)
{
    texts[name] = header;
    texts[name + "Lower"] = inLowerCase(header);
    texts[name + "Cgi"] = header.empty() ? "" : asCgiVariable(header);
}

bool signs(const signing::Scheme &scheme, MessagePart::Kind kind)
{
    return std::any_of(scheme.message.begin(), scheme.message.end(),
                       [kind](const MessagePart &part) { return part.kind == kind; });
}

TemplateValues partValues(const MessagePart &part)
{
    TemplateValues values;
    // All of them, so that nothing of the scheme with the same name shows through.
    for (const char *name : {"literal", "body", "timestamp", "id", "method", "url", "bareUrl",
                             "target", "path"})
        values.texts[name] = "";
    setHeader(values.texts, "other", {});
    switch (part.kind) {
    case MessagePart::Kind::Literal:
        values.texts["literal"] = part.text;
        break;
    case MessagePart::Kind::Body:
        setFlag(values.texts, "body", true);
        break;
    case MessagePart::Kind::Timestamp:
        setFlag(values.texts, "timestamp", true);
        break;
    case MessagePart::Kind::DeliveryId:
        setFlag(values.texts, "id", true);
        break;
    case MessagePart::Kind::Method:
        setFlag(values.texts, "method", true);
        break;
    case MessagePart::Kind::Url:
        setFlag(values.texts, "url", true);
        break;
    case MessagePart::Kind::UrlWithoutQuery:
        setFlag(values.texts, "bareUrl", true);
        break;
    case MessagePart::Kind::PathAndQuery:
        setFlag(values.texts, "target", true);
        break;
    case MessagePart::Kind::Path:
        setFlag(values.texts, "path", true);
        break;
    case MessagePart::Kind::Header:
        setHeader(values.texts, "other", part.text);
        break;
    }
    return values;
}

void setHash(Texts &texts, Hash hash)
{
    for (const auto &[known, name, javaMac] : {std::tuple{Hash::Sha1, "sha1", "HmacSHA1"},
                                               std::tuple{Hash::Sha256, "sha256", "HmacSHA256"},
                                               std::tuple{Hash::Sha512, "sha512", "HmacSHA512"}}) {
        setFlag(texts, name, hash == known);
        if (hash != known)
            continue;
        texts["hash"] = name;
        texts["javaMac"] = javaMac;
    }
}

void setCipher(Texts &texts, const signing::PayloadCipher *cipher)
{
    using Mode = signing::PayloadCipher::Mode;
    setFlag(texts, "cipher", cipher != nullptr);
    setFlag(texts, "gcm", cipher && cipher->mode == Mode::Gcm);
    setFlag(texts, "cbc", cipher && cipher->mode == Mode::Cbc);
    if (!cipher)
        return;
    texts["hkdfInfo"] = cipher->hkdfInfo;
    texts["marker"] = cipher->markerField;
    texts["keyIdField"] = cipher->keyIdField;
    texts["ivField"] = cipher->ivField;
    texts["tagField"] = cipher->tagField;
    texts["dataField"] = cipher->dataField;
}

} // namespace

TemplateValues schemeValues(const signing::Scheme &scheme, const signing::PayloadCipher *cipher)
{
    TemplateValues values;
    Texts &texts = values.texts;
    texts["title"] = scheme.title;
    setFlag(texts, "weak", scheme.isWeak);
    setHeader(texts, "header", scheme.signatureHeader);
    texts["prefix"] = scheme.signaturePrefix;
    texts["separator"] = scheme.signatureSeparator;
    setFlag(texts, "hex", scheme.signatureEncoding == BinaryEncoding::Hex);
    setFlag(texts, "hexUpper", scheme.signatureEncoding == BinaryEncoding::HexUpper);
    setFlag(texts, "base64", scheme.signatureEncoding == BinaryEncoding::Base64);
    setFlag(texts, "base64url", scheme.signatureEncoding == BinaryEncoding::Base64Url);
    setFlag(texts, "base64urlPadded", scheme.signatureEncoding == BinaryEncoding::Base64UrlPadded);
    setHash(texts, scheme.hash);

    setFlag(texts, "hasTimestamp", scheme.hasTimestamp());
    setHeader(texts, "timeHeader", scheme.timestampHeader);
    texts["timeElement"] = scheme.timestampElement;
    texts["tolerance"] = std::to_string(scheme.tolerance.count());
    texts["tooLate"] = std::to_string(scheme.tolerance.count() + 1);
    setFlag(texts, "milliseconds", scheme.timestampUnit == signing::TimeUnit::Milliseconds);

    setHeader(texts, "idHeader", scheme.deliveryIdHeader);
    setFlag(texts, "signsId", signs(scheme, MessagePart::Kind::DeliveryId));
    setFlag(texts, "signsUrl", signing::signsUrl(scheme.message));
    setFlag(texts, "signsTarget", signs(scheme, MessagePart::Kind::PathAndQuery));
    setFlag(texts, "signsPath", signs(scheme, MessagePart::Kind::Path));
    setFlag(texts, "splitsUrl",
            signs(scheme, MessagePart::Kind::PathAndQuery) ||
                signs(scheme, MessagePart::Kind::Path));
    for (const MessagePart &part : scheme.message)
        values.lists["parts"].push_back(partValues(part));

    texts["secretPrefix"] = scheme.secretPrefix;
    setFlag(texts, "secretBase64", scheme.secretEncoding == BinaryEncoding::Base64);
    setFlag(texts, "secretHex", scheme.secretEncoding == BinaryEncoding::Hex);
    setFlag(texts, "secretRaw", scheme.secretEncoding == BinaryEncoding::Raw);
    setCipher(texts, cipher);

    setFlag(texts, "needsRe", scheme.hasTimestamp() || !texts["splitsUrl"].empty());
    // Go refuses what is imported and not used.
    setFlag(texts, "needsBase64",
            cipher || !signing::isHexadecimal(scheme.signatureEncoding) ||
                scheme.secretEncoding == BinaryEncoding::Base64);
    setFlag(texts, "needsStrings",
            !scheme.signatureSeparator.empty() || !scheme.timestampElement.empty() ||
                !scheme.secretPrefix.empty() ||
                scheme.signatureEncoding == BinaryEncoding::HexUpper ||
                signs(scheme, MessagePart::Kind::UrlWithoutQuery));
    return values;
}

std::string inLowerCase(std::string name)
{
    for (char &c : name) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return name;
}

std::string asCgiVariable(const std::string &name)
{
    std::string result = "HTTP_";
    for (const char c : name) {
        if (c >= 'a' && c <= 'z')
            result += static_cast<char>(c - 'a' + 'A');
        else
            result += c == '-' ? '_' : c;
    }
    return result;
}

} // namespace hookbench::handlers
