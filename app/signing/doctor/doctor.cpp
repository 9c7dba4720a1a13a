// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/doctor/doctor.h"

#include "app/base/jsondepth.h"
#include "app/signing/doctor/bodychanges.h"
#include "app/signing/doctor/decryption.h"
#include "app/signing/doctor/jsonstyle.h"
#include "app/signing/doctor/search.h"
#include "app/signing/encoding.h"
#include "app/signing/objectreader.h"
#include "app/signing/payloadcipher.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace hookbench::signing::doctor
{

namespace
{

bool isUnfinishedJson(std::string_view body)
{
    const std::size_t first = body.find_first_not_of(" \t\r\n");
    const bool isContainer = first != body.npos && (body[first] == '{' || body[first] == '[');
    return isContainer && !isJsonDeeperThan(body, maxJsonDepth) &&
           !restyledJson(body, JsonLayout::Kept);
}

/// Fewer bytes than Content-Length says, or JSON that does not end: nothing can bring the rest
/// back.
bool looksCut(const Delivery &delivery, const Limits &limits)
{
    if (const auto text = findHeader(delivery.headers, "Content-Length")) {
        std::size_t length = 0;
        const auto [end, failure] =
            std::from_chars(text->data(), text->data() + text->size(), length);
        if (failure == std::errc() && end == text->data() + text->size() &&
            delivery.body.size() < length)
            return true;
    }
    return delivery.body.size() <= limits.maxBody && isUnfinishedJson(delivery.body);
}

std::vector<BodyVariant> bodiesOf(const Delivery &delivery, const Limits &limits, Budget &budget,
                                  std::vector<Skipped> &skipped)
{
    std::vector<BodyVariant> bodies;
    if (delivery.body.size() > limits.maxBody) {
        skipped.push_back({"body", SkipReason::BodyTooLarge});
        return bodies;
    }
    if (isJsonDeeperThan(delivery.body, maxJsonDepth))
        skipped.push_back({"body-json-reserialized", SkipReason::JsonTooDeep});
    const auto changes = bodyChanges();
    for (std::size_t i = 0; i < changes.size() && !budget.isSpent(); ++i) {
        std::optional<std::string> bytes = changes[i].undo(delivery.body);
        const bool isNew =
            bytes && *bytes != delivery.body &&
            std::none_of(bodies.begin(), bodies.end(),
                         [&](const BodyVariant &known) { return known.bytes == *bytes; });
        if (!isNew)
            continue;
        // What was unpacked may be too large to be changed once more.
        const std::size_t change = bytes->size() <= limits.maxBody ? i : changes.size();
        bodies.push_back({changes[i].code, changes[i].detail, std::move(*bytes), change});
    }
    return bodies;
}

void addPlaintext(std::vector<BodyVariant> &bodies, const PayloadCipher &cipher,
                  const std::vector<KnownSecret> &secrets, std::string_view body)
{
    for (std::size_t i = 0; i < secrets.size(); ++i) {
        if (secrets[i].secret.isEmpty())
            continue;
        if (Result<std::string> plain = decryptPayload(cipher, secrets[i].secret, body)) {
            bodies.push_back(
                {"body-plaintext-signed", "", std::move(*plain), bodyChanges().size(), i});
            return;
        }
    }
}

/// The ciphertext without the JSON around it, as its fields are written and as the bytes that they
/// stand for.
void addCiphertext(std::vector<BodyVariant> &bodies, const PayloadCipher &cipher,
                   std::string_view body)
{
    using Member = ObjectReader::Member;
    std::array members{Member{cipher.ivField, 64}, Member{cipher.tagField, 64},
                       Member{cipher.dataField, body.size()}};
    if (!ObjectReader().read(body, members))
        return;
    for (const Member &member : members) {
        const bool isAbsent = member.name.empty() && member.kind == Member::Kind::Absent;
        if (!isAbsent && member.kind != Member::Kind::Text)
            return;
    }
    const auto add = [&bodies](std::string_view detail, std::string bytes) {
        bodies.push_back({"decrypt-signed-part", detail, std::move(bytes), bodyChanges().size()});
    };
    const auto &[iv, tag, data] = members;
    add("data", data.value);
    const auto ivBytes = fromBase64(iv.value);
    const auto tagBytes = fromBase64(tag.value);
    const auto dataBytes = fromBase64(data.value);
    if (!ivBytes || !tagBytes || !dataBytes)
        return;
    add("ciphertext", *dataBytes);
    add("iv+ciphertext", *ivBytes + *dataBytes);
    if (!tagBytes->empty()) {
        add("ciphertext+tag", *dataBytes + *tagBytes);
        add("iv+ciphertext+tag", *ivBytes + *dataBytes + *tagBytes);
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
    for (Search &other : others) {
        if (auto found = other.insteadOfPair(judging.front()))
            return found;
    }
    return std::nullopt;
}

/// Where nothing was changed: the time, or the secret that is called previous.
void nameUnchanged(const Scheme *scheme, const Evidence &evidence, std::optional<Finding> &finding)
{
    const Verification &found = evidence.found;
    if (found.step(Rung::Time).ok == false && found.ageMilliseconds) {
        finding->code = *found.ageMilliseconds > 0 ? "time-stale" : "time-future";
        finding->skewMilliseconds = -*found.ageMilliseconds;
    } else if (finding->key && evidence.secrets[*finding->key].use == KnownSecret::Use::Previous) {
        finding->code = "secret-previous";
    } else {
        finding.reset();
        return;
    }
    if (!scheme || !evidence.earlier || finding->code != "time-stale")
        return;
    // A retry is signed anew: the same signature again is the same delivery again.
    const auto now = findHeader(evidence.delivery.headers, scheme->signatureHeader);
    const auto before = findHeader(evidence.earlier->headers, scheme->signatureHeader);
    if (now && before && *now == *before) {
        finding->code = "time-replayed";
        finding->repeatMilliseconds =
            std::chrono::duration_cast<std::chrono::milliseconds>(evidence.delivery.receivedAt -
                                                                  evidence.earlier->receivedAt)
                .count();
    }
}

/// The cause of a signature that does not hold.
Finding signatureFinding(const SchemeSet &schemes, const std::optional<std::string> &only,
                         const Evidence &evidence, const Limits &limits, Budget &budget,
                         std::vector<Skipped> &skipped)
{
    const Delivery &delivery = evidence.delivery;
    const Verification &found = evidence.found;
    const bool isSmall = delivery.body.size() <= limits.maxBody;
    std::vector<BodyVariant> bodies = bodiesOf(delivery, limits, budget, skipped);
    const Scheme *known = schemes.find(found.scheme.empty() ? only.value_or("") : found.scheme);
    if (const PayloadCipher *cipher =
            known && found.isEncrypted ? schemes.findCipher(known->cipher) : nullptr;
        cipher && isSmall && !budget.isSpent()) {
        addPlaintext(bodies, *cipher, evidence.secrets, delivery.body);
        addCiphertext(bodies, *cipher, delivery.body);
    }
    std::vector<Search> judging;
    std::vector<Search> others;
    judging.reserve(schemes.schemes().size());
    others.reserve(schemes.schemes().size());
    for (const Scheme &scheme : schemes.schemes()) {
        if (budget.isSpent())
            break;
        (known && &scheme != known ? others : judging)
            .emplace_back(scheme, evidence.secrets, delivery, bodies, budget);
    }

    std::optional<Finding> finding;
    if (!judging.empty())
        finding = search(judging, others, isSmall);
    if (finding && finding->code.empty())
        nameUnchanged(known, evidence, finding);
    if (!finding && !isSmall)
        skipped.push_back({"body-truncated", SkipReason::BodyTooLarge});
    return finding.value_or(Finding{looksCut(delivery, limits) ? "body-truncated" : "unknown"});
}

} // namespace

Diagnosis diagnose(const SchemeSet &schemes, const std::optional<std::string> &only,
                   const Evidence &evidence, const Limits &limits, std::stop_token stop,
                   const Progress &progress)
{
    Diagnosis diagnosis;
    Budget budget(limits, std::move(stop), progress);
    switch (evidence.found.verdict) {
    case Verdict::Failed:
    case Verdict::Unsigned:
    case Verdict::UnknownScheme:
        diagnosis.finding =
            signatureFinding(schemes, only, evidence, limits, budget, diagnosis.skipped);
        break;
    case Verdict::Undecryptable:
        diagnosis.finding = decryptionFinding(schemes, evidence, budget, diagnosis.skipped);
        break;
    default:
        return diagnosis;
    }
    if (budget.isSpent())
        diagnosis.skipped.push_back(
            {"search", budget.wasStopped() ? SkipReason::Stopped : SkipReason::TimeOver});
    if (diagnosis.finding->key)
        diagnosis.finding->owner = evidence.secrets[*diagnosis.finding->key].name;
    diagnosis.attempts = budget.attempts();
    return diagnosis;
}

} // namespace hookbench::signing::doctor
