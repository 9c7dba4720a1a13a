// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arrivalprobe.h"
#include "app/base/clock.h"
#include "app/cli/command.h"

#include <memory>
#include <string>
#include <vector>

namespace hookbench::api
{
class ApiClient;
} // namespace hookbench::api

namespace hookbench::credentials
{
class CredentialStore;
}

namespace hookbench::cli
{

class ListKeeping;
class TargetFinder;

/// One `why` command: asks the probe about a webhook or a path that nothing comes from, and prints
/// a line for each step. Main thread.
class WhyJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    WhyJob(const Arguments &arguments, Output &output);
    ~WhyJob() override;

    void start() override;

private:
    Result<void> begin();
    void askPlatform(const QString &id, QObject *context, ArrivalProbe::Answer done);
    void show(const Result<std::vector<WhyStep>> &steps);
    void print(const WhyStep &step);

    Arguments m_arguments;
    Output &m_output;
    SystemClock m_clock;
    std::unique_ptr<credentials::CredentialStore> m_keychain;
    std::unique_ptr<TargetFinder> m_finder; ///< runs the sandbox while m_client uses it
    std::string m_account;                  ///< id
    std::unique_ptr<ListKeeping> m_keeping;
    std::unique_ptr<api::ApiClient> m_client;
    ArrivalProbe m_probe;
};

Command whyCommand();

} // namespace hookbench::cli
