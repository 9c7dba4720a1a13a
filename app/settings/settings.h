// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>

namespace hookbench::settings
{

enum class Theme : std::uint8_t { System, Light, Dark };

/// What the user chose for the whole program. Plain value; the defaults are those of a first start.
struct Settings
{
    static constexpr int minRefreshSeconds = 10;
    static constexpr int maxRefreshSeconds = 3600;
    static constexpr int maxLockMinutes = 24 * 60;
    static constexpr int minClipboardSeconds = 5;
    static constexpr int maxClipboardSeconds = 600;
    static constexpr qsizetype maxHosts = 2000;

    QString language; ///< "de", "pt_BR"; empty: the system's
    Theme theme = Theme::System;
    int refreshIntervalSeconds = 60; ///< 0: only when asked
    int lockAfterMinutes = 15;       ///< of idling; 0: never
    int clipboardClearSeconds = 30;  ///< how long a copied secret stays
    QString lastAccountId;           ///< opened at the next start; empty: the first-run card

    QStringList sandboxHosts{}; ///< outside this machine, that the sandbox may send to
    QString sandboxRetries = QStringLiteral("5s,10s,20s"); ///< its waits; "none": one attempt
    QStringList liveHosts{}; ///< that a LIVE account has registered: the sandbox never sends there

    /// The same with every number and list inside its bounds.
    Settings bounded() const;

    bool operator==(const Settings &) const = default;
};

} // namespace hookbench::settings
