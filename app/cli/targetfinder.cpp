// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/targetfinder.h"

#include "app/api/apiclient.h"
#include "app/cli/datadirectory.h"
#include "app/cli/localsandbox.h"
#include "app/credentials/credentialstore.h"
#include "app/settings/accountrules.h"
#include "app/settings/accountstore.h"
#include "app/settings/environment.h"
#include "app/settings/rolelock.h"
#include "app/text/filetext.h"
#include "app/workspace/workspace.h"

#include <QTimer>

#include <array>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

Target sandboxTarget(const settings::DataDirectory &directory, const QString &url,
                     const sandbox::SandboxKey &key)
{
    Target target;
    target.name = settings::reservedAccountName;
    target.accountId = workspace::Workspace::sandboxId;
    target.environment = settings::Environment::Sandbox;
    target.directory = directory.path();
    target.connection.baseUrl = QUrl(url);
    target.connection.prefix = u"/api/v0"_s;
    target.connection.clientKey = Secret::copyOf(key.clientKey);
    target.connection.clientSecret = Secret::copyOf(key.clientSecret);
    return target;
}

Target accountTarget(const settings::DataDirectory &directory, const settings::Account &account,
                     const credentials::ApiKey &key)
{
    Target target;
    target.name = account.name;
    target.accountId = account.id;
    target.environment =
        settings::decideEnvironment(account.environment, account.baseUrl, key.clientKey.reveal(),
                                    key.clientSecret.reveal())
            .environment;
    target.directory = directory.path();
    target.connection = {account.baseUrl, account.prefix, account.authStyle, key.clientKey,
                         key.clientSecret};
    return target;
}

QString sentence(const settings::FileEvent &event)
{
    const QString file = QString::fromStdString(event.file.string());
    const QString copy = QString::fromStdString(event.copy.string());
    switch (event.kind) {
    case settings::FileEvent::Kind::KeptAside:
        return text::fileKeptAside(file, copy);
    case settings::FileEvent::Kind::PartlyRead:
        return text::filePartlyRead(file, copy);
    case settings::FileEvent::Kind::Migrated:
        return text::fileMigrated(file, copy);
    }
    return {};
}

} // namespace

TargetFinder::TargetFinder(Arguments arguments, credentials::CredentialStore &keychain,
                           QObject *parent)
    : QObject(parent)
    , m_arguments(std::move(arguments))
    , m_keychain(keychain)
{
}

TargetFinder::~TargetFinder() = default;

void TargetFinder::find(Done done)
{
    m_done = std::move(done);
    QTimer::singleShot(0, this, &TargetFinder::findNow);
}

void TargetFinder::findRunningSandbox(Done done)
{
    m_done = std::move(done);
    QTimer::singleShot(0, this, &TargetFinder::findRunningNow);
}

void TargetFinder::findRunningNow()
{
    const Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory) {
        m_done(directory.error());
        return;
    }
    Error none{ErrorKind::ConnectionRefused};
    none.detail = "no sandbox runs on this data directory";
    useRunningSandbox(*directory, none);
}

void TargetFinder::findNow()
{
    for (const QLatin1String option : {"api-url"_L1, "client-key-env"_L1, "client-secret-env"_L1}) {
        if (m_arguments.has(option)) {
            m_done(targetFromUrl(m_arguments));
            return;
        }
    }
    const Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory) {
        m_done(directory.error());
        return;
    }
    const QString name = m_arguments.value("account"_L1);
    if (!m_arguments.has("account"_L1) ||
        name.compare(settings::reservedAccountName, Qt::CaseInsensitive) == 0)
        findSandbox(*directory);
    else
        findAccount(*directory, name);
}

void TargetFinder::findSandbox(const settings::DataDirectory &directory)
{
    sandbox::SandboxOptions options;
    options.port = 0;
    options.sends = false; // that is for a sandbox that stays
    Result<std::unique_ptr<LocalSandbox>> started = LocalSandbox::start(directory, options);
    if (started) {
        m_sandbox = std::move(*started);
        const sandbox::SandboxAddress &address = m_sandbox->address();
        m_done(sandboxTarget(directory, QString::fromStdString(address.url), address.keys.front()));
    } else if (started.error().kind == ErrorKind::RoleHeld) {
        useRunningSandbox(directory, started.error());
    } else {
        m_done(started.error());
    }
}

void TargetFinder::useRunningSandbox(const settings::DataDirectory &directory,
                                     const Error &otherwise)
{
    const auto url = settings::RoleLock::publishedUrl(directory.path(), settings::Role::Sandbox);
    const auto keys = sandbox::readKeys(directory.sandboxDatabase());
    if (!url || !keys || keys->empty()) {
        m_done(otherwise); // it is just starting, or stopping
        return;
    }
    tryAuthStyle(sandboxTarget(directory, *url, keys->front()), 0);
}

void TargetFinder::tryAuthStyle(Target target, std::size_t attempt)
{
    // The key is right, so that a 401 means another style. Those cost nothing: the usual style is
    // what is left, and never tried.
    constexpr std::array unusual{AuthStyle::Bearer, AuthStyle::Basic};
    if (attempt == unusual.size()) {
        target.connection.authStyle = AuthStyle::Headers;
        m_done(target);
        return;
    }
    target.connection.authStyle = unusual.at(attempt);
    m_probe = std::make_unique<api::ApiClient>(target.connection, m_clock);
    m_probe->fetchHealth(this, [this, target,
                                attempt](const Result<api::ApiClient::Health> &health) {
        if (health || health.error().kind != ErrorKind::Unauthorized) {
            m_done(target); // or the command itself will say what is wrong
            return;
        }
        // Not inside of the call that the present client is just ending.
        QTimer::singleShot(0, this, [this, target, attempt] { tryAuthStyle(target, attempt + 1); });
    });
}

void TargetFinder::findAccount(const settings::DataDirectory &directory, const QString &name)
{
    settings::AccountStore accounts(directory.accountsFile(), m_random);
    const Result<std::optional<settings::FileEvent>> loaded = accounts.load();
    if (!loaded) {
        m_done(loaded.error());
        return;
    }
    if (loaded->has_value())
        Q_EMIT noticed(sentence(**loaded));
    const std::optional<settings::Account> account = accounts.findByName(name);
    if (!account) {
        m_done(usageError(u"There is no account %1 in this data directory."_s.arg(name)));
        return;
    }
    if (!settings::isHostConfirmed(*account)) {
        Error error{ErrorKind::HostNotConfirmed};
        error.url = account->baseUrl.toString().toStdString();
        m_done(error);
        return;
    }
    m_keychain.readApiKey(account->id, this,
                          [this, directory, account](const Result<credentials::ApiKey> &key) {
                              if (key)
                                  m_done(accountTarget(directory, *account, *key));
                              else
                                  m_done(key.error());
                          });
}

} // namespace hookbench::cli
