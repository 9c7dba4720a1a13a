// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/error.h"

namespace hookbench
{

const char *errorKindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return "cancelled";
    case ErrorKind::Timeout:
        return "timeout";
    case ErrorKind::HostNotFound:
        return "host-not-found";
    case ErrorKind::ConnectionRefused:
        return "connection-refused";
    case ErrorKind::ConnectionLost:
        return "connection-lost";
    case ErrorKind::Tls:
        return "tls";
    case ErrorKind::RedirectRefused:
        return "redirect-refused";
    case ErrorKind::InsecureUrl:
        return "insecure-url";
    case ErrorKind::AnswerTooLarge:
        return "answer-too-large";
    case ErrorKind::AnswerMalformed:
        return "answer-malformed";
    case ErrorKind::Validation:
        return "validation";
    case ErrorKind::Unauthorized:
        return "unauthorized";
    case ErrorKind::Forbidden:
        return "forbidden";
    case ErrorKind::NotFound:
        return "not-found";
    case ErrorKind::Conflict:
        return "conflict";
    case ErrorKind::RateLimited:
        return "rate-limited";
    case ErrorKind::ServerRefused:
        return "server-refused";
    case ErrorKind::ServerFailed:
        return "server-failed";
    case ErrorKind::BudgetTooSmall:
        return "budget-too-small";
    case ErrorKind::InvalidArgument:
        return "invalid-argument";
    case ErrorKind::PortInUse:
        return "port-in-use";
    case ErrorKind::AddressNotAvailable:
        return "address-not-available";
    case ErrorKind::PermissionDenied:
        return "permission-denied";
    case ErrorKind::DiskFull:
        return "disk-full";
    case ErrorKind::FileUnreadable:
        return "file-unreadable";
    case ErrorKind::FileMalformed:
        return "file-malformed";
    case ErrorKind::DatabaseCorrupt:
        return "database-corrupt";
    case ErrorKind::DatabaseNewer:
        return "database-newer";
    case ErrorKind::DatabaseFailed:
        return "database-failed";
    case ErrorKind::RoleHeld:
        return "role-held";
    case ErrorKind::KeychainMissing:
        return "keychain-missing";
    case ErrorKind::KeychainLocked:
        return "keychain-locked";
    case ErrorKind::KeychainDenied:
        return "keychain-denied";
    case ErrorKind::KeychainTimeout:
        return "keychain-timeout";
    case ErrorKind::KeychainFailed:
        return "keychain-failed";
    case ErrorKind::SecretNotFound:
        return "secret-not-found";
    case ErrorKind::AccountReadOnly:
        return "account-read-only";
    case ErrorKind::HostNotConfirmed:
        return "host-not-confirmed";
    case ErrorKind::Internal:
        return "internal";
    }
    return "internal";
}

const std::vector<ErrorKind> &allErrorKinds()
{
    static const std::vector<ErrorKind> kinds = [] {
        std::vector<ErrorKind> all;
        for (int i = 0; i <= static_cast<int>(ErrorKind::Internal); ++i)
            all.push_back(static_cast<ErrorKind>(i));
        return all;
    }();
    return kinds;
}

} // namespace hookbench
