// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/watchalert.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hookbench::workspace
{

/// A rule that fires, and since when it does as far as it was watched from here. Value type.
struct ActiveAlert
{
    WatchAlert alert{};
    UtcTime firedAt{};

    bool operator==(const ActiveAlert &) const = default;
};

/// What is known of an alert when the window starts again. Value type.
struct RememberedAlert
{
    std::string webhookId{};
    WatchRule rule = WatchRule::Success;
    UtcTime firedAt{};
    bool isTold = false;

    bool operator==(const RememberedAlert &) const = default;
};

/// Which rules fire from one look to the next, and of which of them somebody has yet to be told:
/// of each once until it clears, and of one that comes and goes at most once an hour. Pure value
/// logic; clocks may jump.
class WatchMemory
{
public:
    static constexpr std::chrono::hours pause{1};

    /// What fires now, of every webhook that was looked at.
    void update(std::vector<WatchAlert> alerts, UtcTime now);
    /// Those that nobody was told of, which is taken as done.
    std::vector<ActiveAlert> takeNews(UtcTime now);
    /// In the order in which they came.
    const std::vector<ActiveAlert> &active() const { return m_active; }
    void clear();

    /// What fires now, for recall() of another start.
    std::vector<RememberedAlert> remembered() const;
    /// Before the first update(): what fires still keeps its beginning, and is not told again.
    void recall(std::vector<RememberedAlert> alerts) { m_recalled = std::move(alerts); }

private:
    using Key = std::pair<std::string, WatchRule>;
    static Key keyOf(const WatchAlert &alert) { return {alert.webhookId, alert.rule}; }

    std::vector<ActiveAlert> m_active;
    std::map<Key, UtcTime> m_told; ///< when; of those that fire, and lately did
    std::map<Key, bool> m_isTold;  ///< of those that fire
    std::vector<RememberedAlert> m_recalled; ///< until the first update()
};

} // namespace hookbench::workspace
