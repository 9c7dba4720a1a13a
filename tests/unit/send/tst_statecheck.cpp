// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/send/statecheck.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::send;

/// What the state of a handler before and after a drill says.
class TestStateCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsJudged_data();
    void itIsJudged();
    void itComesBackFromJson();
    void whatIsNoStateIsNone_data();
    void whatIsNoStateIsNone();

private:
    static HandlerState read(const std::string &body) { return {200, {}, body, false}; }
    static HandlerState lost() { return {0, "connection-refused", {}, false}; }
};

void TestStateCheck::itIsJudged_data()
{
    QTest::addColumn<std::string>("before");
    QTest::addColumn<std::string>("after");
    QTest::addColumn<bool>("isToStay");
    QTest::addColumn<bool>("isRight");
    QTest::addColumn<QString>("said");
    QTest::newRow("the same") << std::string("7") << std::string("7") << false << true
                              << "the same as before";
    QTest::newRow("another") << std::string("7") << std::string("9") << false << true
                             << "has changed.";
    QTest::newRow("another that was to stay")
        << std::string("7") << std::string("9") << true << false << "should not have";
    QTest::newRow("the same that was to stay")
        << std::string("7") << std::string("7") << true << true << "the same as before";
    QTest::newRow("not read before")
        << std::string() << std::string("7") << false << false << "could not be read before";
    QTest::newRow("not read after")
        << std::string("7") << std::string() << false << false << "could not be read after";
}

void TestStateCheck::itIsJudged()
{
    QFETCH(std::string, before);
    QFETCH(std::string, after);
    QFETCH(bool, isToStay);
    QFETCH(QString, said);
    StateCheck check{"http://127.0.0.1/state", isToStay, {}, {}};
    check.before = before.empty() ? lost() : read(before);
    check.after = after.empty() ? lost() : read(after);
    QTEST(check.isRight(), "isRight");
    QVERIFY2(QString::fromStdString(stateSentence(check)).contains(said),
             stateSentence(check).c_str());
}

void TestStateCheck::itComesBackFromJson()
{
    const StateCheck check{"http://127.0.0.1/state", true, read("{\"paid\":7}"), lost()};
    const auto back = stateFromJson(stateJson(check));
    QVERIFY(back && *back == check);
}

void TestStateCheck::whatIsNoStateIsNone_data()
{
    QTest::addColumn<std::string>("json");
    QTest::newRow("nothing") << std::string();
    QTest::newRow("no JSON") << std::string("{");
    QTest::newRow("no object") << std::string("[]");
    QTest::newRow("half of it") << std::string("{\"url\":\"x\",\"isToStay\":true}");
    QTest::newRow("other types") << std::string(
        "{\"url\":\"x\",\"isToStay\":true,\"before\":{\"status\":\"200\",\"error\":\"\",\"body\":"
        "\"\",\"isCut\":false},\"after\":{\"status\":200,\"error\":\"\",\"body\":\"\",\"isCut\":"
        "false}}");
}

void TestStateCheck::whatIsNoStateIsNone()
{
    QFETCH(std::string, json);
    QVERIFY(!stateFromJson(json));
}

QTEST_APPLESS_MAIN(TestStateCheck)
#include "tst_statecheck.moc"
