// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/cli/arguments.h"
#include "app/store/eventfilter.h"

namespace hookbench::cli
{

/// What --filter describes; everything when it was not given. Errors: InvalidArgument, which names
/// the place.
Result<store::EventFilter> filterFromOption(const Arguments &arguments);

} // namespace hookbench::cli
