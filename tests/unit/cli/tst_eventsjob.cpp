// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/random.h"
#include "app/cli/eventscommand.h"
#include "app/cli/eventsjob.h"
#include "app/cli/output.h"
#include "app/store/eventjson.h"
#include "app/store/sqliteeventstore.h"
#include "tests/support/store/appending.h"
#include "tests/support/store/sampleevents.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <sstream>

using namespace hookbench;
using namespace hookbench::cli;
using namespace Qt::StringLiterals;
using Json = nlohmann::json;

namespace
{

struct Run
{
    ExitCode code = ExitCode::CouldNot;
    QByteArray out;
    QByteArray err;

    QList<QByteArray> lines() const { return out.trimmed().split('\n'); }
};

} // namespace

/// `events` over a real store: its options, its forms, its exit codes.
class TestEventsJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wrongUsageIsRefused_data();
    void wrongUsageIsRefused();
    void aStoreThatIsNotThereIsEmpty();
    void jsonHasTheWordsOfTheContract();
    void fullJsonHasBytesAndNoCredentials();
    void newestFirstAndLimited();
    void countsAlone();
    void filtersAndAccounts();
    void gapsAreLeftOut();
    void formatsAreWhole();
    void worksBesideAWriter();
    void manyPagesAreRead();

private:
    Run run(const QStringList &words);
    void fill(int count);

    std::unique_ptr<QTemporaryDir> m_dir;
    SystemRandom m_random;
    SystemClock m_clock;
};

void TestEventsJob::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

Run TestEventsJob::run(const QStringList &words)
{
    std::ostringstream out;
    std::ostringstream err;
    Output output(out, err, Arguments::mentions(words, "json"_L1));
    const auto arguments =
        Arguments::parse(words + QStringList{"--data-dir", m_dir->path()}, eventsCommand().options);
    if (!arguments)
        return {output.fail(arguments.error()), {}, QByteArray::fromStdString(err.str())};
    const std::unique_ptr<Job> job = eventsCommand().make(*arguments, output);
    Run result;
    connect(job.get(), &Job::finished, this, [&](ExitCode code) { result.code = code; });
    job->start();
    result.out = QByteArray::fromStdString(out.str());
    result.err = QByteArray::fromStdString(err.str());
    return result;
}

void TestEventsJob::fill(int count)
{
    auto opened = store::SqliteEventStore::open(m_dir->path().toStdString(), m_random, m_clock);
    QVERIFY(opened.ok());
    test::SampleEvents samples;
    for (int i = 0; i < count; ++i)
        opened->store->append(samples.next(), {});
}

void TestEventsJob::wrongUsageIsRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("a filter that does not parse")
        << QStringList{"--filter", "type:a verdict:good"} << QByteArray("at byte 16");
    QTest::newRow("an unknown format") << QStringList{"--format", "xml"} << QByteArray("har");
    QTest::newRow("a limit of nothing") << QStringList{"--limit", "0"} << QByteArray("--limit");
    QTest::newRow("--full without JSON") << QStringList{"--full"} << QByteArray("--full");
    QTest::newRow("--json and another format")
        << QStringList{"--json", "--format", "csv"} << QByteArray("--json");
    QTest::newRow("--count and a format")
        << QStringList{"--count", "--format", "csv"} << QByteArray("--count");
    QTest::newRow("an unknown account") << QStringList{"--account", "Shop"} << QByteArray("Shop");
}

void TestEventsJob::wrongUsageIsRefused()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, part);
    const Run result = run(words);
    QCOMPARE(int(result.code), int(ExitCode::WrongUsage));
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.err.contains(part), result.err);
}

void TestEventsJob::aStoreThatIsNotThereIsEmpty()
{
    QCOMPARE(run({"--json"}).out, QByteArray());
    QCOMPARE(int(run({"--json"}).code), int(ExitCode::Done));
    QCOMPARE(run({"--count"}).out, QByteArray("{\"count\":0}\n"));
    QVERIFY(Json::parse(run({"--format", "har"}).out.toStdString()).contains("log"));
}

void TestEventsJob::jsonHasTheWordsOfTheContract()
{
    store::EventSummary event = test::plainEvent("abc", "/orders").summary;
    event.id = 7;
    QCOMPARE(QByteArray::fromStdString(store::eventJson(event)),
             QByteArray("{\"id\":7,\"receivedAt\":\"2026-03-20T12:00:00.000Z\",\"method\":\"POST\","
                        "\"path\":\"/orders\",\"verdict\":\"unsigned\",\"scheme\":null,"
                        "\"secret\":null,\"eventType\":null,\"eventId\":null,\"deliveryId\":null,"
                        "\"attempt\":null,\"size\":3,\"duplicateOf\":null,\"answered\":200}"));
    event.verdict = Verdict::VerifiedOldSecret;
    event.scheme = "platform";
    event.secret = SecretRole::Previous;
    event.attempt = 2;
    event.duplicateOf = 5;
    event.answered = {};
    event.path = "/\xff";
    const Json json = Json::parse(store::eventJson(event, true));
    QCOMPARE(json.at("verdict").get<std::string>(), std::string("verified-old-secret"));
    QCOMPARE(json.at("secret").get<std::string>(), std::string("previous"));
    QCOMPARE(json.at("attempt").get<int>(), 2);
    QCOMPARE(json.at("duplicateOf").get<int>(), 5);
    QVERIFY(json.at("answered").is_null());
    QVERIFY(json.at("cause").is_null());
}

void TestEventsJob::fullJsonHasBytesAndNoCredentials()
{
    {
        auto opened = store::SqliteEventStore::open(m_dir->path().toStdString(), m_random, m_clock);
        store::EventRecord event = test::plainEvent(std::string("\0\xff", 2));
        event.target = "/?q=1";
        event.rawHeader = "POST /?q=1 HTTP/1.1\r\nA: 1\r\na: 2\r\nAuthorization: x y\r\n\r\n";
        QVERIFY(test::append(*opened->store, event).ok());
    }
    const Run result = run({"--json", "--full"});
    const Json json = Json::parse(result.out.toStdString());
    QCOMPARE(json.at("target").get<std::string>(), std::string("/?q=1"));
    QCOMPARE(json.at("httpVersion").get<std::string>(), std::string("1.1"));
    QCOMPARE(json.at("bodyBase64").get<std::string>(), std::string("AP8="));
    QCOMPARE(json.at("source").get<std::string>(), std::string("direct"));
    QVERIFY(json.at("parent").is_null());
    QCOMPARE(json.at("headers").dump(),
             std::string(R"j([["A","1"],["a","2"],["Authorization","(redacted)"]])j"));
    QVERIFY(run({"--format", "json", "--full"}).err.contains("Redacted"));
    QCOMPARE(result.err, QByteArray()); // with --json, stderr is for errors
}

void TestEventsJob::newestFirstAndLimited()
{
    fill(20);
    const Run all = run({"--json"});
    QCOMPARE(all.lines().size(), 20);
    QCOMPARE(Json::parse(all.lines().first().toStdString()).at("id").get<int>(), 20);
    QCOMPARE(Json::parse(all.lines().last().toStdString()).at("id").get<int>(), 1);
    const Run some = run({"--format", "json", "--limit", "3"});
    QCOMPARE(some.lines(), all.lines().mid(0, 3));
    QCOMPARE(run({"--limit", "2"}).lines().size(), 2);
}

void TestEventsJob::countsAlone()
{
    fill(30);
    QCOMPARE(run({"--count"}).out, QByteArray("{\"count\":30}\n"));
    QCOMPARE(run({"--count", "--json", "--filter", "after:2030-01-01"}).out,
             QByteArray("{\"count\":0}\n"));
    const Json verified =
        Json::parse(run({"--count", "--filter", "verdict:verified"}).out.toStdString());
    const Json others =
        Json::parse(run({"--count", "--filter", "-verdict:verified"}).out.toStdString());
    QCOMPARE(verified.at("count").get<int>() + others.at("count").get<int>(), 30);
}

void TestEventsJob::filtersAndAccounts()
{
    {
        auto opened = store::SqliteEventStore::open(m_dir->path().toStdString(), m_random, m_clock);
        store::EventRecord event = test::plainEvent("quokka");
        QVERIFY(test::append(*opened->store, event).ok());
        event.summary.account = "somebody else's";
        QVERIFY(test::append(*opened->store, event).ok());
    }
    QCOMPARE(run({"--json"}).lines().size(), 1);
    QCOMPARE(run({"--json", "--account", "Sandbox", "--filter", "quokka"}).lines().size(), 1);
    QCOMPARE(run({"--json", "--filter", "wombat"}).out, QByteArray());
}

void TestEventsJob::gapsAreLeftOut()
{
    {
        auto opened = store::SqliteEventStore::open(m_dir->path().toStdString(), m_random, m_clock);
        opened->store->recordGap("sandbox", m_clock.now(), m_clock.now());
        opened->store->append(test::plainEvent(), {});
    }
    QCOMPARE(run({"--json"}).lines().size(), 1);
    QCOMPARE(run({"--count"}).out, QByteArray("{\"count\":1}\n"));
}

void TestEventsJob::formatsAreWhole()
{
    fill(5);
    const Json har = Json::parse(run({"--format", "har"}).out.toStdString());
    QCOMPARE(har.at("log").at("entries").size(), 5u);
    QCOMPARE(run({"--format", "csv"}).out.count("\r\n"), 6); // with the heading
    QCOMPARE(run({"--format", "curl"}).lines().size(), 5);
    QCOMPARE(run({"--format", "raw"}).out.count("POST /"), 5);
}

void TestEventsJob::worksBesideAWriter()
{
    auto opened = store::SqliteEventStore::open(m_dir->path().toStdString(), m_random, m_clock);
    QVERIFY(opened.ok());
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(test::append(*opened->store, test::plainEvent(std::to_string(i))).ok());
        QCOMPARE(run({"--json"}).lines().size(), i);
    }
}

void TestEventsJob::manyPagesAreRead()
{
    fill(1'234);
    const Run result = run({"--json"});
    const QList<QByteArray> all = result.lines();
    QCOMPARE(all.size(), 1234);
    QCOMPARE(QSet<QByteArray>(all.begin(), all.end()).size(), 1'234);
}

QTEST_GUILESS_MAIN(TestEventsJob)
#include "tst_eventsjob.moc"
