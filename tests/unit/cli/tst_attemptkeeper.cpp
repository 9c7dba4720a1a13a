// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/attemptkeeper.h"
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

QTEST_GUILESS_MAIN(TestAttemptKeeper)
#include "tst_attemptkeeper.moc"
