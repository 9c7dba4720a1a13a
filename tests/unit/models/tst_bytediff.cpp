// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bytediff.h"

#include <QTest>

using namespace hookbench::models;

/// How two bodies are shown around their first difference.
class TestByteDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differenceIsMarked();
    void endOfABodyIsSeen();
    void longOnesAreCut();
};

void TestByteDiff::differenceIsMarked()
{
    const QString shown =
        byteDiffText({5, "{\"a\":", "1}", " 1}"}); // {"a":1} was signed, {"a": 1} came
    const QStringList lines = shown.split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0), QString("signed  00000001  22 61 22 3a 31 7d -- --  \"a\":1}"));
    QCOMPARE(lines.at(1),
             QString::fromUtf8("came    00000001  22 61 22 3a 20 31 7d --  \"a\":␣1}"));
    QCOMPARE(lines.at(2).indexOf("^^"), lines.at(0).indexOf("31 7d"));
    QCOMPARE(lines.at(2).trimmed(), QString("^^"));
}

void TestByteDiff::endOfABodyIsSeen()
{
    const QString shown = byteDiffText({2, "{}", "\r\n", ""});
    const QStringList lines = shown.split('\n');
    QCOMPARE(lines.at(0), QString::fromUtf8("signed  00000000  7b 7d 0d 0a -- -- -- --  {}␍␊"));
    QCOMPARE(lines.at(1), QString("came    00000000  7b 7d -- -- -- -- -- --  {}"));
    QVERIFY(byteDiffText({0, "", "a", ""}).contains("61"));
}

void TestByteDiff::longOnesAreCut()
{
    const QString shown =
        byteDiffText({16, std::string(16, 'b'), std::string(32, 'x'), std::string(32, '\xff')});
    const QStringList lines = shown.split('\n');
    QCOMPARE(lines.count(QString()), 2); // between the pairs of lines
    QVERIFY(lines.at(0).startsWith("signed  0000000c  62 62 62 62 78"));
    QVERIFY(lines.at(1).endsWith("bbbb...."));
    QVERIFY(lines.last().startsWith("came    00000024"));
}

QTEST_APPLESS_MAIN(TestByteDiff)
#include "tst_bytediff.moc"
