// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace hookbench::sandbox
{

struct ListedDelivery;

/// One element of GET /sandbox/deliveries.
nlohmann::ordered_json deliveryJson(const ListedDelivery &delivery);

} // namespace hookbench::sandbox
