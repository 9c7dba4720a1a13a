// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/client.h"
#include "app/http/connectionpool.h"
#include "app/http/tlscontext.h"
#include "app/http/url.h"

#include <boost/asio/io_context.hpp>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>

namespace hookbench::http
{

class Exchange;

/// What the exchanges of a client share: the pool, the TLS contexts, the list of those under way.
/// On the engine's thread, except `post` and `stop`.
class ClientCore : public std::enable_shared_from_this<ClientCore>
{
public:
    ClientCore(boost::asio::io_context &io, ProxyChoice choice);

    // From the owner's threads.
    void post(ClientRequest &&request, Client::Callback &&done);
    void stop();

    // For exchanges.
    boost::asio::io_context &io() { return m_io; }
    ConnectionPool &pool() { return *m_pool; }
    /// Made once for each file of certificates, and again when the file has changed.
    Result<TlsContext> tlsContext(const std::string &caFile);
    void remove(const std::shared_ptr<Exchange> &exchange);

private:
    struct CachedContext
    {
        std::filesystem::file_time_type changed;
        TlsContext context;
    };

    Result<std::optional<Proxy>> proxyFor(const Url &url) const;
    void begin(ClientRequest &&request, Client::Callback &&done);
    void cancelAll();

    boost::asio::io_context &m_io;
    const ProxyChoice m_choice;
    std::shared_ptr<ConnectionPool> m_pool;
    std::map<std::string, CachedContext> m_contexts;
    std::unordered_set<std::shared_ptr<Exchange>> m_exchanges;
    bool m_stopped = false;
};

} // namespace hookbench::http
