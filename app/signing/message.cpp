// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/message.h"

#include "app/signing/headername.h"

#include <algorithm>
#include <optional>

namespace hookbench::signing
{

namespace
{

using Kind = MessagePart::Kind;

constexpr std::pair<std::string_view, Kind> plainPlaceholders[] = {
    {"body", Kind::Body},
    {"timestamp", Kind::Timestamp},
    {"id", Kind::DeliveryId},
    {"method", Kind::Method},
    {"url", Kind::Url},
    {"url-without-query", Kind::UrlWithoutQuery},
    {"path-and-query", Kind::PathAndQuery},
    {"path", Kind::Path}};

std::optional<MessagePart> placeholder(std::string_view name)
{
    for (const auto &[word, kind] : plainPlaceholders) {
        if (name == word)
            return MessagePart{kind};
    }
    constexpr std::string_view header = "header:";
    if (name.starts_with(header) && isHeaderName(name.substr(header.size())))
        return MessagePart{Kind::Header, std::string(name.substr(header.size()))};
    return std::nullopt;
}

} // namespace

std::variant<std::vector<MessagePart>, std::string> parseMessage(std::string_view text)
{
    std::vector<MessagePart> parts;
    const auto addLiteral = [&parts](char c) {
        if (parts.empty() || parts.back().kind != MessagePart::Kind::Literal)
            parts.push_back({});
        parts.back().text.push_back(c);
    };
    while (!text.empty()) {
        const char c = text.front();
        if (c != '{' && c != '}') {
            addLiteral(c);
            text.remove_prefix(1);
        } else if (text.size() > 1 && text[1] == c) {
            addLiteral(c);
            text.remove_prefix(2);
        } else {
            const std::size_t end = text.find('}');
            const auto part = c == '{' && end != std::string_view::npos
                                  ? placeholder(text.substr(1, end - 1))
                                  : std::nullopt;
            if (!part) {
                return "may hold {body}, {timestamp}, {id}, {method}, {url}, "
                       "{url-without-query}, {path-and-query}, {path} and {header:NAME}; {{ and "
                       "}} stand for a brace.";
            }
            parts.push_back(*part);
            text.remove_prefix(end + 1);
        }
        if (parts.size() > maxMessageParts)
            return "may have at most " + std::to_string(maxMessageParts) + " parts.";
    }
    if (!mentions(parts, MessagePart::Kind::Body))
        return "has to contain {body}.";
    return parts;
}

std::string messageText(const std::vector<MessagePart> &message)
{
    std::string text;
    for (const MessagePart &part : message) {
        switch (part.kind) {
        case MessagePart::Kind::Literal:
            for (const char c : part.text)
                text += c == '{' || c == '}' ? std::string(2, c) : std::string(1, c);
            break;
        case MessagePart::Kind::Header:
            text += "{header:" + part.text + '}';
            break;
        default:
            for (const auto &[word, kind] : plainPlaceholders) {
                if (kind == part.kind)
                    text += '{' + std::string(word) + '}';
            }
        }
    }
    return text;
}

bool mentions(const std::vector<MessagePart> &message, MessagePart::Kind kind)
{
    return std::any_of(message.begin(), message.end(),
                       [kind](const MessagePart &part) { return part.kind == kind; });
}

bool signsHost(const std::vector<MessagePart> &message)
{
    return mentions(message, Kind::Url) || mentions(message, Kind::UrlWithoutQuery);
}

bool signsUrl(const std::vector<MessagePart> &message)
{
    return signsHost(message) || mentions(message, Kind::PathAndQuery) ||
           mentions(message, Kind::Path);
}

std::string_view urlPart(Kind kind, std::string_view url)
{
    if (kind == Kind::Url)
        return url;
    url = url.substr(0, url.find_first_of(kind == Kind::PathAndQuery ? "#" : "?#"));
    if (kind == Kind::UrlWithoutQuery)
        return url;
    // "://" further behind belongs to a path or query.
    const std::size_t scheme = url.find_first_of("/?");
    if (scheme != std::string_view::npos && scheme > 0 && url.substr(scheme - 1).starts_with("://"))
        url.remove_prefix(std::min(url.size(), url.find_first_of("/?", scheme + 2)));
    return url.empty() ? std::string_view("/") : url;
}

} // namespace hookbench::signing
