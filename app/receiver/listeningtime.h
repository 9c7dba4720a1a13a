// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace hookbench::receiver
{

/// Remembers until when the receiver listened for each account, in a small file of the data
/// directory, and says for which times it did not: while nothing ran, and while the machine slept.
/// One thread at a time; writes the file where it is called. A file that cannot be read or written
/// costs the knowledge of a gap and nothing else.
class ListeningTime
{
public:
    struct Gap
    {
        std::string account;
        UtcTime from;
        UtcTime until;

        bool operator==(const Gap &) const = default;
    };
    /// How often proven() is to be called: with every heartbeat.
    static constexpr std::chrono::seconds interval{30};
    /// Shorter ones are restarts, not times when events were missed.
    static constexpr std::chrono::seconds shortestGap{1};

    ListeningTime(const std::filesystem::path &directory, const Clock &clock);

    /// Listening begins, for these accounts; what was missed since they were listened for last.
    /// Accounts that never were have missed nothing.
    std::vector<Gap> begin(const std::vector<std::string> &accounts);
    /// It was shown just now that it listens. More than three intervals after the last time the
    /// machine slept, or stood still, in between.
    std::vector<Gap> proven();
    void end();

private:
    void write() const;

    const std::filesystem::path m_file;
    const Clock &m_clock;
    std::map<std::string, UtcTime> m_until; ///< by account
    std::vector<std::string> m_accounts;    ///< listened for now
    UtcTime m_lastProven{};
};

} // namespace hookbench::receiver
