// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/attemptqueue.h"

#include <algorithm>

namespace hookbench::sandbox
{

void AttemptQueue::add(std::int64_t delivery, const std::string &host, bool isOutside)
{
    if (m_waiting.contains(delivery) || m_underWay.contains(delivery))
        return;
    Host &queue = m_hosts[host];
    queue.isOutside = isOutside;
    queue.waiting.push_back(delivery);
    m_waiting.emplace(delivery, Place{m_arrivals++, host});
}

void AttemptQueue::remove(std::int64_t delivery)
{
    const auto place = m_waiting.find(delivery);
    if (place == m_waiting.end())
        return;
    auto &waiting = m_hosts[place->second.host].waiting;
    waiting.erase(std::find(waiting.begin(), waiting.end(), delivery));
    m_waiting.erase(place);
}

bool AttemptQueue::isFree(const Host &host) const
{
    return !host.waiting.empty() && host.underWay < (host.isOutside ? 1 : maxUnderWayPerHost);
}

std::optional<std::int64_t> AttemptQueue::take(UtcTime now)
{
    if (m_underWay.size() >= maxUnderWay)
        return std::nullopt;
    auto found = m_hosts.end();
    std::uint64_t first = 0;
    for (auto host = m_hosts.begin(); host != m_hosts.end(); ++host) {
        if (!isFree(host->second) || (host->second.isOutside && host->second.next > now))
            continue;
        const std::uint64_t number = m_waiting.at(host->second.waiting.front()).number;
        if (found == m_hosts.end() || number < first) {
            found = host;
            first = number;
        }
    }
    if (found == m_hosts.end())
        return std::nullopt;
    Host &host = found->second;
    const std::int64_t delivery = host.waiting.front();
    host.waiting.pop_front();
    ++host.underWay;
    host.next = now + outsidePace;
    m_waiting.erase(delivery);
    m_underWay.emplace(delivery, found->first);
    return delivery;
}

void AttemptQueue::finish(std::int64_t delivery)
{
    const auto underWay = m_underWay.find(delivery);
    if (underWay == m_underWay.end())
        return;
    const auto host = m_hosts.find(underWay->second);
    --host->second.underWay;
    // A host outside is remembered for its pace; there are as many as were allowed by name.
    if (host->second.underWay == 0 && host->second.waiting.empty() && !host->second.isOutside)
        m_hosts.erase(host);
    m_underWay.erase(underWay);
}

std::optional<UtcTime> AttemptQueue::nextStart() const
{
    std::optional<UtcTime> next;
    if (m_underWay.size() >= maxUnderWay)
        return next; // the end of one of them is what is waited for
    for (const auto &[name, host] : m_hosts) {
        if (isFree(host) && host.isOutside && (!next || host.next < *next))
            next = host.next;
    }
    return next;
}

} // namespace hookbench::sandbox
