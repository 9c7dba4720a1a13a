// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/http/rawconnection.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <thread>

namespace hookbench::http::test
{

/// Accepts on a free port of 127.0.0.1 and plays one script on every connection, one after the
/// other, in a thread of its own.
class RawServer
{
public:
    /// `index` counts the connections from 0. The connection closes when the script returns.
    using Script = std::function<void(RawConnection &connection, int index)>;

    explicit RawServer(Script script);
    RawServer(const RawServer &) = delete;
    RawServer &operator=(const RawServer &) = delete;
    ~RawServer();

    std::uint16_t port() const { return m_port; }
    int connections() const { return m_connections; }

private:
    void run(const Script &script);

    int m_listener = -1;
    std::uint16_t m_port = 0;
    std::atomic<int> m_connections{0};
    std::jthread m_thread;
};

} // namespace hookbench::http::test
