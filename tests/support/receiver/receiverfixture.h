// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/engine.h"
#include "app/receiver/receiver.h"
#include "app/store/eventreader.h"
#include "app/store/sqliteeventstore.h"

#include <QTemporaryDir>

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace hookbench::receiver::test
{

/// The secret that the fixture's endpoints verify with.
inline constexpr const char *currentSecret = "whsec_0123456789abcdefghijABCDEFGHIJ01";

/// An endpoint at "/" of the account "acc", with `currentSecret`.
Endpoint endpointWith(AnswerRule answer = {}, std::string path = "/");

/// A receiver that listens on a free port, over the real store in a folder of its own and the
/// schemes that ship.
class ReceiverFixture
{
public:
    explicit ReceiverFixture(std::vector<Endpoint> endpoints = {endpointWith()},
                             ReceiverConfig config = {},
                             store::SqliteEventStore::Options options = {});
    ~ReceiverFixture();

    bool isReady() const { return m_port != 0; }
    std::uint16_t port() const { return m_port; }
    Receiver &receiver() { return *m_receiver; }
    std::filesystem::path directory() const { return m_directory.path().toStdString(); }

    /// What was committed so far, in the order of the commits; waits for so many, five seconds at
    /// most.
    std::vector<store::EventSummary> committed(std::size_t atLeast);
    std::vector<store::EventSummary> updated(std::size_t atLeast);
    int failures();
    int recoveries();
    /// All events of the store, oldest first, read as another program would.
    std::vector<store::EventRecord> stored();
    bool waitFor(std::size_t atLeast) { return committed(atLeast).size() >= atLeast; }

    /// A request as the platform's scheme signs it, with `extra` lines before the empty one.
    std::string signedPost(const std::string &target, const std::string &body,
                           const std::string &secret = currentSecret,
                           const std::string &extra = {}) const;
    void stop() { m_receiver->stop(); }

private:
    std::vector<store::EventSummary> soon(const std::vector<store::EventSummary> &list,
                                          std::size_t atLeast);

    QTemporaryDir m_directory;
    SystemClock m_clock;
    SystemRandom m_random;
    std::mutex m_mutex;
    std::vector<store::EventSummary> m_committed;
    std::vector<store::EventSummary> m_updated;
    int m_failures = 0;
    int m_recoveries = 0;
    std::unique_ptr<store::SqliteEventStore> m_store;
    http::Engine m_engine;
    std::unique_ptr<Receiver> m_receiver;
    std::uint16_t m_port = 0;
};

} // namespace hookbench::receiver::test
