// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/rotationdesk.h"

#include "app/api/apiclient.h"
#include "app/credentials/sessionstore.h"
#include "app/http/engine.h"
#include "app/sandbox/sandbox.h"
#include "app/workspace/journal.h"
#include "app/workspace/liveguard.h"
#include "app/workspace/rotationfile.h"
#include "app/workspace/webhookservice.h"
#include "tests/support/api/scriptedserver.h"
#include "tests/support/outcome.h"
#include "tests/support/sandbox/apifixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTimer>

#include <QTest>

#include <limits>

using namespace hookbench;
using namespace hookbench::workspace;

namespace
{

const QByteArray oldSecret = "whsec_0123456789abcdefghijklmnopqrstuv";

/// Burns through after so many operations: from then on the program under test is dead.
struct Fuse
{
    int left = std::numeric_limits<int>::max();
    bool isBurnt = false;

    /// Whether the next operation still happens.
    bool spend()
    {
        isBurnt = isBurnt || left <= 0;
        --left;
        return !isBurnt;
    }
};

/// A credential store that the fuse can cut off before an operation, and between it and its answer.
class CuttingStore : public credentials::CredentialStore
{
public:
    CuttingStore(credentials::SessionStore &store, Fuse &fuse)
        : m_store(store)
        , m_fuse(fuse)
    {
    }

    void readApiKey(const QString &account, QObject *context,
                    Done<credentials::ApiKey> done) override
    {
        m_store.readApiKey(account, context, std::move(done));
    }
    void writeApiKey(const QString &account, const credentials::ApiKey &key, QObject *context,
                     Done<void> done) override
    {
        m_store.writeApiKey(account, key, context, std::move(done));
    }
    void readSigningSecrets(const QString &account, const QString &webhook, QObject *context,
                            Done<credentials::SigningSecrets> done) override
    {
        if (m_fuse.spend())
            m_store.readSigningSecrets(account, webhook, context, std::move(done));
    }
    void writeSigningSecrets(const QString &account, const QString &webhook,
                             const credentials::SigningSecrets &secrets, QObject *context,
                             Done<void> done) override
    {
        if (m_fuse.spend())
            m_store.writeSigningSecrets(account, webhook, secrets, context, ifAlive(done));
    }
    void removeSigningSecrets(const QString &account, const QString &webhook, QObject *context,
                              Done<void> done) override
    {
        if (m_fuse.spend())
            m_store.removeSigningSecrets(account, webhook, context, ifAlive(done));
    }
    void removeAccount(const QString &account, const QStringList &webhooks, QObject *context,
                       Done<QStringList> done) override
    {
        m_store.removeAccount(account, webhooks, context, std::move(done));
    }
    bool isPersistent() const override { return true; }

private:
    Done<void> ifAlive(const Done<void> &done)
    {
        return [this, done](const Result<void> &result) {
            if (m_fuse.spend())
                done(result);
        };
    }

    credentials::SessionStore &m_store;
    Fuse &m_fuse;
};

/// One webhook on a platform that loses answers on purpose.
class LossyPlatform
{
public:
    LossyPlatform()
    {
        server.otherwise([this](const test::ScriptedRequest &r) { return answer(r); });
    }

    test::ScriptedServer server;
    QByteArray secret = oldSecret;
    QString url = "https://shop.example/hook";
    bool isDeleted = false;
    bool takesPatch = true;
    bool answersPatch = true;
    bool isGoneAfterPatch = false;
    bool isGone = false;
    bool showsSecret = true;
    int refusal = 0;
    int patches = 0;
    Fuse *fuse = nullptr; ///< of the program that asks

private:
    test::ScriptedAnswer answer(const test::ScriptedRequest &request)
    {
        if (isGone)
            return test::ScriptedAnswer::cut();
        if (fuse && !fuse->spend())
            return test::ScriptedAnswer::stall();
        if (isDeleted)
            return test::ScriptedAnswer::json(404, R"({"statusCode":404,"message":"none"})");
        const bool isPatch = request.method == "PATCH";
        if (isPatch) {
            ++patches;
            if (refusal > 0)
                return test::ScriptedAnswer::json(refusal,
                                                  R"({"statusCode":422,"message":"not now"})");
            if (takesPatch) {
                const auto body = QJsonDocument::fromJson(request.body).object();
                secret = body["signing_secret"].toString().toUtf8();
            }
            isGone = isGoneAfterPatch;
            if (fuse && !fuse->spend())
                return test::ScriptedAnswer::stall();
            if (!answersPatch)
                return test::ScriptedAnswer::cut();
        }
        QJsonObject hook{
            {"id", "w1"}, {"name", "Shop"}, {"url", url}, {"isActive", true}, {"encrypted", false}};
        if (showsSecret)
            hook["signing_secret"] = QString::fromUtf8(secret.left(4) + "****" + secret.right(4));
        const bool isList = !isPatch && !request.target.contains("/webhooks/w1");
        if (!isList)
            return test::ScriptedAnswer::json(200, QJsonDocument(hook).toJson());
        const bool isFirst = !request.target.contains("skip=") || request.target.contains("skip=0");
        return test::ScriptedAnswer::json(
            200, QJsonDocument(isFirst ? QJsonArray{hook} : QJsonArray{}).toJson());
    }
};

} // namespace

/// Every step of a rotation, and every place where it can break.
class TestRotationDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void realSandboxGoesTheWholeWay();
    void startKeepsBothSecretsAndWritesNone();
    void startNeedsTheOldSecret();
    void startIsRefusedTwice();
    void applyWantsTheProof();
    void handlerThatKnowsOneSecretIsNotProven();
    void lostAnswerIsDecidedByTheReadBack_data();
    void lostAnswerIsDecidedByTheReadBack();
    void platformThatIsGoneLeavesADoubtThatCheckResolves();
    void platformThatHidesSecretsLeavesADoubtThatRollBackEnds();
    void acceptedPatchCountsWhereSecretsAreHidden();
    void refusalChangesNothing();
    void rollBackBeforeThePatchSendsNothing();
    void rollBackAfterThePatchBringsTheOldOneBack();
    void finishIsRefusedBeforeThePatch();
    void secondCallMeanwhileIsRefused();
    void doubtSurvivesTheProgram();
    void fileThatCannotBeWrittenStopsThePatch();
    void liveAccountThatIsLockedSendsNothing();
    void damagedFileIsTakenUpFromTheCredentialStore();
    void givenOldSecretIsUsedWhereNobodyKnowsIt();
    void webhookThatIsGoneEndsTheRollBackAndKeepsBoth();
    void secondDeskSeesTheRotationOfTheFirst();
    void probeGoesWhereTheWebhookPointsNow();
    void cutAnywhereNothingIsLost_data();
    void cutAnywhereNothingIsLost();

private:
    struct World;
    using Call = std::function<void(RotationDesk::Done<Rotation>)>;

    void makeWorld(const QUrl &url, const std::string &clientKey, const std::string &clientSecret,
                   settings::Environment environment = settings::Environment::Sandbox);
    void makeDesk();
    void keepOld(const QString &id);
    Outcome<Rotation> call(const Call &what);
    Outcome<Rotation> start()
    {
        return call([this](auto d) { desk().start(m_id, {}, this, d); });
    }
    Outcome<Rotation> prove()
    {
        return call([this](auto d) { desk().prove(m_id, this, d); });
    }
    Outcome<Rotation> apply(bool evenUnproven)
    {
        return call([this, evenUnproven](auto d) { desk().apply(m_id, evenUnproven, this, d); });
    }
    Outcome<Rotation> check()
    {
        return call([this](auto d) { desk().check(m_id, this, d); });
    }
    Outcome<Rotation> finish()
    {
        return call([this](auto d) { desk().finish(m_id, this, d); });
    }
    Outcome<Rotation> rollBack()
    {
        return call([this](auto d) { desk().rollBack(m_id, this, d); });
    }
    /// What the credential store has under this name, newest first.
    QList<QByteArray> kept(const QString &item);
    QList<QByteArray> pending() { return kept("pending:rotation:" + m_id); }
    QByteArray file() const;
    RotationDesk &desk();
    /// Calls until it answered or the fuse burnt through; nullopt when that came first.
    std::optional<Outcome<Rotation>> callWithFuse(const Call &what);
    void runUntilCut(bool goesBack);
    /// As a new program does it: looks where it stands, and goes on from there.
    void resumeUntilFinished();
    void resumeUntilRolledBack();

    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<LossyPlatform> m_platform;
    Fuse m_fuse;
    std::unique_ptr<credentials::SessionStore> m_kept; ///< outlives the program
    std::unique_ptr<World> m_world;
    QString m_id;
    QString m_probedUrl;
    QList<QByteArray> m_accepted; ///< what the handler accepts; empty: every secret
};

struct TestRotationDesk::World
{
    World(credentials::SessionStore &kept, Fuse &fuse)
        : store(kept, fuse)
    {
    }

    std::unique_ptr<api::ApiClient> client;
    CuttingStore store;
    Journal journal{nullptr};
    std::unique_ptr<LiveGuard> guard;
    std::unique_ptr<WebhookService> service;
    std::unique_ptr<RotationFile> file;
    std::unique_ptr<RotationDesk> desk;
};

RotationDesk &TestRotationDesk::desk()
{
    return *m_world->desk;
}

void TestRotationDesk::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_platform = std::make_unique<LossyPlatform>();
    m_kept = std::make_unique<credentials::SessionStore>();
    m_fuse = {};
    m_accepted.clear();
    m_id = "w1";
    makeWorld(m_platform->server.url(), "pk_test_x", "sk_test_x");
    keepOld(m_id);
}

void TestRotationDesk::cleanup()
{
    m_world.reset();
    m_platform.reset();
}

void TestRotationDesk::makeWorld(const QUrl &url, const std::string &clientKey,
                                 const std::string &clientSecret, settings::Environment environment)
{
    m_world.reset();
    m_world = std::make_unique<World>(*m_kept, m_fuse);
    m_world->client = std::make_unique<api::ApiClient>(
        api::Connection{url, "/api/v0", AuthStyle::Headers, Secret::copyOf(clientKey),
                        Secret::copyOf(clientSecret)},
        m_clock);
    m_world->guard = std::make_unique<LiveGuard>(m_clock);
    settings::Account account;
    account.id = "a1";
    account.environment = environment;
    m_world->service = std::make_unique<WebhookService>(
        account, WebhookService::Parts{*m_world->client, m_world->store, m_world->journal,
                                       *m_world->guard, m_clock});
    m_world->service->refresh();
    QVERIFY(QTest::qWaitFor([this] { return m_world->service->isLoaded(); }));
    makeDesk();
}

void TestRotationDesk::makeDesk()
{
    m_world->desk.reset();
    m_world->file = std::make_unique<RotationFile>(m_dir->path().toStdString());
    const auto probe = [this](const api::Webhook &webhook, const Secret &secret, QObject *context,
                              RotationDesk::Done<int> done) {
        if (!m_fuse.spend())
            return;
        m_probedUrl = webhook.url;
        const QByteArray text(secret.reveal().data(), static_cast<int>(secret.size()));
        const int status = m_accepted.isEmpty() || m_accepted.contains(text) ? 200 : 401;
        QTimer::singleShot(0, context, [done, status] { done(status); });
    };
    m_world->desk = std::make_unique<RotationDesk>(RotationDesk::Parts{
        *m_world->service, m_world->store, *m_world->file, m_clock, m_random, probe});
}

void TestRotationDesk::keepOld(const QString &id)
{
    Outcome<void> outcome;
    m_world->service->keepSecret(id, Secret::copyOf(oldSecret.toStdString()), this, outcome.done());
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error(), QByteArray("ok"));
}

Outcome<Rotation> TestRotationDesk::call(const Call &what)
{
    Outcome<Rotation> outcome;
    what(outcome.done());
    [&] { QVERIFY(!outcome.result.has_value()); }(); // always later
    [&] { QVERIFY(outcome.wait()); }();
    return outcome;
}

QList<QByteArray> TestRotationDesk::kept(const QString &item)
{
    Outcome<credentials::SigningSecrets> outcome;
    m_kept->readSigningSecrets("a1", item, this, outcome.done());
    QList<QByteArray> found;
    if (!outcome.wait() || !outcome.ok())
        return found;
    for (const auto &version : (*outcome.result)->versions)
        found.append(
            QByteArray(version.secret.reveal().data(), static_cast<int>(version.secret.size())));
    return found;
}

QByteArray TestRotationDesk::file() const
{
    QFile json(m_dir->filePath("rotations.json"));
    return json.open(QIODevice::ReadOnly) ? json.readAll() : QByteArray();
}

#define STEP(outcome, wanted)                                                                      \
    do {                                                                                           \
        const auto o = (outcome);                                                                  \
        QCOMPARE(o.error(), QByteArray("ok"));                                                     \
        QCOMPARE(rotationStepName((*o.result)->step), rotationStepName(RotationStep::wanted));     \
    } while (false)

void TestRotationDesk::realSandboxGoesTheWholeWay()
{
    http::Engine engine;
    sandbox::SandboxOptions options;
    options.port = 0;
    options.requestsPerHour = 0;
    options.empty = true;
    QTemporaryDir data;
    sandbox::Sandbox platform(engine, m_clock, m_random, data.path().toStdString(), options,
                              test::sandboxData());
    const auto address = platform.start();
    QVERIFY(address.ok());
    const auto &key = address->keys.front();
    makeWorld(QUrl(QString::fromStdString(address->url)), key.clientKey, key.clientSecret);
    Outcome<Created> created;
    m_world->service->create(
        {"Shop", "https://shop.example/hook", true, false, Secret::copyOf(oldSecret.toStdString())},
        QString::fromStdString(randomUuid(m_random)), this, created.done());
    QVERIFY(created.wait());
    QCOMPARE(created.error(), QByteArray("ok"));
    m_id = (*created.result)->webhook.id;

    STEP(start(), Prepared);
    const QByteArray fresh = pending().value(0);
    STEP(prove(), Proven);
    const auto applied = apply(false);
    STEP(applied, Watching);
    QVERIFY((*applied.result)->isReadBack);
    QCOMPARE(kept(m_id), (QList<QByteArray>{fresh, oldSecret}));
    STEP(finish(), Finished);
    QCOMPARE(kept(m_id), (QList<QByteArray>{fresh, oldSecret}));
    QVERIFY(pending().isEmpty());
    QVERIFY(!file().contains(m_id.toUtf8()));
    m_world.reset();
}

void TestRotationDesk::startKeepsBothSecretsAndWritesNone()
{
    STEP(start(), Prepared);
    const auto both = pending();
    QCOMPARE(both.size(), 2);
    QCOMPARE(both[1], oldSecret);
    QVERIFY(both[0] != oldSecret);
    QCOMPARE(both[0].size(), 38); // whsec_ and 32
    QVERIFY(file().contains("\"prepared\""));
    QVERIFY(!file().contains(both[0]) && !file().contains(both[1]));
    QCOMPARE(kept(m_id), QList<QByteArray>{oldSecret});
    QCOMPARE(m_platform->patches, 0);
}

void TestRotationDesk::startNeedsTheOldSecret()
{
    m_kept->forgetAll();
    QCOMPARE(start().error(), QByteArray("secret-not-found"));
    QVERIFY(pending().isEmpty());
    QVERIFY(file().isEmpty());
}

void TestRotationDesk::startIsRefusedTwice()
{
    STEP(start(), Prepared);
    const auto both = pending();
    QCOMPARE(start().error(), QByteArray("invalid-argument"));
    QCOMPARE(pending(), both);
}

void TestRotationDesk::applyWantsTheProof()
{
    STEP(start(), Prepared);
    QCOMPARE(apply(false).error(), QByteArray("invalid-argument"));
    QCOMPARE(m_platform->patches, 0);
    STEP(apply(true), Watching);
}

void TestRotationDesk::handlerThatKnowsOneSecretIsNotProven()
{
    m_accepted = {oldSecret};
    STEP(start(), Prepared);
    const auto tried = prove();
    STEP(tried, Prepared);
    QCOMPARE((*tried.result)->oldProbe, std::optional(200));
    QCOMPARE((*tried.result)->newProbe, std::optional(401));
    m_accepted = pending();
    STEP(prove(), Proven);
}

void TestRotationDesk::lostAnswerIsDecidedByTheReadBack_data()
{
    QTest::addColumn<bool>("taken");
    QTest::newRow("the platform took it") << true;
    QTest::newRow("the platform did not take it") << false;
}

void TestRotationDesk::lostAnswerIsDecidedByTheReadBack()
{
    QFETCH(bool, taken);
    STEP(start(), Prepared);
    STEP(prove(), Proven);
    const auto both = pending();
    m_platform->answersPatch = false;
    m_platform->takesPatch = taken;
    if (taken)
        STEP(apply(false), Watching);
    else
        STEP(apply(false), Proven);
    QCOMPARE(pending(), both);
    QCOMPARE(kept(m_id).value(0), taken ? both[0] : oldSecret);
}

void TestRotationDesk::platformThatIsGoneLeavesADoubtThatCheckResolves()
{
    STEP(start(), Prepared);
    const auto both = pending();
    m_platform->answersPatch = false;
    m_platform->isGoneAfterPatch = true;
    const auto applied = apply(true);
    STEP(applied, InDoubt);
    QVERIFY((*applied.result)->trouble.has_value());
    STEP(check(), InDoubt);
    QCOMPARE(finish().error(), QByteArray("invalid-argument"));
    QCOMPARE(pending(), both);
    m_platform->isGone = false;
    STEP(check(), Watching);
    QCOMPARE(kept(m_id), both);
}

void TestRotationDesk::platformThatHidesSecretsLeavesADoubtThatRollBackEnds()
{
    m_platform->showsSecret = false;
    STEP(start(), Prepared);
    const auto both = pending();
    m_platform->answersPatch = false;
    STEP(apply(true), InDoubt);
    STEP(check(), InDoubt);
    QCOMPARE(pending(), both);
    m_platform->answersPatch = true;
    STEP(rollBack(), RolledBack);
    QCOMPARE(m_platform->secret, oldSecret);
    QCOMPARE(kept(m_id).value(0), oldSecret);
}

void TestRotationDesk::acceptedPatchCountsWhereSecretsAreHidden()
{
    m_platform->showsSecret = false;
    STEP(start(), Prepared);
    // The answer came, then the network went: the read back has to wait.
    m_platform->isGoneAfterPatch = true;
    STEP(apply(true), InDoubt);
    m_platform->isGone = false;
    const auto checked = check();
    STEP(checked, Watching);
    QVERIFY(!(*checked.result)->isReadBack);
    QCOMPARE(pending().size(), 2);
}

void TestRotationDesk::refusalChangesNothing()
{
    STEP(start(), Prepared);
    STEP(prove(), Proven);
    const auto both = pending();
    m_platform->refusal = 422;
    const auto applied = apply(false);
    STEP(applied, Proven);
    QVERIFY((*applied.result)->trouble.has_value());
    QCOMPARE(pending(), both);
    m_platform->refusal = 0;
    STEP(apply(false), Watching);
}

void TestRotationDesk::rollBackBeforeThePatchSendsNothing()
{
    STEP(start(), Prepared);
    STEP(rollBack(), RolledBack);
    QCOMPARE(m_platform->patches, 0);
    QVERIFY(pending().isEmpty());
    QCOMPARE(kept(m_id), QList<QByteArray>{oldSecret});
    STEP(start(), Prepared);
}

void TestRotationDesk::rollBackAfterThePatchBringsTheOldOneBack()
{
    STEP(start(), Prepared);
    const QByteArray fresh = pending().value(0);
    STEP(apply(true), Watching);
    QCOMPARE(m_platform->secret, fresh);
    STEP(rollBack(), RolledBack);
    QCOMPARE(m_platform->secret, oldSecret);
    // The new one stays behind: it signed what was sent meanwhile.
    QCOMPARE(kept(m_id), (QList<QByteArray>{oldSecret, fresh}));
    QVERIFY(pending().isEmpty());
}

void TestRotationDesk::finishIsRefusedBeforeThePatch()
{
    QCOMPARE(finish().error(), QByteArray("invalid-argument"));
    STEP(start(), Prepared);
    QCOMPARE(finish().error(), QByteArray("invalid-argument"));
    QCOMPARE(pending().size(), 2);
}

void TestRotationDesk::secondCallMeanwhileIsRefused()
{
    STEP(start(), Prepared);
    Outcome<Rotation> first;
    desk().apply(m_id, true, this, first.done());
    QCOMPARE(rollBack().error(), QByteArray("invalid-argument"));
    QVERIFY(first.wait());
    STEP(first, Watching);
    QCOMPARE(first.times, 1);
}

void TestRotationDesk::doubtSurvivesTheProgram()
{
    STEP(start(), Prepared);
    m_platform->answersPatch = false;
    m_platform->isGoneAfterPatch = true;
    STEP(apply(true), InDoubt);
    makeDesk();
    const auto found = desk().find(m_id);
    QVERIFY(found.ok() && found->has_value());
    QCOMPARE(rotationStepName((*found)->step), rotationStepName(RotationStep::InDoubt));
    m_platform->isGone = false;
    STEP(check(), Watching);
}

void TestRotationDesk::fileThatCannotBeWrittenStopsThePatch()
{
    STEP(start(), Prepared);
    // A later version's file is never overwritten.
    QByteArray later = file();
    later.replace("\"version\": 1", "\"version\": 9");
    QFile json(m_dir->filePath("rotations.json"));
    QVERIFY(json.open(QIODevice::WriteOnly));
    json.write(later);
    json.close();
    QCOMPARE(apply(true).error(), QByteArray("database-newer"));
    QCOMPARE(m_platform->patches, 0);
    QCOMPARE(pending().size(), 2);
}

void TestRotationDesk::liveAccountThatIsLockedSendsNothing()
{
    makeWorld(m_platform->server.url(), "pk_live_x", "sk_live_x", settings::Environment::Live);
    keepOld(m_id);
    STEP(start(), Prepared);
    const auto refused = apply(true);
    STEP(refused, Prepared);
    QVERIFY((*refused.result)->trouble->kind == ErrorKind::AccountReadOnly);
    QCOMPARE(m_platform->patches, 0);
    m_world->guard->unlock();
    STEP(apply(true), Watching);
}

void TestRotationDesk::damagedFileIsTakenUpFromTheCredentialStore()
{
    STEP(start(), Prepared);
    STEP(apply(true), Watching);
    const auto both = pending();
    QFile json(m_dir->filePath("rotations.json"));
    QVERIFY(json.open(QIODevice::WriteOnly));
    json.write("{");
    json.close();
    // Another start would make another secret, and the platform's would be gone.
    STEP(start(), Watching);
    QCOMPARE(pending(), both);
    QCOMPARE(m_platform->secret, both[0]);
    STEP(finish(), Finished);
    QCOMPARE(kept(m_id), both);
}

void TestRotationDesk::givenOldSecretIsUsedWhereNobodyKnowsIt()
{
    m_kept->forgetAll();
    Outcome<Rotation> outcome;
    desk().start(m_id, Secret::copyOf(oldSecret.toStdString()), this, outcome.done());
    QVERIFY(outcome.wait());
    STEP(outcome, Prepared);
    QCOMPARE(pending().value(1), oldSecret);
}

void TestRotationDesk::webhookThatIsGoneEndsTheRollBackAndKeepsBoth()
{
    STEP(start(), Prepared);
    STEP(apply(true), Watching);
    const auto both = pending();
    m_platform->isDeleted = true;
    STEP(rollBack(), RolledBack);
    QCOMPARE(kept(m_id), (QList<QByteArray>{both[1], both[0]}));
    QVERIFY(pending().isEmpty());
}

void TestRotationDesk::secondDeskSeesTheRotationOfTheFirst()
{
    STEP(start(), Prepared);
    RotationFile other(m_dir->path().toStdString());
    const auto found = other.find("a1", m_id);
    QVERIFY(found.ok() && found->has_value());
    const auto again = other.add(**found);
    QVERIFY(!again.ok());
    QVERIFY(again.error().kind == ErrorKind::InvalidArgument);
    const auto foreign = other.find("a2", m_id);
    QVERIFY(foreign.ok() && !foreign->has_value());
}

void TestRotationDesk::probeGoesWhereTheWebhookPointsNow()
{
    STEP(start(), Prepared);
    m_platform->url = "https://new.example/hook";
    STEP(prove(), Proven);
    QCOMPARE(m_probedUrl, QString("https://new.example/hook"));
}

// --- cut at every step -----------------------------------------------------------------------

std::optional<Outcome<Rotation>> TestRotationDesk::callWithFuse(const Call &what)
{
    Outcome<Rotation> outcome;
    what(outcome.done());
    [&] {
        QVERIFY(QTest::qWaitFor([&] { return outcome.result.has_value() || m_fuse.isBurnt; }));
    }();
    return m_fuse.isBurnt ? std::nullopt : std::optional(outcome);
}

void TestRotationDesk::runUntilCut(bool goesBack)
{
    const std::vector<Call> calls{
        [this](auto d) { desk().start(m_id, {}, this, d); },
        [this](auto d) { desk().prove(m_id, this, d); },
        [this](auto d) { desk().apply(m_id, false, this, d); },
        [this, goesBack](auto d) {
            if (goesBack)
                desk().rollBack(m_id, this, d);
            else
                desk().finish(m_id, this, d);
        },
    };
    for (const Call &step : calls) {
        const auto outcome = callWithFuse(step);
        if (!outcome)
            return;
        QCOMPARE(outcome->error(), QByteArray("ok"));
    }
}

void TestRotationDesk::resumeUntilFinished()
{
    for (int steps = 0; steps < 12; ++steps) {
        const auto found = desk().find(m_id);
        QVERIFY(found.ok());
        if (!found->has_value()) {
            STEP(start(), Prepared);
            continue;
        }
        switch ((*found)->step) {
        case RotationStep::Prepared:
            STEP(prove(), Proven);
            break;
        case RotationStep::Proven:
            STEP(apply(false), Watching);
            break;
        case RotationStep::InDoubt:
            QCOMPARE(check().error(), QByteArray("ok"));
            break;
        default:
            STEP(finish(), Finished);
            return;
        }
    }
    QFAIL("it never ends");
}

void TestRotationDesk::resumeUntilRolledBack()
{
    const auto found = desk().find(m_id);
    QVERIFY(found.ok());
    if (!found->has_value())
        STEP(start(), Prepared); // takes up what a cut start left
    STEP(rollBack(), RolledBack);
}

void TestRotationDesk::cutAnywhereNothingIsLost_data()
{
    QTest::addColumn<bool>("goesBack");
    QTest::newRow("on the way to the end") << false;
    QTest::newRow("on the way back") << true;
}

void TestRotationDesk::cutAnywhereNothingIsLost()
{
    QFETCH(bool, goesBack);
    int cuts = 0;
    for (bool wasCut = true; wasCut; ++cuts) {
        init();
        m_fuse.left = cuts;
        m_platform->fuse = &m_fuse;
        runUntilCut(goesBack);
        wasCut = m_fuse.isBurnt;
        m_world.reset(); // the program is gone
        m_platform->fuse = nullptr;
        m_fuse = {};
        const auto where = QByteArray("cut ") + QByteArray::number(cuts);
        QVERIFY2((pending() + kept(m_id)).contains(m_platform->secret), where);
        QVERIFY2((pending() + kept(m_id)).contains(oldSecret), where);
        QVERIFY2(!file().contains("whsec_0123"), where);
        if (!wasCut)
            break;
        makeWorld(m_platform->server.url(), "pk_test_x", "sk_test_x");
        const bool isOver = file().contains("rotations") && !file().contains("\"w1\"");
        if (goesBack)
            resumeUntilRolledBack();
        else if (!isOver)
            resumeUntilFinished();
        QVERIFY2(!QTest::currentTestFailed(), where);
        QCOMPARE(kept(m_id).value(0), m_platform->secret);
        QCOMPARE(m_platform->secret == oldSecret, goesBack);
        QVERIFY2(pending().isEmpty(), where);
        QVERIFY2(!file().contains("\"w1\""), where);
    }
    QVERIFY(cuts > 25); // the store, the platform and the probes, before and after each
}

QTEST_GUILESS_MAIN(TestRotationDesk)

#include "tst_rotationdesk.moc"
