// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "app/credentials/fallbackstore.h"
#include "app/credentials/keychainstore.h"
#include "app/http/engine.h"
#include "app/sandbox/sandbox.h"
#include "app/settings/accountstore.h"
#include "app/settings/datadirectory.h"
#include "app/settings/rolelock.h"
#include "app/settings/settingsstore.h"
#include "app/settings/uistate.h"
#include "app/shippeddata.h"
#include "app/store/auditlog.h"
#include "app/workspace/journal.h"
#include "app/workspace/statshistory.h"
#include "app/workspace/workspace.h"

#include <QCoreApplication>

namespace hookbench
{

using settings::Role;
using settings::RoleLock;
using workspace::Workspace;

namespace
{

settings::Account sandboxAccount(const QUrl &url)
{
    settings::Account account;
    account.id = Workspace::sandboxId;
    account.name = QCoreApplication::translate("Composition", "Sandbox");
    account.environment = settings::Environment::Sandbox;
    account.baseUrl = url;
    account.prefix = QStringLiteral("/api/v0");
    return account;
}

} // namespace

/// In the order of creation; destroyed from the last to the first.
struct Composition::Parts
{
    explicit Parts(settings::DataDirectory opened)
        : directory(std::move(opened))
        , settings(directory.settingsFile())
        , accounts(directory.accountsFile(), random)
        , uiState(directory.uiStateFile())
        , credentials(keychain)
    {
    }

    SystemClock clock;
    SystemRandom random;
    settings::DataDirectory directory;
    StartupNotices notices;
    settings::SettingsStore settings;
    settings::AccountStore accounts;
    settings::UiState uiState;
    credentials::KeychainStore keychain;
    credentials::FallbackStore credentials;
    std::unique_ptr<store::AuditLog> audit;
    std::unique_ptr<workspace::StatsHistory> history;
    std::unique_ptr<workspace::Journal> journal;
    std::unique_ptr<Workspace> workspace;
    // The sandbox is made when it is first wanted.
    std::unique_ptr<RoleLock> sandboxRole;
    std::unique_ptr<http::Engine> engine;
    std::unique_ptr<sandbox::Sandbox> sandbox;
};

Composition::Composition(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

Composition::~Composition() = default;

Result<std::unique_ptr<Composition>> Composition::create(const QString &dataDirectory)
{
    Result<settings::DataDirectory> directory = settings::DataDirectory::open(dataDirectory);
    if (!directory)
        return directory.error();
    auto parts = std::make_unique<Parts>(std::move(*directory));
    StartupNotices &notices = parts->notices;
    notices.tightened = parts->directory.tightened();

    const auto note = [&](const Result<std::optional<settings::FileEvent>> &loaded) {
        if (!loaded)
            notices.failures.append(loaded.error());
        else if (*loaded)
            notices.files.append(**loaded);
    };
    note(parts->settings.load());
    note(parts->accounts.load());
    parts->uiState.load();

    Result<store::AuditLog> audit = store::AuditLog::open(parts->directory.path());
    if (audit) {
        parts->audit = std::make_unique<store::AuditLog>(std::move(*audit));
        if (!parts->audit->keptAs().empty()) {
            notices.files.append({settings::FileEvent::Kind::KeptAside,
                                  parts->directory.auditDatabase(), parts->audit->keptAs()});
        }
    } else {
        notices.failures.append(audit.error());
    }
    auto history = workspace::StatsHistory::open(parts->directory.statsDatabase());
    if (history)
        parts->history = std::make_unique<workspace::StatsHistory>(std::move(*history));
    else
        notices.failures.append(history.error());

    parts->journal = std::make_unique<workspace::Journal>(parts->audit.get());
    parts->workspace = std::make_unique<Workspace>(Workspace::Parts{
        parts->accounts, parts->credentials, *parts->journal, parts->history.get(), parts->clock});
    return std::unique_ptr<Composition>(new Composition(std::move(parts)));
}

const Clock &Composition::clock() const
{
    return m_parts->clock;
}

RandomSource &Composition::random()
{
    return m_parts->random;
}

const settings::DataDirectory &Composition::directory() const
{
    return m_parts->directory;
}

settings::SettingsStore &Composition::settings()
{
    return m_parts->settings;
}

settings::AccountStore &Composition::accounts()
{
    return m_parts->accounts;
}

settings::UiState &Composition::uiState()
{
    return m_parts->uiState;
}

credentials::FallbackStore &Composition::credentials()
{
    return m_parts->credentials;
}

store::AuditLog *Composition::audit()
{
    return m_parts->audit.get();
}

workspace::StatsHistory *Composition::history()
{
    return m_parts->history.get();
}

workspace::Journal &Composition::journal()
{
    return *m_parts->journal;
}

Workspace &Composition::workspace()
{
    return *m_parts->workspace;
}

const StartupNotices &Composition::notices() const
{
    return m_parts->notices;
}

Result<void> Composition::startSandbox()
{
    Parts &p = *m_parts;
    if (p.workspace->hasSandbox())
        return {};
    const std::filesystem::path &directory = p.directory.path();
    Result<std::unique_ptr<RoleLock>> role = RoleLock::acquire(directory, Role::Sandbox);
    if (!role) {
        // Somebody else serves it from this data directory: be a client of that one.
        const auto url = RoleLock::publishedUrl(directory, Role::Sandbox);
        const auto keys = sandbox::readKeys(p.directory.sandboxDatabase());
        if (role.error().kind != ErrorKind::RoleHeld || !url || !keys || keys->empty())
            return role.error();
        const sandbox::SandboxKey &key = keys->front();
        p.workspace->setSandbox(sandboxAccount(QUrl(*url)),
                                {Secret::copyOf(key.clientKey), Secret::copyOf(key.clientSecret)});
        return {};
    }
    auto engine = std::make_unique<http::Engine>();
    auto server = std::make_unique<sandbox::Sandbox>(
        *engine, p.clock, p.random, directory, sandbox::SandboxOptions{}, shippedSandboxData());
    const Result<sandbox::SandboxAddress> address = server->start();
    if (!address)
        return address.error();
    if (!address->keptAs.empty()) {
        p.notices.files.append(
            {settings::FileEvent::Kind::KeptAside, p.directory.sandboxDatabase(), address->keptAs});
    }
    p.sandboxRole = std::move(*role);
    p.engine = std::move(engine);
    p.sandbox = std::move(server);
    const QUrl url(QString::fromStdString(address->url));
    (void)p.sandboxRole->publish(url.toString());
    const sandbox::SandboxKey &key = address->keys.front();
    p.workspace->setSandbox(sandboxAccount(url),
                            {Secret::copyOf(key.clientKey), Secret::copyOf(key.clientSecret)});
    return {};
}

} // namespace hookbench
