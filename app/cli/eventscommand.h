// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/store/eventfilter.h"

#include <cstdint>
#include <optional>

namespace hookbench::cli
{

/// What `hookbench-cli events` prints. Value type.
struct EventsOptions
{
    enum class Format : std::uint8_t { Text, Json, Har, Curl, Csv, Raw };

    Format format = Format::Text;
    bool isFull = false;
    bool isCount = false;
    bool isRedacted = false;
    std::optional<int> limit{};
    store::EventFilter filter{};

    bool operator==(const EventsOptions &) const = default;
};

/// `hookbench-cli events`: what was received, from the store.
Command eventsCommand();

/// What the options ask for; a filter that does not parse says where. Errors: InvalidArgument.
Result<EventsOptions> eventsOptions(const Arguments &arguments);

} // namespace hookbench::cli
