// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/privatefile.h"
#include "app/http/engine.h"
#include "app/send/sender.h"
#include "app/signing/shippedschemes.h"
#include "tests/support/http/fixtures.h"
#include "tests/support/http/rawserver.h"

#include <QTest>

#include <future>

using namespace hookbench;
using namespace hookbench::send;
using http::test::RawConnection;
using http::test::RawServer;

namespace
{

std::string resource(const std::string &name)
{
    return readFile(std::filesystem::path(HOOKBENCH_RESOURCES) / name, 1 << 20).value();
}

} // namespace

/// Single deliveries over real connections.
class TestSender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBytesArriveAsTheyAre();
    void theAnswerIsHeldAgainstTheIntent_data();
    void theAnswerIsHeldAgainstTheIntent();
    void aRedirectIsShownAndNotFollowed();
    void aLongAnswerIsCutAndItsLengthTold();
    void noAnswerIsAnError();
    void aBrokenOrderIsAnErrorAtOnce();

private:
    Order orderFor(std::uint16_t port, Intent intent = Intent::Resigned) const;
    Result<Receipt> send(const Order &order);

    signing::SchemeSet m_schemes = signing::shippedSchemes(resource);
    http::Engine m_engine;
    SystemClock m_clock;
    SystemRandom m_random;
};

Order TestSender::orderFor(std::uint16_t port, Intent intent) const
{
    Order order;
    order.url = "http://127.0.0.1:" + std::to_string(port) + "/hook?a=b";
    order.body = std::string("\0\xff not JSON", 11);
    order.scheme = *m_schemes.find("platform");
    order.secret = Secret::copyOf("A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5");
    order.intent = intent;
    return order;
}

Result<Receipt> TestSender::send(const Order &order)
{
    Sender sender(m_engine, m_clock, m_random);
    std::promise<Result<Receipt>> promise;
    sender.send(order, [&](Result<Receipt> receipt) { promise.set_value(std::move(receipt)); });
    return promise.get_future().get();
}

void TestSender::theBytesArriveAsTheyAre()
{
    std::promise<http::Request> arrived;
    http::test::RunningServer receiver([&](http::Request &&request, http::Responder responder) {
        arrived.set_value(std::move(request));
        responder.respond({204, {}, {}});
    });
    const Order order = orderFor(receiver.port);
    const auto receipt = send(order);
    const http::Request request = arrived.get_future().get();
    QCOMPARE(request.body, order.body);
    QCOMPARE(request.target, std::string("/hook?a=b"));
    QVERIFY(findHeader(request.headers, "X-Webhook-Signature").has_value());
    QVERIFY(receipt.ok());
    QCOMPARE(receipt->status, 204);
    QVERIFY(receipt->isAsExpected);
    QVERIFY(receipt->timing.totalMs > 0);
    QVERIFY(receipt->timing.dnsMs < 0); // an address is not looked up
}

void TestSender::theAnswerIsHeldAgainstTheIntent_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isRight");
    QTest::addColumn<bool>("isAsExpected");
    QTest::newRow("right and 200") << 200 << true << true;
    QTest::newRow("right and 204") << 204 << true << true;
    QTest::newRow("right and 401") << 401 << true << false;
    QTest::newRow("right and a redirect") << 302 << true << false;
    QTest::newRow("wrong and 401") << 401 << false << true;
    QTest::newRow("wrong and 400") << 400 << false << true;
    QTest::newRow("wrong and 200") << 200 << false << false;
    QTest::newRow("wrong and 500") << 500 << false << false;
}

void TestSender::theAnswerIsHeldAgainstTheIntent()
{
    QFETCH(int, status);
    QFETCH(bool, isRight);
    QFETCH(bool, isAsExpected);
    http::test::RunningServer receiver([&](http::Request &&, http::Responder responder) {
        responder.respond({status, {}, "answer"});
    });
    const auto receipt =
        send(orderFor(receiver.port, isRight ? Intent::Resigned : Intent::NoSignature));
    QVERIFY(receipt.ok());
    QCOMPARE(receipt->status, status);
    QCOMPARE(receipt->isAsExpected, isAsExpected);
}

void TestSender::aRedirectIsShownAndNotFollowed()
{
    int requests = 0;
    http::test::RunningServer receiver([&](http::Request &&, http::Responder responder) {
        ++requests;
        responder.respond({307, {{"Location", "https://b.example/hook"}, {"X-Other", "1"}}, {}});
    });
    const auto receipt = send(orderFor(receiver.port));
    QVERIFY(receipt.ok());
    QCOMPARE(receipt->redirect, std::string("https://b.example/hook"));
    QCOMPARE(std::string(findHeader(receipt->headers, "X-Other").value_or("")), std::string("1"));
    QVERIFY(!receipt->isAsExpected);
    QCOMPARE(requests, 1);
}

void TestSender::aLongAnswerIsCutAndItsLengthTold()
{
    RawServer receiver([](RawConnection &connection, int) {
        connection.receiveUntil("\r\n\r\n");
        const std::string block(64 * 1024, 'x');
        bool open = connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n");
        while (open)
            open = connection.send(block);
    });
    const auto receipt = send(orderFor(receiver.port()));
    QVERIFY(receipt.ok());
    QVERIFY(receipt->isAnswerCut);
    QCOMPARE(receipt->answer.size(), std::size_t{1024 * 1024});
    QCOMPARE(receipt->answerBytes.value_or(0), std::uint64_t{1073741824});
}

void TestSender::noAnswerIsAnError()
{
    RawServer receiver([](RawConnection &connection, int) { connection.abort(); });
    QCOMPARE(send(orderFor(receiver.port())).error().kind, ErrorKind::ConnectionLost);
}

void TestSender::aBrokenOrderIsAnErrorAtOnce()
{
    Order order = orderFor(9, Intent::BadTag);
    QCOMPARE(send(order).error().kind, ErrorKind::InvalidArgument);
    order = orderFor(9);
    order.url = "ftp://127.0.0.1/";
    QCOMPARE(send(order).error().kind, ErrorKind::InvalidArgument);
}

QTEST_APPLESS_MAIN(TestSender)
#include "tst_sender.moc"
