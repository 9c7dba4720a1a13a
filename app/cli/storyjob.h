// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/cli/command.h"
#include "app/cli/target.h"
#include "app/store/comparison.h"
#include "app/store/story.h"

#include <QStringList>

#include <filesystem>
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

namespace hookbench::store
{
class EventReader;
}

namespace hookbench::cli
{

class ListKeeping;
class TargetFinder;

/// One `story` command: every event of one business object, oldest first, what does not fit its
/// life cycle, and what the platform reported beside; or all that it reported of one webhook.
/// Main thread.
class StoryJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    StoryJob(const Arguments &arguments, Output &output);
    ~StoryJob() override;

    void start() override;

private:
    Result<void> open();
    Result<void> read();
    void findTarget();
    void fetch(QStringList left);
    void tell();
    void printEvents();
    void printListed(const store::ListedEvent &event);
    ExitCode printEnd();
    void end(const Result<ExitCode> &code);
    const std::vector<store::ListedEvent> &listed() const;
    const std::vector<store::UnknownStretch> &unknown() const;

    Arguments m_arguments;
    Output &m_output;
    SystemClock m_clock;
    bool m_isWebhook = false;
    std::string m_object; ///< or the webhook
    std::string m_account;
    std::filesystem::path m_directory;
    store::Story m_story;
    store::Comparison m_comparison;
    std::unique_ptr<credentials::CredentialStore> m_keychain;
    std::unique_ptr<TargetFinder> m_finder; ///< runs the sandbox while m_client uses it
    std::unique_ptr<ListKeeping> m_keeping;
    std::unique_ptr<api::ApiClient> m_client;
};

Command storyCommand();

} // namespace hookbench::cli
