// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/doctor/doctor.h"

#include "app/signing/doctor/bodychanges.h"
#include "app/signing/doctor/claims.h"
#include "app/signing/doctor/jsonstyle.h"
#include "app/signing/doctor/messagechanges.h"
#include "app/signing/doctor/secretchanges.h"
#include "app/signing/encoding.h"
#include "app/signing/message.h"
#include "app/signing/payloadcipher.h"
#include "app/signing/schemereading.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace hookbench::signing::doctor
{

namespace
{

using Clock = std::chrono::steady_clock;

/// How much may still be tried.
class Budget
{
public:
    Budget(const Limits &limits, std::stop_token stop, const Progress &progress)
        : m_end(Clock::now() + limits.time)
        , m_stop(std::move(stop))
        , m_progress(progress)
    {
    }

    bool isSpent()
    {
        m_isSpent = m_isSpent || m_stop.stop_requested() || Clock::now() >= m_end;
        return m_isSpent;
    }
    bool wasStopped() const { return m_stop.stop_requested(); }
    std::size_t attempts() const { return m_attempts; }
    void count()
    {
        if (++m_attempts % 64 == 0 && m_progress)
            m_progress(m_attempts);
    }

private:
    Clock::time_point m_end;
    std::stop_token m_stop;
    const Progress &m_progress;
    std::size_t m_attempts = 0;
    bool m_isSpent = false;
};

/// A body as it may have been signed.
struct BodyVariant
{
    std::string_view code;
    std::string_view detail;
    std::string bytes;
    std::size_t change = 0;
};

/// A key with its MAC, which is keyed when it is first asked for.
struct KeyTrial
{
    std::string_view code;
    std::string detail;
    Secret key;
    std::optional<std::size_t> index;
    std::optional<Mac> mac{};
};

BodyDifference differenceOf(std::string_view received, std::string_view asSigned)
{
    constexpr std::size_t shown = 32;
    const auto [a, b] =
        std::mismatch(received.begin(), received.end(), asSigned.begin(), asSigned.end());
    const auto offset = static_cast<std::size_t>(a - received.begin());
    return {offset, std::string(received.substr(offset, shown)),
            std::string(asSigned.substr(offset, shown))};
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

/// The search under one scheme.
class Search
{
public:
    Search(const Scheme &scheme, const std::vector<KnownSecret> &secrets, const Delivery &delivery,
           const std::vector<BodyVariant> &bodies, Budget &budget)
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

    const Scheme &scheme() const { return m_scheme; }

    /// Nothing changed but the time, or the secret is the one that is called previous.
    std::optional<Finding> unchanged()
    {
        for (KeyTrial &key : m_keys) {
            const bool isBase = key.code.empty() || key.code == "secret-previous";
            if (!isBase || !fits(key, m_delivery.body, m_own, 0))
                continue;
            Finding finding{"", Certainty::Proven, "", "", key.index};
            if (m_reading.time)
                return finding;
            const bool isNumber =
                !m_reading.timestamp.empty() &&
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

    std::optional<Finding> single()
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

    std::optional<Finding> pair(bool canChangeTwice)
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

    /// Whether the signature of `judged`, or that of this scheme's own header, is one of this
    /// scheme.
    std::optional<Finding> instead(const Search &judged)
    {
        KeyTrial *base = current();
        if (!base || m_budget.isSpent())
            return std::nullopt;
        Finding finding{"scheme-other", Certainty::Proven, m_scheme.name, "", base->index};
        if (fits(*base, m_delivery.body, m_own, 0))
            return finding;
        if (m_scheme.hash != judged.m_scheme.hash || judged.m_reading.signatureCount == 0)
            return std::nullopt;
        const MessageVariant message{"", "", m_scheme.message,
                                     std::string(judged.m_reading.timestamp),
                                     std::string(m_delivery.url)};
        if (mentions(m_scheme.message, MessagePart::Kind::Timestamp) && message.timestamp.empty())
            return std::nullopt;
        const Digest digest = macOf(*base, m_delivery.body, message, judged.m_id);
        for (std::size_t i = 0; i < judged.m_reading.signatureCount; ++i) {
            if (digest == judged.m_reading.signatures[i])
                return finding;
        }
        return std::nullopt;
    }

private:
    void collectKeys()
    {
        using Use = KnownSecret::Use;
        const auto add = [this](Use use, std::string_view code) {
            for (std::size_t i = 0; i < m_secrets.size(); ++i) {
                Secret key =
                    m_secrets[i].use == use ? keyOf(m_scheme, m_secrets[i].secret) : Secret();
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

    /// The first current secret, also where the scheme cannot decode it.
    KeyTrial *current()
    {
        return m_keys.empty() || !m_keys.front().code.empty() ? nullptr : &m_keys.front();
    }

    Digest macOf(KeyTrial &key, std::string_view body, const MessageVariant &message,
                 std::string_view id)
    {
        if (!key.mac)
            key.mac.emplace(m_scheme.hash, bytesOf(key.key.reveal()));
        m_budget.count();
        key.mac->reset();
        forEachPiece(
            message.message,
            {m_delivery.method, message.url, body, message.timestamp, id, m_delivery.headers},
            [&key](std::string_view piece) { key.mac->update(piece); });
        return key.mac->finish();
    }

    /// Whether a claim with so many wrongs is the MAC of this; it is then m_matched.
    bool fits(KeyTrial &key, std::string_view body, const MessageVariant &message,
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

    std::optional<Finding> secondBody(const BodyVariant &first, KeyTrial &key)
    {
        const auto changes = bodyChanges();
        for (std::size_t i = first.change + 1; i < changes.size() && !m_budget.isSpent(); ++i) {
            const auto after = changes[i].undo(first.bytes);
            if (after && fits(key, *after, m_own, 0))
                return withSecond(bodyFinding({first.code, first.detail, *after, 0}, key),
                                  changes[i].code);
            const auto before = changes[i].undo(m_delivery.body);
            const auto both = before ? changes[first.change].undo(*before) : std::nullopt;
            if (both && both != after && fits(key, *both, m_own, 0))
                return withSecond(bodyFinding({first.code, first.detail, *both, 0}, key),
                                  changes[i].code);
        }
        return std::nullopt;
    }

    Finding bodyFinding(const BodyVariant &body, const KeyTrial &key) const
    {
        Finding finding{std::string(body.code), Certainty::Proven, std::string(body.detail), "",
                        key.index};
        finding.difference = differenceOf(m_delivery.body, body.bytes);
        return finding;
    }

    Finding keyFinding(const KeyTrial &key) const
    {
        return {std::string(key.code), Certainty::Proven, key.detail, "", key.index};
    }

    static Finding messageFinding(const MessageVariant &message, const KeyTrial &key)
    {
        return {std::string(message.code), Certainty::Proven, message.detail, "", key.index};
    }

    Finding claimFinding(const KeyTrial &key) const
    {
        return {std::string(m_matched->codes.front()), Certainty::Proven, m_matched->header, "",
                key.index};
    }

    static Finding withSecond(Finding finding, std::string_view code)
    {
        finding.second = code;
        return finding;
    }

    const Scheme &m_scheme;
    const std::vector<KnownSecret> &m_secrets;
    const Delivery &m_delivery;
    const std::vector<BodyVariant> &m_bodies;
    Budget &m_budget;
    SchemeReading m_reading;
    std::vector<Claim> m_claims;
    std::string_view m_id;
    MessageVariant m_own;
    std::vector<MessageVariant> m_messages;
    std::vector<KeyTrial> m_keys{};
    const Claim *m_matched = nullptr;
};

bool isUnfinishedJson(std::string_view body)
{
    const std::size_t first = body.find_first_not_of(" \t\r\n");
    const bool isContainer = first != body.npos && (body[first] == '{' || body[first] == '[');
    return isContainer && jsonDepth(body, maxJsonDepth) <= maxJsonDepth &&
           !restyledJson(body, JsonLayout::Kept);
}

/// Fewer bytes than Content-Length says, or JSON that does not end: nothing can bring the rest
/// back.
bool looksCut(const Delivery &delivery)
{
    if (const auto text = findHeader(delivery.headers, "Content-Length")) {
        std::size_t length = 0;
        const auto [end, failure] =
            std::from_chars(text->data(), text->data() + text->size(), length);
        if (failure == std::errc() && end == text->data() + text->size() &&
            delivery.body.size() < length)
            return true;
    }
    return isUnfinishedJson(delivery.body);
}

std::vector<BodyVariant> bodiesOf(const Delivery &delivery, const Limits &limits, Budget &budget,
                                  std::vector<Skipped> &skipped)
{
    std::vector<BodyVariant> bodies;
    if (delivery.body.size() > limits.maxBody) {
        skipped.push_back({"body", "The body is larger than " + std::to_string(limits.maxBody) +
                                       " bytes, so changes of it were not tried."});
        return bodies;
    }
    if (jsonDepth(delivery.body, maxJsonDepth) > maxJsonDepth)
        skipped.push_back({"body-json-reserialized",
                           "The JSON is nested deeper than " + std::to_string(maxJsonDepth) +
                               ", so other ways to write it were not tried."});
    const auto changes = bodyChanges();
    for (std::size_t i = 0; i < changes.size() && !budget.isSpent(); ++i) {
        std::optional<std::string> bytes = changes[i].undo(delivery.body);
        const bool isNew =
            bytes && *bytes != delivery.body &&
            std::none_of(bodies.begin(), bodies.end(),
                         [&](const BodyVariant &known) { return known.bytes == *bytes; });
        if (isNew)
            bodies.push_back({changes[i].code, changes[i].detail, std::move(*bytes), i});
    }
    return bodies;
}

void addPlaintext(std::vector<BodyVariant> &bodies, const PayloadCipher &cipher,
                  const std::vector<KnownSecret> &secrets, std::string_view body)
{
    for (const KnownSecret &known : secrets) {
        if (known.secret.isEmpty())
            continue;
        if (Result<std::string> plain = decryptPayload(cipher, known.secret, body)) {
            bodies.push_back(
                {"body-plaintext-signed", "", std::move(*plain), bodyChanges().size()});
            return;
        }
    }
}

std::optional<Finding> search(std::vector<Search> &judging, std::vector<Search> &others,
                              bool canChangeTwice)
{
    for (Search &each : judging) {
        if (auto found = each.unchanged())
            return found;
    }
    for (Search &each : judging) {
        if (auto found = each.single())
            return found;
    }
    for (Search &other : others) {
        if (auto found = other.instead(judging.front()))
            return found;
    }
    for (Search &each : judging) {
        if (auto found = each.pair(canChangeTwice))
            return found;
    }
    return std::nullopt;
}

} // namespace

Diagnosis diagnose(const SchemeSet &schemes, const std::optional<std::string> &only,
                   const std::vector<KnownSecret> &secrets, const Delivery &delivery,
                   const Verification &found, const Limits &limits, std::stop_token stop,
                   const Progress &progress)
{
    Diagnosis diagnosis;
    const bool isAsked = found.verdict == Verdict::Failed || found.verdict == Verdict::Unsigned ||
                         found.verdict == Verdict::UnknownScheme;
    if (!isAsked)
        return diagnosis;
    Budget budget(limits, std::move(stop), progress);
    std::vector<BodyVariant> bodies = bodiesOf(delivery, limits, budget, diagnosis.skipped);
    const Scheme *known = schemes.find(found.scheme.empty() ? only.value_or("") : found.scheme);
    if (const PayloadCipher *cipher =
            known && found.isEncrypted ? schemes.findCipher(known->cipher) : nullptr;
        cipher && delivery.body.size() <= limits.maxBody)
        addPlaintext(bodies, *cipher, secrets, delivery.body);
    std::vector<Search> judging;
    std::vector<Search> others;
    judging.reserve(schemes.schemes().size());
    others.reserve(schemes.schemes().size());
    for (const Scheme &scheme : schemes.schemes())
        (known && &scheme != known ? others : judging)
            .emplace_back(scheme, secrets, delivery, bodies, budget);

    std::optional<Finding> finding;
    if (!judging.empty())
        finding = search(judging, others, delivery.body.size() <= limits.maxBody);
    if (budget.isSpent())
        diagnosis.skipped.push_back(
            {"search", budget.wasStopped()
                           ? "The search was stopped, so the rest was not tried."
                           : "The time for the search was over, so the rest was not tried."});
    if (finding && finding->code.empty()) {
        if (found.step(Rung::Time).ok == false && found.ageMilliseconds) {
            finding->code = *found.ageMilliseconds > 0 ? "time-stale" : "time-future";
            finding->skewMilliseconds = -*found.ageMilliseconds;
        } else if (finding->key && secrets[*finding->key].use == KnownSecret::Use::Previous) {
            finding->code = "secret-previous";
        } else {
            finding.reset();
        }
    }
    if (!finding)
        finding = Finding{looksCut(delivery) ? "body-truncated" : "unknown"};
    if (finding->key)
        finding->owner = secrets[*finding->key].name;
    diagnosis.finding = std::move(finding);
    diagnosis.attempts = budget.attempts();
    return diagnosis;
}

} // namespace hookbench::signing::doctor
