// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/headers.h"
#include "app/base/result.h"
#include "app/base/secret.h"
#include "app/signing/scheme.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace hookbench::signing
{

/// A delivery about to be sent. The body is as it goes on the wire: encrypted already where it is.
struct Outgoing
{
    std::string_view method = "POST";
    std::string_view url;
    std::string_view body;
    std::string deliveryId;
    std::string eventType;
    std::int64_t attempt = 1;
    UtcTime signedAt{};
};

/// The headers that `scheme` adds: delivery id, event type, timestamp, attempt, and one signature
/// for each secret (several only where the scheme has a separator). No secrets: all but the
/// signature. Errors: InvalidArgument (a secret that the scheme cannot decode).
Result<Headers> deliveryHeaders(const Scheme &scheme, std::span<const Secret> secrets,
                                const Outgoing &outgoing);

} // namespace hookbench::signing
