// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handlers/handlerset.h"

#include "app/handlers/schemevalues.h"
#include "app/signing/encoding.h"
#include "app/signing/signer.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <chrono>

namespace hookbench::handlers
{

namespace
{

using signing::BinaryEncoding;

constexpr std::chrono::seconds testTime{1767225600}; // 2026-01-01T00:00:00Z
constexpr std::size_t chunkSize = 76;
constexpr std::string_view testPlain = R"({"type":"test","data":{"amount":"10.50"}})";

/// A secret of the form that the scheme asks for.
std::string throwAwaySecret(const signing::Scheme &scheme, RandomSource &random)
{
    std::array<std::uint8_t, 24> bytes{};
    random.fill(bytes);
    const std::string text = scheme.secretEncoding == BinaryEncoding::Base64
                                 ? signing::toBase64(bytes)
                                 : signing::toHex(bytes);
    return scheme.secretPrefix + text;
}

TemplateValues headerValues(const Header &header)
{
    TemplateValues values;
    values.texts = {{"name", header.name},
                    {"lower", inLowerCase(header.name)},
                    {"cgi", asCgiVariable(header.name)},
                    {"value", header.value}};
    return values;
}

/// The platform publishes no scheme; those of other senders are documented by them.
bool isToBeConfirmed(const signing::Scheme &scheme)
{
    return scheme.name.starts_with("platform");
}

TemplateValues valuesFor(const HandlerScheme &scheme)
{
    TemplateValues values = schemeValues(scheme.scheme, scheme.cipher);
    values.texts["unconfirmed"] =
        isToBeConfirmed(scheme.scheme) && !scheme.isConfirmed ? "true" : "";
    return values;
}

Result<CodeFile> written(const HandlerLanguage &language, const std::string &file,
                         const TemplateValues &values, const ReadTemplate &read)
{
    Result<std::string> text = renderTemplate(language.name + '/' + file, values, read);
    if (!text)
        return text.error();
    return CodeFile{file, std::move(*text)};
}

} // namespace

Result<HandlerSet> HandlerSet::from(ReadTemplate read)
{
    HandlerSet set;
    const auto list = nlohmann::json::parse(read("languages.json"), nullptr, false);
    if (!list.is_array())
        return Error{ErrorKind::Internal, "languages.json is no list"};
    for (const nlohmann::json &entry : list) {
        std::array<std::string, 4> texts;
        std::size_t index = 0;
        for (const char *name : {"name", "title", "file", "test"}) {
            const auto found = entry.is_object() ? entry.find(name) : entry.end();
            if (found == entry.end() || !found->is_string())
                return Error{ErrorKind::Internal, std::string("languages.json lacks ") + name};
            texts[index++] = found->get<std::string>();
        }
        set.m_languages.push_back({texts[0], texts[1], texts[2], texts[3]});
    }
    set.m_read = std::move(read);
    return set;
}

const HandlerLanguage *HandlerSet::find(std::string_view name) const
{
    const auto it = std::find_if(m_languages.begin(), m_languages.end(),
                                 [&](const HandlerLanguage &known) { return known.name == name; });
    return it == m_languages.end() ? nullptr : &*it;
}

Result<CodeFile> HandlerSet::render(const HandlerLanguage &language,
                                    const HandlerScheme &scheme) const
{
    return written(language, language.handlerFile, valuesFor(scheme), m_read);
}

Result<CodeFile> HandlerSet::renderTest(const HandlerLanguage &language,
                                        const HandlerScheme &scheme,
                                        const CapturedDelivery &delivery,
                                        RandomSource &random) const
{
    if (delivery.body.size() > maxTestBody) {
        return Error{ErrorKind::InvalidArgument,
                     "a delivery of more than 256 KiB makes no readable test"};
    }
    const std::string secret = throwAwaySecret(scheme.scheme, random);
    const std::array secrets{Secret::copyOf(secret)};
    signing::Outgoing outgoing;
    outgoing.body = delivery.body;
    outgoing.deliveryId = delivery.deliveryId.empty() ? "dlv_test" : delivery.deliveryId;
    outgoing.eventType = delivery.eventType;
    outgoing.signedAt = UtcTime{testTime};
    const Result<Headers> headers = signing::deliveryHeaders(scheme.scheme, secrets, outgoing);
    if (!headers)
        return headers.error();

    TemplateValues values = valuesFor(scheme);
    values.texts["secret"] = secret;
    values.texts["otherSecret"] = throwAwaySecret(scheme.scheme, random);
    values.texts["now"] = std::to_string(testTime.count());
    for (const Header &header : *headers)
        values.lists["headers"].push_back(headerValues(header));
    const std::string base64 = signing::toBase64(signing::bytesOf(delivery.body));
    for (std::size_t begin = 0; begin < base64.size(); begin += chunkSize)
        values.lists["chunks"].push_back({{{"chunk", base64.substr(begin, chunkSize)}}, {}});
    if (scheme.cipher) {
        const Result<std::string> sealed =
            signing::encryptPayload(*scheme.cipher, secrets.front(), testPlain, random);
        if (!sealed)
            return sealed.error();
        values.texts["sealed"] = signing::toBase64(signing::bytesOf(*sealed));
        values.texts["plain"] = testPlain;
    }
    return written(language, language.testFile, values, m_read);
}

} // namespace hookbench::handlers
