// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/engine.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <future>
#include <thread>

namespace hookbench::http
{

struct Engine::Private
{
    // One thread runs it; the hint lets Asio skip wake-ups among its own handlers.
    boost::asio::io_context io{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work{
        io.get_executor()};
    std::jthread thread;
};

Engine::Engine()
    : d(std::make_unique<Private>())
{
    d->thread = std::jthread([&io = d->io] { io.run(); });
}

Engine::~Engine()
{
    d->io.stop();
    d->thread.join();
}

boost::asio::io_context &Engine::context()
{
    return d->io;
}

void Engine::post(std::function<void()> task)
{
    boost::asio::post(d->io, std::move(task));
}

void Engine::postAndWait(const std::function<void()> &task)
{
    // The promise lives in the task: set_value may still be at work in it when we are awake.
    std::promise<void> promise;
    const std::future<void> done = promise.get_future();
    boost::asio::post(d->io, [&task, promise = std::move(promise)]() mutable {
        task();
        promise.set_value();
    });
    done.wait();
}

void Engine::postAfter(std::chrono::milliseconds delay, std::function<void()> task)
{
    // Armed on the engine's thread, where the loop looks at its timers anyway.
    const auto due = std::chrono::steady_clock::now() + delay;
    boost::asio::post(d->io, [&io = d->io, due, task = std::move(task)]() mutable {
        auto timer = std::make_unique<boost::asio::steady_timer>(io, due);
        boost::asio::steady_timer &waiting = *timer;
        waiting.async_wait([timer = std::move(timer),
                            task = std::move(task)](const boost::system::error_code &error) {
            if (!error)
                task();
        });
    });
}

} // namespace hookbench::http
