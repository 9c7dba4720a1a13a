// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/whystep.h"

#include <QString>

#include <span>

namespace hookbench::text
{

/// What was found, in one sentence with its evidence. What servers and people wrote stands in it as
/// it is.
QString whySentence(const WhyStep &step);

/// What to do; empty where there is nothing to do.
QString whyFix(const WhyStep &step);

/// The first step that failed, else the first that needs a look, else that all is ready.
QString whyHeadline(std::span<const WhyStep> steps);

} // namespace hookbench::text
