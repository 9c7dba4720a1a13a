// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/confirmedschemes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::settings;
namespace fs = std::filesystem;

/// What deliveries confirmed, for each account, across programs.
class TestConfirmedSchemes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void twoDeliveriesConfirm();
    void theSameDeliveryTwiceDoesNot();
    void theLastOneIsInUse();
    void accountsAreApart();
    void anotherProgramSeesItAtOnce();
    void whatIsWrongInTheFileIsLeftOut();

private:
    fs::path directory() const { return m_dir->path().toStdString(); }
    Result<bool> note(const QString &account, const QString &scheme,
                      const std::vector<std::int64_t> &events)
    {
        return ConfirmedSchemes(directory()).note(account, scheme, events, UtcTime{});
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestConfirmedSchemes::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestConfirmedSchemes::twoDeliveriesConfirm()
{
    const ConfirmedSchemes schemes(directory());
    QCOMPARE(schemes.of("one"), QString());
    QCOMPARE(*note("one", "acme", {7}), false);
    QVERIFY(!schemes.isConfirmed("one", "acme"));
    QCOMPARE(*note("one", "acme", {9}), true);
    QVERIFY(schemes.isConfirmed("one", "acme"));
    QCOMPARE(schemes.of("one"), QString("acme"));
    QVERIFY(!schemes.isConfirmed("one", "other"));
}

void TestConfirmedSchemes::theSameDeliveryTwiceDoesNot()
{
    QCOMPARE(*note("one", "acme", {7}), false);
    QCOMPARE(*note("one", "acme", {7}), false);
}

void TestConfirmedSchemes::theLastOneIsInUse()
{
    const ConfirmedSchemes schemes(directory());
    QVERIFY(note("one", "acme", {1, 2}).ok());
    QVERIFY(note("one", "brand", {3, 4}).ok());
    QCOMPARE(schemes.of("one"), QString("brand"));
    QVERIFY(note("one", "half", {5}).ok());
    QCOMPARE(schemes.of("one"), QString("brand"));
    QVERIFY(note("one", "acme", {6, 7}).ok());
    QCOMPARE(schemes.of("one"), QString("acme"));
    QVERIFY(schemes.isConfirmed("one", "brand"));
}

void TestConfirmedSchemes::accountsAreApart()
{
    QVERIFY(note("one", "acme", {1, 2}).ok());
    QCOMPARE(ConfirmedSchemes(directory()).of("two"), QString());
}

void TestConfirmedSchemes::anotherProgramSeesItAtOnce()
{
    const ConfirmedSchemes mine(directory());
    QCOMPARE(mine.of("one"), QString());
    QVERIFY(note("one", "acme", {1, 2}).ok());
    QVERIFY(note("two", "acme", {3, 4}).ok());
    QCOMPARE(mine.of("one"), QString("acme"));
    QCOMPARE(mine.of("two"), QString("acme"));
}

void TestConfirmedSchemes::whatIsWrongInTheFileIsLeftOut()
{
    QFile file(QString::fromStdString(ConfirmedSchemes::fileIn(directory()).string()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"version":1,"accounts":{"one":[5,{"scheme":7,"events":[1,2]},)"
               R"({"scheme":"half","events":["a","b"]},{"scheme":"good","events":[1,2]}],)"
               R"("two":"none"}})");
    file.close();
    const ConfirmedSchemes schemes(directory());
    QCOMPARE(schemes.of("one"), QString("good"));
    QVERIFY(!schemes.isConfirmed("one", "half"));
    QCOMPARE(schemes.of("two"), QString());
}

QTEST_APPLESS_MAIN(TestConfirmedSchemes)
#include "tst_confirmedschemes.moc"
