// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace hookbench::store
{

/// One line of JSON. Text of others may be no UTF-8: such bytes become U+FFFD.
std::string lossyJson(const nlohmann::ordered_json &json);

} // namespace hookbench::store
