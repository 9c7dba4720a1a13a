// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/result.h"
#include "app/http/server.h"
#include "app/receiver/endpoint.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hookbench::http
{
class Engine;
}

namespace hookbench::signing
{
class SchemeSet;
}

namespace hookbench::store
{
class EventStore;
}

namespace hookbench::receiver
{

/// Where the receiver listens unless told otherwise.
inline constexpr std::uint16_t defaultPort = 8787;

struct ReceiverConfig
{
    enum class Acknowledge : std::uint8_t {
        AfterCommit, ///< what was acknowledged is on the disk
        First        ///< faster; a crash may lose what was acknowledged
    };

    std::uint16_t port = defaultPort; ///< 0: any free one
    std::vector<std::string> allowedHosts{};
    std::size_t maxBodyBytes = 16 * 1024 * 1024;
    Acknowledge acknowledge = Acknowledge::AfterCommit;
    std::optional<http::TlsIdentity> tls{};
};

/// Takes requests from the listener, verifies them on the engine's thread, hands them to the store
/// and answers after the commit. Wire answers never tell why a verification failed. Start, stop and
/// setters from one thread that is not the engine's.
class Receiver
{
public:
    struct Parts
    {
        http::Engine &engine;
        store::EventStore &store;
        const signing::SchemeSet &schemes;
        const Clock &clock;
        RandomSource &random;
    };

    /// The parts must outlive it.
    explicit Receiver(Parts parts);
    Receiver(const Receiver &) = delete;
    Receiver &operator=(const Receiver &) = delete;
    /// Stops.
    ~Receiver();

    /// Listens; returns the port. Errors: those of http::Server::start. It may be started again
    /// after stop(); endpoints and hosts stay.
    Result<std::uint16_t> start(const ReceiverConfig &config);
    /// Answers in flight are finished (a handler that was passed something gets three seconds for
    /// it), those that wait for their time go out at once; events that were acknowledged are
    /// committed.
    void stop();
    bool isListening() const;

    /// In force for the next request; counters of failFirst and rates begin anew only where the
    /// rule differs. The hosts of their public URLs are accepted as well.
    void setEndpoints(std::vector<Endpoint> endpoints);
    /// Instead of those of the parts; in force for the next request. They must outlive it, and so
    /// must those before.
    void setSchemes(const signing::SchemeSet &schemes);
    /// Besides loopback names and those of the config; in force for the next request.
    void setAllowedHosts(std::vector<std::string> hosts);

    /// Sends a real request to itself over the real socket, which is not captured. `done` comes on
    /// the engine's thread: when it was proven, or why not.
    void prove(std::function<void(Result<UtcTime>)> done);

    /// Since start(): `requests` are those captured, `refused` those that were not: by the engine
    /// itself, or because no endpoint has their path (404). A snapshot.
    http::ServerCounters counters() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace hookbench::receiver
