// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/objectreader.h"
#include "app/signing/payloadfacts.h"
#include "tests/support/signing/deliveries.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace hookbench;
using namespace hookbench::signing;
using namespace hookbench::test;

namespace
{

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// "Name: value" lines, an empty line, the body: lenient, so that everything gets through.
OwnDelivery deliveryFrom(std::string_view bytes)
{
    OwnDelivery delivery;
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        const std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        if (line.empty())
            break;
        const std::size_t colon = line.find(": ");
        delivery.headers.push_back(
            {std::string(line.substr(0, colon)), colon == std::string_view::npos
                                                     ? std::string()
                                                     : std::string(line.substr(colon + 2))});
    }
    delivery.body = bytes;
    return delivery;
}

bool isShort(const std::string &text)
{
    return text.empty() || isPlainWord(text);
}

void checkVerification(const Verification &found)
{
    const auto ok = [&found](Rung rung) { return found.step(rung).ok; };
    require(isShort(found.eventId) && isShort(found.eventType) && isShort(found.deliveryId));
    require(isVerified(found.verdict) ==
            (ok(Rung::Header) == true && ok(Rung::Format) == true && ok(Rung::Time) != false &&
             ok(Rung::Match) == true && ok(Rung::Decrypt) != false));
    require(found.secret.has_value() == (ok(Rung::Match) == true));
    require(found.key.has_value() == found.secret.has_value());
    require(!found.decrypted || (found.isEncrypted && found.secret));
    require(!found.scheme.empty() || found.verdict == Verdict::Unsigned ||
            found.verdict == Verdict::UnknownScheme);
}

/// What another parser reads as an object we read as one too, with the same id in it.
void checkFacts(ObjectReader &reader, const std::string &payload)
{
    const PayloadFacts facts = readPayloadFacts(reader, payload, "encrypted");
    const auto other = nlohmann::json::parse(payload, nullptr, false);
    if (!other.is_object())
        return;
    const auto id = other.find("id");
    if (id != other.end() && id->is_string() && isPlainWord(id->get_ref<const std::string &>()))
        require(facts.eventId == id->get_ref<const std::string &>());
    const auto marker = other.find("encrypted");
    require(facts.isMarked == (marker != other.end() && *marker == true));
}

template <typename T>
void checkParsed(const Result<T> &parsed)
{
    require(parsed.ok() || (parsed.error().kind == ErrorKind::FileMalformed &&
                            parsed.error().detail.starts_with("Line ")));
}

} // namespace

/// Whatever the bytes: no crash; a verdict agrees with its rungs; nothing is decrypted behind a MAC
/// that does not fit; facts are short and the same as another parser's; a data file is read, or
/// refused with its line.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static Verifier detecting(shipped(), {}, keysOf({goodSecret, oldSecret}));
    static Verifier bound(shipped(), "platform", keysOf({goodSecret}));
    static ObjectReader reader;
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const OwnDelivery delivery = deliveryFrom(bytes);
    for (Verifier *verifier : {&detecting, &bound}) {
        const Verification found = verifier->verify(delivery.view());
        checkVerification(found);
        require(verifier->verify(delivery.view()).verdict == found.verdict);
        require(!isVerified(found.verdict) || verifier->signedMessage(delivery.view()));
    }
    checkFacts(reader, delivery.body);
    checkParsed(parseScheme(bytes, "fuzzed"));
    checkParsed(parsePayloadCipher(bytes, "fuzzed"));
    return 0;
}
