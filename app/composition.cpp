// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "app/api/sandboxcontrol.h"
#include "app/casedesk.h"
#include "app/credentials/fallbackstore.h"
#include "app/credentials/keychainstore.h"
#include "app/http/engine.h"
#include "app/inbox/desktopnotifier.h"
#include "app/inbox/receiverservice.h"
#include "app/inbox/sleepwatch.h"
#include "app/inbox/watcher.h"
#include "app/outbox/bulkdesk.h"
#include "app/outbox/checkbook.h"
#include "app/outbox/sendservice.h"
#include "app/outbox/sharedattempts.h"
#include "app/rotations.h"
#include "app/sandbox/sandbox.h"
#include "app/settings/accountstore.h"
#include "app/settings/datadirectory.h"
#include "app/settings/rolelock.h"
#include "app/settings/settingsstore.h"
#include "app/settings/uistate.h"
#include "app/shippeddata.h"
#include "app/signing/shippedschemes.h"
#include "app/store/auditlog.h"
#include "app/store/readonlyeventstore.h"
#include "app/store/sqliteattemptstore.h"
#include "app/store/sqliteeventreader.h"
#include "app/store/sqliteeventstore.h"
#include "app/systemproxies.h"
#include "app/workspace/journal.h"
#include "app/workspace/statshistory.h"
#include "app/workspace/watchbook.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/workspace.h"

#include <QCoreApplication>
#include <QPointer>

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
        , checks(directory.path() / "checkups.json")
        , watchBook(directory.path() / "watch.json")
        , alertFile(directory.path() / "alerts.json")
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
    outbox::CheckBook checks;
    workspace::WatchBook watchBook;
    workspace::AlertFile alertFile;
    inbox::DesktopNotifier notifier;
    std::unique_ptr<store::AuditLog> audit;
    std::unique_ptr<workspace::StatsHistory> history;
    std::unique_ptr<workspace::Journal> journal;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<inbox::ReceiverService> receiver;
    std::unique_ptr<inbox::Watcher> watcher;
    std::unique_ptr<outbox::SharedAttempts> attempts; ///< of sending and bulk
    std::unique_ptr<outbox::SendService> sending;
    std::unique_ptr<Rotations> rotations;
    std::unique_ptr<outbox::BulkDesk> bulk;
    std::unique_ptr<CaseDesk> cases;
    std::unique_ptr<inbox::SleepWatch> sleep;
    QPointer<workspace::WebhookService> watched; ///< whose webhooks' hosts are noted
    // The sandbox is made when it is first wanted.
    std::unique_ptr<RoleLock> sandboxRole;
    std::unique_ptr<http::Engine> engine;
    std::unique_ptr<sandbox::Sandbox> sandbox;
};

namespace
{

Result<inbox::EventArchive::Opened> openEvents(const std::filesystem::path &directory,
                                               RandomSource &random, const Clock &clock)
{
    Result<store::ObjectRules> objects = store::ObjectRules::parse(shippedFile("objects.json"));
    if (!objects)
        return objects.error();
    store::SqliteEventStore::Options options;
    options.objects = std::move(*objects);
    Result<store::SqliteEventStore::Opened> opened =
        store::SqliteEventStore::open(directory, random, clock, std::move(options));
    if (!opened && (opened.error().kind == ErrorKind::PermissionDenied ||
                    opened.error().kind == ErrorKind::DiskFull)) {
        auto readOnly = store::ReadOnlyEventStore::open(directory, opened.error());
        if (readOnly)
            return inbox::EventArchive::Opened{std::move(*readOnly), {}, opened.error()};
    }
    if (!opened)
        return opened.error();
    return inbox::EventArchive::Opened{std::move(opened->store), opened->keptAs, {}};
}

/// The sandbox's events for the receiver, over its port like everybody's.
inbox::ReceiverService::Samples samplesOf(Workspace &workspace, const Clock &clock)
{
    inbox::ReceiverService::Samples samples;
    samples.types = [] {
        QStringList types;
        const auto events = shippedEvents(); // lives as long as what it lists
        for (const sandbox::EventSample &sample : events.samples())
            types += QString::fromStdString(sample.type);
        return types;
    };
    samples.trigger = [&workspace, &clock](const QString &type, const QString &webhookId,
                                           QObject *context, inbox::ReceiverDesk::Done<void> done) {
        const settings::Account &account = workspace.sandboxAccount();
        const credentials::ApiKey &key = workspace.sandboxKey();
        // As old as the question: gone with the answer, or with who asked.
        auto *control = new api::SandboxControl(
            {account.baseUrl, {}, account.authStyle, key.clientKey, key.clientSecret}, clock,
            context);
        control->trigger(
            type, {}, webhookId, context,
            [control, done = std::move(done)](const Result<api::SandboxTrigger> &event) {
                control->deleteLater();
                if (event)
                    done({});
                else
                    done(event.error());
            });
    };
    return samples;
}

/// Makes the file if needed.
Result<std::unique_ptr<store::AttemptStore>> openAttempts(const std::filesystem::path &directory)
{
    auto opened = store::SqliteAttemptStore::open(directory);
    if (!opened)
        return opened.error();
    return std::unique_ptr<store::AttemptStore>(std::move(*opened));
}

outbox::BulkWorker::Stores bulkStores(outbox::SharedAttempts &attempts,
                                      const std::filesystem::path &directory)
{
    outbox::BulkWorker::Stores stores{attempts, {}, {}};
    stores.openReader = [directory] { return store::SqliteEventReader::open(directory); };
    stores.claim = [directory](store::RunId run) { return store::RunClaim::take(directory, run); };
    return stores;
}

/// How the user wants the sandbox to deliver.
sandbox::SandboxOptions sandboxOptions(const settings::Settings &settings,
                                       const std::filesystem::path &directory)
{
    sandbox::SandboxOptions options;
    if (auto retries = sandbox::RetrySchedule::parse(settings.sandboxRetries.toStdString()))
        options.retries = std::move(*retries);
    for (const QString &host : settings.sandboxHosts)
        options.allowedHosts.push_back(host.toStdString());
    // The receiver's own certificate: whoever sends on this machine has to be told to trust it.
    options.caFile = (directory / "receiver-cert.pem").string();
    return options;
}

} // namespace

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
    note(parts->watchBook.load());
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

    Parts *p = parts.get();
    signing::SchemeSet schemes = signing::shippedSchemes(shippedFile);
    schemes.addUserFiles(p->directory.path());
    p->rotations = std::make_unique<Rotations>(
        Rotations::Parts{*p->workspace, p->credentials, p->settings, p->directory.path(),
                         std::move(schemes), p->clock, p->random});
    p->receiver = std::make_unique<inbox::ReceiverService>(inbox::ReceiverService::Parts{
        p->directory.path(), *p->workspace, p->accounts, p->credentials, *p->journal, p->clock,
        p->random, signing::shippedSchemes(shippedFile),
        [p] { return openEvents(p->directory.path(), p->random, p->clock); },
        samplesOf(*p->workspace, p->clock), shippedLifecycles()});
    p->watcher = std::make_unique<inbox::Watcher>(inbox::Watcher::Parts{
        *p->workspace, p->receiver->reads(), p->watchBook, p->notifier, p->clock, p->alertFile});
    p->attempts = std::make_unique<outbox::SharedAttempts>(
        [p] { return openAttempts(p->directory.path()); });
    const auto knownSchemes = [p]() -> const signing::SchemeSet & {
        return p->receiver->shelf().current();
    };
    p->sending = std::make_unique<outbox::SendService>(outbox::SendService::Parts{
        p->clock, p->random, knownSchemes, *p->attempts, systemProxies()});
    p->bulk = std::make_unique<outbox::BulkDesk>(
        outbox::BulkDesk::Parts{p->clock, p->random, knownSchemes,
                                bulkStores(*p->attempts, p->directory.path()), systemProxies()});
    QObject::connect(&p->receiver->shelf(), &inbox::SchemeShelf::changed, p->sending.get(),
                     &outbox::SendService::schemesChanged);
    QObject::connect(&p->receiver->shelf(), &inbox::SchemeShelf::changed, p->bulk.get(),
                     &outbox::BulkDesk::schemesChanged);
    p->cases = std::make_unique<CaseDesk>(CaseDesk::Parts{p->directory.path(), p->credentials,
                                                          p->accounts, *p->receiver, *p->journal,
                                                          p->clock, p->random});
    QObject::connect(p->rotations.get(), &Rotations::changed, p->receiver.get(),
                     &inbox::ReceiverService::refreshKeys);
    for (const Result<std::optional<settings::FileEvent>> &loaded : p->receiver->load())
        note(loaded);
    for (const signing::RejectedFile &rejected : p->receiver->rejectedSchemes())
        notices.failures.append(rejected.error);
    std::unique_ptr<Composition> composition(new Composition(std::move(parts)));
    composition->noteLiveHosts();
    return composition;
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

inbox::ReceiverService &Composition::receiver()
{
    return *m_parts->receiver;
}

outbox::SendService &Composition::sending()
{
    return *m_parts->sending;
}

outbox::BulkDesk &Composition::bulk()
{
    return *m_parts->bulk;
}

CaseDesk &Composition::cases()
{
    return *m_parts->cases;
}

outbox::CheckBook &Composition::checks()
{
    return m_parts->checks;
}

Rotations &Composition::rotations()
{
    return *m_parts->rotations;
}

workspace::WatchBook &Composition::watchBook()
{
    return m_parts->watchBook;
}

inbox::Watcher &Composition::watcher()
{
    return *m_parts->watcher;
}

inbox::Notifier &Composition::notifier()
{
    return m_parts->notifier;
}

const StartupNotices &Composition::notices() const
{
    return m_parts->notices;
}

void Composition::openReceiver()
{
    if (m_parts->sleep)
        return;
    m_parts->receiver->open();
    watchSleep();
}

void Composition::watchSleep()
{
    inbox::ReceiverService *receiver = m_parts->receiver.get();
    m_parts->sleep = std::make_unique<inbox::SleepWatch>();
    inbox::SleepWatch *sleep = m_parts->sleep.get();
    QObject::connect(sleep, &inbox::SleepWatch::aboutToSleep, receiver, [receiver, sleep] {
        receiver->prepareForSleep(sleep, [sleep] { sleep->release(); });
    });
    // What was under way is finished; after the sleep it waits for the user.
    QObject::connect(sleep, &inbox::SleepWatch::aboutToSleep, m_parts->bulk.get(),
                     &outbox::BulkDesk::pause);
    QObject::connect(sleep, &inbox::SleepWatch::woke, receiver, &inbox::ReceiverService::prove);
    // The machine may sleep at once unless there is something to give back.
    QObject::connect(receiver, &inbox::ReceiverService::borrowedChanged, sleep, [receiver, sleep] {
        if (receiver->borrowed().isEmpty())
            sleep->release();
        else
            sleep->hold();
    });
}

/// The sandbox must never send to a host that a LIVE account has registered, whatever the user
/// allowed: each such host is remembered when it is seen.
void Composition::noteLiveHosts()
{
    Workspace *workspace = m_parts->workspace.get();
    QObject::connect(workspace, &Workspace::changed, workspace, [this, workspace] {
        workspace::WebhookService *service = workspace->webhooks();
        if (!service || service == m_parts->watched ||
            workspace->account().environment != settings::Environment::Live)
            return;
        m_parts->watched = service;
        QObject::connect(service, &workspace::WebhookService::webhooksChanged, workspace,
                         [this, service] {
                             settings::Settings settings = m_parts->settings.settings();
                             for (const api::Webhook &webhook : service->webhooks()) {
                                 const QString host = QUrl(webhook.url).host();
                                 if (!host.isEmpty() && !settings.liveHosts.contains(host))
                                     settings.liveHosts.append(host);
                             }
                             if (settings.liveHosts == m_parts->settings.settings().liveHosts)
                                 return;
                             (void)m_parts->settings.save(settings);
                             forbidLiveHosts();
                         });
    });
}

void Composition::forbidLiveHosts()
{
    std::vector<std::string> hosts;
    for (const QString &host : m_parts->settings.settings().liveHosts)
        hosts.push_back(host.toStdString());
    if (m_parts->sandbox)
        m_parts->sandbox->forbidHosts(hosts);
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
        *engine, p.clock, p.random, directory, sandboxOptions(p.settings.settings(), directory),
        shippedSandboxData());
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
    forbidLiveHosts();
    const QUrl url(QString::fromStdString(address->url));
    (void)p.sandboxRole->publish(url.toString());
    const sandbox::SandboxKey &key = address->keys.front();
    p.workspace->setSandbox(sandboxAccount(url),
                            {Secret::copyOf(key.clientKey), Secret::copyOf(key.clientSecret)});
    return {};
}

} // namespace hookbench
