// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/event.h"
#include "app/store/platformrecord.h"
#include "app/store/retention.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>

namespace hookbench::store
{

class EventReader;

/// Where received events are kept. Appending is durable: `done` says so after the commit that made
/// it so. A contract test suite holds every implementation to this text. All functions may be
/// called from any thread; callbacks come on the store's thread and must be short.
class EventStore
{
public:
    struct Committed
    {
        EventId id = 0;
        /// The earliest event on the same account and path with the same delivery id, else the same
        /// event id, else (where there is neither, unsigned) the same non-empty bytes.
        std::optional<EventId> duplicateOf{};
    };
    using Appended = std::function<void(Result<Committed>)>;
    using Done = std::function<void(Result<void>)>;

    /// Told of what changed, on the store's thread, in the order of the ids.
    struct Observer
    {
        std::function<void(std::span<const EventSummary>)> committed{}; ///< after each commit
        std::function<void(const EventSummary &)> updated{};            ///< an answer came later
        std::function<void(const EventSummary &)> explained{};          ///< its cause was found, or its verdict
        std::function<void(const Error &)> failed{}; ///< appends fail from now on (disk full…)
        std::function<void()> recovered{};           ///< and work again
        std::function<void()> removed{};             ///< retention took rows away
        std::function<void()> listed{};              ///< the platform's record has more
    };

    EventStore() = default;
    EventStore(const EventStore &) = delete;
    EventStore &operator=(const EventStore &) = delete;
    /// Commits what waits.
    virtual ~EventStore() = default;

    /// Before the first append; at most one.
    virtual void setObserver(Observer observer) = 0;
    /// Stores one event in the next batch; summary.id and duplicateOf are given by the store.
    /// `done` is called exactly once. Errors: DiskFull, DatabaseFailed… (the next event tries
    /// again); BudgetTooSmall when more wait than the store holds and InvalidArgument for the id of
    /// an account that is longer than 256 bytes, both at once and on the caller's thread.
    virtual void append(EventRecord event, Appended done) = 0;
    /// The answer of an event whose answerKind was Pending. Error NotFound: it is gone.
    virtual void recordAnswer(EventId id, AnswerRecord answer, Done done) = 0;
    /// A row that says that the receiver was not listening.
    virtual void recordGap(const std::string &account, UtcTime from, UtcTime until) = 0;
    virtual void setPinned(EventId id, bool pinned, Done done) = 0;
    /// Why an event did not verify, as a machine code. Errors: NotFound, and InvalidArgument for a
    /// code longer than 256 bytes, the latter at once and on the caller's thread.
    virtual void setCause(EventId id, std::string cause, Done done) = 0;
    /// Gives an event that is Unchecked its verdict; no other verdict is ever replaced. Errors:
    /// NotFound (gone, or checked before), and InvalidArgument for Unchecked and for a scheme longer
    /// than 256 bytes, the latter at once and on the caller's thread.
    virtual void recordLateCheck(EventId id, LateCheck check, Done done) = 0;
    /// Keeps what the platform listed: every entry once, with the states that it had. Errors:
    /// InvalidArgument for an id of a webhook or an account that is empty or too long.
    virtual void recordList(PlatformList list, Done done) = 0;
    /// Applied in slices when nothing waits to be appended.
    virtual void setRetention(RetentionRules rules) = 0;
    /// Waits until everything appended so far is committed or refused.
    virtual void flush() = 0;

    /// A new reading connection; each for one thread at a time. It may outlive nothing of the
    /// store.
    virtual Result<std::unique_ptr<EventReader>> reader() = 0;
};

} // namespace hookbench::store
