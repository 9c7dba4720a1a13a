// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/client.h"

#include "app/http/clientcore.h"
#include "app/http/engine.h"

#include <utility>

namespace hookbench::http
{

Client::Client(Engine &engine, ProxyChoice choice)
    : d(std::make_shared<ClientCore>(engine.context(), std::move(choice)))
{
}

Client::~Client()
{
    d->stop();
}

void Client::send(ClientRequest request, Callback done)
{
    d->post(std::move(request), std::move(done));
}

} // namespace hookbench::http
