// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/eventschema.h"
#include "app/store/sqliteattemptstore.h"
#include "app/store/sqliteeventstore.h"
#include "tests/support/store/appending.h"
#include "tests/support/store/attemptstorecontract.h"
#include "tests/support/store/sampleevents.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::store;

/// The contract over SQLite, and what comes of sharing a file with the events.
class TestSqliteAttemptStore : public test::AttemptStoreContract
{
    Q_OBJECT

protected:
    std::unique_ptr<AttemptStore> openStore() override
    {
        auto opened = SqliteAttemptStore::open(directory());
        return opened ? std::move(*opened) : nullptr;
    }
    void renewPlace() override { m_dir = std::make_unique<QTemporaryDir>(); }

private Q_SLOTS:
    void attemptsGoWithTheirEvent();
    void anEventFileOfTheFirstVersionTakesThem();
    void attemptsOfTheVersionBeforeProxiesComeBack();

private:
    std::filesystem::path directory() const { return m_dir->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    SystemRandom m_random;
    SystemClock m_clock;
};

void TestSqliteAttemptStore::attemptsGoWithTheirEvent()
{
    auto events = SqliteEventStore::open(directory(), m_random, m_clock);
    QVERIFY(events.ok());
    const EventId first = test::append(*events->store, test::plainEvent("1"))->id;
    const EventId second = test::append(*events->store, test::plainEvent("2"))->id;
    for (const EventId event : {first, second})
        QVERIFY(test::append(*m_store, test::goodAttempt(event)).ok());
    auto database = Database::open(eventFile(directory()), eventMigrations());
    QVERIFY(database->execute("DELETE FROM events WHERE id = " + std::to_string(first)).ok());
    QVERIFY(m_store->attemptsOf(first, 10).value().empty());
    QCOMPARE(m_store->attemptsOf(second, 10).value().size(), 1u);
}

void TestSqliteAttemptStore::anEventFileOfTheFirstVersionTakesThem()
{
    m_store.reset();
    renewPlace();
    QVERIFY(Database::open(eventFile(directory()), eventMigrations().first(1)).ok());
    m_store = openStore();
    QVERIFY(m_store);
    QVERIFY(test::append(*m_store, test::goodAttempt(1)).ok());
    QCOMPARE(m_store->attemptsOf(1, 10).value().size(), 1u);
}

/// Nothing is known of a proxy of theirs; what is appended now has its own.
void TestSqliteAttemptStore::attemptsOfTheVersionBeforeProxiesComeBack()
{
    m_store.reset();
    renewPlace();
    QFile file(QStringLiteral(HOOKBENCH_STORE_VERSIONS "/events-5.sql"));
    QVERIFY(file.open(QFile::ReadOnly));
    {
        auto database = Database::open(eventFile(directory()), {});
        QVERIFY(database.ok());
        QVERIFY(database->execute(file.readAll().toStdString()).ok());
    }
    m_store = openStore();
    QVERIFY(m_store);

    Attempt expected;
    expected.id = 1;
    expected.event = 1;
    expected.eventId = "evt_1";
    expected.target = "https://shop.example/hook";
    expected.intent = "exact";
    expected.startedAt = UtcTime{std::chrono::seconds{1774008025}};
    expected.status = 302;
    expected.dnsMs = 0.5;
    expected.connectMs = 1.25;
    expected.tlsMs = 8;
    expected.firstByteMs = 16;
    expected.totalMs = 17.5;
    expected.isToBeAccepted = false;
    expected.answerBody = "elsewhere";
    expected.isAnswerCut = true;
    const std::vector<Attempt> kept = m_store->attemptsOf(1, 10).value();
    QCOMPARE(kept.size(), 2u);
    QVERIFY(kept.at(1) == expected);
    QVERIFY((m_store->countsOf(3).value() == RunCounts{2, 2, 1, 0, 1}));

    Attempt next = test::goodAttempt(1);
    next.proxy = "proxy.example:3128";
    QVERIFY(test::append(*m_store, next).ok());
    QCOMPARE(m_store->attemptsOf(1, 1).value().front().proxy, std::string("proxy.example:3128"));
}

QTEST_APPLESS_MAIN(TestSqliteAttemptStore)
#include "tst_sqliteattemptstore.moc"
