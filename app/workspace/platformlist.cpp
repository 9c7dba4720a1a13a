// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/platformlist.h"

namespace hookbench::workspace
{

store::PlatformList platformListOf(const QString &accountId, const api::Webhook &webhook, int asked,
                                   UtcTime readAt)
{
    store::PlatformList list{accountId.toStdString(), webhook.id.toStdString(), readAt, asked, {}};
    list.entries.reserve(static_cast<std::size_t>(webhook.recentEvents.size()));
    for (const api::RecentEvent &event : webhook.recentEvents) {
        store::ListedEvent entry;
        entry.eventId = event.id.toStdString();
        entry.eventType = event.eventType.toStdString();
        entry.state = {event.deliveryStatus.toStdString(), event.responseCode,
                       event.responseTimeMs};
        entry.createdAt = event.createdAt;
        list.entries.push_back(std::move(entry));
    }
    return list;
}

QVector<api::RecentEvent> recentEventsOf(const std::vector<store::ListedEvent> &events)
{
    QVector<api::RecentEvent> recent;
    recent.reserve(static_cast<qsizetype>(events.size()));
    for (const store::ListedEvent &event : events) {
        recent.append({QString::fromStdString(event.eventId),
                       QString::fromStdString(event.eventType),
                       QString::fromStdString(event.state.status), event.state.responseCode,
                       event.state.responseMs, event.createdAt});
    }
    return recent;
}

} // namespace hookbench::workspace
