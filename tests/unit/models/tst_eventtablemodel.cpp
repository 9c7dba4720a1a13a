// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/eventtablemodel.h"
#include "models/roles.h"
#include "tests/support/api/manualclock.h"
#include "tests/support/inbox/fakepagesource.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace hookbench;
using namespace hookbench::models;
using hookbench::test::makeEvent;
using hookbench::test::makeGap;
using namespace std::chrono_literals;

class TestEventTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsAnEventInWords();
    void showsVerdictWords_data();
    void showsVerdictWords();
    void showsAGapInOneCell();
    void newRowsComeOnTopInOneInsertion();
    void olderIdsComeBelow();
    void theOrderCanBeTurnedRound();
    void otherColumnsDoNotSort();
    void placeholdersAreAskedForTogether();
    void rowsThatAreGoneAreNotAskedForAgain();
    void theLastLookedAtIsReadFirst();
    void oldRowsStayUntilTheNewQueryAnswers();
    void readAnewNothingIsMissingAndNothingIsOld();
    void anEmptyAnswerIsOfItsOwnRequest();
    void answersToAnOlderQueryVanish();
    void anAnswerThatCameLaterChangesItsRowAlone();
    void removedRowsLeaveOthersInPlace();
    void whatArrivesWhileRemovedRowsAreLookedForStays();
    void lateAndDoubledArrivalsFindTheirPlace();
    void whatIsLookedAtOutlivesABurst();
    void summariesAreBounded();
    void keepsInStepWithRandomChanges();
    void anotherDayReadsDifferently();
    void idsHoldAMillionRows();
    void columnsOfPathsAreReadForWhatIsLookedAt();
    void columnsOfPathsComeAndGo();
    void aStoppedSearchKeepsItsRows();
    void guestsStandWhereTheyBelong_data();
    void guestsStandWhereTheyBelong();
    void whatArrivesComesAboveGuests();
    void guestsStayInStepWithAStreamedSearch();
    void guestsThatComeLateLeaveTheSelectionAlone();
    void guestsOfAStoppedSearchAreShown();
    void guestsStayWhenRowsAreRemoved();
    void guestsGoWithTheNextQuery();
    void guestsBesideAMillionRows();

private:
    void openWith(qint64 madeUpTo);
    QString text(int row, int column) const
    {
        return m_model->index(row, column).data().toString();
    }
    QVector<qint64> ids() const;

    std::unique_ptr<test::ManualClock> m_clock;
    std::unique_ptr<test::FakePageSource> m_source;
    std::unique_ptr<EventTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestEventTableModel::init()
{
    m_tester.reset();
    m_clock = std::make_unique<test::ManualClock>();
    m_model.reset();
    m_source = std::make_unique<test::FakePageSource>();
    m_model = std::make_unique<EventTableModel>(*m_source, *m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestEventTableModel::openWith(qint64 madeUpTo)
{
    m_source->madeUpTo = madeUpTo;
    m_model->open({});
    m_source->answerOpen();
}

QVector<qint64> TestEventTableModel::ids() const
{
    QVector<qint64> all;
    for (int row = 0; row < m_model->rowCount(); ++row)
        all.append(m_model->index(row, 0).data(IdRole).toLongLong());
    return all;
}

void TestEventTableModel::showsAnEventInWords()
{
    store::EventSummary row = makeEvent(7, 11);
    row.receivedAt += 482ms;
    row.duplicateOf = 3;
    row.cause = "no-match";
    m_source->put(row);
    m_model->open({});
    m_source->answerOpen();
    const QString time = text(0, EventTableModel::Received);
    QVERIFY2(time.endsWith(":11.482"), qPrintable(time));
    QCOMPARE(text(0, EventTableModel::VerdictWord), QString("Verified"));
    QCOMPARE(text(0, EventTableModel::Type), QString("payment.completed"));
    QCOMPARE(text(0, EventTableModel::Event), QString("evt_789000007"));
    QCOMPARE(text(0, EventTableModel::Path), QString("/"));
    QCOMPARE(text(0, EventTableModel::Bytes), QLocale().toString(1212));
    QCOMPARE(text(0, EventTableModel::Answered), QString("200"));
    QCOMPARE(text(0, EventTableModel::DuplicateOf), QString("#3"));
    QCOMPARE(text(0, EventTableModel::Cause), QString("no-match"));
    const QModelIndex first = m_model->index(0, 0);
    QCOMPARE(first.data(IdRole).toLongLong(), 7);
    QVERIFY(first.data(DuplicateRole).toBool());
    QVERIFY(!first.data(GapRole).toBool());
    const QString said = first.data(Qt::AccessibleTextRole).toString();
    for (const char *part :
         {"Verified", "payment.completed", "evt_789000007", "answered 200", "#3"})
        QVERIFY2(said.contains(part), qPrintable(said));
}

void TestEventTableModel::showsVerdictWords_data()
{
    QTest::addColumn<int>("verdict");
    QTest::addColumn<QString>("word");
    QTest::newRow("fits the current secret") << int(Verdict::Verified) << "Verified";
    QTest::newRow("fits a previous one") << int(Verdict::VerifiedOldSecret) << "Old secret";
    QTest::newRow("does not hold") << int(Verdict::Failed) << "Failed";
    QTest::newRow("no signature") << int(Verdict::Unsigned) << "Unsigned";
    QTest::newRow("a signature nobody reads") << int(Verdict::UnknownScheme) << "Unknown scheme";
    QTest::newRow("no secret is set") << int(Verdict::Unchecked) << "Not checked";
    QTest::newRow("cannot be decrypted") << int(Verdict::Undecryptable) << "Cannot decrypt";
}

void TestEventTableModel::showsVerdictWords()
{
    QFETCH(int, verdict);
    QFETCH(QString, word);
    store::EventSummary row = makeEvent(1);
    row.verdict = static_cast<Verdict>(verdict);
    m_source->put(row);
    m_model->open({});
    m_source->answerOpen();
    QCOMPARE(text(0, EventTableModel::VerdictWord), word);
    QCOMPARE(m_model->index(0, 0).data(VerdictRole).toInt(), verdict);
}

void TestEventTableModel::showsAGapInOneCell()
{
    m_source->put(makeGap(1, 90min));
    m_model->open({});
    m_source->answerOpen();
    QVERIFY(text(0, EventTableModel::Received).startsWith("not listening "));
    QVERIFY(text(0, EventTableModel::Type).isEmpty());
    QVERIFY(m_model->index(0, 3).data(GapRole).toBool());
    QVERIFY(!m_model->index(0, 0).data(VerdictRole).isValid());
}

void TestEventTableModel::newRowsComeOnTopInOneInsertion()
{
    openWith(5);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy arrived(m_model.get(), &EventTableModel::arrived);
    m_source->arrive({makeEvent(6), makeGap(7, 5min), makeEvent(8)});
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 0);
    QCOMPARE(inserted.first().at(2).toInt(), 2);
    QCOMPARE(ids(), QVector<qint64>({8, 7, 6, 5, 4, 3, 2, 1}));
    QCOMPARE(arrived.count(), 1);
    QCOMPARE(arrived.first().first().toInt(), 2); // a gap is no event
    QCOMPARE(m_source->requests.size(), std::size_t(0));
    QVERIFY(m_model->summaryAt(0));
}

void TestEventTableModel::olderIdsComeBelow()
{
    m_source->madeUpTo = 10;
    m_model->open({});
    QSignalSpy opened(m_model.get(), &EventTableModel::opened);
    QSignalSpy completed(m_model.get(), &EventTableModel::completed);
    m_source->answerFirstPage();
    QCOMPARE(opened.count(), 1);
    QCOMPARE(ids(), QVector<qint64>({10, 9, 8}));
    QVERIFY(!m_model->isComplete());
    m_source->arrive({makeEvent(11)});
    m_source->answerOlderIds(2);
    QCOMPARE(ids(), QVector<qint64>({11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1}));
    QVERIFY(m_model->isComplete());
    QCOMPARE(completed.count(), 1);
}

void TestEventTableModel::theOrderCanBeTurnedRound()
{
    openWith(4);
    const QPersistentModelIndex third = m_model->index(2, EventTableModel::Type); // id 2
    m_model->sort(EventTableModel::Received, Qt::AscendingOrder);
    QCOMPARE(ids(), QVector<qint64>({1, 2, 3, 4}));
    QCOMPARE(third.row(), 1);
    m_source->arrive({makeEvent(5)});
    QCOMPARE(ids(), QVector<qint64>({1, 2, 3, 4, 5}));
    QCOMPARE(m_model->rowOf(5), 4);
    m_model->sort(EventTableModel::Received, Qt::DescendingOrder);
    QCOMPARE(ids(), QVector<qint64>({5, 4, 3, 2, 1}));
    QCOMPARE(third.row(), 3);
    QCOMPARE(third.data(IdRole).toLongLong(), 2);
}

void TestEventTableModel::otherColumnsDoNotSort()
{
    openWith(3);
    m_model->sort(EventTableModel::Bytes, Qt::AscendingOrder);
    QCOMPARE(ids(), QVector<qint64>({3, 2, 1}));
}

void TestEventTableModel::placeholdersAreAskedForTogether()
{
    m_tester.reset(); // it walks through every row, each time
    openWith(1000);
    QVERIFY(m_model->index(500, 0).data(PendingRole).toBool());
    QCOMPARE(text(500, EventTableModel::Type), QString("…"));
    QCOMPARE(text(501, EventTableModel::Type), QString("…"));
    QCOMPARE(m_source->requests.size(), std::size_t(0));
    QTRY_COMPARE(m_source->requests.size(), std::size_t(1));
    QVERIFY(m_source->requests.front().contains(500)); // row 500 of 1000, newest first
    QVERIFY(m_source->requests.front().contains(499));
    QVERIFY(m_source->requests.front().size() <= 256);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_source->answerRows();
    QCOMPARE(text(500, EventTableModel::Event), QString("evt_789000500"));
    QCOMPARE(changed.count(), 1); // the rows beside it came along
    QVERIFY(changed.first().at(0).toModelIndex().row() <= 500);
    QVERIFY(changed.first().at(0).toModelIndex().row() > 300);
    QVERIFY(!m_model->index(500, 0).data(PendingRole).toBool());
}

void TestEventTableModel::rowsThatAreGoneAreNotAskedForAgain()
{
    openWith(100);
    m_source->madeUpTo = 20; // retention was faster
    text(50, 0);
    QTRY_COMPARE(m_source->requests.size(), std::size_t(1));
    m_source->answerRows();
    text(50, 0);
    QCoreApplication::processEvents();
    QCOMPARE(m_source->requests.size(), std::size_t(0));
}

void TestEventTableModel::theLastLookedAtIsReadFirst()
{
    m_tester.reset(); // it walks through every row, each time
    openWith(100'000);
    for (int row = 1000; row < 90'000; row += 1000) { // the scroll bar is dragged
        text(row, EventTableModel::Type);
        QCoreApplication::processEvents();
    }
    QVERIFY2(m_source->requests.size() <= 2, "what nobody sees any more is not waited for");
    while (!m_source->requests.empty()) {
        m_source->answerRows();
        QCoreApplication::processEvents();
    }
    QVERIFY(m_model->summaryAt(89'000));
}

/// As after a restore: rows came past the store, more than the first page has.
void TestEventTableModel::readAnewNothingIsMissingAndNothingIsOld()
{
    openWith(5);
    text(4, EventTableModel::Type); // looked at, so it is read
    QCoreApplication::processEvents();
    while (!m_source->requests.empty())
        m_source->answerRows();
    QVERIFY(!m_model->index(4, 0).data(EventTableModel::PinnedRole).toBool());
    store::EventSummary pinned = makeEvent(1);
    pinned.isPinned = true;
    m_source->put(pinned);
    pinned.id = 5;
    m_source->put(pinned);
    Q_EMIT m_source->removed();
    m_source->answerOpen();
    QVERIFY(m_model->index(0, 0).data(EventTableModel::PinnedRole).toBool());
    text(4, EventTableModel::Type);
    QCoreApplication::processEvents();
    while (!m_source->requests.empty())
        m_source->answerRows();
    QVERIFY(m_model->index(4, 0).data(EventTableModel::PinnedRole).toBool());

    m_source->madeUpTo = 5 + 3 * m_source->pageSize;
    Q_EMIT m_source->removed();
    m_source->answerOpen();
    m_source->answerOpen(); // it is opened as a whole
    QCOMPARE(m_model->rowCount(), static_cast<int>(m_source->madeUpTo));
    QCOMPARE(ids().first(), m_source->madeUpTo);
    QCOMPARE(ids().last(), 1);
}

void TestEventTableModel::anEmptyAnswerIsOfItsOwnRequest()
{
    m_tester.reset(); // it looks at every row
    openWith(1000);
    text(500, EventTableModel::Type);
    QCoreApplication::processEvents();
    text(900, EventTableModel::Type);
    QCoreApplication::processEvents();
    QCOMPARE(m_source->requests.size(), std::size_t(2));
    const QVector<qint64> first = m_source->requests.front();
    m_source->requests.pop_front();
    Q_EMIT m_source->rowsRead(m_source->requests.front(), {}); // retention took them just now
    m_source->requests.pop_front();
    std::vector<store::EventSummary> late;
    for (const qint64 id : first)
        late.push_back(makeEvent(id));
    Q_EMIT m_source->rowsRead(first, late);
    QVERIFY(m_model->summaryAt(500));
    for (int row : {100, 200}) { // both places for requests are free again
        text(row, EventTableModel::Type);
        QCoreApplication::processEvents();
    }
    QCOMPARE(m_source->requests.size(), std::size_t(2));
}

void TestEventTableModel::oldRowsStayUntilTheNewQueryAnswers()
{
    openWith(5);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    store::EventQuery query;
    query.filter.root.children.push_back(
        {.kind = store::FilterNode::Kind::Term, .term = {.value = "refund"}});
    m_source->madeUpTo = 2;
    m_model->open(query);
    QCOMPARE(m_model->rowCount(), 5);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(m_source->query, query);
    m_source->answerOpen();
    QCOMPARE(reset.count(), 1);
    QCOMPARE(ids(), QVector<qint64>({2, 1}));
}

void TestEventTableModel::answersToAnOlderQueryVanish()
{
    openWith(3);
    m_model->open({});
    m_source->madeUpTo = 4;
    Q_EMIT m_source->firstPage(m_source->number - 1, {makeEvent(99)});
    Q_EMIT m_source->arrived(m_source->number - 1, {makeEvent(100)});
    Q_EMIT m_source->olderIds(m_source->number - 1, {1});
    QCOMPARE(ids(), QVector<qint64>({3, 2, 1}));
    m_source->answerOpen();
    QCOMPARE(ids(), QVector<qint64>({4, 3, 2, 1}));
}

void TestEventTableModel::anAnswerThatCameLaterChangesItsRowAlone()
{
    openWith(3);
    store::EventSummary row = makeEvent(4);
    row.answerKind = store::AnswerKind::Pending;
    row.answered.reset();
    m_source->arrive({row, makeEvent(5)});
    QCOMPARE(text(1, EventTableModel::Answered), QString("…"));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    row.answerKind = store::AnswerKind::PassedOn;
    row.answered = 502;
    Q_EMIT m_source->updated(row);
    QCOMPARE(text(1, EventTableModel::Answered), QString("502"));
    QVERIFY(m_model->index(1, 0).data(FailedRole).toBool());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 1);
}

void TestEventTableModel::removedRowsLeaveOthersInPlace()
{
    openWith(8);
    m_source->arrive({makeEvent(9), makeEvent(10)});
    const QPersistentModelIndex six = m_model->index(m_model->rowOf(6), 0);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    m_source->madeUpTo = 0;
    m_source->rows.clear();
    for (const qint64 id : {10, 9, 7, 6, 5})
        m_source->put(makeEvent(id));
    Q_EMIT m_source->removed();
    QCOMPARE(m_model->rowCount(), 10); // not known yet
    m_source->answerOpen();
    QCOMPARE(ids(), QVector<qint64>({10, 9, 7, 6, 5}));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(removed.count(), 2);
    QCOMPARE(six.data(IdRole).toLongLong(), 6);
}

void TestEventTableModel::whatArrivesWhileRemovedRowsAreLookedForStays()
{
    openWith(5);
    m_source->madeUpTo = 0;
    for (const qint64 id : {4, 5})
        m_source->put(makeEvent(id));
    Q_EMIT m_source->removed();
    m_source->arrive({makeEvent(6)});
    m_source->rows.erase(6); // the reading connection had not seen it yet
    m_source->answerFirstPage();
    m_source->arrive({makeEvent(7)});
    m_source->answerOlderIds();
    QCOMPARE(ids(), QVector<qint64>({7, 6, 5, 4}));
}

void TestEventTableModel::lateAndDoubledArrivalsFindTheirPlace()
{
    m_source->put(makeEvent(10));
    m_source->put(makeEvent(20));
    m_model->open({});
    m_source->answerOpen();
    QSignalSpy arrived(m_model.get(), &EventTableModel::arrived);
    m_source->arrive({makeEvent(30), makeEvent(40)});
    m_source->arrive({makeEvent(40), makeEvent(50)});
    m_source->arrive({makeEvent(35)});
    m_source->arrive({makeEvent(15), makeEvent(60)});
    QCOMPARE(ids(), QVector<qint64>({60, 50, 40, 35, 30, 20, 15, 10}));
    int events = 0;
    for (const auto &one : arrived)
        events += one.first().toInt();
    QCOMPARE(events, 6);
    for (int row = 0; row < m_model->rowCount(); ++row)
        QCOMPARE(m_model->summaryAt(row)->id, m_model->idAt(row));
}

void TestEventTableModel::whatIsLookedAtOutlivesABurst()
{
    m_tester.reset(); // it walks through every row, each time
    openWith(3);
    m_source->arrive({makeEvent(4)});
    QVERIFY(!text(0, EventTableModel::Event).isEmpty()); // id 4 is on the screen
    for (qint64 id = 5; id < 8005; id += 100) {
        std::vector<store::EventSummary> burst;
        for (qint64 i = 0; i < 100; ++i)
            burst.push_back(makeEvent(id + i));
        m_source->arrive(burst);
    }
    QVERIFY(m_model->summaryAt(m_model->rowOf(4)));
    QVERIFY2(!m_model->summaryAt(m_model->rowOf(5)), "nobody looked at it");
}

void TestEventTableModel::summariesAreBounded()
{
    m_tester.reset(); // it walks through every row, each time
    openWith(50'000);
    for (int row = 0; row < 50'000; row += 100) {
        text(row, EventTableModel::Type);
        QCoreApplication::processEvents();
        while (!m_source->requests.empty())
            m_source->answerRows();
    }
    int here = 0;
    for (int row = 0; row < 50'000; ++row)
        here += m_model->summaryAt(row) ? 1 : 0;
    QVERIFY(here > 100);
    QVERIFY(here <= 4096 + 2048);
}

void TestEventTableModel::keepsInStepWithRandomChanges()
{
    QRandomGenerator random(20260320);
    openWith(40);
    qint64 next = 41;
    for (int round = 0; round < 200; ++round) {
        switch (random.bounded(4)) {
        case 0:
            m_model->sort(0, random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        case 1: {
            std::vector<store::EventSummary> rows;
            for (int i = random.bounded(5); i >= 0; --i)
                rows.push_back(makeEvent(next += random.bounded(1, 3)));
            m_source->arrive(rows);
            break;
        }
        case 2: {
            QVector<qint64> shown = ids();
            m_source->madeUpTo = 0;
            m_source->rows.clear();
            for (const qint64 id : shown) {
                if (random.bounded(10) > 0)
                    m_source->put(makeEvent(id));
            }
            Q_EMIT m_source->removed();
            m_source->answerOpen(3);
            break;
        }
        default:
            if (m_model->rowCount() > 0)
                text(random.bounded(m_model->rowCount()), 2);
            QCoreApplication::processEvents();
            while (!m_source->requests.empty())
                m_source->answerRows();
        }
        QVector<qint64> expected;
        for (qint64 id = 1; id <= m_source->madeUpTo; ++id)
            expected.append(id);
        for (const auto &row : m_source->rows) {
            if (row.first > m_source->madeUpTo)
                expected.append(row.first);
        }
        if (m_model->isNewestFirst())
            std::reverse(expected.begin(), expected.end());
        QCOMPARE(ids(), expected);
    }
}

void TestEventTableModel::anotherDayReadsDifferently()
{
    openWith(1);
    const QString today = text(0, EventTableModel::Received);
    m_model->refreshTimes();
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_clock->advance(24h);
    m_model->refreshTimes();
    QCOMPARE(changed.count(), 1);
    QVERIFY(text(0, EventTableModel::Received) != today);
    QVERIFY(text(0, EventTableModel::Received).contains("20"));
}

void TestEventTableModel::idsHoldAMillionRows()
{
    EventIds ids;
    for (qint64 id = 1'000'000; id > 0; --id)
        ids.addOldest(2 * id);
    ids.addNewest(2'000'010);
    ids.addNewest(2'000'020);
    QCOMPARE(ids.size(), std::size_t(1'000'002));
    QCOMPARE(ids.at(0), 2'000'020);
    QCOMPARE(ids.at(2), 2'000'000);
    QCOMPARE(*ids.placeOf(1'000'000), std::size_t(500'002));
    QVERIFY(!ids.placeOf(1'000'001));
    ids.insert(1'000'001);
    QCOMPARE(*ids.placeOf(1'000'001), std::size_t(500'002));
    ids.remove(1, 3); // the older of the live ones, and the two newest of the others
    QCOMPARE(ids.at(0), 2'000'020);
    QCOMPARE(ids.at(1), 1'999'996);
    QCOMPARE(*ids.oldest(), 2);
}

void TestEventTableModel::columnsOfPathsAreReadForWhatIsLookedAt()
{
    openWith(1000);
    m_model->setPaths({"$.data.amount"});
    QCOMPARE(m_model->columnCount(), EventTableModel::ColumnCount + 1);
    QCOMPARE(m_model->headerData(EventTableModel::ColumnCount, Qt::Horizontal).toString(),
             QString("data.amount"));
    for (int row = 0; row < 1000; ++row) // not looked at as far as the column goes
        text(row, EventTableModel::Type);
    while (!m_source->requests.empty())
        m_source->answerRows();
    QCoreApplication::processEvents();
    QVERIFY(m_source->textRequests.empty());
    QCOMPARE(text(1, EventTableModel::ColumnCount), QString("…"));
    QCOMPARE(text(2, EventTableModel::ColumnCount), QString("…"));
    QCoreApplication::processEvents();
    QCOMPARE(m_source->textRequests.size(), std::size_t(1)); // together
    QCOMPARE(m_source->textRequests.front().first, (QVector<qint64>{998, 999}));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_source->answerTexts();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(text(1, EventTableModel::ColumnCount), QString("$.data.amount of 999"));
    QCoreApplication::processEvents();
    QVERIFY(m_source->textRequests.empty()); // known now
}

void TestEventTableModel::columnsOfPathsComeAndGo()
{
    openWith(3);
    m_model->setPaths({"$.a", "$.b"});
    text(0, EventTableModel::ColumnCount);
    QCoreApplication::processEvents();
    m_model->setPaths({"$.b"});
    m_source->answerTexts(); // of columns that are gone
    QCOMPARE(text(0, EventTableModel::ColumnCount), QString("…"));
    QCoreApplication::processEvents();
    m_source->answerTexts();
    QCOMPARE(text(0, EventTableModel::ColumnCount), QString("$.b of 3"));
    m_model->setPaths({});
    QCOMPARE(m_model->columnCount(), int(EventTableModel::ColumnCount));
}

void TestEventTableModel::aStoppedSearchKeepsItsRows()
{
    m_source->madeUpTo = 10;
    m_model->open({});
    QVERIFY(m_model->isSearching());
    m_source->answerFirstPage();
    QSignalSpy stopped(m_model.get(), &EventTableModel::stopped);
    m_model->stop();
    QCOMPARE(m_source->stops, 1);
    Q_EMIT m_source->stopped(m_source->number, {5, 10});
    QCOMPARE(stopped.size(), 1);
    QVERIFY(!m_model->isSearching());
    QVERIFY(!m_model->isComplete());
    QCOMPARE(ids(), (QVector<qint64>{10, 9, 8}));
    m_source->arrive({makeEvent(11)}); // what comes is listed all the same
    QCOMPARE(ids(), (QVector<qint64>{11, 10, 9, 8}));
}

// Guests: the number that each stands on is that of the newest own row below it.

void TestEventTableModel::guestsStandWhereTheyBelong_data()
{
    QTest::addColumn<QVector<QPair<qint64, qint64>>>("guests"); // id, what it stands on
    QTest::addColumn<QVector<qint64>>("expected");
    using Guests = QVector<QPair<qint64, qint64>>;
    QTest::newRow("above all") << Guests{{-1, 5}} << QVector<qint64>{-1, 5, 4, 3, 2, 1};
    QTest::newRow("below all") << Guests{{-1, 0}} << QVector<qint64>{5, 4, 3, 2, 1, -1};
    QTest::newRow("between two") << Guests{{-1, 3}} << QVector<qint64>{5, 4, -1, 3, 2, 1};
    QTest::newRow("a tie stands above the own row of the same moment, in its own order")
        << Guests{{-3, 3}, {-7, 3}, {-5, 3}} << QVector<qint64>{5, 4, -3, -7, -5, 3, 2, 1};
    QTest::newRow("on everything") << Guests{{-1, 5}, {-2, 4}, {-3, 4}, {-4, 1}, {-5, 0}}
                                   << QVector<qint64>{-1, 5, -2, -3, 4, 3, 2, -4, 1, -5};
    QTest::newRow("on an id that the query does not find")
        << Guests{{-1, 99}, {-2, 5}} << QVector<qint64>{-1, -2, 5, 4, 3, 2, 1};
}

void TestEventTableModel::guestsStandWhereTheyBelong()
{
    using Guests = QVector<QPair<qint64, qint64>>;
    QFETCH(Guests, guests);
    QFETCH(QVector<qint64>, expected);
    std::vector<GuestRow> rows;
    for (const auto &guest : guests)
        rows.push_back({guest.first, guest.second});
    m_source->madeUpTo = 5;
    m_source->pageSize = 3;
    // Before the first page, between it and the others, and after all of them.
    for (int when = 0; when < 3; ++when) {
        m_model->open({});
        if (when == 0)
            Q_EMIT m_source->guestsFound(m_source->number, rows);
        m_source->answerFirstPage();
        if (when == 1)
            Q_EMIT m_source->guestsFound(m_source->number, rows);
        m_source->answerOlderIds(2);
        if (when == 2)
            Q_EMIT m_source->guestsFound(m_source->number, rows);
        QCOMPARE(ids(), expected);
        for (int row = 0; row < expected.size(); ++row) {
            QCOMPARE(m_model->rowOf(expected.at(row)), row);
            QCOMPARE(m_model->idAt(row), expected.at(row));
        }
        m_model->sort(0, Qt::AscendingOrder);
        QVector<qint64> turned = expected;
        std::reverse(turned.begin(), turned.end());
        QCOMPARE(ids(), turned);
        m_model->sort(0, Qt::DescendingOrder);
    }
}

void TestEventTableModel::whatArrivesComesAboveGuests()
{
    openWith(3);
    Q_EMIT m_source->guestsFound(m_source->number, {{-1, 3}, {-2, 1}});
    m_source->arrive({makeEvent(4), makeEvent(5)});
    QCOMPARE(ids(), QVector<qint64>({5, 4, -1, 3, 2, -2, 1}));
    // What came is shown without being asked for, the guests are asked for.
    QCOMPARE(text(0, EventTableModel::Event), QString("evt_789000005"));
    QCOMPARE(text(1, EventTableModel::Event), QString("evt_789000004"));
    QCOMPARE(text(3, EventTableModel::Event), QString("evt_789000003"));
    QCOMPARE(text(2, EventTableModel::Type), QString("…"));
    QCoreApplication::processEvents();
    QCOMPARE(m_source->requests.size(), std::size_t(1));
    QVERIFY(m_source->requests.front().contains(-1));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    store::EventSummary theirs = makeEvent(1);
    theirs.id = -1;
    Q_EMIT m_source->rowsRead({-1}, {theirs});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 2);
    QCOMPARE(text(2, EventTableModel::Type), QString("payment.completed"));
    // An answer that came later finds its row behind the guest.
    store::EventSummary answered = makeEvent(4);
    answered.answered = 500;
    Q_EMIT m_source->updated(answered);
    QCOMPARE(text(1, EventTableModel::Answered), QString("500"));
    // One that overtook another, in the middle.
    m_source->arrive({makeEvent(9)});
    m_source->arrive({makeEvent(7)});
    QCOMPARE(ids(), QVector<qint64>({9, 7, 5, 4, -1, 3, 2, -2, 1}));
    // A guest that was placed after this one was stored.
    m_model->open({});
    m_source->answerOpen();
    Q_EMIT m_source->guestsFound(m_source->number, {{-1, 11}});
    m_source->arrive({makeEvent(10), makeEvent(12)});
    QCOMPARE(ids().mid(0, 3), QVector<qint64>({12, -1, 10}));
}

void TestEventTableModel::guestsStayInStepWithAStreamedSearch()
{
    m_source->pageSize = 2;
    m_source->madeUpTo = 8;
    m_model->open({});
    m_source->answerFirstPage();
    Q_EMIT m_source->guestsFound(m_source->number, {{-1, 7}, {-2, 4}, {-3, 2}});
    // They are there at once, below what was found.
    QCOMPARE(ids(), QVector<qint64>({8, -1, 7, -2, -3}));
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    Q_EMIT m_source->olderIds(m_source->number, {6, 5, 3});
    QCOMPARE(ids(), QVector<qint64>({8, -1, 7, 6, 5, -2, 3, -3}));
    Q_EMIT m_source->olderIds(m_source->number, {1});
    QCOMPARE(ids(), QVector<qint64>({8, -1, 7, 6, 5, -2, 3, -3, 1}));
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(removed.count() + reset.count(), 0);
    QVERIFY(!m_model->isComplete());
    Q_EMIT m_source->idsFinished(m_source->number);
    QVERIFY(m_model->isComplete());
}

void TestEventTableModel::guestsThatComeLateLeaveTheSelectionAlone()
{
    openWith(100);
    const QPersistentModelIndex selected(m_model->index(m_model->rowOf(50), 2));
    const QPersistentModelIndex last(m_model->index(m_model->rowOf(1), 0));
    std::vector<GuestRow> guests;
    for (qint64 id = 99; id > 0; id -= 2)
        guests.push_back({-id, id});
    Q_EMIT m_source->guestsFound(m_source->number, guests);
    QCOMPARE(m_model->rowCount(), 150);
    QCOMPARE(selected.data(IdRole).toLongLong(), 50);
    QCOMPARE(last.data(IdRole).toLongLong(), 1);
    QCOMPARE(last.row(), 149);
    QCOMPARE(m_model->idAt(148), -1);
    // Told again, as whoever asks again does: nothing is doubled.
    Q_EMIT m_source->guestsFound(m_source->number, guests);
    QCOMPARE(m_model->rowCount(), 150);
}

void TestEventTableModel::guestsOfAStoppedSearchAreShown()
{
    m_source->pageSize = 2;
    m_source->madeUpTo = 8;
    m_model->open({});
    m_source->answerFirstPage();
    Q_EMIT m_source->stopped(m_source->number, {2, 8});
    Q_EMIT m_source->guestsFound(m_source->number, {{-1, 7}, {-2, 4}});
    QCOMPARE(ids(), QVector<qint64>({8, -1, 7, -2}));
    QVERIFY(!m_model->isComplete());
    QVERIFY(!m_model->isSearching());
}

void TestEventTableModel::guestsStayWhenRowsAreRemoved()
{
    QRandomGenerator random(20260321);
    for (const bool isNewestFirst : {true, false}) {
        m_source->rows.clear();
        m_model->sort(0, isNewestFirst ? Qt::DescendingOrder : Qt::AscendingOrder);
        openWith(60);
        std::vector<GuestRow> guests;
        for (qint64 standsOn = 66; standsOn >= 0; standsOn -= random.bounded(0, 5))
            guests.push_back({-1000 + qint64(guests.size()), standsOn});
        Q_EMIT m_source->guestsFound(m_source->number, guests);
        qint64 next = 61;
        for (int round = 0; round < 60; ++round) {
            std::vector<qint64> own;
            for (const qint64 id : ids()) {
                if (id > 0 && random.bounded(12) > 0)
                    own.push_back(id);
            }
            m_source->madeUpTo = 0;
            m_source->rows.clear();
            for (const qint64 id : own)
                m_source->put(makeEvent(id));
            Q_EMIT m_source->removed();
            if (round % 2 == 0)
                Q_EMIT m_source->guestsFound(m_source->number, guests); // by who asks again
            m_source->answerOpen(3);
            m_source->arrive({makeEvent(next++), makeEvent(next++)});
            std::vector<qint64> expected; // the long way round
            std::size_t guest = 0;
            for (auto row = m_source->rows.rbegin(); row != m_source->rows.rend(); ++row) {
                while (guest < guests.size() && guests[guest].standsOn >= row->first)
                    expected.push_back(guests[guest++].id);
                expected.push_back(row->first);
            }
            while (guest < guests.size())
                expected.push_back(guests[guest++].id);
            if (!isNewestFirst)
                std::reverse(expected.begin(), expected.end());
            QCOMPARE(ids(), QVector<qint64>(expected.begin(), expected.end()));
        }
    }
}

void TestEventTableModel::guestsGoWithTheNextQuery()
{
    openWith(3);
    Q_EMIT m_source->guestsFound(m_source->number, {{-1, 3}, {-2, 1}});
    QCOMPARE(m_model->rowCount(), 5);
    const quint64 before = m_source->number;
    m_model->open({});
    Q_EMIT m_source->guestsFound(before, {{-1, 3}, {-2, 1}}); // of the one before
    m_source->answerOpen();
    QCOMPARE(ids(), QVector<qint64>({3, 2, 1}));
    QCOMPARE(m_model->rowOf(-1), -1);
}

void TestEventTableModel::guestsBesideAMillionRows()
{
    constexpr qint64 million = 1'000'000;
    MixedIds mixed;
    std::vector<store::EventId> own;
    for (qint64 id = million; id > 0; --id)
        own.push_back(id);
    mixed.addOldest(own);
    std::vector<GuestRow> guests;
    for (qint64 place = 0; place < 5000; ++place)
        guests.push_back({-place - 1, million - 200 * place});
    mixed.addGuests(guests);
    mixed.settle();
    QCOMPARE(mixed.size(), std::size_t(million + 5000));
    // Each 201st row is a guest's, the first one is.
    for (std::size_t place = 0; place < mixed.size(); place += 67) {
        const bool isGuest = place % 201 == 0;
        const auto expected =
            isGuest ? -qint64(place / 201) - 1 : million - qint64(place - place / 201 - 1);
        QCOMPARE(mixed.at(place), expected);
        QCOMPARE(*mixed.placeOf(expected), place);
        QCOMPARE(mixed.ownPlaceAt(place).has_value(), !isGuest);
    }
    QCOMPARE(mixed.at(mixed.size() - 1), 1);
}

QTEST_GUILESS_MAIN(TestEventTableModel)
#include "tst_eventtablemodel.moc"
