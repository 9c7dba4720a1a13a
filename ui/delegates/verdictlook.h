// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/verdict.h"
#include "ui/theme/icons.h"

namespace hookbench::ui
{

/// How a verdict looks wherever it is shown; the word stands beside it.
Tone verdictTone(Verdict verdict);
Icon verdictIcon(Verdict verdict);

} // namespace hookbench::ui
