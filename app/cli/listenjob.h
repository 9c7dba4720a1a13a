// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/listencommand.h"
#include "app/settings/datadirectory.h"
#include "app/store/event.h"

#include <deque>
#include <memory>
#include <optional>

namespace hookbench::credentials
{
class CredentialStore;
}

namespace hookbench::cli
{

class AccountKeys;
class CauseSearch;
class EventFeed;
class LocalReceiver;
class StopSignals;
struct ReceivingAccount;

/// The listen command at work: receives, prints a line for each request, ends when it was told to.
/// Main thread.
class ListenJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    ListenJob(const Arguments &arguments, Output &output);
    ~ListenJob() override;

    void start() override;

private:
    struct Held
    {
        store::EventSummary event;
        bool isKnown = true;
    };

    Result<void> findAccount();
    void listen(const ReceivingAccount &account);
    Result<void> listenFor(const ReceivingAccount &account);
    void printArrived();
    void hold(store::EventSummary &&event);
    void onFound(qint64 id, const QString &cause);
    void printKnown();
    void print(const store::EventSummary &event);
    bool isEnough() const { return m_options.count && m_printed >= *m_options.count; }
    void end(ExitCode code);

    Arguments m_arguments;
    Output &m_output;
    StopSignals *m_signals;
    ListenOptions m_options;
    std::optional<settings::DataDirectory> m_directory;
    std::unique_ptr<credentials::CredentialStore> m_keychain;
    std::unique_ptr<AccountKeys> m_accountKeys;
    std::unique_ptr<EventFeed> m_feed; ///< outlives the receiver, which tells it things
    std::unique_ptr<LocalReceiver> m_receiver;
    std::unique_ptr<CauseSearch> m_causes; ///< reads from the receiver's store
    std::deque<Held> m_held;               ///< lines that wait for their cause, in their order
    int m_unexplained = 0;
    int m_printed = 0;
    bool m_ended = false;
};

} // namespace hookbench::cli
