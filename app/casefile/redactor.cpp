// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/redactor.h"

#include "app/casefile/jsonredaction.h"

#include <openssl/hmac.h>

#include <algorithm>
#include <array>
#include <utility>

namespace hookbench::casefile
{

namespace
{

using Way = FieldRule::Way;

bool isDigitOf(char c)
{
    return c >= '0' && c <= '9';
}

bool isPlainLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool looksLikeId(std::string_view text)
{
    return text.size() <= 128 && std::all_of(text.begin(), text.end(), [](char c) {
               return isPlainLetter(c) || isDigitOf(c) ||
                      std::string_view("_-.:+").find(c) != std::string_view::npos;
           });
}

/// The same thing written in two ways has one stand-in.
std::string normalForm(std::string_view text, PrivateKind kind)
{
    std::string normal(text);
    switch (kind) {
    case PrivateKind::Card:
    case PrivateKind::Phone:
    case PrivateKind::Iban:
    case PrivateKind::Account:
        std::erase_if(normal, [](char c) { return !isPlainLetter(c) && !isDigitOf(c); });
        [[fallthrough]];
    case PrivateKind::Email:
        for (char &c : normal) {
            if (c >= 'A' && c <= 'Z')
                c = static_cast<char>(c - 'A' + 'a');
        }
        break;
    default:
        break;
    }
    return normal;
}

std::string percentDecoded(std::string_view text, bool isForm)
{
    const auto value = [](char c) {
        return c >= '0' && c <= '9'   ? c - '0'
               : c >= 'a' && c <= 'f' ? c - 'a' + 10
               : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                      : -1;
    };
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && value(text[i + 1]) >= 0 &&
            value(text[i + 2]) >= 0) {
            decoded += static_cast<char>(value(text[i + 1]) * 16 + value(text[i + 2]));
            i += 2;
        } else {
            decoded += text[i] == '+' && isForm ? ' ' : text[i];
        }
    }
    return decoded;
}

std::string percentEncoded(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        if (isPlainLetter(c) || isDigitOf(c) ||
            std::string_view("-._~").find(c) != std::string_view::npos) {
            encoded += c;
        } else {
            encoded += '%';
            encoded += digits[static_cast<unsigned char>(c) >> 4];
            encoded += digits[static_cast<unsigned char>(c) & 15];
        }
    }
    return encoded;
}

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

} // namespace

Redactor::Redactor(Secret key, RedactionChoices choices, std::vector<Secret> secrets)
    : m_key(std::move(key))
    , m_choices(std::move(choices))
    , m_rules(m_choices.allowed)
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

/// What stands for the text; the text itself where a person chose so.
std::string Redactor::redactedWhole(std::string_view text, PrivateKind kind, bool isSure,
                                    const std::string &place)
{
    const std::string normal = normalForm(text, kind);
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned size = 0;
    HMAC(EVP_sha256(), m_key.reveal().data(), static_cast<int>(m_key.size()),
         reinterpret_cast<const unsigned char *>(normal.data()), normal.size(), mac.data(), &size);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string standIn = "redacted-" + std::string(privateKindName(kind)) + "-";
    for (std::size_t i = 0; i < 6; ++i) {
        standIn += digits[mac[i] >> 4];
        standIn += digits[mac[i] & 15];
    }
    const bool isKept = mayBeKept(kind) && m_choices.kept.contains(standIn);
    const auto known = m_byStandIn.find(standIn);
    if (known == m_byStandIn.end() && m_redactions.size() == maxListed) {
        ++m_unlisted;
    } else if (known == m_byStandIn.end()) {
        m_byStandIn.emplace(standIn, m_redactions.size());
        m_redactions.push_back({standIn,
                                kind,
                                isSure,
                                isKept,
                                1,
                                mayBeKept(kind) ? shown(text) : std::string(),
                                {place}});
    } else {
        Redaction &one = m_redactions[known->second];
        ++one.count;
        one.isSure = one.isSure && isSure;
        if (one.places.size() < maxPlaces &&
            std::find(one.places.begin(), one.places.end(), place) == one.places.end())
            one.places.push_back(place);
    }
    return isKept ? std::string(text) : standIn;
}

std::string Redactor::withoutFindings(std::string_view text, bool isIdentifier,
                                      const std::string &place)
{
    std::vector<PrivateSpan> spans;
    for (const SecretScan &scan : m_scans) {
        for (const SecretScan::Span &span : scan.find(text))
            spans.push_back({span.begin, span.size, PrivateKind::Secret, true});
    }
    const bool hasSecret = !spans.empty();
    const std::vector<PrivateSpan> found = findPrivate(text, isIdentifier);
    spans.insert(spans.end(), found.begin(), found.end());
    if (hasSecret) {
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
        spans = std::move(apart);
    }
    std::string left;
    std::size_t at = 0;
    for (const PrivateSpan &span : spans) {
        left += text.substr(at, span.begin - at);
        left += redactedWhole(text.substr(span.begin, span.size), span.kind, span.isSure, place);
        at = span.begin + span.size;
    }
    left += text.substr(at);
    return left;
}

std::string Redactor::redactedText(std::string_view text, const FieldRule &rule,
                                   const std::string &place)
{
    if (text.empty())
        return {};
    if (rule.way == Way::Allowed)
        return withoutFindings(text, false, place);
    if (rule.way == Way::Identifier && looksLikeId(text))
        return withoutFindings(text, true, place);
    if (holdsSecret(text))
        return redactedWhole(text, PrivateKind::Secret, true, place);
    if (rule.way == Way::Private)
        return redactedWhole(text, rule.kind, true, place);
    // An address in a field that nobody knows has the same stand-in as everywhere.
    const std::vector<PrivateSpan> found = findPrivate(text);
    if (found.size() == 1 && found[0].size == text.size())
        return redactedWhole(text, found[0].kind, found[0].isSure, place);
    return redactedWhole(text, PrivateKind::Text, true, place);
}

std::string Redactor::redactedForm(std::string_view form, const std::string &place)
{
    std::string left;
    while (!form.empty()) {
        const std::string_view pair = form.substr(0, form.find('&'));
        const bool goesOn = pair.size() < form.size();
        form.remove_prefix(pair.size() + (goesOn ? 1 : 0));
        const std::size_t equals = std::min(pair.find('='), pair.size());
        const std::string name = percentDecoded(pair.substr(0, equals), true);
        const FieldRule nameRule{name.size() <= 64 && looksLikeId(name) ? Way::Identifier
                                                                        : Way::Unknown};
        const std::string leftName = holdsSecret(pair.substr(0, equals))
                                         ? redactedWhole(name, PrivateKind::Secret, true, place)
                                         : redactedText(name, nameRule, place);
        left += leftName == name ? std::string(pair.substr(0, equals)) : percentEncoded(leftName);
        if (equals < pair.size()) {
            const std::string_view raw = pair.substr(equals + 1);
            const std::string value = percentDecoded(raw, true);
            const std::string at = place + " " + leftName.substr(0, 64);
            // Also as it stands there: decoding makes a blank of a plus.
            const std::string leftValue = holdsSecret(raw)
                                              ? redactedWhole(raw, PrivateKind::Secret, true, at)
                                              : redactedText(value, m_rules.ofField(name), at);
            left += '=';
            left += leftValue == value ? std::string(raw) : percentEncoded(leftValue);
        }
        if (goesOn)
            left += '&';
    }
    return left;
}

std::string Redactor::redactedTarget(std::string_view target)
{
    const std::size_t mark = std::min(target.find('?'), target.size());
    std::string_view path = target.substr(0, mark);
    std::string left;
    if (const std::size_t scheme = path.find("://"); scheme != path.npos) {
        const std::size_t slash = std::min(path.find('/', scheme + 3), path.size());
        left = redactedWhole(path.substr(0, slash), PrivateKind::Text, true, "target");
        path.remove_prefix(slash);
    }
    while (!path.empty()) {
        const std::string_view part = path.substr(0, path.find('/'));
        path.remove_prefix(part.size());
        if (!part.empty()) {
            const std::string decoded = percentDecoded(part, false);
            // A part with digits between its letters may be what makes a URL unguessable.
            const bool isWord = std::none_of(decoded.begin(), decoded.end(), isDigitOf);
            const bool isShort = decoded.size() < 8;
            std::string kept;
            if (holdsSecret(part))
                kept = redactedWhole(part, PrivateKind::Secret, true, "target");
            else if (!looksLikeId(decoded))
                kept = redactedText(decoded, {}, "target");
            else if ((isWord && decoded.size() <= 40) || isShort)
                kept = withoutFindings(decoded, true, "target");
            else
                kept = holdsSecret(decoded)
                           ? redactedWhole(decoded, PrivateKind::Secret, true, "target")
                           : redactedWhole(decoded, PrivateKind::Token, false, "target");
            left += kept == decoded ? std::string(part) : percentEncoded(kept);
        }
        if (!path.empty()) {
            left += '/';
            path.remove_prefix(1);
        }
    }
    if (mark < target.size())
        left += '?' + redactedForm(target.substr(mark + 1), "query");
    return left;
}

Headers Redactor::redactedHeaders(const Headers &headers, const std::string &place)
{
    Headers left;
    for (const Header &header : headers) {
        FieldRule rule = m_rules.ofHeader(header.name);
        if (equalsIgnoringCase(header.name, "Host") && isLoopbackHost(header.value))
            rule.way = Way::Allowed;
        const std::string name = withoutFindings(header.name, true, place);
        left.push_back({name, redactedText(header.value, rule, place + " " + name)});
    }
    return left;
}

std::string Redactor::redactedBody(std::string_view body, std::string_view contentType,
                                   bool isReadable)
{
    if (body.empty())
        return {};
    std::string left;
    if (JsonRedaction(*this).run(body, left))
        return left;
    if (isReadable && contentType.starts_with("application/x-www-form-urlencoded"))
        return redactedForm(body, "body");
    return redactedText(body, {}, "body");
}

store::EventRecord Redactor::redact(const store::EventRecord &event)
{
    const FieldRule identifier{Way::Identifier, PrivateKind::Text};
    store::EventRecord left;
    store::EventSummary &summary = left.summary;
    summary = event.summary;
    summary.account.clear();
    summary.method = redactedText(event.summary.method, identifier, "method");
    left.target = redactedTarget(event.target);
    summary.path = left.target.substr(0, left.target.find('?'));
    for (std::string store::EventSummary::*text :
         {&store::EventSummary::eventType, &store::EventSummary::eventId,
          &store::EventSummary::deliveryId, &store::EventSummary::webhookId})
        summary.*text = redactedText(event.summary.*text, identifier, "summary");
    left.versionMinor = event.versionMinor;
    left.overTls = event.overTls;
    left.headers = redactedHeaders(event.headers, "header");
    left.rawHeader = summary.method + " " + left.target + " HTTP/1." +
                     std::to_string(left.versionMinor) + "\r\n";
    for (const Header &header : left.headers)
        left.rawHeader += header.name + ": " + header.value + "\r\n";
    left.rawHeader += "\r\n";
    const std::string type(findHeader(event.headers, "Content-Type").value_or(""));
    const bool isReadable = !event.summary.isEncrypted || event.decrypted.has_value();
    left.body = redactedBody(event.decrypted ? *event.decrypted : event.body, type, isReadable);
    summary.size = static_cast<std::int64_t>(left.body.size());
    left.objectId = redactedText(event.objectId, identifier, "summary");
    left.answer.kind = event.answer.kind;
    left.answer.status = event.answer.status;
    return left;
}

} // namespace hookbench::casefile
