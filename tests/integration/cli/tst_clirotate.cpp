// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/random.h"
#include "app/credentials/keychainstore.h"
#include "app/settings/accountstore.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;

namespace
{

const QByteArray oldSecret = "whsec_0123456789abcdefghijklmnopqrstuv";

} // namespace

/// hookbench-cli rotate: a real sandbox that overlaps rotations, a real keychain, and listen
/// as the user's handler.
class TestCliRotate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();

    void goesTheWholeWay();
    void finishDoesAllThatIsLeft();
    void rollsBackAfterTheSecretWasSent();
    void rollBackBeforeItWasSentAsksNothing();
    void anotherSecretIsNotSentPastARotation();
    void oldSecretComesFromThePlatformWhereItShowsIt();
    void probesOfASandboxStayOnThisMachine();
    void liveAccountHasToBeNamed();
    void wrongUsage_data();
    void wrongUsage();

private:
    struct Outcome
    {
        int exitCode = -1;
        QByteArray out;
        QByteArray err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
        QString step() const { return json()["step"].toString("none"); }
    };
    Outcome cli(const QStringList &words) const;
    Outcome rotate(const QStringList &words) const
    {
        return cli(QStringList{"rotate", m_id} + words + QStringList{"--account", m_account});
    }
    Outcome start() const { return rotate({"--start", "--secret-file", secretFile(oldSecret)}); }
    QString secretFile(const QByteArray &secret) const;
    void useAccount(settings::Environment environment);
    void createWebhook(const QString &url);
    /// A handler that takes these secrets, and answers 401 to everything else.
    void handle(const QList<QByteArray> &secrets);
    QByteArray newSecret() const;
    QString maskAtThePlatform() const;
    QList<QByteArray> kept(const QString &item);
    /// What the handler says about the next event of the sandbox.
    QString verdictOfTheNextEvent();
    bool isInAFile(const QByteArray &secret) const;

    QTemporaryDir m_sandboxData;
    QTemporaryDir m_handlerData;
    QProcess m_sandbox;
    QJsonObject m_ready;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<QTemporaryDir> m_files; ///< secrets in files, beside the data directory
    std::unique_ptr<QProcess> m_handler;
    QString m_url;
    QString m_account;
    QString m_accountId;
    QString m_id;
};

void TestCliRotate::initTestCase()
{
    m_sandbox.start(HOOKBENCH_CLI, {"sandbox", "--port=0", "--empty", "--requests-per-hour=0",
                                    "--rotation-overlap=3600", "--data-dir", m_sandboxData.path()});
    QVERIFY(QTest::qWaitFor([this] { return m_sandbox.canReadLine(); }, 30'000));
    m_ready = QJsonDocument::fromJson(m_sandbox.readLine()).object();
    QVERIFY(m_ready["ready"].toBool());
}

void TestCliRotate::cleanupTestCase()
{
    m_sandbox.terminate();
    QVERIFY(m_sandbox.waitForFinished(5'000));
}

void TestCliRotate::init()
{
    m_data = std::make_unique<QTemporaryDir>();
    m_files = std::make_unique<QTemporaryDir>();
    m_url = "http://127.0.0.1:9/hook";
    useAccount(settings::Environment::Test);
}

void TestCliRotate::cleanup()
{
    if (m_handler) {
        m_handler->terminate();
        QVERIFY(m_handler->waitForFinished(10'000));
    }
    m_handler.reset();
    if (!m_id.isEmpty())
        (void)cli({"webhooks", "delete", m_id, "--account", m_account, "--live", m_account});
}

TestCliRotate::Outcome TestCliRotate::cli(const QStringList &words) const
{
    QProcess process;
    process.start(HOOKBENCH_CLI, words + QStringList{"--json", "--data-dir", m_data->path()});
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString TestCliRotate::secretFile(const QByteArray &secret) const
{
    const QString name = m_files->filePath(QString::fromLatin1(secret));
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(secret) != secret.size())
        qFatal("the fixture cannot be written");
    return name;
}

void TestCliRotate::useAccount(settings::Environment environment)
{
    SystemRandom random;
    settings::AccountStore accounts(m_data->filePath("accounts.json").toStdString(), random);
    if (!accounts.load())
        qFatal("cannot load the fixture");
    settings::Account account;
    account.name = "Shop " + QString::number(static_cast<int>(environment));
    account.environment = environment;
    account.baseUrl = QUrl(m_ready["url"].toString());
    account.prefix = "/api/v0";
    account.confirmedHosts = QStringList{"127.0.0.1"};
    const Result<QString> id = accounts.add(account);
    if (!id)
        qFatal("%s", id.error().detail.c_str());
    m_account = account.name;
    m_accountId = *id;
    credentials::KeychainStore keychain;
    bool isWritten = false;
    keychain.writeApiKey(m_accountId,
                         {Secret(m_ready["clientKey"].toString().toStdString()),
                          Secret(m_ready["clientSecret"].toString().toStdString())},
                         this, [&](const Result<void> &written) { isWritten = written.ok(); });
    QTRY_VERIFY_WITH_TIMEOUT(isWritten, 20'000);
}

void TestCliRotate::createWebhook(const QString &url)
{
    const Outcome made = cli({"webhooks", "create", "--name=Orders", "--url", url, "--secret-file",
                              secretFile(oldSecret), "--account", m_account, "--live", m_account});
    QCOMPARE(made.exitCode, 0);
    m_id = made.json()["id"].toString();
    QVERIFY(!m_id.isEmpty());
}

void TestCliRotate::handle(const QList<QByteArray> &secrets)
{
    const quint16 port = m_handler ? quint16(QUrl(m_url).port()) : 0;
    if (m_handler) {
        m_handler->terminate();
        QVERIFY(m_handler->waitForFinished(10'000));
    }
    m_handler = std::make_unique<QProcess>();
    QStringList words{"listen", "--port",     QString::number(port), "--reject=401",
                      "--json", "--data-dir", m_handlerData.path()};
    for (const QByteArray &secret : secrets)
        words += {"--secret-file", secretFile(secret)};
    m_handler->start(HOOKBENCH_CLI, words);
    QVERIFY(QTest::qWaitFor([this] { return m_handler->canReadLine(); }, 30'000));
    m_url = QJsonDocument::fromJson(m_handler->readLine()).object()["url"].toString() + "/hook";
}

QByteArray TestCliRotate::newSecret() const
{
    return rotate({"--status", "--show-secrets"}).json()["newSecret"].toString().toLatin1();
}

QString TestCliRotate::maskAtThePlatform() const
{
    return cli({"webhooks", "get", m_id, "--account", m_account})
        .json()["signing_secret"]
        .toString();
}

QList<QByteArray> TestCliRotate::kept(const QString &item)
{
    credentials::KeychainStore keychain;
    QList<QByteArray> secrets;
    bool isAnswered = false;
    keychain.readSigningSecrets(
        m_accountId, item, this, [&](const Result<credentials::SigningSecrets> &known) {
            isAnswered = true;
            if (!known)
                return;
            for (const auto &version : known->versions)
                secrets += QByteArray(version.secret.reveal().data(),
                                      static_cast<int>(version.secret.size()));
        });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(isAnswered, 20'000); }();
    return secrets;
}

QString TestCliRotate::verdictOfTheNextEvent()
{
    QProcess curl;
    curl.start("curl", {"--silent", "--fail", "--data", R"({"type":"payment.completed"})",
                        "--header", "content-type: application/json", "--header",
                        "x-client-key: " + m_ready["clientKey"].toString(), "--header",
                        "x-client-secret: " + m_ready["clientSecret"].toString(),
                        m_ready["url"].toString() + "/sandbox/trigger"});
    if (!curl.waitForFinished(20'000) || curl.exitCode() != 0)
        return "not triggered: " + curl.readAllStandardError();
    while (QTest::qWaitFor([this] { return m_handler->canReadLine(); }, 20'000)) {
        // Not what may still come of a probe.
        const QJsonObject event = QJsonDocument::fromJson(m_handler->readLine()).object();
        if (event["eventType"].toString() == "payment.completed")
            return event["verdict"].toString();
    }
    return "nothing came";
}

bool TestCliRotate::isInAFile(const QByteArray &secret) const
{
    QDirIterator files(m_data->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(secret))
            return true;
    }
    return false;
}

void TestCliRotate::goesTheWholeWay()
{
    handle({oldSecret});
    createWebhook(m_url);
    QCOMPARE(rotate({"--status"}).step(), QString("none"));
    QCOMPARE(rotate({"--status"}).exitCode, 0);

    const Outcome started = start();
    QCOMPARE(started.err, QByteArray());
    QCOMPARE(started.exitCode, 0);
    QCOMPARE(started.step(), QString("prepared"));
    QCOMPARE(started.json()["oldSecret"].toString(), QString("whse****stuv"));
    const QByteArray fresh = newSecret();
    QVERIFY(QRegularExpression("^[A-Za-z0-9_-]{32,}$").match(fresh).hasMatch());
    QVERIFY(!started.out.contains(fresh) && !started.out.contains(oldSecret));
    QCOMPARE(start().exitCode, 2); // there is one already

    // The handler was not deployed yet: nothing is sent.
    const Outcome early = rotate({"--send"});
    QCOMPARE(early.exitCode, 1);
    QCOMPARE(early.step(), QString("prepared"));
    QCOMPARE(early.json()["probes"].toObject()["old"].toInt(), 200);
    QCOMPARE(early.json()["probes"].toObject()["new"].toInt(), 401);
    QCOMPARE(maskAtThePlatform(), QString("whse****stuv"));

    handle({fresh, oldSecret});
    const Outcome sent = rotate({"--send"});
    QCOMPARE(sent.err, QByteArray());
    QCOMPARE(sent.exitCode, 0);
    QCOMPARE(sent.step(), QString("watching"));
    QVERIFY(sent.json()["readBack"].toBool());
    QVERIFY(!sent.out.contains(fresh) && !sent.out.contains(oldSecret));
    QCOMPARE(maskAtThePlatform(), sent.json()["newSecret"].toString());
    QCOMPARE(kept(m_id), (QList<QByteArray>{fresh, oldSecret}));
    QCOMPARE(verdictOfTheNextEvent(), QString("verified"));

    // This sandbox signs with both for an hour: who knows one of them alone is served as well.
    handle({oldSecret});
    QCOMPARE(verdictOfTheNextEvent(), QString("verified"));
    handle({fresh});
    QCOMPARE(verdictOfTheNextEvent(), QString("verified"));

    const Outcome finished = rotate({"--finish"});
    QCOMPARE(finished.exitCode, 0);
    QCOMPARE(finished.step(), QString("finished"));
    QCOMPARE(rotate({"--status"}).step(), QString("none"));
    QCOMPARE(kept(m_id), (QList<QByteArray>{fresh, oldSecret}));
    QVERIFY(kept("pending:rotation:" + m_id).isEmpty());
    QVERIFY(!isInAFile(fresh));
    QVERIFY(!isInAFile(oldSecret));
}

void TestCliRotate::finishDoesAllThatIsLeft()
{
    handle({});
    createWebhook(m_url);
    QCOMPARE(start().exitCode, 0);
    handle({newSecret(), oldSecret});
    const Outcome finished = rotate({"--finish"});
    QCOMPARE(finished.err, QByteArray());
    QCOMPARE(finished.exitCode, 0);
    QCOMPARE(finished.step(), QString("finished"));
    QCOMPARE(maskAtThePlatform(), finished.json()["newSecret"].toString());
}

void TestCliRotate::rollsBackAfterTheSecretWasSent()
{
    createWebhook(m_url);
    QCOMPARE(start().exitCode, 0);
    const QByteArray fresh = newSecret();
    const Outcome refused = rotate({"--send"}); // nobody answers there
    QCOMPARE(refused.exitCode, 1);
    QVERIFY(refused.err.contains("\"connection-refused\""));
    const Outcome sent = rotate({"--send", "--unproven"});
    QCOMPARE(sent.exitCode, 0);
    QCOMPARE(sent.step(), QString("watching"));
    QVERIFY(maskAtThePlatform() != "whse****stuv");
    const Outcome back = rotate({"--rollback"});
    QCOMPARE(back.err, QByteArray());
    QCOMPARE(back.exitCode, 0);
    QCOMPARE(back.step(), QString("rolled-back"));
    QCOMPARE(maskAtThePlatform(), QString("whse****stuv"));
    QCOMPARE(kept(m_id), (QList<QByteArray>{oldSecret, fresh}));
}

void TestCliRotate::rollBackBeforeItWasSentAsksNothing()
{
    createWebhook(m_url);
    QCOMPARE(start().exitCode, 0);
    const Outcome back = rotate({"--rollback"});
    QCOMPARE(back.exitCode, 0);
    QCOMPARE(back.step(), QString("rolled-back"));
    QVERIFY(kept("pending:rotation:" + m_id).isEmpty());
}

void TestCliRotate::anotherSecretIsNotSentPastARotation()
{
    createWebhook(m_url);
    const QByteArray third = "whsec_third_0123456789abcdefghijklmno";
    const QStringList update{"webhooks",      "update",          m_id,
                             "--secret-file", secretFile(third), "--account", m_account};
    QCOMPARE(start().exitCode, 0);
    const Outcome refused = cli(update);
    QCOMPARE(refused.exitCode, 2);
    QCOMPARE(refused.out, QByteArray());
    QVERIFY2(refused.err.contains("A rotation of this webhook's secret is under way (prepared)") &&
                 refused.err.contains("--yes"),
             refused.err);
    QCOMPARE(maskAtThePlatform(), QString("whse****stuv"));
    // Other fields have nothing to do with it.
    QCOMPARE(cli({"webhooks", "update", m_id, "--inactive", "--account", m_account}).exitCode, 0);
    const Outcome sent = cli(update + QStringList{"--yes"});
    QCOMPARE(sent.exitCode, 0);
    QCOMPARE(maskAtThePlatform(), QString("whse****lmno"));
    QCOMPARE(rotate({"--rollback"}).exitCode, 0);
    QCOMPARE(cli(update).exitCode, 0); // without --yes again
}

void TestCliRotate::oldSecretComesFromThePlatformWhereItShowsIt()
{
    createWebhook(m_url);
    const Outcome started = rotate({"--start"});
    QCOMPARE(started.exitCode, 0);
    QCOMPARE(started.json()["oldSecret"].toString(), QString("whse****stuv"));
}

void TestCliRotate::probesOfASandboxStayOnThisMachine()
{
    useAccount(settings::Environment::Sandbox);
    createWebhook("https://shop.example/hook");
    QCOMPARE(start().exitCode, 0);
    const Outcome refused = rotate({"--send"});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY(refused.err.contains("shop.example"));
    QCOMPARE(refused.step(), QString("prepared"));
}

void TestCliRotate::liveAccountHasToBeNamed()
{
    useAccount(settings::Environment::Live);
    createWebhook(m_url);
    const Outcome refused = start();
    QCOMPARE(refused.exitCode, 2);
    QVERIFY(refused.err.contains("--live " + m_account.toUtf8()));
    QCOMPARE(rotate({"--status"}).exitCode, 0); // reading is free
    const QStringList live{"--live", m_account};
    QCOMPARE(rotate(QStringList{"--start", "--secret-file", secretFile(oldSecret)} + live).step(),
             QString("prepared"));
    QCOMPARE(rotate({"--send", "--unproven"}).exitCode, 2);
    QCOMPARE(maskAtThePlatform(), QString("whse****stuv"));
    QCOMPARE(rotate(QStringList{"--send", "--unproven"} + live).step(), QString("watching"));
}

void TestCliRotate::wrongUsage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no action") << QStringList{};
    QTest::newRow("two actions") << QStringList{"--start", "--status"};
    QTest::newRow("unproven without sending") << QStringList{"--status", "--unproven"};
    QTest::newRow("a secret without a start") << QStringList{"--send", "--secret-env", "HOME"};
    QTest::newRow("an unknown scheme") << QStringList{"--status", "--scheme", "nobody"};
    QTest::newRow("nothing to finish") << QStringList{"--finish"};
    QTest::newRow("nothing to roll back") << QStringList{"--rollback"};
}

void TestCliRotate::wrongUsage()
{
    QFETCH(QStringList, words);
    createWebhook(m_url);
    const Outcome outcome = rotate(words);
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY(outcome.err.startsWith("{\"error\""));
}

QTEST_GUILESS_MAIN(TestCliRotate)
#include "tst_clirotate.moc"
