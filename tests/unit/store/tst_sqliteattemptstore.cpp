// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/eventschema.h"
#include "app/store/sqliteattemptstore.h"
#include "app/store/sqliteeventstore.h"
#include "tests/support/store/appending.h"
#include "tests/support/store/attemptstorecontract.h"
#include "tests/support/store/sampleevents.h"

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

QTEST_APPLESS_MAIN(TestSqliteAttemptStore)
#include "tst_sqliteattemptstore.moc"
