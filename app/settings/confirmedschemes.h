// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/settings/jsonfile.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <filesystem>
#include <vector>

namespace hookbench::settings
{

/// Which signature schemes real deliveries of an account have confirmed: part of the account's
/// profile, in a file of its own (confirmed.json), because window and command line both write it
/// while the other runs. Read again for every question. Main thread.
class ConfirmedSchemes
{
public:
    /// So many different deliveries make a scheme a confirmed one.
    static constexpr std::size_t neededEvents = 2;

    static std::filesystem::path fileIn(const std::filesystem::path &directory);

    explicit ConfirmedSchemes(const std::filesystem::path &directory);

    /// The one that was confirmed last; empty: none.
    QString of(const QString &account) const;
    bool isConfirmed(const QString &account, const QString &scheme) const;
    /// Deliveries that this scheme verified, by the ids of their events; true when it is confirmed
    /// now. Errors: those of the file.
    Result<bool> note(const QString &account, const QString &scheme,
                      const std::vector<std::int64_t> &events, UtcTime at);

private:
    std::filesystem::path m_file;
};

} // namespace hookbench::settings
