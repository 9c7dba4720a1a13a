// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/base/secret.h"
#include "app/send/drill.h"
#include "app/send/intent.h"
#include "app/store/eventreader.h"

#include <cstdint>
#include <optional>
#include <string>

namespace hookbench::outbox
{

/// What the user said yes to before a bulk run in LIVE, once for all of it.
struct LiveConsent
{
    std::string host{};    ///< as hostOf() names it
    std::size_t count = 0; ///< so many events at most

    bool operator==(const LiveConsent &) const = default;
};

/// Where a bulk run goes as far as the LIVE rules care. Value type.
struct LivePermission
{
    bool isLive = false; ///< the account in view, or whoever owns the target's host
    std::optional<LiveConsent> consent{};
};

/// What a bulk run sends where, as the user put it together. Value type; the secret is cleansed
/// with it.
struct BulkPlan
{
    store::EventQuery query{};
    std::string target{};
    std::string scheme{}; ///< empty: the one that each event came with
    std::optional<Secret> secret{};
    send::Intent intent = send::Intent::Resigned;
    double rate = 0; ///< in a second; 0: as fast as they go
    int concurrency = 1;
    bool keepsObjectOrder = false;
    bool includesDelivered = false;

    std::optional<send::DrillPlan> drill{}; ///< absent: a replay
    std::uint64_t seed = 1;
    std::string stateUrl{};     ///< of the handler, read before and after; empty: not read
    bool isStateToStay = false; ///< the handler knows these events: nothing may change

    LivePermission permission{};
};

/// A drill is looked at step by step; more is what a replay is for.
inline constexpr std::size_t maxDrillEvents = 100'000;

/// In LIVE a validly signed event moves goods: captured events go out there as they came, and
/// nothing else.
bool isAllowedInLive(const BulkPlan &plan);

/// What has to be asked before so many events go to this target.
LiveConsent consentFor(const std::string &target, std::size_t count);

/// Whether the plan may go over so many events now. Error AccountReadOnly, `detail` is a whole
/// sentence: it is refused in LIVE, or nobody was asked for this host and as many.
Result<void> checkLiveRules(const BulkPlan &plan, std::size_t count);

} // namespace hookbench::outbox
