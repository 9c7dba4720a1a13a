// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/doctor/search.h"

#include "app/signing/doctor/bodychanges.h"
#include "app/signing/doctor/secretchanges.h"
#include "app/signing/encoding.h"
#include "app/signing/message.h"

#include <algorithm>
#include <utility>

namespace hookbench::signing::doctor
{

namespace
{

/// Between two looks at the time.
constexpr std::size_t sliceBytes = 1024 * 1024;

BodyDifference differenceOf(std::string_view received, std::string_view asSigned)
{
    constexpr std::size_t shown = 32;
    constexpr std::size_t context = 16;
    const auto [a, b] =
        std::mismatch(received.begin(), received.end(), asSigned.begin(), asSigned.end());
    const auto offset = static_cast<std::size_t>(a - received.begin());
    const std::size_t start = offset - std::min(offset, context);
    return {offset,
            std::string(received.substr(offset, shown)),
            std::string(asSigned.substr(offset, shown)),
            std::string(received.substr(start, offset - start)),
            received.size(),
            asSigned.size()};
}

/// The time as it was sent, also where its element stands in another header than the scheme's.
std::string timestampOf(const Scheme &scheme, const SchemeReading &reading, const Headers &headers)
{
    if (!reading.timestamp.empty() || scheme.timestampElement.empty())
        return std::string(reading.timestamp);
    for (const Header &header : headers) {
        if (!header.value.starts_with(scheme.timestampElement))
            continue;
        const std::string_view value =
            std::string_view(header.value).substr(scheme.timestampElement.size());
        return std::string(value.substr(0, value.find_first_not_of("0123456789")));
    }
    return {};
}

Finding keyFinding(const KeyTrial &key)
{
    return {std::string(key.code), Certainty::Proven, key.detail, "", key.index};
}

Finding messageFinding(const MessageVariant &message, const KeyTrial &key)
{
    return {std::string(message.code), Certainty::Proven, message.detail, "", key.index};
}

Finding withSecond(Finding finding, std::string_view code)
{
    finding.second = code;
    return finding;
}

} // namespace

Search::Search(const Scheme &scheme, const std::vector<KnownSecret> &secrets,
               const Delivery &delivery, const std::vector<BodyVariant> &bodies, Budget &budget)
    : m_scheme(scheme)
    , m_secrets(secrets)
    , m_delivery(delivery)
    , m_bodies(bodies)
    , m_budget(budget)
    , m_reading(readHeaders(scheme, delivery.headers))
    , m_claims(claimsIn(scheme, delivery.headers))
    , m_id(scheme.deliveryIdHeader.empty()
               ? ""
               : findHeader(delivery.headers, scheme.deliveryIdHeader).value_or(""))
    , m_own{"", "", scheme.message, timestampOf(scheme, m_reading, delivery.headers),
            std::string(delivery.url)}
    , m_messages(messageChanges(scheme, m_own.timestamp, m_id, delivery.url))
{
    collectKeys();
}

void Search::collectKeys()
{
    using Use = KnownSecret::Use;
    const auto add = [this](Use use, std::string_view code) {
        for (std::size_t i = 0; i < m_secrets.size(); ++i) {
            Secret key = m_secrets[i].use == use ? keyOf(m_scheme, m_secrets[i].secret) : Secret();
            if (!key.isEmpty() || (use == Use::Current && m_secrets[i].use == use))
                m_keys.push_back({code, "", std::move(key), i});
        }
    };
    add(Use::Current, "");
    add(Use::OtherWebhook, "secret-other-webhook");
    add(Use::Previous, "secret-previous");
    add(Use::ApiKey, "secret-api-key");
    for (std::size_t i = 0; i < m_secrets.size(); ++i) {
        if (m_secrets[i].use != Use::Current)
            continue;
        for (KeyVariant &variant : secretChanges(m_scheme, m_secrets[i].secret))
            m_keys.push_back(
                {variant.code, std::string(variant.detail), std::move(variant.key), i});
    }
}

std::optional<Finding> Search::unchanged()
{
    for (KeyTrial &key : m_keys) {
        const bool isBase = key.code.empty() || key.code == "secret-previous";
        if (!isBase || !fits(key, m_delivery.body, m_own, 0))
            continue;
        Finding finding{"", Certainty::Proven, "", "", key.index};
        if (m_reading.time)
            return finding;
        const bool isNumber = !m_reading.timestamp.empty() &&
                              std::all_of(m_reading.timestamp.begin(), m_reading.timestamp.end(),
                                          [](char c) { return c >= '0' && c <= '9'; });
        if (m_scheme.hasTimestamp() && isNumber) {
            finding.code = "message-unit";
            finding.detail =
                m_scheme.timestampUnit == TimeUnit::Seconds ? "milliseconds" : "seconds";
        }
        return finding;
    }
    return std::nullopt;
}

std::optional<Finding> Search::single()
{
    for (KeyTrial &key : m_keys) {
        if (!key.code.empty())
            continue;
        for (const BodyVariant &body : m_bodies) {
            if (fits(key, body.bytes, m_own, 0))
                return bodyFinding(body, key);
        }
    }
    for (KeyTrial &key : m_keys) {
        if (!key.code.empty() && fits(key, m_delivery.body, m_own, 0))
            return keyFinding(key);
    }
    KeyTrial *base = current();
    if (!base)
        return std::nullopt;
    for (const MessageVariant &message : m_messages) {
        if (fits(*base, m_delivery.body, message, 0))
            return messageFinding(message, *base);
    }
    return fits(*base, m_delivery.body, m_own, 1) ? std::optional(claimFinding(*base))
                                                  : std::nullopt;
}

std::optional<Finding> Search::pair(bool canChangeTwice)
{
    KeyTrial *base = current();
    if (!base)
        return std::nullopt;
    for (const BodyVariant &body : m_bodies) {
        if (canChangeTwice && body.change < bodyChanges().size()) {
            if (auto found = secondBody(body, *base))
                return found;
        }
        for (KeyTrial &key : m_keys) {
            if (!key.code.empty() && fits(key, body.bytes, m_own, 0))
                return withSecond(bodyFinding(body, key), key.code);
        }
        for (const MessageVariant &message : m_messages) {
            if (fits(*base, body.bytes, message, 0))
                return withSecond(bodyFinding(body, *base), message.code);
        }
        if (fits(*base, body.bytes, m_own, 1))
            return withSecond(bodyFinding(body, *base), m_matched->codes.front());
    }
    for (KeyVariant &variant : secretPairs(m_scheme, m_secrets[*base->index].secret)) {
        KeyTrial key{variant.code, std::string(variant.detail), std::move(variant.key),
                     base->index};
        if (fits(key, m_delivery.body, m_own, 0))
            return keyFinding(key);
    }
    for (KeyTrial &key : m_keys) {
        if (key.code.empty())
            continue;
        for (const MessageVariant &message : m_messages) {
            if (fits(key, m_delivery.body, message, 0))
                return withSecond(keyFinding(key), message.code);
        }
        if (fits(key, m_delivery.body, m_own, 1))
            return withSecond(keyFinding(key), m_matched->codes.front());
    }
    for (const MessageVariant &message : m_messages) {
        if (fits(*base, m_delivery.body, message, 1))
            return withSecond(messageFinding(message, *base), m_matched->codes.front());
    }
    if (fits(*base, m_delivery.body, m_own, 2))
        return withSecond(claimFinding(*base), m_matched->codes.back());
    return std::nullopt;
}

bool Search::fitsInstead(const Search &judged, KeyTrial &key, std::string_view body)
{
    if (key.key.isEmpty() || m_budget.isSpent())
        return false;
    if (fits(key, body, m_own, 0))
        return true;
    if (m_scheme.hash != judged.m_scheme.hash || judged.m_reading.signatureCount == 0)
        return false;
    const MessageVariant message{"", "", m_scheme.message, std::string(judged.m_reading.timestamp),
                                 std::string(m_delivery.url)};
    if (mentions(m_scheme.message, MessagePart::Kind::Timestamp) && message.timestamp.empty())
        return false;
    const Digest digest = macOf(key, body, message, judged.m_id);
    const auto *end = judged.m_reading.signatures.data() + judged.m_reading.signatureCount;
    return std::find(judged.m_reading.signatures.data(), end, digest) != end;
}

std::optional<Finding> Search::instead(const Search &judged)
{
    KeyTrial *base = current();
    if (!base || !fitsInstead(judged, *base, m_delivery.body))
        return std::nullopt;
    return Finding{"scheme-other", Certainty::Proven, m_scheme.name, "", base->index};
}

std::optional<Finding> Search::insteadOfPair(const Search &judged)
{
    if (KeyTrial *base = current()) {
        for (const BodyVariant &body : m_bodies) {
            if (fitsInstead(judged, *base, body.bytes))
                return withSecond(bodyFinding(body, *base), "scheme-other");
        }
    }
    for (KeyTrial &key : m_keys) {
        if (!key.code.empty() && fitsInstead(judged, key, m_delivery.body))
            return withSecond(keyFinding(key), "scheme-other");
    }
    return std::nullopt;
}

/// The first current secret, also where the scheme cannot decode it.
KeyTrial *Search::current()
{
    return m_keys.empty() || !m_keys.front().code.empty() ? nullptr : &m_keys.front();
}

Digest Search::macOf(KeyTrial &key, std::string_view body, const MessageVariant &message,
                     std::string_view id)
{
    if (!key.mac)
        key.mac.emplace(m_scheme.hash, bytesOf(key.key.reveal()));
    m_budget.count();
    key.mac->reset();
    // A MAC that is cut short fits nothing.
    forEachPiece(message.message,
                 {m_delivery.method, message.url, body, message.timestamp, id, m_delivery.headers},
                 [&](std::string_view piece) {
                     do {
                         key.mac->update(piece.substr(0, sliceBytes));
                         piece.remove_prefix(std::min(piece.size(), sliceBytes));
                     } while (!piece.empty() && !m_budget.isSpent());
                 });
    return key.mac->finish();
}

/// Whether a claim with so many wrongs is the MAC of this; it is then m_matched.
bool Search::fits(KeyTrial &key, std::string_view body, const MessageVariant &message,
                  std::size_t wrongs)
{
    const bool isAsked =
        std::any_of(m_claims.begin(), m_claims.end(),
                    [wrongs](const Claim &claim) { return claim.codes.size() == wrongs; });
    if (!isAsked || key.key.isEmpty() || m_budget.isSpent())
        return false;
    const Digest digest = macOf(key, body, message, m_id);
    for (const Claim &claim : m_claims) {
        if (claim.codes.size() == wrongs && claim.digest == digest) {
            m_matched = &claim;
            return true;
        }
    }
    return false;
}

std::optional<Finding> Search::secondBody(const BodyVariant &first, KeyTrial &key)
{
    const auto changes = bodyChanges();
    for (std::size_t i = first.change + 1; i < changes.size() && !m_budget.isSpent(); ++i) {
        const auto after = changes[i].undo(first.bytes);
        if (after && fits(key, *after, m_own, 0))
            return withSecond(bodyFinding({first.code, first.detail, *after, 0}, key),
                              changes[i].code);
        const auto before = std::find_if(m_bodies.begin(), m_bodies.end(),
                                         [i](const BodyVariant &body) { return body.change == i; });
        const auto both =
            before == m_bodies.end() ? std::nullopt : changes[first.change].undo(before->bytes);
        if (both && both != after && fits(key, *both, m_own, 0))
            return withSecond(bodyFinding({first.code, first.detail, *both, 0}, key),
                              changes[i].code);
    }
    return std::nullopt;
}

Finding Search::bodyFinding(const BodyVariant &body, const KeyTrial &key) const
{
    Finding finding{std::string(body.code), Certainty::Proven, std::string(body.detail), "",
                    key.index};
    // What one secret signed and encrypted, one sender made, in that order; with two secrets
    // something between may have encrypted it.
    const bool isOneSender = body.opener && key.index &&
                             m_secrets[*body.opener].secret == m_secrets[*key.index].secret;
    if (isOneSender)
        finding.code = "decrypt-sign-order";
    if (!finding.code.starts_with("decrypt-"))
        finding.difference = differenceOf(m_delivery.body, body.bytes);
    return finding;
}

Finding Search::claimFinding(const KeyTrial &key) const
{
    return {std::string(m_matched->codes.front()), Certainty::Proven, m_matched->header, "",
            key.index};
}

} // namespace hookbench::signing::doctor
