// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http/fixtures.h"
#include "tests/support/http/rawconnection.h"
#include "tests/support/receiver/receiverfixture.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::receiver;
using namespace hookbench::receiver::test;
using http::test::RawConnection;
using std::chrono::milliseconds;

namespace
{

constexpr const char *plainPost =
    "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}";

int statusOf(std::uint16_t port, const std::string &request = plainPost)
{
    RawConnection peer(port);
    peer.send(request);
    return peer.receiveAnswer().status;
}

} // namespace

/// What goes back to the sender.
class TestReceiverAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerIsAsSetWhateverTheVerdict();
    void rejectAnswersNothingButTheStatus();
    void wireNeverTellsWhyVerificationFailed();
    void delayIsKept();
    void delayedAnswersDoNotHoldUpOthers();
    void connectionIsDropped();
    void noAnswerIsGiven();
    void tooManyWithheldLetTheOldestGo();
    void rateIsLimited();
    void endpointsChangeLive();
    void answerFirstIsStoredAsWell();
    void stopFinishesWhatIsDelayed();
    void itCanBeStartedAgain();
    void portThatIsTakenIsAnError();
    void proofIsNotCaptured();
    void proofWithoutListeningIsAnError();
};

void TestReceiverAnswers::answerIsAsSetWhateverTheVerdict()
{
    const AnswerRule rule{.status = 207, .headers = {{"X-A", "1"}}, .body = "ok\n"};
    ReceiverFixture running({endpointWith(rule)});
    for (const std::string &request : {std::string(plainPost), running.signedPost("/", "{}"),
                                       running.signedPost("/", "{}", "another secret")}) {
        RawConnection peer(running.port());
        QVERIFY(peer.send(request));
        const auto answer = peer.receiveAnswer();
        QCOMPARE(answer.status, 207);
        QVERIFY(answer.hasLine("X-A: 1"));
        QCOMPARE(answer.body, std::string("ok\n"));
    }
    for (const store::EventRecord &event : running.stored()) {
        QVERIFY(event.answer.kind == store::AnswerKind::Fixed);
        QVERIFY(event.answer.status == std::optional<int>(207));
        QVERIFY(event.answer.headers == rule.headers);
        QCOMPARE(event.answer.body, rule.body);
    }
}

void TestReceiverAnswers::rejectAnswersNothingButTheStatus()
{
    ReceiverFixture running({endpointWith({.body = "fine", .rejectStatus = 401})});
    RawConnection peer(running.port());
    QVERIFY(peer.send(plainPost));
    const auto rejected = peer.receiveAnswer();
    QCOMPARE(rejected.status, 401);
    QVERIFY(rejected.body.empty());
    QVERIFY(peer.send(running.signedPost("/", "{}")));
    QCOMPARE(peer.receiveAnswer().body, std::string("fine"));
    const auto committed = running.committed(2);
    QCOMPARE(committed.size(), std::size_t{2});
    QVERIFY(committed[0].answered == std::optional<int>(401));
}

void TestReceiverAnswers::wireNeverTellsWhyVerificationFailed()
{
    ReceiverFixture running({endpointWith({.rejectStatus = 400})});
    const std::string stale = "POST / HTTP/1.1\r\nHost: localhost\r\nX-Webhook-Timestamp: 1\r\n"
                              "X-Webhook-Signature: sha256=" +
                              std::string(64, 'a') + "\r\nContent-Length: 2\r\n\r\n{}";
    std::vector<std::string> heads;
    for (const std::string &request :
         {std::string(plainPost), stale, running.signedPost("/", "{}", "another secret"),
          std::string("POST / HTTP/1.1\r\nHost: localhost\r\nX-Webhook-Signature: nonsense\r\n"
                      "Content-Length: 2\r\n\r\n{}")}) {
        RawConnection peer(running.port());
        QVERIFY(peer.send(request));
        auto answer = peer.receiveAnswer();
        QVERIFY(answer.body.empty());
        const std::size_t date = answer.head.find("Date: ");
        QVERIFY(date != std::string::npos);
        heads.push_back(answer.head.erase(date, answer.head.find("\r\n", date) - date));
    }
    QCOMPARE(heads, std::vector<std::string>(heads.size(), heads.front()));
}

void TestReceiverAnswers::delayIsKept()
{
    ReceiverFixture running({endpointWith({.status = 201, .delay = milliseconds{120}})});
    const auto start = std::chrono::steady_clock::now();
    QCOMPARE(statusOf(running.port()), 201);
    QVERIFY(std::chrono::steady_clock::now() - start >= milliseconds{120});
    QVERIFY(running.committed(1).at(0).answered == std::optional<int>(201));
}

void TestReceiverAnswers::delayedAnswersDoNotHoldUpOthers()
{
    ReceiverFixture running({endpointWith({.delay = std::chrono::minutes{5}}, "/slow"),
                             endpointWith({.status = 202}, "/")});
    RawConnection slow(running.port());
    QVERIFY(slow.send("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    QVERIFY(running.waitFor(1));
    for (int i = 0; i < 20; ++i)
        QCOMPARE(statusOf(running.port()), 202);
}

void TestReceiverAnswers::connectionIsDropped()
{
    ReceiverFixture running({endpointWith({.kind = AnswerRule::Kind::Drop})});
    RawConnection peer(running.port());
    QVERIFY(peer.send(plainPost));
    QVERIFY(peer.receive().empty());
    QVERIFY(running.waitFor(1));
    const auto committed = running.committed(1);
    QVERIFY(committed[0].answerKind == store::AnswerKind::Dropped);
    QVERIFY(!committed[0].answered);
}

void TestReceiverAnswers::noAnswerIsGiven()
{
    ReceiverFixture running(
        {endpointWith({.kind = AnswerRule::Kind::Withhold}, "/never"), endpointWith()});
    RawConnection peer(running.port());
    QVERIFY(peer.send("GET /never HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    QVERIFY(running.waitFor(1));
    QVERIFY(running.committed(1).at(0).answerKind == store::AnswerKind::Withheld);
    QCOMPARE(statusOf(running.port()), 200);
    running.stop(); // ends it without an answer
    QVERIFY(peer.receive().empty());
}

void TestReceiverAnswers::tooManyWithheldLetTheOldestGo()
{
    constexpr int limit = 512;
    ReceiverFixture running(
        {endpointWith({.kind = AnswerRule::Kind::Withhold}, "/never"), endpointWith()});
    const std::string never = "GET /never HTTP/1.1\r\nHost: localhost\r\n\r\n";
    RawConnection oldest(running.port());
    QVERIFY(oldest.send(never));
    QVERIFY(running.waitFor(1));
    std::vector<RawConnection> peers;
    for (int i = 0; i < limit; ++i) {
        peers.emplace_back(running.port());
        QVERIFY(peers.back().send(never));
    }
    QVERIFY(oldest.receive().empty());
    QCOMPARE(statusOf(running.port()), 200);
}

void TestReceiverAnswers::rateIsLimited()
{
    ReceiverFixture running(
        {endpointWith({.rate = AnswerRule::Rate{2, std::chrono::seconds{3600}}})});
    QCOMPARE(statusOf(running.port()), 200);
    QCOMPARE(statusOf(running.port()), 200);
    RawConnection peer(running.port());
    QVERIFY(peer.send(plainPost));
    const auto answer = peer.receiveAnswer();
    QCOMPARE(answer.status, 429);
    QVERIFY(answer.hasLine("Retry-After: 3600"));
}

void TestReceiverAnswers::endpointsChangeLive()
{
    ReceiverFixture running;
    RawConnection peer(running.port());
    QVERIFY(peer.send(plainPost));
    QCOMPARE(peer.receiveAnswer().status, 200);
    running.receiver().setEndpoints({endpointWith({.status = 204, .failFirst = 1})});
    for (const int expected : {500, 204}) {
        QVERIFY(peer.send(plainPost));
        QCOMPARE(peer.receiveAnswer().status, expected);
    }
    // The same rule goes on; only the secrets differ.
    Endpoint other = endpointWith({.status = 204, .failFirst = 1});
    other.keys.clear();
    running.receiver().setEndpoints({other});
    QVERIFY(peer.send(plainPost));
    QCOMPARE(peer.receiveAnswer().status, 204);
    QVERIFY(running.committed(4).back().verdict == Verdict::Unchecked);
}

void TestReceiverAnswers::answerFirstIsStoredAsWell()
{
    ReceiverConfig config;
    config.acknowledge = ReceiverConfig::Acknowledge::First;
    ReceiverFixture running({endpointWith()}, config);
    RawConnection peer(running.port());
    for (int i = 0; i < 200; ++i) {
        QVERIFY(peer.send(running.signedPost("/", std::to_string(i))));
        QCOMPARE(peer.receiveAnswer().status, 200);
    }
    running.stop(); // commits what is left
    QCOMPARE(running.stored().size(), std::size_t{200});
}

void TestReceiverAnswers::stopFinishesWhatIsDelayed()
{
    ReceiverFixture running({endpointWith({.status = 202, .delay = std::chrono::minutes{9}})});
    RawConnection peer(running.port());
    QVERIFY(peer.send(plainPost));
    QVERIFY(running.waitFor(1));
    running.stop();
    QCOMPARE(peer.receiveAnswer().status, 202);
    QVERIFY(!running.receiver().isListening());
}

void TestReceiverAnswers::itCanBeStartedAgain()
{
    ReceiverFixture running({endpointWith({.status = 203})});
    running.stop();
    ReceiverConfig config;
    config.port = running.port();
    const auto port = running.receiver().start(config);
    QVERIFY(port.ok());
    QCOMPARE(*port, running.port());
    QCOMPARE(statusOf(*port), 203);
    QVERIFY(!running.receiver().start(config).ok());
}

void TestReceiverAnswers::portThatIsTakenIsAnError()
{
    ReceiverFixture holder;
    ReceiverFixture running;
    running.stop();
    ReceiverConfig config;
    config.port = holder.port();
    const auto port = running.receiver().start(config);
    QVERIFY(!port.ok());
    QVERIFY(port.error().kind == ErrorKind::PortInUse);
    QVERIFY(!running.receiver().isListening());
    config.port = 0;
    QVERIFY(running.receiver().start(config).ok());
}

void TestReceiverAnswers::proofIsNotCaptured()
{
    ReceiverFixture running({endpointWith({.kind = AnswerRule::Kind::Drop, .rejectStatus = 401})});
    const UtcTime before = SystemClock().now();
    std::promise<Result<UtcTime>> proof;
    running.receiver().prove([&](Result<UtcTime> at) { proof.set_value(std::move(at)); });
    const Result<UtcTime> at = proof.get_future().get();
    QVERIFY(at.ok());
    QVERIFY(*at >= before && *at <= SystemClock().now());
    QVERIFY(running.stored().empty());
    QCOMPARE(running.receiver().counters().requests, std::uint64_t{0});
}

void TestReceiverAnswers::proofWithoutListeningIsAnError()
{
    ReceiverFixture running;
    running.stop();
    std::promise<Result<UtcTime>> proof;
    running.receiver().prove([&](Result<UtcTime> at) { proof.set_value(std::move(at)); });
    const Result<UtcTime> at = proof.get_future().get();
    QVERIFY(!at.ok());
    QVERIFY(at.error().kind == ErrorKind::ConnectionRefused);
}

QTEST_GUILESS_MAIN(TestReceiverAnswers)
#include "tst_receiver_answers.moc"
