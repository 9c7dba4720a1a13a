// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/localsandbox.h"

#include "app/settings/rolelock.h"
#include "app/shippeddata.h"

namespace hookbench::cli
{

LocalSandbox::LocalSandbox(const settings::DataDirectory &directory,
                           const sandbox::SandboxOptions &options,
                           std::unique_ptr<settings::RoleLock> role)
    : m_role(std::move(role))
    , m_sandbox(m_engine, m_clock, m_random, directory.path(), options, shippedSandboxData())
{
}

LocalSandbox::~LocalSandbox()
{
    m_sandbox.stop();
}

Result<std::unique_ptr<LocalSandbox>> LocalSandbox::start(const settings::DataDirectory &directory,
                                                          const sandbox::SandboxOptions &options)
{
    auto role = settings::RoleLock::acquire(directory.path(), settings::Role::Sandbox);
    if (!role)
        return role.error();
    std::unique_ptr<LocalSandbox> local(new LocalSandbox(directory, options, std::move(*role)));
    Result<sandbox::SandboxAddress> address = local->m_sandbox.start();
    if (!address)
        return address.error();
    local->m_address = std::move(*address);
    const Result<void> published =
        local->m_role->publish(QString::fromStdString(local->m_address.url));
    if (!published)
        return published.error();
    return local;
}

} // namespace hookbench::cli
