// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/passon.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::receiver;

/// Where deliveries may be passed on to, and what of them goes there.
class TestPassOn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void urlsThatAreRefused_data();
    void urlsThatAreRefused();
    void hostsToConfirm_data();
    void hostsToConfirm();
    void targets_data();
    void targets();
    void headersOfOneHopStayHere();
    void requestIsAsItCame();
    void chunkedRequestGetsALength();
    void recordOfAnAnswer();
    void recordOfNoAnswer();
};

void TestPassOn::urlsThatAreRefused_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<bool>("isAllowed");
    const auto row = [](const char *url, bool isAllowed) {
        QTest::newRow(url[0] ? url : "nothing") << QByteArray(url) << isAllowed;
    };
    row("", false);
    row("localhost:3000", false);
    row("ftp://localhost/", false);
    row("http://u:p@localhost/", false);
    row("http://localhost:8787/x", false);
    row("http://127.0.0.1:8787", false);
    row("https://LOCALHOST:8787", false);
    row("http://127.0.0.2:8787", false);
    row("http://[::1]:8787/", false);
    row("http://localhost:3000", true);
    row("http://hooks.example:8787/", true); // another machine
    row("https://hooks.example/x?y", true);
}

void TestPassOn::urlsThatAreRefused()
{
    QFETCH(QByteArray, url);
    const Result<void> allowed = checkPassOnUrl(url.toStdString(), 8787);
    QTEST(allowed.ok(), "isAllowed");
    if (!allowed) {
        QVERIFY(allowed.error().kind == ErrorKind::InvalidArgument);
        QVERIFY(allowed.error().detail.ends_with('.'));
    }
}

void TestPassOn::hostsToConfirm_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("http://localhost:3000") << QByteArray();
    QTest::newRow("http://127.0.0.1:3000") << QByteArray();
    QTest::newRow("http://[::1]:3000") << QByteArray();
    QTest::newRow("http://Hooks.example/x") << QByteArray("hooks.example");
    QTest::newRow("http://192.168.0.9/x") << QByteArray("192.168.0.9");
    QTest::newRow("http://127.1/x") << QByteArray("127.1");
    QTest::newRow("http://0.0.0.0/x") << QByteArray("0.0.0.0");
    QTest::newRow("no URL") << QByteArray();
}

void TestPassOn::hostsToConfirm()
{
    const auto host = passOnHost(QTest::currentDataTag());
    QTEST(QByteArray::fromStdString(host.value_or("")), "host");
}

void TestPassOn::targets_data()
{
    QTest::addColumn<QByteArray>("endpoint");
    QTest::addColumn<QByteArray>("passOnUrl");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("url");
    const auto row = [](const char *name, const char *endpoint, const char *passOnUrl,
                        const char *target, const char *url) {
        QTest::newRow(name) << QByteArray(endpoint) << QByteArray(passOnUrl) << QByteArray(target)
                            << QByteArray(url);
    };
    row("path and query stay", "/", "http://h:1", "/a/b?c=%20&d", "http://h:1/a/b?c=%20&d");
    row("a slash is no path", "/", "http://h:1/", "/a", "http://h:1/a");
    row("the endpoint's path stays as well", "/orders", "http://h:1", "/orders/5",
        "http://h:1/orders/5");
    row("the root stays", "/", "http://h:1", "/", "http://h:1/");
    row("a path stands for the endpoint", "/orders", "http://h:1/hook", "/orders",
        "http://h:1/hook");
    row("and what is below follows", "/orders", "http://h:1/hook/", "/orders/5?x",
        "http://h:1/hook/5?x");
    row("a path for the root", "/", "http://h:1/hook", "/", "http://h:1/hook");
    row("a path for everything", "/", "http://h:1/hook", "/orders/5", "http://h:1/hook/orders/5");
    row("queries are joined", "/", "http://h:1/hook?key=1", "/?x=2", "http://h:1/hook?key=1&x=2");
    row("an absolute target", "/", "http://h:1", "http://localhost/a?b", "http://h:1/a?b");
    row("nothing is tidied up", "/", "http://h:1", "/a//../b/%2e", "http://h:1/a//../b/%2e");
}

void TestPassOn::targets()
{
    QFETCH(QByteArray, endpoint);
    QFETCH(QByteArray, passOnUrl);
    QFETCH(QByteArray, target);
    Endpoint at;
    at.path = endpoint.toStdString();
    at.answer.passOnUrl = passOnUrl.toStdString();
    http::Request request;
    request.target = target.toStdString();
    QTEST(QByteArray::fromStdString(passOnTarget(at, request)), "url");
}

void TestPassOn::headersOfOneHopStayHere()
{
    const Headers given{{"x-B", "1"},
                        {"Connection", "keep-alive , X-Private"},
                        {"X-A", "2"},
                        {"Keep-Alive", "timeout=5"},
                        {"x-private", "hop"},
                        {"Transfer-Encoding", "chunked"},
                        {"TE", "trailers"},
                        {"Upgrade", "h2c"},
                        {"Proxy-Connection", "x"},
                        {"x-B", "3"}};
    QVERIFY(endToEndHeaders(given) == (Headers{{"x-B", "1"}, {"X-A", "2"}, {"x-B", "3"}}));
}

void TestPassOn::requestIsAsItCame()
{
    Endpoint endpoint;
    endpoint.answer.passOnUrl = "http://localhost:3000";
    endpoint.answer.passOnTimeout = std::chrono::milliseconds{1234};
    http::Request request;
    request.method = "PATCH";
    request.target = "/a?b";
    request.headers = {{"Host", "t.example"},
                       {"content-length", "3"},
                       {"X-Sig", "sha256=ab"},
                       {"Expect", "100-continue"},
                       {"Content-Encoding", "gzip"}};
    request.body = std::string("\x1f\0\xff", 3);
    const http::ClientRequest passed = passOnRequest(endpoint, request);
    QCOMPARE(passed.url, std::string("http://localhost:3000/a?b"));
    QCOMPARE(passed.method, std::string("PATCH"));
    QVERIFY(
        passed.headers ==
        (Headers{{"content-length", "3"}, {"X-Sig", "sha256=ab"}, {"Content-Encoding", "gzip"}}));
    QCOMPARE(passed.body, request.body);
    QCOMPARE(passed.timeout.count(), 1234);
}

void TestPassOn::chunkedRequestGetsALength()
{
    http::Request request;
    request.method = "POST";
    request.target = "/";
    request.headers = {{"Transfer-Encoding", "chunked"}, {"Trailer", "X-T"}, {"X-A", "1"}};
    request.body = "abc";
    QVERIFY(passOnRequest({}, request).headers == (Headers{{"X-A", "1"}}));
}

void TestPassOn::recordOfAnAnswer()
{
    http::ClientRequest request;
    request.url = "http://localhost:3000/a";
    request.body = "abc";
    http::ClientResponse answer;
    answer.status = 422;
    answer.headers = {{"X-H", "1"}};
    answer.body = "no";
    answer.timing.totalMs = 4.5;
    const store::AnswerRecord record = passOnRecord(request, "ff", std::move(answer));
    QVERIFY(record.kind == store::AnswerKind::PassedOn);
    QVERIFY(record.status == std::optional<int>(422));
    QVERIFY(record.headers == (Headers{{"X-H", "1"}}));
    QCOMPARE(record.body, std::string("no"));
    QCOMPARE(record.passOn->url, request.url);
    QCOMPARE(record.passOn->sha256Before, std::string("ff"));
    // FIPS 180-2, appendix B.1
    QCOMPARE(record.passOn->sha256After,
             std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(record.passOn->milliseconds, 4.5);
    QVERIFY(record.passOn->failure.empty());
}

void TestPassOn::recordOfNoAnswer()
{
    const store::AnswerRecord record =
        passOnRecord({}, {}, Error{ErrorKind::ConnectionRefused, "refused"});
    QVERIFY(record.kind == store::AnswerKind::PassedOn);
    QVERIFY(!record.status);
    QCOMPARE(record.passOn->failure, std::string("connection-refused"));
    QCOMPARE(record.passOn->milliseconds, -1.0);
}

QTEST_APPLESS_MAIN(TestPassOn)
#include "tst_passon.moc"
