// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/redactor.h"

#include "app/base/credentialheader.h"
#include "app/casefile/jsonredaction.h"
#include "app/casefile/standin.h"
#include "app/casefile/targetredaction.h"

#include <algorithm>
#include <utility>

namespace hookbench::casefile
{

namespace
{

using Way = FieldRule::Way;

/// At most so many bytes, not within a character of UTF-8.
std::string shown(std::string_view text)
{
    std::size_t end = std::min(text.size(), Redactor::maxShownBytes);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    return std::string(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

bool isLoopbackHost(std::string_view host)
{
    const std::size_t colon = host.starts_with('[') ? host.find("]:") : host.find(':');
    const std::string_view name =
        colon == host.npos ? host : host.substr(0, host.starts_with('[') ? colon + 1 : colon);
    return name == "127.0.0.1" || name == "localhost" || name == "[::1]";
}

/// Apart from each other, in order; what touches a secret is one.
std::vector<PrivateSpan> apartFrom(std::vector<PrivateSpan> spans)
{
    std::stable_sort(spans.begin(), spans.end(),
                     [](const auto &a, const auto &b) { return a.begin < b.begin; });
    std::vector<PrivateSpan> apart;
    for (const PrivateSpan &span : spans) {
        if (!apart.empty() && span.begin < apart.back().begin + apart.back().size) {
            PrivateSpan &last = apart.back();
            last.size = std::max(last.begin + last.size, span.begin + span.size) - last.begin;
            if (span.kind == PrivateKind::Secret)
                last.kind = PrivateKind::Secret;
        } else {
            apart.push_back(span);
        }
    }
    return apart;
}

} // namespace

bool Redactor::looksLikeId(std::string_view text)
{
    return text.size() <= 128 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      std::string_view("_-.:+").find(c) != std::string_view::npos;
           });
}

Redactor::Redactor(Secret key, RedactionChoices choices, std::vector<Secret> secrets)
    : m_key(std::move(key))
    , m_choices(std::move(choices))
    , m_rules(m_choices.allowed, m_choices.withheld)
{
    for (const Secret &secret : secrets) {
        if (secret.size() >= SecretScan::minBytes)
            m_scans.emplace_back(secret);
    }
}

bool Redactor::holdsSecret(std::string_view text) const
{
    return std::any_of(m_scans.begin(), m_scans.end(),
                       [&](const SecretScan &scan) { return !scan.find(text).empty(); });
}

std::vector<Redaction> Redactor::redactions() const
{
    return m_redactions;
}

std::vector<FieldUse> Redactor::fields() const
{
    std::vector<FieldUse> list;
    for (const bool isHeader : {true, false}) {
        for (const auto &[key, use] : m_fields) {
            if (use.isHeader == isHeader)
                list.push_back(use);
        }
    }
    return list;
}

// --- what is noted -----------------------------------------------------------------------------

void Redactor::noteField(const Place &place, bool leaves)
{
    if (place.field.empty() || place.field.size() > maxFieldName)
        return;
    const std::pair key(place.isHeader, place.field);
    auto known = m_fields.find(key);
    if (known == m_fields.end()) {
        if (m_fields.size() == maxFields)
            return;
        const bool mayChange = place.isHeader ? FieldRules::mayAllowHeader(place.field)
                                              : FieldRules::mayAllowField(place.field);
        known =
            m_fields.emplace(key, FieldUse{place.field, place.isHeader, true, mayChange, 0}).first;
    }
    ++known->second.count;
    known->second.leaves = known->second.leaves && leaves;
}

void Redactor::noteRedaction(const RedactionMark &mark, const std::string &place)
{
    const auto known = m_byStandIn.find(mark.standIn);
    if (known == m_byStandIn.end() && m_redactions.size() == maxListed) {
        ++m_unlisted;
    } else if (known == m_byStandIn.end()) {
        m_byStandIn.emplace(mark.standIn, m_redactions.size());
        m_redactions.push_back({mark.standIn,
                                mark.kind,
                                mark.isSure,
                                mark.isKept,
                                1,
                                mark.original,
                                {place},
                                m_event});
    } else {
        Redaction &one = m_redactions[known->second];
        ++one.count;
        one.isSure = one.isSure && mark.isSure;
        if (one.places.size() < maxPlaces &&
            std::find(one.places.begin(), one.places.end(), place) == one.places.end())
            one.places.push_back(place);
    }
}

// --- a text ------------------------------------------------------------------------------------

/// What stands for the text; the text itself where a person chose so.
MarkedText Redactor::redactedWhole(std::string_view text, PrivateKind kind, bool isSure,
                                   const Place &place, bool isByRule)
{
    RedactionMark mark;
    mark.kind = kind;
    mark.isSure = isSure;
    mark.standIn = standInFor(m_key, text, kind);
    mark.isKept = mayBeKept(kind) && m_choices.kept.contains(mark.standIn);
    if (mayBeKept(kind))
        mark.original = shown(text);
    if (isByRule && (place.isHeader ? FieldRules::mayAllowHeader(place.field)
                                    : FieldRules::mayAllowField(place.field)))
        mark.field = place.field;
    noteRedaction(mark, place.text);
    std::string left = mark.isKept ? std::string(text) : mark.standIn;
    return MarkedText(std::move(left), std::move(mark));
}

MarkedText Redactor::withoutFindings(std::string_view text, bool isIdentifier, const Place &place)
{
    std::vector<PrivateSpan> spans;
    for (const SecretScan &scan : m_scans) {
        for (const SecretScan::Span &span : scan.find(text))
            spans.push_back({span.begin, span.size, PrivateKind::Secret, true});
    }
    const bool hasSecret = !spans.empty();
    const std::vector<PrivateSpan> found = findPrivate(text, isIdentifier);
    spans.insert(spans.end(), found.begin(), found.end());
    if (hasSecret)
        spans = apartFrom(std::move(spans));
    MarkedText left;
    std::size_t at = 0;
    for (const PrivateSpan &span : spans) {
        left += text.substr(at, span.begin - at);
        left += redactedWhole(text.substr(span.begin, span.size), span.kind, span.isSure, place);
        at = span.begin + span.size;
    }
    left += text.substr(at);
    return left;
}

MarkedText Redactor::redactedText(std::string_view text, const FieldRule &rule, const Place &place)
{
    if (text.empty())
        return {};
    const bool leaves =
        rule.way == Way::Allowed || (rule.way == Way::Identifier && looksLikeId(text));
    noteField(place, leaves);
    if (leaves)
        return withoutFindings(text, rule.way == Way::Identifier, place);
    if (rule.way == Way::Private && rule.kind == PrivateKind::Text) // somebody took it away
        m_withheldHere.emplace(text);
    if (holdsSecret(text))
        return redactedWhole(text, PrivateKind::Secret, true, place);
    if (rule.way == Way::Private)
        return redactedWhole(text, rule.kind, true, place, true);
    // An address in a field that nobody knows has the same stand-in as everywhere.
    const std::vector<PrivateSpan> found = findPrivate(text);
    if (found.size() == 1 && found[0].size == text.size())
        return redactedWhole(text, found[0].kind, found[0].isSure, place);
    return redactedWhole(text, PrivateKind::Text, true, place, true);
}

// --- the parts of a request --------------------------------------------------------------------

MarkedText Redactor::redactedHeaders(const Headers &headers, Headers &left)
{
    MarkedText lines;
    for (const Header &header : headers) {
        FieldRule rule = m_rules.ofHeader(header.name);
        if (equalsIgnoringCase(header.name, "Host") && isLoopbackHost(header.value) &&
            !m_rules.isWithheld(header.name))
            rule.way = Way::Allowed;
        const MarkedText name = withoutFindings(header.name, true, {"header"});
        MarkedText value = redactedText(
            header.value, rule,
            {"header " + name.text(), name.marks().empty() ? header.name : std::string(), true});
        // As in everything else that leaves: not even a stand-in.
        if (isCredentialHeader(header.name))
            value = value.stretchedOver(std::string(redactedValue));
        left.push_back({name.text(), value.text()});
        lines += name;
        lines += ": ";
        lines += value;
        lines += "\r\n";
    }
    return lines;
}

MarkedText Redactor::redactedBody(std::string_view body, std::string_view contentType,
                                  bool isReadable)
{
    if (body.empty())
        return {};
    MarkedText left;
    if (JsonRedaction(*this).run(body, left))
        return left;
    if (isReadable && contentType.starts_with("application/x-www-form-urlencoded"))
        return TargetRedaction(*this).form(body, "body");
    return redactedText(body, {}, {"body"});
}

/// What the program read out of the payload goes where a person took it away there.
MarkedText Redactor::redactedSummary(const std::string &text)
{
    if (m_withheldHere.contains(text))
        return redactedWhole(text, PrivateKind::Text, true, {"summary"});
    return redactedText(text, {Way::Identifier, PrivateKind::Text}, {"summary"});
}

store::EventRecord Redactor::redact(const store::EventRecord &event)
{
    return redactMarked(event).event;
}

RedactedEvent Redactor::redactMarked(const store::EventRecord &event)
{
    m_withheldHere.clear();
    m_event = event.summary.id;
    RedactedEvent all;
    store::EventRecord &left = all.event;
    store::EventSummary &summary = left.summary;
    summary = event.summary;
    summary.account.clear();
    left.versionMinor = event.versionMinor;
    left.overTls = event.overTls;
    const MarkedText method =
        redactedText(event.summary.method, {Way::Identifier, PrivateKind::Text}, {"method"});
    const MarkedText target = TargetRedaction(*this).target(event.target);
    summary.method = method.text();
    left.target = target.text();
    summary.path = left.target.substr(0, left.target.find('?'));
    all.head += method;
    all.head += ' ';
    all.head += target;
    all.head += " HTTP/1." + std::to_string(left.versionMinor) + "\r\n";
    all.head += redactedHeaders(event.headers, left.headers);
    all.head += "\r\n";
    left.rawHeader = all.head.text();
    const std::string type(findHeader(event.headers, "Content-Type").value_or(""));
    const bool isReadable = !event.summary.isEncrypted || event.decrypted.has_value();
    all.body = redactedBody(event.decrypted ? *event.decrypted : event.body, type, isReadable);
    left.body = all.body.text();
    summary.size = static_cast<std::int64_t>(left.body.size());
    all.eventType = redactedSummary(event.summary.eventType);
    all.eventId = redactedSummary(event.summary.eventId);
    all.deliveryId = redactedSummary(event.summary.deliveryId);
    all.webhookId = redactedSummary(event.summary.webhookId);
    all.objectId = redactedSummary(event.objectId);
    summary.eventType = all.eventType.text();
    summary.eventId = all.eventId.text();
    summary.deliveryId = all.deliveryId.text();
    summary.webhookId = all.webhookId.text();
    left.objectId = all.objectId.text();
    left.answer.kind = event.answer.kind;
    left.answer.status = event.answer.status;
    return all;
}

} // namespace hookbench::casefile
