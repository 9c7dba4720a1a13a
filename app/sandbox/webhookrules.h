// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/webhookfields.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace hookbench::sandbox
{

/// What a body asks for, and every rule it violates: one sentence each, beginning with the field.
struct CheckedFields
{
    WebhookFields fields{};
    std::vector<std::string> violations{};
};

/// The rules of platform-api, section 2. `body` is an object; unknown fields are ignored, null is a
/// wrong type. For a create, name and url are required.
CheckedFields checkCreate(const nlohmann::ordered_json &body);
CheckedFields checkUpdate(const nlohmann::ordered_json &body);

} // namespace hookbench::sandbox
