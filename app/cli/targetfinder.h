// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/cli/target.h"

#include <QObject>

#include <functional>
#include <memory>

namespace hookbench::api
{
class ApiClient;
}

namespace hookbench::credentials
{
class CredentialStore;
}

namespace hookbench::settings
{
class DataDirectory;
}

namespace hookbench::cli
{

class LocalSandbox;

/// Finds the target that a command's options name: --api-url, an account of the data directory with
/// its key from the keychain, or the sandbox of the data directory, which it starts when none runs
/// and keeps running as long as it lives. Main thread.
class TargetFinder : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<Target>)>;

    /// `keychain` must outlive it.
    TargetFinder(Arguments arguments, credentials::CredentialStore &keychain,
                 QObject *parent = nullptr);
    ~TargetFinder() override;

    /// Calls `done` once, later, and never after this object died; to be called once. Errors:
    /// InvalidArgument, HostNotConfirmed, those of the account file, the keychain and the sandbox.
    void find(Done done);
    /// The same for the sandbox that runs on the data directory, and never starts one. Errors:
    /// ConnectionRefused, when there is none; those of the data directory.
    void findRunningSandbox(Done done);

Q_SIGNALS:
    /// Something about the account file that people should know.
    void noticed(const QString &sentence);

private:
    void findNow();
    void findRunningNow();
    void findSandbox(const settings::DataDirectory &directory);
    void findAccount(const settings::DataDirectory &directory, const QString &name);
    void useRunningSandbox(const settings::DataDirectory &directory, const Error &otherwise);
    void tryAuthStyle(Target target, std::size_t attempt);

    Arguments m_arguments;
    credentials::CredentialStore &m_keychain;
    Done m_done;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<LocalSandbox> m_sandbox;
    std::unique_ptr<api::ApiClient> m_probe; ///< asks a running sandbox how it wants the key
};

} // namespace hookbench::cli
