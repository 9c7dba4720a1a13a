// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/uistate.h"
#include "tests/unit/settings/files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hookbench::settings;
namespace fs = std::filesystem;

/// Window state: kept for each account, bounded, and never a reason to complain.
class TestUiState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void valuesAreKeptForEachAccount();
    void unchangedStateIsNotWritten();
    void boundsHold();
    void malformedIsDroppedSilently_data();
    void malformedIsDroppedSilently();
    void removedAccountIsForgotten();

private:
    fs::path file() const { return fs::path(m_dir->path().toStdString()) / "uistate.json"; }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestUiState::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestUiState::valuesAreKeptForEachAccount()
{
    const QByteArray bytes("\0\xff\x80 state", 9);
    {
        UiState state(file());
        state.load();
        state.setValue("", "geometry", bytes);
        state.setValue("one", "columns", "a");
        state.setValue("two", "columns", "b");
        QVERIFY(state.save().ok());
    }
    UiState state(file());
    state.load();
    QCOMPARE(state.value("", "geometry"), bytes);
    QCOMPARE(state.value("one", "columns"), QByteArray("a"));
    QCOMPARE(state.value("two", "columns"), QByteArray("b"));
    QCOMPARE(state.value("three", "columns"), QByteArray());
    QCOMPARE(rightsOf(file()), 0600);
}

void TestUiState::unchangedStateIsNotWritten()
{
    UiState state(file());
    state.load();
    QVERIFY(state.save().ok());
    QVERIFY(!fs::exists(file()));
    state.setValue("", "a", "1");
    QVERIFY(state.save().ok());
    fs::remove(file());
    state.setValue("", "a", "1");
    QVERIFY(state.save().ok());
    QVERIFY(!fs::exists(file()));
}

void TestUiState::boundsHold()
{
    UiState state(file());
    state.load();
    state.setValue("", "large", QByteArray(16 * 1024, 'x'));
    QCOMPARE(state.value("", "large").size(), 16 * 1024);
    state.setValue("", "larger", QByteArray(16 * 1024 + 1, 'x'));
    QVERIFY(state.value("", "larger").isEmpty());
    state.setValue("", QString(65, 'k'), "1");
    QVERIFY(state.value("", QString(65, 'k')).isEmpty());
    for (int i = 0; i < 100; ++i)
        state.setValue("many", QString::number(i), "1");
    QVERIFY(!state.value("many", "63").isEmpty());
    QVERIFY(state.value("many", "64").isEmpty());
    state.setValue("many", "63", {});
    state.setValue("many", "64", "1"); // there is room again
    QVERIFY(!state.value("many", "64").isEmpty());
    for (int i = 0; i < 300; ++i)
        state.setValue(QString("account %1").arg(i), "a", "1");
    QVERIFY(state.value("account 299", "a").isEmpty());
}

void TestUiState::malformedIsDroppedSilently_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no JSON") << QByteArray("geometry=1");
    QTest::newRow("accounts is a list") << QByteArray(R"({"version":1,"accounts":[]})");
    QTest::newRow("an account is text") << QByteArray(R"({"version":1,"accounts":{"":"x"}})");
    QTest::newRow("a value is a number") << QByteArray(R"({"version":1,"accounts":{"":{"a":1}}})");
    QTest::newRow("a value is no base64")
        << QByteArray(R"({"version":1,"accounts":{"":{"a":"§§"}}})");
    QTest::newRow("a value is too large")
        << R"({"version":1,"accounts":{"":{"a":")" + QByteArray(40'000, 'A') + "\"}}}";
    QTest::newRow("a later version") << QByteArray(R"({"version":2})");
}

void TestUiState::malformedIsDroppedSilently()
{
    QFETCH(QByteArray, content);
    QVERIFY(putFile(file(), content));
    UiState state(file());
    state.load();
    QVERIFY(state.value("", "a").isEmpty());
    state.setValue("", "a", "1");
    QCOMPARE(state.value("", "a"), QByteArray("1"));
}

void TestUiState::removedAccountIsForgotten()
{
    UiState state(file());
    state.load();
    state.setValue("one", "a", "1");
    state.setValue("two", "a", "2");
    state.removeAccount("one");
    QVERIFY(state.save().ok());
    UiState again(file());
    again.load();
    QVERIFY(again.value("one", "a").isEmpty());
    QCOMPARE(again.value("two", "a"), QByteArray("2"));
}

QTEST_APPLESS_MAIN(TestUiState)
#include "tst_uistate.moc"
