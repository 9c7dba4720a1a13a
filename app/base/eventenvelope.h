// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"

#include <string>
#include <string_view>

namespace hookbench
{

/// The envelope of our default preset (platform-api, section 7): id, type, created_at, data, in
/// that order. `dataJson` is one JSON value and goes in byte for byte, so that an amount keeps its
/// text. `id` and `type` are UTF-8; what is not becomes U+FFFD.
std::string eventEnvelope(std::string_view id, std::string_view type, UtcTime createdAt,
                          std::string_view dataJson);

/// "evt_" and 24 letters and digits.
std::string newEventId(RandomSource &random);
/// "dlv_" and 24 letters and digits: one for each webhook that an event goes to.
std::string newDeliveryId(RandomSource &random);

} // namespace hookbench
