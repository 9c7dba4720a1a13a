// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/verifier.h"

#include "app/signing/keyring.h"
#include "app/signing/ladder.h"
#include "app/signing/message.h"
#include "app/signing/objectreader.h"
#include "app/signing/payloadfacts.h"
#include "app/signing/payloadwrapper.h"
#include "app/signing/schemereading.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace hookbench::signing
{

namespace
{

MessageValues messageValues(const Scheme &scheme, const SchemeReading &reading,
                            const Delivery &delivery)
{
    const std::string_view id =
        scheme.deliveryIdHeader.empty()
            ? std::string_view()
            : findHeader(delivery.headers, scheme.deliveryIdHeader).value_or("");
    return {delivery.method, delivery.url, delivery.body, reading.timestamp, id, delivery.headers};
}

std::optional<std::int64_t> readAttempt(std::string_view text)
{
    std::int64_t attempt = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), attempt);
    if (failure != std::errc() || end != text.data() + text.size() || attempt < 0)
        return std::nullopt;
    return attempt;
}

/// Bytes above ASCII have no agreed meaning in a header.
bool isHeaderWord(std::string_view value)
{
    return isPlainWord(value) &&
           std::all_of(value.begin(), value.end(), [](char c) { return (c & 0x80) == 0; });
}

bool looksLikeSignature(std::string_view name)
{
    constexpr std::string_view word = "signature";
    for (std::size_t i = 0; i + word.size() <= name.size(); ++i) {
        if (equalsIgnoringCase(name.substr(i, word.size()), word))
            return true;
    }
    return false;
}

} // namespace

class Verifier::Private
{
public:
    Private(const SchemeSet &schemes, std::optional<std::string> only, std::vector<SigningKey> keys)
        : m_schemes(schemes)
        , m_isBound(only.has_value())
        , m_only(only ? schemes.find(*only) : nullptr)
        , m_keyring(std::move(keys))
    {
    }

    /// The scheme that a delivery is judged by: the only one as soon as its signature header is
    /// there, else the one that reads it.
    const Scheme *schemeFor(const Headers &headers) const
    {
        if (!m_isBound)
            return m_schemes.detect(headers);
        return m_only && findHeader(headers, m_only->signatureHeader) ? m_only : nullptr;
    }

    Verification verify(const Delivery &delivery);

private:
    void judge(const Scheme &scheme, const Delivery &delivery, Verification &found);
    void judgeUnread(const Headers &headers, Verification &found) const;
    Step match(const Scheme &scheme, const SchemeReading &reading, const Delivery &delivery,
               Verification &found);
    Step decrypt(const PayloadCipher &cipher, std::string_view body, Verification &found);
    void readHeaderFacts(const Scheme *scheme, const Headers &headers, Verification &found) const;
    std::string_view factHeader(const Scheme *scheme, std::string Scheme::*name,
                                const Headers &headers) const;

    const SchemeSet &m_schemes;
    bool m_isBound;
    const Scheme *m_only; ///< null although bound: a name that nobody knows
    Keyring m_keyring;
    ObjectReader m_reader;
};

Verification Verifier::Private::verify(const Delivery &delivery)
{
    Verification found;
    const Scheme *scheme = schemeFor(delivery.headers);
    const PayloadCipher *cipher = scheme ? m_schemes.findCipher(scheme->cipher) : nullptr;
    PayloadFacts facts = readPayloadFacts(m_reader, delivery.body,
                                          cipher ? std::string_view(cipher->markerField) : "");
    found.isEncrypted = facts.isMarked;
    if (scheme)
        judge(*scheme, delivery, found);
    else
        judgeUnread(delivery.headers, found);
    if (m_keyring.isEmpty())
        found.verdict = Verdict::Unchecked;

    if (found.decrypted)
        facts = readPayloadFacts(m_reader, *found.decrypted);
    found.eventId = std::move(facts.eventId);
    found.eventType = std::move(facts.eventType);
    readHeaderFacts(scheme, delivery.headers, found);
    return found;
}

void Verifier::Private::judge(const Scheme &scheme, const Delivery &delivery, Verification &found)
{
    const auto at = [&found](Rung rung) -> Step & {
        return found.steps[static_cast<std::size_t>(rung)];
    };
    const SchemeReading reading = readHeaders(scheme, delivery.headers);
    found.scheme = scheme.name;
    at(Rung::Header) = headerStep(scheme, reading);
    at(Rung::Format) = formatStep(scheme, reading);
    if (reading.time) {
        const std::chrono::milliseconds age = ageOf(*reading.time, delivery.receivedAt);
        at(Rung::Time) = timeStep(scheme, age);
        found.ageMilliseconds = age.count();
    }
    if (!m_keyring.isEmpty() && reading.missing.empty() && reading.signatureCount > 0)
        at(Rung::Match) = match(scheme, reading, delivery, found);
    const PayloadCipher *cipher = m_schemes.findCipher(scheme.cipher);
    if (found.isEncrypted && cipher && at(Rung::Match).ok == true)
        at(Rung::Decrypt) = decrypt(*cipher, delivery.body, found);

    const bool holds = at(Rung::Header).ok == true && at(Rung::Format).ok == true &&
                       at(Rung::Time).ok != false && at(Rung::Match).ok == true;
    if (!holds)
        found.verdict = Verdict::Failed;
    else if (at(Rung::Decrypt).ok == false)
        found.verdict = Verdict::Undecryptable;
    else
        found.verdict =
            found.secret == SecretRole::Current ? Verdict::Verified : Verdict::VerifiedOldSecret;
}

Step Verifier::Private::match(const Scheme &scheme, const SchemeReading &reading,
                              const Delivery &delivery, Verification &found)
{
    std::vector<std::optional<Mac>> &macs = m_keyring.macsFor(scheme);
    const MessageValues values = messageValues(scheme, reading, delivery);
    std::size_t tried = 0;
    for (std::size_t key = 0; key < macs.size(); ++key) {
        if (!macs[key])
            continue;
        Mac &mac = *macs[key];
        ++tried;
        mac.reset();
        forEachPiece(scheme.message, values, [&mac](std::string_view piece) { mac.update(piece); });
        const Digest digest = mac.finish();
        for (std::size_t i = 0; i < reading.signatureCount; ++i) {
            if (digest == reading.signatures[i]) {
                found.key = key;
                found.secret = m_keyring.keys()[key].role;
                return {true, std::string(secretRoleName(*found.secret)) + " secret"};
            }
        }
    }
    if (tried == 0)
        return {false, "no secret is in the encoding of this scheme"};
    return {false,
            tried == 1 ? std::string("1 secret tried") : std::to_string(tried) + " secrets tried"};
}

Step Verifier::Private::decrypt(const PayloadCipher &cipher, std::string_view body,
                                Verification &found)
{
    const Result<PayloadWrapper> wrapper = readWrapper(cipher, body, m_reader);
    if (!wrapper)
        return {false, wrapper.error().detail};
    const PayloadKey *key = cipher.keyIdField.empty()
                                ? &m_keyring.payloadKey(cipher, *found.key)
                                : m_keyring.findPayloadKey(cipher, wrapper->keyId);
    if (!key)
        return {false, "no secret has the key id of the payload"};
    Result<std::string> plain = decryptWrapper(cipher, *key, *wrapper);
    if (!plain)
        return {false, plain.error().detail};
    found.decrypted = std::move(*plain);
    return {true, cipher.name + ", key " + key->id()};
}

void Verifier::Private::judgeUnread(const Headers &headers, Verification &found) const
{
    const auto isLike = [this](const Header &header) {
        return looksLikeSignature(header.name) ||
               std::any_of(m_schemes.schemes().begin(), m_schemes.schemes().end(),
                           [&](const Scheme &scheme) {
                               return equalsIgnoringCase(scheme.signatureHeader, header.name);
                           });
    };
    const auto like = std::find_if(headers.begin(), headers.end(), isLike);
    Step &step = found.steps[static_cast<std::size_t>(Rung::Header)];
    step.ok = false;
    found.verdict = like == headers.end() ? Verdict::Unsigned : Verdict::UnknownScheme;
    if (like != headers.end())
        step.value = like->name;
}

void Verifier::Private::readHeaderFacts(const Scheme *scheme, const Headers &headers,
                                        Verification &found) const
{
    const std::string_view id = factHeader(scheme, &Scheme::deliveryIdHeader, headers);
    if (isHeaderWord(id))
        found.deliveryId = id;
    found.attempt = readAttempt(factHeader(scheme, &Scheme::attemptHeader, headers));
    if (found.eventType.empty()) {
        const auto type = factHeader(scheme, &Scheme::eventTypeHeader, headers);
        if (isHeaderWord(type))
            found.eventType = type;
    }
}

/// The value of one of the scheme's headers; without a scheme that of the first known one.
std::string_view Verifier::Private::factHeader(const Scheme *scheme, std::string Scheme::*name,
                                               const Headers &headers) const
{
    const auto valueOf = [&](const Scheme &asked) -> std::string_view {
        const std::string &header = asked.*name;
        return header.empty() ? std::string_view() : findHeader(headers, header).value_or("");
    };
    if (scheme)
        return valueOf(*scheme);
    for (const Scheme &known : m_schemes.schemes()) {
        if (const std::string_view value = valueOf(known); !value.empty())
            return value;
    }
    return {};
}

Verifier::Verifier(const SchemeSet &schemes, std::optional<std::string> only,
                   std::vector<SigningKey> keys)
    : d(std::make_unique<Private>(schemes, std::move(only), std::move(keys)))
{
}

Verifier::Verifier(Verifier &&) noexcept = default;
Verifier &Verifier::operator=(Verifier &&) noexcept = default;
Verifier::~Verifier() = default;

Verification Verifier::verify(const Delivery &delivery)
{
    return d->verify(delivery);
}

std::optional<std::string> Verifier::signedMessage(const Delivery &delivery) const
{
    const Scheme *scheme = d->schemeFor(delivery.headers);
    if (!scheme)
        return std::nullopt;
    const SchemeReading reading = readHeaders(*scheme, delivery.headers);
    if (!reading.missing.empty())
        return std::nullopt;
    std::string message;
    forEachPiece(scheme->message, messageValues(*scheme, reading, delivery),
                 [&message](std::string_view piece) { message += piece; });
    return message;
}

} // namespace hookbench::signing
