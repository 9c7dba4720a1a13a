// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/attemptkeeper.h"
#include "app/cli/attemptline.h"
#include "app/store/sqliteattemptstore.h"
#include "app/store/sqliteeventstore.h"
#include "tests/support/store/appending.h"
#include "tests/support/store/sampleevents.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::cli;

/// What the command line sent, beside the event that it was.
class TestAttemptKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itBelongsToTheFirstEventWithItsId();
    void withoutAnEventItIsKeptAlone();
    void itsLineNamesTheProxy_data();
    void itsLineNamesTheProxy();

private:
    static store::Attempt attempt(const std::string &eventId)
    {
        store::Attempt made;
        made.target = "http://127.0.0.1:1/";
        made.intent = "resigned";
        made.eventId = eventId;
        made.status = 204;
        made.hasPassed = true;
        return made;
    }

    SystemClock m_clock;
    SystemRandom m_random;
};

void TestAttemptKeeper::itBelongsToTheFirstEventWithItsId()
{
    const QTemporaryDir place;
    const std::filesystem::path directory = place.path().toStdString();
    auto opened = store::SqliteEventStore::open(directory, m_random, m_clock);
    QVERIFY(opened.ok());
    store::EventRecord event = test::plainEvent("{\"id\":\"evt_1\"}");
    event.summary.account = "sandbox";
    event.summary.eventId = "evt_1";
    const auto first = test::append(*opened->store, event);
    const auto second = test::append(*opened->store, event);
    QVERIFY(first.ok() && second.ok());
    QVERIFY(keepAttempt(directory, "sandbox", attempt("evt_1")).ok());
    QVERIFY(keepAttempt(directory, "another", attempt("evt_1")).ok());
    auto attempts = store::SqliteAttemptStore::open(directory);
    QVERIFY(attempts.ok());
    const auto kept = (*attempts)->attemptsOf(first->id, 10);
    QVERIFY(kept.ok());
    QCOMPARE(kept->size(), std::size_t(1));
    QCOMPARE(kept->front().status.value_or(0), 204);
    QVERIFY((*attempts)->attemptsOf(second->id, 10)->empty());
}

void TestAttemptKeeper::withoutAnEventItIsKeptAlone()
{
    const QTemporaryDir place;
    const std::filesystem::path directory = place.path().toStdString();
    for (const char *id : {"", "evt_none", "odd id\" OR type:x"})
        QVERIFY(keepAttempt(directory, "sandbox", attempt(id)).ok());
    auto attempts = store::SqliteAttemptStore::open(directory);
    QVERIFY(attempts.ok());
    QVERIFY(*(*attempts)->isDelivered("http://127.0.0.1:1/", 0, "evt_none"));
}

void TestAttemptKeeper::itsLineNamesTheProxy_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<bool>("isAnswered");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("json");
    QTest::newRow("it went directly")
        << "" << true << "evt_1  204 after 3.0 ms, as expected (2xx)"
        << R"({"eventId":"evt_1","status":204,"expected":"2xx","pass":true,"ms":3.0})";
    QTest::newRow("it went through a proxy")
        << "gate.example:3128" << true
        << "evt_1  204 after 3.0 ms, as expected (2xx); through the proxy gate.example:3128"
        << R"({"eventId":"evt_1","status":204,"expected":"2xx","pass":true,"ms":3.0,)"
           R"("proxy":"gate.example:3128"})";
    QTest::newRow("it ended at the proxy")
        << "gate.example:3128" << false
        << "evt_1  no answer: connection-refused; through the proxy gate.example:3128"
        << R"({"eventId":"evt_1","status":null,"expected":"2xx","pass":false,"ms":null,)"
           R"("proxy":"gate.example:3128"})";
}

void TestAttemptKeeper::itsLineNamesTheProxy()
{
    QFETCH(QString, proxy);
    QFETCH(bool, isAnswered);
    store::Attempt made = attempt("evt_1");
    made.proxy = proxy.toStdString();
    if (isAnswered) {
        made.totalMs = 3;
    } else {
        made.status.reset();
        made.error = "connection-refused";
        made.hasPassed = false;
    }
    QTEST(attemptText(made), "text");
    QTEST(QString::fromStdString(attemptJson(made)), "json");
}

QTEST_GUILESS_MAIN(TestAttemptKeeper)
#include "tst_attemptkeeper.moc"
