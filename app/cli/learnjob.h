// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/cli/command.h"
#include "app/cli/stopsignals.h"
#include "app/receiver/learnsamples.h"
#include "app/settings/datadirectory.h"
#include "app/signing/learner/learner.h"

#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace hookbench::cli
{

/// One `learn` command: finds out how captured deliveries are signed, and keeps what it found. Main
/// thread; the search runs on a thread of its own, which SIGINT ends.
class LearnJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    LearnJob(const Arguments &arguments, Output &output);
    ~LearnJob() override;

    void start() override;

private:
    Result<void> begin();
    Result<void> readSamples();
    void onLearned();
    Result<ExitCode> keep();
    void printFound(const std::string &file);
    void printNothing();
    QString whyNothing() const;
    std::string triedJson() const;
    QString cipherSentence() const;

    Arguments m_arguments;
    Output &m_output;
    SystemClock m_clock;
    StopSignals m_signals;
    std::optional<settings::DataDirectory> m_directory;
    std::string m_account; ///< id
    signing::SchemeSet m_schemes;
    std::vector<Secret> m_secrets;
    receiver::LearnSamples m_found;
    signing::learner::Lesson m_lesson;
    std::jthread m_search; ///< goes first
};

Command learnCommand();

} // namespace hookbench::cli
