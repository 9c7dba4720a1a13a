// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/arrivalqueue.h"
#include "app/inbox/casepages.h"
#include "app/inbox/casestories.h"
#include "app/inbox/eventarchive.h"
#include "app/inbox/eventpages.h"
#include "app/inbox/eventreads.h"
#include "app/inbox/newerevents.h"
#include "app/inbox/readerthread.h"
#include "app/inbox/storysearch.h"
#include "app/store/sqliteeventstore.h"
#include "models/eventtablemodel.h"
#include "tests/support/api/manualclock.h"
#include "tests/support/inbox/watchedstore.h"
#include "tests/support/outcome.h"
#include "tests/support/store/appending.h"

#include <QAbstractItemModelTester>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace hookbench;
using namespace hookbench::inbox;
using namespace std::chrono_literals;
using store::EventRecord;
using store::EventSummary;

using Rows = std::vector<EventSummary>;

/// The event list's rows out of the real store.
class TestEventPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void questionsBeforeItIsOpenAreAnswered();
    void olderIdsFollowTheFirstPage();
    void newerQueryMakesTheOlderOneVanish();
    void cancelledQueryIsSilent();
    void rowsAreReadById();
    void arrivalsComeOnceEachAndInOrder();
    void arrivalsOfAnotherAccountDoNot();
    void arrivalsAreFilteredLikeTheQuery();
    void whatAnotherProcessStoresIsFound();
    void lookingWaitsForTheSearchAndGoesOnAboveIt();
    void lookingGoesOnWhereNothingWas();
    void tooManyToLookAtAreReadAnew();
    void wholeEventIsRead();
    void goneEventIsNotFound();
    void laterQuestionMakesTheEarlierOneCancelled();
    void endingInTheMiddleIsQuiet();
    void aStoppedSearchKeepsWhatItFound();
    void aSearchFindsStoriesAndSingleEvents();
    void placesOfPayloadsAreAnswered();
    void rowsOfCasesStandWhereTheirTimeIs();
    void aCaseIsReadAndLeft();
    void casesTellOfObjects();

private:
    static UtcTime noon(int seconds)
    {
        return *parseUtc("2026-03-20T12:00:00.000Z") + std::chrono::seconds(seconds);
    }
    /// A store of its own with one event at each of these seconds after noon, whose type says it.
    std::shared_ptr<store::EventStore> makeCase(const char *name, const std::vector<int> &seconds);
    static QStringList types(const models::EventTableModel &model);

    static EventRecord event(const std::string &type, const std::string &account = "a1");
    void append(EventRecord record);
    void append(int count, const std::string &type = "payment.created");
    EventPages &pages() { return m_archive->pages(); }
    static store::EventQuery query(const char *filter = "", const char *account = "a1");

    std::unique_ptr<QTemporaryDir> m_dir;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<EventArchive> m_archive;
};

void TestEventPages::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_archive = std::make_unique<EventArchive>(
        [directory = m_dir->path().toStdString(), this]() -> Result<EventArchive::Opened> {
            auto opened = store::SqliteEventStore::open(directory, m_random, m_clock);
            if (!opened)
                return opened.error();
            return EventArchive::Opened{std::move(opened->store), opened->keptAs};
        });
}

void TestEventPages::cleanup()
{
    m_archive.reset();
}

EventRecord TestEventPages::event(const std::string &type, const std::string &account)
{
    EventRecord record;
    record.summary.receivedAt = SystemClock().now();
    record.summary.account = account;
    record.summary.method = "POST";
    record.summary.path = "/orders";
    record.summary.verdict = Verdict::Verified;
    record.summary.eventType = type;
    record.target = "/orders?x=1";
    record.rawHeader = "POST /orders?x=1 HTTP/1.1\r\nHost: localhost\r\n\r\n";
    record.headers = {{"Host", "localhost"}};
    record.body = "{\"type\":\"" + type + "\"}";
    record.summary.size = static_cast<std::int64_t>(record.body.size());
    record.answer.status = 200;
    record.summary.answered = 200;
    return record;
}

store::EventQuery TestEventPages::query(const char *filter, const char *account)
{
    return {account, *store::parseEventFilter(filter)};
}

void TestEventPages::append(EventRecord record)
{
    if (!m_archive->isOpen()) {
        QSignalSpy opened(m_archive.get(), &EventArchive::opened);
        m_archive->open();
        QVERIFY(opened.wait());
    }
    m_archive->store()->append(std::move(record),
                               [](const Result<store::EventStore::Committed> &) {});
}

void TestEventPages::append(int count, const std::string &type)
{
    for (int i = 0; i < count; ++i)
        append(event(type));
    m_archive->store()->flush();
}

void TestEventPages::questionsBeforeItIsOpenAreAnswered()
{
    append(3);
    m_archive.reset();
    const QTemporaryDir *kept = m_dir.get();
    QVERIFY(kept->isValid());
    m_archive = std::make_unique<EventArchive>(
        [directory = kept->path().toStdString(), this]() -> Result<EventArchive::Opened> {
            auto opened = store::SqliteEventStore::open(directory, m_random, m_clock);
            if (!opened)
                return opened.error();
            return EventArchive::Opened{std::move(opened->store), opened->keptAs};
        });
    QSignalSpy first(&pages(), &EventPages::firstPage);
    QSignalSpy finished(&pages(), &EventPages::idsFinished);
    const quint64 number = pages().open(query());
    m_archive->open();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(first.first().at(0).value<quint64>(), number);
    QCOMPARE(first.first().at(1).value<Rows>().size(), 3U);
}

void TestEventPages::olderIdsFollowTheFirstPage()
{
    append(EventPages::firstRows + 50);
    std::vector<qint64> ids;
    connect(&pages(), &EventPages::firstPage, this, [&](quint64, const Rows &rows) {
        for (const EventSummary &row : rows)
            ids.push_back(row.id);
    });
    connect(&pages(), &EventPages::olderIds, this, [&](quint64, const std::vector<qint64> &older) {
        ids.insert(ids.end(), older.begin(), older.end());
    });
    QSignalSpy finished(&pages(), &EventPages::idsFinished);
    pages().open(query());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(ids.size(), std::size_t{EventPages::firstRows + 50});
    QVERIFY(std::is_sorted(ids.rbegin(), ids.rend()));
    QVERIFY(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
}

void TestEventPages::newerQueryMakesTheOlderOneVanish()
{
    append(2, "payment.created");
    append(3, "payment.failed");
    QSignalSpy first(&pages(), &EventPages::firstPage);
    QSignalSpy finished(&pages(), &EventPages::idsFinished);
    pages().open(query("type:payment.created"));
    const quint64 newer = pages().open(query("type:payment.failed"));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(first.size(), 1);
    QCOMPARE(first.first().at(0).value<quint64>(), newer);
    QCOMPARE(first.first().at(1).value<Rows>().size(), 3U);
}

void TestEventPages::cancelledQueryIsSilent()
{
    append(2);
    QSignalSpy first(&pages(), &EventPages::firstPage);
    QSignalSpy failed(&pages(), &EventPages::failed);
    pages().open(query());
    pages().cancel();
    append(1);
    // The row thread is behind the search: its answer is the later one.
    QSignalSpy read(&pages(), &EventPages::rowsRead);
    pages().requestRows({1});
    QTRY_COMPARE(read.size(), 1);
    QCOMPARE(first.size(), 0);
    QCOMPARE(failed.size(), 0);
}

void TestEventPages::rowsAreReadById()
{
    append(5);
    QSignalSpy first(&pages(), &EventPages::firstPage);
    pages().open(query());
    QTRY_COMPARE(first.size(), 1);
    const Rows rows = first.first().at(1).value<Rows>();
    QSignalSpy read(&pages(), &EventPages::rowsRead);
    pages().requestRows({rows[3].id, rows[1].id});
    QTRY_COMPARE(read.size(), 1);
    QCOMPARE(read.first().at(0).value<QVector<qint64>>(), QVector<qint64>({rows[3].id, rows[1].id}));
    const Rows wanted = read.first().at(1).value<Rows>();
    QCOMPARE(wanted.size(), 2U);
    QVERIFY(wanted[0] == rows[3] && wanted[1] == rows[1]);
}

void TestEventPages::arrivalsComeOnceEachAndInOrder()
{
    append(10);
    std::vector<qint64> seen;
    connect(&pages(), &EventPages::firstPage, this, [&](quint64, const Rows &rows) {
        for (auto row = rows.rbegin(); row != rows.rend(); ++row)
            seen.push_back(row->id);
    });
    connect(&pages(), &EventPages::arrived, this, [&](quint64, const Rows &rows) {
        for (const EventSummary &row : rows)
            seen.push_back(row.id);
    });
    pages().open(query());
    // Some before the first page, some after, and some in between.
    for (int i = 0; i < 100; ++i) {
        append(event("payment.created"));
        if (i % 10 == 0)
            QCoreApplication::processEvents();
    }
    QTRY_COMPARE(seen.size(), 110U);
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    QVERIFY(std::adjacent_find(seen.begin(), seen.end()) == seen.end());
}

void TestEventPages::arrivalsOfAnotherAccountDoNot()
{
    append(1);
    QSignalSpy first(&pages(), &EventPages::firstPage);
    pages().open(query());
    QTRY_COMPARE(first.size(), 1);
    QSignalSpy arrived(&pages(), &EventPages::arrived);
    append(event("payment.created", "a2"));
    append(event("payment.created", "a1"));
    QTRY_COMPARE(arrived.size(), 1);
    QCOMPARE(arrived.first().at(1).value<Rows>().size(), 1U);
    QCOMPARE(arrived.first().at(1).value<Rows>().front().account, std::string("a1"));
}

void TestEventPages::arrivalsAreFilteredLikeTheQuery()
{
    append(1);
    QSignalSpy first(&pages(), &EventPages::firstPage);
    pages().open(query("type:payment.f* -answered:500"));
    QTRY_COMPARE(first.size(), 1);
    QCOMPARE(first.first().at(1).value<Rows>().size(), 0U);
    Rows seen;
    connect(&pages(), &EventPages::arrived, this,
            [&](quint64, const Rows &rows) { seen.insert(seen.end(), rows.begin(), rows.end()); });
    append(event("payment.created"));
    EventRecord refused = event("payment.failed");
    refused.answer.status = 500;
    refused.summary.answered = 500;
    append(refused);
    append(event("payment.failed"));
    append(event("payment.refunded"));
    append(event("payment.failed"));
    m_archive->store()->flush();
    QTRY_COMPARE(seen.size(), 2U);
    QCOMPARE(seen[0].eventType, std::string("payment.failed"));
}

void TestEventPages::whatAnotherProcessStoresIsFound()
{
    append(1);
    QSignalSpy first(&pages(), &EventPages::firstPage);
    pages().open(query());
    QTRY_COMPARE(first.size(), 1);
    auto other = store::SqliteEventStore::open(m_dir->path().toStdString(), m_random, m_clock);
    QVERIFY(other.ok());
    QSignalSpy arrived(&pages(), &EventPages::arrived);
    other->store->append(event("payment.created"), [](const auto &) {});
    other->store->flush();
    pages().setLooksForOthers(true);
    QTRY_COMPARE(arrived.size(), 1);
    QCOMPARE(arrived.first().at(1).value<Rows>().size(), 1U);
}

void TestEventPages::lookingWaitsForTheSearchAndGoesOnAboveIt()
{
    append(3);
    append(event("payment.refunded"));
    m_archive->store()->flush();
    test::WatchedStore watched(*m_archive->store());
    ArrivalQueue arrivals;
    ReaderThread searching;
    ReaderThread reading;
    EventPages list(searching, reading, arrivals);
    searching.attach(watched);
    reading.attach(watched);
    QSignalSpy first(&list, &EventPages::firstPage);
    QSignalSpy finished(&list, &EventPages::idsFinished);
    QSignalSpy arrived(&list, &EventPages::arrived);
    list.open(query("type:payment.created"));
    QTRY_COMPARE(first.size(), 1); // and the search goes on
    list.setLooksForOthers(true, 1ms);
    append(event("payment.refunded"));
    append(event("payment.created"));
    m_archive->store()->flush();
    int ticks = 0;
    QTimer clock;
    connect(&clock, &QTimer::timeout, this, [&] { ++ticks; });
    clock.start(1ms);
    QTRY_VERIFY(ticks >= 10); // ten times its turn
    QCOMPARE(watched.pages(), std::vector<store::EventQuery>());
    QCOMPARE(finished.size(), 0);
    watched.endSearch();
    QTRY_COMPARE(arrived.size(), 1);
    QCOMPARE(arrived.first().at(1).value<Rows>().size(), 1U);
    ticks = 0;
    QTRY_VERIFY(ticks >= 10);
    QCOMPARE(arrived.size(), 1);
    // Only what came is held against the query; nothing asks the store for the query itself.
    QCOMPARE(watched.matched(), (std::vector<store::EventId>{6, 5}));
    for (const store::EventQuery &asked : watched.pages())
        QVERIFY(asked.filter.isEmpty());
}

void TestEventPages::lookingGoesOnWhereNothingWas()
{
    append(1);
    QSignalSpy finished(&pages(), &EventPages::idsFinished);
    pages().open(query("type:order.created"));
    QTRY_COMPARE(finished.size(), 1);
    auto other = store::SqliteEventStore::open(m_dir->path().toStdString(), m_random, m_clock);
    QVERIFY(other.ok());
    QSignalSpy arrived(&pages(), &EventPages::arrived);
    pages().setLooksForOthers(true, 1ms);
    other->store->append(event("order.created"), [](const auto &) {});
    other->store->flush();
    QTRY_COMPARE(arrived.size(), 1);
}

void TestEventPages::tooManyToLookAtAreReadAnew()
{
    append(NewerEvents::mostLooked + 1);
    QSemaphore done;
    Result<NewerEvents> few = Error{ErrorKind::Cancelled};
    Result<NewerEvents> many = Error{ErrorKind::Cancelled};
    Result<NewerEvents> unknown = Error{ErrorKind::Cancelled};
    ReaderThread thread;
    thread.attach(*m_archive->store());
    thread.post([&](const Result<store::EventReader *> &reader) {
        few = newerEvents(**reader, query("type:payment.created"), 1);
        many = newerEvents(**reader, query("type:payment.created"), 0);
        unknown = newerEvents(**reader, query(), std::nullopt);
        done.release();
    });
    done.acquire();
    QVERIFY(few.ok() && many.ok() && unknown.ok());
    QCOMPARE(few->rows.size(), std::size_t(NewerEvents::mostLooked));
    QCOMPARE(few->rows.front().id, store::EventId(2)); // the oldest first
    QVERIFY(!few->isTooMany);
    QVERIFY(many->isTooMany && many->rows.empty());
    QCOMPARE(unknown->rows.size(), std::size_t(0));
    QCOMPARE(unknown->highest, store::EventId(NewerEvents::mostLooked + 1));
}

void TestEventPages::wholeEventIsRead()
{
    append(1);
    QSignalSpy first(&pages(), &EventPages::firstPage);
    pages().open(query());
    QTRY_COMPARE(first.size(), 1);
    const auto id = first.first().at(1).value<Rows>().front().id;
    Outcome<EventRecord> outcome;
    m_archive->reads().event(id, this, outcome.done());
    QVERIFY(outcome.times == 0); // always later
    QVERIFY(outcome.wait() && outcome.ok());
    QCOMPARE((*outcome.result)->body, std::string("{\"type\":\"payment.created\"}"));
    QCOMPARE((*outcome.result)->target, std::string("/orders?x=1"));
}

void TestEventPages::goneEventIsNotFound()
{
    append(1);
    Outcome<EventRecord> outcome;
    m_archive->reads().event(4711, this, outcome.done());
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error(), QByteArray("not-found"));
}

void TestEventPages::laterQuestionMakesTheEarlierOneCancelled()
{
    append(2);
    Outcome<EventRecord> earlier;
    Outcome<EventRecord> later;
    Outcome<EventRecord> others;
    QObject other;
    m_archive->reads().event(1, this, earlier.done());
    m_archive->reads().event(1, &other, others.done());
    m_archive->reads().event(2, this, later.done());
    QVERIFY(later.wait() && others.wait() && earlier.wait());
    QCOMPARE(earlier.error(), QByteArray("cancelled"));
    QCOMPARE(others.error(), QByteArray("ok"));
    QCOMPARE(later.error(), QByteArray("ok"));
}

void TestEventPages::endingInTheMiddleIsQuiet()
{
    append(500);
    QSignalSpy first(&pages(), &EventPages::firstPage);
    pages().open(query("payment"));
    pages().requestRows({1, 2, 3});
    Outcome<EventRecord> outcome;
    m_archive->reads().event(1, this, outcome.done());
    append(event("payment.created"));
    m_archive.reset();
    QCoreApplication::processEvents();
    QCOMPARE(outcome.times, 0);
}

void TestEventPages::aStoppedSearchKeepsWhatItFound()
{
    append(EventPages::firstRows + 50);
    ReaderThread thread;
    thread.attach(*m_archive->store());
    EventSearch search(thread);
    QSemaphore isTaking;
    QSemaphore mayGoOn;
    std::vector<store::EventId> found;
    std::optional<SearchEnd> end;
    connect(&search, &EventSearch::ended, this,
            [&](quint64, const SearchEnd &told) { end = told; });
    int pieces = 0; // on the thread
    search.open(query(),
                [&](store::EventReader &,
                    std::span<const store::EventId> ids) -> Result<EventSearch::Taken> {
                    ++pieces;
                    isTaking.release();
                    mayGoOn.acquire();
                    return EventSearch::Taken{[&found, some = std::vector(ids.begin(), ids.end())] {
                        found.insert(found.end(), some.begin(), some.end());
                    }};
                });
    isTaking.acquire();
    search.stop();
    mayGoOn.release();
    QTRY_VERIFY(end.has_value());
    QCOMPARE(int(end->kind), int(SearchEnd::Kind::Stopped));
    QCOMPARE(pieces, 1); // it really ended
    QCOMPARE(found.size(), std::size_t{EventPages::firstRows});
}

void TestEventPages::aSearchFindsStoriesAndSingleEvents()
{
    const auto about = [](const std::string &type, const std::string &object) {
        EventRecord record = event(type);
        record.objectId = object;
        return record;
    };
    append(about("payment.created", "pay_1"));
    append(about("payment.failed", "pay_1"));
    append(about("payment.failed", "pay_2"));
    append(about("payment.failed", ""));
    append(event("payment.failed", "a2"));
    m_archive->store()->flush();
    std::vector<store::StoryHit> hits;
    std::optional<SearchEnd> end;
    StorySearch &search = m_archive->storySearch();
    connect(&search, &StorySearch::found, this,
            [&](quint64, const std::vector<store::StoryHit> &some) {
                hits.insert(hits.end(), some.begin(), some.end());
            });
    connect(&search, &StorySearch::ended, this,
            [&](quint64, const SearchEnd &told) { end = told; });
    search.open(query("type:payment.*"));
    const quint64 number = search.open(query("type:payment.failed")); // in place of it
    QVERIFY(number > 0);
    QTRY_VERIFY(end.has_value());
    QCOMPARE(int(end->kind), int(SearchEnd::Kind::Complete));
    QCOMPARE(hits.size(), std::size_t(3));
    QCOMPARE(hits[0].object, std::string()); // the newest first
    QCOMPARE(hits[0].eventType, std::string("payment.failed"));
    QCOMPARE(hits[1].object, std::string("pay_2"));
    QCOMPARE(hits[2].object, std::string("pay_1"));
    QCOMPARE(hits[2].events, 1);
    QVERIFY(hits[0].newest > hits[1].newest && hits[1].newest > hits[2].newest);
}

void TestEventPages::placesOfPayloadsAreAnswered()
{
    append(2, "payment.created");
    QVector<qint64> asked;
    std::vector<store::PayloadTexts> answer;
    connect(&pages(), &EventPages::textsRead, this,
            [&](const QVector<qint64> &ids, const QStringList &,
                const std::vector<store::PayloadTexts> &texts) {
                asked = ids;
                answer = texts;
            });
    pages().requestTexts({2, 1}, {"$.type", "$.missing"});
    QTRY_COMPARE(asked, (QVector<qint64>{2, 1}));
    QVERIFY(answer[0] == (store::PayloadTexts{"payment.created", {}}));
}

std::shared_ptr<store::EventStore> TestEventPages::makeCase(const char *name,
                                                            const std::vector<int> &seconds)
{
    const std::string directory = m_dir->filePath(name).toStdString();
    std::filesystem::create_directory(directory);
    auto opened = store::SqliteEventStore::open(directory, m_random, m_clock);
    for (const int second : seconds) {
        EventRecord record = event(name + std::to_string(second), "theirs");
        record.summary.receivedAt = noon(second);
        record.summary.eventId = "evt_" + std::to_string(second / 100); // some came twice
        record.objectId = second < 0 ? "" : "pay_" + std::to_string(second % 10);
        if (opened)
            (void)test::append(*opened->store, record);
    }
    return std::move(opened->store);
}

/// Asks for the cells until all are there.
QStringList TestEventPages::types(const models::EventTableModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.index(row, models::EventTableModel::Type).data().toString();
    return all;
}

void TestEventPages::rowsOfCasesStandWhereTheirTimeIs()
{
    for (const int second : {0, 10, 20, 30}) {
        EventRecord record = event("own" + std::to_string(second));
        record.summary.receivedAt = noon(second);
        append(record);
    }
    m_archive->store()->flush();
    CasePages pages(m_archive->pages(), [this] { return m_archive->store(); });
    models::EventTableModel model(pages, m_clock);
    const QAbstractItemModelTester tester(&model);
    connect(&pages, &CasePages::changed, &model, [&model] { model.open(query()); });
    const auto first = pages.add(makeCase("a", {5, 20, 40}), "a.zip");
    QTRY_COMPARE(types(model),
                 QStringList({"a40", "own30", "a20", "own20", "own10", "a5", "own0"}));
    // A second one beside it: of the same moment the one that was opened first stands above.
    const auto second = pages.add(makeCase("b", {-10, 20}), "b.zip");
    QTRY_COMPARE(types(model), QStringList({"a40", "own30", "a20", "b20", "own20", "own10", "a5",
                                            "own0", "b-10"}));
    QVERIFY(model.isComplete());
    const auto caseAt = [&model](int row) {
        return model.index(row, 0).data(models::EventTableModel::CaseRole).toString();
    };
    QCOMPARE(caseAt(2), QString("a.zip"));
    QCOMPARE(caseAt(3), QString("b.zip"));
    QCOMPARE(caseAt(4), QString());
    // What comes stands above, also what was received before and is stored only now.
    QSignalSpy arrived(&model, &models::EventTableModel::arrived);
    EventRecord late = event("late3");
    late.summary.receivedAt = noon(3);
    append(late);
    append(event("new"));
    m_archive->store()->flush();
    QTRY_COMPARE(types(model).mid(0, 3), QStringList({"new", "late3", "a40"}));
    int ofOwn = 0;
    for (const QList<QVariant> &one : arrived)
        ofOwn += one.first().toInt();
    QCOMPARE(ofOwn, 2);
    // Opened now: below the first that was received after it, and the others keep their order.
    const auto third = pages.add(makeCase("c", {4, 35}), "c.zip");
    QTRY_COMPARE(types(model), QStringList({"new", "a40", "c35", "late3", "own30", "a20", "b20",
                                            "own20", "own10", "a5", "c4", "own0", "b-10"}));
    // The same query searches all of them.
    model.open(query("type:*20"));
    QTRY_COMPARE(types(model), QStringList({"a20", "b20", "own20"}));
    model.sort(models::EventTableModel::Received, Qt::AscendingOrder);
    QCOMPARE(types(model), QStringList({"own20", "b20", "a20"}));
    model.sort(models::EventTableModel::Received, Qt::DescendingOrder);
    // One alone, and one after the other closed.
    pages.setAlone(second);
    QTRY_COMPARE(types(model), QStringList({"b20", "b-10"}));
    QVERIFY(model.isComplete());
    pages.close(second);
    QCOMPARE(pages.alone(), store::EventId{0});
    QTRY_COMPARE(types(model).mid(5, 3), QStringList({"a20", "own20", "own10"}));
    pages.close(first);
    pages.close(third);
    QTRY_COMPARE(types(model), QStringList({"new", "late3", "own30", "own20", "own10", "own0"}));
    QVERIFY(pages.isEmpty());
}

void TestEventPages::aCaseIsReadAndLeft()
{
    append(2);
    CasePages pages(m_archive->pages(), [this] { return m_archive->store(); });
    models::EventTableModel model(pages, m_clock);
    connect(&pages, &CasePages::changed, &model, [&model] { model.open(query()); });
    const auto first = pages.add(makeCase("a", {1, 2, 300}), "a.zip");
    const auto second = pages.add(makeCase("b", {7}), "b.zip");
    QTRY_COMPARE(types(model).mid(2), QStringList({"a300", "b7", "a2", "a1"}));
    // Of each case the event that the row stands for.
    for (int row = 2; row < 6; ++row) {
        Outcome<EventRecord> outcome;
        pages.event(model.idAt(row), this, outcome.done());
        QVERIFY(outcome.wait() && outcome.ok());
        QCOMPARE(QString::fromStdString((*outcome.result)->summary.eventType),
                 types(model).at(row));
        QCOMPARE((*outcome.result)->summary.id, model.idAt(row));
    }
    Outcome<Rows> related;
    pages.related(model.idAt(5), this, related.done());
    QVERIFY(related.wait() && related.ok());
    QCOMPARE((*related.result)->size(), std::size_t(2)); // a1 and a2 carry one event id
    QCOMPARE((*related.result)->front().id, model.idAt(5));
    QCOMPARE((*related.result)->front().account, std::string("case:a.zip"));
    // Columns of payload paths.
    model.setPaths({"$.type"});
    const int path = models::EventTableModel::ColumnCount;
    QTRY_COMPARE(model.index(3, path).data().toString(), QString("b7"));
    QTRY_COMPARE(model.index(0, path).data().toString(), QString("payment.created"));
    QTRY_COMPARE(model.index(4, path).data().toString(), QString("a2"));
    // What is closed is gone, and whoever asks is told.
    const store::EventId gone = model.idAt(3);
    Outcome<EventRecord> under;
    pages.event(gone, this, under.done());
    pages.close(second);
    Outcome<EventRecord> after;
    pages.event(gone, &model, after.done());
    QVERIFY(after.wait());
    QCOMPARE(after.error(), QByteArray("not-found"));
    QTRY_COMPARE(types(model).size(), 5);
    // Opened again it has other ids, so that nothing that is still known is taken for it.
    const auto again = pages.add(makeCase("b2", {7}), "b.zip");
    QVERIFY(again != second && again != first);
    QTRY_COMPARE(types(model).mid(3, 1), QStringList({"b27"}));
    QVERIFY(model.idAt(3) != gone);
}

void TestEventPages::casesTellOfObjects()
{
    append(1);
    CasePages pages(m_archive->pages());
    CaseStories stories(pages);
    Outcome<std::vector<store::StoryHit>> none;
    stories.objects("", none.done());
    QVERIFY(none.wait() && none.ok()); // also where none is open
    QVERIFY((*none.result)->empty());
    pages.add(makeCase("a", {5, 15, -3, 20}), "a.zip");
    pages.add(makeCase("b", {25, 30}), "b.zip");
    Outcome<std::vector<store::StoryHit>> objects;
    stories.objects("pay_", objects.done());
    QVERIFY(objects.wait() && objects.ok());
    const std::vector<store::StoryHit> &listed = **objects.result;
    QCOMPARE(listed.size(), std::size_t(2)); // those of two cases are one
    QCOMPARE(listed[0].object, std::string("pay_0"));
    QCOMPARE(listed[0].ofCases, std::int64_t{2});
    QCOMPARE(listed[1].object, std::string("pay_5"));
    QCOMPARE(listed[1].ofCases, std::int64_t{3});
    QCOMPARE(listed[1].events, std::int64_t{0}); // they are not the own store's
    Outcome<std::vector<store::StoryHit>> other;
    stories.objects("pay_5", other.done());
    QVERIFY(other.wait() && other.ok());
    QCOMPARE((*other.result)->size(), std::size_t(1));
    // A query: the newest first, an event that names none by itself.
    Outcome<std::vector<store::StoryHit>> found;
    stories.search(query("type:*5 or type:a-3"), found.done());
    QVERIFY(found.wait() && found.ok());
    const std::vector<store::StoryHit> &hits = **found.result;
    QCOMPARE(hits.size(), std::size_t(2));
    QCOMPARE(hits[0].object, std::string("pay_5"));
    QCOMPARE(hits[0].eventType, std::string("b25"));
    QCOMPARE(hits[0].ofCases, std::int64_t{3});
    QVERIFY(CasePages::isOfCase(hits[0].newest));
    QCOMPARE(hits[1].object, std::string());
    QCOMPARE(hits[1].eventType, std::string("a-3"));
    Outcome<EventRecord> single;
    pages.event(hits[1].newest, this, single.done());
    QVERIFY(single.wait() && single.ok());
    QCOMPARE((*single.result)->summary.eventType, std::string("a-3"));
    // Its events, oldest first, each saying whose it is.
    Outcome<Rows> events;
    stories.events("pay_5", events.done());
    QVERIFY(events.wait() && events.ok());
    QStringList told;
    for (const EventSummary &event : **events.result)
        told += QString::fromStdString(event.eventType + " " + event.account);
    QCOMPARE(told, QStringList({"a5 case:a.zip", "a15 case:a.zip", "b25 case:b.zip"}));
}

QTEST_GUILESS_MAIN(TestEventPages)
#include "tst_eventpages.moc"
