// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/random.h"
#include "app/store/database.h"
#include "app/store/eventimport.h"
#include "app/store/eventpins.h"
#include "app/store/eventremoval.h"
#include "app/store/eventschema.h"
#include "app/store/sqliteeventreader.h"
#include "app/store/sqliteeventstore.h"
#include "tests/support/store/appending.h"
#include "tests/support/store/sampleevents.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <vector>

using namespace hookbench;
using namespace hookbench::store;

/// Events that are taken away on purpose, and what is left of them; and imports that fail.
class TestEventRemoval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRuleShowsItsEffectAndKeepsPinnedEvents();
    void otherAccountsAreLeftAlone();
    void erasedBytesAreNowhere();
    void theFirstCompactionCanBeEnded();
    void listsGoByTheRuleAndWithTheirEvents();
    void anImportThatFailsLeavesNothing();

private:
    std::filesystem::path place() const { return m_place->path().toStdString(); }
    Result<void> import(const char *account, int count, const char *word);
    std::vector<EventSummary> rows(const char *account);

    std::unique_ptr<QTemporaryDir> m_place;
    SystemRandom m_random;
};

void TestEventRemoval::init()
{
    m_place = std::make_unique<QTemporaryDir>();
}

Result<void> TestEventRemoval::import(const char *account, int count, const char *word)
{
    std::vector<EventRecord> events;
    for (int i = 0; i < count; ++i) {
        EventRecord event = test::plainEvent("{\"of\":\"" + std::string(word) + "\"," +
                                             "\"n\":" + std::to_string(i) + "}");
        event.summary.account = account;
        event.summary.eventId = word + std::to_string(i);
        event.objectId = word;
        events.push_back(std::move(event));
    }
    return importEvents(place(), std::move(events), m_random, ObjectRules());
}

std::vector<EventSummary> TestEventRemoval::rows(const char *account)
{
    auto reader = SqliteEventReader::open(place());
    return *(*reader)->page({account, {}, false}, std::nullopt, 5'000);
}

void TestEventRemoval::aRuleShowsItsEffectAndKeepsPinnedEvents()
{
    QVERIFY(import("a", 200, "thing").ok());
    const std::vector<EventId> pinned{1, 2};
    QVERIFY(pinEvents(place(), pinned).ok());
    Result<EventRemoval> removal = EventRemoval::open(place());
    QVERIFY(removal.ok());
    Retention rule;
    rule.maxCount = 50;
    const auto effect = removal->preview("a", rule, {});
    QVERIFY(effect.ok());
    QCOMPARE(effect->events, 148); // 200, two pinned, 50 kept
    QCOMPARE(effect->pinned, 2);
    QVERIFY(effect->bytes > 148 * 10);
    QCOMPARE(rows("a").size(), std::size_t{200});
    const auto removed = removal->apply("a", rule, {});
    QVERIFY(removed.ok());
    QCOMPARE(*removed, 148);
    QVERIFY(removal->clean().ok());
    const std::vector<EventSummary> left = rows("a");
    QCOMPARE(left.size(), std::size_t{52});
    QCOMPARE(left.back().id, 1);
    QCOMPARE(removal->preview("a", rule, {})->events, 0);
}

void TestEventRemoval::theFirstCompactionCanBeEnded()
{
    QVERIFY(import("a", 3'000, "thing").ok());
    std::vector<EventId> ids;
    for (EventId id = 1; id <= 600; ++id)
        ids.push_back(id);
    const auto number = [this](const std::string &pragma) {
        auto database = Database::open(eventFile(place()), eventMigrations());
        Result<Statement> query = database->prepare("PRAGMA " + pragma);
        return query && query->step() ? query->integer(0) : std::int64_t{-1};
    };
    {
        Result<EventRemoval> removal = EventRemoval::open(place());
        QCOMPARE(*removal->erase(ids), 600);
        int asked = 0;
        const Result<void> done = removal->clean([&asked](std::int64_t) { return ++asked < 3; });
        QVERIFY(!done.ok());
        QCOMPARE(done.error().kind, ErrorKind::Cancelled);
        QCOMPARE(asked, 3);
    }
    // As it was: nothing is lost, nothing was compacted.
    QCOMPARE(rows("a").size(), std::size_t{2'400});
    QCOMPARE(number("auto_vacuum"), std::int64_t{0});
    QVERIFY(number("freelist_count") > 0);
    Result<EventRemoval> removal = EventRemoval::open(place());
    QVERIFY(removal->clean().ok());
    QCOMPARE(rows("a").size(), std::size_t{2'400});
    QCOMPARE(number("auto_vacuum"), std::int64_t{2});
    QCOMPARE(number("freelist_count"), std::int64_t{0});
}

void TestEventRemoval::otherAccountsAreLeftAlone()
{
    QVERIFY(import("a", 10, "thing").ok());
    QVERIFY(import("b", 10, "thing").ok());
    Result<EventRemoval> removal = EventRemoval::open(place());
    Retention rule;
    rule.maxCount = 1;
    QCOMPARE(*removal->apply("a", rule, {}), 9);
    QCOMPARE(rows("a").size(), std::size_t{1});
    QCOMPARE(rows("b").size(), std::size_t{10});
}

void TestEventRemoval::erasedBytesAreNowhere()
{
    QVERIFY(import("a", 300, "cus_to_be_forgotten").ok());
    QVERIFY(import("a", 300, "cus_that_stays_here").ok());
    const std::vector<EventId> pinned{7};
    QVERIFY(pinEvents(place(), pinned).ok());
    std::vector<EventId> ids;
    for (EventId id = 300; id > 0; --id)
        ids.push_back(id);
    Result<EventRemoval> removal = EventRemoval::open(place());
    QCOMPARE(*removal->erase(ids), 300);
    QVERIFY(removal->clean().ok());
    QCOMPARE(rows("a").size(), std::size_t{300});
    bool hasOther = false;
    for (QDirIterator it(m_place->path(), QDir::Files); it.hasNext();) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains("cus_to_be_forgotten"), qPrintable(file.fileName()));
        hasOther = hasOther || bytes.contains("cus_that_stays_here");
    }
    QVERIFY(hasOther);
}

void TestEventRemoval::listsGoByTheRuleAndWithTheirEvents()
{
    QVERIFY(import("a", 3, "cus_of_a_list").ok());
    {
        SystemClock clock;
        auto opened = SqliteEventStore::open(place(), m_random, clock);
        QVERIFY(opened.ok());
        for (const char *account : {"a", "b"}) {
            PlatformList list{account, "wh_1", clock.now(), 50, {}};
            for (const char *id : {"cus_of_a_list0", "cus_of_a_list1", "evt_x"}) {
                ListedEvent entry;
                entry.eventId = id;
                entry.createdAt = clock.now() - std::chrono::hours(50);
                list.entries.push_back(entry);
            }
            QVERIFY(test::waitFor([&](auto done) {
                        opened->store->recordList(list, done);
                    }).ok());
        }
    }
    const auto listed = [&](const char *account) {
        auto reader = SqliteEventReader::open(place());
        return (*reader)->platformRecord(account, "wh_1", 100)->events.size();
    };
    Result<EventRemoval> removal = EventRemoval::open(place());
    QCOMPARE(*removal->erase(std::vector<EventId>{1, 2, 3}), 3);
    QCOMPARE(listed("a"), 1u);
    QCOMPARE(listed("b"), 3u); // another account's record
    Retention rule;
    rule.maxAge = std::chrono::hours(49);
    const UtcTime now = SystemClock().now();
    QCOMPARE(removal->preview("b", rule, now)->listed, 3);
    QCOMPARE(listed("b"), 3u);
    QVERIFY(removal->apply("b", rule, now).ok());
    QCOMPARE(listed("b"), 0u);
    QCOMPARE(listed("a"), 1u);
    QCOMPARE(removal->preview("b", rule, now)->listed, 0);
}

void TestEventRemoval::anImportThatFailsLeavesNothing()
{
    QVERIFY(import("a", 1, "before").ok());
    {
        Result<Database> database = Database::open(eventFile(place()), eventMigrations());
        QVERIFY(database
                    ->execute("CREATE TRIGGER refuses BEFORE INSERT ON events WHEN NEW.event_id ="
                              " 'later5' BEGIN SELECT RAISE(ABORT, 'no'); END")
                    .ok());
    }
    const Result<void> done = import("a", 10, "later");
    QVERIFY(!done.ok());
    QCOMPARE(rows("a").size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(TestEventRemoval)
#include "tst_eventremoval.moc"
