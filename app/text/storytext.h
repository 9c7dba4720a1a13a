// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/storyfinding.h"

#include <QString>

namespace hookbench::text
{

/// What does not fit, in one sentence. The event type in it is whatever a sender wrote: to be made
/// printable or escaped where that matters.
QString storySentence(const StoryFinding &finding);

} // namespace hookbench::text
