// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jsontext.h"
#include "models/payloadtreemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace hookbench::models;
using Tree = PayloadTreeModel;

Q_DECLARE_METATYPE(Tree::Outcome)

/// A payload as a tree and as text: what came is what is shown.
class TestPayloadTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersKeepTheirText_data();
    void numbersKeepTheirText();
    void keysKeepTheirOrderAndRepetition();
    void stringsAreShownWithoutTheirEscapes();
    void pathsLeadToAValue();
    void queryPathsReadBack();
    void tellsWhatIsNoJson_data();
    void tellsWhatIsNoJson();
    void aValueAloneIsOneRow_data();
    void aValueAloneIsOneRow();
    void deepAndLongPayloadsAreBounded();
    void prettyTextKeepsEveryToken_data();
    void prettyTextKeepsEveryToken();
    void tellsUtf8();

private:
    QModelIndex child(const Tree &tree, const QString &name, const QModelIndex &parent = {}) const
    {
        for (int row = 0; row < tree.rowCount(parent); ++row) {
            const QModelIndex index = tree.index(row, 0, parent);
            if (index.data().toString() == name)
                return index;
        }
        return {};
    }
    static QString value(const QModelIndex &index)
    {
        return index.siblingAtColumn(Tree::Value).data().toString();
    }
};

void TestPayloadTree::numbersKeepTheirText_data()
{
    QTest::addColumn<QString>("number");
    for (const char *number : {"0", "-0", "1.10", "1e2", "12345678901234567890123",
                               "0.1000000000000000055511151231257827", "9007199254740993",
                               "-18446744073709551616", "1E+400", "100.00"})
        QTest::newRow(number) << number;
}

void TestPayloadTree::numbersKeepTheirText()
{
    QFETCH(QString, number);
    Tree tree;
    QAbstractItemModelTester tester(&tree);
    const std::string json = QString("{\"amount\": %1 , \"ids\":[%1]}").arg(number).toStdString();
    QCOMPARE(tree.setJson(json), Tree::Outcome::Complete);
    QCOMPARE(value(child(tree, "amount")), number);
    QCOMPARE(value(tree.index(0, 0, child(tree, "ids"))), number);
    QCOMPARE(child(tree, "amount").data(Tree::TypeRole).toInt(), int(Tree::Type::Number));
}

void TestPayloadTree::keysKeepTheirOrderAndRepetition()
{
    Tree tree;
    QAbstractItemModelTester tester(&tree);
    tree.setJson(R"({"z":1,"a":{"c":[true,null]},"z":2})");
    QStringList names;
    QStringList values;
    for (int row = 0; row < tree.rowCount(); ++row) {
        names += tree.index(row, 0).data().toString();
        values += value(tree.index(row, 0));
    }
    QCOMPARE(names, QStringList({"z", "a", "z"}));
    QCOMPARE(values, QStringList({"1", "1 field(s)", "2"}));
    const QModelIndex list = child(tree, "c", tree.index(1, 0));
    QCOMPARE(value(tree.index(0, 0, list)), QString("true"));
    QCOMPARE(value(tree.index(1, 0, list)), QString("null"));
}

void TestPayloadTree::stringsAreShownWithoutTheirEscapes()
{
    Tree tree;
    tree.setJson(R"({"name":"M\u00fcller \"& Co\"","half":"a\ud800b","empty":""})");
    QCOMPARE(value(child(tree, "name")), QString::fromUtf8("M\xc3\xbcller \"& Co\""));
    QCOMPARE(value(child(tree, "half")), QString("a\\ud800b"));
    QCOMPARE(value(child(tree, "empty")), QString());
    QCOMPARE(child(tree, "empty").data(Tree::TypeRole).toInt(), int(Tree::Type::String));
}

void TestPayloadTree::pathsLeadToAValue()
{
    Tree tree;
    tree.setJson(R"({"data":{"items":[{"amount":1},{"amount":2}]}})");
    const QModelIndex items = child(tree, "items", child(tree, "data"));
    const QModelIndex amount = child(tree, "amount", tree.index(1, 0, items));
    QCOMPARE(amount.data(Tree::PathRole).toString(), QString("data.items[1].amount"));
    QCOMPARE(amount.data(Tree::QueryPathRole).toString(), QString("$.data.items[1].amount"));
}

void TestPayloadTree::queryPathsReadBack()
{
    const QByteArray json = R"({"a.b":{"x \"y\" \\":[{"caf\u00e9":7}]}})";
    Tree tree;
    tree.setJson(std::string_view(json.constData(), std::size_t(json.size())));
    const QModelIndex list = tree.index(0, 0, tree.index(0, 0));
    const QModelIndex leaf = tree.index(0, 0, tree.index(0, 0, list));
    QCOMPARE(leaf.siblingAtColumn(Tree::Value).data().toString(), QString("7"));
    // As the grammar of the queries has it: \" and \\ in quotes are the signs themselves.
    QCOMPARE(leaf.data(Tree::QueryPathRole).toString(),
             QString::fromUtf8(R"($["a.b"]["x \"y\" \\"][0]["café"])"));
}

void TestPayloadTree::tellsWhatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain text") << QByteArray("hello");
    QTest::newRow("a form") << QByteArray("a=1&b=2");
    QTest::newRow("cut off") << QByteArray(R"({"a":{"b":1)");
    QTest::newRow("two documents") << QByteArray("{} {}");
    QTest::newRow("a number with two points") << QByteArray(R"({"a":1.2.3})");
    QTest::newRow("a number with a leading zero") << QByteArray(R"([012])");
    QTest::newRow("a misspelt word") << QByteArray(R"({"a":ture})");
    QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\xfe\"}");
    QTest::newRow("a NUL byte in between") << QByteArray("{\"a\":\0 1}", 9);
    QTest::newRow("white space alone") << QByteArray("  \n ");
}

void TestPayloadTree::tellsWhatIsNoJson()
{
    QFETCH(QByteArray, bytes);
    Tree tree;
    QAbstractItemModelTester tester(&tree);
    QCOMPARE(tree.setJson({bytes.constData(), std::size_t(bytes.size())}), Tree::Outcome::NotJson);
    QCOMPARE(tree.rowCount(), 0);
}

void TestPayloadTree::aValueAloneIsOneRow_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a number") << " 12.50\n"
                              << "12.50";
    QTest::newRow("a string") << "\"x\""
                              << "x";
    QTest::newRow("a word") << "true"
                            << "true";
    QTest::newRow("nothing") << "null"
                             << "null";
    QTest::newRow("an empty object") << "{}"
                                     << "0 field(s)";
    QTest::newRow("an empty array") << "[]"
                                    << "0 element(s)";
}

void TestPayloadTree::aValueAloneIsOneRow()
{
    QFETCH(QString, json);
    QFETCH(QString, shown);
    Tree tree;
    QAbstractItemModelTester tester(&tree);
    QCOMPARE(tree.setJson(json.toStdString()), Tree::Outcome::Complete);
    QCOMPARE(tree.rowCount(), 1);
    QCOMPARE(value(tree.index(0, 0)), shown);
}

void TestPayloadTree::deepAndLongPayloadsAreBounded()
{
    Tree tree;
    const std::string deep = std::string(500, '[') + std::string(500, ']');
    QCOMPARE(tree.setJson(deep), Tree::Outcome::Cut);
    int depth = 0;
    for (QModelIndex at = tree.index(0, 0); at.isValid(); at = tree.index(0, 0, at))
        ++depth;
    QVERIFY(depth <= Tree::maxDepth + 1);

    std::string wide = "[0";
    for (int i = 0; i < 100'000; ++i)
        wide += ",1";
    QCOMPARE(tree.setJson(wide + "]"), Tree::Outcome::Cut);
    QVERIFY(tree.rowCount() <= int(Tree::maxValues));
    QVERIFY(tree.rowCount() > 1000);

    QCOMPARE(tree.setJson(std::string(Tree::maxBytes + 1, ' ')), Tree::Outcome::TooLarge);
    QCOMPARE(tree.setJson(std::string(100'000, '[')), Tree::Outcome::NotJson);
}

void TestPayloadTree::prettyTextKeepsEveryToken_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("pretty");
    QTest::newRow("an object") << R"({"a":1.10,"b":[1,2]})"
                               << "{\n  \"a\": 1.10,\n  \"b\": [\n    1,\n    2\n  ]\n}";
    QTest::newRow("brackets inside of strings") << R"({"a":"{[,:\"]}"})"
                                                << "{\n  \"a\": \"{[,:\\\"]}\"\n}";
    QTest::newRow("empty ones") << R"({"a":{ },"b":[]})"
                                << "{\n  \"a\": {},\n  \"b\": []\n}";
    QTest::newRow("already pretty") << "{\n\t\"a\" : 1\r\n}"
                                    << "{\n  \"a\": 1\n}";
    QTest::newRow("cut off") << R"({"a":"b)"
                             << "{\n  \"a\": \"b";
    QTest::newRow("too many closing ones") << "1]]"
                                           << "1\n]\n]";
}

void TestPayloadTree::prettyTextKeepsEveryToken()
{
    QFETCH(QString, json);
    QFETCH(QString, pretty);
    QCOMPARE(QString::fromStdString(prettyJson(json.toStdString())), pretty);
}

void TestPayloadTree::tellsUtf8()
{
    QVERIFY(isUtf8(""));
    QVERIFY(isUtf8("M\xc3\xbcller"));
    QVERIFY(!isUtf8("\xc3"));
    QVERIFY(!isUtf8("\xed\xa0\x80")); // a surrogate
    QVERIFY(!isUtf8("\xc0\xaf"));     // overlong
}

QTEST_GUILESS_MAIN(TestPayloadTree)
#include "tst_payloadtree.moc"
