// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/result.h"
#include "app/inbox/heartbeat.h"
#include "app/receiver/receiver.h"

#include <QObject>

#include <filesystem>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace hookbench::http
{
class Engine;
}

namespace hookbench::settings
{
class RoleLock;
}

namespace hookbench::signing
{
class SchemeSet;
}

namespace hookbench::store
{
class EventStore;
}

namespace hookbench::inbox
{

/// The receiver, its engine and the role on the data directory, as the window starts and stops
/// them; with the heartbeat, and a new start when it died. Stopping waits for answers in flight, on
/// a thread. GUI thread.
class Listener : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        std::filesystem::path directory;
        const signing::SchemeSet *schemes;
        const Clock &clock;
        RandomSource &random;
        /// The store must stay open until stopped().
        std::function<store::EventStore *()> store;
    };

    explicit Listener(Parts parts, QObject *parent = nullptr);
    /// Stops.
    ~Listener() override;

    /// Takes the role on the data directory, unless it is held here. Errors: those of RoleLock.
    Result<void> takeRole();
    /// Nothing while it listens.
    void releaseRole();
    bool hasRole() const { return m_role != nullptr; }

    /// Errors: those of takeRole() and Receiver::start().
    Result<void> start(const receiver::ReceiverConfig &config,
                       std::vector<receiver::Endpoint> endpoints);
    /// `stopped` comes later.
    void stop();
    bool isListening() const { return m_receiver != nullptr && !m_isStopping; }
    bool isBusy() const { return m_receiver != nullptr; }

    void setEndpoints(std::vector<receiver::Endpoint> endpoints);
    /// They must outlive it, and so must those before.
    void setSchemes(const signing::SchemeSet &schemes);
    void setAllowedHosts(std::vector<std::string> hosts);
    Heartbeat &heartbeat() { return m_heartbeat; }
    const Heartbeat &heartbeat() const { return m_heartbeat; }

    quint16 port() const { return m_port; }
    bool usesTls() const { return m_config.tls.has_value(); }
    const std::optional<UtcTime> &startedAt() const { return m_startedAt; }
    http::ServerCounters counters() const;

    /// A free port near `taken`; nullopt when there is none.
    static std::optional<quint16> freePortNear(quint16 taken);

Q_SIGNALS:
    void stopped();
    /// It died, and could not be started again.
    void lost(const hookbench::Error &error);
    void restarted();

private:
    void restart();
    void onStopped();

    Parts m_parts;
    std::unique_ptr<settings::RoleLock> m_role;
    std::unique_ptr<http::Engine> m_engine;
    std::unique_ptr<receiver::Receiver> m_receiver;
    Heartbeat m_heartbeat;
    receiver::ReceiverConfig m_config;
    std::vector<receiver::Endpoint> m_endpoints;
    quint16 m_port = 0;
    std::optional<UtcTime> m_startedAt;
    bool m_isStopping = false;
    bool m_restarts = false;
    std::thread m_stopper;
};

} // namespace hookbench::inbox
