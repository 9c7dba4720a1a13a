// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/server.h"

#include "app/http/engine.h"
#include "app/http/servercore.h"

namespace hookbench::http
{

Server::Server(Engine &engine, ServerConfig config, Handler handler)
    : d(std::make_shared<ServerCore>(engine.context(), std::move(config), std::move(handler)))
{
}

Server::~Server()
{
    stop();
}

Result<std::uint16_t> Server::start()
{
    return d->start();
}

void Server::stop()
{
    d->stop();
}

void Server::setAllowedHosts(std::vector<std::string> hosts)
{
    d->setAllowedHosts(std::move(hosts));
}

ServerCounters Server::counters() const
{
    return d->counters();
}

} // namespace hookbench::http
