// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials/sessionstore.h"
#include "app/inbox/notifier.h"
#include "app/inbox/receiverservice.h"
#include "app/inbox/watcher.h"
#include "app/settings/accountstore.h"
#include "app/settings/rolelock.h"
#include "app/signing/shippedschemes.h"
#include "app/signing/signer.h"
#include "app/store/auditlog.h"
#include "app/store/sqliteeventstore.h"
#include "app/workspace/journal.h"
#include "app/workspace/watchbook.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/workspace.h"
#include "models/eventpagesource.h"
#include "tests/support/api/manualclock.h"
#include "tests/support/outcome.h"
#include "tests/unit/inbox/platform.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::inbox;
using namespace std::chrono_literals;
using Phase = DeskState::Phase;
using SecretSource = EndpointSetting::SecretSource;
using store::EventSummary;

namespace
{

const char *const currentSecret = "whsec_current_0123456789abcdefghijklmn";
const char *const oldSecret = "whsec_earlier_0123456789abcdefghijklmn";

std::string shipped(const std::string &name)
{
    QFile file(QStringLiteral(HOOKBENCH_SOURCE_DIR "/resources/") + QString::fromStdString(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// Remembers what it was told.
class FakeNotifier : public Notifier
{
public:
    void notify(const QString &, const QString &title, const QString &text) override
    {
        told += title + QLatin1Char('|') + text;
    }
    void withdraw(const QString &key) override { withdrawn += key; }

    QStringList told;
    QStringList withdrawn;
};

} // namespace

/// The receiver of the window over the real store and the real listener.
class TestReceiverService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void verifiesWithCurrentAndPreviousSecret();
    void newSecretIsInForceAtOnce();
    void lockDropsTheSecrets();
    void provesItself();
    void settingsAndPathsAreRemembered();
    void takenPortOffersAnother();
    void roleHeldElsewhereIsSaid();
    void endpointsBelongToTheirAccount();
    void refusedEndpointsChangeNothing();
    void typedSecretGoesToTheCredentialStore();
    void pointedWebhookIsVerifiedAndGivenBack();
    void unknownSecretIsTaken();
    void remotePlatformNeedsAPublicUrl();
    void liveAccountIsNotTouched();
    void crashGivesBackAtTheNextStart();
    void ladderIsTriedAgain();
    void causesAreFoundByThemselves();
    void aReplayIsToldByItself();
    void whatCameWithoutASecretIsCheckedLater();
    void causeIsSearchedWithAllSecrets();
    void newerSearchEndsTheOlder();
    void lockedSecretsAreNotSearched();
    void liveEventsGoAfterAMonth();
    void pinnedIsKept();
    void listsOfThePlatformAreKept();
    void listsAreAskedForAgain();
    void alertsAreToldOnceUntilTheyClear();
    void manyAlertsMakeOneNotification();
    void quietHoursKeepAlertsUntilTheyEnd();

private:
    /// Deliveries 1…count of the webhook, all of them failed.
    void failDeliveries(const QString &webhookId, int count);
    /// How often this webhook alone was asked for.
    int requestsFor(const QByteArray &webhookId) const;

    ReceiverService::Parts parts();
    void makeService();
    /// As the program ends without a word.
    void crash();
    void openAccount(settings::Environment environment);
    void keepSecrets(const QString &webhookId, const std::vector<const char *> &newestFirst);
    void start();
    void stop();
    void setEndpoint(SecretSource source, const QString &webhookId = {});
    QUrl here(const QString &path = "/") const { return QUrl(m_service->state().baseUrl + path); }
    /// One delivery as the platform signs it; gives the status.
    int deliver(const QUrl &url, const char *secret);
    int deliver(const QUrl &url, const char *secret, int number, UtcTime signedAt);
    EventSummary last();
    EventSummary summaryOf(store::EventId id);

    std::unique_ptr<QTemporaryDir> m_dir;
    SystemClock m_clock;
    SystemRandom m_random;
    QNetworkAccessManager m_network;
    signing::SchemeSet m_schemes = signing::shippedSchemes(shipped);
    std::unique_ptr<test::Platform> m_platform;
    std::unique_ptr<credentials::SessionStore> m_keychain;
    std::unique_ptr<settings::AccountStore> m_accounts;
    std::unique_ptr<store::AuditLog> m_auditLog;
    std::unique_ptr<workspace::Journal> m_journal;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<ReceiverService> m_service;
    QString m_account;
    int m_delivery = 0;
};

void TestReceiverService::init()
{
    m_delivery = 0; // each begins with evt_1
    m_dir = std::make_unique<QTemporaryDir>();
    m_platform = std::make_unique<test::Platform>();
    m_platform->webhooks["wh_1"] = {"Order Events", "https://shop.example/hook", currentSecret};
    m_keychain = std::make_unique<credentials::SessionStore>();
    m_accounts = std::make_unique<settings::AccountStore>(
        (m_dir->path() + "/accounts.json").toStdString(), m_random);
    QVERIFY(m_accounts->load().ok());
    auto audit = store::AuditLog::open(m_dir->path().toStdString());
    QVERIFY(audit.ok());
    m_auditLog = std::make_unique<store::AuditLog>(std::move(*audit));
    m_journal = std::make_unique<workspace::Journal>(m_auditLog.get());
    m_workspace = std::make_unique<workspace::Workspace>(
        workspace::Workspace::Parts{*m_accounts, *m_keychain, *m_journal, nullptr, m_clock});
    makeService();
    DeskConfig config;
    config.port = 0;
    QVERIFY(m_service->setConfig(config).ok());
}

void TestReceiverService::cleanup()
{
    m_service.reset();
    m_workspace.reset();
    m_journal.reset();
    m_auditLog.reset();
    m_accounts.reset();
    m_keychain.reset();
    m_platform.reset();
}

ReceiverService::Parts TestReceiverService::parts()
{
    const std::filesystem::path directory = m_dir->path().toStdString();
    return {directory,
            *m_workspace,
            *m_accounts,
            *m_keychain,
            *m_journal,
            m_clock,
            m_random,
            m_schemes,
            [this, directory]() -> Result<EventArchive::Opened> {
                auto opened = store::SqliteEventStore::open(directory, m_random, m_clock);
                if (!opened)
                    return opened.error();
                return EventArchive::Opened{std::move(opened->store), opened->keptAs};
            }};
}

void TestReceiverService::makeService()
{
    m_service = std::make_unique<ReceiverService>(parts());
    for (const auto &loaded : m_service->load())
        QVERIFY(loaded.ok());
}

void TestReceiverService::crash()
{
    m_service.reset();
}

void TestReceiverService::openAccount(settings::Environment environment)
{
    settings::Account account;
    account.name = "Northwind";
    account.environment = environment;
    account.baseUrl = m_platform->url();
    account.prefix = "/api/v0";
    account.confirmedHosts = QStringList{m_platform->url().host()};
    const auto id = m_accounts->add(account);
    QVERIFY(id.ok());
    m_account = *id;
    const credentials::ApiKey key{Secret::copyOf("pk_1"), Secret::copyOf("sk_1")};
    Outcome<void> kept;
    m_keychain->writeApiKey(m_account, key, this, kept.done());
    QVERIFY(kept.wait());
    m_workspace->openWithKey(m_account, key);
    QTRY_VERIFY(m_workspace->webhooks() && m_workspace->webhooks()->isLoaded());
}

void TestReceiverService::keepSecrets(const QString &webhookId,
                                      const std::vector<const char *> &newestFirst)
{
    credentials::SigningSecrets secrets;
    for (auto secret = newestFirst.rbegin(); secret != newestFirst.rend(); ++secret)
        secrets.add(Secret::copyOf(*secret), m_clock.now());
    Outcome<void> kept;
    m_keychain->writeSigningSecrets(m_account, webhookId, secrets, this, kept.done());
    QVERIFY(kept.wait());
}

void TestReceiverService::start()
{
    m_service->open();
    m_service->start();
    QTRY_COMPARE(m_service->state().phase, Phase::Receiving);
}

void TestReceiverService::stop()
{
    m_service->stop();
    QTRY_COMPARE(m_service->state().phase, Phase::Stopped);
}

void TestReceiverService::setEndpoint(SecretSource source, const QString &webhookId)
{
    EndpointSetting endpoint;
    endpoint.secretSource = source;
    endpoint.webhookId = webhookId;
    Outcome<void> set;
    m_service->setEndpoints({endpoint}, this, set.done());
    QVERIFY(set.wait());
    QVERIFY2(set.ok(), set.error());
}

int TestReceiverService::deliver(const QUrl &url, const char *secret)
{
    return deliver(url, secret, ++m_delivery, m_clock.now());
}

int TestReceiverService::deliver(const QUrl &url, const char *secret, int number, UtcTime signedAt)
{
    const std::string body = R"({"id":"evt_)" + std::to_string(number) +
                             R"(","type":"payment.created","data":{}})";
    signing::Outgoing outgoing;
    const std::string target = url.toString().toStdString();
    outgoing.url = target;
    outgoing.body = body;
    outgoing.deliveryId = "dlv_" + std::to_string(number);
    outgoing.eventType = "payment.created";
    outgoing.signedAt = signedAt;
    const std::vector<Secret> secrets{Secret::copyOf(secret)};
    const auto headers = signing::deliveryHeaders(*m_schemes.find("platform"), secrets, outgoing);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
    for (const Header &header : *headers)
        request.setRawHeader(QByteArray::fromStdString(header.name),
                             QByteArray::fromStdString(header.value));
    std::unique_ptr<QNetworkReply> reply(m_network.post(request, QByteArray::fromStdString(body)));
    [&] { QTRY_VERIFY(reply->isFinished()); }();
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

EventSummary TestReceiverService::last()
{
    std::optional<EventSummary> found;
    QObject context;
    connect(&m_service->pages(), &models::EventPageSource::firstPage, &context,
            [&](quint64, const std::vector<EventSummary> &rows) {
                found = rows.empty() ? EventSummary{} : rows.front();
            });
    m_service->pages().open({});
    [&] { QTRY_VERIFY(found.has_value()); }();
    return found.value_or(EventSummary{});
}

EventSummary TestReceiverService::summaryOf(store::EventId id)
{
    Outcome<store::EventRecord> read;
    m_service->readEvent(id, this, read.done());
    return read.wait() && read.ok() ? (*read.result)->summary : EventSummary{};
}

// --- verifying -------------------------------------------------------------------------------

void TestReceiverService::verifiesWithCurrentAndPreviousSecret()
{
    openAccount(settings::Environment::Test);
    keepSecrets("wh_1", {currentSecret, oldSecret});
    setEndpoint(SecretSource::Webhook, "wh_1");
    start();
    QCOMPARE(deliver(here(), currentSecret), 200);
    QCOMPARE(last().verdict, Verdict::Verified);
    QCOMPARE(last().account, m_account.toStdString());
    QCOMPARE(last().webhookId, std::string("wh_1"));
    QCOMPARE(deliver(here(), oldSecret), 200);
    QCOMPARE(last().verdict, Verdict::VerifiedOldSecret);
    QCOMPARE(deliver(here(), "whsec_of_somebody_else_0123456789abcdef"), 200);
    QCOMPARE(last().verdict, Verdict::Failed);
    QTRY_COMPARE(m_service->state().received, quint64(3));
}

void TestReceiverService::newSecretIsInForceAtOnce()
{
    openAccount(settings::Environment::Test);
    setEndpoint(SecretSource::Webhook, "wh_1");
    start();
    QCOMPARE(deliver(here(), currentSecret), 200);
    QCOMPARE(last().verdict, Verdict::Unchecked);
    Outcome<void> kept;
    m_workspace->webhooks()->keepSecret("wh_1", Secret::copyOf(currentSecret), this, kept.done());
    QVERIFY(kept.wait());
    QTRY_VERIFY(deliver(here(), currentSecret) == 200 && last().verdict == Verdict::Verified);
}

void TestReceiverService::lockDropsTheSecrets()
{
    openAccount(settings::Environment::Test);
    keepSecrets("wh_1", {currentSecret});
    setEndpoint(SecretSource::Webhook, "wh_1");
    start();
    m_workspace->lock();
    QCOMPARE(deliver(here(), currentSecret), 200);
    QCOMPARE(last().verdict, Verdict::Unchecked);
    m_workspace->unlock();
    QTRY_VERIFY(deliver(here(), currentSecret) == 200 && last().verdict == Verdict::Verified);
}

void TestReceiverService::provesItself()
{
    start();
    QTRY_VERIFY(m_service->state().provenAt.has_value());
    QVERIFY(!m_service->state().proofError);
    QCOMPARE(m_service->state().received, quint64(0)); // the proof is no event
}

// --- where and what --------------------------------------------------------------------------

void TestReceiverService::settingsAndPathsAreRemembered()
{
    openAccount(settings::Environment::Test);
    DeskConfig config = m_service->config();
    config.port = 18787;
    config.publicUrl = "https://tunnel.example";
    QVERIFY(m_service->setConfig(config).ok());
    EndpointSetting endpoint;
    endpoint.path = "/orders";
    endpoint.answer.status = 202;
    Outcome<void> set;
    m_service->setEndpoints({endpoint}, this, set.done());
    QVERIFY(set.wait() && set.ok());
    m_service.reset();
    makeService();
    QVERIFY(m_service->config() == config);
    QCOMPARE(m_service->endpoints().size(), 1);
    QCOMPARE(m_service->endpoints().first().path, QString("/orders"));
    QCOMPARE(m_service->endpoints().first().answer.status, 202);
}

void TestReceiverService::takenPortOffersAnother()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    DeskConfig config;
    config.port = other.serverPort();
    QVERIFY(m_service->setConfig(config).ok());
    m_service->open();
    m_service->start();
    QTRY_COMPARE(m_service->state().phase, Phase::Failed);
    QCOMPARE(m_service->state().error->kind, ErrorKind::PortInUse);
    QVERIFY(m_service->state().freePort.has_value());
    config.port = *m_service->state().freePort;
    QVERIFY(m_service->setConfig(config).ok());
    start();
    QCOMPARE(m_service->state().port, config.port);
}

void TestReceiverService::roleHeldElsewhereIsSaid()
{
    auto held = settings::RoleLock::acquire(m_dir->path().toStdString(), settings::Role::Receiver);
    QVERIFY(held.ok());
    QVERIFY((*held)->publish("http://127.0.0.1:8787").ok());
    m_service->open();
    QCOMPARE(m_service->state().phase, Phase::HeldElsewhere);
    QCOMPARE(m_service->state().baseUrl, QString("http://127.0.0.1:8787"));
    QVERIFY(!m_service->state().error->detail.empty());
    m_service->start();
    QTRY_COMPARE(m_service->state().phase, Phase::HeldElsewhere);
    held->reset();
    start();
}

void TestReceiverService::endpointsBelongToTheirAccount()
{
    openAccount(settings::Environment::Test);
    keepSecrets("wh_1", {currentSecret});
    setEndpoint(SecretSource::Webhook, "wh_1");
    start();
    const QString first = m_account;
    settings::Account other = *m_accounts->find(m_account);
    other.name = "Contoso";
    const auto id = m_accounts->add(other);
    QVERIFY(id.ok());
    m_workspace->openWithKey(*id, {Secret::copyOf("pk_2"), Secret::copyOf("sk_2")});
    QTRY_VERIFY(m_workspace->webhooks() && m_workspace->webhooks()->isLoaded());
    QCOMPARE(m_service->endpoints().size(), 1);
    QCOMPARE(m_service->endpoints().first().account, *id);
    QCOMPARE(m_service->endpoints().first().path, QString("/contoso"));
    // The other account's goes on, with its secret.
    QCOMPARE(deliver(here("/"), currentSecret), 200);
    QCOMPARE(last().account, first.toStdString());
    QCOMPARE(last().verdict, Verdict::Verified);
    QCOMPARE(deliver(here("/contoso"), currentSecret), 200);
    QCOMPARE(last().account, id->toStdString());
    EndpointSetting taken;
    taken.path = "/";
    Outcome<void> set;
    m_service->setEndpoints({taken}, this, set.done());
    QVERIFY(set.wait());
    QCOMPARE(set.error(), QByteArray("invalid-argument"));
}

void TestReceiverService::refusedEndpointsChangeNothing()
{
    openAccount(settings::Environment::Test);
    EndpointSetting good;
    good.path = "/a";
    Outcome<void> set;
    m_service->setEndpoints({good}, this, set.done());
    QVERIFY(set.wait() && set.ok());
    EndpointSetting bad;
    bad.path = "/b c";
    Outcome<void> refused;
    m_service->setEndpoints({good, bad}, this, refused.done());
    QVERIFY(refused.wait());
    QCOMPARE(refused.error(), QByteArray("invalid-argument"));
    QCOMPARE(m_service->endpoints().size(), 1);
}

void TestReceiverService::typedSecretGoesToTheCredentialStore()
{
    EndpointSetting endpoint;
    endpoint.secretSource = SecretSource::Typed;
    endpoint.typedSecret = Secret::copyOf(currentSecret);
    Outcome<void> set;
    m_service->setEndpoints({endpoint}, this, set.done());
    QVERIFY(set.wait() && set.ok());
    QVERIFY(m_service->endpoints().first().hasTypedSecret);
    QVERIFY(!m_service->endpoints().first().typedSecret);
    start(); // with no account at all
    QCOMPARE(deliver(here(), currentSecret), 200);
    QCOMPARE(last().verdict, Verdict::Verified);
    QFile file(m_dir->path() + "/receiver.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("whsec_"));
}

// --- borrowed webhooks -----------------------------------------------------------------------

void TestReceiverService::pointedWebhookIsVerifiedAndGivenBack()
{
    openAccount(settings::Environment::Test);
    keepSecrets("wh_1", {currentSecret});
    m_service->open();
    Outcome<void> pointed;
    m_service->pointHere("wh_1", std::nullopt, this, pointed.done()); // starts receiving
    QVERIFY(pointed.wait());
    QVERIFY2(pointed.ok(), pointed.error());
    const QUrl url(m_platform->webhooks["wh_1"].url);
    QCOMPARE(url, here("/order-events"));
    QCOMPARE(m_service->borrowed().size(), 1);
    QCOMPARE(m_service->pointChoices().size(), 1); // listed, with why it cannot be chosen
    QVERIFY(m_service->pointChoices().first().refusal.has_value());
    QCOMPARE(deliver(url, currentSecret), 200);
    QCOMPARE(last().verdict, Verdict::Verified);
    QCOMPARE(last().webhookId, std::string("wh_1"));
    const auto endpoints = m_service->endpoints();
    QVERIFY(std::any_of(endpoints.begin(), endpoints.end(),
                        [](const EndpointSetting &e) { return e.isBorrowed; }));
    stop();
    QCOMPARE(m_platform->webhooks["wh_1"].url, QString("https://shop.example/hook"));
    QVERIFY(m_service->borrowed().isEmpty());
    for (const EndpointSetting &endpoint : m_service->endpoints())
        QVERIFY(!endpoint.isBorrowed);
}

void TestReceiverService::unknownSecretIsTaken()
{
    openAccount(settings::Environment::Test);
    start();
    const auto choices = m_service->pointChoices();
    QCOMPARE(choices.size(), 1);
    QVERIFY(!choices.first().knowsSecret);
    Outcome<void> pointed;
    m_service->pointHere("wh_1", Secret::copyOf(currentSecret), this, pointed.done());
    QVERIFY(pointed.wait() && pointed.ok());
    QCOMPARE(deliver(QUrl(m_platform->webhooks["wh_1"].url), currentSecret), 200);
    QCOMPARE(last().verdict, Verdict::Verified);
    QCOMPARE(m_platform->webhooks["wh_1"].secret, QString(currentSecret)); // never replaced
}

void TestReceiverService::remotePlatformNeedsAPublicUrl()
{
    settings::Account account;
    account.name = "Far away";
    account.environment = settings::Environment::Test;
    account.baseUrl = QUrl("https://api.invalid");
    PointingPlace place;
    place.account = account;
    place.localUrl = "http://127.0.0.1:8787";
    api::Webhook webhook;
    webhook.id = "wh_1";
    webhook.name = "Orders";
    const PointChoice choice = pointChoice(place, webhook, true, false);
    QVERIFY(choice.refusal.has_value());
    QCOMPARE(choice.refusal->kind, ErrorKind::InsecureUrl);
}

void TestReceiverService::liveAccountIsNotTouched()
{
    openAccount(settings::Environment::Live);
    start();
    QVERIFY(m_service->pointChoices().first().makesTemporary);
    Outcome<void> refused;
    m_service->pointHere("wh_1", std::nullopt, this, refused.done());
    QVERIFY(refused.wait());
    QCOMPARE(refused.error(), QByteArray("account-read-only"));
    m_workspace->liveGuard().unlock();
    Outcome<void> pointed;
    m_service->pointHere("wh_1", std::nullopt, this, pointed.done());
    QVERIFY(pointed.wait());
    QVERIFY2(pointed.ok(), pointed.error());
    QCOMPARE(m_platform->webhooks["wh_1"].url, QString("https://shop.example/hook"));
    QCOMPARE(m_platform->count("PATCH"), 0);
    QVERIFY(m_platform->webhooks.contains("made_1"));
    const QByteArray secret = m_platform->webhooks["made_1"].secret.toUtf8();
    QCOMPARE(deliver(QUrl(m_platform->webhooks["made_1"].url), secret.constData()), 200);
    QCOMPARE(last().verdict, Verdict::Verified);
    QCOMPARE(last().webhookId, std::string("made_1"));
    stop();
    QVERIFY(!m_platform->webhooks.contains("made_1"));
}

void TestReceiverService::crashGivesBackAtTheNextStart()
{
    openAccount(settings::Environment::Test);
    keepSecrets("wh_1", {currentSecret});
    start();
    Outcome<void> pointed;
    m_service->pointHere("wh_1", std::nullopt, this, pointed.done());
    QVERIFY(pointed.wait() && pointed.ok());
    crash();
    QVERIFY(m_platform->webhooks["wh_1"].url.startsWith("http://127.0.0.1"));
    makeService();
    m_service->open();
    QTRY_COMPARE(m_platform->webhooks["wh_1"].url, QString("https://shop.example/hook"));
    QTRY_VERIFY(m_service->borrowed().isEmpty());
}

// --- events ----------------------------------------------------------------------------------

void TestReceiverService::ladderIsTriedAgain()
{
    openAccount(settings::Environment::Test);
    setEndpoint(SecretSource::Webhook, "wh_1");
    start();
    QCOMPARE(deliver(here(), currentSecret), 200);
    const EventSummary event = last();
    QCOMPARE(event.verdict, Verdict::Unchecked);
    Outcome<Ladder> without;
    m_service->ladder(event.id, this, without.done());
    QVERIFY(without.wait() && without.ok());
    QVERIFY(!(*without.result)->hasKey);
    keepSecrets("wh_1", {currentSecret});
    Outcome<Ladder> with;
    m_service->ladder(event.id, this, with.done());
    QVERIFY(with.wait() && with.ok());
    const Ladder &ladder = **with.result;
    QVERIFY(ladder.hasKey);
    QCOMPARE(ladder.verification.verdict, Verdict::Verified);
    QVERIFY(ladder.signedMessage &&
            ladder.signedMessage->find("payment.created") != std::string::npos);
    QCOMPARE(ladder.toleranceSeconds.value_or(0), 300);
    QVERIFY(!ladder.isConfirmed); // the platform itself has not sent anything yet
    m_workspace->lock();
    Outcome<Ladder> locked;
    m_service->ladder(event.id, this, locked.done());
    QVERIFY(locked.wait() && locked.ok());
    QVERIFY(!(*locked.result)->hasKey);
}

void TestReceiverService::causesAreFoundByThemselves()
{
    openAccount(settings::Environment::Test);
    keepSecrets("wh_1", {currentSecret});
    setEndpoint(SecretSource::Webhook, "wh_1");
    start();
    QCOMPARE(deliver(here(), "\"whsec_current_0123456789abcdefghijklmn\""), 200);
    QCOMPARE(last().verdict, Verdict::Failed);
    QTRY_COMPARE(last().cause, std::string("secret-quotes"));
    QCOMPARE(deliver(here(), "sk_1"), 200);
    QTRY_COMPARE(last().cause, std::string("secret-api-key"));
    QCOMPARE(deliver(here(), currentSecret), 200);
    QCOMPARE(last().verdict, Verdict::Verified);
    QVERIFY(last().cause.empty());
}

void TestReceiverService::aReplayIsToldByItself()
{
    openAccount(settings::Environment::Test);
    keepSecrets("wh_1", {currentSecret});
    setEndpoint(SecretSource::Webhook, "wh_1");
    start();
    const UtcTime longAgo = m_clock.now() - std::chrono::minutes(20);
    QCOMPARE(deliver(here(), currentSecret, 1, longAgo), 200);
    QTRY_COMPARE(last().cause, std::string("time-stale"));
    // A retry is signed anew; the same bytes with the same signature are a replay.
    QCOMPARE(deliver(here(), currentSecret, 1, longAgo + std::chrono::minutes(1)), 200);
    QTRY_COMPARE(last().cause, std::string("time-stale"));
    QVERIFY(last().duplicateOf);
    QCOMPARE(deliver(here(), currentSecret, 1, longAgo), 200);
    QTRY_COMPARE(last().cause, std::string("time-replayed"));
}

void TestReceiverService::whatCameWithoutASecretIsCheckedLater()
{
    openAccount(settings::Environment::Test);
    keepSecrets("wh_1", {currentSecret});
    setEndpoint(SecretSource::Webhook, "wh_1");
    start();
    QCOMPARE(deliver(here(), oldSecret), 200);
    QCOMPARE(last().verdict, Verdict::Failed);
    const store::EventId failed = last().id;
    m_workspace->lock();
    QCOMPARE(deliver(here(), currentSecret), 200);
    QCOMPARE(last().verdict, Verdict::Unchecked);
    const store::EventId good = last().id;
    QCOMPARE(deliver(here(), "whsec_of_somebody_else_0123456789abcdef"), 200);
    QCOMPARE(last().verdict, Verdict::Unchecked);
    const store::EventId bad = last().id;
    m_workspace->unlock();
    QTRY_COMPARE(summaryOf(good).verdict, Verdict::Verified);
    QVERIFY(summaryOf(good).isCheckedLater);
    QCOMPARE(summaryOf(good).scheme, std::string("platform"));
    QTRY_COMPARE(summaryOf(bad).verdict, Verdict::Failed);
    QVERIFY(summaryOf(bad).isCheckedLater);
    QTRY_VERIFY(!m_service->state().late.isRunning && m_service->state().late.total == 2);
    QCOMPARE(m_service->state().late.verified, 1);
    QCOMPARE(m_service->state().late.others, 1);
    // A cause is looked for, and a failure that had a secret stays one whatever is known now.
    QTRY_VERIFY(!summaryOf(bad).cause.empty());
    keepSecrets("wh_1", {oldSecret});
    m_service->refreshKeys();
    QTRY_VERIFY(!m_service->state().late.isRunning);
    QCOMPARE(summaryOf(failed).verdict, Verdict::Failed);
    QVERIFY(!summaryOf(failed).isCheckedLater);
}

void TestReceiverService::causeIsSearchedWithAllSecrets()
{
    m_platform->webhooks["wh_2"] = {"Payments", "https://shop.example/other", oldSecret};
    openAccount(settings::Environment::Test);
    keepSecrets("wh_1", {currentSecret});
    keepSecrets("wh_2", {oldSecret});
    setEndpoint(SecretSource::Webhook, "wh_1");
    start();
    QCOMPARE(deliver(here(), oldSecret), 200);
    Outcome<receiver::Diagnosed> found;
    m_service->diagnose(last().id, this, {}, found.done());
    QVERIFY(found.wait() && found.ok());
    const auto &finding = (*found.result)->diagnosis.finding;
    QVERIFY(finding);
    QCOMPARE(finding->code, std::string("secret-other-webhook"));
    QCOMPARE(finding->owner, std::string("Payments"));
    QCOMPARE(finding->certainty, Certainty::Proven);
    QTRY_COMPARE(last().cause, std::string("secret-other-webhook"));
}

void TestReceiverService::newerSearchEndsTheOlder()
{
    openAccount(settings::Environment::Test);
    keepSecrets("wh_1", {currentSecret});
    setEndpoint(SecretSource::Webhook, "wh_1");
    start();
    QCOMPARE(deliver(here(), "whsec_of_somebody_else_0123456789abcdef"), 200);
    const store::EventId id = last().id;
    Outcome<receiver::Diagnosed> older;
    Outcome<receiver::Diagnosed> newer;
    m_service->diagnose(id, this, {}, older.done());
    m_service->diagnose(id, this, {}, newer.done());
    QVERIFY(older.wait() && newer.wait());
    QVERIFY(!older.ok());
    QCOMPARE(older.result->error().kind, ErrorKind::Cancelled);
    QVERIFY(newer.ok());
    QCOMPARE((*newer.result)->diagnosis.finding->code, std::string("unknown"));
    Outcome<receiver::Diagnosed> gone;
    m_service->diagnose(id + 1000, this, {}, gone.done());
    QVERIFY(gone.wait() && !gone.ok());
    QCOMPARE(gone.result->error().kind, ErrorKind::NotFound);
}

void TestReceiverService::lockedSecretsAreNotSearched()
{
    openAccount(settings::Environment::Test);
    keepSecrets("wh_1", {currentSecret});
    setEndpoint(SecretSource::Webhook, "wh_1");
    start();
    QCOMPARE(deliver(here(), oldSecret), 200);
    const store::EventId id = last().id;
    m_workspace->lock();
    Outcome<receiver::Diagnosed> locked;
    m_service->diagnose(id, this, {}, locked.done());
    QVERIFY(locked.wait() && !locked.ok());
    QCOMPARE(locked.result->error().kind, ErrorKind::KeychainLocked);
}

void TestReceiverService::liveEventsGoAfterAMonth()
{
    QCOMPARE(ReceiverService::defaultRetention(true).maxAge->count(), 24 * 30);
    QVERIFY(!ReceiverService::defaultRetention(false).maxAge);
    QVERIFY(ReceiverService::defaultRetention(false).maxCount.value_or(0) >= 1'000'000);
    start();
    for (int i = 0; i < 8; ++i)
        QCOMPARE(deliver(here(), currentSecret), 200);
    // The store applies new rules soon, and the same ones again every minute.
    KeepingRules rules;
    rules.retention = store::Retention{5, std::nullopt, std::nullopt};
    QVERIFY(m_service->setKeepingRules("", rules).ok());
    QSignalSpy first(&m_service->pages(), &models::EventPageSource::firstPage);
    QTRY_VERIFY([&] {
        first.clear();
        m_service->pages().open({});
        return first.wait() && first.first().at(1).value<std::vector<EventSummary>>().size() == 5;
    }());
}

void TestReceiverService::pinnedIsKept()
{
    start();
    QCOMPARE(deliver(here(), currentSecret), 200);
    Outcome<void> pinned;
    m_service->setPinned(last().id, true, this, pinned.done());
    QVERIFY(pinned.wait() && pinned.ok());
    QVERIFY(last().isPinned);
}

// --- what the platform lists, and what is watched --------------------------------------------

void TestReceiverService::failDeliveries(const QString &webhookId, int count)
{
    QJsonArray events;
    for (int i = count; i > 0; --i) {
        events.append(QJsonObject{{"id", QString("evt_%1").arg(i)},
                                  {"event_type", "payment.created"},
                                  {"delivery_status", "failed"},
                                  {"response_code", 500},
                                  {"response_time", 12},
                                  {"created_at", QString("2026-03-20T11:%1:00.000Z")
                                                     .arg(i, 2, 10, QLatin1Char('0'))}});
    }
    m_platform->webhooks[webhookId].more = {
        {"recent_events", events},
        {"delivery_stats",
         QJsonObject{{"total_events", count},
                     {"successful_deliveries", 0},
                     {"failed_deliveries", count}}}};
}

int TestReceiverService::requestsFor(const QByteArray &webhookId) const
{
    int found = 0;
    for (const test::ScriptedRequest &request : m_platform->server.requests())
        found += request.target.contains("/webhooks/" + webhookId) ? 1 : 0;
    return found;
}

void TestReceiverService::listsOfThePlatformAreKept()
{
    failDeliveries("wh_1", 7);
    openAccount(settings::Environment::Test);
    Outcome<api::Webhook> fetched; // before the store is open
    m_workspace->webhooks()->fetchDetails("wh_1", this, fetched.done());
    QVERIFY(fetched.wait() && fetched.ok());
    start();
    QCOMPARE(deliver(here(), currentSecret), 200); // evt_1
    const auto compare = [&] {
        Outcome<store::Comparison> compared;
        m_service->stories().comparison(m_account.toStdString(), "wh_1", this, compared.done());
        return compared.wait() && compared.ok() ? *compared.result
                                                : Result<store::Comparison>(store::Comparison());
    };
    QTRY_COMPARE(compare()->reported(), 7u);
    QTRY_COMPARE(last().account, m_account.toStdString());
    QCOMPARE(compare()->came(), 1u);
    QCOMPARE(compare()->missing().size(), 6u);
    QCOMPARE(compare()->missing().front().eventId, std::string("evt_7"));
}

void TestReceiverService::listsAreAskedForAgain()
{
    openAccount(settings::Environment::Test);
    start();
    failDeliveries("wh_1", 3);
    QSignalSpy changed(&m_service->stories(), &StorySource::recordChanged);
    Outcome<void> fetched;
    m_service->stories().fetch({"wh_1", "wh_gone"}, this, fetched.done());
    QVERIFY(fetched.wait() && fetched.ok());
    QTRY_COMPARE(changed.size(), 1);
    Outcome<store::Comparison> compared;
    m_service->stories().comparison(m_account.toStdString(), "wh_1", this, compared.done());
    QVERIFY(compared.wait() && compared.ok());
    QCOMPARE((*compared.result)->reported(), 3u);
    m_workspace->lock();
    Outcome<void> locked;
    m_service->stories().fetch({"wh_1"}, this, locked.done());
    QVERIFY(locked.wait() && !locked.ok());
}

void TestReceiverService::alertsAreToldOnceUntilTheyClear()
{
    test::ManualClock clock;
    FakeNotifier notifier;
    workspace::WatchBook book((m_dir->path() + "/watch.json").toStdString());
    QVERIFY(book.load().ok());
    failDeliveries("wh_1", 6);
    openAccount(settings::Environment::Test);
    start();
    workspace::AlertFile alertFile((m_dir->path() + "/alerts.json").toStdString());
    Watcher watcher({*m_workspace, m_service->reads(), book, notifier, clock, alertFile, 0ms});
    watcher.look();
    QTRY_COMPARE(watcher.alerts().size(), 2u);
    QCOMPARE(watcher.alerts()[0].alert.rule, WatchRule::Success);
    QCOMPARE(watcher.alerts()[1].alert.rule, WatchRule::Failures);
    QVERIFY(watcher.alerts()[0].firedAt == clock.now());
    QCOMPARE(notifier.told.size(), 2);
    QVERIFY(notifier.told.first().contains("Order Events"));
    // A storm of looks says nothing twice.
    for (int i = 0; i < 20; ++i) {
        clock.advance(1min);
        QSignalSpy looked(&watcher, &Watcher::changed);
        m_workspace->webhooks()->refresh();
        QTRY_VERIFY(!looked.isEmpty());
    }
    QCOMPARE(notifier.told.size(), 2);
    QVERIFY(watcher.alerts()[0].firedAt == clock.now() - 20min);
    // The list was asked for once: its failures are no others.
    QCOMPARE(requestsFor("wh_1"), 1);
    {
        // Nor does another start, which knows since when.
        Watcher another({*m_workspace, m_service->reads(), book, notifier, clock, alertFile, 0ms});
        another.look();
        QTRY_COMPARE(another.alerts().size(), 2u);
        QCOMPARE(another.alerts()[0].firedAt, watcher.alerts()[0].firedAt);
        QCOMPARE(notifier.told.size(), 2);
    }

    workspace::WatchRules rules;
    rules.leastSuccess = 0;
    QVERIFY(book.setRules(m_account.toStdString(), "wh_1", rules).ok());
    QTRY_COMPARE(watcher.alerts().size(), 1u);
    QCOMPARE(notifier.withdrawn, QStringList{"wh_1/success"});
    m_platform->webhooks["wh_1"].isActive = false;
    m_workspace->webhooks()->refresh();
    QTRY_VERIFY(watcher.alerts().empty());
    m_workspace->lock();
    QVERIFY(!watcher.lookedAt());
}

void TestReceiverService::manyAlertsMakeOneNotification()
{
    test::ManualClock clock;
    FakeNotifier notifier;
    workspace::WatchBook book((m_dir->path() + "/watch.json").toStdString());
    QVERIFY(book.load().ok());
    for (int i = 1; i <= 40; ++i) {
        const QString id = QString("wh_%1").arg(i);
        m_platform->webhooks[id] = {QString("Hook %1").arg(i), "https://shop.example/h"};
        failDeliveries(id, 6);
    }
    openAccount(settings::Environment::Test);
    start();
    workspace::AlertFile alertFile((m_dir->path() + "/alerts.json").toStdString());
    Watcher watcher({*m_workspace, m_service->reads(), book, notifier, clock, alertFile, 0ms});
    watcher.look();
    QTRY_VERIFY(watcher.alerts().size() >= 40u);
    QCOMPARE(notifier.told.size(), 1);
    // Requests are limited: no more than a few lists at a look.
    QVERIFY(m_platform->count("GET") < 20);
}

void TestReceiverService::quietHoursKeepAlertsUntilTheyEnd()
{
    test::ManualClock clock;
    FakeNotifier notifier;
    workspace::WatchBook book((m_dir->path() + "/watch.json").toStdString());
    QVERIFY(book.load().ok());
    const QTime local =
        QDateTime::fromString("2026-03-20T12:00:00Z", Qt::ISODate).toLocalTime().time();
    QVERIFY(book.setQuietHours({true, local.addSecs(-3600), local.addSecs(3600)}).ok());
    failDeliveries("wh_1", 6);
    openAccount(settings::Environment::Test);
    start();
    workspace::AlertFile alertFile((m_dir->path() + "/alerts.json").toStdString());
    Watcher watcher({*m_workspace, m_service->reads(), book, notifier, clock, alertFile, 0ms});
    watcher.look();
    QTRY_COMPARE(watcher.alerts().size(), 2u);
    QVERIFY(notifier.told.isEmpty());
    clock.advance(2h);
    m_workspace->webhooks()->refresh();
    QTRY_COMPARE(notifier.told.size(), 2);
}

QTEST_GUILESS_MAIN(TestReceiverService)
#include "tst_receiverservice.moc"
