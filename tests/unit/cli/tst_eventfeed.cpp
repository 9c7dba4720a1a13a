// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/eventfeed.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace hookbench;
using namespace hookbench::cli;
using store::AnswerKind;
using store::EventSummary;

namespace
{

EventSummary summary(store::EventId id, AnswerKind kind = AnswerKind::Fixed)
{
    EventSummary made;
    made.id = id;
    made.answerKind = kind;
    return made;
}

std::vector<store::EventId> ids(const std::vector<EventSummary> &events)
{
    std::vector<store::EventId> all;
    for (const EventSummary &one : events)
        all.push_back(one.id);
    return all;
}

} // namespace

/// Events on their way from the store's thread to the main one.
class TestEventFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyComeWithOneWakeUp();
    void passedOnOnesWaitForTheirAnswer();
    void gapsAreNoEvents();
    void failuresAreTold();
};

void TestEventFeed::manyComeWithOneWakeUp()
{
    EventFeed feed;
    QSignalSpy arrived(&feed, &EventFeed::arrived);
    const auto observer = feed.observer();
    std::jthread([&] {
        for (store::EventId id = 1; id <= 100; ++id) {
            const std::vector<EventSummary> batch{summary(id)};
            observer.committed(batch);
        }
    }).join();
    QVERIFY(arrived.isEmpty()); // nothing happens on the other thread
    QVERIFY(QTest::qWaitFor([&] { return !arrived.isEmpty(); }));
    QCOMPARE(feed.take().size(), std::size_t{100});
    QCoreApplication::processEvents();
    QCOMPARE(arrived.size(), 1);
    QVERIFY(feed.take().empty());
}

void TestEventFeed::passedOnOnesWaitForTheirAnswer()
{
    EventFeed feed;
    const auto observer = feed.observer();
    const std::vector<EventSummary> batch{summary(1), summary(2, AnswerKind::Pending), summary(3)};
    observer.committed(batch);
    QCOMPARE(ids(feed.take()), (std::vector<store::EventId>{1, 3}));
    observer.updated(summary(2, AnswerKind::PassedOn));
    QCOMPARE(ids(feed.take()), (std::vector<store::EventId>{2}));
}

void TestEventFeed::gapsAreNoEvents()
{
    EventFeed feed;
    EventSummary gap = summary(1);
    gap.kind = store::RowKind::Gap;
    const std::vector<EventSummary> batch{gap};
    feed.observer().committed(batch);
    QVERIFY(feed.take().empty());
}

void TestEventFeed::failuresAreTold()
{
    EventFeed feed;
    QVector<ErrorKind> failures;
    connect(&feed, &EventFeed::failed, this, [&](const Error &error) { failures += error.kind; });
    QSignalSpy recovered(&feed, &EventFeed::recovered);
    const auto observer = feed.observer();
    observer.failed(Error{ErrorKind::DiskFull});
    observer.recovered();
    QVERIFY(QTest::qWaitFor([&] { return !recovered.isEmpty(); }));
    QCOMPARE(failures, QVector<ErrorKind>{ErrorKind::DiskFull});
}

QTEST_GUILESS_MAIN(TestEventFeed)
#include "tst_eventfeed.moc"
