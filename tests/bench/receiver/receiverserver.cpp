// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/engine.h"
#include "app/receiver/receiver.h"
#include "app/receiver/selfsignedidentity.h"
#include "app/store/sqliteeventstore.h"
#include "tests/support/signing/shipped.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string_view>

using namespace hookbench;

namespace
{

[[noreturn]] void fail(const char *what, const Error &error)
{
    std::fprintf(stderr, "%s: %s %s\n", what, errorKindName(error.kind), error.detail.c_str());
    std::exit(1);
}

template <typename T>
T valueOr(const char *what, Result<T> result)
{
    if (!result)
        fail(what, result.error());
    return std::move(*result);
}

} // namespace

/// bench_receiver FOLDER [tls] [first]: the receiver alone, as fast as it is, until SIGTERM. The
/// signing secret is in $HOOKBENCH_BENCH_SECRET. Prints its port.
int main(int argc, char **argv)
{
    const char *secret = std::getenv("HOOKBENCH_BENCH_SECRET");
    if (argc < 2 || !secret)
        return 2;
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTERM);
    sigaddset(&stop, SIGINT);
    pthread_sigmask(SIG_BLOCK, &stop, nullptr);

    SystemClock clock;
    SystemRandom random;
    const std::filesystem::path folder(argv[1]);
    receiver::ReceiverConfig config;
    config.port = 0;
    for (int i = 2; i < argc; ++i) {
        const std::string_view word(argv[i]);
        if (word == "first")
            config.acknowledge = receiver::ReceiverConfig::Acknowledge::First;
        if (word == "tls") {
            config.tls =
                valueOr("certificate", receiver::ensureSelfSignedIdentity(folder, clock)).identity;
        }
    }
    auto opened = valueOr("store", store::SqliteEventStore::open(folder, random, clock));
    http::Engine engine;
    receiver::Receiver receiver({engine, *opened.store, test::shipped(), clock, random});
    receiver::Endpoint endpoint;
    endpoint.account = "bench";
    endpoint.keys.push_back({Secret::copyOf(secret), SecretRole::Current});
    receiver.setEndpoints({endpoint});
    std::printf("%u\n", unsigned{valueOr("listen", receiver.start(config))});
    std::fflush(stdout);
    int signal = 0;
    sigwait(&stop, &signal);
    const http::ServerCounters counters = receiver.counters();
    receiver.stop();
    std::printf("%llu\n", static_cast<unsigned long long>(counters.requests));
    return 0;
}
