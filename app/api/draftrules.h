// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <cstdint>

namespace hookbench::api
{

/// The platform's rules for what is sent (platform-api, section 2), as facts for the form, the table
/// and the command line. What the server sends is never held against them.

inline constexpr int nameMinimum = 3;
inline constexpr int nameMaximum = 100;
inline constexpr int secretMinimum = 32;

/// Length in Unicode code points, as the platform counts.
int codePoints(QStringView text);

enum class NameIssue : std::uint8_t { None, Empty, TooShort, TooLong };
NameIssue checkName(QStringView name);

enum class UrlIssue : std::uint8_t { None, Empty, NotAbsolute, WrongScheme, NoHost };

/// What is to be said about a webhook's URL.
struct UrlFindings
{
    UrlIssue issue = UrlIssue::None;
    bool plainHttp = false;      ///< readable on the way
    bool loopback = false;       ///< reaches only the platform's own machine
    bool privateNetwork = false; ///< an address that the internet does not route
    bool userInfo = false;       ///< name or password inside the URL

    bool operator==(const UrlFindings &) const = default;
};
UrlFindings checkUrl(const QString &url);

/// `^[a-zA-Z0-9_\-]{32,}$`, rule by rule.
struct SecretFindings
{
    bool empty = true;          ///< the server makes one
    int length = 0;
    bool longEnough = false;
    bool charactersAllowed = true;
    QString refusedCharacters;  ///< each once, in order

    bool valid() const { return empty || (longEnough && charactersAllowed); }
    bool operator==(const SecretFindings &) const = default;
};
SecretFindings checkSecret(QStringView secret);

} // namespace hookbench::api
