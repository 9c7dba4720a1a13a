// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/store/jobqueue.h"
#include "app/store/retention.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace hookbench::store
{

class SearchIndex;

/// What an event store does beside: fills the text index, and finds what retention takes away (the
/// store's thread removes it). One thread of low priority with connections of its own, that keeps
/// back while events arrive.
class StoreKeeper
{
public:
    /// `queue` and `clock` must outlive it.
    StoreKeeper(std::filesystem::path directory, JobQueue &queue, const Clock &clock);
    StoreKeeper(const StoreKeeper &) = delete;
    StoreKeeper &operator=(const StoreKeeper &) = delete;
    ~StoreKeeper();

    void start();
    /// Ends its thread; it does nothing from then on.
    void stop();
    /// Applied soon, and again every minute.
    void setRules(RetentionRules rules);
    /// From the store's thread, after each commit.
    void noteCommit();

private:
    using Steady = std::chrono::steady_clock;

    void run(const std::stop_token &stop);
    /// One slice; false when the index could not be written.
    bool index(const std::stop_token &stop, std::optional<SearchIndex> &search);
    void applyRules(const std::stop_token &stop, std::optional<SearchIndex> &search);
    bool removeRows(std::span<const EventId> ids, const std::stop_token &stop);
    bool isQuiet() const;
    /// False when it is to stop.
    bool rest(const std::stop_token &stop, std::chrono::milliseconds duration);

    const std::filesystem::path m_directory;
    JobQueue &m_queue;
    const Clock &m_clock;

    std::mutex m_mutex;
    std::condition_variable_any m_wakeUp;
    RetentionRules m_rules;
    bool m_hasNewRules = false;
    bool m_hasNews = true; ///< commits since the index was last complete
    std::atomic<Steady::rep> m_lastCommit{0};
    std::jthread m_thread;
};

} // namespace hookbench::store
