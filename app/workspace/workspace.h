// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/error.h"
#include "app/credentials/credentialstore.h"
#include "app/credentials/sessionstore.h"
#include "app/settings/account.h"
#include "app/workspace/liveguard.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace hookbench::api
{
class ApiClient;
}

namespace hookbench::settings
{
class AccountStore;
}

namespace hookbench::workspace
{

class Journal;
class StatsHistory;
class WebhookService;

/// The account that is in view: opens it (its key comes from the keychain, or from the sandbox),
/// makes the client and the service for it, refreshes in the background, locks and unlocks. GUI
/// thread.
class Workspace : public QObject
{
    Q_OBJECT

public:
    enum class State : std::uint8_t {
        NoAccount, ///< first run
        Opening,   ///< the keychain is being asked
        Ready,     ///< webhooks() and client() are there
        Locked,    ///< secrets are out of memory until unlock()
        Failed     ///< no key: error() says why; retry() asks again
    };

    struct Parts
    {
        settings::AccountStore &accounts;
        credentials::CredentialStore &keychain;
        Journal &journal;
        StatsHistory *history; ///< may be null: the file could not be opened
        const Clock &clock;
    };

    static const QString sandboxId; ///< the id of the built-in account

    /// The parts must outlive it.
    explicit Workspace(Parts parts, QObject *parent = nullptr);
    ~Workspace() override;

    /// The embedded sandbox is up: there is an account for it from now on.
    void setSandbox(const settings::Account &account, const credentials::ApiKey &key);
    bool hasSandbox() const { return !m_sandbox.id.isEmpty(); }
    const settings::Account &sandboxAccount() const { return m_sandbox; }
    const credentials::ApiKey &sandboxKey() const { return m_sandboxKey; }
    /// What this session knows of the sandbox's signing secrets; its server has them all.
    credentials::CredentialStore &sandboxSecrets() { return m_sandboxSecrets; }

    State state() const { return m_state; }
    const settings::Account &account() const { return m_account; }
    const std::optional<Error> &error() const { return m_error; }
    /// Null unless Ready.
    WebhookService *webhooks() const { return m_webhooks.get(); }
    api::ApiClient *client() const { return m_client.get(); }
    LiveGuard &liveGuard() { return m_guard; }
    UtcTime now() const { return m_parts.clock.now(); }

    void open(const QString &accountId);
    /// With a key at hand: just connected, or the keychain keeps nothing.
    void openWithKey(const QString &accountId, const credentials::ApiKey &key);
    void retry();
    void close();
    void lock();
    void unlock();

    /// 0 turns background refresh off.
    void setRefreshInterval(std::chrono::seconds interval);

Q_SIGNALS:
    /// Another account, or another state. Pointers from before are gone.
    void changed();
    /// About to take webhooks() and client() away.
    void aboutToClose();

private:
    void start(const credentials::ApiKey &key);
    void stop(State state);
    void fail(Error error);
    void scheduleRefresh();
    /// The webhooks name the application that the key belongs to.
    void learnApplication();
    void keepAccount();

    Parts m_parts;
    LiveGuard m_guard;
    credentials::SessionStore m_sandboxSecrets; ///< the sandbox has its own in its database
    settings::Account m_sandbox;
    credentials::ApiKey m_sandboxKey;

    State m_state = State::NoAccount;
    settings::Account m_account;
    std::optional<Error> m_error;
    std::unique_ptr<api::ApiClient> m_client;
    std::unique_ptr<WebhookService> m_webhooks;
    std::chrono::seconds m_interval{60};
    QTimer m_refresh;
};

} // namespace hookbench::workspace
