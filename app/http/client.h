// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/http/message.h"
#include "app/http/proxy.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace hookbench::http
{

class ClientCore;
class Engine;

/// Where the time of one exchange went, in milliseconds; -1 for a step that did not happen
/// (a pooled connection has no dns, connect and tls). Through a proxy, dns is the proxy's name and
/// connect lasts until the proxy has connected; tls is the host's own.
struct Timing
{
    double dnsMs = -1;
    double connectMs = -1;
    double tlsMs = -1;
    double firstByteMs = -1; ///< request sent to first byte of the answer
    double totalMs = -1;
};

/// One request, sent exactly as given: header lines in this order and spelling, these body bytes.
/// Nothing is added but Host (when absent) and Content-Length (when the body is not empty or the
/// method is POST, PUT or PATCH, and neither it nor Transfer-Encoding is present).
struct ClientRequest
{
    std::string url; ///< absolute, http or https
    std::string method = "POST";
    Headers headers{};
    std::string body{};
    std::chrono::milliseconds timeout{10'000}; ///< whole exchange
    std::size_t maxAnswerBytes = 1024 * 1024;  ///< body beyond is cut and marked
    std::string caFile{}; ///< PEM trusted besides the system's certificates; empty: only those
    std::string
        onlyCertificate{}; ///< PEM: this very one is trusted, whatever its names, and no other
};

struct ClientResponse
{
    int status = 0;
    Headers headers;
    std::string body;
    bool truncated = false; ///< the body was longer than maxAnswerBytes
    Timing timing;
    std::string tlsVersion; ///< "TLSv1.3"; empty without TLS
    std::string tlsCipher;
    std::optional<UtcTime> certificateExpires{}; ///< the peer's own; absent without TLS
    std::string proxy{};                         ///< "proxy.example:3128"; empty: went directly
};

/// HTTP/1.1 client on an Engine with a connection pool of its own. Redirects are never followed.
/// A proxy is asked to connect for http as well as for https: the bytes stay those given, and no
/// answer of the proxy is taken for the host's. Hosts of this machine are reached directly.
/// Callbacks come on the engine's thread, exactly once for each `send`.
class Client
{
public:
    using Callback = std::function<void(Result<ClientResponse>)>;

    /// `choice` empty: everything directly.
    explicit Client(Engine &engine, ProxyChoice choice = {});
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;
    /// Cancels what is under way: its callbacks run with Cancelled before this returns.
    ~Client();

    /// Callable from any thread. Errors: InvalidArgument (URL), HostNotFound, ConnectionRefused,
    /// ConnectionLost, Tls, Timeout, AnswerMalformed, Cancelled. Where it was the proxy that failed,
    /// `url` begins with "proxy://"; a proxy that did not connect is ConnectionRefused with its
    /// answer in `httpStatus` and the host in `detail`.
    void send(ClientRequest request, Callback done);

private:
    std::shared_ptr<ClientCore> d;
};

} // namespace hookbench::http
