// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/answerhead.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::http;

/// The head of an answer as the client reads it.
class TestAnswerHead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void malformed_data();
    void malformed();
    void fieldsAreRead();
    void framing();
    void keepAlive_data();
    void keepAlive();
};

namespace
{

AnswerHead accepted(const char *block)
{
    auto parsed = parseAnswerHead(block, 10);
    if (const auto *fault = std::get_if<std::string>(&parsed)) {
        QTest::qFail(fault->c_str(), __FILE__, __LINE__);
        return {};
    }
    return std::get<AnswerHead>(std::move(parsed));
}

} // namespace

void TestAnswerHead::malformed_data()
{
    QTest::addColumn<QByteArray>("block");
    const auto row = [](const char *name, const char *block) {
        QTest::newRow(name) << QByteArray(block);
    };
    row("no HTTP at all", "220 mail.example ESMTP\r\n\r\n");
    row("another major version", "HTTP/2.0 200 OK\r\n\r\n");
    row("a status of two digits", "HTTP/1.1 20 OK\r\n\r\n");
    row("a status of four digits", "HTTP/1.1 2000 OK\r\n\r\n");
    row("a status that begins with zero", "HTTP/1.1 099 No\r\n\r\n");
    row("a folded line", "HTTP/1.1 200 OK\r\nA: b\r\n c\r\n\r\n");
    row("a line without colon", "HTTP/1.1 200 OK\r\nA\r\n\r\n");
    row("contradicting lengths",
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n");
    row("a length that is no number", "HTTP/1.1 200 OK\r\nContent-Length: all\r\n\r\n");
    row("a coding that was not asked for",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n");
    row("too many lines",
        "HTTP/1.1 200 OK\r\n"
        "A:1\r\nA:1\r\nA:1\r\nA:1\r\nA:1\r\nA:1\r\nA:1\r\nA:1\r\nA:1\r\nA:1\r\nA:1\r\n\r\n");
}

void TestAnswerHead::malformed()
{
    QFETCH(QByteArray, block);
    const auto parsed = parseAnswerHead(block.toStdString(), 10);
    QVERIFY(std::holds_alternative<std::string>(parsed));
    QVERIFY(!std::get<std::string>(parsed).empty());
}

void TestAnswerHead::fieldsAreRead()
{
    const AnswerHead head =
        accepted("HTTP/1.1 404\r\nSet-Cookie: a\r\nx: \r\nSet-Cookie: b\r\n\r\n");
    QCOMPARE(head.status, 404);
    const Headers expected{{"Set-Cookie", "a"}, {"x", ""}, {"Set-Cookie", "b"}};
    QVERIFY(head.headers == expected);
}

void TestAnswerHead::framing()
{
    QVERIFY(!accepted("HTTP/1.1 200 OK\r\n\r\n").contentLength);
    QVERIFY(accepted("HTTP/1.1 200 OK\r\nContent-Length: 7\r\nContent-Length: 7\r\n\r\n")
                .contentLength == std::uint64_t{7});
    QVERIFY(accepted("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n").chunked);
}

void TestAnswerHead::keepAlive_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<bool>("expected");
    QTest::newRow("HTTP/1.1 goes on") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << true;
    QTest::newRow("HTTP/1.1 with close")
        << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n") << false;
    QTest::newRow("HTTP/1.0 ends") << QByteArray("HTTP/1.0 200 OK\r\n\r\n") << false;
    QTest::newRow("HTTP/1.0 with keep-alive")
        << QByteArray("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n\r\n") << true;
    QTest::newRow("two kinds of framing are not trusted")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n")
        << false;
}

void TestAnswerHead::keepAlive()
{
    QFETCH(QByteArray, block);
    QTEST(accepted(block.constData()).keepAlive, "expected");
}

QTEST_APPLESS_MAIN(TestAnswerHead)
#include "tst_answerhead.moc"
