// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/http/engine.h"
#include "app/receiver/listeningtime.h"
#include "app/receiver/receiver.h"
#include "app/settings/datadirectory.h"
#include "app/signing/schemeset.h"
#include "app/store/eventstore.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <memory>
#include <optional>

namespace hookbench::settings
{
class RoleLock;
}

namespace hookbench::cli
{

/// The receiver of a data directory in this process, with all that it stands on: the role, the
/// store, the schemes, the engine's thread, and the heartbeat that proves that it listens. Runs as
/// long as it lives. Main thread.
class LocalReceiver : public QObject
{
    Q_OBJECT

public:
    struct Setup
    {
        receiver::ReceiverConfig config{};
        bool usesTls = false; ///< with a certificate of its own
        receiver::Endpoint endpoint{};
        signing::SchemeSet schemes{};
        store::EventStore::Observer observer{};
    };
    struct Address
    {
        QString url;             ///< "http://127.0.0.1:8787"
        QString certificateFile; ///< to be trusted by senders; empty without TLS
        QString keptAs;          ///< where a damaged event database went; empty when all was well
    };

    /// Opens everything, and listens with the one endpoint. Errors: RoleHeld, those of the store,
    /// of certificates and of Receiver::start().
    static Result<std::unique_ptr<LocalReceiver>> start(const settings::DataDirectory &directory,
                                                        Setup setup);
    LocalReceiver(const LocalReceiver &) = delete;
    LocalReceiver &operator=(const LocalReceiver &) = delete;
    /// Answers in flight are finished and everything is committed.
    ~LocalReceiver() override;

    const Address &address() const { return m_address; }
    store::EventStore &store() { return *m_store; }
    const signing::SchemeSet &schemes() const { return m_schemes; }

Q_SIGNALS:
    /// It cannot be reached over its own address; told once until it can be again.
    void unreachable(const hookbench::Error &error);

private:
    LocalReceiver(std::unique_ptr<settings::RoleLock> role, const std::filesystem::path &directory,
                  signing::SchemeSet schemes);
    Result<void> open(const std::filesystem::path &directory, store::EventStore::Observer observer);
    Result<void> listen(const std::filesystem::path &directory, Setup setup);
    void beat();
    void onProof(const Result<UtcTime> &proof);
    void recordGaps(const std::vector<receiver::ListeningTime::Gap> &gaps);

    std::unique_ptr<settings::RoleLock> m_role;
    SystemClock m_clock;
    SystemRandom m_random;
    signing::SchemeSet m_schemes;
    receiver::ListeningTime m_listeningTime;
    std::unique_ptr<store::EventStore> m_store;
    http::Engine m_engine;
    std::unique_ptr<receiver::Receiver> m_receiver;
    Address m_address;
    bool m_isReachable = true;
};

} // namespace hookbench::cli
