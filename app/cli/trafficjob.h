// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/sandboxdelivery.h"
#include "app/cli/command.h"

#include <memory>

namespace hookbench::cli
{

class SandboxLink;

/// "sandbox traffic": starts made-up events, says how far they are, ends them. Main thread.
class TrafficJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    TrafficJob(const Arguments &arguments, Output &output);
    ~TrafficJob() override;

    void start() override;

private:
    enum class Wish { Start, Status, Stop };

    Result<Wish> wish() const;
    void carryOut(Wish wish, const api::SandboxTraffic &traffic);
    void print(const api::SandboxTrafficProgress &progress);

    Arguments m_arguments;
    Output &m_output;
    std::unique_ptr<SandboxLink> m_link;
};

} // namespace hookbench::cli
