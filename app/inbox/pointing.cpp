// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/pointing.h"

#include "app/settings/environment.h"

namespace hookbench::inbox
{

namespace
{

constexpr qsizetype maxSlug = 40;

bool isRemote(const PointingPlace &place)
{
    return !settings::isLoopback(place.account.baseUrl);
}

} // namespace

QString pathSlug(const QString &name)
{
    QString slug;
    for (const QChar c : name.toLower()) {
        const ushort code = c.unicode();
        if ((code >= 'a' && code <= 'z') || (code >= '0' && code <= '9'))
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(QLatin1Char('-')))
            slug += QLatin1Char('-');
        if (slug.size() >= maxSlug)
            break;
    }
    while (slug.endsWith(QLatin1Char('-')))
        slug.chop(1);
    return slug.isEmpty() ? QStringLiteral("webhook") : slug;
}

QString pointingPath(const PointingPlace &place, const QString &name)
{
    const QString base = isRemote(place)
                             ? QStringLiteral("/%1/%2").arg(place.pathPart, pathSlug(name))
                             : QStringLiteral("/%1").arg(pathSlug(name));
    QString path = base;
    for (int number = 2; place.paths.contains(path); ++number)
        path = QStringLiteral("%1-%2").arg(base).arg(number);
    return path;
}

Result<QString> pointingUrl(const PointingPlace &place, const QString &path)
{
    if (!isRemote(place))
        return place.localUrl + path;
    if (place.publicUrl.isEmpty()) {
        Error error{ErrorKind::InsecureUrl};
        error.url = place.localUrl.toStdString();
        error.detail = "the platform is not on this machine; it needs a public URL of yours";
        return error;
    }
    QString url = place.publicUrl;
    while (url.endsWith(QLatin1Char('/')))
        url.chop(1);
    return url + path;
}

bool sendsTo(const QString &url, const QString &localUrl, const QString &path)
{
    const QUrl there(url);
    const QUrl here(localUrl);
    const auto pathOf = [](const QString &text) {
        return text.isEmpty() ? QStringLiteral("/") : text;
    };
    return settings::isLoopback(there) && there.scheme() == here.scheme() &&
           there.port(80) == here.port(80) && pathOf(there.path()) == pathOf(path);
}

PointChoice pointChoice(const PointingPlace &place, const api::Webhook &webhook, bool knowsSecret,
                        bool lacksScope)
{
    PointChoice choice;
    choice.webhookId = webhook.id;
    choice.name = webhook.name;
    choice.oldUrl = webhook.url;
    choice.isActive = webhook.isActive;
    choice.isEncrypted = webhook.encrypted;
    choice.makesTemporary = place.account.environment == settings::Environment::Live;
    // A temporary one gets a secret of its own.
    choice.knowsSecret = knowsSecret || choice.makesTemporary;
    const Result<QString> url = pointingUrl(place, pointingPath(place, webhook.name));
    if (!url)
        choice.refusal = url.error();
    else
        choice.newUrl = *url;
    if (lacksScope && !choice.refusal)
        choice.refusal = Error{ErrorKind::Forbidden};
    if (choice.newUrl == choice.oldUrl && !choice.refusal)
        choice.refusal = Error{ErrorKind::InvalidArgument, "it sends here already"};
    return choice;
}

} // namespace hookbench::inbox
