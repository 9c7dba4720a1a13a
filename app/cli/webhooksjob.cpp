// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/webhooksjob.h"

#include "app/api/apiclient.h"
#include "app/cli/output.h"
#include "app/cli/targetfinder.h"
#include "app/cli/webhookscommand.h"
#include "app/cli/webhooktext.h"
#include "app/credentials/keychainstore.h"
#include "app/text/errortext.h"
#include "app/workspace/journal.h"
#include "app/workspace/rotationfile.h"

#include <QUuid>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

using workspace::ChangeKind;
using workspace::changeWord;

namespace
{

/// What a patch asks for, for the audit list: the secret is only said to be another one.
QString describe(const api::WebhookPatch &patch)
{
    using workspace::Field;
    using workspace::wireName;
    QStringList texts;
    const auto say = [&](Field field, const QString &value) {
        texts += u"%1 → %2"_s.arg(wireName(field), value);
    };
    const auto word = [](bool value) { return value ? u"true"_s : u"false"_s; };
    if (patch.name)
        say(Field::Name, *patch.name);
    if (patch.url)
        say(Field::Url, *patch.url);
    if (patch.isActive)
        say(Field::Active, word(*patch.isActive));
    if (patch.encrypted)
        say(Field::Encrypted, word(*patch.encrypted));
    if (patch.signingSecret)
        say(Field::Secret, u"another one"_s);
    return texts.join("; "_L1);
}

template <typename T>
std::optional<Error> failureOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

} // namespace

WebhooksJob::WebhooksJob(Action action, const Arguments &arguments, Output &output)
    : m_action(action)
    , m_arguments(arguments)
    , m_output(output)
    , m_id(arguments.operand(0))
    , m_showSecrets(arguments.has("show-secrets"_L1))
    , m_trail(m_target, m_clock, output)
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
    connect(m_finder.get(), &TargetFinder::noticed, this,
            [this](const QString &sentence) { m_output.note(sentence); });
    m_finder->find([this](const Result<Target> &target) {
        if (!target) {
            end(target.error());
            return;
        }
        m_target = *target;
        Result<void> allowed = isChange() ? checkLive(m_target, m_arguments) : Result<void>();
        if (allowed)
            allowed = checkRotation();
        if (allowed)
            ask();
        else
            end(allowed);
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

Result<void> WebhooksJob::checkRotation()
{
    if (m_action != Action::Update || !m_patch.signingSecret || !m_target.directory)
        return {};
    const auto rotation =
        workspace::RotationFile(*m_target.directory).find(m_target.accountId, m_id);
    if (rotation && !*rotation)
        return {};
    const bool isWanted = m_arguments.has("yes"_L1);
    if (!rotation) {
        if (isWanted)
            m_output.note(text::sentence(rotation.error()));
        return isWanted ? Result<void>() : rotation.error();
    }
    const QString sentence = u"A rotation of this webhook's secret is under way (%1), and another "
                             "secret cuts it off"_s.arg(
                                 QLatin1String(workspace::rotationStepName((*rotation)->step)));
    if (!isWanted) {
        return usageError(sentence + u": go on with it (hookbench-cli rotate ID --status), or send "
                                     "this one all the same with --yes."_s);
    }
    m_output.note(sentence + u'.');
    return {};
}

void WebhooksJob::ask()
{
    m_client = std::make_unique<api::ApiClient>(m_target.connection, m_clock);
    connect(m_client.get(), &api::ApiClient::waiting, this, [this](int seconds) {
        m_output.note(u"Waiting %1 s for the rate limit."_s.arg(seconds));
    });
    switch (m_action) {
    case Action::List:
        list();
        return;
    case Action::Get:
        get();
        return;
    case Action::Create:
        create();
        return;
    case Action::Update:
        update();
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
        for (const api::WebhookAnswer &answer : *answers) {
            recordReveal(answer);
            if (m_output.isJson())
                m_output.line(webhookJson(answer, m_showSecrets));
        }
        if (!m_output.isJson())
            m_output.line(webhookTable(*answers, m_showSecrets));
        end({});
    });
}

void WebhooksJob::get()
{
    m_client->fetchWebhook(m_id, 0, this, [this](const Result<api::WebhookAnswer> &answer) {
        if (!answer) {
            end(answer.error());
            return;
        }
        recordReveal(*answer);
        print(*answer, m_showSecrets);
    });
}

void WebhooksJob::create()
{
    const QString idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_client->createWebhook(
        m_draft, idempotencyKey, this, [this](const Result<api::WebhookAnswer> &answer) {
            m_trail.add({.action = changeWord(ChangeKind::Create).toStdString(),
                         .webhookId = answer ? answer->webhook.id : QString(),
                         .requestId = answer ? answer->requestId.toStdString() : std::string(),
                         .detail = m_draft.name,
                         .failure = failureOf(answer)});
            if (answer)
                print(*answer, true); // here and never again
            else
                end(answer.error());
        });
}

void WebhooksJob::update()
{
    m_client->updateWebhook(m_id, m_patch, this, [this](const Result<api::WebhookAnswer> &answer) {
        m_trail.add({.action = changeWord(workspace::kindOf(m_patch)).toStdString(),
                     .webhookId = m_id,
                     .requestId = answer ? answer->requestId.toStdString() : std::string(),
                     .detail = describe(m_patch),
                     .failure = failureOf(answer)});
        if (!answer) {
            end(answer.error());
            return;
        }
        recordReveal(*answer);
        print(*answer, m_showSecrets);
    });
}

void WebhooksJob::remove()
{
    m_client->deleteWebhook(m_id, this, [this](const Result<api::DeleteAnswer> &answer) {
        m_trail.add({.action = changeWord(ChangeKind::Delete).toStdString(),
                     .webhookId = m_id,
                     .requestId = answer ? answer->requestId.toStdString() : std::string(),
                     .failure = failureOf(answer)});
        if (!answer) {
            end(answer.error());
            return;
        }
        if (m_output.isJson()) {
            // A server may confirm with an empty answer; a line is owed all the same.
            const nlohmann::ordered_json gone{{"id", m_id.toStdString()}, {"deleted", true}};
            m_output.line(answer->json.empty() ? gone.dump() : answer->json);
        } else {
            m_output.line(u"Deleted: %1"_s.arg(printable(m_id)));
        }
        end({});
    });
}

void WebhooksJob::print(const api::WebhookAnswer &answer, bool showSecret)
{
    if (m_output.isJson())
        m_output.line(webhookJson(answer, showSecret));
    else
        m_output.line(webhookRecord(answer, showSecret));
    end({});
}

void WebhooksJob::recordReveal(const api::WebhookAnswer &answer)
{
    if (m_showSecrets && !answer.secret.isEmpty()) {
        m_trail.add({.action = "reveal-secret",
                     .webhookId = answer.webhook.id,
                     .requestId = answer.requestId.toStdString()});
    }
}

void WebhooksJob::end(const Result<void> &result)
{
    Q_EMIT finished(result ? ExitCode::Done : m_output.fail(result.error()));
}

} // namespace hookbench::cli
