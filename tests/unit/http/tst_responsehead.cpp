// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/httpdate.h"
#include "app/http/message.h"
#include "app/http/responsehead.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::http;

namespace
{

constexpr std::string_view someDate = "Sun, 06 Nov 1994 08:49:37 GMT";

std::string head(const Response &response, AnswerFrame frame = {})
{
    frame.date = someDate;
    return responseHead(response, frame);
}

} // namespace

/// Answers as bytes.
class TestResponseHead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainAnswer();
    void connectionField();
    void answersWithoutBody();
    void framingStaysOurs();
    void headAnnouncesAHandlersLength();
    void ownDateIsKept();
    void lineBreaksCannotSplitTheAnswer();
    void impossibleStatusIs500();
    void dateFollowsTheSecond();
};

void TestResponseHead::plainAnswer()
{
    QCOMPARE(head({201, {{"Content-Type", "text/plain"}, {"x-A", "b"}}, "hello"}),
             std::string("HTTP/1.1 201 Created\r\nContent-Type: text/plain\r\nx-A: b\r\n"
                         "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Length: 5\r\n\r\n"));
}

void TestResponseHead::connectionField()
{
    QVERIFY(head({}, {.date = {}, .keepAlive = false}).ends_with("\r\nConnection: close\r\n\r\n"));
    QVERIFY(
        head({}, {.date = {}, .versionMinor = 0}).ends_with("\r\nConnection: keep-alive\r\n\r\n"));
    QVERIFY(head({}).find("Connection") == std::string::npos);
}

void TestResponseHead::answersWithoutBody()
{
    QVERIFY(head({204}).find("Content-Length") == std::string::npos);
    QVERIFY(head({304}).find("Content-Length") == std::string::npos);
    QVERIFY(head({200}).find("Content-Length: 0\r\n") != std::string::npos);
    QVERIFY(head({200, {}, "four"}, {.date = {}, .toHead = true}).find("Content-Length: 4\r\n") !=
            std::string::npos);
    QVERIFY(!carriesBody(204, false));
    QVERIFY(!carriesBody(304, false));
    QVERIFY(!carriesBody(200, true));
    QVERIFY(carriesBody(404, false));
}

void TestResponseHead::framingStaysOurs()
{
    const std::string text = head(
        {200,
         {{"content-length", "9"}, {"Transfer-Encoding", "chunked"}, {"Connection", "upgrade"}},
         "four"});
    QVERIFY(text.find("content-length") == std::string::npos);
    QVERIFY(text.find("Transfer-Encoding") == std::string::npos);
    QVERIFY(text.find("upgrade") == std::string::npos);
    QVERIFY(text.find("Content-Length: 4\r\n") != std::string::npos);
}

void TestResponseHead::headAnnouncesAHandlersLength()
{
    const auto lengthIn = [](const char *given, const std::string &body, bool toHead) {
        const std::string text =
            head({200, {{"Content-Length", given}}, body}, {.date = {}, .toHead = toHead});
        return text.substr(text.find("Content-Length: ") + 16);
    };
    QCOMPARE(lengthIn("1234", {}, true), std::string("1234\r\n\r\n"));
    QCOMPARE(lengthIn("1234", "four", true), std::string("4\r\n\r\n"));
    QCOMPARE(lengthIn("1234", {}, false), std::string("0\r\n\r\n"));
    QCOMPARE(lengthIn("12, 34", {}, true), std::string("0\r\n\r\n"));
}

void TestResponseHead::ownDateIsKept()
{
    const std::string text = head({200, {{"date", "never"}}});
    QVERIFY(text.find("date: never\r\n") != std::string::npos);
    QVERIFY(text.find(someDate) == std::string::npos);
}

void TestResponseHead::lineBreaksCannotSplitTheAnswer()
{
    const std::string text = head({200, {{"A", "x\r\nEvil: y"}, {"B\r\nWorse", "z"}, {"", "e"}}});
    QVERIFY(text.find("A: x  Evil: y\r\n") != std::string::npos);
    QVERIFY(text.find("Worse") == std::string::npos);
    QVERIFY(text.find("\r\n: ") == std::string::npos);
}

void TestResponseHead::impossibleStatusIs500()
{
    for (const int status : {0, -1, 100, 199, 1000})
        QVERIFY(head({status}).starts_with("HTTP/1.1 500 Internal Server Error\r\n"));
    QVERIFY(head({299}).starts_with("HTTP/1.1 299 Unknown\r\n"));
}

void TestResponseHead::dateFollowsTheSecond()
{
    using namespace std::chrono;
    const sys_seconds moment{seconds{784111777}}; // the example of RFC 9110, 5.6.7
    HttpDate date;
    QCOMPARE(date.at(moment), someDate);
    QCOMPARE(date.at(moment + milliseconds{999}), someDate);
    QCOMPARE(date.at(moment + seconds{1}), std::string_view("Sun, 06 Nov 1994 08:49:38 GMT"));
    QCOMPARE(date.at(sys_days{2024y / 2 / 29}), std::string_view("Thu, 29 Feb 2024 00:00:00 GMT"));
}

QTEST_APPLESS_MAIN(TestResponseHead)
#include "tst_responsehead.moc"
