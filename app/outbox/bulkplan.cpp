// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/bulkplan.h"

#include "app/outbox/sendrules.h"
#include "app/send/replayselection.h"

namespace hookbench::outbox
{

bool isAllowedInLive(const BulkPlan &plan)
{
    // What leaves out what was delivered changes nothing in an event: exact and resigned.
    return !plan.drill && send::leavesOutDelivered(plan.intent);
}

LiveConsent consentFor(const std::string &target, std::size_t count)
{
    return {hostOf(target), count};
}

Result<void> checkLiveRules(const BulkPlan &plan, std::size_t count)
{
    if (!plan.permission.isLive)
        return {};
    if (!isAllowedInLive(plan))
        return Error{ErrorKind::AccountReadOnly,
                     "In LIVE only captured events may be sent, unchanged."};
    const std::optional<LiveConsent> &consent = plan.permission.consent;
    if (!consent || consent->host != hostOf(plan.target) || consent->count < count)
        return Error{ErrorKind::AccountReadOnly,
                     "In LIVE each bulk run is asked for, with its host and its count."};
    return {};
}

} // namespace hookbench::outbox
