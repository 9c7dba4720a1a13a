// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/cli/audittrail.h"
#include "app/cli/command.h"
#include "app/cli/rotationtext.h"
#include "app/cli/target.h"
#include "app/signing/schemeset.h"
#include "app/workspace/rotation.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace hookbench
{
class SecretProber;
}

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
class AuditLog;
}

namespace hookbench::workspace
{
class Journal;
class LiveGuard;
class RotationDesk;
class RotationFile;
class WebhookService;
} // namespace hookbench::workspace

namespace hookbench::cli
{

class TargetFinder;

/// One `rotate` command: finds the account and the webhook, goes the steps that were asked for,
/// prints where the rotation stands. Main thread.
class RotateJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    RotateJob(const Arguments &arguments, Output &output);
    ~RotateJob() override;

    void start() override;

private:
    enum class Action { Start, Status, Send, Finish, RollBack };
    using Then = std::function<void(const workspace::Rotation &)>;

    Result<void> readOptions();
    Result<void> open();
    void onWebhook(const Result<api::Webhook> &webhook);
    void act();
    void showStatus();
    /// Goes on from `rotation` until the new secret is in force.
    void advance(const workspace::Rotation &rotation);
    void onSent(const workspace::Rotation &rotation);
    std::function<void(Result<workspace::Rotation>)> orEnd(Then then);
    void keepWebhookKnown(const QString &webhookId);

    void print(const std::optional<workspace::Rotation> &rotation, ExitCode code);
    void printReport(RotationReport report, ExitCode code);
    void addEvidence(RotationReport &report, const Secret &newer, const Secret &older);
    void fail(const Error &error);

    Arguments m_arguments;
    Output &m_output;
    QString m_id;
    Action m_action = Action::Status;
    Secret m_old; ///< of --secret-file; else empty
    SystemClock m_clock;
    SystemRandom m_random;
    signing::SchemeSet m_schemes;
    std::string m_scheme = "platform";
    Target m_target;
    AuditTrail m_trail;
    std::optional<api::Webhook> m_webhook;
    std::unique_ptr<credentials::CredentialStore> m_keychain;
    std::unique_ptr<TargetFinder> m_finder; ///< runs the sandbox while m_client uses it
    std::unique_ptr<store::AuditLog> m_audit;
    std::unique_ptr<workspace::Journal> m_journal;
    std::unique_ptr<workspace::LiveGuard> m_guard;
    std::unique_ptr<api::ApiClient> m_client;
    std::unique_ptr<workspace::WebhookService> m_service;
    std::unique_ptr<SecretProber> m_prober;
    std::unique_ptr<workspace::RotationFile> m_file;
    std::unique_ptr<workspace::RotationDesk> m_desk;
};

} // namespace hookbench::cli
