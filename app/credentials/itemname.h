// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace hookbench::credentials
{

/// What the items are called in the keychain, under the service "hookbench". Ids of webhooks are
/// opaque, so they are percent-encoded: a "/" in one cannot reach into another account.
inline QString accountItem(const QString &accountId)
{
    return QStringLiteral("account/") + accountId;
}

/// The beginning of the names of all of an account's webhook items.
inline QString webhookItems(const QString &accountId)
{
    return QStringLiteral("webhook/") + accountId + QLatin1Char('/');
}

inline QString webhookItem(const QString &accountId, const QString &webhookId)
{
    return webhookItems(accountId) + QString::fromLatin1(QUrl::toPercentEncoding(webhookId));
}

} // namespace hookbench::credentials
