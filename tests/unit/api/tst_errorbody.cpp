// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/errorbody.h"
#include "app/api/visibletext.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::api;

using Lines = std::vector<std::string>;

/// What becomes of an answer that is no success.
class TestErrorBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShapeIsRead_data();
    void everyShapeIsRead();
    void statusDecidesTheKind_data();
    void statusDecidesTheKind();
    void waitIsBelievedInOrder_data();
    void waitIsBelievedInOrder();
    void textsAreBounded();
    void requestIdIsTaken();
    void visibleLines_data();
    void visibleLines();
};

void TestErrorBody::everyShapeIsRead_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<std::string>("detail");
    QTest::addColumn<Lines>("messages");
    const auto row = [](const char *name, int status, const char *body, const char *detail,
                        const Lines &messages = {}) {
        QTest::newRow(name) << status << QByteArray(body) << std::string(detail) << messages;
    };
    row("flat, with details as text", 404,
        R"({"statusCode":404,"message":"Not found","error":"Not Found","details":"No such id"})",
        "Not found (No such id)");
    row("flat, with details as an object", 404,
        R"({"statusCode":404,"message":"Not found","error":"Not Found","details":{"id":"x"}})",
        "Not found");
    row("without details", 401,
        R"({"statusCode":401,"message":"Invalid key","error":"Unauthorized"})", "Invalid key");
    row("without error", 403, R"({"statusCode":403,"message":"Needs webhook:update"})",
        "Needs webhook:update");
    row("one message for each rule", 400,
        R"({"statusCode":400,"message":["name is too short","url is no URL"],"error":"Bad Request"})",
        "name is too short; url is no URL", {"name is too short", "url is no URL"});
    row("a rule in one string", 400, R"({"statusCode":400,"message":"name is too short"})",
        "name is too short", {"name is too short"});
    row("422 is validation too", 422, R"({"message":["url is no URL"]})", "url is no URL",
        {"url is no URL"});
    row("messages that are no text", 400, R"({"message":[1,null,{"a":"b"},"url is no URL",""]})",
        "url is no URL", {"url is no URL"});
    row("rate limit", 429, R"({"statusCode":429,"message":"Too many","retryAfter":7})", "Too many");
    row("typed", 401,
        R"({"error":{"type":"authentication_error","message":"No such key","code":"bad_key"}})",
        "No such key");
    row("typed, without words", 409, R"({"error":{"type":"idempotency_error"}})",
        "idempotency_error");
    row("status false", 404, R"({"status":false,"message":"Webhook not found"})",
        "Webhook not found");
    row("only the bare name", 400, R"({"statusCode":400,"error":"Bad Request"})", "Bad Request",
        {"Bad Request"});
    row("only details", 409, R"({"details":"3 deliveries are pending"})",
        "3 deliveries are pending");
    row("a JSON string", 500, R"("it broke")", "it broke");
    row("JSON without words", 500, R"({"statusCode":500})", "");
    row("an empty body", 502, "", "");
    row("a gateway's page", 502,
        "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad "
        "Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n",
        "502 Bad Gateway");
    row("plain text", 503, "\n\nupstream connect error\nreset reason", "upstream connect error");
    row("JSON that is cut", 500, R"({"message":"it bro)", R"({"message":"it bro)");
    row("binary", 500, "\x01\x02\x03", "");
    row("JSON 10,000 levels deep", 500, QByteArray(10'000, '[').constData(),
        (std::string(199, '[') + "…").c_str());
}

void TestErrorBody::everyShapeIsRead()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(std::string, detail);
    QFETCH(Lines, messages);
    const Error error = errorFromAnswer(status, {}, body.toStdString(), {});
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.detail, detail);
    QCOMPARE(error.messages, messages);
}

void TestErrorBody::statusDecidesTheKind_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    const std::pair<int, ErrorKind> kinds[] = {
        {400, ErrorKind::Validation},      {401, ErrorKind::Unauthorized},
        {403, ErrorKind::Forbidden},       {404, ErrorKind::NotFound},
        {409, ErrorKind::Conflict},        {422, ErrorKind::Validation},
        {429, ErrorKind::RateLimited},     {402, ErrorKind::ServerRefused},
        {418, ErrorKind::ServerRefused},   {500, ErrorKind::ServerFailed},
        {503, ErrorKind::ServerFailed},    {599, ErrorKind::ServerFailed},
        {304, ErrorKind::AnswerMalformed}, {600, ErrorKind::AnswerMalformed},
    };
    for (const auto &[status, kind] : kinds)
        QTest::addRow("%d", status) << status << kind;
}

void TestErrorBody::statusDecidesTheKind()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    // Whatever the body claims.
    QCOMPARE(errorFromAnswer(status, {}, R"({"statusCode":200,"message":"fine"})", {}).kind, kind);
}

void TestErrorBody::waitIsBelievedInOrder_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("seconds"); // at 12:00:00
    const auto row = [](const char *name, int status, const Headers &headers, const char *body,
                        qint64 seconds) {
        QTest::newRow(name) << status << headers << QByteArray(body) << seconds;
    };
    const Header reset{"X-RateLimit-Reset", "1774008090"}; // 12:01:30
    row("Retry-After first", 429, {{"retry-after", "5"}, reset}, R"({"retryAfter":7})", 5);
    row("an HTTP date", 429, {{"Retry-After", "Fri, 20 Mar 2026 12:00:30 GMT"}, reset}, "", 30);
    row("an HTTP date in the past", 429, {{"Retry-After", "Fri, 20 Mar 2026 11:00:00 GMT"}}, "", 0);
    row("then the body", 429, {reset}, R"({"retryAfter":7})", 7);
    row("then the reset", 429, {reset}, "{}", 90);
    row("a reset in the past", 429, {{"X-RateLimit-Reset", "1774000000"}}, "", 0);
    row("nothing", 429, {}, "", -1);
    row("nonsense", 429, {{"Retry-After", "soon"}, {"X-RateLimit-Reset", "-5"}},
        R"({"retryAfter":-3})", -1);
    row("digits without end", 429, {{"Retry-After", "99999999999999999999999999"}}, "", -1);
    row("a busy gateway may name a wait", 503, {{"Retry-After", "5"}}, "", 5);
    row("the window says nothing about other errors", 500, {reset}, "", -1);
}

void TestErrorBody::waitIsBelievedInOrder()
{
    QFETCH(int, status);
    QFETCH(Headers, headers);
    QFETCH(QByteArray, body);
    QFETCH(qint64, seconds);
    const UtcTime now = *parseUtc("2026-03-20T12:00:00.000Z");
    QCOMPARE(errorFromAnswer(status, headers, body.toStdString(), now).retryAfterSeconds, seconds);
}

void TestErrorBody::textsAreBounded()
{
    std::string body = R"({"message":[)";
    for (int i = 0; i < 1000; ++i)
        body += (i ? ",\"" : "\"") + std::string(10'000, 'a') + "\"";
    const Error error =
        errorFromAnswer(400, {{"x-request-id", std::string(5000, 'r')}}, body + "]}", {});
    QCOMPARE(error.messages.size(), std::size_t(50));
    for (const std::string &message : error.messages)
        QVERIFY(message.size() <= 510);
    QVERIFY(error.detail.size() <= 510);
    QVERIFY(error.requestId.size() <= 210);
}

void TestErrorBody::requestIdIsTaken()
{
    const Error error = errorFromAnswer(500, {{"X-Request-ID", "req_1"}}, {}, {});
    QCOMPARE(error.requestId, std::string("req_1"));
}

void TestErrorBody::visibleLines_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<std::string>("line");
    const auto row = [](const char *name, const char *page, const char *line) {
        QTest::newRow(name) << QByteArray(page) << std::string(line);
    };
    row("scripts and styles are not seen",
        "<html><style>h1{}</style><script>alert('<b>')</script><!-- <b>no</b> "
        "--><p>Sorry</p></html>",
        "Sorry");
    row("entities", "<p>a &lt;b&gt; &amp;amp; c&nbsp;d</p>", "a <b> &amp; c d");
    row("a tag that never ends", "<p>Sorry</p><img src=", "Sorry");
    row("a script that never ends", "</p><script>Sorry", "");
    row("smaller than is no tag in plain text", "1 < 2 holds", "1 < 2 holds");
    row("tabs and bells", "a\t\ab\x7f  c", "a b c");
    row("right-to-left override", "abc\u202Edef", "abc def");
    row("beyond the basic plane", "paid 💶", "paid 💶");
    row("bad UTF-8",
        "a\xff"
        "b",
        "a\uFFFD"
        "b");
    row("only tags", "<html></html>", "");
}

void TestErrorBody::visibleLines()
{
    QFETCH(QByteArray, page);
    QFETCH(std::string, line);
    QCOMPARE(firstVisibleLine(page.toStdString(), 200), line);
}

QTEST_APPLESS_MAIN(TestErrorBody)
#include "tst_errorbody.moc"
