// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/http/message.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hookbench::http
{

class Engine;
class ServerCore;

/// Bounds on what one peer can make us hold or wait for. Times are the longest allowed.
struct Limits
{
    std::size_t headerBytes = 64 * 1024;
    std::size_t headerFields = 200;
    std::size_t bodyBytes = 16 * 1024 * 1024;
    std::size_t bodyBytesTotal = 256 * 1024 * 1024; ///< of all bodies being read; beyond: 503
    std::size_t connections = 2048;         ///< at the limit one without an answer due is closed
    std::size_t pendingRequests = 1024;     ///< handed out and not answered; beyond: 503
    std::chrono::milliseconds idle{60'000}; ///< between requests
    std::chrono::milliseconds headerTime{10'000}; ///< first to last header byte; then 408
    std::chrono::milliseconds bodyTime{60'000};   ///< whole body; then 408
    std::chrono::milliseconds writeTime{30'000};  ///< whole answer
    std::chrono::milliseconds drainTime{3'000};   ///< reading on after an early refusal
    std::chrono::milliseconds stopTime{5'000};    ///< finishing answers in flight
};

/// Certificate chain and key in PEM.
struct TlsIdentity
{
    std::string certificateChainPem;
    std::string privateKeyPem;
};

struct ServerConfig
{
    std::string address = "127.0.0.1"; ///< numeric; anything but loopback is the caller's decision
    std::uint16_t port = 0;            ///< 0: any free one
    Limits limits{};
    std::vector<std::string> allowedHosts{}; ///< besides localhost, 127.0.0.1 and [::1]
    std::optional<TlsIdentity> tls{};        ///< TLS 1.2 and 1.3
};

/// What the server has seen; a snapshot.
struct ServerCounters
{
    std::uint64_t connections = 0; ///< accepted since start
    std::uint64_t open = 0;
    std::uint64_t requests = 0; ///< handed to the handler
    std::uint64_t refused = 0;  ///< answered by the engine itself: 400, 408, 413, 421, 431, 503…
};

/// The right to answer one request, once. Movable; its functions may be called from any thread and
/// at any time, also after the connection or the server is gone (then they have no effect). When it
/// is destroyed unused the client gets a 500.
class Responder
{
public:
    class Target;

    explicit Responder(std::shared_ptr<Target> target);
    Responder(Responder &&) noexcept;
    Responder &operator=(Responder &&) noexcept;
    Responder(const Responder &) = delete;
    Responder &operator=(const Responder &) = delete;
    ~Responder();

    void respond(Response response);
    /// Closes the connection instead of answering; answers to earlier requests still go out.
    void drop();
    /// From now on this request does not count as pending: its answer is held back on purpose, and
    /// whoever holds it bounds how many.
    void givePlaceUp();

private:
    std::shared_ptr<Target> m_target;
};

/// HTTP/1.1 server (RFC 9110, RFC 9112) on an Engine: keep-alive, pipelining (answers in order),
/// chunked bodies, Expect: 100-continue, HEAD, TLS. Malformed requests get their 4xx here and never
/// reach the handler. All its work happens on the engine's thread; the public functions may be
/// called from any one other thread.
class Server
{
public:
    /// Called on the engine's thread for every well-formed request; must not block.
    using Handler = std::function<void(Request &&request, Responder responder)>;

    Server(Engine &engine, ServerConfig config, Handler handler);
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;
    /// Stops.
    ~Server();

    /// Binds and listens; returns the port. Errors: PortInUse, AddressNotAvailable,
    /// PermissionDenied, Tls (certificate or key unusable).
    Result<std::uint16_t> start();
    /// No new connections; answers in flight are finished within Limits::stopTime. Blocks until
    /// done; never call it on the engine's thread.
    void stop();

    /// Instead of those of the configuration; in force for requests that come after.
    void setAllowedHosts(std::vector<std::string> hosts);

    ServerCounters counters() const;

private:
    std::shared_ptr<ServerCore> d;
};

} // namespace hookbench::http
