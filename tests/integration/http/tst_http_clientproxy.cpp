// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/client.h"
#include "app/http/proxyrules.h"
#include "tests/support/http/certificates.h"
#include "tests/support/http/connectproxy.h"
#include "tests/support/http/fixtures.h"
#include "tests/support/http/rawserver.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <map>

using namespace hookbench;
using namespace hookbench::http;
using namespace hookbench::http::test;

namespace
{

Result<ClientResponse> ask(Client &client, ClientRequest request)
{
    auto promise = std::make_shared<std::promise<Result<ClientResponse>>>();
    auto future = promise->get_future();
    client.send(std::move(request), [promise](Result<ClientResponse> result) {
        promise->set_value(std::move(result));
    });
    return future.get();
}

ClientRequest requestTo(const std::string &url)
{
    ClientRequest request;
    request.url = url;
    request.body = "{}";
    return request;
}

ProxyRules::Environment environmentOf(std::map<std::string, std::string> variables)
{
    return [variables = std::move(variables)](const char *name) {
        const auto found = variables.find(name);
        return found == variables.end() ? std::string() : found->second;
    };
}

/// Everything but this machine goes through the proxy on `port`.
ProxyChoice through(std::uint16_t port, const std::string &user = {})
{
    const std::string proxy = "http://" + user + "127.0.0.1:" + std::to_string(port);
    return ProxyRules(environmentOf({{"https_proxy", proxy}, {"http_proxy", proxy}}));
}

} // namespace

/// The client behind a proxy that makes connections, and which proxy the environment asks for.
class TestHttpClientProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainRequestsStayAsTheyAre();
    void tlsIsTheHostsOwn();
    void tunnelIsPooledByProxy();
    void passwordGoesToTheProxyAlone();
    void thisMachineIsReachedDirectly();
    void refusals_data();
    void refusals();
    void badAnswers_data();
    void badAnswers();
    void silentProxyIsATimeout();
    void nobodyListensAtTheProxy();
    void environment_data();
    void environment();
    void entriesOfNoProxy_data();
    void entriesOfNoProxy();
    void proxyTexts_data();
    void proxyTexts();
    void messagesHideThePassword();
};

void TestHttpClientProxy::plainRequestsStayAsTheyAre()
{
    std::string seen;
    RawServer host([&](RawConnection &connection, int) {
        seen = connection.receiveUntil("\r\n\r\n");
        seen += connection.receiveExactly(2);
        connection.send("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
    });
    const ConnectProxy proxy(host.port());
    Engine engine;
    Client client(engine, through(proxy.port()));
    const auto answer = ask(client, requestTo("http://shop.example/hook?q=1"));
    QVERIFY2(answer.ok(), answer ? "" : answer.error().detail.c_str());
    QCOMPARE(answer->status, 204);
    QCOMPARE(answer->proxy, "127.0.0.1:" + std::to_string(proxy.port()));
    QCOMPARE(seen, std::string("POST /hook?q=1 HTTP/1.1\r\nHost: shop.example\r\n"
                               "Content-Length: 2\r\n\r\n{}"));
    QCOMPARE(proxy.requests(), std::vector<std::string>{"CONNECT shop.example:80 HTTP/1.1\r\n"
                                                        "Host: shop.example:80\r\n\r\n"});
    QCOMPARE(answer->timing.dnsMs, -1.0); // the proxy was given as an address
    QVERIFY(answer->timing.connectMs >= 0);
    QCOMPARE(answer->timing.tlsMs, -1.0);
    QVERIFY(answer->timing.totalMs >= answer->timing.connectMs + answer->timing.firstByteMs);
}

void TestHttpClientProxy::tlsIsTheHostsOwn()
{
    ServerConfig config;
    config.tls = makeIdentity("DNS:shop.example");
    config.allowedHosts = {"shop.example"};
    QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("ca.pem")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(config.tls->certificateChainPem));
    file.close();
    RunningServer host(echo, config);
    const ConnectProxy proxy(host.port);
    Engine engine;
    Client client(engine, through(proxy.port()));
    ClientRequest request = requestTo("https://shop.example:8443/t");
    request.caFile = file.fileName().toStdString();
    const auto answer = ask(client, request);
    QVERIFY2(answer.ok(), answer ? "" : answer.error().detail.c_str());
    QCOMPARE(answer->tlsVersion, std::string("TLSv1.3"));
    QVERIFY(answer->timing.tlsMs > 0);
    QVERIFY(answer->timing.totalMs >= answer->timing.connectMs + answer->timing.tlsMs);
    QVERIFY(proxy.requests().front().starts_with("CONNECT shop.example:8443 HTTP/1.1\r\n"));

    request.url = "https://other.example/";
    const auto other = ask(client, request);
    QVERIFY(!other.ok());
    QVERIFY(other.error().kind == ErrorKind::Tls);
    QCOMPARE(other.error().url, std::string("https://other.example/"));
}

void TestHttpClientProxy::tunnelIsPooledByProxy()
{
    ServerConfig config;
    config.allowedHosts = {"shop.example"};
    RunningServer host(echo, config);
    const ConnectProxy first(host.port);
    const ConnectProxy second(host.port);
    std::uint16_t port = first.port();
    Engine engine;
    Client client(engine, [&port](const Url &url) { return through(port)(url); });
    for (int i = 0; i < 2; ++i) {
        const auto answer = ask(client, requestTo("http://shop.example/"));
        QVERIFY(answer.ok());
        QCOMPARE(answer->proxy, "127.0.0.1:" + std::to_string(first.port()));
    }
    QCOMPARE(first.requests().size(), std::size_t{1});
    port = second.port();
    QVERIFY(ask(client, requestTo("http://shop.example/")).ok());
    QCOMPARE(second.requests().size(), std::size_t{1});
}

void TestHttpClientProxy::passwordGoesToTheProxyAlone()
{
    std::string seen;
    RawServer host([&](RawConnection &connection, int) {
        seen = connection.receiveUntil("\r\n\r\n");
        connection.send("HTTP/1.1 204 No Content\r\n\r\n");
    });
    const ConnectProxy proxy(host.port());
    Engine engine;
    Client client(engine, through(proxy.port(), "Aladdin:open%20sesame@"));
    const auto answer = ask(client, requestTo("http://shop.example/"));
    QVERIFY(answer.ok());
    // The example of RFC 7617, 2.
    QVERIFY(proxy.requests().front().find(
                "\r\nProxy-Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n") !=
            std::string::npos);
    QVERIFY(seen.find("Proxy-Authorization") == std::string::npos);
    QVERIFY(answer->proxy.find("Aladdin") == std::string::npos);
}

void TestHttpClientProxy::thisMachineIsReachedDirectly()
{
    RunningServer host(echo);
    const ConnectProxy proxy(host.port, "HTTP/1.1 403 Forbidden\r\n\r\n");
    Engine engine;
    Client client(engine, through(proxy.port()));
    for (const char *name : {"127.0.0.1", "localhost"}) {
        const auto answer = ask(client, requestTo(std::string("http://") + name + ':' +
                                                  std::to_string(host.port) + '/'));
        QVERIFY(answer.ok());
        QVERIFY(answer->proxy.empty());
    }
    QVERIFY(proxy.requests().empty());
}

void TestHttpClientProxy::refusals_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("forbidden") << 403;
    QTest::newRow("who are you?") << 407;
    QTest::newRow("the host does not answer the proxy") << 502;
    QTest::newRow("no tunnel, but an answer") << 204;
    QTest::newRow("a redirect") << 302;
}

void TestHttpClientProxy::refusals()
{
    QFETCH(int, status);
    const ConnectProxy proxy(1, "HTTP/1.1 " + std::to_string(status) +
                                    " No\r\nContent-Length: 0\r\n\r\n");
    Engine engine;
    Client client(engine, through(proxy.port(), "user:password@"));
    const auto answer = ask(client, requestTo("https://shop.example:8443/"));
    QVERIFY(!answer.ok());
    QVERIFY(answer.error().kind == ErrorKind::ConnectionRefused);
    QCOMPARE(answer.error().httpStatus, status);
    QCOMPARE(answer.error().detail, std::string("shop.example:8443"));
    QCOMPARE(answer.error().url, "proxy://127.0.0.1:" + std::to_string(proxy.port()));
    QCOMPARE(proxy.requests().size(), std::size_t{1});
}

void TestHttpClientProxy::badAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QByteArray &answer, ErrorKind kind) {
        QTest::newRow(name) << answer << int(kind);
    };
    row("another protocol", "SSH-2.0-OpenSSH_9.2\r\n\r\n", ErrorKind::AnswerMalformed);
    row("lines without CR", "HTTP/1.1 200 OK\n\n", ErrorKind::AnswerMalformed);
    row("endless header lines", "HTTP/1.1 200 OK\r\nX: " + QByteArray(70'000, 'x'),
        ErrorKind::AnswerMalformed);
    row("too many header lines", "HTTP/1.1 200 OK\r\n" + QByteArray("X: y\r\n").repeated(200) +
                                     "\r\n",
        ErrorKind::AnswerMalformed);
    row("endless interim answers", QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(50),
        ErrorKind::AnswerMalformed);
    row("an upgrade", "HTTP/1.1 101 Switching Protocols\r\n\r\n", ErrorKind::AnswerMalformed);
    row("an answer in the host's place", "HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
        ErrorKind::AnswerMalformed);
    row("nothing", "", ErrorKind::ConnectionLost);
    row("half an answer", "HTTP/1.1 200 OK\r\nVia: x", ErrorKind::ConnectionLost);
}

void TestHttpClientProxy::badAnswers()
{
    QFETCH(QByteArray, answer);
    RawServer proxy([&answer](RawConnection &connection, int) {
        connection.receiveUntil("\r\n\r\n");
        connection.send(answer.toStdString());
    });
    Engine engine;
    Client client(engine, through(proxy.port()));
    const auto result = ask(client, requestTo("http://shop.example/"));
    QVERIFY(!result.ok());
    QTEST(int(result.error().kind), "kind");
    QCOMPARE(result.error().url, "proxy://127.0.0.1:" + std::to_string(proxy.port()));
}

void TestHttpClientProxy::silentProxyIsATimeout()
{
    RawServer proxy([](RawConnection &connection, int) {
        connection.receiveUntil("\r\n\r\n");
        connection.isClosedByPeer();
    });
    Engine engine;
    Client client(engine, through(proxy.port()));
    ClientRequest request = requestTo("http://shop.example/");
    request.timeout = std::chrono::milliseconds(50);
    const auto result = ask(client, request);
    QVERIFY(!result.ok());
    QCOMPARE(int(result.error().kind), int(ErrorKind::Timeout));
    QVERIFY(result.error().url.starts_with("proxy://"));
}

void TestHttpClientProxy::nobodyListensAtTheProxy()
{
    std::uint16_t port = 0;
    {
        const RawServer gone([](RawConnection &, int) {});
        port = gone.port();
    }
    Engine engine;
    Client client(engine, through(port));
    const auto result = ask(client, requestTo("http://shop.example/"));
    QVERIFY(!result.ok());
    QVERIFY(result.error().kind == ErrorKind::ConnectionRefused);
    QCOMPARE(result.error().httpStatus, 0);
    QCOMPARE(result.error().url, "proxy://127.0.0.1:" + std::to_string(port));
}

void TestHttpClientProxy::environment_data()
{
    QTest::addColumn<QByteArrayList>("variables"); // name, value, name, value…
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("proxy"); // empty: directly
    const auto row = [](const char *name, const QByteArrayList &variables, const char *url,
                        const char *proxy) {
        QTest::newRow(name) << variables << QByteArray(url) << QByteArray(proxy);
    };
    row("nothing is set", {}, "https://a.example/", "");
    row("https", {"https_proxy", "http://p.example:3128"}, "https://a.example/", "p.example:3128");
    row("https in capitals", {"HTTPS_PROXY", "http://p.example:3128/"}, "https://a.example/",
        "p.example:3128");
    row("lower case wins", {"HTTPS_PROXY", "http://q.example:1", "https_proxy", "p.example:2"},
        "https://a.example/", "p.example:2");
    row("https is not for http", {"https_proxy", "http://p.example:3128"}, "http://a.example/", "");
    row("http", {"http_proxy", "http://p.example:3128"}, "http://a.example/", "p.example:3128");
    row("http in capitals is a client's header in a CGI", {"HTTP_PROXY", "http://p.example:3128"},
        "http://a.example/", "");
    row("without a port", {"http_proxy", "http://p.example"}, "http://a.example/", "p.example:80");
    row("an IPv6 proxy", {"http_proxy", "http://[2001:db8::1]:3128"}, "http://a.example/",
        "[2001:db8::1]:3128");
    row("no_proxy", {"http_proxy", "p.example:3128", "no_proxy", "b.example, a.example"},
        "http://a.example/", "");
    row("NO_PROXY", {"http_proxy", "p.example:3128", "NO_PROXY", "a.example"}, "http://a.example/",
        "");
    row("no_proxy of others", {"http_proxy", "p.example:3128", "no_proxy", "b.example"},
        "http://a.example/", "p.example:3128");
}

void TestHttpClientProxy::environment()
{
    QFETCH(QByteArrayList, variables);
    QFETCH(QByteArray, url);
    std::map<std::string, std::string> values;
    for (qsizetype i = 0; i + 1 < variables.size(); i += 2)
        values[variables[i].toStdString()] = variables[i + 1].toStdString();
    const ProxyRules rules(environmentOf(values));
    const auto proxy = rules(*parseUrl(url.toStdString()));
    QVERIFY(proxy.ok());
    QTEST(*proxy ? QByteArray::fromStdString((*proxy)->name()) : QByteArray(), "proxy");
}

void TestHttpClientProxy::entriesOfNoProxy_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<bool>("isDirect");
    const auto row = [](const char *name, const char *entry, const char *url, bool isDirect) {
        QTest::newRow(name) << QByteArray(entry) << QByteArray(url) << isDirect;
    };
    row("all", "*", "http://a.example/", true);
    row("the name itself", "a.example", "http://a.example/", true);
    row("in other letters", "A.Example", "http://a.EXAMPLE/", true);
    row("what ends in it", "example", "http://a.example/", true);
    row("with a dot", ".example", "http://a.example/", true);
    row("with a dot, the name itself", ".a.example", "http://a.example/", true);
    row("with a star", "*.a.example", "http://b.a.example/", true);
    row("half a label", "example", "http://a.notexample/", false);
    row("half a label behind", "a.example", "http://aa.example/", false);
    row("the host is shorter", "b.a.example", "http://a.example/", false);
    row("a dot at the end of the host", "a.example", "http://a.example./", true);
    row("its port", "a.example:8080", "http://a.example:8080/", true);
    row("another port", "a.example:8080", "http://a.example/", false);
    row("an address", "192.0.2.7", "http://192.0.2.7/", true);
    row("another address", "192.0.2.7", "http://192.0.2.70/", false);
    row("an end of an address", "2.7", "http://192.0.2.7/", false);
    row("a network", "192.0.2.0/24", "http://192.0.2.7/", true);
    row("a network, written loosely", "192.0.2.9/24", "http://192.0.2.7/", true);
    row("another network", "192.0.3.0/24", "http://192.0.2.7/", false);
    row("the network of all", "0.0.0.0/0", "http://192.0.2.7/", true);
    row("a network of 33 bits", "192.0.2.0/33", "http://192.0.2.7/", false);
    row("a network is for addresses", "192.0.2.0/24", "http://a.example/", false);
    row("an IPv6 address", "2001:DB8::1", "http://[2001:db8::1]/", true);
    row("an IPv6 address in brackets", "[2001:db8::1]", "http://[2001:db8::1]/", true);
    row("an IPv6 network", "2001:db8::/32", "http://[2001:db8::1]/", true);
    row("another IPv6 network", "2001:db9::/32", "http://[2001:db8::1]/", false);
    row("nonsense", "[", "http://a.example/", false);
    row("a dot alone", ".", "http://a.example/", false);
}

void TestHttpClientProxy::entriesOfNoProxy()
{
    QFETCH(QByteArray, entry);
    QFETCH(QByteArray, url);
    QTEST(isMeant(entry.toStdString(), *parseUrl(url.toStdString())), "isDirect");
}

void TestHttpClientProxy::proxyTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a proxy over TLS") << QByteArray("https://p.example:3128");
    QTest::newRow("SOCKS") << QByteArray("socks5://p.example:1080");
    QTest::newRow("a port that is none") << QByteArray("http://p.example:99999");
    QTest::newRow("no host") << QByteArray("http://:3128");
    QTest::newRow("spaces") << QByteArray("http://p example:3128");
    QTest::newRow("half a percent-encoding") << QByteArray("http://u:p%4@p.example:3128");
    QTest::newRow("endless") << QByteArray(10'000, 'x');
}

void TestHttpClientProxy::proxyTexts()
{
    QFETCH(QByteArray, text);
    const ProxyRules rules(environmentOf({{"HTTPS_PROXY", text.toStdString()}}));
    const auto proxy = rules(*parseUrl("https://a.example/"));
    QVERIFY(!proxy.ok());
    QVERIFY(proxy.error().kind == ErrorKind::InvalidArgument);
    QVERIFY(proxy.error().detail.ends_with(
        " It comes from the environment variable HTTPS_PROXY."));
}

void TestHttpClientProxy::messagesHideThePassword()
{
    const ProxyRules rules(environmentOf({{"http_proxy", "http://user:hush@p.example:x"}}));
    const auto proxy = rules(*parseUrl("http://a.example/"));
    QVERIFY(!proxy.ok());
    QVERIFY(proxy.error().detail.find("hush") == std::string::npos);
    const auto good = parseProxy("http://user:hush@p.example:1");
    QVERIFY(good.ok());
    QCOMPARE(good->name(), std::string("p.example:1"));
}

QTEST_APPLESS_MAIN(TestHttpClientProxy)
#include "tst_http_clientproxy.moc"
