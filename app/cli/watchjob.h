// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/clock.h"
#include "app/cli/command.h"
#include "app/cli/target.h"
#include "app/http/client.h"
#include "app/http/engine.h"
#include "app/workspace/watchbook.h"
#include "app/workspace/watchrules.h"

#include <chrono>
#include <memory>
#include <optional>
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

/// One `watch` command: looks at the webhooks of an account, once or again and again, and ends as
/// soon as a rule fires. Main thread.
class WatchJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    WatchJob(const Arguments &arguments, Output &output);
    ~WatchJob() override;

    void start() override;

private:
    Result<void> readOptions();
    void look();
    /// Asks for what the list does not tell of the next webhook, then judges it.
    void readNext();
    void readCertificate();
    void judge();
    void endLook();
    void print(const WatchAlert &alert);
    void end(const Result<void> &result);

    Arguments m_arguments;
    Output &m_output;
    /// The stored ones with what the options say on top.
    workspace::WatchRules rulesFor(const QString &webhookId) const;

    std::unique_ptr<workspace::WatchBook> m_book; ///< null: of --api-url, nothing is stored
    std::optional<int> m_leastSuccess;
    std::optional<int> m_failuresInARow;
    std::optional<int> m_silenceHours;
    std::optional<int> m_certificateDays;
    workspace::WatchRules m_rules; ///< of the webhook that is looked at
    QString m_only;                  ///< the one webhook that is watched; empty: all
    std::chrono::seconds m_pause{0}; ///< 0: one look
    SystemClock m_clock;
    Target m_target;
    std::string m_account; ///< whose captures are read; empty: nobody's
    std::unique_ptr<credentials::CredentialStore> m_keychain;
    std::unique_ptr<TargetFinder> m_finder; ///< runs the sandbox while m_client uses it
    std::unique_ptr<ListKeeping> m_keeping;
    std::unique_ptr<api::ApiClient> m_client;
    std::unique_ptr<store::EventReader> m_events;
    http::Engine m_engine;
    http::Client m_prober;

    QVector<api::Webhook> m_left; ///< still to be looked at, the last one first
    workspace::WatchFacts m_facts;
    int m_looked = 0;
    int m_alerts = 0;
};

Command watchCommand();

} // namespace hookbench::cli
