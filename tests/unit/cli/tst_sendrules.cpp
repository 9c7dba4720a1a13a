// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkcommand.h"
#include "app/cli/drillcommand.h"
#include "app/cli/output.h"
#include "app/cli/replaycommand.h"
#include "app/cli/sendcommand.h"
#include "app/cli/sendrules.h"
#include "app/http/engine.h"
#include "app/http/server.h"
#include "app/settings/accountstore.h"
#include "app/settings/datadirectory.h"
#include "app/store/sqliteeventstore.h"
#include "tests/support/store/appending.h"
#include "tests/support/store/sampleevents.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <sstream>

using namespace hookbench;
using namespace hookbench::cli;
using namespace Qt::StringLiterals;

/// What may be sent for which account, and to where: the commands over a data directory with a LIVE
/// account, and an endpoint that counts.
class TestSendRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void liveAccountsAreCareful_data();
    void liveAccountsAreCareful();
    void aCheckUpOfALiveAccountSendsProbesAlone();
    void otherHostsNeedYes_data();
    void otherHostsNeedYes();

private:
    struct Run
    {
        ExitCode code = ExitCode::CouldNot;
        QString out;
        QString err;
    };
    Run run(const Command &command, const QStringList &words);

    std::unique_ptr<QTemporaryDir> m_dir;
    SystemRandom m_random;
    SystemClock m_clock;
    http::Engine m_engine;
    std::unique_ptr<http::Server> m_server;
    std::vector<std::string> m_types; ///< event types that arrived
    QString m_url;
};

void TestSendRules::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    const auto directory = settings::DataDirectory::open(m_dir->path());
    QVERIFY(directory.ok());
    settings::AccountStore accounts(directory->accountsFile(), m_random);
    QVERIFY(accounts.load().ok());
    settings::Account account;
    account.name = u"Shop"_s;
    account.baseUrl = QUrl(u"https://api.devdraft.ai"_s);
    account.environment = settings::Environment::Live;
    const Result<QString> id = accounts.add(account);
    QVERIFY2(id.ok(), id.ok() ? "" : id.error().detail.c_str());
    auto store = store::SqliteEventStore::open(directory->path(), m_random, m_clock);
    store::EventRecord event = test::plainEvent();
    event.summary.account = id->toStdString();
    event.summary.eventType = "payment.completed";
    QVERIFY(test::append(*store->store, event).ok());

    m_types.clear();
    m_server = std::make_unique<http::Server>(
        m_engine, http::ServerConfig{}, [this](http::Request &&request, http::Responder responder) {
            m_types.emplace_back(findHeader(request.headers, "X-Webhook-Event").value_or(""));
            responder.respond({200, {}, {}});
        });
    m_url = u"http://127.0.0.1:%1/"_s.arg(m_server->start().value());
    QFile secret(m_dir->filePath(u"secret"_s));
    QVERIFY(secret.open(QFile::WriteOnly));
    secret.write("A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5\n");
}

void TestSendRules::cleanup()
{
    m_server.reset();
}

TestSendRules::Run TestSendRules::run(const Command &command, const QStringList &words)
{
    std::ostringstream out;
    std::ostringstream err;
    Output output(out, err, true);
    const auto arguments =
        Arguments::parse(words + QStringList{u"--json"_s, u"--data-dir"_s, m_dir->path()},
                         command.options, command.operands);
    if (!arguments)
        return {output.fail(arguments.error()), {}, QString::fromStdString(err.str())};
    const std::unique_ptr<Job> job = command.make(*arguments, output);
    QSignalSpy finished(job.get(), &Job::finished);
    job->start();
    if (finished.isEmpty() && !finished.wait(20'000))
        return {};
    return {finished.first().first().value<ExitCode>(), QString::fromStdString(out.str()),
            QString::fromStdString(err.str())};
}

void TestSendRules::liveAccountsAreCareful_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<int>("arrived");
    const QString filter = u" --filter type:payment.completed"_s;
    const QString live = u" --live Shop"_s;
    QTest::newRow("a replay without its name") << "replay" << filter << 2 << 0;
    QTest::newRow("a replay with another name")
        << "replay" << filter + u" --live Shops"_s << 2 << 0;
    QTest::newRow("a replay with its name") << "replay" << filter + live << 0 << 1;
    QTest::newRow("a replay of exact bytes")
        << "replay" << filter + live + u" --intent exact"_s << 0 << 1;
    for (const char *kind : {"no-signature", "stale", "flipped-body", "duplicate-id"}) {
        QTest::addRow("a replay that is %s", kind)
            << "replay" << filter + live + u" --intent "_s + QString::fromLatin1(kind) << 2 << 0;
    }
    QTest::newRow("a drill") << "drill" << filter + live + u" --plan reverse"_s << 2 << 0;
    QTest::newRow("a sample") << "send" << live << 2 << 0;
    QTest::newRow("a check-up without its name") << "check" << u""_s << 2 << 0;
}

void TestSendRules::liveAccountsAreCareful()
{
    QFETCH(QString, name);
    QFETCH(QString, options);
    QFETCH(int, exitCode);
    QFETCH(int, arrived);
    const Command command = name == u"replay"_s  ? replayCommand()
                            : name == u"drill"_s ? drillCommand()
                            : name == u"check"_s ? checkCommand()
                                                 : sendCommand();
    const Run done =
        run(command, options.split(u' ', Qt::SkipEmptyParts) +
                         QStringList{u"--to"_s, m_url, u"--account"_s, u"Shop"_s,
                                     u"--secret-file"_s, m_dir->filePath(u"secret"_s)});
    m_server->stop();
    QVERIFY2(static_cast<int>(done.code) == exitCode, qPrintable(done.err + done.out));
    QCOMPARE(int(m_types.size()), arrived);
    QCOMPARE(done.err.isEmpty(), exitCode == 0);
}

void TestSendRules::aCheckUpOfALiveAccountSendsProbesAlone()
{
    const Run done =
        run(checkCommand(), {u"--to"_s, m_url, u"--account"_s, u"Shop"_s, u"--live"_s, u"Shop"_s,
                             u"--secret-file"_s, m_dir->filePath(u"secret"_s)});
    m_server->stop();
    QVERIFY(done.code == ExitCode::No); // it takes everything
    QVERIFY(!m_types.empty());
    for (const std::string &type : m_types)
        QCOMPARE(type, std::string("hookbench.probe"));
}

void TestSendRules::otherHostsNeedYes_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"replay", "drill", "check", "send"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestSendRules::otherHostsNeedYes()
{
    QFETCH(QString, name);
    QStringList words{u"--to"_s, u"https://shop.invalid/"_s, u"--secret-file"_s,
                      m_dir->filePath(u"secret"_s)};
    Command command = name == u"check"_s ? checkCommand() : sendCommand();
    if (name == u"replay"_s) {
        command = replayCommand();
        words += {u"--filter"_s, u""_s};
    } else if (name == u"drill"_s) {
        command = drillCommand();
        words += {u"--filter"_s, u""_s, u"--plan"_s, u"late"_s};
    }
    const Run done = run(command, words);
    QVERIFY(done.code == ExitCode::WrongUsage);
    QVERIFY2(done.err.contains(u"shop.invalid"_s) && done.err.contains(u"--yes"_s),
             qPrintable(done.err));
}

QTEST_GUILESS_MAIN(TestSendRules)
#include "tst_sendrules.moc"
