// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/headers.h"
#include "app/signing/scheme.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hookbench::signing
{

inline constexpr std::size_t maxMessageParts = 32;

/// Reads a message template, "{timestamp}.{body}": placeholders are {body}, {timestamp}, {id},
/// {method}, {url}, {url-without-query}, {path-and-query}, {path} and {header:NAME}; {{ and }}
/// stand for a brace. Otherwise what is expected
/// there, a half sentence: "has to contain {body}."
std::variant<std::vector<MessagePart>, std::string> parseMessage(std::string_view text);

/// The template as parseMessage() reads it.
std::string messageText(const std::vector<MessagePart> &message);

/// Whether a part of this kind is among them.
bool mentions(const std::vector<MessagePart> &message, MessagePart::Kind kind);

/// Whether any part of the URL is among them; whether one that has the host in it is.
bool signsUrl(const std::vector<MessagePart> &message);
bool signsHost(const std::vector<MessagePart> &message);

/// What of a URL a part of this kind stands for, without a fragment unless it is the whole URL; "/"
/// for a path that is not there, which a query alone lacks.
std::string_view urlPart(MessagePart::Kind kind, std::string_view url);

/// What stands in for the placeholders.
struct MessageValues
{
    std::string_view method;
    std::string_view url;
    std::string_view body;
    std::string_view timestamp;
    std::string_view deliveryId;
    const Headers &headers;
};

/// Calls `use` with the signed message, piece by piece; an absent header is nothing.
template <typename Use>
void forEachPiece(const std::vector<MessagePart> &message, const MessageValues &values,
                  const Use &use)
{
    for (const MessagePart &part : message) {
        switch (part.kind) {
        case MessagePart::Kind::Literal:
            use(std::string_view(part.text));
            break;
        case MessagePart::Kind::Body:
            use(values.body);
            break;
        case MessagePart::Kind::Timestamp:
            use(values.timestamp);
            break;
        case MessagePart::Kind::DeliveryId:
            use(values.deliveryId);
            break;
        case MessagePart::Kind::Method:
            use(values.method);
            break;
        case MessagePart::Kind::Url:
        case MessagePart::Kind::UrlWithoutQuery:
        case MessagePart::Kind::PathAndQuery:
        case MessagePart::Kind::Path:
            if (const auto piece = urlPart(part.kind, values.url); piece.starts_with('?')) {
                use(std::string_view("/"));
                use(piece);
            } else {
                use(piece);
            }
            break;
        case MessagePart::Kind::Header:
            use(findHeader(values.headers, part.text).value_or(""));
            break;
        }
    }
}

} // namespace hookbench::signing
