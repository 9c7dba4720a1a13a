// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/checkfinding.h"

#include <QString>

#include <span>

namespace hookbench::text
{

/// What was found out about the endpoint, in one sentence.
QString checkSentence(const CheckFinding &finding);

/// What to do about it, in one sentence; empty where there is nothing to do.
QString checkFix(const CheckFinding &finding);

/// The worst of it: "Your endpoint accepts forged events."
QString checkHeadline(std::span<const CheckFinding> findings);

} // namespace hookbench::text
