// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/secret.h"
#include "app/casefile/fieldrules.h"
#include "app/casefile/markedtext.h"
#include "app/casefile/privatetext.h"
#include "app/casefile/secretscan.h"
#include "app/store/event.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hookbench::casefile
{

/// What a person chose for one case. Value type.
struct RedactionChoices
{
    std::set<std::string> allowed{};  ///< names of fields and headers
    std::set<std::string> kept{};     ///< stand-ins whose originals leave all the same
    std::set<std::string> withheld{}; ///< names whose text does not leave, though it might

    bool operator==(const RedactionChoices &) const = default;
};

/// One original and what stands for it. Value type; the original never leaves.
struct Redaction
{
    std::string standIn{};
    PrivateKind kind = PrivateKind::Text;
    bool isSure = true; ///< false: to be looked at by a person
    bool isKept = false;
    std::int64_t count = 0;
    std::string original{};            ///< cut after maxShownBytes
    std::vector<std::string> places{}; ///< "body $.data.email", the first few
    store::EventId event = 0;          ///< in which it was met first
};

/// A field or header that was met, and whether its text leaves. Value type.
struct FieldUse
{
    std::string name{};
    bool isHeader = false;
    bool leaves = true;    ///< but for what is found in it
    bool mayChange = true; ///< false: what signs in or signs never leaves
    std::int64_t count = 0;

    bool operator==(const FieldUse &) const = default;
};

/// An event as it leaves, and where something private stood in it. Value type.
struct RedactedEvent
{
    store::EventRecord event{};
    MarkedText head{}; ///< event.rawHeader
    MarkedText body{}; ///< event.body
    MarkedText eventType{};
    MarkedText eventId{};
    MarkedText deliveryId{};
    MarkedText webhookId{};
    MarkedText objectId{};
};

/// Replaces what is private in the events of one case: the same original by the same stand-in,
/// made with a key (HMAC-SHA256) that nobody else has, so that comparisons still work and nothing
/// can be guessed back. One thread at a time; linear in the bytes.
class Redactor
{
public:
    static constexpr std::size_t keyBytes = 32;
    static constexpr std::size_t maxShownBytes = 200;
    static constexpr std::size_t maxPlaces = 5;
    static constexpr std::size_t maxListed = 20'000; ///< redactions; further ones are counted alone
    static constexpr std::size_t maxFields = 2'000;
    static constexpr std::size_t maxJsonDepth = 512; ///< a deeper body leaves as one stand-in

    /// `secrets` are replaced wherever they stand, raw or encoded.
    Redactor(Secret key, RedactionChoices choices, std::vector<Secret> secrets);

    /// The event without what is private; the body is the redacted payload (decrypted, where that
    /// was kept). Its verdict is that of the original.
    store::EventRecord redact(const store::EventRecord &event);
    RedactedEvent redactMarked(const store::EventRecord &event);

    /// In the order in which they were met.
    std::vector<Redaction> redactions() const;
    /// How many originals were too many for the list.
    std::int64_t unlisted() const { return m_unlisted; }
    /// Headers first, then fields, each by name; the first maxFields of them.
    std::vector<FieldUse> fields() const;
    /// Whether one of the secrets stands in the text, raw or encoded.
    bool holdsSecret(std::string_view text) const;

private:
    friend class JsonRedaction;
    friend class TargetRedaction;

    static constexpr std::size_t maxFieldName = 64; ///< longer ones are no names

    /// Where a text stands, and whose rule speaks of it.
    struct Place
    {
        std::string text{};
        std::string field{}; ///< or header; empty: no name does
        bool isHeader = false;
    };

    static bool looksLikeId(std::string_view text);
    MarkedText redactedText(std::string_view text, const FieldRule &rule, const Place &place);
    MarkedText redactedWhole(std::string_view text, PrivateKind kind, bool isSure,
                             const Place &place, bool isByRule = false);
    MarkedText withoutFindings(std::string_view text, bool isIdentifier, const Place &place);
    MarkedText redactedBody(std::string_view body, std::string_view contentType, bool isReadable);
    MarkedText redactedSummary(const std::string &text);
    MarkedText redactedHeaders(const Headers &headers, Headers &left);
    void noteField(const Place &place, bool leaves);
    void noteRedaction(const RedactionMark &mark, const std::string &place);

    Secret m_key;
    RedactionChoices m_choices;
    FieldRules m_rules;
    std::vector<SecretScan> m_scans;
    std::map<std::string, std::size_t> m_byStandIn;
    std::vector<Redaction> m_redactions;
    std::int64_t m_unlisted = 0;
    std::map<std::pair<bool, std::string>, FieldUse> m_fields;
    store::EventId m_event = 0;           ///< at hand
    std::set<std::string> m_withheldHere; ///< of this event: what a person took away
};

} // namespace hookbench::casefile
