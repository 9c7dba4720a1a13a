// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/settings/account.h"

#include <QVector>

#include <cstdint>

namespace hookbench::settings
{

/// The longest name, in Unicode code points.
inline constexpr int maxAccountNameLength = 60;

/// The name of the account that is always there: the embedded sandbox. No other may have it.
inline constexpr QLatin1StringView reservedAccountName("sandbox");

/// What is wrong with an account, as a fact for the form.
enum class AccountIssue : std::uint8_t {
    None,
    NameEmpty,
    NameTooLong,
    NameHasControls,
    NameReserved, ///< "sandbox" is the built-in one
    NameTaken,    ///< compared without case
    UrlInvalid,   ///< not absolute, no host, or neither http nor https
    UrlInsecure,  ///< http to another machine
    UrlHasMore,   ///< user info, path, query or fragment
    PrefixInvalid ///< neither empty nor a plain path starting with "/"
};

AccountIssue checkAccountName(const QString &name);
/// Scheme, host and port of an API: https, or http on loopback.
AccountIssue checkBaseUrl(const QUrl &url);
AccountIssue checkPrefix(const QString &prefix);

/// The first issue of `account` beside `others` (one with the same id is not counted).
AccountIssue checkAccount(const Account &account, const QVector<Account> &others);

/// The issue as an Error: InsecureUrl, else InvalidArgument with an English detail.
Error accountError(AccountIssue issue, const Account &account);

} // namespace hookbench::settings
