// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storekeeper.h"

#include "app/store/retentionpass.h"
#include "app/store/searchindex.h"

#include <sys/resource.h>
#include <unistd.h>

#include <memory>
#include <utility>
#include <vector>

namespace hookbench::store
{

namespace
{

using namespace std::chrono_literals;

/// No commit for so long: the disk and a processor are free.
constexpr auto quiet = 300ms;
/// While events arrive, so long between two slices of the index.
constexpr auto busyPause = 1s;
constexpr auto rulesInterval = 60s;
/// After an error (a full disk…), so long until the next try.
constexpr auto failurePause = 10s;

/// Linux keeps a nice value for each thread (sched(7)); elsewhere this may do nothing.
void lowerPriority()
{
    constexpr int background = 10;
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), background);
}

} // namespace

StoreKeeper::StoreKeeper(std::filesystem::path directory, JobQueue &queue, const Clock &clock)
    : m_directory(std::move(directory))
    , m_queue(queue)
    , m_clock(clock)
{
}

StoreKeeper::~StoreKeeper() = default;

void StoreKeeper::start()
{
    m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

void StoreKeeper::stop()
{
    m_thread = {};
}

void StoreKeeper::setRules(RetentionRules rules)
{
    {
        const std::lock_guard lock(m_mutex);
        m_rules = std::move(rules);
        m_hasNewRules = true;
    }
    m_wakeUp.notify_all();
}

void StoreKeeper::noteCommit()
{
    m_lastCommit = Steady::now().time_since_epoch().count();
    bool isNews = false;
    {
        const std::lock_guard lock(m_mutex);
        isNews = !std::exchange(m_hasNews, true);
    }
    if (isNews)
        m_wakeUp.notify_all();
}

bool StoreKeeper::isQuiet() const
{
    return Steady::now().time_since_epoch() - Steady::duration(m_lastCommit.load()) > quiet;
}

bool StoreKeeper::rest(const std::stop_token &stop, std::chrono::milliseconds duration)
{
    std::unique_lock lock(m_mutex);
    m_wakeUp.wait_for(lock, stop, duration, [&] { return m_hasNewRules; });
    return !stop.stop_requested();
}

void StoreKeeper::run(const std::stop_token &stop)
{
    lowerPriority();
    std::optional<SearchIndex> search;
    auto rulesDue = Steady::now();
    while (!stop.stop_requested()) {
        bool areRulesNew = false;
        bool hasNews = false;
        {
            std::unique_lock lock(m_mutex);
            m_wakeUp.wait_until(lock, stop, rulesDue, [&] { return m_hasNews || m_hasNewRules; });
            areRulesNew = std::exchange(m_hasNewRules, false);
            hasNews = m_hasNews;
        }
        if (areRulesNew || Steady::now() >= rulesDue) {
            applyRules(stop, search);
            rulesDue = Steady::now() + rulesInterval;
        }
        if (hasNews && !stop.stop_requested() && !index(stop, search)) {
            search.reset();
            rest(stop, failurePause);
        }
    }
}

bool StoreKeeper::index(const std::stop_token &stop, std::optional<SearchIndex> &search)
{
    if (!search) {
        Result<SearchIndex> opened = SearchIndex::open(m_directory);
        if (!opened)
            return false;
        search.emplace(std::move(*opened));
    }
    const auto deadline = Steady::now() + busyPause;
    while (!isQuiet() && Steady::now() < deadline) {
        if (!rest(stop, quiet))
            return true;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_hasNews = false;
    }
    const Result<bool> hasMore = search->work();
    if (hasMore && !*hasMore)
        return true;
    const std::lock_guard lock(m_mutex);
    m_hasNews = true;
    return hasMore.ok();
}

void StoreKeeper::applyRules(const std::stop_token &stop, std::optional<SearchIndex> &search)
{
    RetentionRules rules;
    {
        const std::lock_guard lock(m_mutex);
        rules = m_rules;
    }
    if (rules == RetentionRules())
        return;
    StoreJob prune = PruneJob{rules, m_clock.now()};
    (void)m_queue.push(prune); // a full queue gets it in a minute
    Result<RetentionPass> pass = RetentionPass::open(m_directory);
    if (!pass)
        return; // in a minute again
    bool isChanged = false;
    (void)pass->run(rules, m_clock.now(), [&](std::span<const EventId> ids) {
        isChanged = removeRows(ids, stop);
        return isChanged;
    });
    if (isChanged && search)
        (void)search->dropIfStale();
}

/// Waits until the store's thread has done it; false when it could not, or this thread is to stop.
bool StoreKeeper::removeRows(std::span<const EventId> ids, const std::stop_token &stop)
{
    struct Answer
    {
        std::mutex mutex;
        std::condition_variable_any came;
        std::optional<bool> isDone;
    };
    const auto answer = std::make_shared<Answer>();
    m_queue.pushRemoval({std::vector<EventId>(ids.begin(), ids.end()),
                         [answer](const Result<std::int64_t> &removed) {
                             {
                                 const std::lock_guard lock(answer->mutex);
                                 answer->isDone = removed.ok();
                             }
                             answer->came.notify_all();
                         }});
    std::unique_lock lock(answer->mutex);
    answer->came.wait(lock, stop, [&] { return answer->isDone.has_value(); });
    return answer->isDone.value_or(false);
}

} // namespace hookbench::store
