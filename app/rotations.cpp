// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rotations.h"

#include "app/credentials/credentialstore.h"
#include "app/settings/settingsstore.h"
#include "app/store/eventschema.h"
#include "app/store/sqliteeventreader.h"
#include "app/workspace/rotationdesk.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/whilealive.h"
#include "app/workspace/workspace.h"

#include <QTimer>

#include <utility>

namespace hookbench
{

using workspace::RotationDesk;
using workspace::Workspace;

namespace
{

Result<receiver::SecretUse> lookForUse(const std::filesystem::path &directory,
                                       const receiver::SecretUseQuestion &question,
                                       const signing::SchemeSet &schemes,
                                       const std::atomic<bool> &isCancelled)
{
    std::error_code failure;
    if (!std::filesystem::exists(store::eventFile(directory), failure))
        return receiver::SecretUse{};
    const auto reader = store::SqliteEventReader::open(directory);
    if (!reader)
        return reader.error();
    return receiver::readSecretUse(**reader, question, schemes, isCancelled);
}

} // namespace

Rotations::Rotations(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_prober(m_parts.schemes, m_parts.clock, m_parts.random)
    , m_file(m_parts.directory)
{
    connect(&m_parts.workspace, &Workspace::aboutToClose, this, [this] { m_desk.reset(); });
    connect(&m_parts.workspace, &Workspace::changed, this, &Rotations::onWorkspaceChanged);
    onWorkspaceChanged();
}

Rotations::~Rotations()
{
    stopLooking();
}

void Rotations::onWorkspaceChanged()
{
    workspace::WebhookService *service = m_parts.workspace.webhooks();
    if (service && service == m_service && m_desk)
        return;
    m_service = service;
    m_desk.reset();
    if (!service)
        return;
    m_desk = std::make_unique<RotationDesk>(RotationDesk::Parts{
        *service, m_parts.credentials, m_file, m_parts.clock, m_parts.random,
        [this](const api::Webhook &webhook, const Secret &secret, QObject *context,
               RotationDesk::Done<int> done) {
            m_prober.probe(webhook, secret, m_scheme, rules(), context, std::move(done));
        }});
    connect(m_desk.get(), &RotationDesk::changed, this, &Rotations::changed);
}

SecretProber::Rules Rotations::rules() const
{
    SecretProber::Rules rules;
    rules.environment = m_parts.workspace.account().environment;
    rules.sandboxHosts = m_parts.settings.settings().sandboxHosts;
    return rules;
}

bool Rotations::isUnderWay(const QString &webhookId) const
{
    const auto found =
        m_desk ? m_desk->find(webhookId) : Result<std::optional<workspace::Rotation>>(std::nullopt);
    return found && found->has_value();
}

bool Rotations::isPersistent() const
{
    return m_parts.credentials.isPersistent();
}

Result<void> Rotations::probeRefusal(const QString &url) const
{
    return SecretProber::check(url, rules());
}

void Rotations::readUse(const QString &webhookId, QObject *context, Done<receiver::SecretUse> done)
{
    auto finish = workspace::whileAlive(context, std::move(done));
    if (!m_desk) {
        QTimer::singleShot(0, this, [finish] { finish(Error{ErrorKind::Cancelled}); });
        return;
    }
    m_desk->readSecrets(webhookId, this,
                        [this, webhookId, finish](const Result<credentials::SigningSecrets> &kept) {
                            if (!kept || kept->versions.size() < 2) {
                                finish(kept ? Error{ErrorKind::SecretNotFound} : kept.error());
                                return;
                            }
                            look({m_parts.workspace.account().id.toStdString(),
                                  webhookId.toStdString(), kept->versions[0].secret,
                                  kept->versions[1].secret},
                                 finish);
                        });
}

void Rotations::look(receiver::SecretUseQuestion question, Done<receiver::SecretUse> done)
{
    stopLooking();
    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    m_thread = std::jthread([this, question = std::move(question), done = std::move(done),
                             isCancelled = m_isCancelled] {
        const auto use = lookForUse(m_parts.directory, question, m_parts.schemes, *isCancelled);
        QMetaObject::invokeMethod(
            this, [done, use] { done(use); }, Qt::QueuedConnection);
    });
}

void Rotations::stopLooking()
{
    if (m_isCancelled)
        *m_isCancelled = true;
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace hookbench
