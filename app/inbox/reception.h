// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/listener.h"
#include "app/inbox/receiverdesk.h"
#include "app/receiver/listeningtime.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>

namespace hookbench::inbox
{

class EndpointBook;
class EventArchive;

/// Whether this machine receives, and why not: waits for the store and the secrets, then listens;
/// notes when nobody listened; looks after another process that holds the role. GUI thread.
class Reception : public QObject
{
    Q_OBJECT

public:
    using Phase = DeskState::Phase;
    /// Called when receiving began, or with why it did not.
    using Wish = std::function<void(const std::optional<Error> &)>;

    struct Parts
    {
        std::filesystem::path directory;
        EventArchive &archive;
        EndpointBook &book;
        const signing::SchemeSet &schemes;
        const Clock &clock;
        RandomSource &random;
    };

    /// The parts must outlive it.
    explicit Reception(Parts parts, QObject *parent = nullptr);
    ~Reception() override;

    /// Looks whether another process receives.
    void open();
    void start();
    void stop();
    void whenReceiving(Wish wish);
    void prove() { m_listener.heartbeat().prove(); }

    Phase phase() const { return m_phase; }
    bool isListening() const { return m_listener.isListening(); }
    /// Starting or receiving.
    bool isWanted() const { return m_phase == Phase::Starting || m_phase == Phase::Receiving; }
    /// "http://127.0.0.1:8787": where it listens, or would.
    QString localUrl() const;
    /// They must outlive it, and so must those before.
    void setSchemes(const signing::SchemeSet &schemes) { m_listener.setSchemes(schemes); }
    /// Everything but what the store's state and the counters of events say.
    DeskState state() const;

    Result<void> takeRole() { return m_listener.takeRole(); }
    /// The role is kept while webhooks are to be given back, also when nothing is received.
    void setNeedsRole(bool needed);

Q_SIGNALS:
    void changed();
    void began();
    void ended();

private:
    void setPhase(Phase phase, std::optional<Error> error = {});
    void beginWhenReady();
    Result<receiver::ReceiverConfig> makeConfig();
    void recordGaps(const std::vector<receiver::ListeningTime::Gap> &gaps);
    void lookForHolder();

    Parts m_parts;
    Listener m_listener;
    receiver::ListeningTime m_listeningTime;
    Phase m_phase = Phase::Stopped;
    std::optional<Error> m_error;
    std::optional<quint16> m_freePort;
    QString m_certificateFile;
    QString m_fingerprint;
    std::deque<Wish> m_wishes;
    bool m_needsRole = false;
    QTimer m_holder; ///< looks whether the other process still receives
};

} // namespace hookbench::inbox
