// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/dispatcher.h"

#include <chrono>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace hookbench::test
{

/// What a dispatcher sends to, under the test's control: requests wait here for their answers, and
/// timers for their time.
class OutsideWorld
{
public:
    struct Sent
    {
        http::ClientRequest request;
        http::Client::Callback done; ///< null once it was answered
    };

    sandbox::Dispatcher::Outside outside()
    {
        return {[this](http::ClientRequest request, http::Client::Callback done) {
                    sent.push_back({std::move(request), std::move(done)});
                },
                [this](std::chrono::microseconds wait, std::function<void()> task) {
                    timers.emplace_back(wait, std::move(task));
                }};
    }

    /// Answers the oldest request that waits. False: none does.
    bool answer(int status)
    {
        http::ClientResponse response;
        response.status = status;
        response.timing.totalMs = 12.5;
        return finish(response);
    }
    bool fail(ErrorKind kind) { return finish(Error{kind}); }

    /// How many wait for their answer.
    std::size_t open() const
    {
        std::size_t count = 0;
        for (const Sent &one : sent)
            count += one.done ? 1 : 0;
        return count;
    }

    /// Lets every timer fire that waits now; new ones wait for the next call.
    void fireTimers()
    {
        for (const auto &[wait, task] : std::exchange(timers, {}))
            task();
    }
    /// The shortest wait of a timer; a day when there is none.
    std::chrono::microseconds nextTimer() const
    {
        std::chrono::microseconds shortest = std::chrono::days(1);
        for (const auto &[wait, task] : timers)
            shortest = std::min(shortest, wait);
        return shortest;
    }

    /// The dispatcher is gone: nothing of it may be called any more.
    void forget()
    {
        timers.clear();
        for (Sent &one : sent)
            one.done = nullptr;
    }

    std::vector<Sent> sent;
    std::vector<std::pair<std::chrono::microseconds, std::function<void()>>> timers;

private:
    bool finish(const Result<http::ClientResponse> &answer)
    {
        for (Sent &one : sent) {
            if (const auto done = std::exchange(one.done, nullptr)) {
                done(answer);
                return true;
            }
        }
        return false;
    }
};

} // namespace hookbench::test
