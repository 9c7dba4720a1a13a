// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/http/server.h"
#include "app/receiver/endpointtable.h"
#include "app/receiver/forwarder.h"
#include "app/receiver/holdqueue.h"
#include "app/receiver/prover.h"
#include "app/store/eventstore.h"

#include <atomic>
#include <cstdint>
#include <memory>

namespace hookbench::receiver
{

/// What happens to one request, from its bytes to its answer: found an endpoint, verified,
/// captured, committed, answered. Lives on the engine's thread; the store's thread comes in with
/// commits. Shared by the operations under way.
class Intake : public std::enable_shared_from_this<Intake>
{
public:
    struct Parts
    {
        http::Engine &engine;
        store::EventStore &store;
        const Clock &clock;
        std::shared_ptr<Prover> prover;
        std::shared_ptr<Forwarder> forwarder;
        bool answersFirst = false; ///< before the commit
    };

    explicit Intake(Parts parts);

    // On the engine's thread.
    void take(http::Request &&request, http::Responder responder);
    void setEndpoints(const std::shared_ptr<EndpointTable> &table);
    /// From now on nothing is held back: answers that wait for their time go out.
    void stopHolding();

    // From any thread.
    /// The port that is listened on: nothing is passed on to it.
    void setOwnPort(std::uint16_t port) { m_ownPort.store(port, std::memory_order_relaxed); }
    std::uint64_t captured() const { return m_captured.load(std::memory_order_relaxed); }
    std::uint64_t unmatched() const { return m_unmatched.load(std::memory_order_relaxed); }

private:
    struct Delivery;

    void append(store::EventRecord &&event, std::shared_ptr<Delivery> delivery);
    void onAppended(const std::shared_ptr<Delivery> &delivery,
                    const Result<store::EventStore::Committed> &committed);
    void settle(const std::shared_ptr<Delivery> &delivery);
    void hold(Delivery &delivery);
    void passOn(const std::shared_ptr<Delivery> &delivery, store::EventId id);
    void onPassedOn(const std::shared_ptr<Delivery> &delivery, store::EventId id,
                    Result<http::ClientResponse> answer);

    const Parts m_parts;
    std::shared_ptr<EndpointTable> m_table;
    std::shared_ptr<HoldQueue> m_delayed;
    std::shared_ptr<HoldQueue> m_withheld;
    bool m_holds = true;
    std::atomic<std::uint16_t> m_ownPort{0};
    std::atomic<std::uint64_t> m_captured{0};
    std::atomic<std::uint64_t> m_unmatched{0};
};

} // namespace hookbench::receiver
