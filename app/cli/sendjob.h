// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/cli/command.h"
#include "app/cli/sendcommand.h"
#include "app/http/engine.h"
#include "app/send/sender.h"

#include <memory>

namespace hookbench::cli
{

/// The send command at work: one delivery, one answer, one line. Main thread.
class SendJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    SendJob(const Arguments &arguments, Output &output);
    ~SendJob() override;

    void start() override;

private:
    Result<void> send();
    /// What was tried is remembered; where that fails it is only said.
    void keep(const Result<send::Receipt> &receipt);
    void print(const Result<send::Receipt> &receipt);

    Arguments m_arguments;
    Output &m_output;
    SystemClock m_clock;
    SystemRandom m_random;
    SendPlan m_plan;
    std::string m_account; ///< id
    UtcTime m_startedAt{};
    http::Engine m_engine;
    std::unique_ptr<send::Sender> m_sender; ///< goes before the engine
};

} // namespace hookbench::cli
