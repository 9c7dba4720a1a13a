// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/base/counted.h"
#include "app/base/headers.h"
#include "app/base/htmltext.h"
#include "app/base/privatefile.h"
#include "app/base/random.h"
#include "app/base/secret.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <set>

using namespace hookbench;

/// The small values everything stands on.
class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void utcTextRoundTrips();
    void utcTextIsRead_data();
    void utcTextIsRead();
    void countedTakesThePlural();
    void htmlTextIsNoMarkup();
    void errorKindNamesAreUnique();
    void randomTextIsEvenAndBounded();
    void uuidHasVersionFour();
    void secretIsMaskedAndMoved();
    void headersAreFoundWithoutCase();
    void directoryAndFilesArePrivate();
    void oversizedFileIsRefused();
    void damagedFileIsSetAside();
};

void TestBase::utcTextRoundTrips()
{
    const auto time = parseUtc("2026-03-20T12:00:00.123Z");
    QVERIFY(time.has_value());
    QCOMPARE(formatUtc(*time), std::string("2026-03-20T12:00:00.123Z"));
    QCOMPARE(formatUtc(UtcTime{} - std::chrono::milliseconds{1}),
             std::string("1969-12-31T23:59:59.999Z"));
}

void TestBase::utcTextIsRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("no fraction") << QByteArray("2026-03-20T12:00:00Z")
                                 << QByteArray("2026-03-20T12:00:00.000Z");
    QTest::newRow("an offset is taken off") << QByteArray("2026-03-20T14:00:00.5+02:00")
                                            << QByteArray("2026-03-20T12:00:00.500Z");
    QTest::newRow("nanoseconds are cut") << QByteArray("2026-03-20T12:00:00.123456789Z")
                                         << QByteArray("2026-03-20T12:00:00.123Z");
    QTest::newRow("a day that does not exist") << QByteArray("2026-02-30T12:00:00Z")
                                               << QByteArray();
    QTest::newRow("no zone") << QByteArray("2026-03-20T12:00:00") << QByteArray();
    QTest::newRow("something behind it") << QByteArray("2026-03-20T12:00:00Zx") << QByteArray();
    QTest::newRow("a point without digits") << QByteArray("2026-03-20T12:00:00.Z") << QByteArray();
    QTest::newRow("words") << QByteArray("yesterday") << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void TestBase::utcTextIsRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto time = parseUtc(text.toStdString());
    QCOMPARE(time.has_value(), !expected.isEmpty());
    if (time)
        QCOMPARE(QByteArray::fromStdString(formatUtc(*time)), expected);
}

void TestBase::countedTakesThePlural()
{
    QCOMPARE(counted(0, "event"), std::string("0 events"));
    QCOMPARE(counted(1, "event"), std::string("1 event"));
    QCOMPARE(counted(2, "event"), std::string("2 events"));
    QCOMPARE(counted(1, "delivery", "deliveries"), std::string("1 delivery"));
    QCOMPARE(counted(-1, "delivery", "deliveries"), std::string("-1 deliveries"));
}

void TestBase::htmlTextIsNoMarkup()
{
    QCOMPARE(htmlText("<b a='\"'>&"), std::string("&lt;b a=&#39;&quot;&#39;&gt;&amp;"));
    QCOMPARE(htmlText("{\r\n\t1\n}"), std::string("{\r\n\t1\n}"));
    QCOMPARE(htmlText(std::string_view("\0\x1b\x7f", 3)),
             std::string("&#xFFFD;&#xFFFD;&#xFFFD;"));
}

void TestBase::errorKindNamesAreUnique()
{
    std::set<std::string> names;
    for (const ErrorKind kind : allErrorKinds())
        names.insert(errorKindName(kind));
    QCOMPARE(names.size(), allErrorKinds().size());
}

void TestBase::randomTextIsEvenAndBounded()
{
    SystemRandom random;
    const std::string text = randomText(random, 30'000, "abc");
    for (const char c : {'a', 'b', 'c'}) {
        const auto count = std::count(text.begin(), text.end(), c);
        QVERIFY2(count > 9'500 && count < 10'500, "each third within 5 standard deviations");
    }
    QCOMPARE(randomSigningSecret(random).size(), std::size_t(38));
    QVERIFY(randomSigningSecret(random) != randomSigningSecret(random));
}

void TestBase::uuidHasVersionFour()
{
    SystemRandom random;
    const std::string uuid = randomUuid(random);
    QCOMPARE(uuid.size(), std::size_t(36));
    QCOMPARE(uuid[14], '4');
    QVERIFY(std::string("89ab").find(uuid[19]) != std::string::npos);
}

void TestBase::secretIsMaskedAndMoved()
{
    std::string source = "whsec_0123456789abcdef0123456789abcdef";
    Secret secret(std::move(source));
    QVERIFY(source.empty()); // NOLINT(bugprone-use-after-move): that it is empty is the promise
    QCOMPARE(secret.masked(), std::string("whse****cdef"));
    QCOMPARE(Secret::copyOf("short").masked(), std::string("********"));
    QCOMPARE(Secret().masked(), std::string());

    Secret moved = std::move(secret);
    QVERIFY(secret.isEmpty()); // NOLINT(bugprone-use-after-move)
    QVERIFY(moved == Secret::copyOf("whsec_0123456789abcdef0123456789abcdef"));
    QVERIFY(!(moved == Secret::copyOf("whsec_0123456789abcdef0123456789abcdeF")));
    QVERIFY(!(moved == Secret()));
}

void TestBase::headersAreFoundWithoutCase()
{
    const Headers headers{{"X-One", "1"}, {"x-one", "2"}, {"Host", "a"}};
    QCOMPARE(findHeader(headers, "x-ONE").value_or(""), std::string_view("1"));
    QVERIFY(!findHeader(headers, "x-two").has_value());
}

void TestBase::directoryAndFilesArePrivate()
{
    QTemporaryDir temporary;
    const std::filesystem::path dir =
        std::filesystem::path(temporary.path().toStdString()) / "a" / "data";
    QVERIFY(ensurePrivateDirectory(dir).ok());
    ::chmod(dir.c_str(), 0755);
    QVERIFY(ensurePrivateDirectory(dir).ok());
    struct stat status = {};
    ::stat(dir.c_str(), &status);
    QCOMPARE(status.st_mode & 0777u, 0700u);

    QVERIFY(writePrivateFile(dir / "x", "one").ok());
    QVERIFY(writePrivateFile(dir / "x", "two").ok());
    ::stat((dir / "x").c_str(), &status);
    QCOMPARE(status.st_mode & 0777u, 0600u);
    QCOMPARE(readFile(dir / "x", 10).value(), std::string("two"));

    ::chmod((dir / "x").c_str(), 0644);
    QVERIFY(makeFilePrivate(dir / "x").ok());
    ::stat((dir / "x").c_str(), &status);
    QCOMPARE(status.st_mode & 0777u, 0600u);
    QVERIFY(makeFilePrivate(dir / "absent").ok());

    const Result<void> file = ensurePrivateDirectory(dir / "x");
    QVERIFY(!file.ok());
    QCOMPARE(file.error().path, (dir / "x").string());
}

void TestBase::oversizedFileIsRefused()
{
    QTemporaryDir temporary;
    const std::filesystem::path file =
        std::filesystem::path(temporary.path().toStdString()) / "big";
    QVERIFY(writePrivateFile(file, "12345").ok());
    QVERIFY(readFile(file, 5).ok());
    const Result<std::string> refused = readFile(file, 4);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::FileMalformed);
}

void TestBase::damagedFileIsSetAside()
{
    QTemporaryDir temporary;
    const std::filesystem::path file = std::filesystem::path(temporary.path().toStdString()) / "x";
    for (int i = 0; i < 2; ++i) {
        QVERIFY(writePrivateFile(file, "kept").ok());
        const auto kept = setFileAside(file);
        QVERIFY(kept.ok());
        QVERIFY(!std::filesystem::exists(file));
        QCOMPARE(readFile(*kept, 10).value(), std::string("kept"));
    }
}

QTEST_APPLESS_MAIN(TestBase)
#include "tst_base.moc"
