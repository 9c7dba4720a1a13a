// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/random.h"
#include "app/send/parcel.h"

#include <optional>
#include <string>

namespace hookbench::send
{

/// The one event that may be sent to any endpoint, in LIVE too: it moves nothing.
inline constexpr const char *probeType = "hookbench.probe";
inline constexpr const char *probeData =
    R"({"id":"hookbench_test_object","amount":"0.00","currency":"usd","status":"test"})";

/// An id that tells at a glance that a test sent it: "hookbench_test_…".
std::string testId(RandomSource &random);

/// One probe, right in every way: signed with `secret`, encrypted where there is a cipher.
Order probeOrder(std::string url, const signing::Scheme &scheme, Secret secret,
                 std::optional<signing::PayloadCipher> cipher, UtcTime now, RandomSource &random);

} // namespace hookbench::send
