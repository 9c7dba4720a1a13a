// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/listencommand.h"
#include "app/settings/datadirectory.h"

#include <memory>
#include <optional>

namespace hookbench::store
{
struct EventSummary;
}

namespace hookbench::credentials
{
class CredentialStore;
}

namespace hookbench::cli
{

class AccountKeys;
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
    Result<void> findAccount();
    void listen(const ReceivingAccount &account);
    Result<void> listenFor(const ReceivingAccount &account);
    void printArrived();
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
    int m_printed = 0;
    bool m_ended = false;
};

} // namespace hookbench::cli
