// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/verdict.h"

#include <QString>

namespace hookbench::text
{

/// "Verified", "Old secret", "Failed", "Unsigned", "Unknown scheme", "Not checked", "Cannot
/// decrypt".
QString verdictWord(Verdict verdict);

/// What the verdict means, in one sentence.
QString verdictSentence(Verdict verdict);

/// Of an event whose verdict came after it, because no secret was at hand.
QString checkedLaterSentence();

} // namespace hookbench::text
