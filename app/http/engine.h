// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace hookbench::http
