// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/cli/command.h"
#include "app/sandbox/eventcatalogue.h"
#include "app/send/parcel.h"
#include "app/signing/schemeset.h"

#include <string>

namespace hookbench::cli
{

/// `hookbench-cli send`: one delivery, right or wrong on purpose.
Command sendCommand();

/// What the options ask for.
struct SendPlan
{
    send::Order order;
    std::string eventId; ///< empty: the body has none
    QString note{};      ///< that the scheme is only assumed; empty: it is not
};

/// What a plan is made with; all must outlive the call.
struct SendMeans
{
    const signing::SchemeSet &schemes;
    const sandbox::EventCatalogue &events;
    const Clock &clock;
    RandomSource &random;
};

/// Reads the files that the options name. Errors: InvalidArgument; also for a target outside this
/// machine without --yes.
Result<SendPlan> planFrom(const Arguments &arguments, const SendMeans &means);

} // namespace hookbench::cli
