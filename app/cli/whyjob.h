// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/cli/command.h"
#include "app/http/client.h"
#include "app/http/engine.h"
#include "app/receiver/arrivalcheck.h"
#include "app/settings/datadirectory.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace hookbench::api
{
class ApiClient;
struct WebhookAnswer;
} // namespace hookbench::api

namespace hookbench::credentials
{
class CredentialStore;
}

namespace hookbench::cli
{

class ListKeeping;
class TargetFinder;

/// One `why` command: gathers what can be known about a webhook or a path that nothing comes from,
/// and prints a line for each step. Main thread.
class WhyJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    WhyJob(const Arguments &arguments, Output &output);
    ~WhyJob() override;

    void start() override;

private:
    using Answer = std::function<void(const Result<http::ClientResponse> &)>;

    Result<void> begin();
    Result<void> readOwnFiles();
    void askReceiver();
    void onReceiver(const Result<http::ClientResponse> &answer);
    void askPlatform();
    void takeWebhook(const Result<api::WebhookAnswer> &answer);
    void askWay();
    void askWebhookUrl();
    Result<void> readEvents();
    void finish();
    void print(const WhyStep &step);
    void send(http::ClientRequest request, Answer then);

    Arguments m_arguments;
    Output &m_output;
    SystemClock m_clock;
    receiver::ArrivalFacts m_facts;
    std::optional<settings::DataDirectory> m_directory;
    std::string m_account; ///< id
    std::string m_apiUrl;
    std::unique_ptr<credentials::CredentialStore> m_keychain;
    std::unique_ptr<TargetFinder> m_finder; ///< runs the sandbox while m_client uses it
    std::unique_ptr<ListKeeping> m_keeping;
    std::unique_ptr<api::ApiClient> m_client;
    http::Engine m_engine;
    std::unique_ptr<http::Client> m_http; ///< goes before the engine
};

Command whyCommand();

} // namespace hookbench::cli
