// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/endpointrules.h"
#include "app/inbox/pointing.h"

#include <QTest>

#include <functional>

using namespace hookbench;
using namespace hookbench::inbox;
using receiver::AnswerRule;

namespace
{

EndpointSetting at(const QString &path)
{
    EndpointSetting endpoint;
    endpoint.path = path;
    endpoint.account = "a1";
    return endpoint;
}

EndpointSetting passingOn(const char *url)
{
    EndpointSetting endpoint = at("/orders");
    endpoint.answer.kind = AnswerRule::Kind::PassOn;
    endpoint.answer.passOnUrl = url;
    return endpoint;
}

} // namespace

/// What an endpoint and the receiver's settings may be.
class TestEndpointRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathIsPlain_data();
    void pathIsPlain();
    void pathIsTidied_data();
    void pathIsTidied();
    void pathComesOnce();
    void answerIsBounded_data();
    void answerIsBounded();
    void passingOnStaysHere_data();
    void passingOnStaysHere();
    void configIsChecked_data();
    void configIsChecked();
    void slugIsPlain_data();
    void slugIsPlain();
    void remotePlatformNeedsAPublicUrl();
    void sendsToKnowsThisMachinesNames_data();
    void sendsToKnowsThisMachinesNames();
};

void TestEndpointRules::pathIsPlain_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("ok");
    QTest::newRow("the root") << "/" << true;
    QTest::newRow("one part") << "/orders" << true;
    QTest::newRow("percent-encoded") << "/a%20b" << true;
    QTest::newRow("without a slash in front") << "orders" << false;
    QTest::newRow("a query belongs to the request") << "/orders?x=1" << false;
    QTest::newRow("a space") << "/or ders" << false;
    QTest::newRow("an empty part") << "/a//b" << false;
    QTest::newRow("beyond ASCII") << QString("/b\u00e4r") << false;
    QTest::newRow("a line end") << "/a\n" << false;
    QTest::newRow("too long") << '/' + QString(500, 'a') << false;
}

void TestEndpointRules::pathIsPlain()
{
    QFETCH(QString, path);
    QFETCH(bool, ok);
    QCOMPARE(checkEndpoints({at(path)}).ok(), ok);
}

void TestEndpointRules::pathIsTidied_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("tidy");
    QTest::newRow("a slash at the end goes") << "/orders/"
                                             << "/orders";
    QTest::newRow("a slash in front comes") << "orders"
                                            << "/orders";
    QTest::newRow("space around it goes") << " /orders "
                                          << "/orders";
    QTest::newRow("the root stays") << "/"
                                    << "/";
    QTest::newRow("nothing is the root") << ""
                                         << "/";
}

void TestEndpointRules::pathIsTidied()
{
    QFETCH(QString, typed);
    QTEST(tidyPath(typed), "tidy");
}

void TestEndpointRules::pathComesOnce()
{
    const auto checked = checkEndpoints({at("/a"), at("/b"), at("/a")});
    QVERIFY(!checked.ok());
    QCOMPARE(checked.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(QByteArray::fromStdString(checked.error().detail).contains("/a is there twice"));
}

void TestEndpointRules::answerIsBounded_data()
{
    using Change = std::function<void(AnswerRule &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("ok");
    const auto row = [](const char *name, bool ok, Change change) {
        QTest::newRow(name) << std::move(change) << ok;
    };
    using namespace std::chrono_literals;
    row("as it is made", true, [](AnswerRule &) {});
    row("204", true, [](AnswerRule &a) { a.status = 204; });
    row("a status of no answer", false, [](AnswerRule &a) { a.status = 100; });
    row("a status beyond 599", false, [](AnswerRule &a) { a.failStatus = 600; });
    row("rejecting with 401", true, [](AnswerRule &a) { a.rejectStatus = 401; });
    row("rejecting with nothing", false, [](AnswerRule &a) { a.rejectStatus = 0; });
    row("ten minutes", true, [](AnswerRule &a) { a.delay = 10min; });
    row("longer than ten minutes", false, [](AnswerRule &a) { a.delay = 10min + 1ms; });
    row("before it was asked", false, [](AnswerRule &a) { a.delay = -1ms; });
    row("a share of all", true, [](AnswerRule &a) { a.failShare = 1.0; });
    row("more than all", false, [](AnswerRule &a) { a.failShare = 1.01; });
    row("no number", false, [](AnswerRule &a) { a.failShare = std::nan(""); });
    row("a rate of none", false, [](AnswerRule &a) { a.rate = AnswerRule::Rate{0, 1s}; });
    row("a header", true, [](AnswerRule &a) { a.headers = {{"X-A", "b"}}; });
    row("a header with a line end", false, [](AnswerRule &a) {
        a.headers = {{"X-A", "b\r\nSet-Cookie: c"}};
    });
    row("a header that the session writes", false, [](AnswerRule &a) {
        a.headers = {{"content-LENGTH", "5"}};
    });
    row("a header without a name", false, [](AnswerRule &a) { a.headers = {{"", "b"}}; });
    row("a body of 1 MiB", true, [](AnswerRule &a) { a.body.assign(maxAnswerBytes, 'a'); });
    row("a body beyond it", false, [](AnswerRule &a) { a.body.assign(maxAnswerBytes + 1, 'a'); });
    row("a body that is no text", false, [](AnswerRule &a) { a.body = "\xff\xfe"; });
}

void TestEndpointRules::answerIsBounded()
{
    QFETCH(std::function<void(AnswerRule &)>, change);
    QFETCH(bool, ok);
    EndpointSetting endpoint = at("/");
    change(endpoint.answer);
    QCOMPARE(checkEndpoints({endpoint}).ok(), ok);
}

void TestEndpointRules::passingOnStaysHere_data()
{
    QTest::addColumn<EndpointSetting>("endpoint");
    QTest::addColumn<bool>("ok");
    QTest::newRow("to this machine") << passingOn("http://localhost:3000/hook") << true;
    QTest::newRow("to another one that nobody named")
        << passingOn("https://shop.example/") << false;
    EndpointSetting named = passingOn("https://shop.example/");
    named.passOnConfirmedHost = "shop.example";
    QTest::newRow("to the one that was named") << named << true;
    named.passOnConfirmedHost = "other.example";
    QTest::newRow("to another than the one named") << named << false;
    EndpointSetting live = passingOn("http://localhost:3000/hook");
    live.isForLive = true;
    QTest::newRow("never for a LIVE webhook") << live << false;
    QTest::newRow("to a file") << passingOn("file:///etc/passwd") << false;
    QTest::newRow("with a password in the URL") << passingOn("http://a:b@localhost/") << false;
    QTest::newRow("to nowhere") << passingOn("") << false;
}

void TestEndpointRules::passingOnStaysHere()
{
    QFETCH(EndpointSetting, endpoint);
    QFETCH(bool, ok);
    QCOMPARE(checkEndpoints({endpoint}).ok(), ok);
}

void TestEndpointRules::configIsChecked_data()
{
    QTest::addColumn<DeskConfig>("config");
    QTest::addColumn<bool>("ok");
    DeskConfig config;
    QTest::newRow("as it is made") << config << true;
    config.publicUrl = "https://tunnel.example";
    QTest::newRow("a public URL") << config << true;
    config.publicUrl = "https://tunnel.example/path";
    QTest::newRow("a public URL with a path") << config << false;
    config.publicUrl = "https://user:pw@tunnel.example";
    QTest::newRow("a public URL with a password") << config << false;
    config.publicUrl = "ws://tunnel.example";
    QTest::newRow("a public URL of another scheme") << config << false;
    config = {};
    config.allowedHosts = QStringList{"my-machine.local", "192.168.1.4"};
    QTest::newRow("host names") << config << true;
    config.allowedHosts = QStringList{"a b"};
    QTest::newRow("no host name") << config << false;
    config = {};
    config.certificateFile = "/tmp/cert.pem";
    QTest::newRow("half a pair of files") << config << false;
}

void TestEndpointRules::configIsChecked()
{
    QFETCH(DeskConfig, config);
    QFETCH(bool, ok);
    QCOMPARE(checkConfig(config).ok(), ok);
}

void TestEndpointRules::slugIsPlain_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("slug");
    QTest::newRow("words") << "Order Events"
                           << "order-events";
    QTest::newRow("signs between") << "  a / b?? c "
                                   << "a-b-c";
    QTest::newRow("nothing left") << QString("\u6ce8\u6587") << "webhook";
    QTest::newRow("long") << QString(200, 'a') << QString(40, 'a');
}

void TestEndpointRules::slugIsPlain()
{
    QFETCH(QString, name);
    QTEST(pathSlug(name), "slug");
    QVERIFY(checkEndpoints({at('/' + pathSlug(name))}).ok());
}

void TestEndpointRules::remotePlatformNeedsAPublicUrl()
{
    PointingPlace place;
    place.account.baseUrl = QUrl("https://api.devdraft.ai");
    place.localUrl = "http://127.0.0.1:8787";
    place.pathPart = "Zk3v9";
    const QString path = pointingPath(place, "Orders");
    QCOMPARE(path, QString("/Zk3v9/orders"));
    const auto refused = pointingUrl(place, path);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::InsecureUrl);
    place.publicUrl = "https://tunnel.example/";
    const auto url = pointingUrl(place, path);
    QVERIFY(url.ok());
    QCOMPARE(*url, QString("https://tunnel.example/Zk3v9/orders"));
    place.account.baseUrl = QUrl("http://127.0.0.1:8786");
    place.paths = {"/orders"};
    QCOMPARE(*pointingUrl(place, pointingPath(place, "Orders")),
             QString("http://127.0.0.1:8787/orders-2"));
}

void TestEndpointRules::sendsToKnowsThisMachinesNames_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("sends");
    QTest::newRow("the same") << "http://127.0.0.1:8787/orders" << true;
    QTest::newRow("by name") << "http://localhost:8787/orders" << true;
    QTest::newRow("another port") << "http://127.0.0.1:8788/orders" << false;
    QTest::newRow("another path") << "http://127.0.0.1:8787/orders2" << false;
    QTest::newRow("another scheme") << "https://127.0.0.1:8787/orders" << false;
    QTest::newRow("another machine") << "http://shop.example:8787/orders" << false;
}

void TestEndpointRules::sendsToKnowsThisMachinesNames()
{
    QFETCH(QString, url);
    QTEST(sendsTo(url, "http://127.0.0.1:8787", "/orders"), "sends");
}

QTEST_GUILESS_MAIN(TestEndpointRules)
#include "tst_endpointrules.moc"
