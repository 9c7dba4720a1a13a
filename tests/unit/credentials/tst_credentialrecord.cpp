// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials/credentialrecord.h"
#include "app/credentials/itemname.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::credentials;

namespace
{

Secret secret(const char *text)
{
    return Secret::copyOf(text);
}

UtcTime at(int seconds)
{
    return UtcTime(std::chrono::seconds(seconds) + std::chrono::microseconds(7));
}

} // namespace

/// What a keychain item holds, and what it may not.
class TestCredentialRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestSecretIsInFront();
    void sameSecretIsNotAddedTwice();
    void earlierSecretComesToTheFront();
    void sixVersionsAreKept();
    void apiKeyRoundTrips();
    void signingSecretsRoundTrip();
    void unfitSecretsAreRefused_data();
    void unfitSecretsAreRefused();
    void malformedKeysAreRefused_data();
    void malformedKeysAreRefused();
    void malformedSecretsAreRefused_data();
    void malformedSecretsAreRefused();
    void itemNamesCannotReachIntoAnotherAccount();
};

void TestCredentialRecord::newestSecretIsInFront()
{
    SigningSecrets secrets;
    secrets.add(secret("first"), at(1));
    secrets.add(secret("second"), at(2));
    const SigningSecrets expected{{{secret("second"), at(2)}, {secret("first"), at(1)}}};
    QVERIFY(secrets == expected);
}

void TestCredentialRecord::sameSecretIsNotAddedTwice()
{
    SigningSecrets secrets;
    secrets.add(secret("first"), at(1));
    secrets.add(secret("first"), at(2));
    secrets.add(Secret(), at(3));
    const SigningSecrets expected{{{secret("first"), at(1)}}};
    QVERIFY(secrets == expected);
}

void TestCredentialRecord::earlierSecretComesToTheFront()
{
    SigningSecrets secrets;
    secrets.add(secret("first"), at(1));
    secrets.add(secret("second"), at(2));
    secrets.add(secret("first"), at(3));
    const SigningSecrets expected{{{secret("first"), at(3)}, {secret("second"), at(2)}}};
    QVERIFY(secrets == expected);
}

void TestCredentialRecord::sixVersionsAreKept()
{
    SigningSecrets secrets;
    for (int i = 1; i <= 8; ++i)
        secrets.add(Secret("secret " + std::to_string(i)), at(i));
    QCOMPARE(secrets.versions.size(), std::size_t{6});
    QVERIFY(secrets.versions.front().secret == secret("secret 8"));
    QVERIFY(secrets.versions.back().secret == secret("secret 3"));
}

void TestCredentialRecord::apiKeyRoundTrips()
{
    const ApiKey key{secret("pk_test_ü\"\\\n"), secret("sk_test_\xf0\x9f\x94\x91")};
    const auto text = encode(key);
    QVERIFY(text.ok());
    const auto read = decodeApiKey(*text);
    QVERIFY(read.ok());
    QVERIFY(*read == key);
    const auto empty = encode(ApiKey{});
    QVERIFY(empty.ok() && *decodeApiKey(*empty) == ApiKey{});
}

void TestCredentialRecord::signingSecretsRoundTrip()
{
    SigningSecrets secrets;
    for (int i = 1; i <= 6; ++i)
        secrets.add(Secret(std::string(4096, static_cast<char>('a' + i))), at(i));
    const auto text = encode(secrets);
    QVERIFY(text.ok());
    const auto read = decodeSigningSecrets(*text);
    QVERIFY(read.ok());
    QVERIFY(*read == secrets); // to the microsecond
    const auto none = encode(SigningSecrets{});
    QVERIFY(none.ok() && decodeSigningSecrets(*none)->versions.empty());
}

void TestCredentialRecord::unfitSecretsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe");
    QTest::newRow("longer than 4096 bytes") << QByteArray(4097, 'x');
}

void TestCredentialRecord::unfitSecretsAreRefused()
{
    QFETCH(QByteArray, text);
    const Secret unfit(text.toStdString());
    const auto key = encode(ApiKey{secret("fine"), unfit});
    QVERIFY(!key.ok());
    QCOMPARE(key.error().kind, ErrorKind::InvalidArgument);
    const auto secrets = encode(SigningSecrets{{{unfit, at(1)}}});
    QVERIFY(!secrets.ok());
    QCOMPARE(secrets.error().kind, ErrorKind::InvalidArgument);
}

void TestCredentialRecord::malformedKeysAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("sk_test_hidden");
    QTest::newRow("a string") << QByteArray(R"("sk_test_hidden")");
    QTest::newRow("a list") << QByteArray(R"(["sk_test_hidden"])");
    QTest::newRow("half") << QByteArray(R"({"clientKey":"sk_test_hidden"})");
    QTest::newRow("a number") << QByteArray(R"({"clientKey":"sk_test_hidden","clientSecret":1})");
    QTest::newRow("cut off") << QByteArray(R"({"clientKey":"sk_test_hidden","clientSecret":")");
    QTest::newRow("too long") << R"({"clientKey":"sk_test_hidden","clientSecret":")" +
                                     QByteArray(5000, 'x') + "\"}";
    QTest::newRow("endless") << QByteArray(1'000'000, '[') + "sk_test_hidden";
}

void TestCredentialRecord::malformedKeysAreRefused()
{
    QFETCH(QByteArray, text);
    const auto key = decodeApiKey(Secret(text.toStdString()));
    QVERIFY(!key.ok());
    QCOMPARE(key.error().kind, ErrorKind::KeychainFailed);
    QVERIFY(key.error().detail.find("hidden") == std::string::npos);
}

void TestCredentialRecord::malformedSecretsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no versions") << QByteArray(R"({"secret":"x","since":1})");
    QTest::newRow("versions is an object") << QByteArray(R"({"versions":{}})");
    QTest::newRow("a version is text") << QByteArray(R"({"versions":["x"]})");
    QTest::newRow("no time") << QByteArray(R"({"versions":[{"secret":"x"}]})");
    QTest::newRow("a time that is text")
        << QByteArray(R"({"versions":[{"secret":"x","since":"1"}]})");
    QTest::newRow("an empty secret") << QByteArray(R"({"versions":[{"secret":"","since":1}]})");
    QTest::newRow("seven versions") << "{\"versions\":[" +
                                           QByteArray(R"({"secret":"x","since":1},)").repeated(6) +
                                           R"({"secret":"x","since":1}]})";
    QTest::newRow("deep") << R"({"versions":)" + QByteArray(100'000, '[') +
                                 QByteArray(100'000, ']') + "}";
}

void TestCredentialRecord::malformedSecretsAreRefused()
{
    QFETCH(QByteArray, text);
    const auto secrets = decodeSigningSecrets(Secret(text.toStdString()));
    QVERIFY(!secrets.ok());
    QCOMPARE(secrets.error().kind, ErrorKind::KeychainFailed);
}

void TestCredentialRecord::itemNamesCannotReachIntoAnotherAccount()
{
    QCOMPARE(accountItem("abc"), QString("account/abc"));
    QCOMPARE(webhookItem("abc", "wh_1"), QString("webhook/abc/wh_1"));
    QCOMPARE(webhookItem("abc", "../x/ü"), QString("webhook/abc/..%2Fx%2F%C3%BC"));
    QVERIFY(!webhookItem("abcd", "1").startsWith(webhookItems("abc")));
}

QTEST_APPLESS_MAIN(TestCredentialRecord)
#include "tst_credentialrecord.moc"
