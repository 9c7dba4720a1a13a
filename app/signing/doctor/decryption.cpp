// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/doctor/decryption.h"

#include "app/signing/doctor/anyaes.h"
#include "app/signing/doctor/cipherkeys.h"
#include "app/signing/doctor/cipherlayouts.h"
#include "app/signing/doctor/jsonstyle.h"
#include "app/signing/objectreader.h"
#include "app/signing/payloadkey.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hookbench::signing::doctor
{

namespace
{

constexpr std::size_t prefixBytes = 64;
constexpr std::size_t shortestIndication = 8; ///< shorter texts look like JSON by chance

/// Text of an object or list as far as it goes.
bool looksLikeJson(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    if (first == text.npos || (text[first] != '{' && text[first] != '['))
        return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 || c == '\t' || c == '\r' || c == '\n';
    });
}

bool isJson(std::string_view text)
{
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    const bool isClosed = last != text.npos && (text[last] == '}' || text[last] == ']');
    return text.size() >= shortestIndication && isClosed && looksLikeJson(text) &&
           restyledJson(text, JsonLayout::Kept).has_value();
}

/// Takes the padding of PKCS #7 off; false where it is another one.
bool takePadding(std::string_view &plain)
{
    const auto count = plain.empty() ? 0U : static_cast<unsigned char>(plain.back());
    if (count < 1 || count > 16 || count > plain.size())
        return false;
    const std::string_view padding = plain.substr(plain.size() - count);
    if (padding.find_first_not_of(plain.back()) != padding.npos)
        return false;
    plain.remove_suffix(count);
    return true;
}

/// What other paddings leave behind the JSON: zeros, or random bytes and a count.
std::string_view withoutOtherPadding(std::string_view plain)
{
    const std::size_t end = plain.find_last_of("}]");
    return end == plain.npos || plain.size() - end > 17 ? plain : plain.substr(0, end + 1);
}

/// What may have been given as additional data.
std::vector<std::pair<std::string_view, std::string>> additionalData(const SchemeSet &schemes,
                                                                     const PayloadCipher &cipher,
                                                                     const Evidence &evidence,
                                                                     const std::string &keyId)
{
    std::vector<std::pair<std::string_view, std::string>> found;
    const auto add = [&found](std::string_view name, std::string_view text) {
        if (!text.empty())
            found.emplace_back(name, text);
    };
    const Verification &verified = evidence.found;
    add("delivery id", verified.deliveryId);
    if (const Scheme *scheme = schemes.find(verified.scheme)) {
        for (const auto &[name, header] : {std::pair("timestamp", &scheme->timestampHeader),
                                           std::pair("event type", &scheme->eventTypeHeader),
                                           std::pair("delivery id", &scheme->deliveryIdHeader),
                                           std::pair("signature", &scheme->signatureHeader)}) {
            if (!header->empty())
                add(name, findHeader(evidence.delivery.headers, *header).value_or(""));
        }
    }
    add("event id", verified.eventId);
    add("event type", verified.eventType);
    add("algorithm", cipher.algorithm);
    add("key id", keyId);
    add("key id", cipher.algorithm + keyId);
    add("key id", cipher.algorithm + '.' + keyId);
    add("info", cipher.hkdfInfo);
    add("URL", evidence.delivery.url);
    return found;
}

/// The wrongs of one attempt.
struct Wrongs
{
    std::array<std::pair<std::string_view, std::string_view>, 5> codes{}; ///< with their details
    std::size_t count = 0;

    void add(std::string_view code, std::string_view detail)
    {
        if (!code.empty() && count < codes.size())
            codes[count++] = {code, detail};
    }
    void sort()
    {
        const auto place = [](const auto &wrong) {
            return std::find(allCauses.begin(), allCauses.end(), wrong.first);
        };
        std::stable_sort(codes.begin(), codes.begin() + static_cast<std::ptrdiff_t>(count),
                         [&](const auto &a, const auto &b) { return place(a) < place(b); });
    }
};

/// The search for one payload.
class Decryption
{
public:
    Decryption(const SchemeSet &schemes, const PayloadCipher &cipher, const Evidence &evidence,
               Budget &budget)
        : m_schemes(schemes)
        , m_cipher(cipher)
        , m_evidence(evidence)
        , m_budget(budget)
    {
    }

    /// False: it is no object, or too large to be read.
    bool read()
    {
        const std::string_view body = m_evidence.delivery.body;
        using Member = ObjectReader::Member;
        std::array members{Member{m_cipher.algorithmField}, Member{m_cipher.keyIdField},
                           Member{m_cipher.ivField}, Member{m_cipher.tagField},
                           Member{m_cipher.dataField, body.size()}};
        if (!ObjectReader().read(body, members))
            return false;
        const auto textOf = [](Member &member) {
            return member.kind == Member::Kind::Text ? std::move(member.value) : std::string();
        };
        m_algorithm = textOf(members[0]);
        m_keyId = textOf(members[1]);
        m_layouts =
            cipherLayouts({textOf(members[2]), textOf(members[3]), textOf(members[4])}, ownMode());
        m_additional = additionalData(m_schemes, m_cipher, m_evidence, m_keyId);
        return true;
    }

    std::optional<Finding> find()
    {
        const std::vector<CipherKey> keys = cipherKeys(m_schemes, m_cipher, m_evidence.secrets);
        for (const std::size_t wrongs : {std::size_t{0}, std::size_t{1}, std::size_t{2}}) {
            if (auto found = tryAll(keys, wrongs))
                return found;
            if (wrongs != 1 || m_budget.isSpent())
                continue;
            if (m_indication)
                return m_indication;
            if (auto found = tryAll(slowCipherKeys(m_cipher, m_evidence.secrets), 1))
                return found;
        }
        return m_indication;
    }

private:
    AesMode ownMode() const
    {
        return m_cipher.mode == PayloadCipher::Mode::Gcm ? AesMode::Gcm : AesMode::Cbc;
    }

    std::optional<Finding> tryAll(const std::vector<CipherKey> &keys, std::size_t wrongs)
    {
        for (const CipherKey &key : keys) {
            for (const CipherLayout &layout : m_layouts) {
                if (layout.codes.size() + (key.code.empty() ? 0 : 1) != wrongs)
                    continue;
                if (m_budget.isSpent())
                    return std::nullopt;
                if (auto found = attempt(key, layout))
                    return found;
            }
        }
        return std::nullopt;
    }

    /// What is proven comes back; an indication is kept, the first one.
    std::optional<Finding> attempt(const CipherKey &key, const CipherLayout &layout)
    {
        m_budget.count();
        const auto start =
            decryptUnchecked(layout.mode, key.key, layout.iv, layout.data, prefixBytes);
        if (!start)
            return std::nullopt;
        if (layout.mode == AesMode::Gcm)
            return looksLikeJson(*start) ? gcmAttempt(key, layout) : std::nullopt;
        if (m_indication || !looksLikeJson(withoutOtherPadding(*start)))
            return std::nullopt;
        const auto plain = decryptUnchecked(layout.mode, key.key, layout.iv, layout.data);
        std::string_view text = plain ? std::string_view(*plain) : std::string_view();
        std::string_view padding;
        if (layout.mode == AesMode::Cbc && !takePadding(text)) {
            text = withoutOtherPadding(text);
            padding = "decrypt-padding";
        } else if (layout.mode == AesMode::Ctr && !isJson(text) && takePadding(text)) {
            padding = "decrypt-padding";
        }
        if (isJson(text))
            m_indication = finding(key, layout, padding, "", Certainty::Indication);
        return std::nullopt;
    }

    std::optional<Finding> gcmAttempt(const CipherKey &key, const CipherLayout &layout)
    {
        const auto fits = [&](std::string_view additional) {
            return gcmTagFits(key.key, layout.iv, additional, layout.data, layout.tag);
        };
        if (fits({}))
            return finding(key, layout, "", "", Certainty::Proven);
        for (const auto &[name, text] : m_additional) {
            if (m_budget.isSpent())
                return std::nullopt;
            if (fits(text))
                return finding(key, layout, "decrypt-aad", name, Certainty::Proven);
        }
        if (!m_indication && !m_budget.isSpent()) {
            const auto plain = decryptUnchecked(layout.mode, key.key, layout.iv, layout.data);
            if (plain && isJson(*plain))
                m_indication = finding(key, layout, "decrypt-tag", "", Certainty::Indication);
        }
        return std::nullopt;
    }

    Finding finding(const CipherKey &key, const CipherLayout &layout, std::string_view after,
                    std::string_view detail, Certainty certainty) const
    {
        Wrongs wrongs;
        wrongs.add(key.code, key.detail);
        for (std::size_t i = 0; i < layout.codes.size(); ++i)
            wrongs.add(layout.codes[i], i == 0 ? layout.detail : std::string_view());
        wrongs.add(after, detail);
        if (wrongs.count == 0)
            nameWrapper(key, wrongs);
        wrongs.sort();
        Finding found;
        found.code = wrongs.codes[0].first;
        found.detail = wrongs.codes[0].second;
        found.second = wrongs.codes[1].first;
        found.certainty = certainty;
        found.key = key.secret;
        return found;
    }

    /// Everything fits but what the wrapper says of it.
    void nameWrapper(const CipherKey &key, Wrongs &wrongs) const
    {
        const bool namesKey =
            m_cipher.keyIdField.empty() ||
            m_keyId == payloadKeyId(m_cipher, m_evidence.secrets[*key.secret].secret);
        if (!namesKey)
            wrongs.add("decrypt-key-id", "");
        else if (!m_cipher.algorithmField.empty() && m_algorithm != m_cipher.algorithm)
            wrongs.add("decrypt-algorithm", "");
        else
            wrongs.add("decrypt-unknown", "");
    }

    const SchemeSet &m_schemes;
    const PayloadCipher &m_cipher;
    const Evidence &m_evidence;
    Budget &m_budget;
    std::string m_algorithm;
    std::string m_keyId;
    std::vector<CipherLayout> m_layouts;
    std::vector<std::pair<std::string_view, std::string>> m_additional;
    std::optional<Finding> m_indication;
};

} // namespace

Finding decryptionFinding(const SchemeSet &schemes, const Evidence &evidence, Budget &budget,
                          std::vector<Skipped> &skipped)
{
    const Scheme *scheme = schemes.find(evidence.found.scheme);
    const PayloadCipher *cipher = scheme ? schemes.findCipher(scheme->cipher) : nullptr;
    Finding unknown;
    unknown.code = "decrypt-unknown";
    if (!cipher)
        return unknown;
    Decryption search(schemes, *cipher, evidence, budget);
    if (!search.read()) {
        if (evidence.delivery.body.size() > ObjectReader::maxBytes)
            skipped.push_back({"decrypt", SkipReason::BodyTooLarge});
        return unknown;
    }
    return search.find().value_or(unknown);
}

} // namespace hookbench::signing::doctor
