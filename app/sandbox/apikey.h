// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/secret.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::sandbox
{

/// A merchant's application; keys and webhooks belong to one.
struct Application
{
    std::string id; ///< app_…
    std::string name;

    bool operator==(const Application &) const = default;
};

/// One of the sandbox's own API keys.
struct ApiKey
{
    std::string name; ///< full, read-only…
    Application application;
    std::string clientKey; ///< pk_test_…, publishable
    Secret clientSecret;   ///< sk_test_…
    std::vector<std::string> scopes;
    std::optional<UtcTime> expiresAt;

    bool hasScope(std::string_view scope) const
    {
        return std::find(scopes.begin(), scopes.end(), scope) != scopes.end();
    }
    bool isExpired(UtcTime now) const { return expiresAt && *expiresAt <= now; }
};

} // namespace hookbench::sandbox
