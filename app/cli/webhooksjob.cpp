// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/webhooksjob.h"

#include "app/api/apiclient.h"
#include "app/cli/output.h"
#include "app/cli/targetfinder.h"
#include "app/cli/webhookscommand.h"
#include "app/cli/webhooktext.h"
#include "app/credentials/keychainstore.h"

#include <QUuid>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

WebhooksJob::WebhooksJob(Action action, const Arguments &arguments, Output &output)
    : m_action(action)
    , m_arguments(arguments)
    , m_output(output)
    , m_id(arguments.operand(0))
    , m_showSecrets(arguments.has("show-secrets"_L1))
    , m_keychain(std::make_unique<credentials::KeychainStore>())
{
}

WebhooksJob::~WebhooksJob() = default;

void WebhooksJob::start()
{
    // Whatever is wrong with the options is said before anything is asked or started.
    if (const Result<void> read = readOptions(); !read) {
        end(read);
        return;
    }
    m_finder = std::make_unique<TargetFinder>(m_arguments, *m_keychain);
    m_finder->find([this](const Result<Target> &target) {
        if (!target) {
            end(target.error());
            return;
        }
        if (isChange()) {
            if (const Result<void> allowed = checkLive(*target, m_arguments); !allowed) {
                end(allowed);
                return;
            }
        }
        ask(*target);
    });
}

Result<void> WebhooksJob::readOptions()
{
    switch (m_action) {
    case Action::List:
        return {};
    case Action::Create: {
        Result<api::WebhookDraft> draft = draftFrom(m_arguments);
        if (!draft)
            return draft.error();
        m_draft = std::move(*draft);
        return {};
    }
    case Action::Update: {
        Result<api::WebhookPatch> patch = patchFrom(m_arguments);
        if (!patch)
            return patch.error();
        m_patch = std::move(*patch);
        break;
    }
    case Action::Get:
    case Action::Delete:
        break;
    }
    // An empty id would turn the path of one webhook into that of all of them.
    return m_id.isEmpty() ? Result<void>(usageError(u"The ID is empty."_s)) : Result<void>();
}

void WebhooksJob::ask(const Target &target)
{
    m_client = std::make_unique<api::ApiClient>(target.connection, m_clock);
    connect(m_client.get(), &api::ApiClient::waiting, this, [this](int seconds) {
        m_output.note(u"Waiting %1 s for the rate limit."_s.arg(seconds));
    });
    const auto printed = [this](const Result<api::WebhookAnswer> &answer) { print(answer); };
    switch (m_action) {
    case Action::List:
        list();
        return;
    case Action::Get:
        m_client->fetchWebhook(m_id, 0, this, printed);
        return;
    case Action::Create:
        m_client->createWebhook(m_draft, QUuid::createUuid().toString(QUuid::WithoutBraces), this,
                                printed);
        return;
    case Action::Update:
        m_client->updateWebhook(m_id, m_patch, this, printed);
        return;
    case Action::Delete:
        remove();
        return;
    }
}

void WebhooksJob::list()
{
    m_client->fetchWebhooks(this, [this](const Result<QVector<api::WebhookAnswer>> &answers) {
        if (!answers) {
            end(answers.error());
            return;
        }
        if (m_output.isJson()) {
            for (const api::WebhookAnswer &answer : *answers)
                m_output.line(webhookJson(answer, m_showSecrets));
        } else {
            m_output.line(webhookTable(*answers, m_showSecrets));
        }
        end({});
    });
}

void WebhooksJob::remove()
{
    m_client->deleteWebhook(m_id, this, [this](const Result<QString> &answer) {
        if (!answer) {
            end(answer.error());
            return;
        }
        if (m_output.isJson())
            m_output.line(
                nlohmann::ordered_json{{"id", m_id.toStdString()}, {"deleted", true}}.dump());
        else
            m_output.line(u"Deleted: %1"_s.arg(printable(m_id)));
        end({});
    });
}

void WebhooksJob::print(const Result<api::WebhookAnswer> &answer)
{
    if (!answer) {
        end(answer.error());
        return;
    }
    // A new webhook's secret is shown here and never again.
    const bool showSecret = m_showSecrets || m_action == Action::Create;
    if (m_output.isJson())
        m_output.line(webhookJson(*answer, showSecret));
    else
        m_output.line(webhookRecord(*answer, showSecret));
    end({});
}

void WebhooksJob::end(const Result<void> &result)
{
    Q_EMIT finished(result ? ExitCode::Done : m_output.fail(result.error()));
}

} // namespace hookbench::cli
