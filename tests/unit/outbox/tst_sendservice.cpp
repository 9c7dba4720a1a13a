// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/privatefile.h"
#include "app/outbox/series.h"
#include "app/signing/shippedschemes.h"
#include "app/store/sqliteattemptstore.h"
#include "tests/support/http/connectproxy.h"
#include "tests/support/http/fixtures.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace hookbench;
using namespace hookbench::outbox;

namespace
{

std::string resource(const std::string &name)
{
    return readFile(std::filesystem::path(HOOKBENCH_RESOURCES) / name, 1 << 20).value();
}

} // namespace

/// Deliveries of the window over real connections, and what is remembered of them.
class TestSendService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anAnswerIsToldAndStored();
    void noAnswerIsStoredToo();
    void theProxyIsStoredWithoutItsPassword_data();
    void theProxyIsStoredWithoutItsPassword();
    void aBrokenOrderIsNoAttempt();
    void whatCannotBeStoredIsSaid();
    void nobodyIsToldWhoIsGone();
    void aSeriesSendsAsOftenAsWanted();
    void aSeriesEndsWhenItIsCancelled();
    void aSeriesEndsWhenNothingCanBeMade();

private:
    Dispatch dispatch(std::uint16_t port) const
    {
        Dispatch made;
        made.order.url = "http://127.0.0.1:" + std::to_string(port) + "/hook";
        made.order.body = "{\"id\":\"evt_1\"}";
        made.order.scheme = *m_schemes.find("platform");
        made.event = 5;
        made.eventId = "evt_1";
        return made;
    }
    void openService();
    std::vector<store::Attempt> stored()
    {
        std::optional<std::vector<store::Attempt>> found;
        m_service->attempts().attemptsOf(5, this, [&](const auto &attempts) {
            found = attempts ? *attempts : std::vector<store::Attempt>{};
        });
        if (!QTest::qWaitFor([&] { return found.has_value(); }))
            return {};
        return *found;
    }

    signing::SchemeSet m_schemes = signing::shippedSchemes(resource);
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_dir;
    bool m_opens = true;
    http::ProxyChoice m_proxies{};
    std::unique_ptr<SharedAttempts> m_attempts;
    std::unique_ptr<SendService> m_service;
};

void TestSendService::init()
{
    m_proxies = {};
    m_dir = std::make_unique<QTemporaryDir>();
    m_opens = true;
    openService();
}

void TestSendService::openService()
{
    m_service.reset();
    m_attempts.reset();
    m_attempts =
        std::make_unique<SharedAttempts>([this]() -> Result<std::unique_ptr<store::AttemptStore>> {
            if (!m_opens)
                return Error{ErrorKind::DatabaseFailed, "no disk"};
            auto opened = store::SqliteAttemptStore::open(m_dir->path().toStdString());
            if (!opened)
                return opened.error();
            return std::unique_ptr<store::AttemptStore>(std::move(*opened));
        });
    m_service = std::make_unique<SendService>(SendService::Parts{
        m_clock, m_random, [this]() -> const signing::SchemeSet & { return m_schemes; },
        *m_attempts, m_proxies});
}

void TestSendService::cleanup()
{
    m_service.reset();
}

void TestSendService::anAnswerIsToldAndStored()
{
    http::test::RunningServer server([](http::Request &&, http::Responder responder) {
        responder.respond({418, {{"X-Pot", "tea"}}, "short and stout"});
    });
    QSignalSpy kept(m_service.get(), &SendService::attemptStored);
    std::optional<Sent> sent;
    m_service->send(dispatch(server.port), this, [&](const Sent &one) { sent = one; });
    QVERIFY2(!sent, "always later");
    QTRY_VERIFY(sent.has_value());
    QCOMPARE(sent->attempt.status.value_or(0), 418);
    QVERIFY(sent->attempt.isToBeAccepted && !sent->attempt.hasPassed);
    QVERIFY(sent->attempt.totalMs > 0);
    QTRY_COMPARE(kept.size(), 1);
    QCOMPARE(kept.first().first().toLongLong(), 5);
    const auto attempts = stored();
    QCOMPARE(attempts.size(), std::size_t(1));
    QCOMPARE(attempts.front().answerBody, std::string("short and stout"));
    QCOMPARE(attempts.front().eventId, std::string("evt_1"));
    QCOMPARE(attempts.front().intent, std::string("resigned"));
    QVERIFY(!attempts.front().run);
}

void TestSendService::noAnswerIsStoredToo()
{
    std::uint16_t port = 0;
    {
        http::test::RunningServer gone([](http::Request &&, http::Responder) {});
        port = gone.port;
    }
    std::optional<Sent> sent;
    m_service->send(dispatch(port), this, [&](const Sent &one) { sent = one; });
    QTRY_VERIFY(sent.has_value());
    QVERIFY(sent->error && sent->error->kind == ErrorKind::ConnectionRefused);
    QTRY_COMPARE(stored().size(), std::size_t(1));
    QCOMPARE(stored().front().error, std::string("connection-refused"));
    QVERIFY(!stored().front().hasPassed);
}

void TestSendService::theProxyIsStoredWithoutItsPassword_data()
{
    QTest::addColumn<QString>("answerOfProxy");
    QTest::addColumn<int>("status"); // the server behind it knows itself by no such name
    QTest::newRow("a delivery that went through") << "HTTP/1.1 200 Yes\r\n\r\n" << 421;
    QTest::newRow("a delivery that it did not let through")
        << "HTTP/1.1 407 Who\r\nContent-Length: 0\r\n\r\n"
        << 0;
}

void TestSendService::theProxyIsStoredWithoutItsPassword()
{
    QFETCH(QString, answerOfProxy);
    QFETCH(int, status);
    http::test::RunningServer server([](http::Request &&, http::Responder responder) {
        responder.respond({200, {}, {}});
    });
    http::test::ConnectProxy proxy(server.port, answerOfProxy.toStdString());
    const std::string address = "127.0.0.1:" + std::to_string(proxy.port());
    m_proxies = [&](const http::Url &) -> Result<std::optional<http::Proxy>> {
        auto parsed = http::parseProxy("http://clerk:swordfish@" + address);
        return parsed ? Result<std::optional<http::Proxy>>(*parsed)
                      : Result<std::optional<http::Proxy>>(parsed.error());
    };
    openService();
    Dispatch away = dispatch(80);
    away.order.url = "http://shop.example/hook";
    std::optional<Sent> sent;
    m_service->send(away, this, [&](const Sent &one) { sent = one; });
    QTRY_VERIFY(sent.has_value());
    QCOMPARE(sent->attempt.status.value_or(0), status);
    QTRY_COMPARE(stored().size(), std::size_t(1));
    QCOMPARE(stored().front().proxy, address);
}

void TestSendService::aBrokenOrderIsNoAttempt()
{
    Dispatch broken = dispatch(1);
    broken.order.intent = send::Intent::WrongSecret; // there is no secret
    std::optional<Sent> sent;
    m_service->send(broken, this, [&](const Sent &one) { sent = one; });
    QTRY_VERIFY(sent.has_value());
    QVERIFY(sent->error && sent->error->kind == ErrorKind::InvalidArgument);
    QVERIFY(stored().empty());
}

void TestSendService::whatCannotBeStoredIsSaid()
{
    m_opens = false;
    http::test::RunningServer server([](http::Request &&, http::Responder responder) {
        responder.respond({200, {}, {}});
    });
    QSignalSpy lost(m_service.get(), &SendService::notStored);
    std::optional<Sent> sent;
    m_service->send(dispatch(server.port), this, [&](const Sent &one) { sent = one; });
    QTRY_COMPARE(lost.size(), 1);
    QVERIFY(sent && sent->attempt.hasPassed);
    m_opens = true; // it is tried again
    m_service->send(dispatch(server.port), this, [](const Sent &) {});
    QTRY_COMPARE(stored().size(), std::size_t(1));
}

void TestSendService::nobodyIsToldWhoIsGone()
{
    http::test::Inbox inbox;
    http::test::RunningServer server(inbox.handler());
    auto context = std::make_unique<QObject>();
    bool told = false;
    m_service->send(dispatch(server.port), context.get(), [&](const Sent &) { told = true; });
    auto item = inbox.take();
    QVERIFY(item.has_value());
    context.reset();
    item->responder.respond({200, {}, {}});
    QTRY_COMPARE(stored().size(), std::size_t(1));
    QVERIFY(!told);
}

void TestSendService::aSeriesSendsAsOftenAsWanted()
{
    std::atomic<int> arrived{0};
    http::test::RunningServer server([&](http::Request &&, http::Responder responder) {
        ++arrived;
        responder.respond({200, {}, {}});
    });
    Series series(*m_service);
    QSignalSpy progressed(&series, &Series::progressed);
    QSignalSpy ended(&series, &Series::ended);
    series.start(20, 100, [&] { return Result<Dispatch>(dispatch(server.port)); });
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(arrived.load(), 20);
    QCOMPARE(progressed.size(), 20);
    QCOMPARE(ended.first().at(0).toInt(), 20);
    QVERIFY(!ended.first().at(1).toBool());
    QTRY_COMPARE(stored().size(), std::size_t(20));
}

void TestSendService::aSeriesEndsWhenItIsCancelled()
{
    http::test::Inbox inbox;
    http::test::RunningServer server(inbox.handler());
    Series series(*m_service);
    QSignalSpy ended(&series, &Series::ended);
    series.start(1000, 100, [&] { return Result<Dispatch>(dispatch(server.port)); });
    auto item = inbox.take();
    QVERIFY(item.has_value());
    series.cancel();
    QVERIFY2(series.isRunning(), "what is under way is finished");
    item->responder.respond({200, {}, {}});
    while (auto more = series.isRunning() && inbox.size() > 0 ? inbox.take() : std::nullopt)
        more->responder.respond({200, {}, {}});
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(ended.first().at(1).toBool());
    QVERIFY(ended.first().at(0).toInt() < 1000);
}

void TestSendService::aSeriesEndsWhenNothingCanBeMade()
{
    Series series(*m_service);
    QSignalSpy refused(&series, &Series::refused);
    QSignalSpy ended(&series, &Series::ended);
    series.start(3, 100, [] { return Result<Dispatch>(Error{ErrorKind::InvalidArgument, "No."}); });
    QCOMPARE(refused.size(), 1);
    QCOMPARE(ended.size(), 1);
    QVERIFY(!series.isRunning());
}

QTEST_GUILESS_MAIN(TestSendService)
#include "tst_sendservice.moc"
