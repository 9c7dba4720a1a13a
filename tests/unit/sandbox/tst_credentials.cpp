// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/credentials.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::sandbox;

/// The three published ways to present a key.
class TestCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headersAreBothNeeded();
    void theSecretIsRead_data();
    void theSecretIsRead();
};

void TestCredentials::headersAreBothNeeded()
{
    const auto both =
        readCredentials({{"X-Client-Key", "pk"}, {"X-CLIENT-SECRET", "sk"}}, AuthStyle::Headers);
    QVERIFY(both.has_value());
    QCOMPARE(both->clientKey.value(), std::string("pk"));
    QCOMPARE(both->clientSecret.reveal(), std::string_view("sk"));
    QVERIFY(!readCredentials({{"x-client-key", "pk"}}, AuthStyle::Headers));
    QVERIFY(!readCredentials({{"x-client-secret", "sk"}}, AuthStyle::Headers));
    QVERIFY(
        !readCredentials({{"x-client-key", "pk"}, {"x-client-secret", ""}}, AuthStyle::Headers));
    QVERIFY(!readCredentials({{"Authorization", "Bearer sk"}}, AuthStyle::Headers));
}

void TestCredentials::theSecretIsRead_data()
{
    QTest::addColumn<int>("style");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("secret");
    const int bearer = static_cast<int>(AuthStyle::Bearer);
    const int basic = static_cast<int>(AuthStyle::Basic);
    const QByteArray none;
    const auto basicOf = [](const char *pair) { return "Basic " + QByteArray(pair).toBase64(); };
    QTest::addRow("a bearer token") << bearer << QByteArray("Bearer sk_1") << QByteArray("sk_1");
    QTest::addRow("the scheme has no case")
        << bearer << QByteArray("bEARER sk_1") << QByteArray("sk_1");
    QTest::addRow("more blanks") << bearer << QByteArray("Bearer   sk_1") << QByteArray("sk_1");
    QTest::addRow("a bearer without a token") << bearer << QByteArray("Bearer ") << none;
    QTest::addRow("a scheme that only begins so") << bearer << QByteArray("BearerX sk_1") << none;
    QTest::addRow("basic for bearer") << bearer << basicOf("sk_1:") << none;
    QTest::addRow("user and no password") << basic << basicOf("sk_1:") << QByteArray("sk_1");
    QTest::addRow("one padding character")
        << basic << basicOf("sk_12:") + "" << QByteArray("sk_12");
    QTest::addRow("two padding characters") << basic << basicOf("sk_:") << QByteArray("sk_");
    QTest::addRow("a password") << basic << basicOf("sk_1:pass") << none;
    QTest::addRow("no colon") << basic << basicOf("sk_1") << none;
    QTest::addRow("not base64") << basic << QByteArray("Basic ????") << none;
    QTest::addRow("base64 without its padding")
        << basic << QByteArray("Basic c2tfMTo") + "X=" << none;
    QTest::addRow("too long") << basic << basicOf(QByteArray(2000, 'a') + ":") << none;
    QTest::addRow("nothing at all") << basic << QByteArray() << none;
}

void TestCredentials::theSecretIsRead()
{
    QFETCH(int, style);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, secret);
    const auto read =
        readCredentials({{"authorization", value.toStdString()}}, static_cast<AuthStyle>(style));
    QCOMPARE(read.has_value(), !secret.isEmpty());
    if (read) {
        QVERIFY(!read->clientKey);
        QCOMPARE(read->clientSecret.reveal(), std::string_view(secret.constData()));
    }
}

QTEST_APPLESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
