// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handlers/template.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::handlers;

/// The template language of resources/handlers/README.md.
class TestTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsIn_data();
    void fillsIn();
    void faultsOfATemplateAreToldNotPrinted_data();
    void faultsOfATemplateAreToldNotPrinted();
    void filesIncludeOthers();
};

namespace
{

TemplateValues values()
{
    TemplateValues result;
    result.texts = {{"name", "it's \"a\" \\"},
                    {"lines", "a\nb\xe2\x80\xa8"
                              "c?>d\\u000a"},
                    {"yes", "true"},
                    {"no", ""}};
    result.lists["items"] = {{{{"item", "1"}}, {}}, {{{"item", "2"}}, {}}};
    result.lists["none"] = {};
    return result;
}

Result<std::string> rendered(const QByteArray &text)
{
    return renderTemplate("t", values(), [&](const std::string &) { return text.toStdString(); });
}

} // namespace

void TestTemplate::fillsIn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
    };
    row("text without tags stays", "a } {b}\n", "a } {b}\n");
    row("a literal in double quotes", "{{\"name}}", "\"it's \\\"a\\\" \\\\\"");
    row("a literal in single quotes", "{{'name}}", "'it\\'s \"a\" \\\\'");
    row("line ends of a literal are escaped", "{{\"lines}}",
        "\"a\\nb\xe2\x80\xa8"
        "c?>d\\\\u000a\"");
    row("nothing bare can end a comment", "// {{lines}}", "// a b c? >d/u000a");
    row("a section is kept", "a{{#yes}}b{{/yes}}c", "abc");
    row("a section is left out", "a{{#no}}b{{/no}}c", "ac");
    row("an inverted section", "a{{^no}}b{{/no}}{{^yes}}c{{/yes}}", "ab");
    row("a list is repeated", "{{#items}}{{item}},{{/items}}", "1,2,");
    row("an empty list is no section", "{{#none}}a{{/none}}{{^none}}b{{/none}}", "b");
    row("a hidden section may hold another", "{{#no}}{{#yes}}a{{/yes}}{{item}}{{/no}}", "");
    row("a tag alone takes its line", "a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n");
}

void TestTemplate::fillsIn()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const Result<std::string> result = rendered(text);
    QVERIFY(result);
    QCOMPARE(QByteArray::fromStdString(*result), expected);
}

void TestTemplate::faultsOfATemplateAreToldNotPrinted_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a name that nobody gave") << QByteArray("{{other}}");
    QTest::newRow("a section that does not end") << QByteArray("{{#yes}}a");
    QTest::newRow("a section that ends as another") << QByteArray("{{#yes}}{{#no}}{{/yes}}{{/no}}");
    QTest::newRow("a section that was not begun") << QByteArray("a{{/yes}}");
    QTest::newRow("a tag that does not end") << QByteArray("{{yes");
    QTest::newRow("a file that includes itself") << QByteArray("{{>t}}");
}

void TestTemplate::faultsOfATemplateAreToldNotPrinted()
{
    QFETCH(QByteArray, text);
    const Result<std::string> result = rendered(text);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Internal);
}

void TestTemplate::filesIncludeOthers()
{
    const Result<std::string> result =
        renderTemplate("a", values(), [](const std::string &file) -> std::string {
            return file == "a" ? "1\n{{>b}}\n3\n" : "{{yes}}\n";
        });
    QVERIFY(result);
    QCOMPARE(QByteArray::fromStdString(*result), QByteArray("1\ntrue\n3\n"));
}

QTEST_GUILESS_MAIN(TestTemplate)
#include "tst_template.moc"
