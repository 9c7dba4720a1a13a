// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/engine.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

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

} // namespace hookbench::http
