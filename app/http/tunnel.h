// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/bytebuffer.h"
#include "app/http/channel.h"
#include "app/http/proxy.h"

#include <functional>
#include <memory>
#include <string>

namespace hookbench::http
{

/// Asks a proxy for a connection to the host of a URL, on a connection that leads to the proxy.
/// After a 200 every byte of it is the host's. Engine's thread; owned by the operations under way.
class Tunnel : public std::enable_shared_from_this<Tunnel>
{
public:
    struct Outcome
    {
        boost::system::error_code error{}; ///< the connection broke
        std::string fault{};               ///< what is wrong with the answer; empty: nothing
        int status = 0;                    ///< of the answer; 200: the way is open
    };
    using Done = std::function<void(const Outcome &)>;

    Tunnel(std::shared_ptr<Channel> connection, const Proxy &proxy, const Url &url, Done done);
    ~Tunnel();
    Tunnel(const Tunnel &) = delete;
    Tunnel &operator=(const Tunnel &) = delete;

    /// `done` is called once, later; never when the connection is closed from here before.
    void open();

private:
    void readMore();
    void process();
    void finish(Outcome outcome);

    std::shared_ptr<Channel> m_connection;
    std::string m_request; ///< cleansed with this object: it may hold a password
    ByteBuffer m_input;
    std::size_t m_scanned = 0;
    int m_interimAnswers = 0;
    Done m_done;
};

} // namespace hookbench::http
