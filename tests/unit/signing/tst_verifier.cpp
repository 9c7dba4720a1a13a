// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/message.h"
#include "tests/support/signing/deliveries.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::signing;
using namespace hookbench::test;

Q_DECLARE_METATYPE(hookbench::Headers)

namespace
{

const std::string payload = R"({"id":"evt_1","type":"payment.created","data":{"amount":10.50}})";

QByteArray verdictOf(const OwnDelivery &delivery, std::optional<std::string> only,
                     const std::vector<std::string> &secrets = {goodSecret})
{
    Verifier verifier(shipped(), std::move(only), keysOf(secrets));
    const Verification found = verifier.verify(delivery.view());
    return QByteArray::fromStdString(std::string(verdictName(found.verdict)));
}

std::optional<std::string> only(const QByteArray &scheme)
{
    return scheme.isEmpty() ? std::nullopt : std::optional(scheme.toStdString());
}

} // namespace

/// The verdict on a delivery: published vectors, every way to be wrong, and how strict it is.
class TestVerifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedVectors_data();
    void publishedVectors();
    void platformVector();
    void everySchemeVerifiesItsOwn_data();
    void everySchemeVerifiesItsOwn();
    void otherFormsNeverVerify_data();
    void otherFormsNeverVerify();
    void changes_data();
    void changes();
    void unreadHeaders_data();
    void unreadHeaders();
    void onlyOneScheme_data();
    void onlyOneScheme();
    void severalSecrets_data();
    void severalSecrets();
    void severalSignatures();
    void tolerance_data();
    void tolerance();
    void millisecondsAndSignedUrls();
    void partsOfTheUrlAndEncodings_data();
    void partsOfTheUrlAndEncodings();
    void urlsAreCutWhereRequestsCutThem();
    void withoutSecretsNothingIsChecked();
    void secretsThatTheSchemeCannotDecode();
    void anUnknownSchemeReadsNothing();
};

void TestVerifier::publishedVectors_data()
{
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("unixTime");
    QTest::newRow("Standard Webhooks, the vector of its libraries")
        << QByteArray("standard-webhooks") << QByteArray("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        << Headers{{"webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"},
                   {"webhook-timestamp", "1614265330"},
                   {"webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="}}
        << QByteArray(R"({"test": 2432232314})") << qint64(1614265330);
    QTest::newRow("Svix, the vector of its documentation")
        << QByteArray("svix") << QByteArray("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        << Headers{{"svix-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"},
                   {"svix-timestamp", "1614265330"},
                   {"svix-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="}}
        << QByteArray(R"({"test": 2432232314})") << qint64(1614265330);
    QTest::newRow("GitHub, the vector of its documentation")
        << QByteArray("github") << QByteArray("It's a Secret to Everybody")
        << Headers{{"X-Hub-Signature-256",
                    "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"}}
        << QByteArray("Hello, World!") << qint64(0);
    QTest::newRow("Slack, the vector of its documentation")
        << QByteArray("slack") << QByteArray("8f742231b10e8888abcd99yyyzzz85a5")
        << Headers{{"X-Slack-Request-Timestamp", "1531420618"},
                   {"X-Slack-Signature",
                    "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"}}
        << QByteArray(
               "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&"
               "channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&"
               "command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2F"
               "commands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&"
               "trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
        << qint64(1531420618);
}

void TestVerifier::publishedVectors()
{
    QFETCH(QByteArray, scheme);
    QFETCH(QByteArray, secret);
    QFETCH(Headers, headers);
    QFETCH(QByteArray, body);
    QFETCH(qint64, unixTime);
    OwnDelivery delivery;
    delivery.headers = headers;
    delivery.body = body.toStdString();
    delivery.receivedAt = UtcTime{std::chrono::seconds(unixTime)};
    for (const auto &bound : {std::optional<std::string>(), only(scheme)}) {
        Verifier verifier(shipped(), bound, keysOf({secret.toStdString()}));
        const Verification found = verifier.verify(delivery.view());
        QCOMPARE(found.verdict, Verdict::Verified);
        QCOMPARE(QByteArray::fromStdString(found.scheme), scheme);
    }
    delivery.body += ' ';
    QCOMPARE(verdictOf(delivery, only(scheme), {secret.toStdString()}), QByteArray("failed"));
}

void TestVerifier::platformVector()
{
    // printf '1774008000.{"id":"evt_1"}' | openssl dgst -sha256 -hmac
    // whsec_0123456789abcdefghijABCDEFGHIJ01
    OwnDelivery delivery;
    delivery.headers = {
        {"X-Webhook-Timestamp", "1774008000"},
        {"X-Webhook-Signature",
         "sha256=11ae7f3b1c6f4439af2838edc2025ca698f1e4f49fb6f989610cd3da5e8879dc"}};
    delivery.body = R"({"id":"evt_1"})";
    QCOMPARE(verdictOf(delivery, "platform", {"whsec_0123456789abcdefghijABCDEFGHIJ01"}),
             QByteArray("verified"));
}

void TestVerifier::everySchemeVerifiesItsOwn_data()
{
    QTest::addColumn<QByteArray>("scheme");
    for (const Scheme &scheme : shipped().schemes())
        QTest::newRow(scheme.name.c_str()) << QByteArray::fromStdString(scheme.name);
}

void TestVerifier::everySchemeVerifiesItsOwn()
{
    QFETCH(QByteArray, scheme);
    const OwnDelivery delivery = signedDelivery(scheme.toStdString(), payload);
    for (const auto &bound : {std::optional<std::string>(), only(scheme)}) {
        Verifier verifier(shipped(), bound, keysOf({goodSecret}));
        const Verification found = verifier.verify(delivery.view());
        QCOMPARE(found.verdict, Verdict::Verified);
        QCOMPARE(QByteArray::fromStdString(found.scheme), scheme);
        QCOMPARE(found.key, std::optional<std::size_t>(0));
        // Again with the same verifier: its MACs are used for every delivery.
        QCOMPARE(verifier.verify(delivery.view()).verdict, Verdict::Verified);
    }
    QCOMPARE(verdictOf(delivery, only(scheme), {oldSecret}), QByteArray("failed"));
}

void TestVerifier::otherFormsNeverVerify_data()
{
    QTest::addColumn<QByteArray>("value"); ///< HEX and B64 stand for the right MAC
    QTest::newRow("bare hexadecimal") << QByteArray("HEX");
    QTest::newRow("bare base64") << QByteArray("B64");
    QTest::newRow("base64 behind the prefix") << QByteArray("sha256=B64");
    QTest::newRow("upper-case digits") << QByteArray("sha256=UPPER");
    QTest::newRow("an upper-case prefix") << QByteArray("SHA256=HEX");
    QTest::newRow("another prefix") << QByteArray("sha1=HEX");
    QTest::newRow("the prefix twice") << QByteArray("sha256=sha256=HEX");
    QTest::newRow("a space behind the prefix") << QByteArray("sha256= HEX");
    QTest::newRow("quotes") << QByteArray("\"sha256=HEX\"");
    QTest::newRow("a digit too much") << QByteArray("sha256=HEX0");
    QTest::newRow("a digit less") << QByteArray("sha256=LESS");
    QTest::newRow("another separator") << QByteArray("sha256=LESS;sha256=HEX");
    QTest::newRow("the prefix alone") << QByteArray("sha256=");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("only separators") << QByteArray(",,,");
}

void TestVerifier::otherFormsNeverVerify()
{
    QFETCH(QByteArray, value);
    OwnDelivery delivery = signedDelivery("platform", payload);
    const QByteArray hex =
        QByteArray::fromStdString(delivery.header("X-Webhook-Signature")).sliced(7);
    QByteArray &sent = value;
    sent.replace("HEX", hex).replace("UPPER", hex.toUpper()).replace("LESS", hex.chopped(1));
    sent.replace("B64", QByteArray::fromHex(hex).toBase64());
    delivery.header("X-Webhook-Signature") = sent.toStdString();
    QCOMPARE(verdictOf(delivery, "platform"), QByteArray("failed"));
    QVERIFY(verdictOf(delivery, {}) == "unknown-scheme" || verdictOf(delivery, {}) == "failed");
}

void TestVerifier::changes_data()
{
    QTest::addColumn<QByteArray>("header"); ///< empty: the body
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("a line end behind the body")
        << QByteArray() << QByteArray::fromStdString(payload + "\n");
    QTest::newRow("no body") << QByteArray() << QByteArray();
    QTest::newRow("another number")
        << QByteArray()
        << QByteArray(R"({"id":"evt_1","type":"payment.created","data":{"amount":10.5}})");
    QTest::newRow("another second")
        << QByteArray("X-Webhook-Timestamp") << QByteArray("1774008001");
    QTest::newRow("the same second, written otherwise")
        << QByteArray("X-Webhook-Timestamp") << QByteArray("01774008000");
    QTest::newRow("a time that is no number")
        << QByteArray("X-Webhook-Timestamp") << QByteArray("1774008000Z");
    QTest::newRow("a time with a sign")
        << QByteArray("X-Webhook-Timestamp") << QByteArray("+1774008000");
    QTest::newRow("a negative time")
        << QByteArray("X-Webhook-Timestamp") << QByteArray("-1774008000");
    QTest::newRow("a time beyond all times")
        << QByteArray("X-Webhook-Timestamp") << QByteArray(40, '9');
    QTest::newRow("an empty time") << QByteArray("X-Webhook-Timestamp") << QByteArray();
    QTest::newRow("another signature")
        << QByteArray("X-Webhook-Signature") << QByteArray("sha256=") + QByteArray(64, '0');
}

void TestVerifier::changes()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    OwnDelivery delivery = signedDelivery("platform", payload);
    QCOMPARE(verdictOf(delivery, "platform"), QByteArray("verified"));
    if (header.isEmpty())
        delivery.body = value.toStdString();
    else
        delivery.header(header.toStdString()) = value.toStdString();
    QCOMPARE(verdictOf(delivery, "platform"), QByteArray("failed"));
    QCOMPARE(verdictOf(delivery, {}), QByteArray("failed"));
}

void TestVerifier::unreadHeaders_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("verdict");
    QTest::newRow("no headers") << Headers{} << QByteArray("unsigned");
    QTest::newRow("headers without a signature")
        << Headers{{"Host", "a"}, {"X-Webhook-Timestamp", "1774008000"}, {"X-Webhook-Id", "1"}}
        << QByteArray("unsigned");
    QTest::newRow("another sender's signature")
        << Headers{{"X-Acme-Signature", "abc"}} << QByteArray("unknown-scheme");
    QTest::newRow("in whatever case")
        << Headers{{"ACME-SIGNATURE-V2", "abc"}} << QByteArray("unknown-scheme");
    QTest::newRow("HTTP message signatures")
        << Headers{{"Signature-Input", "sig1=()"}, {"Signature", "sig1=:abc:"}}
        << QByteArray("unknown-scheme");
    QTest::newRow("a known header that is not called a signature")
        << Headers{{"X-Shopify-Hmac-Sha256", "abc"}} << QByteArray("unknown-scheme");
    QTest::newRow("a known header in another format")
        << Headers{{"X-Webhook-Signature", "abc"}} << QByteArray("unknown-scheme");
    QTest::newRow("a known header without the time that belongs to it")
        << Headers{{"X-Bila-Signature", "sha256=" + std::string(64, 'a')}}
        << QByteArray("unknown-scheme");
    QTest::newRow("Signature in a value only")
        << Headers{{"X-Note", "signature"}} << QByteArray("unsigned");
}

void TestVerifier::unreadHeaders()
{
    QFETCH(Headers, headers);
    QFETCH(QByteArray, verdict);
    OwnDelivery delivery;
    delivery.headers = headers;
    delivery.body = payload;
    QCOMPARE(verdictOf(delivery, {}), verdict);
}

void TestVerifier::onlyOneScheme_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("bound");
    QTest::addColumn<QByteArray>("dropped");
    QTest::addColumn<QByteArray>("verdict");
    QTest::newRow("its own") << QByteArray("platform") << QByteArray("platform") << QByteArray()
                             << QByteArray("verified");
    QTest::newRow("its header with another message")
        << QByteArray("platform") << QByteArray("platform-body") << QByteArray()
        << QByteArray("failed");
    QTest::newRow("its header in another format")
        << QByteArray("platform") << QByteArray("platform-bare-hex") << QByteArray()
        << QByteArray("failed");
    QTest::newRow("bare hexadecimal under platform")
        << QByteArray("platform-bare-hex") << QByteArray("platform") << QByteArray()
        << QByteArray("failed");
    QTest::newRow("its header without the time")
        << QByteArray("platform") << QByteArray("platform") << QByteArray("X-Webhook-Timestamp")
        << QByteArray("failed");
    QTest::newRow("its header without the id that is signed")
        << QByteArray("standard-webhooks") << QByteArray("standard-webhooks")
        << QByteArray("webhook-id") << QByteArray("failed");
    QTest::newRow("another scheme's header alone") << QByteArray("github") << QByteArray("platform")
                                                   << QByteArray() << QByteArray("unknown-scheme");
    QTest::newRow("another scheme that a signature has no name for")
        << QByteArray("shopify") << QByteArray("platform") << QByteArray()
        << QByteArray("unknown-scheme");
    QTest::newRow("its header was taken away")
        << QByteArray("platform") << QByteArray("platform") << QByteArray("X-Webhook-Signature")
        << QByteArray("unsigned");
}

void TestVerifier::onlyOneScheme()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, bound);
    QFETCH(QByteArray, dropped);
    QFETCH(QByteArray, verdict);
    OwnDelivery delivery = signedDelivery(sent.toStdString(), payload);
    if (!dropped.isEmpty())
        delivery.drop(dropped.toStdString());
    QCOMPARE(verdictOf(delivery, only(bound)), verdict);
}

void TestVerifier::severalSecrets_data()
{
    QTest::addColumn<int>("signedWith");
    QTest::addColumn<QByteArray>("verdict");
    QTest::newRow("the current one") << 0 << QByteArray("verified");
    QTest::newRow("the previous one") << 1 << QByteArray("verified-old-secret");
    QTest::newRow("the oldest") << 2 << QByteArray("verified-old-secret");
    QTest::newRow("one that is not among them") << 3 << QByteArray("failed");
}

void TestVerifier::severalSecrets()
{
    QFETCH(int, signedWith);
    QFETCH(QByteArray, verdict);
    const std::vector<std::string> secrets{goodSecret, oldSecret, "whsec_older", "whsec_another"};
    const OwnDelivery delivery =
        signedDelivery("platform", payload, {secrets.at(static_cast<std::size_t>(signedWith))});
    const std::vector<std::string> known(secrets.begin(), secrets.begin() + 3);
    QCOMPARE(verdictOf(delivery, "platform", known), verdict);
    Verifier verifier(shipped(), "platform", keysOf(known));
    const Verification found = verifier.verify(delivery.view());
    if (signedWith < 3) {
        QCOMPARE(found.key, std::optional(static_cast<std::size_t>(signedWith)));
        QCOMPARE(found.secret,
                 std::optional(signedWith == 0 ? SecretRole::Current : SecretRole::Previous));
    } else {
        QVERIFY(!found.key && !found.secret);
    }
}

void TestVerifier::severalSignatures()
{
    for (const char *scheme : {"platform", "standard-webhooks", "stripe"}) {
        const OwnDelivery delivery = signedDelivery(scheme, payload, {goodSecret, oldSecret});
        QCOMPARE(verdictOf(delivery, scheme, {goodSecret}), QByteArray("verified"));
        QCOMPARE(verdictOf(delivery, scheme, {oldSecret}), QByteArray("verified"));
        QCOMPARE(verdictOf(delivery, scheme, {"whsec_another", oldSecret}),
                 QByteArray("verified-old-secret"));
        QCOMPARE(verdictOf(delivery, scheme, {"whsec_another"}), QByteArray("failed"));
    }
    // In two lines of the same name, which stand for one list.
    OwnDelivery delivery = signedDelivery("platform", payload);
    delivery.headers.insert(delivery.headers.begin(),
                            {"x-webhook-signature", "sha256=" + std::string(64, '0')});
    QCOMPARE(verdictOf(delivery, "platform"), QByteArray("verified"));
    // A scheme without lists: nobody could say which line counts.
    delivery = signedDelivery("github", payload);
    delivery.headers.insert(delivery.headers.begin(),
                            {"x-hub-signature-256", "sha256=" + std::string(64, '0')});
    QCOMPARE(verdictOf(delivery, "github"), QByteArray("failed"));
    // Ever so many of them are no way to keep the machine busy.
    delivery = signedDelivery("platform", payload);
    std::string &value = delivery.header("X-Webhook-Signature");
    std::string many;
    for (int i = 0; i < 20; ++i)
        many += "sha256=" + std::string(64, '0') + ",";
    value = many + value;
    QCOMPARE(verdictOf(delivery, "platform"), QByteArray("failed"));
}

void TestVerifier::tolerance_data()
{
    QTest::addColumn<qint64>("microseconds"); ///< receipt minus timestamp
    QTest::addColumn<bool>("isGood");
    QTest::newRow("at once") << qint64(0) << true;
    QTest::newRow("within the same second") << qint64(999'999) << true;
    QTest::newRow("300 s old") << qint64(300'000'000) << true;
    QTest::newRow("a part of the 300th second counts as all of it") << qint64(300'999'999) << true;
    QTest::newRow("301 s old") << qint64(301'000'000) << false;
    QTest::newRow("a year old") << qint64(31'536'000'000'000) << false;
    QTest::newRow("300 s ahead") << qint64(-300'000'000) << true;
    QTest::newRow("a little more than 300 s ahead") << qint64(-300'000'001) << false;
    QTest::newRow("a year ahead") << qint64(-31'536'000'000'000) << false;
}

void TestVerifier::tolerance()
{
    QFETCH(qint64, microseconds);
    QFETCH(bool, isGood);
    for (const char *scheme : {"platform", "standard-webhooks", "stripe", "slack", "bila"}) {
        OwnDelivery delivery = signedDelivery(scheme, payload);
        delivery.receivedAt += std::chrono::microseconds(microseconds);
        QCOMPARE(verdictOf(delivery, scheme), QByteArray(isGood ? "verified" : "failed"));
    }
    OwnDelivery delivery = signedDelivery("github", payload);
    delivery.receivedAt += std::chrono::microseconds(microseconds);
    QCOMPARE(verdictOf(delivery, "github"), QByteArray("verified"));
}

void TestVerifier::millisecondsAndSignedUrls()
{
    // As HubSpot signs: method, URL, body and a time in milliseconds.
    const SchemeSet set = SchemeSet::from({{"hubspot", R"({
  "title": "HubSpot v3",
  "signature": {"header": "X-HubSpot-Signature-v3", "encoding": "base64"},
  "timestamp": {"header": "X-HubSpot-Request-Timestamp", "unit": "milliseconds", "tolerance": 300},
  "message": "{method}{url}{body}{timestamp}"
})"}},
                                          {});
    QVERIFY(set.rejected().empty());
    // printf 'POSThttps://shop.example/hooks?a=1{}1774008000250' | openssl dgst -sha256 -hmac key
    // -binary | base64
    OwnDelivery delivery;
    delivery.body = "{}";
    delivery.headers = {{"X-HubSpot-Request-Timestamp", "1774008000250"},
                        {"X-HubSpot-Signature-v3", "/BIRBKkwBpcs5Mi7U9HBkOA2lC48kuJhAgvdQTWaeDs="}};
    Verifier verifier(set, {}, keysOf({"key"}));
    QCOMPARE(verifier.verify(delivery.view()).verdict, Verdict::Verified);
    QCOMPARE(verifier.verify(delivery.view()).ageMilliseconds, std::optional<std::int64_t>(-250));
    delivery.receivedAt = noon + std::chrono::milliseconds(300'250);
    QCOMPARE(verifier.verify(delivery.view()).verdict, Verdict::Verified);
    delivery.receivedAt += std::chrono::milliseconds(1);
    QCOMPARE(verifier.verify(delivery.view()).verdict, Verdict::Failed);
    delivery.receivedAt = noon;
    delivery.url = "https://shop.example/hooks";
    QCOMPARE(verifier.verify(delivery.view()).verdict, Verdict::Failed);
    delivery.url = "https://shop.example/hooks?a=1";
    delivery.method = "PUT";
    QCOMPARE(verifier.verify(delivery.view()).verdict, Verdict::Failed);
}

void TestVerifier::partsOfTheUrlAndEncodings_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("hash");
    QTest::addColumn<QByteArray>("signature");
    // printf MESSAGE | openssl dgst -sha256 -hmac 'a plain secret', with -binary | base64 and the
    // letters of "base64url" by tr '+/' '-_'; MESSAGE is what the placeholders stand for.
    QTest::newRow("the path alone")
        << QByteArray("{method}\\n{path}\\n{body}") << QByteArray("hex") << QByteArray("sha256")
        << QByteArray("01c01e2a73a22fafb445c7f0db6a94e5a6062626e6a318a874d7e343d8effa22");
    QTest::newRow("path and query, in base64 for URLs")
        << QByteArray("{path-and-query}{body}") << QByteArray("base64url") << QByteArray("sha256")
        << QByteArray("W-QoQZdaa15xcp2TUYi5miVu0tzgyqDhZbx0b7rIhOI");
    QTest::newRow("the URL without its query, in upper case")
        << QByteArray("{url-without-query}{body}") << QByteArray("hex-upper")
        << QByteArray("sha256")
        << QByteArray("3D9AFC4B6A8C1F2EA63C9E8CB5D40C02BE8DFA61104DB91FB82152A09E9C03CA");
    QTest::newRow("the whole URL, in padded base64 for URLs")
        << QByteArray("{url}{body}") << QByteArray("base64url-padded") << QByteArray("sha1")
        << QByteArray("6Jt5nHtSzBGhtHWBC1iTSt53GvY=");
}

void TestVerifier::partsOfTheUrlAndEncodings()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, hash);
    QFETCH(QByteArray, signature);
    const QByteArray json = R"({"title": "Own", "message": ")" + message +
                            R"(", "signature": {"header": "X-Own", "encoding": ")" + encoding +
                            R"(", "hash": ")" + hash + R"("}})";
    const SchemeSet set = SchemeSet::from({{"own", json.toStdString()}}, {});
    QVERIFY2(set.rejected().empty(), json.constData());
    OwnDelivery delivery;
    delivery.url = "https://shop.example/hooks/in?a=1&b=%2F";
    delivery.body = R"({"id":"evt_1"})";
    delivery.headers = {{"X-Own", signature.toStdString()}};
    Verifier verifier(set, {}, keysOf({"a plain secret"}));
    QCOMPARE(verifier.verify(delivery.view()).verdict, Verdict::Verified);
    // What is signed here is what a sender of this scheme signs.
    Outgoing outgoing;
    outgoing.url = delivery.url;
    outgoing.body = delivery.body;
    const auto headers =
        deliveryHeaders(set.schemes().front(), secretsOf({"a plain secret"}), outgoing);
    QVERIFY(headers.ok());
    QCOMPARE(std::string(findHeader(*headers, "X-Own").value_or("")), signature.toStdString());
    // Another path is another message; another spelling of the signature is none.
    delivery.url = "https://shop.example/hooks/out?a=1&b=%2F";
    QCOMPARE(verifier.verify(delivery.view()).verdict, Verdict::Failed);
    delivery.url = "https://shop.example/hooks/in?a=1&b=%2F";
    delivery.header("X-Own") += '=';
    QVERIFY(verifier.verify(delivery.view()).verdict != Verdict::Verified);
}

void TestVerifier::urlsAreCutWhereRequestsCutThem()
{
    using Kind = MessagePart::Kind;
    const auto pieces = [](Kind kind, std::string_view url) {
        std::string text;
        const Headers none;
        forEachPiece({{kind}}, {"POST", url, "", "", "", none},
                     [&text](std::string_view piece) { text += piece; });
        return text;
    };
    struct Cut
    {
        const char *url;
        const char *bare;
        const char *target;
        const char *path;
    };
    for (const Cut &cut : {Cut{"https://h", "https://h", "/", "/"},
                           Cut{"https://h?a=/b", "https://h", "/?a=/b", "/"},
                           Cut{"https://h:1/a/?b=http://c/d", "https://h:1/a/",
                               "/a/?b=http://c/d", "/a/"},
                           Cut{"/only/path?x", "/only/path", "/only/path?x", "/only/path"},
                           Cut{"/a/http://b", "/a/http://b", "/a/http://b", "/a/http://b"},
                           Cut{"https://h/p#part", "https://h/p", "/p", "/p"},
                           Cut{"", "", "/", "/"}, Cut{"://", "://", "/", "/"}}) {
        QCOMPARE(pieces(Kind::Url, cut.url), std::string(cut.url));
        QCOMPARE(pieces(Kind::UrlWithoutQuery, cut.url), std::string(cut.bare));
        QCOMPARE(pieces(Kind::PathAndQuery, cut.url), std::string(cut.target));
        QCOMPARE(pieces(Kind::Path, cut.url), std::string(cut.path));
    }
}

void TestVerifier::withoutSecretsNothingIsChecked()
{
    for (const auto &bound :
         {std::optional<std::string>(), std::optional<std::string>("platform")}) {
        QCOMPARE(verdictOf(signedDelivery("platform", payload), bound, {}),
                 QByteArray("unchecked"));
        QCOMPARE(verdictOf(OwnDelivery(), bound, {}), QByteArray("unchecked"));
    }
}

void TestVerifier::secretsThatTheSchemeCannotDecode()
{
    const OwnDelivery delivery = signedDelivery("standard-webhooks", payload);
    QCOMPARE(verdictOf(delivery, "standard-webhooks", {"whsec_no base64"}), QByteArray("failed"));
    QCOMPARE(verdictOf(delivery, "standard-webhooks", {"whsec_no base64", goodSecret}),
             QByteArray("verified-old-secret"));
}

void TestVerifier::anUnknownSchemeReadsNothing()
{
    QCOMPARE(verdictOf(signedDelivery("platform", payload), "none-such"),
             QByteArray("unknown-scheme"));
    QCOMPARE(verdictOf(OwnDelivery(), "none-such"), QByteArray("unsigned"));
}

QTEST_APPLESS_MAIN(TestVerifier)
#include "tst_verifier.moc"
