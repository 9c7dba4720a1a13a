// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace boost::asio
{
class io_context;
}

namespace hookbench::http
{

/// One thread and its event loop, shared by the servers and clients that live on it. Created and
/// destroyed on the same thread; destroying it stops the loop and joins. Servers and clients must
/// be stopped before.
class Engine
{
public:
    Engine();
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;
    ~Engine();

    boost::asio::io_context &context();
    /// Runs `task` on the engine's thread, later. Callable from any thread.
    void post(std::function<void()> task);
    /// The same, and waits until it has run. Never from the engine's thread.
    void postAndWait(const std::function<void()> &task);
    /// As post(), `delay` from now. It cannot be taken back: what it touches has to be watched with
    /// a weak pointer. Tasks that are not due when the engine ends are dropped.
    void postAfter(std::chrono::milliseconds delay, std::function<void()> task);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace hookbench::http
