// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace hookbench::sandbox
{

/// The fields of a webhook that a caller may set; absent ones are left alone.
struct WebhookFields
{
    std::optional<std::string> name{};
    std::optional<std::string> url{};
    std::optional<bool> isActive{};
    std::optional<bool> encrypted{};
    std::optional<std::string> signingSecret{};

    bool operator==(const WebhookFields &) const = default;
};

} // namespace hookbench::sandbox
