// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/checkfinding.h"
#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/secret.h"
#include "app/send/sender.h"
#include "app/signing/payloadcipher.h"
#include "app/signing/scheme.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace hookbench::send
{

/// What is checked, and how far a check-up may go.
struct CheckSetup
{
    std::string url{};
    signing::Scheme scheme{};
    Secret secret{};
    std::optional<signing::PayloadCipher> cipher{}; ///< present: every event is encrypted
    std::string eventType{};                        ///< of the right events, with its sample
    std::string data{};                             ///< JSON
    /// Only events of the type hookbench.probe with amounts of zero, and none of a type that nobody
    /// knows.
    bool isLive = false;
    bool sendsTwice = true;
    bool sendsLarge = true;
    bool sendsBurst = true;
    http::ProxyChoice proxies{}; ///< empty: everything directly
    /// Only whether right events are taken and forged ones refused.
    bool isProof = false;
};

/// How many deliveries it takes at most.
int checkRequests(const CheckSetup &setup);

/// 0 to 100: what was right, by weight; below 50 when the endpoint takes what it has to refuse.
int checkScore(std::span<const CheckFinding> findings);

/// Sends an endpoint right and wrong deliveries, one after the other, and tells what it makes of
/// them. Everything it sends has ids that begin with "hookbench_test_". On a thread of its own;
/// its callbacks come there.
class Checkup
{
public:
    struct Observer
    {
        std::function<void(const CheckFinding &)> found{};
        std::function<void()> ended{}; ///< once, the last call; never when it was broken off
    };

    /// `engine`, `clock` and `random` must outlive it.
    Checkup(http::Engine &engine, const Clock &clock, RandomSource &random, CheckSetup setup,
            Observer observer);
    Checkup(const Checkup &) = delete;
    Checkup &operator=(const Checkup &) = delete;
    /// Breaks off what is under way. Never from the observer.
    ~Checkup();

    /// To be called once.
    void start();

private:
    using Answer = Result<Receipt>;

    void run();
    Order order(Intent intent, const std::string &type, std::string data) const;
    Order right(Intent intent = Intent::Resigned) const;
    std::vector<Answer> send(const std::vector<Order> &orders);
    Answer send(const Order &order);

    bool checkTheWay(const Answer &answer);
    bool checkValid(const Answer &answer);
    void checkRefusal(CheckCode code, Intent intent, bool isAccepting);
    void checkTwice();
    void checkAccepted(CheckCode code, const Order &order, CheckResult otherwise);
    void checkBurst();
    void checkLeniency(CheckCode code, const Order &order);
    void skip(CheckCode code, CheckSkip why);
    void tell(const CheckFinding &finding);

    const Clock &m_clock;
    RandomSource &m_random;
    const CheckSetup m_setup;
    const Observer m_observer;
    std::mutex m_mutex;
    bool m_isBrokenOff = false;       ///< guarded by the mutex
    std::unique_ptr<Sender> m_sender; ///< guarded by the mutex
    std::jthread m_thread;
};

} // namespace hookbench::send
