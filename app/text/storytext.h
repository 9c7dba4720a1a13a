// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/storyfinding.h"

#include <QString>

#include <cstddef>
#include <string>
#include <vector>

namespace hookbench::text
{

/// What does not fit, in one sentence. The event type in it is whatever a sender wrote: to be made
/// printable or escaped where that matters.
QString storySentence(const StoryFinding &finding);

/// "Of 12 events that the platform reported, 11 came here. Missing: evt_…" Of more than a few
/// missing ones some are named. The ids are whatever a server wrote.
QString comparisonSentence(std::size_t reported, std::size_t came,
                           const std::vector<std::string> &missing);

/// What is not known of a stretch; the times as they are to be read. `from` empty: since ever.
QString unknownSentence(const QString &from, const QString &until);

} // namespace hookbench::text
