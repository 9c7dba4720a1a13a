// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/store/platformrecord.h"

#include <QVector>

#include <vector>

namespace hookbench::workspace
{

/// The list that came with a webhook, as the store keeps it.
store::PlatformList platformListOf(const QString &accountId, const api::Webhook &webhook, int asked,
                                   UtcTime readAt);

/// What is kept, as the server listed it: in its order.
QVector<api::RecentEvent> recentEventsOf(const std::vector<store::ListedEvent> &events);

} // namespace hookbench::workspace
