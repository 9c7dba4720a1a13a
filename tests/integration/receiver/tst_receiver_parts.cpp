// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/forwarder.h"
#include "app/receiver/holdqueue.h"
#include "app/receiver/prover.h"
#include "tests/support/http/fixtures.h"
#include "tests/support/http/rawconnection.h"

#include <QTest>

#include <future>

using namespace hookbench;
using namespace hookbench::receiver;
using http::Engine;
using http::test::Inbox;
using http::test::RawConnection;
using http::test::RunningServer;
using std::chrono::milliseconds;

namespace
{

constexpr const char *plainGet = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

std::string urlOf(const RunningServer &server)
{
    return "http://127.0.0.1:" + std::to_string(server.port);
}

} // namespace

/// What the receiver is made of, where a whole receiver would hide it.
class TestReceiverParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proofHoldsOnlyWithTheRightAnswer_data();
    void proofHoldsOnlyWithTheRightAnswer();
    void proofOfNobody();
    void proofsAreNotAnsweredTwice();
    void forwarderIsBounded();
    void forwarderGivesEveryJobAnEnd();
    void heldAnswersComeInTheOrderOfTheirTimes();
    void oneTooManyReleasesTheFirst();

private:
    SystemClock m_clock;
    SystemRandom m_random;
};

void TestReceiverParts::proofHoldsOnlyWithTheRightAnswer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isRight");
    QTest::addColumn<bool>("holds");
    QTest::newRow("it is us") << 200 << true << true;
    QTest::newRow("another program answers") << 200 << false << false;
    QTest::newRow("another status") << 404 << true << false;
}

void TestReceiverParts::proofHoldsOnlyWithTheRightAnswer()
{
    QFETCH(int, status);
    QFETCH(bool, isRight);
    Engine engine;
    const auto prover = std::make_shared<Prover>(engine, m_clock, m_random);
    http::Server server(engine, {}, [&](http::Request &&request, http::Responder responder) {
        const auto answer = prover->answerTo(request.path());
        responder.respond({status, {}, isRight ? answer.value_or("") : "hello"});
    });
    const auto port = server.start();
    QVERIFY(port.ok());
    std::promise<Result<UtcTime>> proof;
    prover->prove("http://127.0.0.1:" + std::to_string(*port), {},
                  [&](Result<UtcTime> at) { proof.set_value(std::move(at)); });
    const Result<UtcTime> at = proof.get_future().get();
    QTEST(at.ok(), "holds");
    if (!at)
        QVERIFY(at.error().kind == ErrorKind::AnswerMalformed);
    prover->stop();
}

void TestReceiverParts::proofOfNobody()
{
    Engine engine;
    const auto prover = std::make_shared<Prover>(engine, m_clock, m_random);
    std::string url;
    {
        RunningServer gone(http::test::echo);
        url = urlOf(gone);
    }
    std::promise<Result<UtcTime>> proof;
    prover->prove(url, {}, [&](Result<UtcTime> at) { proof.set_value(std::move(at)); });
    const Result<UtcTime> at = proof.get_future().get();
    QVERIFY(!at.ok());
    QVERIFY(at.error().kind == ErrorKind::ConnectionRefused);
    prover->stop();
}

void TestReceiverParts::proofsAreNotAnsweredTwice()
{
    Engine engine;
    const auto prover = std::make_shared<Prover>(engine, m_clock, m_random);
    std::string path;
    http::Server server(engine, {}, [&](http::Request &&request, http::Responder responder) {
        path = request.path();
        responder.respond({200, {}, prover->answerTo(path).value_or("")});
    });
    const auto port = server.start();
    std::promise<void> done;
    prover->prove("http://127.0.0.1:" + std::to_string(*port), {},
                  [&](const Result<UtcTime> &) { done.set_value(); });
    done.get_future().wait();
    engine.postAndWait([&] {
        QVERIFY(!prover->answerTo(path));
        QVERIFY(!prover->answerTo("/"));
    });
    prover->stop();
}

void TestReceiverParts::forwarderIsBounded()
{
    constexpr int accepted = 64 + 1024;
    Inbox inbox; // never answers
    RunningServer handler(inbox.handler());
    Engine engine;
    const auto forwarder = std::make_shared<Forwarder>(engine);
    std::vector<ErrorKind> ends;
    engine.postAndWait([&] {
        for (int i = 0; i <= accepted; ++i) {
            http::ClientRequest request;
            request.url = urlOf(handler);
            forwarder->send(std::move(request), [&](const Result<http::ClientResponse> &answer) {
                ends.push_back(answer ? ErrorKind::Internal : answer.error().kind);
            });
        }
    });
    engine.postAndWait([&] { QCOMPARE(ends, std::vector{ErrorKind::BudgetTooSmall}); });
    forwarder->stop();
    QCOMPARE(ends.size(), std::size_t{accepted + 1});
    QCOMPARE(std::count(ends.begin(), ends.end(), ErrorKind::Cancelled), accepted);
    engine.postAndWait([&] { forwarder->send({}, [&](const auto &) { ends.clear(); }); });
    QVERIFY(ends.empty()); // it takes no more, and says so
}

void TestReceiverParts::forwarderGivesEveryJobAnEnd()
{
    constexpr int count = 500;
    RunningServer handler(http::test::echo);
    Engine engine;
    const auto forwarder = std::make_shared<Forwarder>(engine);
    std::promise<void> all;
    int ended = 0;
    engine.post([&] {
        for (int i = 0; i < count; ++i) {
            http::ClientRequest request;
            request.url = urlOf(handler);
            request.body = std::to_string(i);
            forwarder->send(std::move(request), [&](const Result<http::ClientResponse> &answer) {
                QVERIFY(answer.ok());
                if (++ended == count)
                    all.set_value();
            });
        }
    });
    all.get_future().wait();
    forwarder->stop();
    QCOMPARE(ended, count);
}

void TestReceiverParts::heldAnswersComeInTheOrderOfTheirTimes()
{
    Inbox inbox;
    RunningServer running(inbox.handler());
    const auto queue = std::make_shared<HoldQueue>(running.engine, 10);
    RawConnection slow(running.port);
    QVERIFY(slow.send(plainGet));
    auto first = inbox.take();
    RawConnection quick(running.port);
    QVERIFY(quick.send(plainGet));
    auto second = inbox.take();
    QVERIFY(first && second);
    const auto start = std::chrono::steady_clock::now();
    running.engine.postAndWait([&] {
        queue->hold(std::move(first->responder), http::Response{201}, milliseconds{150});
        queue->hold(std::move(second->responder), http::Response{202}, milliseconds{20});
    });
    QCOMPARE(quick.receiveAnswer().status, 202);
    QVERIFY(std::chrono::steady_clock::now() - start >= milliseconds{20});
    QCOMPARE(slow.receiveAnswer().status, 201);
    QVERIFY(std::chrono::steady_clock::now() - start >= milliseconds{150});
    running.engine.postAndWait([&] { QCOMPARE(queue->size(), std::size_t{0}); });
}

void TestReceiverParts::oneTooManyReleasesTheFirst()
{
    Inbox inbox;
    RunningServer running(inbox.handler());
    const auto queue = std::make_shared<HoldQueue>(running.engine, 2);
    std::vector<RawConnection> peers;
    for (int i = 0; i < 3; ++i) {
        peers.emplace_back(running.port);
        QVERIFY(peers.back().send(plainGet));
        auto item = inbox.take();
        QVERIFY(item);
        running.engine.postAndWait([&] {
            queue->hold(std::move(item->responder), http::Response{200 + i},
                        std::chrono::minutes{1 + i});
        });
    }
    QCOMPARE(peers[0].receiveAnswer().status, 200);
    running.engine.postAndWait([&] { queue->releaseAll(); });
    QCOMPARE(peers[1].receiveAnswer().status, 201);
    QCOMPARE(peers[2].receiveAnswer().status, 202);
}

QTEST_GUILESS_MAIN(TestReceiverParts)
#include "tst_receiver_parts.moc"
