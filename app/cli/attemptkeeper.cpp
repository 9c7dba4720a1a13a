// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/attemptkeeper.h"

#include "app/store/eventfilter.h"
#include "app/store/sqliteattemptstore.h"
#include "app/store/sqliteeventreader.h"

#include <algorithm>
#include <future>
#include <memory>
#include <optional>

namespace hookbench::cli
{

namespace
{

constexpr int mostRepeats = 200; ///< of an event that came again and again

/// An id that a filter reads as itself.
bool isPlainId(const std::string &id)
{
    return !id.empty() && id.size() <= 200 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-';
    });
}

std::optional<store::EventId> eventOf(const std::filesystem::path &directory,
                                      const std::string &account, const std::string &eventId)
{
    if (!isPlainId(eventId))
        return std::nullopt;
    const auto filter = store::parseEventFilter("event:" + eventId);
    const auto reader = store::SqliteEventReader::open(directory);
    if (!filter || !reader)
        return std::nullopt;
    const auto found = (*reader)->page({account, *filter, false}, std::nullopt, mostRepeats);
    if (!found || found->empty())
        return std::nullopt;
    return found->back().id;
}

} // namespace

Result<void> keepAttempt(const std::filesystem::path &directory, const std::string &account,
                         store::Attempt attempt)
{
    auto attempts = store::SqliteAttemptStore::open(directory); // makes the file if needed
    if (!attempts)
        return attempts.error();
    attempt.event = eventOf(directory, account, attempt.eventId);
    const auto stored = std::make_shared<std::promise<Result<store::AttemptId>>>();
    (*attempts)->append(std::move(attempt), [stored](Result<store::AttemptId> id) {
        stored->set_value(std::move(id));
    });
    const Result<store::AttemptId> id = stored->get_future().get();
    if (!id)
        return id.error();
    return {};
}

} // namespace hookbench::cli
