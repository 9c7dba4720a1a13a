// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/requestpreview.h"

#include <nlohmann/json.hpp>

namespace hookbench::api
{

namespace
{

std::string dots(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "\u2022";
    return text;
}

std::string shownValue(const RequestHeader &header)
{
    const std::string_view value = header.value.reveal();
    switch (header.shown) {
    case RequestHeader::Shown::Full:
        break;
    case RequestHeader::Shown::LastFour:
        // The last four of a short text would be a good part of it.
        if (value.size() >= 12)
            return header.scheme + dots(4) + std::string(value.substr(value.size() - 4));
        [[fallthrough]];
    case RequestHeader::Shown::Dots:
        return header.scheme + dots(8);
    }
    return header.scheme + std::string(value);
}

QString shownBody(const Secret &body)
{
    auto json = nlohmann::ordered_json::parse(body.reveal(), nullptr, false);
    if (!json.is_object())
        return {};
    if (const auto secret = json.find("signing_secret"); secret != json.end()) {
        cleanse(secret->get_ref<std::string &>());
        *secret = dots(10);
    }
    return QString::fromStdString(json.dump(2));
}

} // namespace

QString RequestPreview::text() const
{
    QString text = method + QLatin1Char(' ') + path + QLatin1Char('\n');
    for (const Header &header : headers)
        text += QString::fromStdString(header.name + ": " + header.value) + QLatin1Char('\n');
    if (!body.isEmpty())
        text += QLatin1Char('\n') + body + QLatin1Char('\n');
    return text;
}

RequestPreview previewOf(const ApiRequest &request)
{
    RequestPreview preview;
    preview.method = QString::fromLatin1(request.method);
    preview.path = QString::fromLatin1(
        request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment));
    for (const RequestHeader &header : request.headers)
        preview.headers.push_back({header.name, shownValue(header)});
    preview.body = shownBody(request.body);
    return preview;
}

} // namespace hookbench::api
