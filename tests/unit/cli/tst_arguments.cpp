// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/optionreader.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::cli;
using namespace Qt::StringLiterals;

namespace
{

const std::vector<Option> options{
    {"port"_L1, "N"_L1, ""_L1},
    {"name"_L1, "TEXT"_L1, ""_L1},
    {"secret-file"_L1, "F"_L1, ""_L1, true},
    {"empty"_L1, {}, ""_L1},
};

QString refusal(const QStringList &words, const QStringList &operands = {})
{
    const auto arguments = Arguments::parse(words, options, operands);
    if (arguments)
        return {};
    return arguments.error().kind == ErrorKind::InvalidArgument
               ? QString::fromStdString(arguments.error().detail)
               : u"another kind of error"_s;
}

} // namespace

/// What the command line takes, and what it refuses with which sentence.
class TestArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsValues_data();
    void readsValues();
    void flagsAndRepeatedOptions();
    void operands();
    void requiredOptions();
    void refuses_data();
    void refuses();
    void aRefusalNeverRepeatsAValue();
    void mentionsLooksBeforeTheEndOfOptions();
    void numbers_data();
    void numbers();
    void choices();
    void theFirstWrongValueIsTheError();
};

void TestArguments::readsValues_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("value");
    QTest::newRow("a value after a space") << QStringList{"--name", "Orders"} << "Orders";
    QTest::newRow("a value after an equals sign") << QStringList{"--name=Orders"} << "Orders";
    QTest::newRow("only the first equals sign parts") << QStringList{"--name=a=b"} << "a=b";
    QTest::newRow("an empty value") << QStringList{"--name="} << "";
    QTest::newRow("an empty word as value") << QStringList{"--name", ""} << "";
    QTest::newRow("a value like an option, after an equals sign")
        << QStringList{"--name=--port"} << "--port";
    QTest::newRow("a value with one hyphen") << QStringList{"--name", "-5"} << "-5";
}

void TestArguments::readsValues()
{
    QFETCH(QStringList, words);
    QFETCH(QString, value);
    const auto arguments = Arguments::parse(words, options);
    QVERIFY(arguments.ok());
    QVERIFY(arguments->has("name"_L1));
    QVERIFY(!arguments->has("port"_L1));
    QCOMPARE(arguments->value("name"_L1), value);
}

void TestArguments::flagsAndRepeatedOptions()
{
    const auto arguments =
        Arguments::parse({"--secret-file", "new", "--empty", "--secret-file=old"}, options);
    QVERIFY(arguments.ok());
    QVERIFY(arguments->has("empty"_L1));
    QCOMPARE(arguments->values("secret-file"_L1), (QStringList{"new", "old"}));
    QCOMPARE(arguments->value("secret-file"_L1), "new");
}

void TestArguments::operands()
{
    const auto one = Arguments::parse({"--empty", "wh_1", "--name", "x"}, options, {"ID"});
    QVERIFY(one.ok());
    QCOMPARE(one->operand(0), "wh_1");

    const auto hyphened = Arguments::parse({"--", "--name"}, options, {"ID"});
    QVERIFY(hyphened.ok());
    QCOMPARE(hyphened->operand(0), "--name");
    QVERIFY(!hyphened->has("name"_L1));
}

void TestArguments::requiredOptions()
{
    std::vector<Option> needed = options;
    needed.at(1).isRequired = true;
    QVERIFY(Arguments::parse({"--name="}, needed).ok());
    const auto missing = Arguments::parse({"--empty"}, needed);
    QVERIFY(!missing.ok());
    QCOMPARE(QString::fromStdString(missing.error().detail), "--name is missing: --name TEXT.");
}

void TestArguments::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("operands");
    QTest::addColumn<QString>("sentence");
    const QString all = "--port, --name, --secret-file, --empty";
    QTest::newRow("an unknown option") << QStringList{"--nmae", "x"} << QStringList{}
                                       << "There is no option --nmae here; there are: " + all + ".";
    QTest::newRow("an abbreviated option")
        << QStringList{"--nam", "x"} << QStringList{}
        << "There is no option --nam here; there are: " + all + ".";
    QTest::newRow("a short option") << QStringList{"-p", "1"} << QStringList{}
                                    << "There is no option -p here; there are: " + all + ".";
    QTest::newRow("a value missing at the end")
        << QStringList{"--name"} << QStringList{} << "--name needs a value: --name TEXT.";
    QTest::newRow("a value missing before the next option")
        << QStringList{"--name", "--empty"} << QStringList{}
        << "--name needs a value: --name TEXT.";
    QTest::newRow("a value missing before the end of options")
        << QStringList{"--name", "--"} << QStringList{} << "--name needs a value: --name TEXT.";
    QTest::newRow("a value for a switch")
        << QStringList{"--empty=yes"} << QStringList{} << "--empty takes no value.";
    QTest::newRow("a single option twice") << QStringList{"--port=1", "--port", "1"}
                                           << QStringList{} << "--port may be given only once.";
    QTest::newRow("a switch twice")
        << QStringList{"--empty", "--empty"} << QStringList{} << "--empty may be given only once.";
    QTest::newRow("an operand too many")
        << QStringList{"a", "b"} << QStringList{"ID"} << "Only options may follow the ID.";
    QTest::newRow("an operand where none is taken")
        << QStringList{"a"} << QStringList{} << "Only options may follow here.";
    QTest::newRow("an operand missing")
        << QStringList{"--empty"} << QStringList{"ID"} << "The ID is missing.";
}

void TestArguments::refuses()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, operands);
    QFETCH(QString, sentence);
    QCOMPARE(refusal(words, operands), sentence);
}

void TestArguments::aRefusalNeverRepeatsAValue()
{
    const QString secret = "whsec_0123456789abcdefghijklmnopqrstuv";
    for (const QStringList &words :
         {QStringList{"--secret=" + secret}, QStringList{secret}, QStringList{"--secret", secret},
          QStringList{"--empty=" + secret}}) {
        const QString sentence = refusal(words);
        QVERIFY(!sentence.isEmpty());
        QVERIFY2(!sentence.contains(secret), qPrintable(sentence));
    }
}

void TestArguments::mentionsLooksBeforeTheEndOfOptions()
{
    QVERIFY(Arguments::mentions({"sandbox", "--json"}, "json"_L1));
    QVERIFY(!Arguments::mentions({"sandbox", "--", "--json"}, "json"_L1));
    QVERIFY(!Arguments::mentions({"json"}, "json"_L1));
}

void TestArguments::numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("number"); // -1: refused
    QTest::newRow("the least") << "0" << 0;
    QTest::newRow("the greatest") << "65535" << 65535;
    QTest::newRow("leading zeros") << "0080" << 80;
    QTest::newRow("above the greatest") << "65536" << -1;
    QTest::newRow("more than an int holds") << "99999999999999999999" << -1;
    QTest::newRow("negative") << "-1" << -1;
    QTest::newRow("a sign") << "+1" << -1;
    QTest::newRow("a space") << " 1" << -1;
    QTest::newRow("hexadecimal") << "0x10" << -1;
    QTest::newRow("a fraction") << "1.0" << -1;
    QTest::newRow("a word") << "many" << -1;
    QTest::newRow("nothing") << "" << -1;
    QTest::newRow("digits of another script") << u"\u0661"_s << -1;
}

void TestArguments::numbers()
{
    QFETCH(QString, text);
    QFETCH(int, number);
    const auto arguments = Arguments::parse({"--port=" + text}, options);
    QVERIFY(arguments.ok());
    OptionReader reader(*arguments);
    std::optional<std::uint16_t> port;
    reader.number("port"_L1, 0, 65535, port);
    QCOMPARE(port ? static_cast<int>(*port) : -1, number);
    QCOMPARE(reader.error().has_value(), number < 0);
    if (reader.error()) {
        QCOMPARE(QString::fromStdString(reader.error()->detail),
                 "--port takes a whole number from 0 to 65535.");
    }
}

void TestArguments::choices()
{
    const auto read = [](const QString &text, int before) {
        const auto arguments = Arguments::parse({"--name=" + text}, options);
        OptionReader reader(*arguments);
        reader.choice("name"_L1, {{"one"_L1, 1}, {"two"_L1, 2}}, before);
        return reader.error() ? QString::fromStdString(reader.error()->detail)
                              : QString::number(before);
    };
    QCOMPARE(read("two", 1), "2");
    QCOMPARE(read("Two", 1), "--name takes one of: one, two.");
    QCOMPARE(read("", 1), "--name takes one of: one, two.");

    const auto none = Arguments::parse({}, options);
    OptionReader reader(*none);
    int untouched = 7;
    reader.choice("name"_L1, {{"one"_L1, 1}}, untouched);
    QCOMPARE(untouched, 7);
    QVERIFY(!reader.error());
}

void TestArguments::theFirstWrongValueIsTheError()
{
    const auto arguments = Arguments::parse({"--name=x", "--port=y"}, options);
    QVERIFY(arguments.ok());
    OptionReader reader(*arguments);
    std::optional<int> port;
    int choice = 0;
    reader.number("port"_L1, 1, 2, port);
    reader.choice("name"_L1, {{"one"_L1, 1}}, choice);
    QVERIFY(reader.error());
    QVERIFY(QString::fromStdString(reader.error()->detail).startsWith("--port"));
}

QTEST_APPLESS_MAIN(TestArguments)
#include "tst_arguments.moc"
