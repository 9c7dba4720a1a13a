// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/apiclient.h"
#include "app/credentials/sessionstore.h"
#include "app/http/engine.h"
#include "app/sandbox/sandbox.h"
#include "app/store/auditlog.h"
#include "app/workspace/journal.h"
#include "app/workspace/liveguard.h"
#include "app/workspace/secretsearch.h"
#include "app/workspace/webhookservice.h"
#include "tests/support/api/scriptedserver.h"

#include "tests/support/sandbox/apifixture.h"
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <QTest>

using namespace hookbench;
using namespace hookbench::workspace;

namespace
{

/// A keychain that is there, but refuses to keep anything.
class FullKeychain final : public credentials::SessionStore
{
public:
    void writeSigningSecrets(const QString &, const QString &, const credentials::SigningSecrets &,
                             QObject *context, Done<void> done) override
    {
        QMetaObject::invokeMethod(
            context, [done] { done(Error{ErrorKind::KeychainLocked}); }, Qt::QueuedConnection);
    }
};

} // namespace

/// The merchant's work against the real sandbox over real HTTP.
class TestWebhookService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void createKeepsTheSecretBeforeItSends();
    void createTellsWhatTheServerRefused();
    void secretOfTheServerIsOffered();
    void keychainThatRefusesIsTold();
    void editSendsOnlyWhatChanged();
    void changedElsewhereComesBackAsConflict();
    void conflictCanBeOverwritten();
    void newSecretIsCurrentAndOldOneKept();
    void pauseOfManyIsOneUndo();
    void deletedWebhookComesBackWithItsSecret();
    void vanishedWebhookLeavesTheList();
    void lostAnswerIsFoundInTheList();
    void liveAccountRefusesUntilUnlocked();
    void sandboxRefusesASecretOfAnAccount();
    void missingScopeIsRemembered();
    void auditListHasEveryChangeAndNoSecret();

private:
    struct World;

    void makeWorld(settings::Environment environment, const std::string &keyName,
                   std::unique_ptr<credentials::CredentialStore> store = nullptr);
    api::WebhookDraft draft(const QString &name) const;
    Result<Created> create(const api::WebhookDraft &draft);
    Result<Updated> update(const api::Webhook &base, const api::WebhookPatch &patch,
                           bool overwrite = false);
    RunReport run(const std::function<void()> &start);
    std::optional<Secret> keptSecret(const QString &id, std::size_t version = 0);

    QTemporaryDir m_dir;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<http::Engine> m_engine;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    sandbox::SandboxAddress m_address;
    std::unique_ptr<World> m_world;
};

struct TestWebhookService::World
{
    std::unique_ptr<api::ApiClient> client;
    std::unique_ptr<credentials::CredentialStore> store;
    std::unique_ptr<store::AuditLog> audit;
    std::unique_ptr<Journal> journal;
    std::unique_ptr<LiveGuard> guard;
    std::unique_ptr<WebhookService> service;
};

void TestWebhookService::init()
{
    m_engine = std::make_unique<http::Engine>();
    sandbox::SandboxOptions options;
    options.port = 0;
    options.requestsPerHour = 0;
    options.empty = true;
    QTemporaryDir fresh;
    fresh.setAutoRemove(false);
    m_sandbox = std::make_unique<sandbox::Sandbox>(
        *m_engine, m_clock, m_random, fresh.path().toStdString(), options, test::sandboxData());
    const auto address = m_sandbox->start();
    QVERIFY2(address.ok(), address ? "" : address.error().detail.c_str());
    m_address = *address;
    makeWorld(settings::Environment::Sandbox, "full");
}

void TestWebhookService::cleanup()
{
    m_world.reset();
    m_sandbox.reset();
    m_engine.reset();
}

void TestWebhookService::makeWorld(settings::Environment environment, const std::string &keyName,
                                   std::unique_ptr<credentials::CredentialStore> store)
{
    const auto key = std::find_if(m_address.keys.begin(), m_address.keys.end(),
                                  [&](const auto &k) { return k.name == keyName; });
    QVERIFY(key != m_address.keys.end());
    m_world.reset();
    m_world = std::make_unique<World>();
    m_world->client = std::make_unique<api::ApiClient>(
        api::Connection{QUrl(QString::fromStdString(m_address.url)), "/api/v0", AuthStyle::Headers,
                        Secret::copyOf(key->clientKey), Secret::copyOf(key->clientSecret)},
        m_clock);
    m_world->store = store ? std::move(store) : std::make_unique<credentials::SessionStore>();
    auto audit = store::AuditLog::open(m_dir.path().toStdString());
    QVERIFY(audit.ok());
    m_world->audit = std::make_unique<store::AuditLog>(std::move(*audit));
    m_world->journal = std::make_unique<Journal>(m_world->audit.get());
    m_world->guard = std::make_unique<LiveGuard>(m_clock);
    settings::Account account;
    account.id = "a1";
    account.environment = environment;
    m_world->service = std::make_unique<WebhookService>(
        account, WebhookService::Parts{*m_world->client, *m_world->store, *m_world->journal,
                                       *m_world->guard, m_clock});
    QSignalSpy loaded(m_world->service.get(), &WebhookService::webhooksChanged);
    m_world->service->refresh();
    QVERIFY(loaded.wait());
}

api::WebhookDraft TestWebhookService::draft(const QString &name) const
{
    return {name, "https://shop.example/" + name.toLower(), true, false,
            Secret::copyOf("whsec_0123456789abcdefghijklmnopqrstuv")};
}

Result<Created> TestWebhookService::create(const api::WebhookDraft &wanted)
{
    std::optional<Result<Created>> result;
    m_world->service->create(wanted, QString::fromStdString(randomUuid(m_random)), this,
                             [&](Result<Created> r) { result.emplace(std::move(r)); });
    [&] { QVERIFY(!result.has_value()); }(); // always later
    [&] { QTRY_VERIFY(result.has_value()); }();
    return result ? std::move(*result) : Result<Created>(Error{});
}

Result<Updated> TestWebhookService::update(const api::Webhook &base, const api::WebhookPatch &patch,
                                           bool overwrite)
{
    std::optional<Result<Updated>> result;
    m_world->service->update(base, patch, overwrite, this,
                             [&](Result<Updated> r) { result.emplace(std::move(r)); });
    [&] { QTRY_VERIFY(result.has_value()); }();
    return result ? std::move(*result) : Result<Updated>(Error{});
}

RunReport TestWebhookService::run(const std::function<void()> &start)
{
    std::optional<RunReport> report;
    QObject context;
    connect(m_world->service.get(), &WebhookService::runFinished, &context,
            [&](ChangeKind, const RunReport &r) { report = r; });
    start();
    [&] { QTRY_VERIFY(report.has_value()); }();
    return report.value_or(RunReport{});
}

std::optional<Secret> TestWebhookService::keptSecret(const QString &id, std::size_t version)
{
    std::optional<Secret> secret;
    bool answered = false;
    m_world->store->readSigningSecrets("a1", id, this,
                                       [&](const Result<credentials::SigningSecrets> &kept) {
                                           answered = true;
                                           if (kept && kept->versions.size() > version)
                                               secret = kept->versions[version].secret;
                                       });
    [&] { QTRY_VERIFY(answered); }();
    return secret;
}

void TestWebhookService::createKeepsTheSecretBeforeItSends()
{
    const auto created = create(draft("Orders"));
    QVERIFY(created.ok());
    QVERIFY(!created->secretNotKept);
    QVERIFY(created->serverSecret.isEmpty());
    QCOMPARE(m_world->service->webhooks().size(), 1);
    QVERIFY(m_world->service->knowsSecret(created->webhook.id));
    QVERIFY(keptSecret(created->webhook.id) == draft("Orders").signingSecret);
}

void TestWebhookService::createTellsWhatTheServerRefused()
{
    api::WebhookDraft wrong = draft("Orders");
    wrong.name = "ab";
    wrong.url = "not a url";
    const auto created = create(wrong);
    QVERIFY(!created.ok());
    QCOMPARE(created.error().kind, ErrorKind::Validation);
    QCOMPARE(created.error().messages.size(), std::size_t(2));
    QCOMPARE(m_world->journal->activities().size(), 1);
    QVERIFY(m_world->journal->activities().first().failure.has_value());
}

void TestWebhookService::secretOfTheServerIsOffered()
{
    api::WebhookDraft without = draft("Orders");
    without.signingSecret = {};
    const auto created = create(without);
    QVERIFY(created.ok());
    QVERIFY(created->serverSecret.size() >= 32);
    QVERIFY(!m_world->service->knowsSecret(created->webhook.id));

    bool kept = false;
    m_world->service->keepSecret(created->webhook.id, created->serverSecret, this,
                                 [&](const Result<void> &result) { kept = result.ok(); });
    QTRY_VERIFY(kept);
    QVERIFY(keptSecret(created->webhook.id) == created->serverSecret);
}

void TestWebhookService::keychainThatRefusesIsTold()
{
    makeWorld(settings::Environment::Sandbox, "full", std::make_unique<FullKeychain>());
    const auto created = create(draft("Orders"));
    QVERIFY(created.ok());
    QVERIFY(created->secretNotKept.has_value());
    QCOMPARE(created->secretNotKept->kind, ErrorKind::KeychainLocked);
    QVERIFY(!m_world->service->knowsSecret(created->webhook.id));
}

void TestWebhookService::editSendsOnlyWhatChanged()
{
    const auto created = create(draft("Orders"));
    api::WebhookPatch patch;
    patch.name = "Orders 2";
    patch.url = created->webhook.url; // as it is
    const auto updated = update(created->webhook, patch);
    QVERIFY(updated.ok());
    QCOMPARE(updated->webhook.name, QString("Orders 2"));
    const Activity &activity = m_world->journal->activities().last();
    QCOMPARE(activity.fields, (QVector<FieldChange>{{Field::Name, "Orders", "Orders 2"}}));

    const RunReport back = run([this] { m_world->service->undo(); });
    QCOMPARE(back.done, 1);
    QCOMPARE(m_world->service->webhooks().first().name, QString("Orders"));
    QVERIFY(m_world->service->undoHistory().isEmpty());
}

void TestWebhookService::changedElsewhereComesBackAsConflict()
{
    const auto created = create(draft("Orders"));
    api::WebhookPatch theirs;
    theirs.url = "https://theirs.example/in";
    QVERIFY(update(created->webhook, theirs).ok());

    api::WebhookPatch mine;
    mine.url = "https://mine.example/in";
    const auto result = update(created->webhook, mine);
    QVERIFY(result.ok());
    QCOMPARE(result->conflicts,
             (QVector<FieldConflict>{{Field::Url, created->webhook.url, "https://theirs.example/in",
                                      "https://mine.example/in"}}));
    QCOMPARE(m_world->service->webhooks().first().url, QString("https://theirs.example/in"));
}

void TestWebhookService::conflictCanBeOverwritten()
{
    const auto created = create(draft("Orders"));
    api::WebhookPatch theirs;
    theirs.url = "https://theirs.example/in";
    QVERIFY(update(created->webhook, theirs).ok());
    api::WebhookPatch mine;
    mine.url = "https://mine.example/in";
    const auto result = update(created->webhook, mine, true);
    QVERIFY(result.ok() && result->conflicts.isEmpty());
    QCOMPARE(result->webhook.url, QString("https://mine.example/in"));
}

void TestWebhookService::newSecretIsCurrentAndOldOneKept()
{
    const auto created = create(draft("Orders"));
    api::WebhookPatch patch;
    patch.signingSecret = Secret::copyOf("whsec_vutsrqponmlkjihgfedcba9876543210");
    const auto updated = update(created->webhook, patch);
    QVERIFY(updated.ok());
    QVERIFY(!updated->secretNotKept);
    QVERIFY(keptSecret(created->webhook.id, 0) == patch.signingSecret);
    QVERIFY(keptSecret(created->webhook.id, 1) == draft("Orders").signingSecret);
}

void TestWebhookService::pauseOfManyIsOneUndo()
{
    QStringList ids;
    for (const char *name : {"Alpha", "Beta", "Gamma"})
        ids += create(draft(name))->webhook.id;
    const RunReport paused = run([&] { m_world->service->run(ChangeKind::Pause, ids); });
    QCOMPARE(paused.total, 3);
    QCOMPARE(paused.done, 3);
    QVERIFY(std::none_of(m_world->service->webhooks().begin(), m_world->service->webhooks().end(),
                         [](const api::Webhook &w) { return w.isActive; }));

    QCOMPARE(m_world->service->undoHistory().newest().actions.size(), 3);
    const RunReport back = run([this] { m_world->service->undo(); });
    QCOMPARE(back.done, 3);
    QVERIFY(std::all_of(m_world->service->webhooks().begin(), m_world->service->webhooks().end(),
                        [](const api::Webhook &w) { return w.isActive; }));
}

void TestWebhookService::deletedWebhookComesBackWithItsSecret()
{
    const auto created = create(draft("Orders"));
    const QString id = created->webhook.id;
    QCOMPARE(run([&] { m_world->service->run(ChangeKind::Delete, {id}); }).done, 1);
    QVERIFY(m_world->service->webhooks().isEmpty());

    QCOMPARE(run([this] { m_world->service->undo(); }).done, 1);
    QCOMPARE(m_world->service->webhooks().size(), 1);
    const api::Webhook &again = m_world->service->webhooks().first();
    QVERIFY(again.id != id);
    QCOMPARE(again.name, QString("Orders"));
    QVERIFY(keptSecret(again.id) == draft("Orders").signingSecret);
}

void TestWebhookService::vanishedWebhookLeavesTheList()
{
    const auto created = create(draft("Orders"));
    bool gone = false;
    m_world->client->deleteWebhook(created->webhook.id, this,
                                   [&](const Result<api::DeleteAnswer> &r) { gone = r.ok(); });
    QTRY_VERIFY(gone);
    api::WebhookPatch patch;
    patch.name = "Too late";
    const auto updated = update(created->webhook, patch);
    QVERIFY(!updated.ok());
    QCOMPARE(updated.error().kind, ErrorKind::NotFound);
    QVERIFY(m_world->service->webhooks().isEmpty());
}

void TestWebhookService::lostAnswerIsFoundInTheList()
{
    // The server makes the webhook and hangs up before it says so.
    test::ScriptedServer server;
    int posts = 0;
    server.otherwise([&](const test::ScriptedRequest &request) {
        if (request.method == "POST") {
            ++posts;
            return test::ScriptedAnswer::cut();
        }
        return test::ScriptedAnswer::json(
            200, posts == 0 ? "[]"
                            : R"([{"id":"wh_7","name":"Orders","isActive":true,"encrypted":false,)"
                              R"("url":"https://shop.example/orders"}])");
    });
    m_address.url = server.url().toString().toStdString();
    makeWorld(settings::Environment::Sandbox, "full");
    const auto created = create(draft("Orders"));
    QVERIFY(created.ok());
    QVERIFY(created->foundAfterLostAnswer);
    QCOMPARE(created->webhook.id, QString("wh_7"));
    QCOMPARE(posts, 1);
    QVERIFY(keptSecret("wh_7") == draft("Orders").signingSecret);
}

void TestWebhookService::sandboxRefusesASecretOfAnAccount()
{
    credentials::SessionStore keychain;
    settings::Account live;
    live.id = "live";
    live.webhooksWithSecret = {"wh_live"};
    credentials::SigningSecrets secrets;
    secrets.add(draft("Orders").signingSecret, m_clock.now());
    bool written = false;
    keychain.writeSigningSecrets("live", "wh_live", secrets, this,
                                 [&](const Result<void> &r) { written = r.ok(); });
    QTRY_VERIFY(written);

    settings::Account account;
    account.id = "sandbox";
    account.environment = settings::Environment::Sandbox;
    WebhookService service(
        account,
        WebhookService::Parts{*m_world->client, *m_world->store, *m_world->journal, *m_world->guard,
                              m_clock, [&](const Secret &secret, std::function<void(bool)> done) {
                                  new SecretSearch(keychain, {live}, secret, done, this);
                              }});
    std::optional<Result<Created>> refused;
    service.create(draft("Orders"), "key-1", this, [&](auto r) { refused.emplace(std::move(r)); });
    QTRY_VERIFY(refused.has_value());
    QVERIFY(!refused->ok());
    QCOMPARE(refused->error().kind, ErrorKind::Validation);

    api::WebhookDraft own = draft("Orders");
    own.signingSecret = Secret::copyOf("whsec_aaaabbbbccccddddeeeeffffgggghhhh");
    std::optional<Result<Created>> taken;
    service.create(own, "key-2", this, [&](auto r) { taken.emplace(std::move(r)); });
    QTRY_VERIFY(taken.has_value());
    QVERIFY(taken->ok());
}

void TestWebhookService::liveAccountRefusesUntilUnlocked()
{
    makeWorld(settings::Environment::Live, "full");
    const auto refused = create(draft("Orders"));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::AccountReadOnly);

    m_world->guard->unlock();
    const auto created = create(draft("Orders"));
    QVERIFY(created.ok());

    m_world->guard->relock();
    const RunReport report =
        run([&] { m_world->service->run(ChangeKind::Pause, {created->webhook.id}); });
    QCOMPARE(report.done, 0);
    QCOMPARE(report.failures.first().error.kind, ErrorKind::AccountReadOnly);
    QVERIFY(m_world->service->webhooks().first().isActive);
}

void TestWebhookService::missingScopeIsRemembered()
{
    makeWorld(settings::Environment::Sandbox, "read-only");
    QVERIFY(!m_world->service->lacksScope("webhook:create"));
    const auto refused = create(draft("Orders"));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Forbidden);
    QVERIFY(m_world->service->lacksScope("webhook:create"));
    QVERIFY(!m_world->service->lacksScope("webhook:update"));
}

void TestWebhookService::auditListHasEveryChangeAndNoSecret()
{
    const auto created = create(draft("Orders"));
    api::WebhookPatch patch;
    patch.signingSecret = Secret::copyOf("whsec_vutsrqponmlkjihgfedcba9876543210");
    QVERIFY(update(created->webhook, patch).ok());
    bool revealed = false;
    m_world->service->readSecret(created->webhook.id, "reveal-secret", this,
                                 [&](const Result<Secret> &secret) { revealed = secret.ok(); });
    QTRY_VERIFY(revealed);

    std::string text;
    QVERIFY(m_world->audit
                ->exportJsonLines([&](std::string_view piece) {
                    text += piece;
                    return true;
                })
                .ok());
    for (const char *word : {"\"create\"", "\"edit\"", "\"reveal-secret\""})
        QVERIFY2(text.find(word) != std::string::npos, word);
    QVERIFY(text.find("vutsrqponm") == std::string::npos);
    QVERIFY(text.find("0123456789abcdefghij") == std::string::npos);
}

QTEST_GUILESS_MAIN(TestWebhookService)
#include "tst_webhookservice.moc"
