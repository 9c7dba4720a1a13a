// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/accountrules.h"

#include "app/settings/environment.h"

#include <QRegularExpression>

#include <algorithm>

namespace hookbench::settings
{

namespace
{

constexpr qsizetype maxUrlLength = 500;
constexpr qsizetype maxPrefixLength = 100;

const char *issueText(AccountIssue issue)
{
    switch (issue) {
    case AccountIssue::None:
    case AccountIssue::UrlInsecure:
        break;
    case AccountIssue::NameEmpty:
        return "the account needs a name";
    case AccountIssue::NameTooLong:
        return "the account's name has more than 60 characters";
    case AccountIssue::NameHasControls:
        return "the account's name has control characters";
    case AccountIssue::NameReserved:
        return "\"sandbox\" is the name of the built-in account";
    case AccountIssue::NameTaken:
        return "another account has this name";
    case AccountIssue::UrlInvalid:
        return "the base URL is not an absolute http or https URL";
    case AccountIssue::UrlHasMore:
        return "the base URL has more than scheme, host and port";
    case AccountIssue::PrefixInvalid:
        return "the path prefix is neither empty nor a path that starts with \"/\"";
    }
    return "";
}

} // namespace

AccountIssue checkAccountName(const QString &name)
{
    if (name.trimmed().isEmpty())
        return AccountIssue::NameEmpty;
    // Bounded before it is decoded: a code point has at most two units.
    if (name.size() > qsizetype{2} * maxAccountNameLength ||
        name.toUcs4().size() > maxAccountNameLength)
        return AccountIssue::NameTooLong;
    // Format characters could make two different names look the same.
    const bool plain = std::none_of(name.begin(), name.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
               c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    });
    if (!plain)
        return AccountIssue::NameHasControls;
    if (name.trimmed().compare(reservedAccountName, Qt::CaseInsensitive) == 0)
        return AccountIssue::NameReserved;
    return AccountIssue::None;
}

AccountIssue checkBaseUrl(const QUrl &url)
{
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty() ||
        (scheme != QLatin1String("https") && scheme != QLatin1String("http")) ||
        url.toString().size() > maxUrlLength)
        return AccountIssue::UrlInvalid;
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment() ||
        (!url.path().isEmpty() && url.path() != QLatin1String("/")))
        return AccountIssue::UrlHasMore;
    if (scheme == QLatin1String("http") && !isLoopback(url))
        return AccountIssue::UrlInsecure;
    return AccountIssue::None;
}

AccountIssue checkPrefix(const QString &prefix)
{
    static const QRegularExpression path(QStringLiteral(R"(\A(?:/[A-Za-z0-9._~-]+)*\z)"));
    const QStringList parts = prefix.split(QLatin1Char('/'));
    const bool climbs = parts.contains(QLatin1String("..")) || parts.contains(QLatin1String("."));
    return prefix.size() <= maxPrefixLength && path.match(prefix).hasMatch() && !climbs
               ? AccountIssue::None
               : AccountIssue::PrefixInvalid;
}

AccountIssue checkAccount(const Account &account, const QVector<Account> &others)
{
    if (const AccountIssue issue = checkAccountName(account.name); issue != AccountIssue::None)
        return issue;
    const bool taken = std::any_of(others.begin(), others.end(), [&account](const Account &other) {
        return other.id != account.id &&
               other.name.compare(account.name.trimmed(), Qt::CaseInsensitive) == 0;
    });
    if (taken)
        return AccountIssue::NameTaken;
    if (const AccountIssue issue = checkBaseUrl(account.baseUrl); issue != AccountIssue::None)
        return issue;
    return checkPrefix(account.prefix);
}

Error accountError(AccountIssue issue, const Account &account)
{
    if (issue != AccountIssue::UrlInsecure)
        return {ErrorKind::InvalidArgument, issueText(issue)};
    Error error{ErrorKind::InsecureUrl};
    error.url = account.baseUrl.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery).toStdString();
    return error;
}

} // namespace hookbench::settings
