// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/client.h"
#include "tests/support/http/fixtures.h"
#include "tests/support/http/rawserver.h"

#include <QTest>

#include <future>

using namespace hookbench;
using namespace hookbench::http;
using namespace hookbench::http::test;
using std::chrono::milliseconds;

namespace
{

/// Sends and waits for the callback.
Result<ClientResponse> exchange(Client &client, ClientRequest request)
{
    std::promise<Result<ClientResponse>> promise;
    auto future = promise.get_future();
    client.send(std::move(request),
                [promise = std::make_shared<decltype(promise)>(std::move(promise))](
                    Result<ClientResponse> result) { promise->set_value(std::move(result)); });
    return future.get();
}

ClientRequest requestTo(std::uint16_t port, const std::string &target = "/",
                        const std::string &method = "GET")
{
    ClientRequest request;
    request.url = "http://127.0.0.1:" + std::to_string(port) + target;
    request.method = method;
    return request;
}

/// Plays one answer on every connection after reading a header block.
RawServer::Script answering(const std::string &answer)
{
    return [answer](RawConnection &connection, int) {
        connection.receiveUntil("\r\n\r\n");
        connection.send(answer);
    };
}

} // namespace

/// The client against servers that answer what the test says.
class TestHttpClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAreExactlyTheGivenOnes_data();
    void bytesAreExactlyTheGivenOnes();
    void answerIsReadExactly();
    void bodies_data();
    void bodies();
    void malformedAnswers_data();
    void malformedAnswers();
    void interimAnswersAreSkipped();
    void redirectsAreNotFollowed();
    void headAnswerHasNoBody();
    void answerIsBounded_data();
    void answerIsBounded();
    void earlyRefusalOfALargeBodyIsSeen();
    void timingIsSplit();
    void namesAreResolved();
    void connectionIsReused();
    void closedIdleConnectionIsNotUsed();
    void unaskedBytesSpoilAConnection();
    void closeIsHonoured();
    void lostReusedConnection_data();
    void lostReusedConnection();
    void freshConnectionIsNotRetried();
    void invalidRequests_data();
    void invalidRequests();
    void nothingListens();
    void unknownHost();
    void timeoutCoversTheWholeExchange_data();
    void timeoutCoversTheWholeExchange();
    void destructionCancels();
    void destructionInACallback();
    void errorsHideTheQuery();
};

void TestHttpClient::bytesAreExactlyTheGivenOnes_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("fields"); // "name:value" lines
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected"); // PORT stands for the port
    QTest::newRow("a body gets its length")
        << QByteArray("POST") << QByteArray("/a?b") << QByteArray("x-B:1\nX-a:2\nx-B:3")
        << QByteArray("{ }")
        << QByteArray("POST /a?b HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nx-B: 1\r\nX-a: 2\r\n"
                      "x-B: 3\r\nContent-Length: 3\r\n\r\n{ }");
    QTest::newRow("an empty POST has a length")
        << QByteArray("POST") << QByteArray("/") << QByteArray() << QByteArray()
        << QByteArray("POST / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("a GET has none")
        << QByteArray("GET") << QByteArray() << QByteArray() << QByteArray()
        << QByteArray("GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n");
    QTest::newRow("a given Host stays where it is")
        << QByteArray("DELETE") << QByteArray("/x") << QByteArray("A:1\nhost:other") << QByteArray()
        << QByteArray("DELETE /x HTTP/1.1\r\nA: 1\r\nhost: other\r\n\r\n");
    QTest::newRow("a given length is believed")
        << QByteArray("PUT") << QByteArray("/") << QByteArray("content-length:1\nHost:h")
        << QByteArray("abc")
        << QByteArray("PUT / HTTP/1.1\r\ncontent-length: 1\r\nHost: h\r\n\r\nabc");
    QTest::newRow("a given coding is believed")
        << QByteArray("POST") << QByteArray("/") << QByteArray("Host:h\nTransfer-Encoding:chunked")
        << QByteArray("0\r\n\r\n")
        << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
}

void TestHttpClient::bytesAreExactlyTheGivenOnes()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, expected);
    std::string seen;
    RawServer server([&](RawConnection &connection, int) {
        seen = connection.receiveUntil("\r\n\r\n");
        seen += connection.receiveExactly(static_cast<std::size_t>(body.size()));
        connection.send("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
    });
    Engine engine;
    Client client(engine);
    ClientRequest request = requestTo(server.port(), target.toStdString(), method.toStdString());
    request.body = body.toStdString();
    if (!fields.isEmpty()) {
        for (const QByteArray &field : fields.split('\n')) {
            const auto colon = field.indexOf(':');
            request.headers.push_back(
                {field.left(colon).toStdString(), field.mid(colon + 1).toStdString()});
        }
    }
    QVERIFY(exchange(client, request).ok());
    expected.replace("PORT", QByteArray::number(server.port()));
    QCOMPARE(QByteArray::fromStdString(seen), expected);
}

void TestHttpClient::answerIsReadExactly()
{
    RawServer server(answering("HTTP/1.1 418 Teapot\r\nset-COOKIE: a\r\nX: \t b \r\n"
                               "Set-Cookie: c\r\nContent-Length: 3\r\n\r\na\r\n"));
    Engine engine;
    Client client(engine);
    const auto answer = exchange(client, requestTo(server.port()));
    QVERIFY(answer.ok());
    QCOMPARE(answer->status, 418);
    const Headers expected{
        {"set-COOKIE", "a"}, {"X", "b"}, {"Set-Cookie", "c"}, {"Content-Length", "3"}};
    QVERIFY(answer->headers == expected);
    QCOMPARE(answer->body, std::string("a\r\n"));
    QVERIFY(!answer->truncated);
    QVERIFY(answer->tlsVersion.empty());
    QVERIFY(answer->tlsCipher.empty());
}

void TestHttpClient::bodies_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("chunked") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                           "2\r\nab\r\n1\r\nc\r\n0\r\n\r\n")
                             << QByteArray("abc");
    QTest::newRow("until the end") << QByteArray("HTTP/1.1 200 OK\r\n\r\nabc") << QByteArray("abc");
    QTest::newRow("HTTP/1.0") << QByteArray("HTTP/1.0 200 OK\r\n\r\nabc") << QByteArray("abc");
    QTest::newRow("none by status")
        << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << QByteArray();
    QTest::newRow("none by length")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n") << QByteArray();
    QTest::newRow("none by 304") << QByteArray(
                                        "HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n")
                                 << QByteArray();
}

void TestHttpClient::bodies()
{
    QFETCH(QByteArray, answer);
    RawServer server(answering(answer.toStdString()));
    Engine engine;
    Client client(engine);
    const auto result = exchange(client, requestTo(server.port()));
    QVERIFY(result.ok());
    QTEST(QByteArray::fromStdString(result->body), "body");
}

void TestHttpClient::malformedAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QByteArray &answer, ErrorKind kind) {
        QTest::newRow(name) << answer << int(kind);
    };
    row("another protocol", "220 mail.example ESMTP\r\n\r\n", ErrorKind::AnswerMalformed);
    row("lines without CR", "HTTP/1.1 200 OK\n\n", ErrorKind::AnswerMalformed);
    row("a broken chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n",
        ErrorKind::AnswerMalformed);
    row("an upgrade", "HTTP/1.1 101 Switching Protocols\r\n\r\n", ErrorKind::AnswerMalformed);
    row("endless header lines", "HTTP/1.1 200 OK\r\nX: " + QByteArray(70'000, 'x'),
        ErrorKind::AnswerMalformed);
    row("endless interim answers", QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(50),
        ErrorKind::AnswerMalformed);
    row("nothing", "", ErrorKind::ConnectionLost);
    row("half a head", "HTTP/1.1 200 OK\r\nContent-Le", ErrorKind::ConnectionLost);
    row("half a body", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc",
        ErrorKind::ConnectionLost);
    row("half a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nabc",
        ErrorKind::ConnectionLost);
}

void TestHttpClient::malformedAnswers()
{
    QFETCH(QByteArray, answer);
    RawServer server(answering(answer.toStdString()));
    Engine engine;
    Client client(engine);
    const auto result = exchange(client, requestTo(server.port()));
    QVERIFY(!result.ok());
    QTEST(int(result.error().kind), "kind");
    QCOMPARE(server.connections(), 1);
}

void TestHttpClient::interimAnswersAreSkipped()
{
    RawServer server(answering("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
                               "HTTP/1.1 100 Continue\r\n\r\n"
                               "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
    Engine engine;
    Client client(engine);
    const auto result = exchange(client, requestTo(server.port()));
    QVERIFY(result.ok());
    QCOMPARE(result->status, 200);
    QCOMPARE(result->body, std::string("ok"));
    QVERIFY(!findHeader(result->headers, "Link"));
}

void TestHttpClient::redirectsAreNotFollowed()
{
    RawServer server(
        answering("HTTP/1.1 302 Found\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n"));
    Engine engine;
    Client client(engine);
    const auto result = exchange(client, requestTo(server.port()));
    QVERIFY(result.ok());
    QCOMPARE(result->status, 302);
    QCOMPARE(server.connections(), 1);
}

void TestHttpClient::headAnswerHasNoBody()
{
    RunningServer running(echo);
    Client client(running.engine);
    for (int i = 0; i < 2; ++i) {
        const auto result = exchange(client, requestTo(running.port, "/", "HEAD"));
        QVERIFY(result.ok());
        QVERIFY(result->body.empty());
        QCOMPARE(findHeader(result->headers, "Content-Length").value_or(""), std::string_view("7"));
    }
    QCOMPARE(running.server.counters().connections, std::uint64_t{1});
}

void TestHttpClient::answerIsBounded_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("with a length")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100000000000\r\n\r\n");
    QTest::newRow("in chunks") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n");
    QTest::newRow("until the end") << QByteArray("HTTP/1.1 200 OK\r\n\r\n");
}

void TestHttpClient::answerIsBounded()
{
    QFETCH(QByteArray, head);
    RawServer server([&](RawConnection &connection, int) {
        connection.receiveUntil("\r\n\r\n");
        connection.send(head.toStdString());
        const std::string block(10'000, 'x');
        while (connection.send(block)) {
        }
    });
    Engine engine;
    Client client(engine);
    ClientRequest request = requestTo(server.port());
    request.maxAnswerBytes = 100'000;
    const auto result = exchange(client, request);
    QVERIFY(result.ok());
    QVERIFY(result->truncated);
    QCOMPARE(result->body, std::string(100'000, 'x'));
}

void TestHttpClient::earlyRefusalOfALargeBodyIsSeen()
{
    ServerConfig config;
    config.limits.bodyBytes = 1000;
    RunningServer running(echo, config);
    Client client(running.engine);
    ClientRequest request = requestTo(running.port, "/", "POST");
    request.body.assign(8 * 1024 * 1024, 'x');
    const auto result = exchange(client, request);
    QVERIFY(result.ok());
    QCOMPARE(result->status, 413);
}

void TestHttpClient::timingIsSplit()
{
    RunningServer running(echo);
    Client client(running.engine);
    ClientRequest request = requestTo(running.port);
    request.url = "http://localhost:" + std::to_string(running.port) + "/";
    const auto fresh = exchange(client, request);
    QVERIFY(fresh.ok());
    const Timing &first = fresh->timing;
    QVERIFY(first.dnsMs >= 0 && first.connectMs >= 0 && first.firstByteMs >= 0);
    QVERIFY(first.tlsMs < 0);
    QVERIFY(first.totalMs >= first.dnsMs + first.connectMs + first.firstByteMs);
    const auto pooled = exchange(client, request);
    QVERIFY(pooled.ok());
    QCOMPARE(pooled->timing.dnsMs, -1.0);
    QCOMPARE(pooled->timing.connectMs, -1.0);
    QCOMPARE(pooled->timing.tlsMs, -1.0);
    QVERIFY(pooled->timing.firstByteMs >= 0);
    QVERIFY(pooled->timing.totalMs >= pooled->timing.firstByteMs);
}

void TestHttpClient::namesAreResolved()
{
    // "localhost" may resolve to ::1 first, where nobody listens.
    RunningServer running(echo);
    Client client(running.engine);
    ClientRequest request = requestTo(running.port);
    request.url = "http://LOCALHOST:" + std::to_string(running.port) + "/n";
    const auto result = exchange(client, request);
    QVERIFY(result.ok());
    QCOMPARE(result->body, std::string("GET /n "));
}

void TestHttpClient::connectionIsReused()
{
    RunningServer running(echo);
    Client client(running.engine);
    for (int i = 0; i < 10; ++i)
        QVERIFY(exchange(client, requestTo(running.port, "/", "POST")).ok());
    QCOMPARE(running.server.counters().connections, std::uint64_t{1});
    Client another(running.engine); // has a pool of its own
    QVERIFY(exchange(another, requestTo(running.port)).ok());
    QCOMPARE(running.server.counters().connections, std::uint64_t{2});
}

void TestHttpClient::closedIdleConnectionIsNotUsed()
{
    std::promise<void> closed;
    RawServer server([&](RawConnection &connection, int index) {
        connection.receiveUntil("\r\n\r\n");
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        connection.close();
        if (index == 0)
            closed.set_value();
    });
    Engine engine;
    Client client(engine);
    QVERIFY(exchange(client, requestTo(server.port(), "/", "POST")).ok());
    closed.get_future().wait();
    QVERIFY(exchange(client, requestTo(server.port(), "/", "POST")).ok());
    QCOMPARE(server.connections(), 2);
}

void TestHttpClient::unaskedBytesSpoilAConnection()
{
    RawServer server([](RawConnection &connection, int) {
        connection.receiveUntil("\r\n\r\n");
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
                        "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil");
        connection.receiveUntil("\r\n\r\n"); // until the client hangs up
    });
    Engine engine;
    Client client(engine);
    for (int i = 0; i < 2; ++i) {
        const auto result = exchange(client, requestTo(server.port()));
        QVERIFY(result.ok());
        QCOMPARE(result->body, std::string("ok"));
    }
}

void TestHttpClient::closeIsHonoured()
{
    RunningServer running(
        [](Request &&, Responder responder) { responder.respond({.status = 200, .close = true}); });
    Client client(running.engine);
    for (int i = 0; i < 3; ++i)
        QVERIFY(exchange(client, requestTo(running.port)).ok());
    QCOMPARE(running.server.counters().connections, std::uint64_t{3});
}

void TestHttpClient::lostReusedConnection_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("repeated");
    QTest::newRow("GET may be repeated") << QByteArray("GET") << true;
    QTest::newRow("PUT may be repeated") << QByteArray("PUT") << true;
    QTest::newRow("DELETE may be repeated") << QByteArray("DELETE") << true;
    QTest::newRow("POST may not: it could happen twice") << QByteArray("POST") << false;
    QTest::newRow("PATCH may not") << QByteArray("PATCH") << false;
    QTest::newRow("an unknown method may not") << QByteArray("BREW") << false;
}

void TestHttpClient::lostReusedConnection()
{
    QFETCH(QByteArray, method);
    QFETCH(bool, repeated);
    std::atomic<int> requests{0};
    RawServer server([&](RawConnection &connection, int index) {
        // The first connection takes a second request and hangs up without a word.
        for (int i = 0; i < 2; ++i) {
            if (connection.receiveUntil("\r\n\r\n").empty())
                return;
            ++requests;
            if (index > 0 || i == 0)
                connection.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            if (index == 0 && i == 1)
                return;
        }
    });
    Engine engine;
    Client client(engine);
    QVERIFY(exchange(client, requestTo(server.port())).ok());
    const auto result = exchange(client, requestTo(server.port(), "/", method.toStdString()));
    QCOMPARE(result.ok(), repeated);
    if (!repeated)
        QVERIFY(result.error().kind == ErrorKind::ConnectionLost);
    QCOMPARE(requests.load(), repeated ? 3 : 2);
}

void TestHttpClient::freshConnectionIsNotRetried()
{
    std::atomic<int> requests{0};
    RawServer server([&](RawConnection &connection, int) {
        connection.receiveUntil("\r\n\r\n");
        ++requests;
    });
    Engine engine;
    Client client(engine);
    const auto result = exchange(client, requestTo(server.port()));
    QVERIFY(!result.ok());
    QVERIFY(result.error().kind == ErrorKind::ConnectionLost);
    QCOMPARE(requests.load(), 1);
}

void TestHttpClient::invalidRequests_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    const QByteArray url("http://127.0.0.1:1/");
    QTest::newRow("a relative URL")
        << QByteArray("/x") << QByteArray("GET") << QByteArray("A") << QByteArray("b");
    QTest::newRow("a method with a space")
        << url << QByteArray("GET /") << QByteArray("A") << QByteArray("b");
    QTest::newRow("no method") << url << QByteArray() << QByteArray("A") << QByteArray("b");
    QTest::newRow("a line break in a value")
        << url << QByteArray("GET") << QByteArray("A") << QByteArray("b\r\nEvil: x");
    QTest::newRow("a colon in a name")
        << url << QByteArray("GET") << QByteArray("A:") << QByteArray("b");
    QTest::newRow("no name") << url << QByteArray("GET") << QByteArray() << QByteArray("b");
}

void TestHttpClient::invalidRequests()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    Engine engine;
    Client client(engine);
    ClientRequest request;
    request.url = url.toStdString();
    request.method = method.toStdString();
    request.headers.push_back({name.toStdString(), value.toStdString()});
    const auto result = exchange(client, request);
    QVERIFY(!result.ok());
    QVERIFY(result.error().kind == ErrorKind::InvalidArgument);
}

void TestHttpClient::nothingListens()
{
    std::uint16_t port = 0;
    {
        RunningServer running(echo);
        port = running.port;
    }
    Engine engine;
    Client client(engine);
    const auto result = exchange(client, requestTo(port));
    QVERIFY(!result.ok());
    QVERIFY(result.error().kind == ErrorKind::ConnectionRefused);
}

void TestHttpClient::unknownHost()
{
    Engine engine;
    Client client(engine);
    ClientRequest request;
    request.url = "http://does-not-exist.invalid/"; // RFC 6761: never resolves
    const auto result = exchange(client, request);
    QVERIFY(!result.ok());
    QVERIFY(result.error().kind == ErrorKind::HostNotFound);
}

void TestHttpClient::timeoutCoversTheWholeExchange_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("no answer") << QByteArray();
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200");
    QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc");
}

void TestHttpClient::timeoutCoversTheWholeExchange()
{
    QFETCH(QByteArray, answer);
    RawServer server([&](RawConnection &connection, int) {
        connection.receiveUntil("\r\n\r\n");
        connection.send(answer.toStdString());
        connection.receive(); // until the client gives up
    });
    Engine engine;
    Client client(engine);
    ClientRequest request = requestTo(server.port());
    request.timeout = milliseconds{60};
    const auto result = exchange(client, request);
    QVERIFY(!result.ok());
    QVERIFY(result.error().kind == ErrorKind::Timeout);
}

void TestHttpClient::destructionCancels()
{
    Inbox inbox;
    ServerConfig config;
    config.limits.stopTime = milliseconds{20}; // nobody answers
    RunningServer running(inbox.handler(), config);
    std::optional<Inbox::Item> held; // so that at least this one is under way
    int cancelled = 0; // written on the engine's thread, before the destructor returns
    {
        Client client(running.engine);
        for (int i = 0; i < 3; ++i) {
            client.send(requestTo(running.port), [&](Result<ClientResponse> result) {
                if (!result && result.error().kind == ErrorKind::Cancelled)
                    ++cancelled;
            });
        }
        held = inbox.take();
        QVERIFY(held.has_value());
    }
    QCOMPARE(cancelled, 3);
}

void TestHttpClient::destructionInACallback()
{
    Inbox inbox;
    RunningServer running(inbox.handler());
    auto client = std::make_unique<Client>(running.engine);
    std::atomic<int> cancelled{0};
    std::promise<void> destroyed;
    client->send(requestTo(running.port), [&](Result<ClientResponse> result) {
        if (!result && result.error().kind == ErrorKind::Cancelled)
            ++cancelled;
    });
    auto waiting = inbox.take(); // stays without an answer
    QVERIFY(waiting.has_value());
    client->send(requestTo(running.port), [&](Result<ClientResponse>) {
        client.reset();
        destroyed.set_value();
    });
    auto second = inbox.take();
    QVERIFY(second.has_value());
    second->responder.respond({200});
    destroyed.get_future().wait();
    QCOMPARE(cancelled.load(), 1);
}

void TestHttpClient::errorsHideTheQuery()
{
    std::uint16_t port = 0;
    {
        RunningServer running(echo);
        port = running.port;
    }
    Engine engine;
    Client client(engine);
    const auto result = exchange(client, requestTo(port, "/hook?token=secret"));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().url, "http://127.0.0.1:" + std::to_string(port) + "/hook");
}

QTEST_APPLESS_MAIN(TestHttpClient)
#include "tst_http_client.moc"
