// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rotatejob.h"

#include "app/api/apiclient.h"
#include "app/cli/accountscheme.h"
#include "app/cli/datadirectory.h"
#include "app/cli/output.h"
#include "app/cli/schemes.h"
#include "app/cli/secretsource.h"
#include "app/cli/targetfinder.h"
#include "app/credentials/keychainstore.h"
#include "app/secretprober.h"
#include "app/settings/accountstore.h"
#include "app/settings/datadirectory.h"
#include "app/store/auditlog.h"
#include "app/store/eventschema.h"
#include "app/store/sqliteeventreader.h"
#include "app/text/environmentname.h"
#include "app/text/errortext.h"
#include "app/workspace/journal.h"
#include "app/workspace/liveguard.h"
#include "app/workspace/rotationdesk.h"
#include "app/workspace/rotationfile.h"
#include "app/workspace/webhookservice.h"

#include <array>
#include <atomic>
#include <utility>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

using workspace::Rotation;
using workspace::RotationDesk;
using workspace::RotationStep;

RotateJob::RotateJob(const Arguments &arguments, Output &output)
    : m_arguments(arguments)
    , m_output(output)
    , m_id(arguments.operand(0))
    , m_trail(m_target, m_clock, output)
    , m_keychain(std::make_unique<credentials::KeychainStore>())
{
}

RotateJob::~RotateJob() = default;

void RotateJob::start()
{
    // Whatever is wrong with the options is said before anything is asked or started.
    if (const Result<void> read = readOptions(); !read) {
        fail(read.error());
        return;
    }
    m_finder = std::make_unique<TargetFinder>(m_arguments, *m_keychain);
    connect(m_finder.get(), &TargetFinder::noticed, this,
            [this](const QString &sentence) { m_output.note(sentence); });
    m_finder->find([this](const Result<Target> &target) {
        if (!target) {
            fail(target.error());
            return;
        }
        m_target = *target;
        if (m_action != Action::Status) {
            if (const Result<void> allowed = checkLive(m_target, m_arguments); !allowed) {
                fail(allowed.error());
                return;
            }
        }
        if (const Result<void> opened = open(); !opened) {
            fail(opened.error());
            return;
        }
        m_service->fetchDetails(
            m_id, this, [this](const Result<api::Webhook> &webhook) { onWebhook(webhook); });
    });
}

Result<void> RotateJob::readOptions()
{
    constexpr std::array<std::pair<QLatin1String, Action>, 5> actions{{
        {"start"_L1, Action::Start},
        {"status"_L1, Action::Status},
        {"send"_L1, Action::Send},
        {"finish"_L1, Action::Finish},
        {"rollback"_L1, Action::RollBack},
    }};
    int given = 0;
    for (const auto &[name, action] : actions) {
        if (m_arguments.has(name)) {
            ++given;
            m_action = action;
        }
    }
    if (given != 1)
        return usageError(u"Give one of --start, --status, --send, --finish and --rollback."_s);
    // An empty id would turn the path of one webhook into that of all of them.
    if (m_id.isEmpty())
        return usageError(u"The ID is empty."_s);
    if (m_arguments.has("unproven"_L1) && m_action != Action::Send && m_action != Action::Finish)
        return usageError(u"--unproven belongs to --send and --finish."_s);
    Result<std::optional<Secret>> old = secretFromOptions(m_arguments);
    if (!old)
        return old.error();
    if (*old && m_action != Action::Start)
        return usageError(u"--secret-file and --secret-env belong to --start."_s);
    m_old = std::move(*old).value_or(Secret());
    m_schemes = knownSchemes(dataDirectoryPath(m_arguments));
    const Result<AccountScheme> scheme = accountScheme(m_arguments, m_schemes);
    if (!scheme)
        return scheme.error();
    if (scheme->scheme)
        m_scheme = scheme->scheme->name;
    return {};
}

Result<void> RotateJob::open()
{
    const std::filesystem::path directory = *m_target.directory;
    Result<store::AuditLog> audit = store::AuditLog::open(directory);
    if (audit)
        m_audit = std::make_unique<store::AuditLog>(std::move(*audit));
    else
        m_output.note(text::sentence(audit.error()));
    m_journal = std::make_unique<workspace::Journal>(m_audit.get());
    m_journal->setAccount(m_target.name, text::environmentWord(m_target.environment));
    m_guard = std::make_unique<workspace::LiveGuard>(m_clock);
    if (m_action != Action::Status)
        m_guard->unlock(); // checkLive() has let it pass
    m_client = std::make_unique<api::ApiClient>(m_target.connection, m_clock);
    connect(m_client.get(), &api::ApiClient::waiting, this, [this](int seconds) {
        m_output.note(u"Waiting %1 s for the rate limit."_s.arg(seconds));
    });
    settings::Account account;
    account.id = m_target.accountId;
    account.name = m_target.name;
    account.environment = m_target.environment;
    m_service = std::make_unique<workspace::WebhookService>(
        account,
        workspace::WebhookService::Parts{*m_client, *m_keychain, *m_journal, *m_guard, m_clock});
    connect(m_service.get(), &workspace::WebhookService::secretKept, this,
            &RotateJob::keepWebhookKnown);
    m_prober = std::make_unique<SecretProber>(m_schemes, m_clock, m_random);
    m_file = std::make_unique<workspace::RotationFile>(directory);
    SecretProber::Rules rules;
    rules.environment = m_target.environment;
    rules.anyHost = m_arguments.has("yes"_L1);
    m_desk = std::make_unique<RotationDesk>(RotationDesk::Parts{
        *m_service, *m_keychain, *m_file, m_clock, m_random,
        [this, rules](const api::Webhook &webhook, const Secret &secret, QObject *context,
                      RotationDesk::Done<int> done) {
            m_prober->probe(webhook, secret, m_scheme, rules, context, std::move(done));
        }});
    return {};
}

/// `listen --account` looks for secrets of the webhooks that the account file names.
void RotateJob::keepWebhookKnown(const QString &webhookId)
{
    settings::AccountStore accounts((*m_target.directory) / "accounts.json", m_random);
    if (!accounts.load())
        return;
    std::optional<settings::Account> account = accounts.find(m_target.accountId);
    if (!account || account->webhooksWithSecret.contains(webhookId))
        return;
    account->webhooksWithSecret.append(webhookId);
    (void)accounts.update(*account);
}

void RotateJob::onWebhook(const Result<api::Webhook> &webhook)
{
    const bool isGone = !webhook && webhook.error().kind == ErrorKind::NotFound;
    // What it has in the keychain must be got rid of even then.
    if (!webhook && !(isGone && m_action == Action::RollBack)) {
        fail(webhook.error());
        return;
    }
    if (webhook)
        m_webhook = *webhook;
    act();
}

void RotateJob::act()
{
    switch (m_action) {
    case Action::Status:
        showStatus();
        return;
    case Action::Start:
        m_desk->start(m_id, m_old, this,
                      orEnd([this](const Rotation &now) { print(now, ExitCode::Done); }));
        return;
    case Action::RollBack:
        m_desk->rollBack(m_id, this, orEnd([this](const Rotation &now) {
                             print(now, now.step == RotationStep::RolledBack ? ExitCode::Done
                                                                             : ExitCode::CouldNot);
                         }));
        return;
    case Action::Send:
    case Action::Finish:
        break;
    }
    const auto found = m_desk->find(m_id);
    if (!found)
        fail(found.error());
    else if (!*found)
        fail(usageError(u"No rotation of this webhook is under way: start one first."_s));
    else
        advance(**found);
}

void RotateJob::showStatus()
{
    const auto found = m_desk->find(m_id);
    if (!found) {
        fail(found.error());
    } else if (!*found) {
        print(std::nullopt, ExitCode::Done);
    } else if ((*found)->step != RotationStep::InDoubt) {
        print(**found, ExitCode::Done);
    } else {
        m_desk->check(m_id, this, orEnd([this](const Rotation &now) {
                          print(now, now.step == RotationStep::InDoubt ? ExitCode::CouldNot
                                                                       : ExitCode::Done);
                      }));
    }
}

void RotateJob::advance(const Rotation &rotation)
{
    const bool evenUnproven = m_arguments.has("unproven"_L1);
    switch (rotation.step) {
    case RotationStep::InDoubt:
        m_desk->check(m_id, this, orEnd([this](const Rotation &now) {
                          if (now.step == RotationStep::InDoubt)
                              m_desk->apply(m_id, true, this,
                                            orEnd([this](const Rotation &sent) { onSent(sent); }));
                          else
                              advance(now);
                      }));
        return;
    case RotationStep::Prepared:
        if (!evenUnproven) {
            m_desk->prove(m_id, this, orEnd([this](const Rotation &now) {
                              if (now.step == RotationStep::Proven)
                                  advance(now);
                              else
                                  print(now, ExitCode::No);
                          }));
            return;
        }
        [[fallthrough]];
    case RotationStep::Proven:
        m_desk->apply(m_id, evenUnproven, this,
                      orEnd([this](const Rotation &now) { onSent(now); }));
        return;
    default:
        onSent(rotation);
        return;
    }
}

void RotateJob::onSent(const Rotation &rotation)
{
    if (rotation.step == RotationStep::Watching && m_action == Action::Finish) {
        m_desk->finish(m_id, this,
                       orEnd([this](const Rotation &now) { print(now, ExitCode::Done); }));
        return;
    }
    print(rotation, rotation.step == RotationStep::Watching ? ExitCode::Done : ExitCode::CouldNot);
}

std::function<void(Result<Rotation>)> RotateJob::orEnd(Then then)
{
    return [this, then = std::move(then)](const Result<Rotation> &result) {
        if (result)
            then(*result);
        else
            fail(result.error());
    };
}

void RotateJob::print(const std::optional<Rotation> &rotation, ExitCode code)
{
    RotationReport report;
    report.webhookId = m_id;
    report.rotation = rotation;
    report.webhook = m_webhook;
    if (!rotation) {
        printReport(std::move(report), code);
        return;
    }
    m_desk->readSecrets(
        m_id, this, [this, report, code](const Result<credentials::SigningSecrets> &kept) mutable {
            if (kept && kept->versions.size() >= 2) {
                const Secret &newer = kept->versions[0].secret;
                const Secret &older = kept->versions[1].secret;
                addEvidence(report, newer, older);
                if (m_arguments.has("show-secrets"_L1)) {
                    report.newSecret = newer;
                    report.oldSecret = older;
                    m_trail.add({.action = "reveal-secret", .webhookId = m_id});
                }
            }
            printReport(std::move(report), code);
        });
}

void RotateJob::addEvidence(RotationReport &report, const Secret &newer, const Secret &older)
{
    std::error_code failure;
    if (!std::filesystem::exists(store::eventFile(*m_target.directory), failure))
        return;
    const auto reader = store::SqliteEventReader::open(*m_target.directory);
    if (!reader) {
        m_output.note(text::sentence(reader.error()));
        return;
    }
    const std::atomic<bool> isCancelled{false};
    auto use = receiver::readSecretUse(
        **reader, {m_target.accountId.toStdString(), m_id.toStdString(), newer, older}, m_schemes,
        isCancelled);
    if (use)
        report.use = *use;
    else
        m_output.note(text::sentence(use.error()));
}

void RotateJob::printReport(RotationReport report, ExitCode code)
{
    if (m_output.isJson())
        m_output.line(rotationJson(report));
    else
        m_output.line(rotationRecord(report, m_clock.now()));
    // Where it stands is told in any case; why it went no further as well.
    if (report.rotation && report.rotation->trouble) {
        const ExitCode why = m_output.fail(*report.rotation->trouble);
        if (code == ExitCode::CouldNot && report.rotation->step != RotationStep::InDoubt)
            code = why;
    }
    Q_EMIT finished(code);
}

void RotateJob::fail(const Error &error)
{
    Q_EMIT finished(m_output.fail(error));
}

} // namespace hookbench::cli
