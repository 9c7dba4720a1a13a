// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/schemeset.h"
#include "tests/support/signing/shipped.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace hookbench;
using namespace hookbench::signing;

namespace
{

const std::string hex64(64, 'a');
const std::string base64Of32 = std::string(43, 'A') + "=";

QByteArray acme(const QByteArray &title, const QByteArray &cipher = {})
{
    return R"({"title": ")" + title + R"(",
"signature": {"header": "X-Acme", "encoding": "hex"},
"message": "{body}")" +
           (cipher.isEmpty() ? QByteArray() : ",\n\"cipher\": \"" + cipher + '"') + "}";
}

} // namespace

Q_DECLARE_METATYPE(hookbench::Headers)

/// Which schemes are known, and which of them reads a delivery's headers.
class TestSchemeSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allThatShipAreGood();
    void detects_data();
    void detects();
    void userFilesAreAdded();
    void aUserFileReplacesOneThatShips();
    void badUserFilesAreToldAndTheOthersLoaded();
    void boundsTheFolder();
    void missingFoldersAreNoError();

private:
    static void put(const QTemporaryDir &folder, const QString &file, const QByteArray &content);
};

void TestSchemeSet::put(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QDir(folder.path()).mkpath(QFileInfo(name).path());
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the fixture");
}

void TestSchemeSet::allThatShipAreGood()
{
    const SchemeSet &set = test::shipped();
    for (const RejectedFile &file : set.rejected())
        QFAIL((file.name + ": " + file.error.detail).c_str());
    std::vector<std::string> names;
    for (const Scheme &scheme : set.schemes())
        names.push_back(scheme.name);
    const std::vector<std::string> expected{"platform",
                                            "platform-body",
                                            "platform-bare-hex",
                                            "bila",
                                            "standard-webhooks",
                                            "svix",
                                            "stripe",
                                            "github",
                                            "github-sha1",
                                            "shopify",
                                            "slack"};
    QVERIFY(names == expected);
    QVERIFY(set.findCipher("platform-gcm"));
    QVERIFY(set.findCipher("platform-cbc"));
    QVERIFY(set.find("github-sha1")->isWeak);
    QVERIFY(!set.find("github")->isWeak);
    QVERIFY(!set.find("Platform"));
    // Every file of the folders is among them.
    const QDir resources(HOOKBENCH_RESOURCES);
    QCOMPARE(QDir(resources.filePath("schemes")).entryList({"*.json"}).size(),
             qsizetype(expected.size()));
    QCOMPARE(QDir(resources.filePath("ciphers")).entryList({"*.json"}).size(), qsizetype(2));
}

void TestSchemeSet::detects_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("scheme");
    const std::string time = "1700000000";
    QTest::newRow("time and signature")
        << Headers{{"X-Webhook-Timestamp", time}, {"X-Webhook-Signature", "sha256=" + hex64}}
        << QByteArray("platform");
    QTest::newRow("names in another case")
        << Headers{{"x-webhook-timestamp", time}, {"X-WEBHOOK-SIGNATURE", "sha256=" + hex64}}
        << QByteArray("platform");
    QTest::newRow("two signatures")
        << Headers{{"X-Webhook-Timestamp", time},
                   {"X-Webhook-Signature", "sha256=" + hex64 + ", sha256=" + hex64}}
        << QByteArray("platform");
    QTest::newRow("no time") << Headers{{"X-Webhook-Signature", "sha256=" + hex64}}
                             << QByteArray("platform-body");
    QTest::newRow("a time that is none")
        << Headers{{"X-Webhook-Timestamp", "yesterday"}, {"X-Webhook-Signature", "sha256=" + hex64}}
        << QByteArray("platform-body");
    QTest::newRow("bare digits") << Headers{{"X-Webhook-Signature", hex64}}
                                 << QByteArray("platform-bare-hex");
    QTest::newRow("bare digits of which one is missing")
        << Headers{{"X-Webhook-Signature", hex64.substr(1)}} << QByteArray();
    QTest::newRow("upper case") << Headers{{"X-Webhook-Signature", std::string(64, 'A')}}
                                << QByteArray();
    QTest::newRow("Bila") << Headers{{"X-Bila-Timestamp", time},
                                     {"X-Bila-Signature", "sha256=" + hex64}}
                          << QByteArray("bila");
    QTest::newRow("Bila without its time")
        << Headers{{"X-Bila-Signature", "sha256=" + hex64}} << QByteArray();
    QTest::newRow("Standard Webhooks") << Headers{{"webhook-id", "msg_1"},
                                                  {"webhook-timestamp", time},
                                                  {"webhook-signature", "v1," + base64Of32}}
                                       << QByteArray("standard-webhooks");
    QTest::newRow("Standard Webhooks with a signature of another version")
        << Headers{{"webhook-id", "msg_1"},
                   {"webhook-timestamp", time},
                   {"webhook-signature", "v1a,x v1," + base64Of32}}
        << QByteArray("standard-webhooks");
    QTest::newRow("Standard Webhooks without its id")
        << Headers{{"webhook-timestamp", time}, {"webhook-signature", "v1," + base64Of32}}
        << QByteArray();
    QTest::newRow("Svix") << Headers{{"svix-id", "msg_1"},
                                     {"svix-timestamp", time},
                                     {"svix-signature", "v1," + base64Of32}}
                          << QByteArray("svix");
    QTest::newRow("Stripe") << Headers{{"Stripe-Signature",
                                        "t=" + time + ",v1=" + hex64 + ",v0=" + hex64}}
                            << QByteArray("stripe");
    QTest::newRow("Stripe without its time")
        << Headers{{"Stripe-Signature", "v1=" + hex64}} << QByteArray();
    QTest::newRow("GitHub sends both, the strong one counts")
        << Headers{{"X-Hub-Signature", "sha1=" + hex64.substr(24)},
                   {"X-Hub-Signature-256", "sha256=" + hex64}}
        << QByteArray("github");
    QTest::newRow("GitHub's old one alone")
        << Headers{{"X-Hub-Signature", "sha1=" + hex64.substr(24)}} << QByteArray("github-sha1");
    QTest::newRow("Shopify") << Headers{{"X-Shopify-Hmac-Sha256", base64Of32}}
                             << QByteArray("shopify");
    QTest::newRow("Slack") << Headers{{"X-Slack-Request-Timestamp", time},
                                      {"X-Slack-Signature", "v0=" + hex64}}
                           << QByteArray("slack");
    QTest::newRow("of two that read it the one that needs more headers")
        << Headers{{"X-Hub-Signature-256", "sha256=" + hex64},
                   {"X-Bila-Timestamp", time},
                   {"X-Bila-Signature", "sha256=" + hex64}}
        << QByteArray("bila");
    QTest::newRow("two times of which nobody knows the signed one")
        << Headers{{"X-Webhook-Timestamp", time},
                   {"X-Webhook-Timestamp", "1"},
                   {"X-Webhook-Signature", "sha256=" + hex64}}
        << QByteArray("platform-body");
    QTest::newRow("no headers") << Headers{} << QByteArray();
    QTest::newRow("an empty signature") << Headers{{"X-Webhook-Signature", ""}} << QByteArray();
}

void TestSchemeSet::detects()
{
    QFETCH(Headers, headers);
    QFETCH(QByteArray, scheme);
    const Scheme *detected = test::shipped().detect(headers);
    QCOMPARE(detected ? QByteArray::fromStdString(detected->name) : QByteArray(), scheme);
}

void TestSchemeSet::userFilesAreAdded()
{
    QTemporaryDir folder;
    put(folder, "schemes/acme.json", acme("Acme", "own-cipher"));
    put(folder, "schemes/notes.txt", "not looked at");
    QFile cipher(QString(HOOKBENCH_RESOURCES) + "/ciphers/platform-cbc.json");
    QVERIFY(cipher.open(QIODevice::ReadOnly));
    put(folder, "ciphers/own-cipher.json", cipher.readAll());
    SchemeSet set = test::shipped();
    set.addUserFiles(folder.path().toStdString());
    QVERIFY(set.rejected().empty());
    QVERIFY(set.find("acme"));
    QCOMPARE(set.find("acme")->cipher, std::string("own-cipher"));
    QCOMPARE(set.schemes().size(), test::shipped().schemes().size() + 1);
    QCOMPARE(set.detect({{"x-acme", hex64}})->name, std::string("acme"));
}

void TestSchemeSet::aUserFileReplacesOneThatShips()
{
    QTemporaryDir folder;
    put(folder, "schemes/platform.json", acme("My platform"));
    SchemeSet set = test::shipped();
    set.addUserFiles(folder.path().toStdString());
    QCOMPARE(set.schemes().size(), test::shipped().schemes().size());
    QCOMPARE(set.schemes().front().title, std::string("My platform"));
}

void TestSchemeSet::badUserFilesAreToldAndTheOthersLoaded()
{
    QTemporaryDir folder;
    put(folder, "schemes/a-broken.json", "{\n\"title\": \"A\",\n}");
    put(folder, "schemes/b-cipher.json", acme("B", "none-such"));
    put(folder, "schemes/c-large.json", "{" + QByteArray(70'000, ' ') + "}");
    put(folder, "schemes/D Name.json", acme("D"));
    put(folder, "schemes/f-good.json", acme("F"));
    put(folder, "ciphers/g-cipher.json", "{}");
    QCOMPARE(::mkfifo(folder.filePath("schemes/e-pipe.json").toLocal8Bit().constData(), 0600), 0);

    SchemeSet set = test::shipped();
    set.addUserFiles(folder.path().toStdString());
    QVERIFY(set.find("f-good"));
    QCOMPARE(set.schemes().size(), test::shipped().schemes().size() + 1);
    std::vector<std::string> names;
    for (const RejectedFile &file : set.rejected()) {
        names.push_back(file.name);
        QCOMPARE(file.error.kind, ErrorKind::FileMalformed);
        QVERIFY(QFileInfo::exists(QString::fromStdString(file.error.path)));
    }
    const std::vector<std::string> expected{"g-cipher.json", "D Name.json",  "a-broken.json",
                                            "b-cipher.json", "c-large.json", "e-pipe.json"};
    QVERIFY(names == expected);
    QVERIFY(set.rejected()[2].error.detail.starts_with("Line 3: this is no JSON: "));
    QCOMPARE(set.rejected()[3].error.detail,
             std::string("Line 4: \"cipher\" has to name a payload cipher; there are: "
                         "platform-gcm, platform-cbc."));
}

void TestSchemeSet::boundsTheFolder()
{
    QTemporaryDir folder;
    for (int i = 0; i < 205; ++i)
        put(folder, QString("schemes/s%1.json").arg(i, 3, 10, QChar('0')), acme("S"));
    SchemeSet set = test::shipped();
    set.addUserFiles(folder.path().toStdString());
    QCOMPARE(set.schemes().size(), test::shipped().schemes().size() + 200);
    QVERIFY(set.find("s199"));
    QVERIFY(!set.find("s200"));
    QCOMPARE(set.rejected().size(), std::size_t(1));
}

void TestSchemeSet::missingFoldersAreNoError()
{
    QTemporaryDir folder;
    SchemeSet set = test::shipped();
    set.addUserFiles(folder.path().toStdString());
    set.addUserFiles("/nowhere/at/all");
    QVERIFY(set.rejected().empty());
}

QTEST_APPLESS_MAIN(TestSchemeSet)
#include "tst_schemeset.moc"
