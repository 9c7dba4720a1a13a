// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/draftrules.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace hookbench::api
{

namespace
{

bool isLoopbackHost(const QString &host)
{
    return host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost"))
           || QHostAddress(host).isLoopback();
}

/// RFC 1918, RFC 4193, link-local.
bool isPrivateHost(const QString &host)
{
    static const QPair<QHostAddress, int> ranges[] = {
        QHostAddress::parseSubnet(QStringLiteral("10.0.0.0/8")),
        QHostAddress::parseSubnet(QStringLiteral("172.16.0.0/12")),
        QHostAddress::parseSubnet(QStringLiteral("192.168.0.0/16")),
        QHostAddress::parseSubnet(QStringLiteral("169.254.0.0/16")),
        QHostAddress::parseSubnet(QStringLiteral("fc00::/7")),
        QHostAddress::parseSubnet(QStringLiteral("fe80::/10")),
    };
    const QHostAddress address(host);
    if (address.isNull())
        return host.endsWith(QLatin1String(".local")) || !host.contains(QLatin1Char('.'));
    return std::any_of(std::begin(ranges), std::end(ranges),
                       [&](const auto &range) { return address.isInSubnet(range); });
}

} // namespace

int codePoints(QStringView text)
{
    int count = 0;
    for (const QChar c : text)
        count += c.isLowSurrogate() ? 0 : 1;
    return count;
}

NameIssue checkName(QStringView name)
{
    const int length = codePoints(name.trimmed());
    if (length == 0)
        return NameIssue::Empty;
    if (length < nameMinimum)
        return NameIssue::TooShort;
    return codePoints(name) > nameMaximum ? NameIssue::TooLong : NameIssue::None;
}

UrlFindings checkUrl(const QString &text)
{
    UrlFindings findings;
    if (text.trimmed().isEmpty()) {
        findings.issue = UrlIssue::Empty;
        return findings;
    }
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.isRelative()) {
        findings.issue = UrlIssue::NotAbsolute;
        return findings;
    }
    if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http")) {
        findings.issue = UrlIssue::WrongScheme;
        return findings;
    }
    if (url.host().isEmpty()) {
        findings.issue = UrlIssue::NoHost;
        return findings;
    }
    findings.plainHttp = url.scheme() == QLatin1String("http");
    findings.loopback = isLoopbackHost(url.host());
    findings.privateNetwork = !findings.loopback && isPrivateHost(url.host());
    findings.userInfo = !url.userInfo().isEmpty();
    return findings;
}

SecretFindings checkSecret(QStringView secret)
{
    SecretFindings findings;
    findings.empty = secret.isEmpty();
    findings.length = codePoints(secret);
    findings.longEnough = findings.length >= secretMinimum;
    for (const QChar c : secret) {
        const bool allowed = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')
                             || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
        if (!allowed && !findings.refusedCharacters.contains(c))
            findings.refusedCharacters.append(c);
    }
    findings.charactersAllowed = findings.refusedCharacters.isEmpty();
    return findings;
}

} // namespace hookbench::api
