// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/store/attemptstorecontract.h"

#include <QTest>

#include <atomic>
#include <future>
#include <thread>
#include <vector>

namespace hookbench::test
{

using store::Attempt;
using store::EventId;
using store::ReplayRun;
using store::RunCounts;
using store::RunItem;
using store::RunState;

namespace
{

constexpr const char *target = "http://127.0.0.1:8000/hook";

ReplayRun someRun()
{
    ReplayRun run;
    run.account = "sandbox";
    run.kind = "replay";
    run.target = target;
    run.scheme = "platform";
    run.intent = "resigned";
    run.rate = 2.5;
    run.concurrency = 4;
    run.keepsObjectOrder = true;
    run.startedAt = *parseUtc("2026-03-20T12:00:00.000Z");
    return run;
}

} // namespace

Result<store::AttemptId> append(store::AttemptStore &store, Attempt attempt)
{
    auto promise = std::make_shared<std::promise<Result<store::AttemptId>>>();
    auto future = promise->get_future();
    store.append(std::move(attempt),
                 [promise](Result<store::AttemptId> id) { promise->set_value(std::move(id)); });
    return future.get();
}

Attempt goodAttempt(EventId event, std::string eventId)
{
    Attempt attempt;
    attempt.event = event;
    attempt.eventId = std::move(eventId);
    attempt.target = target;
    attempt.intent = "resigned";
    attempt.startedAt = *parseUtc("2026-03-20T12:00:01.500Z");
    attempt.status = 200;
    attempt.totalMs = 4;
    attempt.hasPassed = true;
    return attempt;
}

void AttemptStoreContract::init()
{
    renewPlace();
    m_store = openStore();
    QVERIFY(m_store);
}

void AttemptStoreContract::cleanup()
{
    m_store.reset();
}

void AttemptStoreContract::everyFieldComesBackAsItWent()
{
    Attempt attempt = goodAttempt(7);
    attempt.run = m_store->createRun(someRun(), std::vector<EventId>{7}).value();
    attempt.position = 0;
    attempt.status = 302;
    attempt.dnsMs = 0.5;
    attempt.connectMs = 1.25;
    attempt.tlsMs = 8;
    attempt.firstByteMs = 16;
    attempt.isToBeAccepted = false;
    attempt.hasPassed = false;
    attempt.answerHeaders = {{"Location", "https://b.example/"}, {"X-Same", "1"}, {"x-same", ""}};
    attempt.answerBody = std::string("a\0\xff", 3);
    attempt.isAnswerCut = true;
    attempt.proxy = "proxy.example:3128";
    const auto id = append(*m_store, attempt);
    QVERIFY(id.ok());
    attempt.id = *id;
    const auto read = m_store->attemptsOf(7, 10);
    QVERIFY(read.ok());
    QVERIFY(*read == std::vector<Attempt>{attempt});
}

void AttemptStoreContract::anAttemptWithoutAnAnswerComesBack()
{
    Attempt attempt = goodAttempt(7, "");
    attempt.status.reset();
    attempt.error = "connection-refused";
    attempt.totalMs = -1;
    attempt.hasPassed = false;
    attempt.id = append(*m_store, attempt).value();
    QVERIFY(m_store->attemptsOf(7, 10).value() == std::vector<Attempt>{attempt});
}

void AttemptStoreContract::answersAreBounded()
{
    Attempt attempt = goodAttempt(7);
    attempt.answerBody = std::string(store::maxKeptAnswerBytes, 'x');
    attempt.answerHeaders = {{"A", std::string(store::maxKeptAnswerBytes - 1, 'y')}};
    QVERIFY(append(*m_store, attempt).ok());
    attempt.answerBody += '!';
    attempt.answerHeaders.push_back({"B", "z"});
    QVERIFY(append(*m_store, attempt).ok());
    const std::vector<Attempt> read = m_store->attemptsOf(7, 10).value();
    QCOMPARE(read.size(), 2u);
    QVERIFY(read.at(0).isAnswerCut && !read.at(1).isAnswerCut);
    QVERIFY(read.at(0).answerBody == read.at(1).answerBody);
    QVERIFY(read.at(0).answerHeaders == read.at(1).answerHeaders);
    QCOMPARE(read.at(0).answerHeaders.size(), 1u);
}

void AttemptStoreContract::attemptsOfAnEventAreNewestFirst()
{
    std::vector<store::AttemptId> ids;
    for (int i = 0; i < 3; ++i)
        ids.push_back(append(*m_store, goodAttempt(7)).value());
    QVERIFY(append(*m_store, goodAttempt(8)).ok());
    const std::vector<Attempt> read = m_store->attemptsOf(7, 2).value();
    QCOMPARE(read.size(), 2u);
    QCOMPARE(read.at(0).id, ids.at(2));
    QCOMPARE(read.at(1).id, ids.at(1));
    QVERIFY(m_store->attemptsOf(9, 2).value().empty());
}

void AttemptStoreContract::onlyAcceptedRightAttemptsCountAsDelivered_data()
{
    QTest::addColumn<bool>("hasPassed");
    QTest::addColumn<bool>("isToBeAccepted");
    QTest::addColumn<QString>("askedTarget");
    QTest::addColumn<int>("askedEvent");
    QTest::addColumn<QString>("askedId");
    QTest::addColumn<bool>("isDelivered");
    QTest::newRow("the same row") << true << true << target << 7 << "" << true;
    QTest::newRow("another row with its event id")
        << true << true << target << 8 << "evt_1" << true;
    QTest::newRow("another event") << true << true << target << 8 << "evt_2" << false;
    QTest::newRow("elsewhere") << true << true << "http://127.0.0.1/" << 7 << "evt_1" << false;
    QTest::newRow("refused") << false << true << target << 7 << "evt_1" << false;
    QTest::newRow("wrong on purpose and refused")
        << true << false << target << 7 << "evt_1" << false;
}

void AttemptStoreContract::onlyAcceptedRightAttemptsCountAsDelivered()
{
    QFETCH(bool, hasPassed);
    QFETCH(bool, isToBeAccepted);
    QFETCH(QString, askedTarget);
    QFETCH(int, askedEvent);
    QFETCH(QString, askedId);
    QFETCH(bool, isDelivered);
    Attempt attempt = goodAttempt(7);
    attempt.hasPassed = hasPassed;
    attempt.isToBeAccepted = isToBeAccepted;
    QVERIFY(append(*m_store, attempt).ok());
    // One without an event id is not every other one without.
    QVERIFY(append(*m_store, goodAttempt(100, "")).ok());
    QCOMPARE(
        m_store->isDelivered(askedTarget.toStdString(), askedEvent, askedId.toStdString()).value(),
        isDelivered);
}

void AttemptStoreContract::aRunKnowsWhatIsLeftAfterARestart()
{
    // An event may stand in a run more than once.
    const std::vector<EventId> events{9, 5, 9, 7};
    const auto run = m_store->createRun(someRun(), events);
    QVERIFY(run.ok());
    Attempt attempt = goodAttempt(9);
    attempt.run = *run;
    attempt.position = 2;
    attempt.hasPassed = false;
    QVERIFY(append(*m_store, attempt).ok());
    m_store.reset();
    m_store = openStore();
    const std::vector<RunItem> left{{0, 9}, {1, 5}, {3, 7}};
    QVERIFY(m_store->remaining(*run).value() == left);
}

void AttemptStoreContract::runsKeepTheirState()
{
    ReplayRun run = someRun();
    run.id = m_store->createRun(run, {}).value();
    ReplayRun other = someRun();
    other.account = "shop";
    other.id = m_store->createRun(other, {}).value();
    QVERIFY(other.id > run.id);
    QVERIFY(m_store->runs("sandbox", 10).value() == std::vector<ReplayRun>{run});
    QVERIFY(m_store->setRunState(run.id, RunState::Stopped).ok());
    m_store.reset();
    m_store = openStore();
    run.state = RunState::Stopped;
    QVERIFY((m_store->runs("", 10).value() == std::vector<ReplayRun>{other, run}));
    QCOMPARE(m_store->setRunState(other.id + 1, RunState::Done).error().kind, ErrorKind::NotFound);
}

void AttemptStoreContract::runsAreCounted()
{
    const std::vector<EventId> events{1, 2, 3, 4};
    const auto run = m_store->createRun(someRun(), events);
    QVERIFY(run.ok());
    const auto empty = m_store->countsOf(*run);
    QVERIFY(empty.ok());
    QVERIFY((*empty == RunCounts{4, 0, 0, 0, 0}));
    for (int i = 0; i < 3; ++i) {
        Attempt attempt = goodAttempt(i + 1);
        attempt.run = *run;
        attempt.position = i;
        attempt.hasPassed = i == 0;
        if (i == 1)
            attempt.status = 500;
        if (i == 2) {
            attempt.status.reset();
            attempt.error = "timeout";
        }
        QVERIFY(append(*m_store, attempt).ok());
    }
    QVERIFY(append(*m_store, goodAttempt(1)).ok()); // of no run
    const auto counts = m_store->countsOf(*run);
    QVERIFY(counts.ok());
    QVERIFY((*counts == RunCounts{4, 3, 1, 1, 1}));
    QCOMPARE(counts->left(), std::int64_t{1});
}

void AttemptStoreContract::aDrillKeepsItsSeedAndState()
{
    ReplayRun drill;
    drill.kind = "shuffle";
    drill.seed = 4'000'000'007;
    const std::vector<EventId> events{1};
    const auto run = m_store->createRun(drill, events);
    QVERIFY(run.ok());
    QVERIFY(m_store->setHandlerState(*run, "{\"url\":\"x\"}").ok());
    QCOMPARE(m_store->setHandlerState(*run + 1, "{}").error().kind, ErrorKind::NotFound);
    m_store.reset();
    m_store = openStore();
    const auto runs = m_store->runs({}, 10);
    QVERIFY(runs.ok());
    QCOMPARE(runs->front().seed, std::uint64_t{4'000'000'007});
    QCOMPARE(runs->front().handlerState, std::string("{\"url\":\"x\"}"));
}

void AttemptStoreContract::pagesOfARunFollowEachOther()
{
    const store::RunId run =
        m_store->createRun(someRun(), std::vector<EventId>{1, 2, 3, 4, 5}).value();
    for (const int position : {4, 2, 0, 3, 1}) {
        Attempt attempt = goodAttempt(position + 1);
        attempt.run = run;
        attempt.position = position;
        QVERIFY(append(*m_store, attempt).ok());
    }
    QVERIFY(append(*m_store, goodAttempt(3)).ok());
    std::vector<std::int64_t> positions;
    for (std::int64_t after = -1;;) {
        const std::vector<Attempt> page = m_store->attemptsOfRun(run, after, 2).value();
        if (page.empty())
            break;
        for (const Attempt &attempt : page)
            positions.push_back(attempt.position);
        after = page.back().position;
    }
    QVERIFY((positions == std::vector<std::int64_t>{0, 1, 2, 3, 4}));
}

void AttemptStoreContract::manyThreadsAppendAtOnce()
{
    constexpr int threads = 4;
    constexpr int each = 200;
    std::atomic<int> stored = 0;
    {
        std::vector<std::jthread> writers;
        for (int i = 0; i < threads; ++i) {
            writers.emplace_back([&] {
                for (int j = 0; j < each; ++j) {
                    m_store->append(goodAttempt(7), [&](const Result<store::AttemptId> &id) {
                        stored += id.ok() ? 1 : 0;
                    });
                }
            });
        }
    }
    m_store->flush();
    QCOMPARE(stored.load(), threads * each);
    QCOMPARE(m_store->attemptsOf(7, 10'000).value().size(), std::size_t(threads * each));
}

} // namespace hookbench::test
