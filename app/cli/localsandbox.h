// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/http/engine.h"
#include "app/sandbox/sandbox.h"
#include "app/settings/datadirectory.h"

#include <memory>

namespace hookbench::settings
{
class RoleLock;
}

namespace hookbench::cli
{

/// The sandbox of a data directory in this process, with all that it stands on: the role, the
/// engine's thread, clock and randomness. Runs as long as it lives. Main thread.
class LocalSandbox
{
public:
    /// Takes the role and starts. Errors: RoleHeld, those of Sandbox::start().
    static Result<std::unique_ptr<LocalSandbox>> start(const settings::DataDirectory &directory,
                                                       const sandbox::SandboxOptions &options);
    LocalSandbox(const LocalSandbox &) = delete;
    LocalSandbox &operator=(const LocalSandbox &) = delete;
    ~LocalSandbox();

    const sandbox::SandboxAddress &address() const { return m_address; }

private:
    LocalSandbox(const settings::DataDirectory &directory, const sandbox::SandboxOptions &options,
                 std::unique_ptr<settings::RoleLock> role);

    std::unique_ptr<settings::RoleLock> m_role;
    SystemClock m_clock;
    SystemRandom m_random;
    http::Engine m_engine;
    sandbox::Sandbox m_sandbox;
    sandbox::SandboxAddress m_address;
};

} // namespace hookbench::cli
