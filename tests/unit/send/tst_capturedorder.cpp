// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/privatefile.h"
#include "app/send/capturedorder.h"
#include "app/signing/shippedschemes.h"
#include "tests/support/store/sampleevents.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::send;

namespace
{

std::string resource(const std::string &name)
{
    return readFile(std::filesystem::path(HOOKBENCH_RESOURCES) / name, 1 << 20).value();
}

} // namespace

/// What a captured event becomes when it is sent again.
class TestCapturedOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exactKeepsTheLinesThatAreNotOfTheConnection();
    void exactIsRefusedByARightEndpointWhenItsTimeIsOver_data();
    void exactIsRefusedByARightEndpointWhenItsTimeIsOver();
    void theOthersAreMadeAnew();
    void whatCannotBeHadIsSaid();

private:
    store::EventRecord event() const;
    Result<Order> order(const store::EventRecord &event, Intent intent, std::string scheme = {});

    signing::SchemeSet m_schemes = signing::shippedSchemes(resource);
    SystemRandom m_random;
    UtcTime m_now = *parseUtc("2026-03-20T12:00:00.000Z");
};

store::EventRecord TestCapturedOrder::event() const
{
    store::EventRecord event = test::plainEvent("\xff bytes");
    event.summary.method = "PUT";
    event.summary.scheme = "platform";
    event.summary.deliveryId = "dlv_1";
    event.summary.eventType = "payment.failed";
    event.summary.attempt = 3;
    // 2026-03-20T11:58:20Z
    event.headers = {{"Host", "shop.example"},
                     {"Connection", "keep-alive, X-Hop"},
                     {"X-Hop", "1"},
                     {"content-length", "7"},
                     {"Content-Type", "application/json; charset=utf-8"},
                     {"X-Own", "a"},
                     {"x-own", "b"},
                     {"X-Webhook-Timestamp", "1774007900"},
                     {"X-Webhook-Signature", "sha256=" + std::string(64, 'a')}};
    return event;
}

Result<Order> TestCapturedOrder::order(const store::EventRecord &event, Intent intent,
                                       std::string scheme)
{
    ReplayTerms terms;
    terms.url = "http://127.0.0.1:8000/";
    terms.intent = intent;
    terms.scheme = std::move(scheme);
    terms.secret = Secret::copyOf("A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5");
    return capturedOrder(event, terms, m_schemes, m_now, m_random);
}

void TestCapturedOrder::exactKeepsTheLinesThatAreNotOfTheConnection()
{
    const auto made = order(event(), Intent::Exact);
    QVERIFY(made.ok());
    QVERIFY((made->headers == Headers{{"Content-Type", "application/json; charset=utf-8"},
                                      {"X-Own", "a"},
                                      {"x-own", "b"},
                                      {"X-Webhook-Timestamp", "1774007900"},
                                      {"X-Webhook-Signature", "sha256=" + std::string(64, 'a')}}));
    QCOMPARE(made->method, std::string("PUT"));
    QCOMPARE(made->body, std::string("\xff bytes"));
    const auto packet = packed(*made, m_now, m_random);
    QVERIFY(packet.ok());
    QVERIFY(packet->headers == made->headers);
    QCOMPARE(packet->method, std::string("PUT"));
}

void TestCapturedOrder::exactIsRefusedByARightEndpointWhenItsTimeIsOver_data()
{
    QTest::addColumn<QByteArray>("stamp");
    QTest::addColumn<bool>("isToBeAccepted");
    QTest::newRow("100 s ago") << QByteArray("1774007900") << true;
    QTest::newRow("300 s ago") << QByteArray("1774007700") << true;
    QTest::newRow("301 s ago") << QByteArray("1774007699") << false;
    QTest::newRow("301 s ahead") << QByteArray("1774008301") << false;
    QTest::newRow("no time") << QByteArray("soon") << true;
}

void TestCapturedOrder::exactIsRefusedByARightEndpointWhenItsTimeIsOver()
{
    QFETCH(QByteArray, stamp);
    QFETCH(bool, isToBeAccepted);
    store::EventRecord captured = event();
    captured.headers.at(7).value = stamp.toStdString();
    const auto made = order(captured, Intent::Exact);
    QVERIFY(made.ok());
    QCOMPARE(send::isToBeAccepted(*made), isToBeAccepted);
}

void TestCapturedOrder::theOthersAreMadeAnew()
{
    const auto made = order(event(), Intent::Resigned);
    QVERIFY(made.ok());
    QVERIFY((made->headers == Headers{{"Content-Type", "application/json; charset=utf-8"}}));
    QCOMPARE(made->method, std::string("POST"));
    QCOMPARE(made->deliveryId, std::string("dlv_1"));
    QCOMPARE(made->attempt, 3);
    const auto packet = packed(*made, m_now, m_random);
    QVERIFY(packet.ok());
    QCOMPARE(packet->body, event().body);
    QCOMPARE(std::string(*findHeader(packet->headers, "X-Webhook-Timestamp")), "1774008000");
    const auto other = order(event(), Intent::Resigned, "github");
    QVERIFY(other.ok());
    QVERIFY(findHeader(packed(*other, m_now, m_random)->headers, "X-Hub-Signature-256"));
}

void TestCapturedOrder::whatCannotBeHadIsSaid()
{
    QCOMPARE(order(event(), Intent::Resigned, "odd").error().kind, ErrorKind::InvalidArgument);
    store::EventRecord captured = event();
    captured.summary.isEncrypted = true;
    QCOMPARE(order(captured, Intent::BadTag).error().kind, ErrorKind::InvalidArgument);
    captured.decrypted = "{}";
    QVERIFY(order(captured, Intent::BadTag).ok());
    captured.summary.scheme = "one of the user's own that is gone";
    QCOMPARE(order(captured, Intent::Resigned)->scheme.name, std::string("platform"));
}

QTEST_APPLESS_MAIN(TestCapturedOrder)
#include "tst_capturedorder.moc"
