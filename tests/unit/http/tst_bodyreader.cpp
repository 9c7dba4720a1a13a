// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/bodyreader.h"

#include <QTest>

using hookbench::http::BodyReader;
using Progress = hookbench::http::BodyReader::Progress;

Q_DECLARE_METATYPE(Progress)

namespace
{

/// Offers `wire` in pieces of `step` bytes, as a connection would: what was not taken comes again.
/// `rest` is what is left when the reader is through.
Progress feed(BodyReader &reader, const std::string &wire, std::size_t step, std::string &rest)
{
    std::string pending;
    Progress progress = Progress::NeedMore;
    for (std::size_t at = 0; at < wire.size() && progress == Progress::NeedMore; at += step) {
        pending += wire.substr(at, step);
        std::size_t consumed = 0;
        progress = reader.consume(pending, consumed);
        pending.erase(0, consumed);
    }
    rest = pending;
    return progress;
}

} // namespace

/// Bodies of every framing, whole and in pieces.
class TestBodyReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chunked_data();
    void chunked();
    void lengthTakesExactlyItsBytes();
    void lengthBeyondTheLimit();
    void untilEndStopsAtTheLimit();
    void extensionsOnTinyChunksAreBounded();
    void endlessChunkHeaderIsRefused();
};

void TestBodyReader::chunked_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<Progress>("expected");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const char *wire, Progress expected, const char *body) {
        QTest::newRow(name) << QByteArray(wire) << expected << QByteArray(body);
    };
    row("an empty body", "0\r\n\r\n", Progress::Complete, "");
    row("two chunks", "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n", Progress::Complete, "abcde");
    row("hexadecimal sizes in both cases", "A\r\n0123456789\r\na\r\n0123456789\r\n0\r\n\r\n",
        Progress::Complete, "01234567890123456789");
    row("line breaks inside data are data", "4\r\n\r\n\r\n\r\n0\r\n\r\n", Progress::Complete,
        "\r\n\r\n");
    row("an extension", "3;a=b\r\nabc\r\n0\r\n\r\n", Progress::Complete, "abc");
    row("a trailer", "1\r\nx\r\n0\r\nX-Sum: 1\r\n\r\n", Progress::Complete, "x");
    row("not finished", "3\r\nabc\r\n", Progress::NeedMore, "");
    row("exactly at the limit", "20\r\n01234567890123456789012345678901\r\n0\r\n\r\n",
        Progress::Complete, "01234567890123456789012345678901");
    row("one byte beyond the limit", "21\r\n012345678901234567890123456789012\r\n0\r\n\r\n",
        Progress::TooLarge, "01234567890123456789012345678901");
    row("beyond the limit in the second chunk",
        "20\r\n01234567890123456789012345678901\r\n1\r\nx\r\n0\r\n\r\n", Progress::TooLarge,
        "01234567890123456789012345678901");
    row("no size", "\r\nabc\r\n0\r\n\r\n", Progress::Malformed, "");
    row("a size that is no number", "xyz\r\nabc\r\n0\r\n\r\n", Progress::Malformed, "");
    row("a negative size", "-1\r\nabc\r\n0\r\n\r\n", Progress::Malformed, "");
    row("a size with 0x", "0x3\r\nabc\r\n0\r\n\r\n", Progress::Malformed, "");
    row("a size beyond 64 bits", "fffffffffffffffff\r\nabc\r\n0\r\n\r\n", Progress::Malformed, "");
    row("data longer than its size", "2\r\nabc\r\n0\r\n\r\n", Progress::Malformed, "ab");
    row("a malformed trailer", "0\r\nno colon\r\n\r\n", Progress::Malformed, "");
}

void TestBodyReader::chunked()
{
    QFETCH(QByteArray, wire);
    QFETCH(Progress, expected);
    QFETCH(QByteArray, body);
    for (const std::size_t step : {std::size_t{1000}, std::size_t{1}, std::size_t{3}}) {
        BodyReader reader;
        reader.startChunked(32);
        const std::string next = expected == Progress::Complete ? "GET /next" : "";
        std::string rest;
        const Progress progress = feed(reader, wire.toStdString() + next, step, rest);
        QCOMPARE(static_cast<int>(progress), static_cast<int>(expected));
        if (expected != Progress::NeedMore)
            QCOMPARE(QByteArray::fromStdString(reader.takeBody()), body);
        if (expected == Progress::Complete)
            QVERIFY2(next.starts_with(rest), "the next request's bytes were not left alone");
    }
}

void TestBodyReader::lengthTakesExactlyItsBytes()
{
    BodyReader reader;
    reader.startLength(4, 100);
    std::string rest;
    QVERIFY(feed(reader, "abcdGET", 100, rest) == Progress::Complete);
    QCOMPARE(reader.takeBody(), std::string("abcd"));
    QCOMPARE(rest, std::string("GET"));

    reader.startLength(4, 4);
    QVERIFY(feed(reader, "abc", 1, rest) == Progress::NeedMore);
    reader.startLength(0, 0);
    std::size_t consumed = 0;
    QVERIFY(reader.consume("", consumed) == Progress::Complete);
}

void TestBodyReader::lengthBeyondTheLimit()
{
    BodyReader reader;
    reader.startLength(10, 4);
    std::string rest;
    QVERIFY(feed(reader, "0123456789", 3, rest) == Progress::TooLarge);
    QCOMPARE(reader.takeBody(), std::string("0123"));
}

void TestBodyReader::untilEndStopsAtTheLimit()
{
    BodyReader reader;
    std::string rest;
    reader.startUntilEnd(4);
    QVERIFY(feed(reader, "0123", 2, rest) == Progress::NeedMore);
    reader.startUntilEnd(4);
    QVERIFY(feed(reader, "01234", 2, rest) == Progress::TooLarge);
    QCOMPARE(reader.takeBody(), std::string("0123"));
}

void TestBodyReader::extensionsOnTinyChunksAreBounded()
{
    BodyReader reader;
    reader.startChunked(1024 * 1024);
    std::string wire;
    for (int i = 0; i < 200; ++i)
        wire += "1;" + std::string(1000, 'x') + "\r\ny\r\n";
    std::string rest;
    QVERIFY(feed(reader, wire, 4096, rest) == Progress::Malformed);
}

void TestBodyReader::endlessChunkHeaderIsRefused()
{
    BodyReader reader;
    reader.startChunked(1024 * 1024);
    std::string rest;
    QVERIFY(feed(reader, "1;" + std::string(100'000, 'x'), 4096, rest) == Progress::Malformed);
    QVERIFY(rest.size() < 32 * 1024);
}

QTEST_APPLESS_MAIN(TestBodyReader)
#include "tst_bodyreader.moc"
