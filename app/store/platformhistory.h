// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/store/platformrecord.h"

#include <string>
#include <vector>

namespace hookbench::store
{

/// When a list was read, how much of it was asked for, and how much there was.
struct ListRead
{
    UtcTime at{};
    int asked = 0;
    int listed = 0;

    bool operator==(const ListRead &) const = default;
};

/// Everything that is kept of one webhook's lists, to be taken elsewhere. Value type.
struct PlatformHistory
{
    std::string webhookId{};
    std::vector<ListRead> reads{};         ///< oldest first
    std::vector<ListedEvent> events{};     ///< newest first
    std::vector<UnknownStretch> unknown{}; ///< oldest first

    bool operator==(const PlatformHistory &) const = default;
};

} // namespace hookbench::store
