// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/platformrecord.h"

#include <string>
#include <vector>

namespace hookbench::store
{

class EventReader;

/// What the platform reported of a webhook against what came here. Value type.
struct Comparison
{
    /// So many of the newest entries are compared.
    static constexpr int maxEvents = 2'000;

    PlatformRecord record{}; ///< with captures marked

    std::size_t reported() const { return record.events.size(); }
    std::size_t came() const;
    /// What was reported and did not come, newest first.
    std::vector<ListedEvent> missing() const;

    bool operator==(const Comparison &) const = default;
};

/// Errors: those of the reader.
Result<Comparison> compareWebhook(EventReader &reader, const std::string &account,
                                  const std::string &webhook);

} // namespace hookbench::store
