// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/result.h"
#include "app/sandbox/apikey.h"
#include "app/sandbox/webhookrecord.h"

#include <string>
#include <string_view>
#include <vector>

namespace hookbench::sandbox
{

struct SampleWebhook
{
    std::string application; ///< id
    WebhookRecord webhook;
    std::vector<DeliveryRecord> deliveries; ///< oldest first
};

/// What a new sandbox begins with.
struct Samples
{
    std::vector<Application> applications; ///< two at least
    std::vector<SampleWebhook> webhooks;
};

/// Reads resources/sandbox/samples.json. Its times are ages, counted back from `now`; ids and
/// secrets come from `random`. Error: FileMalformed.
Result<Samples> readSamples(std::string_view json, UtcTime now, RandomSource &random);

} // namespace hookbench::sandbox
