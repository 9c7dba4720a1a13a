// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/watchmemory.h"

#include <algorithm>

namespace hookbench::workspace
{

void WatchMemory::update(std::vector<WatchAlert> alerts, UtcTime now)
{
    std::vector<ActiveAlert> active;
    std::map<Key, bool> isTold;
    // Those that go on keep their place and their beginning.
    for (const ActiveAlert &before : m_active) {
        const auto still =
            std::find_if(alerts.begin(), alerts.end(), [&](const WatchAlert &alert) {
                return keyOf(alert) == keyOf(before.alert);
            });
        if (still == alerts.end())
            continue;
        isTold[keyOf(*still)] = m_isTold[keyOf(*still)];
        active.push_back({std::move(*still), std::min(before.firedAt, now)});
        alerts.erase(still);
    }
    for (WatchAlert &alert : alerts) {
        const auto known = std::find_if(m_recalled.begin(), m_recalled.end(),
                                        [&](const RememberedAlert &one) {
                                            return Key(one.webhookId, one.rule) == keyOf(alert);
                                        });
        const bool isKnown = known != m_recalled.end();
        if (isTold.emplace(keyOf(alert), isKnown && known->isTold).second)
            active.push_back({std::move(alert), isKnown ? std::min(known->firedAt, now) : now});
    }
    m_recalled.clear();
    m_active = std::move(active);
    m_isTold = std::move(isTold);
    // A clock that went back must not keep anybody silent.
    std::erase_if(m_told, [&](const auto &told) {
        return (told.second > now || now - told.second >= pause) && !m_isTold.contains(told.first);
    });
}

std::vector<ActiveAlert> WatchMemory::takeNews(UtcTime now)
{
    std::vector<ActiveAlert> news;
    for (const ActiveAlert &active : m_active) {
        const Key key = keyOf(active.alert);
        if (m_isTold[key])
            continue;
        const auto told = m_told.find(key);
        if (told != m_told.end() && told->second <= now && now - told->second < pause)
            continue; // it was away for a moment; said again when the hour is over
        m_isTold[key] = true;
        m_told[key] = now;
        news.push_back(active);
    }
    return news;
}

std::vector<RememberedAlert> WatchMemory::remembered() const
{
    std::vector<RememberedAlert> alerts;
    for (const ActiveAlert &active : m_active) {
        const auto told = m_isTold.find(keyOf(active.alert));
        alerts.push_back({active.alert.webhookId, active.alert.rule, active.firedAt,
                          told != m_isTold.end() && told->second});
    }
    return alerts;
}

void WatchMemory::clear()
{
    m_recalled.clear();
    m_active.clear();
    m_told.clear();
    m_isTold.clear();
}

} // namespace hookbench::workspace
