// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/doctor/messagechanges.h"

#include "app/signing/message.h"

#include <algorithm>
#include <variant>

namespace hookbench::signing::doctor
{

namespace
{

using Kind = MessagePart::Kind;

bool isDigits(std::string_view text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<MessagePart> withoutTimestamp(std::vector<MessagePart> parts)
{
    const auto at = std::find_if(parts.begin(), parts.end(), [](const MessagePart &part) {
        return part.kind == Kind::Timestamp;
    });
    if (at == parts.end())
        return parts;
    auto end = at + 1;
    if (end != parts.end() && end->kind == Kind::Literal)
        ++end;
    parts.erase(at, end);
    return parts;
}

bool isUrlPart(const MessagePart &part)
{
    return part.kind == Kind::Url || part.kind == Kind::UrlWithoutQuery ||
           part.kind == Kind::PathAndQuery || part.kind == Kind::Path;
}

/// The URL over the other protocol; empty: it has none of the two.
std::string withOtherProtocol(std::string_view url)
{
    if (url.starts_with("http://"))
        return "https://" + std::string(url.substr(7));
    if (url.starts_with("https://"))
        return "http://" + std::string(url.substr(8));
    return {};
}

/// What a sender may have taken for the URL where `own` was agreed, from likely to unlikely.
std::vector<std::string> urlVariants(std::string_view url, std::string_view own)
{
    std::vector<std::string> variants;
    const auto add = [&](std::string variant) {
        if (!variant.empty() && variant != own &&
            std::find(variants.begin(), variants.end(), variant) == variants.end())
            variants.push_back(std::move(variant));
    };
    const std::string other = withOtherProtocol(url);
    add(std::string(urlPart(Kind::UrlWithoutQuery, url)));
    add(other);
    add(std::string(urlPart(Kind::PathAndQuery, url)));
    add(std::string(urlPart(Kind::Path, url)));
    add(std::string(url));
    add(own.ends_with('/') ? std::string(own.substr(0, own.size() - 1)) : std::string(own) + '/');
    add(std::string(urlPart(Kind::UrlWithoutQuery, other)));
    return variants;
}

/// The message with one text in the place of every part of the URL.
std::vector<MessagePart> withWholeUrl(std::vector<MessagePart> parts)
{
    for (MessagePart &part : parts) {
        if (isUrlPart(part))
            part.kind = Kind::Url;
    }
    return parts;
}

} // namespace

std::vector<MessageVariant> messageChanges(const Scheme &scheme, std::string_view timestamp,
                                           std::string_view id, std::string_view url)
{
    std::vector<MessageVariant> variants;
    const std::string time(timestamp);
    const std::string address(url);
    const auto addParts = [&](std::string_view code, std::string_view detail,
                              std::vector<MessagePart> parts) {
        const bool isKnown =
            parts == scheme.message ||
            std::any_of(variants.begin(), variants.end(),
                        [&](const MessageVariant &known) { return known.message == parts; });
        if (!isKnown && !parts.empty())
            variants.push_back({code, std::string(detail), std::move(parts), time, address});
    };
    if (mentions(scheme.message, Kind::Timestamp)) {
        addParts("message-timestamp-missing", {}, withoutTimestamp(scheme.message));
        addParts("message-timestamp-missing", {}, {MessagePart{Kind::Body}});
    }
    constexpr std::string_view templates[] = {
        "{timestamp}.{body}",    "{timestamp}{body}",       "{timestamp}:{body}",
        "{timestamp}\n{body}",   "{body}.{timestamp}",      "{body}{timestamp}",
        "v0:{timestamp}:{body}", "{id}.{timestamp}.{body}", "{timestamp}.{id}.{body}",
        "{id}.{body}",           "{id}{timestamp}{body}"};
    for (const std::string_view text : templates) {
        auto parsed = parseMessage(text);
        auto *parts = std::get_if<std::vector<MessagePart>>(&parsed);
        const bool canBe = parts && (!mentions(*parts, Kind::Timestamp) || !timestamp.empty()) &&
                           (!mentions(*parts, Kind::DeliveryId) || !id.empty());
        if (canBe)
            addParts("message-join", text, std::move(*parts));
    }
    if (mentions(scheme.message, Kind::Timestamp) && isDigits(timestamp)) {
        if (timestamp.size() > 3)
            variants.push_back({"message-unit", "seconds", scheme.message,
                                time.substr(0, time.size() - 3), address});
        variants.push_back({"message-unit", "milliseconds", scheme.message, time + "000", address});
    }
    const auto part = std::find_if(scheme.message.begin(), scheme.message.end(), isUrlPart);
    if (part != scheme.message.end()) {
        for (std::string &variant : urlVariants(url, urlPart(part->kind, url)))
            variants.push_back(
                {"message-url", variant, withWholeUrl(scheme.message), time, variant});
    }
    return variants;
}

} // namespace hookbench::signing::doctor
