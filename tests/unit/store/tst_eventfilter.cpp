// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/eventfilter.h"

#include "app/store/decimal.h"
#include "app/store/filterreading.h"
#include "app/store/wildcard.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::store;

/// The words of the filter field: what they mean, and where they are wrong.
class TestEventFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void termsAreRead_data();
    void termsAreRead();
    void mistakesAreSaidWithTheirPlace_data();
    void mistakesAreSaidWithTheirPlace();
    void partsAreMarked_data();
    void partsAreMarked();
    void timesAreUtc_data();
    void timesAreUtc();
    void boundsHold();
    void agesCountBack_data();
    void agesCountBack();
    void decimalsAreExact_data();
    void decimalsAreExact();
    void decimalsAreEqualInEveryForm();
    void wildcards_data();
    void wildcards();
};

namespace
{

using Field = FilterTerm::Field;

/// "field:value" for a term, "-" in front, "|" between what must hold, (a/b) for either.
QByteArray described(const FilterNode &node, bool isOutermost = true)
{
    const char *const names[] = {"text",    "verdict",  "type",     "cause",  "path",
                                 "webhook", "event",    "delivery", "object", "answered",
                                 "size",    "received", "header",   "json",   "is"};
    if (node.kind == FilterNode::Kind::Term) {
        const FilterTerm &term = node.term;
        QByteArray text = names[int(term.field)];
        if (!term.name.empty())
            text += "[" + QByteArray::fromStdString(term.name) + "]";
        text += ":" + QByteArray::fromStdString(term.value);
        if (term.range && term.range->low)
            text +=
                (term.range->withoutLow ? ">" : ">=") + QByteArray::fromStdString(*term.range->low);
        if (term.range && term.range->high)
            text += (term.range->withoutHigh ? "<" : "<=") +
                    QByteArray::fromStdString(*term.range->high);
        return text;
    }
    if (node.kind == FilterNode::Kind::Not)
        return "-" + described(node.children.front(), false);
    QByteArrayList parts;
    for (const FilterNode &child : node.children)
        parts += described(child, false);
    const bool isAny = node.kind == FilterNode::Kind::Any;
    const QByteArray text = parts.join(isAny ? '/' : '|');
    return isOutermost && !isAny ? text : "(" + text + ")";
}

} // namespace

void TestEventFilter::termsAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("terms");
    const auto row = [](const char *name, const char *text, const char *terms) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(terms);
    };
    row("nothing", "", "");
    row("blanks", " \t ", "");
    row("a word", "refund", "text:refund");
    row("words and blanks", "  a\tb ", "text:a|text:b");
    row("a phrase", "\"a b\"", "text:a b");
    row("a phrase without a word", "-\"a b\"", "-text:a b");
    row("quotes in quotes", R"("a \"b\" \\c")", R"(text:a "b" \c)");
    row("a colon in quotes", "\"type:x\"", "text:type:x");
    row("a prefix", "ref*", "text:ref*");
    row("fields", "type:a verdict:failed path:/x event:e delivery:d answered:5*",
        "type:a|verdict:failed|path:/x|event:e|delivery:d|answered:5*");
    row("a field without", "-type:a*", "-type:a*");
    row("either", "a or b", "(text:a/text:b)");
    row("or binds less than standing beside", "a b or c", "((text:a|text:b)/text:c)");
    row("and is standing beside", "a and b", "text:a|text:b");
    row("capitals", "a OR NOT b AND c", "(text:a/(-text:b|text:c))");
    row("brackets", "(a or b) c", "(text:a/text:b)|text:c");
    row("brackets without a need", "((a) (b c))", "text:a|text:b|text:c");
    row("not before brackets", "not (a or b)", "-(text:a/text:b)");
    row("a hyphen before brackets", "-(a b)", "-(text:a|text:b)");
    row("twice not", "--a", "--text:a");
    row("words that hold the keywords", "order andy nothing", "text:order|text:andy|text:nothing");
    row("a keyword in quotes", "\"or\" a", "text:or|text:a");
    row("a bracket in quotes", "\"(a)\"", "text:(a)");
    row("a size", "size:1000", "size:>=1000<=1000");
    row("sizes above", "size:>1000", "size:>1000");
    row("sizes at most", "size:<=10", "size:<=10");
    row("sizes between", "size:100..200", "size:>=100<=200");
    row("statuses", "status:>=400", "answered:>=400");
    row("no status", "answered:none", "answered:none");
    row("a header", "header.X-Webhook-Event-Id:evt_*", "header[x-webhook-event-id]:evt_*");
    row("a path", "$.data.amount:10.50", "json[$.data.amount]:10.50");
    row("a comparison", "$.data.items[0].price:>10.50", "json[$.data.items[0].price]:>10.50");
    row("a path with a quoted key", R"($.data["a b:c"]:x)", R"(json[$.data["a b:c"]]:x)");
    row("a path and a text with dots", "$.version:a..b", "json[$.version]:a..b");
    row("properties", "is:duplicate -is:late", "is:duplicate|-is:late");
    row("the other texts", "cause:c webhook:w object:pay_1", "cause:c|webhook:w|object:pay_1");
    row("verdicts by their beginning", "verdict:verified*", "verdict:verified*");
    row("a quoted value", "path:\"/a b\"", "path:/a b");
    row("a colon in a value", "path:/a:b", "path:/a:b");
    row("a hyphen inside", "a-b x:y-z type:a-b", "");
    row("a word that is no ASCII", "\xc3\xbc\x62\x65r", "text:\xc3\xbc\x62\x65r");
}

void TestEventFilter::termsAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, terms);
    const auto filter = parseEventFilter(text.toStdString());
    if (text.contains("x:y-z")) {
        QVERIFY(!filter.ok()); // no such field
        return;
    }
    QVERIFY(filter.ok());
    QCOMPARE(described(filter->root), terms);
}

void TestEventFilter::mistakesAreSaidWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("part"); // of the sentence
    const auto row = [](const char *name, const QByteArray &text, int at, const char *part) {
        QTest::newRow(name) << text << at << QByteArray(part);
    };
    row("an unknown field", "a typ:x", 2, "type, verdict, cause");
    row("an unknown field without", "-nothing:x", 1, "no field");
    row("a field in capitals", "Type:x", 0, "no field");
    row("an unknown verdict", "verdict:good", 8, "verified-old-secret");
    row("a verdict that no star makes one", "verdict:x*", 8, "verdict is one of");
    row("no value", "type: x", 5, "value is missing");
    row("an empty value", "type:\"\"", 5, "value is missing");
    row("no word after the hyphen", "a - b", 3, "word is missing");
    row("an empty phrase", "\"\"", 0, "word is missing");
    row("two hyphens", "--", 2, "word is missing");
    row("open quotes", "a \"b c", 2, "not closed");
    row("quotes inside of a word", "a\"b\"", 1, "around a whole word");
    row("nothing between quotes and word", "\"a\"b", 3, "space is missing");
    row("a star in the middle", "a*b", 1, "at the end only");
    row("no letter", "x ***", 2, "letter or a digit");
    row("an open bracket", "a (b or c", 2, "not closed");
    row("a bracket too many", "a) b", 1, "closes nothing");
    row("nothing in brackets", "a ()", 3, "missing before this bracket");
    row("nothing after or", "a or", 4, "condition is missing");
    row("or at the beginning", "or a", 0, "quotes");
    row("or twice", "a or or b", 5, "quotes");
    row("a size with a unit", "size:>10k", 5, "number of bytes");
    row("sizes turned round", "size:20..10", 5, "number of bytes");
    row("an age without a unit", "age:<2", 4, "units are");
    row("an age without a comparison", "age:2h", 4, "units are");
    row("an unknown property", "is:good", 3, "duplicate, replay");
    row("no name of a header", "header.:x", 0, "name of a header");
    row("no path", "a $:x", 2, "There is no field");
    row("a path with two dots", "$..a:x", 1, "after this dot");
    row("a path with an open bracket", "$.a[x]:1", 3, "number and ]");
    row("a comparison with a word", "$.a:>b", 4, "number");
    row("a status with letters", "answered:2xx", 9, "5*");
    row("a status too long", "answered:2000", 9, "5*");
    row("no time", "after:yesterday", 6, "2026-03-20");
    row("no such day", "before:2026-02-30", 7, "2026-03-20");
    row("a NUL", QByteArray("a b\0c", 5), 3, "NUL");
}

void TestEventFilter::mistakesAreSaidWithTheirPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(int, at);
    QFETCH(QByteArray, part);
    const auto filter = parseEventFilter(text.toStdString());
    QVERIFY(!filter.ok());
    QVERIFY(filter.error().kind == ErrorKind::InvalidArgument);
    QCOMPARE(filter.error().limit, at);
    QVERIFY2(QByteArray::fromStdString(filter.error().detail).contains(part),
             filter.error().detail.c_str());
    QVERIFY(filter.error().detail.ends_with("."));
}

void TestEventFilter::partsAreMarked_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("marks"); // under each byte what it belongs to
    QTest::newRow("a field and its value")
        << QByteArray("type:payment.*") << QByteArray("fffffvvvvvvvvv");
    QTest::newRow("words and quotes")
        << QByteArray("late \"no fee\"") << QByteArray("wwww wwwwwwww");
    QTest::newRow("or, not, the hyphen and brackets")
        << QByteArray("(a or -b) and not c") << QByteArray("ow oo owo ooo ooo w");
    QTest::newRow("a path with a colon in it")
        << QByteArray("$[\"a:b\"]:>5") << QByteArray("fffffffffvv");
    QTest::newRow("up to what does not read")
        << QByteArray("is:late colour:red") << QByteArray("fffvvvv           ");
    QTest::newRow("a value that is wrong") << QByteArray("size:big") << QByteArray("fffffvvv");
    QTest::newRow("a value that is missing") << QByteArray("type:") << QByteArray("fffff");
}

void TestEventFilter::partsAreMarked()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, marks);
    QByteArray marked(text.size(), ' ');
    std::size_t end = 0;
    for (const FilterMark &mark : readEventFilter(text.toStdString()).marks) {
        QVERIFY(mark.at >= end);
        end = mark.at + mark.size;
        QVERIFY(end <= std::size_t(text.size()));
        for (std::size_t i = mark.at; i < end; ++i)
            marked[qsizetype(i)] = "wfvo"[int(mark.kind)];
    }
    QCOMPARE(marked, marks);
}

void TestEventFilter::timesAreUtc_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("utc");
    QTest::newRow("a date") << QByteArray("2026-03-20") << QByteArray("2026-03-20T00:00:00.000Z");
    QTest::newRow("a minute") << QByteArray("2026-03-20T12:34")
                              << QByteArray("2026-03-20T12:34:00.000Z");
    QTest::newRow("a minute with its zone")
        << QByteArray("2026-03-20T12:34Z") << QByteArray("2026-03-20T12:34:00.000Z");
    QTest::newRow("a second") << QByteArray("2026-03-20T12:34:56")
                              << QByteArray("2026-03-20T12:34:56.000Z");
    QTest::newRow("with its zone")
        << QByteArray("2026-03-20T12:34:56.5Z") << QByteArray("2026-03-20T12:34:56.500Z");
    QTest::newRow("another zone") << QByteArray("2026-03-20T12:00:00+02:00")
                                  << QByteArray("2026-03-20T10:00:00.000Z");
}

void TestEventFilter::timesAreUtc()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, utc);
    const auto filter = parseEventFilter("after:" + text.toStdString());
    QVERIFY(filter.ok());
    const FilterTerm &term = filter->root.children.front().term;
    QVERIFY(term.from.has_value());
    QCOMPARE(QByteArray::fromStdString(formatUtc(*term.from)), utc);
}

void TestEventFilter::boundsHold()
{
    QVERIFY(parseEventFilter(std::string(maxFilterBytes, 'a')).ok());
    QVERIFY(!parseEventFilter(std::string(maxFilterBytes + 1, 'a')).ok());
    std::string many;
    for (std::size_t i = 0; i < maxFilterTerms; ++i)
        many += "a ";
    QCOMPARE(parseEventFilter(many)->root.children.size(), maxFilterTerms);
    const auto tooMany = parseEventFilter(many + "b");
    QVERIFY(!tooMany.ok());
    QCOMPARE(tooMany.error().limit, std::int64_t(many.size()));
    const auto nested = [](int depth) {
        return std::string(std::size_t(depth), '(') + "a" + std::string(std::size_t(depth), ')');
    };
    QVERIFY(parseEventFilter(nested(maxFilterDepth)).ok());
    const auto tooDeep = parseEventFilter(nested(maxFilterDepth + 1));
    QVERIFY(!tooDeep.ok());
    QCOMPARE(tooDeep.error().limit, std::int64_t(maxFilterDepth));
    QVERIFY(!parseEventFilter(std::string(maxFilterBytes - 1, '-') + "a").ok());
}

void TestEventFilter::agesCountBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("from"); // in microseconds before now, empty: no bound
    QTest::addColumn<QByteArray>("until");
    QTest::newRow("younger") << QByteArray("<2h") << QByteArray("7199999999") << QByteArray();
    QTest::newRow("at most") << QByteArray("<=90s") << QByteArray("90000000") << QByteArray();
    QTest::newRow("older") << QByteArray(">7d") << QByteArray() << QByteArray("604800000000");
    QTest::newRow("between") << QByteArray("1m..1h") << QByteArray("3600000000")
                             << QByteArray("59999999");
}

void TestEventFilter::agesCountBack()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, until);
    const UtcTime now = *parseUtc("2026-03-20T12:00:00Z");
    const auto filter = parseEventFilter("age:" + text.toStdString(), now);
    QVERIFY(filter.ok());
    const FilterTerm &term = filter->root.children.front().term;
    const auto before = [&](const std::optional<UtcTime> &time) {
        return time ? QByteArray::number(qint64((now - *time).count())) : QByteArray();
    };
    QCOMPARE(before(term.from), from);
    QCOMPARE(before(term.until), until);
}

void TestEventFilter::decimalsAreExact_data()
{
    QTest::addColumn<QByteArray>("smaller");
    QTest::addColumn<QByteArray>("larger");
    const auto row = [](const char *smaller, const char *larger) {
        QTest::addRow("%s < %s", smaller, larger) << QByteArray(smaller) << QByteArray(larger);
    };
    row("9007199254740992", "9007199254740993"); // one double
    row("0.1", "0.10000000000000000001");
    row("-2", "-1");
    row("-1", "0");
    row("0", "1e-300");
    row("1e2", "100.01");
    row("99.99", "1.0E+2");
    row("-1e400", "1e400"); // no doubles
    row("9e399", "1e400");
    row("0.009", "0.01");
}

void TestEventFilter::decimalsAreExact()
{
    QFETCH(QByteArray, smaller);
    QFETCH(QByteArray, larger);
    const auto a = Decimal::parse(smaller.toStdString());
    const auto b = Decimal::parse(larger.toStdString());
    QVERIFY(a && b);
    QVERIFY(*a < *b);
    QVERIFY(*b > *a);
    QVERIFY(*a == *a);
}

void TestEventFilter::decimalsAreEqualInEveryForm()
{
    for (const char *text : {"100", "100.00", "1e2", "1.0E+2", "1000e-1"})
        QVERIFY2(*Decimal::parse(text) == *Decimal::parse("100"), text);
    QVERIFY(*Decimal::parse("-0.0") == *Decimal::parse("0e5"));
    for (const char *text : {"", "-", "01", "1.", ".5", "1e", "+1", "1 ", "0x1", "1e1234567890"})
        QVERIFY2(!Decimal::parse(text), text);
}

void TestEventFilter::wildcards_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *pattern, const char *text, bool matches) {
        QTest::addRow("%s on %s", pattern, text)
            << QByteArray(pattern) << QByteArray(text) << matches;
    };
    row("abc", "abc", true);
    row("abc", "abcd", false);
    row("abc", "ab", false);
    row("*", "", true);
    row("*", "anything", true);
    row("a*", "a", true);
    row("a*c", "abbbc", true);
    row("a*c", "abbbcd", false);
    row("*b*", "abc", true);
    row("a*b*c", "aXbXXbc", true);
    row("a**c", "ac", true);
    row("?", "a", false);
    row("[a]", "a", false);
    row("[a]", "[a]", true);
    row("", "", true);
    row("", "a", false);
    row("*aab", "aaaaaaab", true);
}

void TestEventFilter::wildcards()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, text);
    QFETCH(bool, matches);
    QCOMPARE(matchesWildcard(pattern.toStdString(), text.toStdString()), matches);
}

QTEST_GUILESS_MAIN(TestEventFilter)
#include "tst_eventfilter.moc"
