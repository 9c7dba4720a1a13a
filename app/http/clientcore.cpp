// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/clientcore.h"

#include "app/http/exchange.h"
#include "app/http/fieldlines.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <future>
#include <utility>

namespace hookbench::http
{

namespace
{

/// What would make other bytes than the ones meant: a line break in a header is a second header.
bool isSendable(const ClientRequest &request)
{
    return isToken(request.method) &&
           std::all_of(request.headers.begin(), request.headers.end(), [](const Header &header) {
               return isToken(header.name) &&
                      std::all_of(header.value.begin(), header.value.end(), isFieldValueChar);
           });
}

} // namespace

ClientCore::ClientCore(boost::asio::io_context &io, ProxyChoice choice)
    : m_io(io)
    , m_choice(std::move(choice))
    , m_pool(std::make_shared<ConnectionPool>(io))
{
}

void ClientCore::post(ClientRequest &&request, Client::Callback &&done)
{
    boost::asio::post(m_io, [self = shared_from_this(), request = std::move(request),
                             done = std::move(done)]() mutable {
        self->begin(std::move(request), std::move(done));
    });
}

void ClientCore::begin(ClientRequest &&request, Client::Callback &&done)
{
    if (m_stopped) {
        done(Error{ErrorKind::Cancelled});
        return;
    }
    auto url = parseUrl(request.url);
    if (!url) {
        done(url.error());
        return;
    }
    if (!isSendable(request)) {
        done(Error{ErrorKind::InvalidArgument, "the method or a header cannot be sent as it is"});
        return;
    }
    auto proxy = proxyFor(*url);
    if (!proxy) {
        done(proxy.error());
        return;
    }
    auto exchange =
        std::make_shared<Exchange>(shared_from_this(), std::move(request), std::move(*url),
                                   std::move(*proxy), std::move(done));
    m_exchanges.insert(exchange);
    exchange->start();
}

Result<std::optional<Proxy>> ClientCore::proxyFor(const Url &url) const
{
    if (!m_choice || isLoopbackHost(url.host))
        return std::optional<Proxy>();
    return m_choice(url);
}

Result<TlsContext> ClientCore::tlsContext(const std::string &caFile)
{
    std::error_code ignored;
    const auto changed = caFile.empty() ? std::filesystem::file_time_type()
                                        : std::filesystem::last_write_time(caFile, ignored);
    const auto found = m_contexts.find(caFile);
    if (found != m_contexts.end() && found->second.changed == changed)
        return found->second.context;
    auto context = makeClientContext(caFile);
    if (context)
        m_contexts[caFile] = {changed, *context};
    return context;
}

void ClientCore::remove(const std::shared_ptr<Exchange> &exchange)
{
    m_exchanges.erase(exchange);
}

void ClientCore::cancelAll()
{
    m_stopped = true;
    while (!m_exchanges.empty()) {
        const std::shared_ptr<Exchange> exchange = *m_exchanges.begin();
        exchange->cancel();
    }
    m_pool->close();
}

void ClientCore::stop()
{
    if (m_io.get_executor().running_in_this_thread()) {
        cancelAll();
        return;
    }
    // The promise lives in the task: set_value may still be at work in it when we are awake.
    std::promise<void> done;
    const std::future<void> cancelled = done.get_future();
    boost::asio::post(m_io, [this, done = std::move(done)]() mutable {
        cancelAll();
        done.set_value();
    });
    cancelled.wait();
}

} // namespace hookbench::http
