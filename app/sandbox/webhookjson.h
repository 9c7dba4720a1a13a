// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandboxoptions.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace hookbench::sandbox
{

struct Application;
struct DeliveryRecord;
struct WebhookRecord;

/// The webhook object of platform-api, section 2. Rate and average are left out as long as there is
/// nothing to compute them from.
nlohmann::ordered_json webhookJson(const WebhookRecord &webhook, const Application &application,
                                   SandboxOptions::ListSecrets secrets);

/// The array for `recent_events`.
nlohmann::ordered_json recentEventsJson(const std::vector<DeliveryRecord> &deliveries);

} // namespace hookbench::sandbox
