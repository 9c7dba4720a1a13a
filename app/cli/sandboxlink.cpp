// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sandboxlink.h"

#include "app/api/sandboxcontrol.h"
#include "app/cli/output.h"
#include "app/cli/targetfinder.h"
#include "app/credentials/keychainstore.h"

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

SandboxLink::SandboxLink(const Arguments &arguments, Output &output, QObject *parent)
    : QObject(parent)
    , m_arguments(arguments)
    , m_output(output)
    , m_keychain(std::make_unique<credentials::KeychainStore>())
{
}

SandboxLink::~SandboxLink() = default;

void SandboxLink::open(Done done)
{
    m_finder = std::make_unique<TargetFinder>(m_arguments, *m_keychain);
    m_finder->findRunningSandbox([this, done = std::move(done)](const Result<Target> &target) {
        if (!target) {
            if (target.error().kind == ErrorKind::ConnectionRefused)
                m_output.note(u"No sandbox runs on this data directory: start one in the window, "
                              "or with hookbench-cli sandbox."_s);
            done(target.error());
            return;
        }
        m_control = std::make_unique<api::SandboxControl>(target->connection, m_clock);
        done(m_control.get());
    });
}

} // namespace hookbench::cli
