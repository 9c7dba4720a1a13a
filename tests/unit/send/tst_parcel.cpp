// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/privatefile.h"
#include "app/send/parcel.h"
#include "app/signing/shippedschemes.h"
#include "app/signing/verifier.h"
#include "tests/support/api/manualclock.h"
#include "tests/support/sandbox/seededrandom.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::send;
using namespace hookbench::test;

Q_DECLARE_METATYPE(Intent)
Q_DECLARE_METATYPE(Verdict)

namespace
{

const std::string secret = "whsec_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6";
const std::string body = R"({"id":"evt_1","type":"payment.completed","data":{"amount":10.10}})";

std::string resource(const std::string &name)
{
    return readFile(std::filesystem::path(HOOKBENCH_RESOURCES) / name, 1 << 20).value();
}

} // namespace

/// What each intent makes of an order, as a right endpoint would judge it.
class TestParcel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIntentIsWrongInOneWay_data();
    void anIntentIsWrongInOneWay();
    void everyIntentHasItsOwnName();
    void exactIsExact();
    void withoutASecretItIsUnsigned();
    void headersOfTheCallerWin();
    void theContentTypeIsWrongOnPurpose();
    void theBodyIsCutAfterItWasSigned();
    void whatIsMissingIsSaid_data();
    void whatIsMissingIsSaid();

private:
    Order order(Intent intent, bool isEncrypted = false) const;
    Result<http::ClientRequest> pack(const Order &order);

    signing::SchemeSet m_schemes = signing::shippedSchemes(resource);
    ManualClock m_clock;
    SeededRandom m_random;
};

Order TestParcel::order(Intent intent, bool isEncrypted) const
{
    Order order;
    order.url = "http://127.0.0.1:9/hook";
    order.body = body;
    order.eventType = "payment.completed";
    order.deliveryId = "dlv_1";
    order.scheme = *m_schemes.find("platform");
    order.secret = Secret::copyOf(secret);
    order.intent = intent;
    if (isEncrypted)
        order.cipher = *m_schemes.findCipher(order.scheme.cipher);
    return order;
}

Result<http::ClientRequest> TestParcel::pack(const Order &order)
{
    return packed(order, m_clock.now(), m_random);
}

void TestParcel::anIntentIsWrongInOneWay_data()
{
    QTest::addColumn<Intent>("intent");
    QTest::addColumn<bool>("isEncrypted");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](Intent intent, bool isEncrypted, Verdict verdict) {
        QTest::addRow("%s%s", std::string(intentName(intent)).c_str(),
                      isEncrypted ? ", encrypted" : "")
            << intent << isEncrypted << verdict;
    };
    for (const bool isEncrypted : {false, true}) {
        row(Intent::Resigned, isEncrypted, Verdict::Verified);
        row(Intent::DuplicateId, isEncrypted, Verdict::Verified);
        row(Intent::WrongContentType, isEncrypted, Verdict::Verified);
        row(Intent::WrongSecret, isEncrypted, Verdict::Failed);
        row(Intent::NoSignature, isEncrypted, Verdict::Unsigned);
        row(Intent::Stale, isEncrypted, Verdict::Failed);
        row(Intent::Future, isEncrypted, Verdict::Failed);
        row(Intent::FlippedBody, isEncrypted, Verdict::Failed);
        row(Intent::FlippedSignature, isEncrypted, Verdict::Failed);
        row(Intent::CutBody, isEncrypted, Verdict::Failed);
    }
    row(Intent::BadTag, true, Verdict::Undecryptable);
    row(Intent::WrongKey, true, Verdict::Undecryptable);
}

void TestParcel::anIntentIsWrongInOneWay()
{
    QFETCH(Intent, intent);
    QFETCH(bool, isEncrypted);
    QFETCH(Verdict, verdict);
    const auto request = pack(order(intent, isEncrypted));
    QVERIFY(request.ok());
    signing::Verifier verifier(m_schemes, "platform",
                               {{Secret::copyOf(secret), SecretRole::Current}});
    const signing::Verification found = verifier.verify(
        {request->method, request->url, request->headers, request->body, m_clock.now()});
    QCOMPARE(found.verdict, verdict);
    if (verdict == Verdict::Verified)
        QCOMPARE(isEncrypted ? found.decrypted.value_or("") : request->body, body);
    if (intent == Intent::Stale || intent == Intent::Future)
        QVERIFY(found.step(signing::Rung::Match).ok.value_or(false)); // the time alone is wrong
}

void TestParcel::everyIntentHasItsOwnName()
{
    for (const Intent intent : allIntents())
        QVERIFY(intentOf(intentName(intent)) == intent);
    QCOMPARE(allIntents().size(), std::size_t{13});
    QVERIFY(!intentOf("something"));
    QVERIFY(!intentOf(""));
}

void TestParcel::exactIsExact()
{
    Order exact = order(Intent::Exact);
    exact.headers = {{"X-Webhook-Signature", "sha256=00"}, {"x-odd", ""}};
    const auto request = pack(exact);
    QVERIFY(request.ok());
    QCOMPARE(request->headers, exact.headers);
    QCOMPARE(request->body, body);
}

void TestParcel::withoutASecretItIsUnsigned()
{
    Order open = order(Intent::Resigned);
    open.secret.reset();
    const auto request = pack(open);
    QVERIFY(request.ok());
    QVERIFY(!findHeader(request->headers, "X-Webhook-Signature"));
    QVERIFY(findHeader(request->headers, "X-Webhook-Id") == "dlv_1");
}

void TestParcel::headersOfTheCallerWin()
{
    Order own = order(Intent::Resigned);
    own.headers = {{"content-type", "application/xml"}, {"X-Extra", "1"}};
    const auto request = pack(own);
    QVERIFY(request.ok());
    QVERIFY(findHeader(request->headers, "Content-Type") == "application/xml");
    QCOMPARE(std::count_if(request->headers.begin(), request->headers.end(),
                           [](const Header &header) {
                               return equalsIgnoringCase(header.name, "content-type");
                           }),
             1);
    QVERIFY(findHeader(request->headers, "x-extra") == "1");
}

void TestParcel::theContentTypeIsWrongOnPurpose()
{
    const auto request = pack(order(Intent::WrongContentType));
    QVERIFY(request.ok());
    QVERIFY(findHeader(request->headers, "Content-Type") == "text/plain");
}

void TestParcel::theBodyIsCutAfterItWasSigned()
{
    const auto request = pack(order(Intent::CutBody));
    QVERIFY(request.ok());
    QCOMPARE(request->body, body.substr(0, body.size() / 2));
}

void TestParcel::whatIsMissingIsSaid_data()
{
    QTest::addColumn<Intent>("intent");
    QTest::addColumn<QByteArray>("without");
    for (const Intent intent : {Intent::WrongSecret, Intent::Stale, Intent::Future,
                                Intent::FlippedBody, Intent::FlippedSignature, Intent::CutBody})
        QTest::addRow("%s without a secret", std::string(intentName(intent)).c_str())
            << intent << QByteArray("secret");
    for (const Intent intent : {Intent::BadTag, Intent::WrongKey})
        QTest::addRow("%s in the clear", std::string(intentName(intent)).c_str())
            << intent << QByteArray("cipher");
    for (const Intent intent : {Intent::FlippedBody, Intent::CutBody})
        QTest::addRow("%s of nothing", std::string(intentName(intent)).c_str())
            << intent << QByteArray("body");
    QTest::newRow("a stale signature without a time") << Intent::Stale << QByteArray("time");
}

void TestParcel::whatIsMissingIsSaid()
{
    QFETCH(Intent, intent);
    QFETCH(QByteArray, without);
    Order incomplete = order(intent);
    if (without == "secret")
        incomplete.secret.reset();
    if (without == "body")
        incomplete.body.clear();
    if (without == "time")
        incomplete.scheme = *m_schemes.find("platform-body");
    const auto request = pack(incomplete);
    QVERIFY(!request.ok());
    QCOMPARE(request.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(request.error().detail.find(intentName(intent)) != std::string::npos);
    QVERIFY(request.error().detail.ends_with('.'));
}

QTEST_APPLESS_MAIN(TestParcel)
#include "tst_parcel.moc"
