// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/bulkplan.h"

#include "app/send/replayselection.h"

namespace hookbench::outbox
{

bool isAllowedInLive(const BulkPlan &plan)
{
    // What leaves out what was delivered changes nothing in an event: exact and resigned.
    return !plan.drill && send::leavesOutDelivered(plan.intent);
}

} // namespace hookbench::outbox
