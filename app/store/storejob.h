// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/event.h"
#include "app/store/eventstore.h"

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace hookbench::store
{

struct AppendJob
{
    EventRecord event;
    EventStore::Appended done;
};

struct AnswerJob
{
    EventId id;
    AnswerRecord answer;
    EventStore::Done done;
};

struct GapJob
{
    EventSummary gap;
};

struct PinJob
{
    EventId id;
    bool isPinned;
    EventStore::Done done;
};

struct CauseJob
{
    EventId id;
    std::string cause;
    EventStore::Done done;
};

struct LateCheckJob
{
    EventId id;
    LateCheck check;
    EventStore::Done done;
};

struct ListJob
{
    PlatformList list;
    EventStore::Done done;
};

/// What the rules take of the platform's record.
struct PruneJob
{
    RetentionRules rules;
    UtcTime now;
};

/// Something for the store's thread to write, and whom to tell.
using StoreJob = std::variant<AppendJob, AnswerJob, GapJob, PinJob, CauseJob, LateCheckJob,
                              ListJob, PruneJob>;

/// Rows that retention takes away; waits until nothing else does. `done` is told how many went.
struct RemoveJob
{
    std::vector<EventId> ids;
    std::function<void(Result<std::int64_t>)> done;
};

/// About the memory that a waiting job holds.
std::size_t bytesOf(const StoreJob &job);

/// Tells whoever waits for the job that it failed.
void refuse(StoreJob &job, const Error &error);

} // namespace hookbench::store
