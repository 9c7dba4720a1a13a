// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fills an event store with believable events, for benchmarks and for looking at the window.
// usage: make_events DIR COUNT [--indexed]   (--indexed: waits until the text index has them all)

#include "app/base/clock.h"
#include "app/base/privatefile.h"
#include "app/base/random.h"
#include "app/store/sqliteeventreader.h"
#include "app/store/sqliteeventstore.h"
#include "tests/support/store/sampleevents.h"

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <thread>

using namespace hookbench;

int main(int argc, char **argv)
{
    const long count = argc > 2 ? std::atol(argv[2]) : 0;
    if (count <= 0) {
        std::fprintf(stderr, "usage: make_events DIR COUNT [--indexed]\n");
        return 2;
    }
    const std::filesystem::path directory = argv[1];
    if (!ensurePrivateDirectory(directory).ok())
        return 3;
    SystemRandom random;
    SystemClock clock;
    auto opened = store::SqliteEventStore::open(directory, random, clock);
    if (!opened) {
        std::fprintf(stderr, "%s\n", opened.error().detail.c_str());
        return 3;
    }
    test::SampleEvents samples;
    samples.firstAt = clock.now() - samples.step * count;
    std::atomic<long> failed = 0;
    std::atomic<store::EventId> last = 0;
    const auto began = std::chrono::steady_clock::now();
    for (long i = 1; i <= count; ++i) {
        opened->store->append(samples.next(),
                              [&](const Result<store::EventStore::Committed> &result) {
                                  if (result)
                                      last = result->id;
                                  else
                                      ++failed;
                              });
        if (i % 10'000 == 0)
            opened->store->flush(); // the queue is bounded
    }
    opened->store->flush();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    std::printf("%ld events in %.1f s, %ld failed\n", count, took.count(), failed.load());
    auto reader = store::SqliteEventReader::open(directory);
    const bool isToWait = argc > 3 && std::string_view(argv[3]) == "--indexed";
    while (isToWait && reader) {
        const auto upTo = static_cast<store::SqliteEventReader &>(**reader).indexedUpTo();
        if (!upTo || *upTo >= last)
            break;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return failed == 0 ? 0 : 1;
}
