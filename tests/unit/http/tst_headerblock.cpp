// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/allowedhosts.h"
#include "app/http/fieldlines.h"
#include "app/http/headerblock.h"
#include "app/http/message.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::http;

namespace
{

QByteArray withHost(const char *requestLine, const char *fields = "")
{
    return QByteArray(requestLine) + "\r\nHost: localhost\r\n" + fields + "\r\n";
}

std::variant<HeaderBlock, Refusal> parse(const QByteArray &block, std::size_t maxFields = 200)
{
    return parseHeaderBlock({block.constData(), static_cast<std::size_t>(block.size())}, maxFields);
}

/// The block of a request that has to be accepted.
HeaderBlock accepted(const QByteArray &block)
{
    auto parsed = parse(block);
    if (const auto *refusal = std::get_if<Refusal>(&parsed)) {
        QTest::qFail(std::string(refusal->reason).c_str(), __FILE__, __LINE__);
        return {};
    }
    return std::get<HeaderBlock>(std::move(parsed));
}

} // namespace

/// The request line and the field lines, held against RFC 9112.
class TestHeaderBlock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void status_data();
    void status();
    void orderAndSpellingAreKept();
    void framing();
    void keepAlive_data();
    void keepAlive();
    void expectation();
    void targets_data();
    void targets();
    void fieldCountIsLimited();
    void endOfBlockIsFound();
    void endOfBlockIsFoundInPieces();
    void allowedHosts_data();
    void allowedHosts();
};

void TestHeaderBlock::status_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<int>("status"); // 0: accepted

    const auto row = [](const char *name, const QByteArray &block, int status) {
        QTest::newRow(name) << block << status;
    };
    row("a plain request is accepted", withHost("GET / HTTP/1.1"), 0);
    row("HTTP/1.0 needs no Host", "GET / HTTP/1.0\r\n\r\n", 0);
    row("an unknown method is the handler's business", withHost("BREW / HTTP/1.1"), 0);
    row("the target may hold braces and bars", withHost("GET /a{b}|c HTTP/1.1"), 0);

    row("an empty line is no request line", "\r\n\r\n", 400);
    row("a request line needs three parts", withHost("GET /"), 400);
    row("a request line has one space between its parts", withHost("GET  / HTTP/1.1"), 400);
    row("a tab does not separate", withHost("GET\t/\tHTTP/1.1"), 400);
    row("a space at the end of the request line is refused", withHost("GET / HTTP/1.1 "), 400);
    row("a space before the method is refused", withHost(" GET / HTTP/1.1"), 400);
    row("a method is a token", withHost("GE(T / HTTP/1.1"), 400);
    row("the version is upper case", withHost("GET / http/1.1"), 400);
    row("the version has one digit on each side", withHost("GET / HTTP/1.10"), 400);
    row("the version needs digits", withHost("GET / HTTP/x.1"), 400);
    row("a control character in the target is refused", withHost("GET /\x01 HTTP/1.1"), 400);
    row("bytes beyond ASCII in the target are refused", withHost("GET /\xc3\xa4 HTTP/1.1"), 400);
    row("a fragment is never sent", withHost("GET /#a HTTP/1.1"), 400);
    row("a relative target is refused", withHost("GET a HTTP/1.1"), 400);
    row("the asterisk is for OPTIONS only", withHost("GET * HTTP/1.1"), 400);
    row("OPTIONS may ask the whole server", withHost("OPTIONS * HTTP/1.1"), 0);
    row("a target of a foreign scheme is refused", withHost("GET ftp://localhost/ HTTP/1.1"), 400);
    row("an absolute target needs a host", withHost("GET http:///x HTTP/1.1"), 400);
    row("an absolute target has no user", withHost("GET http://u@localhost/ HTTP/1.1"), 400);

    row("HTTP/2 is another version", withHost("PRI * HTTP/2.0"), 505);
    row("HTTP/1.2 is another version", withHost("GET / HTTP/1.2"), 505);
    row("HTTP/0.9 is another version", withHost("GET / HTTP/0.9"), 505);

    row("CONNECT is not allowed", "CONNECT localhost:1 HTTP/1.1\r\nHost: localhost:1\r\n\r\n", 405);
    row("TRACE is not allowed", withHost("TRACE / HTTP/1.1"), 405);
    row("methods have a case", withHost("trace / HTTP/1.1"), 0);

    row("a line without colon is refused", withHost("GET / HTTP/1.1", "Accept\r\n"), 400);
    row("a field needs a name", withHost("GET / HTTP/1.1", ": x\r\n"), 400);
    row("a space before the colon is refused", withHost("GET / HTTP/1.1", "A : x\r\n"), 400);
    row("a tab before the colon is refused", withHost("GET / HTTP/1.1", "A\t: x\r\n"), 400);
    row("a name is a token", withHost("GET / HTTP/1.1", "A(b): x\r\n"), 400);
    row("a folded line is refused", withHost("GET / HTTP/1.1", "A: x\r\n y\r\n"), 400);
    row("a line folded with a tab is refused", withHost("GET / HTTP/1.1", "A: x\r\n\ty\r\n"), 400);
    row("the first field line may not be folded",
        "GET / HTTP/1.1\r\n A: x\r\nHost: localhost\r\n\r\n", 400);
    row("a bare CR in a value is refused", withHost("GET / HTTP/1.1", "A: x\ry\r\n"), 400);
    row("a bare LF in a value is refused", withHost("GET / HTTP/1.1", "A: x\ny\r\n"), 400);
    row("NUL in a value is refused",
        "GET / HTTP/1.1\r\nHost: localhost\r\nA: x" + QByteArray(1, '\0') + "\r\n\r\n", 400);
    row("NUL in a name is refused",
        "GET / HTTP/1.1\r\nHost: localhost\r\nA" + QByteArray(1, '\0') + ": x\r\n\r\n", 400);
    row("DEL in a value is refused", withHost("GET / HTTP/1.1", "A: \x7f\r\n"), 400);
    row("bytes beyond ASCII in a value are opaque", withHost("GET / HTTP/1.1", "A: \xe9\r\n"), 0);
    row("an empty value is a value", withHost("GET / HTTP/1.1", "A:\r\n"), 0);
    row("a tab in a value is allowed", withHost("GET / HTTP/1.1", "A: x\ty\r\n"), 0);

    row("HTTP/1.1 needs a Host", "GET / HTTP/1.1\r\n\r\n", 400);
    row("two Hosts are refused", withHost("GET / HTTP/1.1", "Host: localhost\r\n"), 400);
    row("two Hosts in different case are refused", withHost("GET / HTTP/1.1", "hOST: x\r\n"), 400);
    const auto host = [](const char *value) {
        return QByteArray("GET / HTTP/1.1\r\nHost: ") + value + "\r\n\r\n";
    };
    row("an empty Host is malformed", host(""), 400);
    row("a Host with a port", host("localhost:8787"), 0);
    row("a Host with an empty port", host("localhost:"), 0);
    row("a Host with letters for a port", host("localhost:http"), 400);
    row("a Host with a port beyond 65535", host("localhost:65536"), 400);
    row("a Host with user information", host("me@localhost"), 400);
    row("a Host with a path", host("localhost/x"), 400);
    row("a Host with a space", host("local host"), 400);
    row("a Host list", host("localhost, localhost"), 400);
    row("an IPv6 Host", host("[::1]:8787"), 0);
    row("an IPv6 Host without brackets", host("::1"), 400);
    row("an IPv6 Host without its end", host("[::1"), 400);
    row("an IPv6 Host with text behind the bracket", host("[::1]x"), 400);
    row("an IPv6 Host with a zone", host("[fe80::1%eth0]"), 400);
    row("something in brackets that is no address", host("[localhost]"), 400);
    row("a Host with broken percent-encoding", host("a%2"), 400);

    const auto post = [](const char *fields) { return withHost("POST / HTTP/1.1", fields); };
    row("a length", post("Content-Length: 5\r\n"), 0);
    row("a length of many digits is large, not malformed",
        post("Content-Length: 99999999999999999999999\r\n"), 0);
    row("a negative length", post("Content-Length: -1\r\n"), 400);
    row("a length with a sign", post("Content-Length: +5\r\n"), 400);
    row("a hexadecimal length", post("Content-Length: 0x5\r\n"), 400);
    row("a length with a blank in it", post("Content-Length: 1 2\r\n"), 400);
    row("an empty length", post("Content-Length:\r\n"), 400);
    row("a list of equal lengths", post("Content-Length: 5, 5\r\n"), 400);
    row("a repeated equal length", post("Content-Length: 5\r\ncontent-length: 5\r\n"), 400);
    row("contradicting lengths", post("Content-Length: 5\r\nContent-Length: 6\r\n"), 400);
    row("chunked", post("Transfer-Encoding: chunked\r\n"), 0);
    row("chunked in capitals", post("Transfer-Encoding: CHUNKED\r\n"), 0);
    row("both kinds of framing", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), 400);
    row("both kinds of framing, the other way round",
        post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"), 400);
    row("a length beside an unknown coding", post("Content-Length: 5\r\nTransfer-Encoding: x\r\n"),
        400);
    row("gzip before chunked", post("Transfer-Encoding: gzip, chunked\r\n"), 501);
    row("identity", post("Transfer-Encoding: identity\r\n"), 501);
    row("chunked twice", post("Transfer-Encoding: chunked, chunked\r\n"), 501);
    row("chunked in two fields",
        post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), 501);
    row("a coding hidden behind a vertical tab",
        post("Transfer-Encoding: \x0b"
             "chunked\r\n"),
        400);
    row("chunked in quotes", post("Transfer-Encoding: \"chunked\"\r\n"), 501);
    row("chunked in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 400);

    row("the client waits for 100", post("Expect: 100-continue\r\n"), 0);
    row("another expectation", post("Expect: miracles\r\n"), 417);
    row("another expectation in HTTP/1.0", "GET / HTTP/1.0\r\nExpect: miracles\r\n\r\n", 0);
}

void TestHeaderBlock::status()
{
    QFETCH(QByteArray, block);
    const auto parsed = parse(block);
    const auto *refusal = std::get_if<Refusal>(&parsed);
    QTEST(refusal ? refusal->status : 0, "status");
    QVERIFY(!refusal || !refusal->reason.empty());
}

void TestHeaderBlock::orderAndSpellingAreKept()
{
    const HeaderBlock block = accepted(
        withHost("PoST /a?b HTTP/1.1", "X-b: \t two  words \t\r\nx-A: 1\r\nX-b: again\r\n"));
    QCOMPARE(block.method, std::string("PoST"));
    QCOMPARE(block.target, std::string("/a?b"));
    const Headers expected{
        {"Host", "localhost"}, {"X-b", "two  words"}, {"x-A", "1"}, {"X-b", "again"}};
    QVERIFY(block.headers == expected);
}

void TestHeaderBlock::framing()
{
    HeaderBlock block = accepted(withHost("POST / HTTP/1.1", "Content-Length: 0042\r\n"));
    QCOMPARE(block.contentLength, std::uint64_t{42});
    QVERIFY(!block.chunked);
    block = accepted(withHost("POST / HTTP/1.1", "Content-Length: 99999999999999999999\r\n"));
    QCOMPARE(block.contentLength, std::numeric_limits<std::uint64_t>::max());
    block = accepted(withHost("POST / HTTP/1.1", "Transfer-Encoding: Chunked\r\n"));
    QVERIFY(block.chunked);
    QCOMPARE(block.contentLength, std::uint64_t{0});
}

void TestHeaderBlock::keepAlive_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<bool>("expected");
    QTest::newRow("HTTP/1.1 goes on") << withHost("GET / HTTP/1.1") << true;
    QTest::newRow("HTTP/1.1 ends when asked")
        << withHost("GET / HTTP/1.1", "Connection: Close\r\n") << false;
    QTest::newRow("close counts anywhere in the list")
        << withHost("GET / HTTP/1.1", "Connection: te , close\r\n") << false;
    QTest::newRow("close counts in a second field")
        << withHost("GET / HTTP/1.1", "Connection: te\r\nConnection: close\r\n") << false;
    QTest::newRow("a token that only contains close")
        << withHost("GET / HTTP/1.1", "Connection: closed\r\n") << true;
    QTest::newRow("HTTP/1.0 ends") << withHost("GET / HTTP/1.0") << false;
    QTest::newRow("HTTP/1.0 goes on when asked")
        << withHost("GET / HTTP/1.0", "Connection: Keep-Alive\r\n") << true;
    QTest::newRow("close beats keep-alive")
        << withHost("GET / HTTP/1.0", "Connection: keep-alive, close\r\n") << false;
}

void TestHeaderBlock::keepAlive()
{
    QFETCH(QByteArray, block);
    QTEST(accepted(block).keepAlive, "expected");
}

void TestHeaderBlock::expectation()
{
    QVERIFY(accepted(withHost("PUT / HTTP/1.1", "Expect: 100-Continue\r\n")).expectsContinue);
    QVERIFY(!accepted(withHost("PUT / HTTP/1.1")).expectsContinue);
    QVERIFY(!accepted(withHost("PUT / HTTP/1.0", "Expect: 100-continue\r\n")).expectsContinue);
}

void TestHeaderBlock::targets_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("host"); // of an absolute target
    QTest::newRow("a path") << QByteArray("/a/b") << QByteArray("/a/b") << QByteArray()
                            << QByteArray();
    QTest::newRow("a path with a query")
        << QByteArray("/a?b=c?d") << QByteArray("/a") << QByteArray("b=c?d") << QByteArray();
    QTest::newRow("nothing is decoded")
        << QByteArray("/%2e%2E/x") << QByteArray("/%2e%2E/x") << QByteArray() << QByteArray();
    QTest::newRow("a URL in the query is no authority")
        << QByteArray("/a?u=http://x/y") << QByteArray("/a") << QByteArray("u=http://x/y")
        << QByteArray();
    QTest::newRow("an absolute target") << QByteArray("http://LocalHost:80/a?b") << QByteArray("/a")
                                        << QByteArray("b") << QByteArray("localhost");
    QTest::newRow("an absolute target without path")
        << QByteArray("http://[::1]") << QByteArray("/") << QByteArray() << QByteArray("[::1]");
    QTest::newRow("an absolute target with a query only")
        << QByteArray("https://x?q") << QByteArray("/") << QByteArray("q") << QByteArray("x");
}

void TestHeaderBlock::targets()
{
    QFETCH(QByteArray, target);
    const HeaderBlock block = accepted(withHost("GET " + target + " HTTP/1.1"));
    Request request;
    request.target = block.target;
    const std::string_view path = request.path();
    const std::string_view query = request.query();
    QTEST(QByteArray(path.data(), static_cast<int>(path.size())), "path");
    QTEST(QByteArray(query.data(), static_cast<int>(query.size())), "query");
    QTEST(block.authority ? QByteArray::fromStdString(block.authority->host) : QByteArray(),
          "host");
}

void TestHeaderBlock::fieldCountIsLimited()
{
    const QByteArray three = withHost("GET / HTTP/1.1", "A: 1\r\nB: 2\r\n");
    QVERIFY(std::holds_alternative<HeaderBlock>(parse(three, 3)));
    const auto refused = parse(three, 2);
    QVERIFY(std::holds_alternative<Refusal>(refused));
    QCOMPARE(std::get<Refusal>(refused).status, 431);
}

void TestHeaderBlock::endOfBlockIsFound()
{
    const std::string_view block = "GET / HTTP/1.1\r\nHost: x\r\n\r\nbody\r\n\r\n";
    const HeaderEnd end = findHeaderEnd(block, 0);
    QVERIFY(end.state == HeaderEnd::State::Complete);
    QCOMPARE(end.size, std::size_t{27});
    QVERIFY(findHeaderEnd(block.substr(0, 26), 0).state == HeaderEnd::State::Incomplete);
    QVERIFY(findHeaderEnd("GET / HTTP/1.1\nHost: x\n\n", 0).state ==
            HeaderEnd::State::BareLineFeed);
    QVERIFY(findHeaderEnd("GET / HTTP/1.1\r\nHost: x\r\n\n", 0).state ==
            HeaderEnd::State::BareLineFeed);
    QVERIFY(findHeaderEnd("\n", 0).state == HeaderEnd::State::BareLineFeed);
}

void TestHeaderBlock::endOfBlockIsFoundInPieces()
{
    const std::string_view block = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
    for (std::size_t cut = 0; cut < block.size(); ++cut) {
        QVERIFY(findHeaderEnd(block.substr(0, cut), 0).state == HeaderEnd::State::Incomplete);
        const HeaderEnd end = findHeaderEnd(block, cut);
        QVERIFY2(end.state == HeaderEnd::State::Complete && end.size == block.size(),
                 qPrintable(QString("searched again from %1").arg(cut)));
    }
}

void TestHeaderBlock::allowedHosts_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("expected");
    QTest::newRow("localhost") << QByteArray("localhost") << true;
    QTest::newRow("localhost in capitals, with a port") << QByteArray("LOCALHOST:1") << true;
    QTest::newRow("127.0.0.1") << QByteArray("127.0.0.1:8787") << true;
    QTest::newRow("::1") << QByteArray("[::1]") << true;
    QTest::newRow("::1 spelt out") << QByteArray("[0:0:0:0:0:0:0:1]:99") << true;
    QTest::newRow("an added name") << QByteArray("Hooks.Example") << true;
    QTest::newRow("an added address") << QByteArray("[fd00::1]:80") << true;
    QTest::newRow("a foreign name") << QByteArray("evil.example") << false;
    QTest::newRow("a name that ends like an allowed one") << QByteArray("x.localhost") << false;
    QTest::newRow("a name that begins like one") << QByteArray("localhost.evil.example") << false;
    QTest::newRow("another loopback address") << QByteArray("127.0.0.2") << false;
}

void TestHeaderBlock::allowedHosts()
{
    QFETCH(QByteArray, host);
    const AllowedHosts hosts({"hooks.EXAMPLE", "fd00:0::1"});
    const auto authority = parseAuthority(host.toStdString());
    QVERIFY(authority.has_value());
    QTEST(hosts.contains(*authority), "expected");
}

QTEST_APPLESS_MAIN(TestHeaderBlock)
#include "tst_headerblock.moc"
