// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/sandboxdelivery.h"
#include "app/cli/command.h"
#include "app/settings/faultrecipes.h"

#include <memory>

namespace hookbench::cli
{

class SandboxLink;

/// "sandbox faults": shows, turns on and off what goes wrong on purpose, by the recipes that the
/// window saves. Main thread.
class FaultsJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    FaultsJob(const Arguments &arguments, Output &output);
    ~FaultsJob() override;

    void start() override;

private:
    Result<void> begin();
    Result<std::unique_ptr<settings::FaultRecipes>> recipes() const;
    Result<api::SandboxFaults> wanted() const;
    void list(const settings::FaultRecipes &recipes);
    void carryOut(const api::SandboxFaults &faults, bool isOnlyAsked);
    void print(const api::SandboxFaults &faults);
    void fail(const Error &error);

    Arguments m_arguments;
    Output &m_output;
    std::unique_ptr<SandboxLink> m_link;
};

} // namespace hookbench::cli
