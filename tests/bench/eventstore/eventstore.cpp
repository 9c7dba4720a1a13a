// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the event store costs, against the disk under it.
// usage: bench_eventstore append DIR [COUNT]   appends, one by one and many at once
//        bench_eventstore read DIR             a store made by make_events DIR 1000000 --indexed
//        bench_eventstore open SMALL LARGE     two such stores, opened in turn

#include "app/base/random.h"
#include "app/store/sqliteeventreader.h"
#include "app/store/sqliteeventstore.h"
#include "tests/support/store/appending.h"
#include "tests/support/store/sampleevents.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace hookbench;
using namespace hookbench::store;

namespace fs = std::filesystem;

namespace
{

using Steady = std::chrono::steady_clock;

/// Of all threads: what other programs do does not count.
double processorMilliseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Of the actions timed since print() was called last.
double usedProcessor = 0;

double milliseconds(const std::function<void()> &action)
{
    const double cpuBefore = processorMilliseconds();
    const auto began = Steady::now();
    action();
    const auto took = Steady::now() - began;
    usedProcessor += processorMilliseconds() - cpuBefore;
    return std::chrono::duration<double, std::milli>(took).count();
}

struct Figures
{
    double first;
    double median;
    double percentile99;
};

Figures figuresOf(std::vector<double> times)
{
    const double first = times.front();
    std::sort(times.begin(), times.end());
    return {first, times[times.size() / 2], times[times.size() * 99 / 100]};
}

Figures print(const char *what, const std::vector<double> &times)
{
    const Figures figures = figuresOf(times);
    std::printf("%-48s first %8.3f  median %8.3f  99%% %8.3f ms  processor %8.3f ms  n=%zu\n", what,
                figures.first, figures.median, figures.percentile99,
                std::exchange(usedProcessor, 0) / static_cast<double>(times.size()), times.size());
    return figures;
}

long residentKilobytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:"))
            return std::atol(line.c_str() + 6);
    }
    return 0;
}

/// Appends 4 KB to a file and waits for the disk: what no durable store can beat.
std::vector<double> rawAppends(const fs::path &directory, int count)
{
    const fs::path file = directory / "raw.bin";
    const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
    const std::string block(4096, 'x');
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        times.push_back(milliseconds([&] {
            if (::write(fd, block.data(), block.size()) < 0 || ::fdatasync(fd) != 0)
                std::abort();
        }));
    }
    ::close(fd);
    fs::remove(file);
    return times;
}

int benchAppend(const fs::path &directory, int count)
{
    SystemRandom random;
    SystemClock clock;
    auto opened = SqliteEventStore::open(directory, random, clock);
    if (!opened)
        return 1;
    EventStore &events = *opened->store;
    test::SampleEvents samples;
    for (int i = 0; i < 2000; ++i) // the log and the caches as they will be
        events.append(samples.next(), {});
    events.flush();

    std::vector<double> raw;
    std::vector<double> single;
    for (int round = 0; round < 5; ++round) {
        const auto some = rawAppends(directory, 200);
        raw.insert(raw.end(), some.begin(), some.end());
        for (int i = 0; i < 200; ++i) {
            EventRecord event = samples.next();
            single.push_back(milliseconds([&] { (void)test::append(events, std::move(event)); }));
        }
    }
    const Figures disk = print("raw append of 4 KB and fdatasync", raw);
    const Figures one = print("append one event, wait for the commit", single);
    std::printf("one event to raw append, medians: %.2f\n", one.median / disk.median);

    std::vector<EventRecord> records;
    for (int i = 0; i < count; ++i)
        records.push_back(samples.next());
    double pushed = 0;
    const double cpuBefore = processorMilliseconds();
    const double took = milliseconds([&] {
        pushed = milliseconds([&] {
            for (EventRecord &record : records)
                events.append(std::move(record), {});
        });
        events.flush();
    });
    const double cpu = processorMilliseconds() - cpuBefore;
    std::printf(
        "%d events at once: %.0f a second committed; %.2f us each to the caller; %.2f us of "
        "processor time each\n",
        count, count / took * 1000, pushed / count * 1000, cpu / count * 1000);
    return 0;
}

EventQuery queryOf(const char *filter)
{
    const auto parsed = parseEventFilter(filter);
    return {"sandbox", parsed ? *parsed : EventFilter()};
}

int benchRead(const fs::path &directory)
{
    const long before = residentKilobytes();
    auto reader = SqliteEventReader::open(directory);
    if (!reader)
        return 1;
    EventReader &events = **reader;
    std::printf("%lld rows\n", static_cast<long long>(events.count({}).value()));
    for (const char *filter : {"",
                               "type:refund.created",
                               "type:payment.*",
                               "verdict:failed",
                               "verdict:failed type:refund.created",
                               "-verdict:verified",
                               "path:/orders",
                               "event:evt_000*",
                               "before:2000-01-01",
                               test::SampleEvents::rareWord,
                               "chiara",
                               "\"enamel mug\"",
                               "user1234*",
                               "quokka type:payment.*",
                               "-chiara",
                               "$.data.amount:>99990",
                               "$.data.currency:eurc",
                               "header.x-webhook-event-id:evt_00*",
                               "quokka or type:refund.created",
                               "(chiara or bruno) -verdict:verified",
                               "status:>=500 or size:<100",
                               "is:duplicate"}) {
        const EventQuery query = queryOf(filter);
        std::vector<double> pages;
        std::size_t rows = 0;
        for (int i = 0; i < 20; ++i) {
            // A connection of its own each time: nothing is in its cache.
            auto fresh = SqliteEventReader::open(directory);
            pages.push_back(
                milliseconds([&] { rows = (*fresh)->page(query, {}, 200).value().size(); }));
        }
        const std::string what =
            "first 200 of '" + std::string(filter) + "' (" + std::to_string(rows) + ")";
        print(what.c_str(), pages);
    }
    for (const char *filter : {"$.data.amount:>99990", "quokka", "event:evt_0001*"}) {
        std::vector<double> firsts;
        for (int i = 0; i < 10; ++i) {
            auto fresh = SqliteEventReader::open(directory);
            firsts.push_back(milliseconds([&] {
                (void)(*fresh)->search(queryOf(filter),
                                       [](std::span<const EventId> found, const SearchProgress &) {
                                           return found.empty();
                                       });
            }));
        }
        print(("first streamed of '" + std::string(filter) + "'").c_str(), firsts);
    }
    std::vector<EventId> ids;
    const auto collect = [&](std::span<const EventId> some) {
        ids.insert(ids.end(), some.begin(), some.end());
        return true;
    };
    for (const char *filter : {"type:refund.created", "verdict:failed", ""}) {
        ids.clear();
        const double took = milliseconds([&] { (void)events.ids(queryOf(filter), collect); });
        std::printf("all ids of '%s': %zu in %.1f ms\n", filter, ids.size(), took);
    }
    std::mt19937_64 random(1);
    std::vector<double> jumps;
    for (int i = 0; i < 300 && ids.size() > 128; ++i) {
        const std::size_t at = random() % (ids.size() - 128);
        jumps.push_back(milliseconds([&] { (void)events.rows(std::span(ids).subspan(at, 128)); }));
    }
    print("a jump: 128 rows anywhere", jumps);
    std::vector<double> whole;
    for (int i = 0; i < 300; ++i)
        whole.push_back(milliseconds([&] { (void)events.event(ids[random() % ids.size()]); }));
    print("one event with its bytes", whole);
    std::vector<ListedEvent> listed(60);
    for (std::size_t i = 0; i < listed.size(); ++i) {
        listed[i].eventId = "evt_that_never_came_" + std::to_string(i);
        const auto event = i < 50 ? events.event(ids[random() % ids.size()])
                                  : Result<std::optional<EventRecord>>(std::nullopt);
        if (event && *event)
            listed[i].eventId = (*event)->summary.eventId;
    }
    ids = {};
    std::printf("resident: %ld KB before, %ld KB after\n", before, residentKilobytes());
    std::vector<double> marks;
    for (int i = 0; i < 21; ++i) // the first one reads through all of them
        marks.push_back(milliseconds([&] { (void)events.markCaptures("sandbox", listed); }));
    print("which of 60 listed events came here", marks);
    std::printf("resident: %ld KB then\n", residentKilobytes());
    return 0;
}

int benchOpen(const fs::path &smaller, const fs::path &larger)
{
    SystemRandom random;
    SystemClock clock;
    std::vector<double> times[2];
    for (int round = 0; round < 30; ++round) {
        int which = 0;
        for (const fs::path &directory : {smaller, larger}) {
            times[which++].push_back(milliseconds([&] {
                auto opened = SqliteEventStore::open(directory, random, clock);
                auto reader = opened->store->reader();
                (void)(*reader)->page({"sandbox", {}}, {}, 50);
            }));
        }
    }
    const Figures small = print("open, first 50 rows, close: the small store", times[0]);
    const Figures large = print("open, first 50 rows, close: the large store", times[1]);
    std::printf("large to small, medians: %.2f\n", large.median / small.median);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string_view what = argc > 2 ? argv[1] : "";
    if (what == "append")
        return benchAppend(argv[2], argc > 3 ? std::atoi(argv[3]) : 50'000);
    if (what == "read")
        return benchRead(argv[2]);
    if (what == "open" && argc > 3)
        return benchOpen(argv[2], argv[3]);
    std::fprintf(stderr, "usage: bench_eventstore append DIR [COUNT] | read DIR | open A B\n");
    return 2;
}
