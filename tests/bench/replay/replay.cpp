// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What tests/bench/replay/run.py measures:
//   bench_replay serve                       answers 200 to everything; prints its port
//   bench_replay fill DIR COUNT              an event store with COUNT events of 1.2 KB
//   bench_replay run DIR URL CONNECTIONS     sends them all, signed now, every attempt stored
// The signing secret is in $HOOKBENCH_BENCH_SECRET.

#include "app/base/privatefile.h"
#include "app/http/engine.h"
#include "app/http/server.h"
#include "app/send/replayer.h"
#include "app/send/replayreport.h"
#include "app/send/replayselection.h"
#include "app/store/sqliteattemptstore.h"
#include "app/store/sqliteeventreader.h"
#include "app/store/sqliteeventstore.h"
#include "tests/support/signing/shipped.h"
#include "tests/support/store/sampleevents.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <future>
#include <string_view>

using namespace hookbench;

namespace
{

template <typename T>
T valueOr(const char *what, Result<T> result)
{
    if (result)
        return std::move(*result);
    std::fprintf(stderr, "%s: %s %s\n", what, errorKindName(result.error().kind),
                 result.error().detail.c_str());
    std::exit(1);
}

int serve()
{
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &stop, nullptr);
    http::Engine engine;
    http::Server server(engine, {}, [](http::Request &&, http::Responder responder) {
        responder.respond({200, {}, {}});
    });
    std::printf("%u\n", unsigned{valueOr("listen", server.start())});
    std::fflush(stdout);
    int signal = 0;
    sigwait(&stop, &signal);
    server.stop();
    return 0;
}

int fill(const std::filesystem::path &directory, long count)
{
    SystemRandom random;
    SystemClock clock;
    (void)ensurePrivateDirectory(directory);
    auto opened = valueOr("store", store::SqliteEventStore::open(directory, random, clock));
    test::SampleEvents samples;
    for (long i = 1; i <= count; ++i) {
        opened.store->append(samples.next(), {});
        if (i % 10'000 == 0)
            opened.store->flush();
    }
    return 0;
}

/// Highest memory in use so far, in MB.
double peak()
{
    double megabytes = 0;
    if (std::FILE *status = std::fopen("/proc/self/status", "r")) {
        char line[256];
        while (std::fgets(line, sizeof line, status)) {
            if (std::string_view(line).starts_with("VmHWM:"))
                megabytes = std::atof(line + 6) / 1024;
        }
        std::fclose(status);
    }
    return megabytes;
}

int run(const std::filesystem::path &directory, const char *url, int connections)
{
    SystemRandom random;
    SystemClock clock;
    const signing::SchemeSet schemes = test::shipped();
    auto attempts = valueOr("attempts", store::SqliteAttemptStore::open(directory));
    auto reader = valueOr("reader", store::SqliteEventReader::open(directory));
    const char *secret = std::getenv("HOOKBENCH_BENCH_SECRET");
    const auto began = std::chrono::steady_clock::now();
    auto selection = valueOr("selection", send::selectForReplay(*reader, *attempts, {}, url));
    store::ReplayRun run;
    run.kind = "replay";
    run.target = url;
    run.scheme = "platform";
    run.intent = "resigned";
    run.concurrency = connections;
    run.id = valueOr("run", attempts->createRun(run, selection.events));
    const auto started = std::chrono::steady_clock::now();
    std::vector<store::RunItem> items;
    for (const store::EventId event : selection.events)
        items.push_back({static_cast<std::int64_t>(items.size()), event});
    std::promise<void> ended;
    http::Engine engine;
    {
        send::Replayer replayer(
            {engine, *attempts, schemes, clock, random, std::move(reader)},
            {{}, {}, [&ended](const Result<store::RunState> &) { ended.set_value(); }});
        send::ReplayOptions options;
        options.secret = Secret::copyOf(secret ? secret : "whsec_0123456789");
        replayer.start(run, std::move(items), std::move(options));
        ended.get_future().wait();
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
    const std::chrono::duration<double> chose = started - began;
    const double memory = peak();
    const send::ReplayReport report = valueOr("report", send::replayReport(*attempts, run.id));
    std::printf("FIGURES %lld %.3f %.3f %.1f %lld\n", static_cast<long long>(report.passed),
                took.count(), chose.count(), memory, static_cast<long long>(report.left));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string_view mode(argc > 1 ? argv[1] : "");
    if (mode == "serve")
        return serve();
    if (mode == "fill" && argc > 3)
        return fill(argv[2], std::atol(argv[3]));
    if (mode == "run" && argc > 4)
        return run(argv[2], argv[3], std::atoi(argv[4]));
    std::fprintf(stderr, "usage: bench_replay serve | fill DIR COUNT | run DIR URL CONNECTIONS\n");
    return 2;
}
