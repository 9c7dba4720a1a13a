// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/clock.h"
#include "app/cli/audittrail.h"
#include "app/cli/command.h"
#include "app/cli/target.h"

#include <memory>

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

/// One webhooks command: checks its options, finds the account, asks its API, prints. Main thread.
class WebhooksJob : public Job
{
    Q_OBJECT

public:
    enum class Action { List, Get, Create, Update, Delete };

    /// `output` must outlive it.
    WebhooksJob(Action action, const Arguments &arguments, Output &output);
    ~WebhooksJob() override;

    void start() override;

private:
    bool isChange() const { return m_action != Action::List && m_action != Action::Get; }
    Result<void> readOptions();
    /// A secret that is sent past a rotation under way would cut it off.
    Result<void> checkRotation();
    void ask();
    void list();
    void get();
    void create();
    void update();
    void remove();
    void print(const api::WebhookAnswer &answer, bool showSecret);
    /// Puts a full secret that was printed into the audit list.
    void recordReveal(const api::WebhookAnswer &answer);
    void end(const Result<void> &result);

    Action m_action;
    Arguments m_arguments;
    Output &m_output;
    QString m_id;
    bool m_showSecrets;
    api::WebhookDraft m_draft;
    api::WebhookPatch m_patch;
    SystemClock m_clock;
    Target m_target;
    AuditTrail m_trail;
    std::unique_ptr<credentials::CredentialStore> m_keychain;
    std::unique_ptr<TargetFinder> m_finder; ///< runs the sandbox while m_client uses it
    std::unique_ptr<api::ApiClient> m_client;
};

} // namespace hookbench::cli
