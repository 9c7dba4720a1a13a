// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signing/deliveries.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace hookbench;
using namespace hookbench::signing;
using namespace hookbench::test;

namespace
{

const std::string payload = R"({"id":"evt_1","type":"payment.created"})";

Verification verified(const OwnDelivery &delivery, std::optional<std::string> only = "platform",
                      const std::vector<std::string> &secrets = {goodSecret})
{
    return Verifier(shipped(), std::move(only), keysOf(secrets)).verify(delivery.view());
}

/// "header + X-Webhook-Signature": + holds, - does not, ? was not checked.
QStringList rungsOf(const Verification &found)
{
    QStringList rungs;
    for (const Rung rung : {Rung::Header, Rung::Format, Rung::Time, Rung::Match, Rung::Decrypt}) {
        const Step &step = found.step(rung);
        const QString mark = !step.ok ? "?" : *step.ok ? "+" : "-";
        rungs += QString::fromStdString(std::string(rungName(rung))) + ' ' + mark + ' ' +
                 QString::fromStdString(step.value);
    }
    return rungs;
}

/// A signed delivery whose body is an encrypted payload.
OwnDelivery encryptedDelivery(const std::string &scheme, const std::string &encryptedWith,
                              const std::string &signedWith, std::string plain = payload)
{
    SeededRandom random;
    const auto wrapper = encryptPayload(*shipped().findCipher("platform-gcm"),
                                        Secret::copyOf(encryptedWith), plain, random);
    return signedDelivery(scheme, *wrapper, {signedWith});
}

} // namespace

/// The rungs with what was measured, and what the list shows of a delivery.
class TestLadder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rungs_data();
    void rungs();
    void rungsWithoutASecret();
    void factsOfTheDelivery();
    void factsOfUnreadDeliveries();
    void encryptedPayloads();
    void theKeyIdNamesTheKey();
    void undecryptable_data();
    void undecryptable();
    void nothingIsDecryptedBehindAWrongSignature();
    void staleButDecrypted();
    void encryptedWithoutACipher();
    void signedMessages();
};

void TestLadder::rungs_data()
{
    QTest::addColumn<QByteArray>("header"); ///< to be changed
    QTest::addColumn<QByteArray>("value");  ///< "drop": taken away
    QTest::addColumn<QStringList>("expected");
    const QString header = "header + X-Webhook-Signature";
    const QString format = "format + sha256= hex";
    const QString time = "time + 0.0 s, tolerance 300 s";
    const QString match = "match + current secret";
    const QString decrypt = "decrypt ? ";
    QTest::newRow("all hold") << QByteArray() << QByteArray()
                              << QStringList{header, format, time, match, decrypt};
    QTest::newRow("old") << QByteArray("X-Webhook-Timestamp") << QByteArray("1774007589")
                         << QStringList{header, format, "time - 411.0 s, tolerance 300 s",
                                        "match - 1 secret tried", decrypt};
    QTest::newRow("ahead") << QByteArray("X-Webhook-Timestamp") << QByteArray("1774008432")
                           << QStringList{header, format, "time - -432.0 s, tolerance 300 s",
                                          "match - 1 secret tried", decrypt};
    QTest::newRow("no number") << QByteArray("X-Webhook-Timestamp") << QByteArray("noon")
                               << QStringList{header, "format - timestamp not in Unix seconds",
                                              "time ? ", "match - 1 secret tried", decrypt};
    QTest::newRow("no timestamp") << QByteArray("X-Webhook-Timestamp") << QByteArray("drop")
                                  << QStringList{"header - X-Webhook-Timestamp missing", format,
                                                 "time ? ", "match ? ", decrypt};
    QTest::newRow("another format")
        << QByteArray("X-Webhook-Signature") << QByteArray("abc")
        << QStringList{header, "format - not sha256= hex, 64 characters", time, "match ? ",
                       decrypt};
    QTest::newRow("no signature") << QByteArray("X-Webhook-Signature") << QByteArray("drop")
                                  << QStringList{"header - ", "format ? ", "time ? ", "match ? ",
                                                 decrypt};
}

void TestLadder::rungs()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    QFETCH(QStringList, expected);
    OwnDelivery delivery = signedDelivery("platform", payload);
    if (value == "drop")
        delivery.drop(header.toStdString());
    else if (!header.isEmpty())
        delivery.header(header.toStdString()) = value.toStdString();
    QCOMPARE(rungsOf(verified(delivery)), expected);
}

void TestLadder::rungsWithoutASecret()
{
    OwnDelivery delivery = signedDelivery("platform", payload, {goodSecret, oldSecret});
    delivery.receivedAt += std::chrono::milliseconds(1'450);
    const Verification found = verified(delivery, {}, {});
    const QStringList expected{"header + X-Webhook-Signature", "format + sha256= hex, 2 signatures",
                               "time + 1.4 s, tolerance 300 s", "match ? ", "decrypt ? "};
    QCOMPARE(rungsOf(found), expected);
    QCOMPARE(found.scheme, std::string("platform"));
    QCOMPARE(found.ageMilliseconds, std::optional<std::int64_t>(1'450));
    QVERIFY(!found.secret);

    // What was sent instead is named.
    delivery.headers = {{"X-Acme-SIGNATURE", "abc"}};
    QCOMPARE(rungsOf(verified(delivery, {}, {})).first(), QString("header - X-Acme-SIGNATURE"));
}

void TestLadder::factsOfTheDelivery()
{
    const Verification found = verified(signedDelivery("platform", R"({"data":{}})"));
    QCOMPARE(found.deliveryId, std::string("dlv_1"));
    QCOMPARE(found.attempt, std::optional<std::int64_t>(2));
    QCOMPARE(found.eventType, std::string("payment.created")); // from the header
    QCOMPARE(found.eventId, std::string());

    OwnDelivery other = signedDelivery("platform", R"({"id":7,"event":"payment.failed"})");
    QCOMPARE(verified(other).eventType, std::string("payment.failed")); // the body comes first
    QCOMPARE(verified(other).eventId, std::string("7"));
    for (const char *attempt : {"two", "", "-1", "1.5", "99999999999999999999", "2 "}) {
        other.header("X-Webhook-Attempt") = attempt;
        QVERIFY2(!verified(other).attempt, attempt);
    }
    for (const std::string &id :
         {std::string(300, 'x'), std::string("a\xffz"), std::string("a\tb")}) {
        other.header("X-Webhook-Id") = id;
        QCOMPARE(verified(other).deliveryId, std::string());
    }
}

void TestLadder::factsOfUnreadDeliveries()
{
    OwnDelivery delivery = signedDelivery("platform", payload);
    delivery.drop("X-Webhook-Signature");
    for (const auto &only : {std::optional<std::string>(), std::optional<std::string>("svix")}) {
        const Verification found = verified(delivery, only);
        QCOMPARE(found.verdict, Verdict::Unsigned);
        QCOMPARE(found.scheme, std::string());
        QCOMPARE(found.eventId, std::string("evt_1"));
        QCOMPARE(found.deliveryId, std::string("dlv_1"));
        QCOMPARE(found.attempt, std::optional<std::int64_t>(2));
    }
}

void TestLadder::encryptedPayloads()
{
    for (const char *scheme : {"platform", "platform-body", "platform-bare-hex"}) {
        const Verification found = verified(encryptedDelivery(scheme, goodSecret, goodSecret), {});
        QCOMPARE(found.verdict, Verdict::Verified);
        QVERIFY(found.isEncrypted);
        QCOMPARE(found.decrypted, std::optional(payload));
        QCOMPARE(found.eventId, std::string("evt_1"));
        QCOMPARE(found.eventType, std::string("payment.created"));
        const std::string id =
            payloadKeyId(*shipped().findCipher("platform-gcm"), Secret::copyOf(goodSecret));
        QCOMPARE(rungsOf(found).last(),
                 QString::fromStdString("decrypt + platform-gcm, key " + id));
    }
}

void TestLadder::theKeyIdNamesTheKey()
{
    // In the middle of a rotation the signature may come from one secret and the key from another.
    const OwnDelivery delivery = encryptedDelivery("platform", oldSecret, goodSecret);
    const Verification found = verified(delivery, {}, {goodSecret, oldSecret});
    QCOMPARE(found.verdict, Verdict::Verified);
    QCOMPARE(found.decrypted, std::optional(payload));
    const Verification unknown = verified(delivery, {}, {goodSecret});
    QCOMPARE(unknown.verdict, Verdict::Undecryptable);
    QCOMPARE(rungsOf(unknown).last(), QString("decrypt - no secret has the key id of the payload"));
    QVERIFY(!unknown.decrypted);
    QVERIFY(unknown.isEncrypted);
    // The current secret's key, signed with the previous one.
    const Verification old =
        verified(encryptedDelivery("platform", goodSecret, oldSecret), {}, {goodSecret, oldSecret});
    QCOMPARE(old.verdict, Verdict::VerifiedOldSecret);
    QCOMPARE(old.decrypted, std::optional(payload));
}

void TestLadder::undecryptable_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("rung");
    QTest::newRow("another tag") << QByteArray("tag") << QByteArray("\"AAAAAAAAAAAAAAAAAAAAAA==\"")
                                 << "decrypt - the tag does not fit";
    QTest::newRow("other data") << QByteArray("data") << QByteArray("\"AAAA\"")
                                << "decrypt - the tag does not fit";
    QTest::newRow("no nonce") << QByteArray("iv") << QByteArray("null")
                              << "decrypt - \"iv\" is missing or no text";
    QTest::newRow("another algorithm")
        << QByteArray("alg") << QByteArray("\"A256CBC\"") << "decrypt - \"alg\" is not A256GCM";
}

void TestLadder::undecryptable()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    QFETCH(QString, rung);
    auto fields = nlohmann::json::parse(encryptedDelivery("platform", goodSecret, goodSecret).body);
    fields[field.toStdString()] = nlohmann::json::parse(value.toStdString());
    const Verification found = verified(signedDelivery("platform", fields.dump()));
    QCOMPARE(found.verdict, Verdict::Undecryptable);
    QCOMPARE(rungsOf(found).last(), rung);
    QVERIFY(!found.decrypted);
    QCOMPARE(found.secret, std::optional(SecretRole::Current));
}

void TestLadder::nothingIsDecryptedBehindAWrongSignature()
{
    OwnDelivery delivery = encryptedDelivery("platform", goodSecret, goodSecret);
    delivery.header("X-Webhook-Signature") = "sha256=" + std::string(64, '0');
    const Verification found = verified(delivery);
    QCOMPARE(found.verdict, Verdict::Failed);
    QVERIFY(found.isEncrypted);
    QVERIFY(!found.decrypted);
    QCOMPARE(rungsOf(found).last(), QString("decrypt ? "));
}

void TestLadder::staleButDecrypted()
{
    OwnDelivery delivery = encryptedDelivery("platform", goodSecret, goodSecret);
    delivery.receivedAt += std::chrono::hours(1);
    const Verification found = verified(delivery);
    QCOMPARE(found.verdict, Verdict::Failed);
    QCOMPARE(found.step(Rung::Time).ok, std::optional(false));
    QCOMPARE(found.step(Rung::Match).ok, std::optional(true));
    QCOMPARE(found.decrypted, std::optional(payload));
    QCOMPARE(found.secret, std::optional(SecretRole::Current));
}

void TestLadder::encryptedWithoutACipher()
{
    const Verification found =
        verified(encryptedDelivery("stripe", goodSecret, goodSecret), "stripe");
    QCOMPARE(found.verdict, Verdict::Verified);
    QVERIFY(!found.decrypted);
    QVERIFY(!found.step(Rung::Decrypt).ok);
}

void TestLadder::signedMessages()
{
    const auto message = [](const OwnDelivery &delivery, std::optional<std::string> only) {
        return Verifier(shipped(), std::move(only), {}).signedMessage(delivery.view());
    };
    QCOMPARE(message(signedDelivery("platform", "a\r\nb"), {}),
             std::optional<std::string>("1774008000.a\r\nb"));
    QCOMPARE(message(signedDelivery("svix", "a"), {}),
             std::optional<std::string>("dlv_1.1774008000.a"));
    QCOMPARE(message(signedDelivery("stripe", "a"), {}),
             std::optional<std::string>("1774008000.a"));
    QCOMPARE(message(signedDelivery("slack", "a"), {}),
             std::optional<std::string>("v0:1774008000:a"));
    QCOMPARE(message(signedDelivery("platform", "a"), "platform-body"),
             std::optional<std::string>("a"));
    QVERIFY(!message(signedDelivery("platform", "a"), "svix"));
    QVERIFY(!message(OwnDelivery(), {}));
    OwnDelivery delivery = signedDelivery("platform", "a");
    delivery.drop("X-Webhook-Timestamp");
    QVERIFY(!message(delivery, "platform"));
    delivery = signedDelivery("stripe", "a");
    std::string &value = delivery.header("Stripe-Signature");
    value.erase(0, value.find(',') + 1);
    QVERIFY(!message(delivery, "stripe"));
    QCOMPARE(rungsOf(verified(delivery, "stripe")).first(), QString("header - t= missing"));
}

QTEST_APPLESS_MAIN(TestLadder)
#include "tst_ladder.moc"
