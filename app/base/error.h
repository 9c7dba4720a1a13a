// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hookbench
{

/// What went wrong, as a fact. The sentence for people is made by app/text, one for each kind.
enum class ErrorKind : std::uint8_t {
    Cancelled,           ///< the caller, or the user, stopped it
    Timeout,             ///< no answer in the time allowed
    HostNotFound,        ///< the name does not resolve
    ConnectionRefused,   ///< nothing listens there
    ConnectionLost,      ///< closed, reset or unreachable while talking
    Tls,                 ///< handshake or certificate; `detail` says which
    RedirectRefused,     ///< a redirect to another origin, or too many of them; `url` is the target
    InsecureUrl,         ///< plain http where only https is allowed
    AnswerTooLarge,      ///< the answer exceeded the limit in `limit`
    AnswerMalformed,     ///< the answer is not what the protocol says (not JSON, wrong type…)
    Validation,          ///< 400, 422: the request breaks rules; `messages` has one for each
    Unauthorized,        ///< 401: missing, unknown or expired key
    Forbidden,           ///< 403: the key lacks a scope
    NotFound,            ///< 404
    Conflict,            ///< 409
    RateLimited,         ///< 429; `retryAfterSeconds` says how long
    ServerRefused,       ///< any other 4xx
    ServerFailed,        ///< 5xx
    BudgetTooSmall,      ///< would have to wait `retryAfterSeconds` for the rate limit
    InvalidArgument,     ///< a value given by the user; `detail` says which and why
    PortInUse,           ///< another program listens on the port in `limit`
    AddressNotAvailable, ///< this machine has no such address
    PermissionDenied,    ///< the file system says no; `path`
    DiskFull,            ///< no space; `path`
    FileUnreadable,      ///< any other input or output error; `path`
    FileMalformed,       ///< the content is not what it should be; `path`
    DatabaseCorrupt,     ///< SQLite calls it damaged; `path`
    DatabaseNewer,       ///< made by a later version; `found` and `known` versions; `path`
    DatabaseFailed,      ///< any other SQLite error; `detail`
    RoleHeld,            ///< another process holds the role; `detail` names it (pid)
    KeychainMissing,     ///< no Secret Service, no keychain on this machine
    KeychainLocked,      ///< the keychain is there but locked
    KeychainDenied,      ///< the user refused
    KeychainTimeout,     ///< the keychain did not answer in time
    KeychainFailed,      ///< any other keychain error; `detail`
    SecretNotFound,      ///< the keychain answered, and has no such item
    AccountReadOnly,     ///< a LIVE account that was not unlocked for changes
    HostNotConfirmed,    ///< the key may not go to the host in `url` before the user confirmed it
    Internal             ///< a fault in Hookbench; `detail`
};

/// A failure as plain facts: no translated text, no secret. Value type.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    std::string detail{};                ///< the server's or the library's own words, may be empty
    int httpStatus = 0;                  ///< 0 when there was no HTTP answer
    std::string url{};                   ///< without user info and query
    std::string path{};                  ///< the file concerned
    std::vector<std::string> messages{}; ///< server-side validation, one for each violated rule
    std::int64_t retryAfterSeconds = -1; ///< -1: not known
    std::int64_t limit = 0;              ///< the limit or port that the kind speaks of
    int found = 0;                       ///< DatabaseNewer: the file's version
    int known = 0;                       ///< DatabaseNewer: this program's version
    std::string requestId{};             ///< x-request-id of the answer, when there was one

    bool operator==(const Error &) const = default;
};

/// Stable, lower-case name of a kind ("connection-refused"), for JSON output and logs.
const char *errorKindName(ErrorKind kind);

/// All kinds, in order; for tests that cover each.
const std::vector<ErrorKind> &allErrorKinds();

} // namespace hookbench
