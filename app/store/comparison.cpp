// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/comparison.h"

#include "app/store/eventreader.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hookbench::store
{

std::size_t Comparison::came() const
{
    return static_cast<std::size_t>(
        std::count_if(record.events.begin(), record.events.end(),
                      [](const ListedEvent &event) { return event.capture.has_value(); }));
}

std::vector<ListedEvent> Comparison::missing() const
{
    std::vector<ListedEvent> missing;
    std::copy_if(record.events.begin(), record.events.end(), std::back_inserter(missing),
                 [](const ListedEvent &event) { return !event.capture; });
    return missing;
}

Result<Comparison> compareWebhook(EventReader &reader, const std::string &account,
                                  const std::string &webhook)
{
    Result<PlatformRecord> record =
        reader.platformRecord(account, webhook, Comparison::maxEvents);
    if (!record)
        return record.error();
    Comparison comparison{std::move(*record)};
    if (Result<void> done = reader.markCaptures(account, comparison.record.events); !done)
        return done.error();
    return comparison;
}

} // namespace hookbench::store
