// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/cli/arguments.h"

#include <QObject>

#include <functional>
#include <memory>

namespace hookbench::api
{
class SandboxControl;
}

namespace hookbench::credentials
{
class CredentialStore;
}

namespace hookbench::cli
{

class Output;
class TargetFinder;

/// The controls of the sandbox that runs on a data directory, for a command: finds it, and how it
/// wants its key. Never starts one. Main thread.
class SandboxLink : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<api::SandboxControl *>)>;

    /// `output` must outlive it.
    SandboxLink(const Arguments &arguments, Output &output, QObject *parent = nullptr);
    ~SandboxLink() override;

    /// Calls `done` once, later; to be called once. What it gets lives as long as this object.
    /// Errors: ConnectionRefused, when none runs; those of the data directory.
    void open(Done done);

private:
    Arguments m_arguments;
    Output &m_output;
    SystemClock m_clock;
    std::unique_ptr<credentials::CredentialStore> m_keychain;
    std::unique_ptr<TargetFinder> m_finder;
    std::unique_ptr<api::SandboxControl> m_control;
};

} // namespace hookbench::cli
