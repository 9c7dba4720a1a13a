// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/workspace.h"

#include "app/api/apiclient.h"
#include "app/settings/accountstore.h"
#include "app/settings/environment.h"
#include "app/text/environmentname.h"
#include "app/workspace/journal.h"
#include "app/workspace/refreshpace.h"
#include "app/workspace/secretsearch.h"
#include "app/workspace/statshistory.h"
#include "app/workspace/webhookservice.h"

namespace hookbench::workspace
{

const QString Workspace::sandboxId = QStringLiteral("sandbox");

Workspace::Workspace(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_guard(parts.clock)
{
    m_refresh.setSingleShot(true);
    connect(&m_guard, &LiveGuard::changed, this, [this] {
        if (m_guard.isUnlocked())
            m_parts.journal.addAccess(QStringLiteral("unlock-live"), {}, m_parts.clock.now());
    });
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (m_webhooks)
            m_webhooks->refresh();
    });
}

Workspace::~Workspace() = default;

void Workspace::setSandbox(const settings::Account &account, const credentials::ApiKey &key)
{
    m_sandbox = account;
    m_sandboxKey = key;
}

void Workspace::open(const QString &accountId)
{
    stop(State::Opening);
    if (accountId == sandboxId && hasSandbox()) {
        m_account = m_sandbox;
        start(m_sandboxKey);
        return;
    }
    const std::optional<settings::Account> account = m_parts.accounts.find(accountId);
    if (!account) {
        close();
        return;
    }
    m_account = *account;
    Q_EMIT changed();
    m_parts.keychain.readApiKey(accountId, this,
                                [this, accountId](const Result<credentials::ApiKey> &key) {
                                    if (m_state != State::Opening || m_account.id != accountId)
                                        return; // another account was chosen meanwhile
                                    if (key)
                                        start(*key);
                                    else
                                        fail(key.error());
                                });
}

void Workspace::openWithKey(const QString &accountId, const credentials::ApiKey &key)
{
    const std::optional<settings::Account> account = m_parts.accounts.find(accountId);
    if (!account)
        return;
    stop(State::Opening);
    m_account = *account;
    start(key);
}

void Workspace::retry()
{
    open(m_account.id);
}

void Workspace::close()
{
    stop(State::NoAccount);
    m_account = {};
    Q_EMIT changed();
}

void Workspace::lock()
{
    if (m_state != State::Ready)
        return;
    stop(State::Locked);
    Q_EMIT changed();
}

void Workspace::unlock()
{
    if (m_state == State::Locked)
        open(m_account.id);
}

void Workspace::setRefreshInterval(std::chrono::seconds interval)
{
    m_interval = interval;
    scheduleRefresh();
}

void Workspace::start(const credentials::ApiKey &key)
{
    const QString host = m_account.baseUrl.host();
    const bool local = m_account.id == sandboxId;
    if (!local && !m_account.confirmedHosts.contains(host)) {
        Error error{ErrorKind::HostNotConfirmed};
        error.url = m_account.baseUrl.toString().toStdString();
        fail(std::move(error));
        return;
    }
    // The file may say less than the key does: LIVE wins wherever there is doubt.
    if (!local) {
        m_account.environment =
            settings::decideEnvironment(m_account.environment, m_account.baseUrl,
                                        key.clientKey.reveal(), key.clientSecret.reveal())
                .environment;
    }
    m_client = std::make_unique<api::ApiClient>(api::Connection{m_account.baseUrl, m_account.prefix,
                                                                m_account.authStyle, key.clientKey,
                                                                key.clientSecret},
                                                m_parts.clock);
    credentials::CredentialStore &secrets =
        local ? static_cast<credentials::CredentialStore &>(m_sandboxSecrets) : m_parts.keychain;
    // The sandbox keeps its secrets in a file: what an account uses must not get there.
    std::function<void(const Secret &, std::function<void(bool)>)> usedElsewhere;
    if (local) {
        usedElsewhere = [this](const Secret &secret, std::function<void(bool)> done) {
            new SecretSearch(m_parts.keychain, m_parts.accounts.accounts(), secret, std::move(done),
                             m_webhooks.get());
        };
    }
    m_webhooks = std::make_unique<WebhookService>(
        m_account, WebhookService::Parts{*m_client, secrets, m_parts.journal, m_guard,
                                         m_parts.clock, usedElsewhere});
    connect(m_webhooks.get(), &WebhookService::secretKept, this, [this](const QString &webhookId) {
        if (!m_account.webhooksWithSecret.contains(webhookId))
            m_account.webhooksWithSecret.append(webhookId);
        keepAccount();
    });
    connect(m_webhooks.get(), &WebhookService::loadingChanged, this, [this](bool loading) {
        if (loading)
            return;
        learnApplication();
        if (m_parts.history && m_webhooks->isLoaded())
            (void)m_parts.history->note(m_account.id, m_webhooks->webhooks(), m_parts.clock.now());
        scheduleRefresh();
    });
    m_parts.journal.setAccount(m_account.name, text::environmentWord(m_account.environment));
    m_state = State::Ready;
    m_error.reset();
    Q_EMIT changed();
    m_webhooks->refresh();
}

void Workspace::learnApplication()
{
    if (m_webhooks->webhooks().isEmpty())
        return;
    const QString &name = m_webhooks->webhooks().first().applicationName;
    if (name.isEmpty() || name == m_account.applicationName)
        return;
    m_account.applicationName = name;
    keepAccount();
    Q_EMIT changed();
}

void Workspace::keepAccount()
{
    if (m_account.id == sandboxId)
        m_sandbox = m_account;
    else
        (void)m_parts.accounts.update(m_account);
}

void Workspace::stop(State state)
{
    if (m_webhooks)
        Q_EMIT aboutToClose();
    m_refresh.stop();
    m_guard.relock();
    m_webhooks.reset();
    m_client.reset();
    m_error.reset();
    m_state = state;
}

void Workspace::fail(Error error)
{
    m_error = std::move(error);
    m_state = State::Failed;
    Q_EMIT changed();
}

void Workspace::scheduleRefresh()
{
    m_refresh.stop();
    if (m_interval.count() == 0 || !m_webhooks)
        return;
    const int pages = 1 + static_cast<int>(m_webhooks->webhooks().size()) / 100;
    m_refresh.start(refreshPace(m_interval, pages, m_client->rateLimit(), m_parts.clock.now()));
}

} // namespace hookbench::workspace
