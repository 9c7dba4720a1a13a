// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/receiver.h"

#include "app/http/engine.h"
#include "app/http/url.h"
#include "app/receiver/intake.h"

#include <algorithm>
#include <utility>

namespace hookbench::receiver
{

namespace
{

/// More than the connections allowed can have without pipelining: what bounds the events that wait
/// for their commit is the store.
constexpr std::size_t pendingRequests = 4096;
/// How long handlers and slow peers are waited for when it stops.
constexpr std::chrono::seconds stopTime{3};
/// Several of the largest bodies can be read at a time.
constexpr std::size_t bodiesAtOnce = 16;

http::ServerConfig serverConfig(const ReceiverConfig &config, std::vector<std::string> hosts)
{
    http::ServerConfig server;
    server.port = config.port;
    server.limits.bodyBytes = config.maxBodyBytes;
    server.limits.bodyBytesTotal =
        std::max(server.limits.bodyBytesTotal, bodiesAtOnce * config.maxBodyBytes);
    server.limits.pendingRequests = pendingRequests;
    server.limits.stopTime = stopTime;
    server.allowedHosts = std::move(hosts);
    server.tls = config.tls;
    return server;
}

} // namespace

class Receiver::Private
{
public:
    explicit Private(Parts p)
        : parts(p)
        , schemes(&p.schemes)
    {
    }

    std::vector<std::string> allowedHosts() const
    {
        std::vector<std::string> all = config.allowedHosts;
        all.insert(all.end(), hosts.begin(), hosts.end());
        for (const Endpoint &endpoint : endpoints) {
            if (const auto parsed = http::parseUrl(endpoint.publicUrl))
                all.push_back(parsed->host);
        }
        return all;
    }
    void hostsChanged()
    {
        if (server)
            server->setAllowedHosts(allowedHosts());
    }
    /// The verifiers are made here, so that the engine only has to take them over.
    void publishEndpoints() const
    {
        parts.engine.post(
            [intake = intake, table = std::make_shared<EndpointTable>(endpoints, *schemes)] {
                intake->setEndpoints(table);
            });
    }

    const Parts parts;
    const signing::SchemeSet *schemes;
    ReceiverConfig config{};
    std::vector<Endpoint> endpoints{};
    std::vector<std::string> hosts{}; ///< besides those of the config

    // While listening.
    std::string url{};
    std::shared_ptr<Prover> prover{};
    std::shared_ptr<Forwarder> forwarder{};
    std::shared_ptr<Intake> intake{};
    std::unique_ptr<http::Server> server{};
};

Receiver::Receiver(Parts parts)
    : d(std::make_unique<Private>(parts))
{
}

Receiver::~Receiver()
{
    stop();
}

Result<std::uint16_t> Receiver::start(const ReceiverConfig &config)
{
    if (d->server)
        return Error{ErrorKind::Internal, "the receiver is listening already"};
    d->config = config;
    d->prover = std::make_shared<Prover>(d->parts.engine, d->parts.clock, d->parts.random);
    d->forwarder = std::make_shared<Forwarder>(d->parts.engine);
    d->intake = std::make_shared<Intake>(
        Intake::Parts{.engine = d->parts.engine,
                      .store = d->parts.store,
                      .clock = d->parts.clock,
                      .prover = d->prover,
                      .forwarder = d->forwarder,
                      .answersFirst = config.acknowledge == ReceiverConfig::Acknowledge::First});
    d->publishEndpoints();
    d->server = std::make_unique<http::Server>(
        d->parts.engine, serverConfig(config, d->allowedHosts()),
        [intake = d->intake](http::Request &&request, http::Responder responder) {
            intake->take(std::move(request), std::move(responder));
        });
    const Result<std::uint16_t> port = d->server->start();
    if (!port) {
        d->server.reset();
        stop();
        return port;
    }
    d->intake->setOwnPort(*port);
    d->url = (config.tls ? "https://127.0.0.1:" : "http://127.0.0.1:") + std::to_string(*port);
    return port;
}

void Receiver::stop()
{
    if (!d->intake)
        return;
    if (d->server) {
        d->parts.engine.post([intake = d->intake] { intake->stopHolding(); });
        d->server->stop();
        d->server.reset();
    }
    d->prover->stop();
    d->forwarder->stop();
    d->parts.store.flush(); // and with it the callbacks that hold the intake
    d->intake.reset();
}

bool Receiver::isListening() const
{
    return d->server != nullptr;
}

void Receiver::setEndpoints(std::vector<Endpoint> endpoints)
{
    d->endpoints = std::move(endpoints);
    d->hostsChanged();
    if (d->intake)
        d->publishEndpoints();
}

void Receiver::setSchemes(const signing::SchemeSet &schemes)
{
    d->schemes = &schemes;
    if (d->intake)
        d->publishEndpoints();
}

void Receiver::setAllowedHosts(std::vector<std::string> hosts)
{
    d->hosts = std::move(hosts);
    d->hostsChanged();
}

void Receiver::prove(std::function<void(Result<UtcTime>)> done)
{
    if (!d->server) {
        d->parts.engine.post([done = std::move(done)] {
            done(Error{ErrorKind::ConnectionRefused, "the receiver is not listening"});
        });
        return;
    }
    d->prover->prove(d->url, d->config.tls ? d->config.tls->certificateChainPem : std::string(),
                     std::move(done));
}

http::ServerCounters Receiver::counters() const
{
    if (!d->server)
        return {};
    http::ServerCounters counters = d->server->counters();
    counters.requests = d->intake->captured();
    counters.refused += d->intake->unmatched();
    return counters;
}

} // namespace hookbench::receiver
