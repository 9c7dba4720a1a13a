// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/privatefile.h"
#include "app/base/random.h"
#include "app/store/eventschema.h"
#include "app/store/sqliteeventreader.h"
#include "app/store/sqliteeventstore.h"
#include "tests/support/store/appending.h"
#include "tests/support/store/eventstorecontract.h"
#include "tests/support/store/sampleevents.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <fstream>
#include <future>
#include <mutex>

using namespace hookbench;
using namespace hookbench::store;
using test::plainEvent;

namespace fs = std::filesystem;

namespace
{

constexpr const char *appendWord = "--append";

/// The child's work: appends without end, and writes each id that was acknowledged to stdout.
int appendForever(const fs::path &directory, std::uint32_t seed)
{
    SystemRandom random;
    SystemClock clock;
    auto opened = SqliteEventStore::open(directory, random, clock);
    if (!opened)
        return 1;
    test::SampleEvents samples(seed);
    for (;;) {
        for (int i = 0; i < 64; ++i) {
            opened->store->append(samples.next(), [](const Result<EventStore::Committed> &result) {
                const EventId id = result ? result->id : -1;
                [[maybe_unused]] const ssize_t n = ::write(STDOUT_FILENO, &id, sizeof id);
            });
        }
        opened->store->flush();
    }
}

} // namespace

/// The contract over SQLite, and what is SQLite's alone: the file, the disk, the kill.
class TestSqliteEventStore : public test::EventStoreContract
{
    Q_OBJECT

protected:
    std::unique_ptr<EventStore> openStore() override
    {
        auto opened = SqliteEventStore::open(directory(), m_random, m_clock, m_options);
        return opened ? std::move(opened->store) : nullptr;
    }
    void renewPlace() override
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_options = {};
    }

private Q_SLOTS:
    void aFullQueueRefusesAndRecovers();
    void aFullDiskIsToldOnceAndRecovers();
    void aDamagedFileIsSetAside();
    void everyOlderVersionOpens_data();
    void everyOlderVersionOpens();
    void aNewerVersionIsRefused();
    void anotherProcessMayWriteToo();
    void readingGoesOnWithoutTheStore();
    void wordsAreFoundInTheIndexAsInTheTail();
    void aMissingIndexIsMadeAgain();
    void anotherFilesIndexIsNotBelieved();
    void manyWordsStandInTheRowsThemselves();
    void nothingAcknowledgedIsLostToAKill();
    void objectsAreNoted_data();
    void objectsAreNoted();
    void objectsOfOlderEventsAreFilledIn();
    void aLongReadCanBeInterrupted();

private:
    fs::path directory() const { return m_dir->path().toStdString(); }
    EventId indexedUpTo()
    {
        return static_cast<SqliteEventReader &>(*m_reader).indexedUpTo().value();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    SystemRandom m_random;
    SystemClock m_clock;
    SqliteEventStore::Options m_options;
};

void TestSqliteEventStore::aFullQueueRefusesAndRecovers()
{
    m_options.maxWaiting = 1;
    reopenStore();
    // The thread cannot go on while it tells of the first one.
    std::promise<void> mayGoOn;
    auto gate = mayGoOn.get_future();
    m_store->append(plainEvent("1"), [&](const Result<EventStore::Committed> &) { gate.wait(); });
    const auto refused = test::append(*m_store, plainEvent("2"));
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().kind == ErrorKind::BudgetTooSmall);
    mayGoOn.set_value();
    m_store->flush();
    QVERIFY(test::append(*m_store, plainEvent("3")).ok());
    QCOMPARE(idsOf("").size(), 2u);
}

void TestSqliteEventStore::aFullDiskIsToldOnceAndRecovers()
{
    std::mutex mutex;
    QByteArrayList told;
    EventStore::Observer observer;
    observer.failed = [&](const Error &error) {
        const std::lock_guard lock(mutex);
        told += QByteArray("failed: ") + errorKindName(error.kind);
    };
    observer.recovered = [&] {
        const std::lock_guard lock(mutex);
        told += "recovered";
    };
    m_store->setObserver(std::move(observer));
    QVERIFY(test::append(*m_store, plainEvent("before")).ok());

    // A limit on the size of files is to this process what a full disk is to all.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    ::getrlimit(RLIMIT_FSIZE, &old);
    rlimit tight = old;
    tight.rlim_cur = 512 * 1024;
    ::setrlimit(RLIMIT_FSIZE, &tight);
    const std::string large(1024 * 1024, 'x');
    const auto refused = test::append(*m_store, plainEvent(large));
    const auto refusedAgain = test::append(*m_store, plainEvent(large));
    // Reading goes on.
    const std::size_t seen = idsOf("").size();
    ::setrlimit(RLIMIT_FSIZE, &old);

    QVERIFY(!refused.ok() && !refusedAgain.ok());
    QCOMPARE(errorKindName(refused.error().kind), "disk-full");
    QCOMPARE(seen, 1u);
    QVERIFY(test::append(*m_store, plainEvent(large)).ok());
    m_store->flush();
    QCOMPARE(idsOf("").size(), 2u);
    const std::lock_guard lock(mutex);
    QCOMPARE(told, (QByteArrayList{"failed: disk-full", "recovered"}));
}

void TestSqliteEventStore::aDamagedFileIsSetAside()
{
    QVERIFY(test::append(*m_store, plainEvent()).ok());
    closeStore();
    {
        std::ofstream file(eventFile(directory()), std::ios::binary | std::ios::trunc);
        file << std::string(100'000, 'z');
    }
    auto opened = SqliteEventStore::open(directory(), m_random, m_clock);
    QVERIFY(opened.ok());
    QVERIFY(fs::exists(opened->keptAs));
    QVERIFY(test::append(*opened->store, plainEvent()).ok());
}

void TestSqliteEventStore::everyOlderVersionOpens_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("version");
    QTest::newRow("version 1") << "events-1.sql" << 1;
    for (int version = 2; version < static_cast<int>(eventMigrations().size()); ++version)
        QTest::addRow("version %d", version) << "events-1.sql" << version;
    QTest::newRow("version 5 with what was sent") << "events-5.sql" << 5;
}

/// The script was written by the program of its time; what came in between is made of it.
void TestSqliteEventStore::everyOlderVersionOpens()
{
    QFETCH(QString, script);
    QFETCH(int, version);
    closeStore();
    renewPlace();
    QFile file(QStringLiteral(HOOKBENCH_STORE_VERSIONS "/") + script);
    QVERIFY(file.open(QFile::ReadOnly));
    {
        auto database = Database::open(eventFile(directory()), {});
        QVERIFY(database.ok());
        const auto done = database->execute(file.readAll().toStdString());
        QVERIFY2(done.ok(), done.ok() ? "" : done.error().detail.c_str());
        QVERIFY(Database::open(eventFile(directory()),
                               eventMigrations().first(static_cast<std::size_t>(version)))
                    .ok());
    }
    reopenStore();
    const auto rows = pageOf({});
    QCOMPARE(rows.size(), 3u);
    QVERIFY(rows.at(0).kind == RowKind::Gap);
    QCOMPARE(rows.at(1).duplicateOf.value_or(0), 1);
    QCOMPARE(rows.at(2).eventType, std::string("payment.created"));
    const auto event = m_reader->event(1);
    QVERIFY(event.ok() && event->has_value());
    QCOMPARE((*event)->body, std::string(R"({"id":"evt_1"})"));
    QVERIFY((*event)->headers == (Headers{{"Host", "localhost"}}));
    const auto next = test::append(*m_store, (**event));
    QVERIFY(next.ok());
    QCOMPARE(next->duplicateOf.value_or(0), 1);
    QVERIFY(next->id > 3);
    PlatformList list{"sandbox", "wh_1", m_clock.now(), 50, {}};
    list.entries.emplace_back().eventId = "evt_1";
    QVERIFY(keepList(list).ok());
    QCOMPARE(recordOf("wh_1").events.size(), 1u);
}

void TestSqliteEventStore::aNewerVersionIsRefused()
{
    closeStore();
    {
        auto database = Database::open(eventFile(directory()), eventMigrations());
        QVERIFY(database.ok());
        QVERIFY(database->execute("PRAGMA user_version = 999").ok());
    }
    const auto opened = SqliteEventStore::open(directory(), m_random, m_clock);
    QVERIFY(!opened.ok());
    QVERIFY(opened.error().kind == ErrorKind::DatabaseNewer);
    QVERIFY(SqliteEventReader::open(directory()).error().kind == ErrorKind::DatabaseNewer);
}

void TestSqliteEventStore::anotherProcessMayWriteToo()
{
    auto other = SqliteEventStore::open(directory(), m_random, m_clock);
    QVERIFY(other.ok());
    EventRecord event = plainEvent("a");
    event.summary.deliveryId = "dlv_1";
    event.summary.eventType = "t.one";
    const auto mine = test::append(*m_store, event);
    const auto theirs = test::append(*other->store, event);
    event.summary.eventType = "t.two";
    const auto mineAgain = test::append(*m_store, event);
    QVERIFY(mine.ok() && theirs.ok() && mineAgain.ok());
    QVERIFY(mine->id < theirs->id && theirs->id < mineAgain->id);
    QCOMPARE(theirs->duplicateOf.value_or(0), mine->id);
    EventRecord foreign = plainEvent("b");
    foreign.summary.deliveryId = "dlv_2";
    const auto first = test::append(*other->store, foreign);
    const auto second = test::append(*m_store, foreign);
    QVERIFY(first.ok() && second.ok());
    QCOMPARE(second->duplicateOf.value_or(0), first->id);
    QCOMPARE(idsOf("type:t.*").size(), 3u);
}

void TestSqliteEventStore::readingGoesOnWithoutTheStore()
{
    QVERIFY(test::append(*m_store, plainEvent("lonely")).ok());
    m_store.reset();
    QCOMPARE(idsOf("").size(), 1u);
    auto reader = SqliteEventReader::open(directory());
    QVERIFY(reader.ok());
    QCOMPARE((*reader)->count({}).value(), 1);
    QVERIFY(!SqliteEventReader::open(directory() / "nowhere").ok());
}

void TestSqliteEventStore::wordsAreFoundInTheIndexAsInTheTail()
{
    test::SampleEvents samples;
    samples.rareEvery = 40;
    EventId last = 0;
    for (int i = 0; i < 400; ++i)
        last = test::append(*m_store, samples.next())->id;
    const char *const filters[] = {"quokka",     "-mug",
                                   "-quokka",    "\"enamel mug\" type:payment.*",
                                   "user1*",     "quokka -verdict:verified",
                                   "evt* quokka"};
    std::vector<std::vector<EventId>> fromTail;
    for (const char *filter : filters)
        fromTail.push_back(idsOf(filter));
    QCOMPARE(fromTail.front().size(), 10u);
    QTRY_COMPARE_WITH_TIMEOUT(indexedUpTo(), last, 20'000);
    std::size_t i = 0;
    for (const char *filter : filters)
        QVERIFY2(idsOf(filter) == fromTail.at(i++), filter);
    const auto newer = test::append(*m_store, plainEvent("another quokka"));
    QCOMPARE(idsOf("quokka").size(), 11u); // one of them from the tail
    QCOMPARE(idsOf("quokka").front(), newer->id);
}

void TestSqliteEventStore::aMissingIndexIsMadeAgain()
{
    const auto first = test::append(*m_store, plainEvent("one quokka"));
    QTRY_COMPARE_WITH_TIMEOUT(indexedUpTo(), first->id, 20'000);
    closeStore();
    for (const char *suffix : {"", "-wal", "-shm"})
        fs::remove(searchFile(directory()) += suffix);
    reopenStore();
    QCOMPARE(idsOf("quokka").size(), 1u);
    QTRY_COMPARE_WITH_TIMEOUT(indexedUpTo(), first->id, 20'000);
    QCOMPARE(idsOf("quokka").size(), 1u);
}

void TestSqliteEventStore::anotherFilesIndexIsNotBelieved()
{
    const auto first = test::append(*m_store, plainEvent("one quokka"));
    QTRY_COMPARE_WITH_TIMEOUT(indexedUpTo(), first->id, 20'000);
    closeStore();
    for (const char *suffix : {"", "-wal", "-shm"})
        fs::remove(eventFile(directory()) += suffix);
    reopenStore();
    const auto other = test::append(*m_store, plainEvent("a wombat"));
    QCOMPARE(other->id, first->id);
    QCOMPARE(idsOf("quokka").size(), 0u);
    QCOMPARE(idsOf("wombat").size(), 1u);
    QTRY_COMPARE_WITH_TIMEOUT(indexedUpTo(), other->id, 20'000);
    QCOMPARE(idsOf("quokka").size(), 0u);
    QCOMPARE(idsOf("wombat").size(), 1u);
}

void TestSqliteEventStore::manyWordsStandInTheRowsThemselves()
{
    const std::string longType = "t." + std::string(WordTable::maxBytes, 'x');
    const int count = int(WordTable::maxWordsOfKind) + 10;
    for (int i = 0; i < count; ++i)
        m_store->append(plainEvent("{}", "/p" + std::to_string(i)), {});
    EventRecord event = plainEvent();
    event.summary.eventType = longType;
    m_store->append(std::move(event), {});
    m_store->flush();
    QCOMPARE(idsOf("path:/p7").size(), 1u);
    QCOMPARE(idsOf(("path:/p" + std::to_string(count - 1)).c_str()).size(), 1u);
    QCOMPARE(idsOf("path:/p*").size(), std::size_t(count));
    QCOMPARE(idsOf("-path:/p*").size(), 1u);
    QCOMPARE(idsOf(("type:" + longType).c_str()).size(), 1u);
    QCOMPARE(idsOf("type:t.x*").size(), 1u);
    QCOMPARE(pageOf({}).front().eventType, longType);
}

/// A child appends and says what was acknowledged, until it is killed in the middle of it.
void TestSqliteEventStore::nothingAcknowledgedIsLostToAKill()
{
    closeStore();
    for (int round = 0; round < 5; ++round) {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const std::string place = directory().string();
        const std::string seed = std::to_string(round);
        const pid_t child = ::fork();
        if (child == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::close(ends[0]);
            ::close(ends[1]);
            ::execl("/proc/self/exe", "tst_sqliteeventstore", appendWord, place.c_str(),
                    seed.c_str(), nullptr);
            ::_exit(1);
        }
        ::close(ends[1]);
        std::vector<EventId> acknowledged;
        EventId id = 0;
        const std::size_t enough = 300 + 171 * std::size_t(round);
        while (acknowledged.size() < enough && ::read(ends[0], &id, sizeof id) == sizeof id)
            acknowledged.push_back(id);
        ::kill(child, SIGKILL);
        while (::read(ends[0], &id, sizeof id) == sizeof id)
            acknowledged.push_back(id);
        ::close(ends[0]);
        ::waitpid(child, nullptr, 0);
        QVERIFY(acknowledged.size() >= enough);

        auto opened = SqliteEventStore::open(directory(), m_random, m_clock);
        QVERIFY(opened.ok());
        QVERIFY(opened->keptAs.empty());
        auto reader = opened->store->reader();
        QVERIFY(reader.ok());
        const auto rows = (*reader)->rows(acknowledged);
        QVERIFY(rows.ok());
        QCOMPARE(rows->size(), acknowledged.size());
        // What an earlier life received is known as a duplicate in this one.
        const auto again = (*reader)->event(acknowledged.front()).value();
        QCOMPARE(test::append(*opened->store, *again)->duplicateOf.value_or(0),
                 acknowledged.front());
    }
}

namespace
{

ObjectRules objectRules()
{
    return *ObjectRules::parse(R"([{"type": "refund.*", "paths": ["$.data.payment.id"]},
                                  {"type": "*", "paths": ["$.data.object.id", "$.data.id"]}])");
}

} // namespace

void TestSqliteEventStore::objectsAreNoted_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("object");
    const auto row = [](const char *name, const char *type, const char *body, const char *object) {
        QTest::newRow(name) << QByteArray(type) << QByteArray(body) << QByteArray(object);
    };
    row("the first pattern that fits decides", "refund.created",
        "{\"data\":{\"id\":\"re_1\",\"payment\":{\"id\":\"pay_1\"}}}", "pay_1");
    row("the first path that leads to an id", "x", "{\"data\":{\"id\":\"pay_2\"}}", "pay_2");
    row("a number keeps its text", "x", "{\"data\":{\"id\":9007199254740993}}", "9007199254740993");
    row("no id", "refund.created", "{\"data\":{\"id\":\"re_1\"}}", "");
    row("an object is no id", "x", "{\"data\":{\"id\":{}}}", "");
    row("no JSON", "x", "data.id=1", "");
    row("nothing", "x", "", "");
}

void TestSqliteEventStore::objectsAreNoted()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, object);
    m_options.objects = objectRules();
    reopenStore();
    EventRecord event = plainEvent(body.toStdString());
    event.summary.eventType = type.toStdString();
    const EventId id = test::append(*m_store, event)->id;
    QCOMPARE(QByteArray::fromStdString(m_reader->event(id).value()->objectId), object);
    if (!object.isEmpty()) {
        const std::string query = "object:" + object.toStdString();
        QCOMPARE(m_reader->count({"sandbox", *parseEventFilter(query)}).value(), 1);
    }
}

void TestSqliteEventStore::objectsOfOlderEventsAreFilledIn()
{
    for (int i = 0; i < 300; ++i) {
        m_store->append(plainEvent("{\"data\":{\"id\":\"pay_" + std::to_string(i % 2) + "\"}}"),
                        {});
    }
    m_store->flush();
    const EventQuery query{"sandbox", *parseEventFilter("object:pay_1")};
    QCOMPARE(m_reader->count(query).value(), 0);
    m_options.objects = objectRules();
    reopenStore();
    QTRY_COMPARE(m_reader->count(query).value(), 150);
}

void TestSqliteEventStore::aLongReadCanBeInterrupted()
{
    for (int i = 0; i < 3000; ++i)
        m_store->append(plainEvent(std::to_string(i)), {});
    m_store->flush();
    // Again and again until it meets a read; each of which is cut or ends well.
    std::atomic<bool> isCut = false;
    std::jthread reading([&](const std::stop_token &stop) {
        while (!stop.stop_requested() && !isCut) {
            const auto count = m_reader->count({"sandbox", *parseEventFilter("-nothing -path:*x")});
            isCut = !count && count.error().kind == ErrorKind::Cancelled;
        }
    });
    while (!isCut) {
        m_reader->interrupt();
        std::this_thread::yield();
    }
    reading.join();
    QCOMPARE(m_reader->count({}).value(), 3000);
}

int main(int argc, char **argv)
{
    if (argc == 4 && std::string_view(argv[1]) == appendWord)
        return appendForever(argv[2], static_cast<std::uint32_t>(std::stoul(argv[3])));
    QCoreApplication application(argc, argv);
    TestSqliteEventStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sqliteeventstore.moc"
