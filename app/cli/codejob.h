// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/cli/command.h"
#include "app/handlers/handlerset.h"

#include <memory>
#include <string>

namespace hookbench::api
{
class ApiClient;
}

namespace hookbench::credentials
{
class CredentialStore;
}

namespace hookbench::cli
{

class TargetFinder;

/// The code command at work: finds scheme and event, writes, ends. Main thread.
class CodeJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    CodeJob(const Arguments &arguments, Output &output);
    ~CodeJob() override;

    void start() override;

private:
    Result<void> begin();
    void askForWebhook();
    void finish(const Result<void> &result);
    Result<void> print();
    Result<handlers::CodeFile> testFile(const handlers::HandlerSet &set,
                                        const handlers::HandlerLanguage &language,
                                        const handlers::HandlerScheme &scheme);

    Arguments m_arguments;
    Output &m_output;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<credentials::CredentialStore> m_keychain;
    std::unique_ptr<TargetFinder> m_finder; ///< runs the sandbox while m_client uses it
    std::unique_ptr<api::ApiClient> m_client;
};

} // namespace hookbench::cli
