// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signing/deliveries.h"

#include <QRegularExpression>
#include <QTest>

using namespace hookbench;
using namespace hookbench::signing;
using namespace hookbench::test;

namespace
{

QStringList namesOf(const Headers &headers)
{
    QStringList names;
    for (const Header &header : headers)
        names += QString::fromStdString(header.name);
    return names;
}

Outgoing delivery()
{
    Outgoing outgoing;
    outgoing.url = "https://shop.example/";
    outgoing.body = "{}";
    outgoing.deliveryId = "dlv_1";
    outgoing.eventType = "payment.created";
    outgoing.attempt = 3;
    outgoing.signedAt = noon + std::chrono::milliseconds(999);
    return outgoing;
}

} // namespace

/// The headers that a sender adds.
class TestSigner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headersOfThePreset();
    void withoutASecretThereIsNoSignature();
    void severalSecrets();
    void timestampInsideOfTheSignature();
    void absentFactsHaveNoHeader();
    void refusesWhatItCannotSign();
};

void TestSigner::headersOfThePreset()
{
    const auto headers =
        deliveryHeaders(*shipped().find("platform"),
                        secretsOf({"whsec_0123456789abcdefghijABCDEFGHIJ01"}), delivery());
    QVERIFY(headers.ok());
    // printf '1774008000.{}' | openssl dgst -sha256 -hmac whsec_0123456789abcdefghijABCDEFGHIJ01
    const Headers expected{
        {"X-Webhook-Id", "dlv_1"},
        {"X-Webhook-Event", "payment.created"},
        {"X-Webhook-Timestamp", "1774008000"},
        {"X-Webhook-Attempt", "3"},
        {"X-Webhook-Signature",
         "sha256=c12c313d6ab710ec39b49f49d37f16e290efbd1ca1730d8cde0eab679973d21c"}};
    QVERIFY(*headers == expected);
}

void TestSigner::withoutASecretThereIsNoSignature()
{
    QCOMPARE(namesOf(*deliveryHeaders(*shipped().find("platform"), {}, delivery())),
             (QStringList{"X-Webhook-Id", "X-Webhook-Event", "X-Webhook-Timestamp",
                          "X-Webhook-Attempt"}));
    QCOMPARE(namesOf(*deliveryHeaders(*shipped().find("stripe"), {}, delivery())), QStringList());
}

void TestSigner::severalSecrets()
{
    const auto signatureOf = [](const char *scheme, const std::vector<std::string> &secrets) {
        const auto headers =
            deliveryHeaders(*shipped().find(scheme), secretsOf(secrets), delivery());
        return headers->back().value;
    };
    const std::string first = signatureOf("platform", {goodSecret});
    const std::string second = signatureOf("platform", {oldSecret});
    QCOMPARE(signatureOf("platform", {goodSecret, oldSecret}), first + "," + second);
    QCOMPARE(signatureOf("svix", {goodSecret, oldSecret}),
             signatureOf("svix", {goodSecret}) + " " + signatureOf("svix", {oldSecret}));
    // A scheme without lists is signed with the first.
    QCOMPARE(signatureOf("github", {goodSecret, oldSecret}), signatureOf("github", {goodSecret}));
}

void TestSigner::timestampInsideOfTheSignature()
{
    const auto headers =
        deliveryHeaders(*shipped().find("stripe"), secretsOf({"whsec_a", "whsec_b"}), delivery());
    QCOMPARE(headers->size(), std::size_t(1));
    QVERIFY(QRegularExpression("^t=1774008000,v1=[0-9a-f]{64},v1=[0-9a-f]{64}$")
                .match(QString::fromStdString(headers->front().value))
                .hasMatch());
}

void TestSigner::absentFactsHaveNoHeader()
{
    Outgoing outgoing = delivery();
    outgoing.deliveryId.clear();
    outgoing.eventType.clear();
    QCOMPARE(namesOf(*deliveryHeaders(*shipped().find("platform"), secretsOf({"a"}), outgoing)),
             (QStringList{"X-Webhook-Timestamp", "X-Webhook-Attempt", "X-Webhook-Signature"}));
}

void TestSigner::refusesWhatItCannotSign()
{
    const auto why = [](const Scheme &scheme, const std::string &secret, const Outgoing &outgoing) {
        const auto headers = deliveryHeaders(scheme, secretsOf({secret}), outgoing);
        if (headers)
            return QString();
        return headers.error().kind == ErrorKind::InvalidArgument
                   ? QString::fromStdString(headers.error().detail)
                   : QString("another kind");
    };
    QCOMPARE(why(*shipped().find("svix"), "whsec_no base64", delivery()),
             QString("the secret is not in the encoding that the scheme asks for"));
    Outgoing withoutId = delivery();
    withoutId.deliveryId.clear();
    QCOMPARE(why(*shipped().find("svix"), goodSecret, withoutId),
             QString("the scheme signs a delivery id, and there is none"));
    Scheme scheme = *shipped().find("platform");
    scheme.message.push_back({MessagePart::Kind::Header, "X-Other"});
    QCOMPARE(why(scheme, goodSecret, delivery()),
             QString("the scheme signs the header X-Other, and there is none"));
    QCOMPARE(why(*shipped().find("platform"), "", delivery()),
             QString("the secret is not in the encoding that the scheme asks for"));
}

QTEST_APPLESS_MAIN(TestSigner)
#include "tst_signer.moc"
