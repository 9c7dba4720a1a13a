// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/privatefile.h"
#include "app/outbox/checkbook.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::outbox;

/// What is remembered of check-ups, across restarts and with damaged files.
class TestCheckBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void theLastOneOfEachWebhookIsKept();
    void theOldestGo();
    void damagedFilesAreNoCheckUps_data();
    void damagedFilesAreNoCheckUps();
    void oneDamagedRecordDoesNotTakeTheOthers();

private:
    std::filesystem::path file() const
    {
        return std::filesystem::path(m_dir->path().toStdString()) / "checkups.json";
    }
    static CheckRecord record(const std::string &webhook, int minute);

    std::unique_ptr<QTemporaryDir> m_dir;
};

CheckRecord TestCheckBook::record(const std::string &webhook, int minute)
{
    CheckRecord record{"acc", webhook, "https://shop.example/hook", {}, {}};
    record.at = *parseUtc("2026-03-20T12:00:00.000Z") + std::chrono::minutes(minute);
    CheckFinding forged;
    forged.code = CheckCode::Forged;
    forged.result = CheckResult::Fail;
    forged.status = 200;
    forged.seconds = 0.25;
    CheckFinding tls;
    tls.code = CheckCode::Tls;
    tls.result = CheckResult::Fail;
    tls.error = ErrorKind::Tls;
    tls.detail = "certificate has expired";
    CheckFinding large;
    large.code = CheckCode::Large;
    large.skip = CheckSkip::NotAsked;
    record.findings = {tls, forged, large};
    return record;
}

void TestCheckBook::theLastOneOfEachWebhookIsKept()
{
    {
        CheckBook book(file());
        QVERIFY(!book.find("acc", "wh_1"));
        QVERIFY(book.keep(record("wh_1", 0)).ok());
        QVERIFY(book.keep(record("wh_2", 1)).ok());
        QVERIFY(book.keep(record("wh_1", 2)).ok());
    }
    CheckBook book(file());
    QVERIFY(book.find("acc", "wh_1"));
    QVERIFY(*book.find("acc", "wh_1") == record("wh_1", 2));
    QVERIFY(*book.find("acc", "wh_2") == record("wh_2", 1));
    QVERIFY(!book.find("other", "wh_1"));
    QCOMPARE(QFile::permissions(QString::fromStdString(file().string())) &
                 (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void TestCheckBook::theOldestGo()
{
    CheckBook book(file());
    for (int i = 0; i < static_cast<int>(CheckBook::maxRecords) + 2; ++i)
        QVERIFY(book.keep(record("wh_" + std::to_string(i), i)).ok());
    QVERIFY(!book.find("acc", "wh_1"));
    QVERIFY(book.find("acc", "wh_2"));
}

void TestCheckBook::damagedFilesAreNoCheckUps_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{\"checks\":[");
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("no list") << QByteArray("{\"checks\":{}}");
    QTest::newRow("a record that is none") << QByteArray("{\"checks\":[7,null,\"a\"]}");
    QTest::newRow("a status beyond any")
        << QByteArray("{\"checks\":[{\"account\":\"acc\",\"webhook\":\"wh_1\",\"target\":\"x\","
                      "\"at\":\"2026-03-20T12:00:00Z\",\"findings\":[{\"code\":\"dns\",\"result\":"
                      "\"pass\",\"skip\":\"\",\"status\":99999999999,\"error\":\"\",\"seconds\":1,"
                      "\"count\":0,\"total\":0,\"detail\":\"\"}]}]}");
    QTest::newRow("a code that nobody knows")
        << QByteArray("{\"checks\":[{\"account\":\"acc\",\"webhook\":\"wh_1\",\"target\":\"x\","
                      "\"at\":\"2026-03-20T12:00:00Z\",\"findings\":[{\"code\":\"dsn\",\"result\":"
                      "\"pass\",\"skip\":\"\",\"status\":200,\"error\":\"\",\"seconds\":1,"
                      "\"count\":0,\"total\":0,\"detail\":\"\"}]}]}");
}

void TestCheckBook::damagedFilesAreNoCheckUps()
{
    QFETCH(QByteArray, content);
    QVERIFY(writePrivateFile(file(), content.toStdString()).ok());
    CheckBook book(file());
    QVERIFY(!book.find("acc", "wh_1"));
    QVERIFY(book.keep(record("wh_1", 0)).ok());
    QVERIFY(book.find("acc", "wh_1"));
}

void TestCheckBook::oneDamagedRecordDoesNotTakeTheOthers()
{
    {
        CheckBook book(file());
        QVERIFY(book.keep(record("wh_1", 0)).ok());
        QVERIFY(book.keep(record("wh_2", 1)).ok());
    }
    std::string text = readFile(file(), 1 << 20).value();
    const std::size_t at = text.find("2026-03-20T12:01"); // of wh_2
    QVERIFY(at != std::string::npos);
    text.replace(at, 4, "nope");
    QVERIFY(writePrivateFile(file(), text).ok());
    CheckBook book(file());
    QVERIFY(!book.find("acc", "wh_2"));
    QVERIFY(book.find("acc", "wh_1"));
}

QTEST_APPLESS_MAIN(TestCheckBook)
#include "tst_checkbook.moc"
