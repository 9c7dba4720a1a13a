// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/eventfilter.h"
#include "app/store/filtermatch.h"
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
    void timesAreUtc_data();
    void timesAreUtc();
    void boundsHold();
    void wildcards_data();
    void wildcards();
};

namespace
{

using Field = FilterTerm::Field;

/// "field:value" for each term, "-" in front, "|" between.
QByteArray described(const EventFilter &filter)
{
    const char *const names[] = {"text",     "verdict",  "type",  "path",  "event",
                                 "delivery", "answered", "after", "before"};
    QByteArrayList terms;
    for (const FilterTerm &term : filter.terms) {
        terms += QByteArray(term.isNegated ? "-" : "") + names[int(term.field)] + ":" +
                 QByteArray::fromStdString(term.value);
    }
    return terms.join('|');
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
    QCOMPARE(described(*filter), terms);
}

void TestEventFilter::mistakesAreSaidWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("part"); // of the sentence
    const auto row = [](const char *name, const QByteArray &text, int at, const char *part) {
        QTest::newRow(name) << text << at << QByteArray(part);
    };
    row("an unknown field", "a typ:x", 2, "verdict, type, path");
    row("an unknown field without", "-nothing:x", 1, "no field");
    row("a field in capitals", "Type:x", 0, "no field");
    row("an unknown verdict", "verdict:good", 8, "verified-old-secret");
    row("a verdict with a star", "verdict:ver*", 8, "A verdict is one of");
    row("no value", "type: x", 5, "value is missing");
    row("an empty value", "type:\"\"", 5, "value is missing");
    row("no word after the hyphen", "a - b", 3, "word is missing");
    row("an empty phrase", "\"\"", 0, "word is missing");
    row("two hyphens", "--", 1, "letter or a digit");
    row("open quotes", "a \"b c", 2, "not closed");
    row("quotes inside of a word", "a\"b\"", 1, "around a whole word");
    row("nothing between quotes and word", "\"a\"b", 3, "space is missing");
    row("a star in the middle", "a*b", 1, "at the end only");
    row("no letter", "x ***", 2, "letter or a digit");
    row("a status with letters", "answered:2xx", 9, "5*");
    row("a status too long", "answered:2000", 9, "5*");
    row("no time", "after:yesterday", 6, "2026-03-20");
    row("no such day", "before:2026-02-30", 7, "2026-03-20");
    row("a NUL", QByteArray("a b\0c", 5), 2, "NUL");
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
    QVERIFY(filter->terms.front().time.has_value());
    QCOMPARE(QByteArray::fromStdString(formatUtc(*filter->terms.front().time)), utc);
}

void TestEventFilter::boundsHold()
{
    QVERIFY(parseEventFilter(std::string(maxFilterBytes, 'a')).ok());
    QVERIFY(!parseEventFilter(std::string(maxFilterBytes + 1, 'a')).ok());
    std::string many;
    for (std::size_t i = 0; i < maxFilterTerms; ++i)
        many += "a ";
    QCOMPARE(parseEventFilter(many)->terms.size(), maxFilterTerms);
    const auto tooMany = parseEventFilter(many + "b");
    QVERIFY(!tooMany.ok());
    QCOMPARE(tooMany.error().limit, std::int64_t(many.size()));
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
