// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/api/clientfixture.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace hookbench;
using namespace hookbench::api;
using namespace hookbench::test;

using Json = nlohmann::ordered_json;

/// Every operation against every published variant of the server, and when and how often it is told
/// what came of it.
class TestApiClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyListStyleIsReadToItsEnd_data();
    void everyListStyleIsReadToItsEnd();
    void pagingIsLearnt();
    void listProgressIsTold();
    void listWithABrokenWebhookNamesIt();
    void fetchTakesTheEventsAlong();
    void createSendsEverythingAndReturnsTheSecretApart();
    void patchSendsOnlyWhatIsSet_data();
    void patchSendsOnlyWhatIsSet();
    void emptyPatchIsNotSent();
    void everyDeleteAnswerIsUnderstood_data();
    void everyDeleteAnswerIsUnderstood();
    void idsAreOneSegment_data();
    void idsAreOneSegment();
    void idsThatWouldLeaveThePathAreRefused_data();
    void idsThatWouldLeaveThePathAreRefused();
    void healthIsRead();
    void authenticationStyles_data();
    void authenticationStyles();
    void baseAndPrefixAreJoined_data();
    void baseAndPrefixAreJoined();
    void unusableConnectionsAreRefused_data();
    void unusableConnectionsAreRefused();
    void errorsHaveKindRequestIdAndAddress();
    void secretsEchoedInErrorsAreMasked();
    void postIsSentOnceWhenTheAnswerIsLost_data();
    void postIsSentOnceWhenTheAnswerIsLost();
    void answerComesLaterAndOnce();
    void nothingComesWhenTheContextIsGone();
    void contextThatDiesInItsOwnCallback();
    void cancelIsTold();
    void destroyedClientCancels();
};

void TestApiClient::everyListStyleIsReadToItsEnd_data()
{
    QTest::addColumn<bool>("inData"); // {data: […]} with page and limit, else a bare array
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("defaultSize"); // when no size is asked for
    QTest::addColumn<int>("cap");         // the most that a page has
    QTest::addColumn<bool>("ignoresPaging");
    QTest::addColumn<int>("requests"); // sent for one list
    QTest::newRow("nothing, bare array") << false << 0 << 10 << 100 << false << 1;
    QTest::newRow("nothing, in data") << true << 0 << 20 << 100 << false << 1;
    QTest::newRow("one page, bare array") << false << 8 << 10 << 100 << false << 2;
    QTest::newRow("one page, in data") << true << 8 << 20 << 100 << false << 3;
    QTest::newRow("exactly a page") << false << 100 << 10 << 100 << false << 2;
    QTest::newRow("three pages, bare array") << false << 250 << 10 << 100 << false << 4;
    QTest::newRow("three pages, in data") << true << 250 << 20 << 100 << false << 5;
    QTest::newRow("a cap below what was asked, bare array")
        << false << 47 << 10 << 10 << false << 7;
    QTest::newRow("a cap below what was asked, in data") << true << 47 << 20 << 20 << false << 5;
    QTest::newRow("a cap that divides the total") << false << 40 << 10 << 20 << false << 4;
    QTest::newRow("a cap of one") << false << 3 << 1 << 1 << false << 4;
    QTest::newRow("the whole list whatever is asked") << false << 130 << 130 << 130 << true << 2;
    QTest::newRow("page 1 whatever is asked, in data") << true << 20 << 20 << 20 << true << 3;
}

void TestApiClient::everyListStyleIsReadToItsEnd()
{
    QFETCH(bool, inData);
    QFETCH(int, total);
    QFETCH(int, defaultSize);
    QFETCH(int, cap);
    QFETCH(bool, ignoresPaging);
    QFETCH(int, requests);
    ClientFixture fixture;
    fixture.server.otherwise([=](const ScriptedRequest &request) {
        const QUrlQuery query(QUrl::fromEncoded(request.target).query());
        const auto number = [&](const char *name, int otherwise) {
            return query.hasQueryItem(name) ? query.queryItemValue(name).toInt() : otherwise;
        };
        const int asked = number(inData ? "limit" : "take", defaultSize);
        const int size = ignoresPaging ? defaultSize : std::min(cap, asked);
        int skip = inData ? (number("page", 1) - 1) * size : number("skip", 0);
        if (ignoresPaging)
            skip = 0;
        const QByteArray page = webhookArray(skip, std::clamp(total - skip, 0, size));
        return ScriptedAnswer::json(
            200, inData ? R"({"data":)" + page + R"(,"pagination":{"whatever":1}})" : page);
    });

    Outcome<QVector<WebhookAnswer>> outcome;
    fixture.client.fetchWebhooks(this, outcome.done());
    QTRY_VERIFY(outcome.result);
    QVERIFY2(outcome.ok(), outcome.ok() ? "" : outcome.result->error().detail.data());
    const auto &webhooks = **outcome.result;
    QCOMPARE(webhooks.size(), total);
    for (int i = 0; i < total; ++i)
        QCOMPARE(webhooks[i].webhook.id, QString("wh_%1").arg(i));
    QCOMPARE(fixture.server.requests().size(), requests);
    QCOMPARE(fixture.server.requests().first().target,
             QByteArray("/api/v0/webhooks?skip=0&take=100"));
}

void TestApiClient::pagingIsLearnt()
{
    ClientFixture fixture;
    const QByteArray page = R"({"data":)" + webhookArray(0, 3) + "}";
    const auto empty = ScriptedAnswer::json(200, R"({"data":[]})");
    fixture.server.script(
        {ScriptedAnswer::json(200, page), ScriptedAnswer::json(200, page), empty});
    fixture.server.otherwise([=](const ScriptedRequest &request) {
        if (request.method == "DELETE")
            return ScriptedAnswer::empty(204);
        return request.target.contains("page=1&") ? ScriptedAnswer::json(200, page) : empty;
    });
    const auto list = [&] {
        const auto before = fixture.server.requests().size();
        Outcome<QVector<WebhookAnswer>> outcome;
        fixture.client.fetchWebhooks(this, outcome.done());
        [&] { QTRY_VERIFY(outcome.ok()); }();
        return fixture.server.requests().size() - before;
    };
    QCOMPARE(list(), 3); // the style is found, the end is proven
    QCOMPARE(list(), 1); // both are known
    QCOMPARE(fixture.server.requests().last().target,
             QByteArray("/api/v0/webhooks?page=1&limit=100"));
    Outcome<DeleteAnswer> removed;
    fixture.client.deleteWebhook("wh_9", this, removed.done());
    QTRY_VERIFY(removed.ok());
    QCOMPARE(list(), 2); // after a change of ours the end is proven again
}

void TestApiClient::listProgressIsTold()
{
    ClientFixture fixture;
    fixture.server.script({ScriptedAnswer::json(200, webhookArray(0, 100)),
                           ScriptedAnswer::json(200, webhookArray(99, 41)),
                           ScriptedAnswer::json(200, "[]")});
    QVector<int> told;
    Outcome<QVector<WebhookAnswer>> outcome;
    fixture.client.fetchWebhooks(this, outcome.done(), [&](int count) { told += count; });
    QTRY_VERIFY(outcome.ok());
    QCOMPARE(told, QVector<int>({100, 140, 140}));
}

void TestApiClient::listWithABrokenWebhookNamesIt()
{
    ClientFixture fixture;
    fixture.server.script({ScriptedAnswer::json(
        200, "[" + webhookJson() + R"(,{"id":"wh_2","name":7.5,"url":"https://a.example"}])",
        {"X-Request-Id: req_1"})});
    Outcome<QVector<WebhookAnswer>> outcome;
    fixture.client.fetchWebhooks(this, outcome.done());
    QTRY_VERIFY(outcome.result);
    QVERIFY(failed(outcome, ErrorKind::AnswerMalformed));
    QCOMPARE(outcome.result->error().detail, std::string("[1].name is not a string"));
    QCOMPARE(outcome.result->error().requestId, std::string("req_1"));
}

void TestApiClient::fetchTakesTheEventsAlong()
{
    ClientFixture fixture;
    fixture.server.otherwise(
        [](const ScriptedRequest &) { return ScriptedAnswer::json(200, webhookJson()); });
    for (const auto &[events, target] :
         {std::pair(0, "/api/v0/webhooks/wh_1"),
          std::pair(25, "/api/v0/webhooks/wh_1?include_events=true&events_limit=25"),
          std::pair(500, "/api/v0/webhooks/wh_1?include_events=true&events_limit=50")}) {
        Outcome<WebhookAnswer> outcome;
        fixture.client.fetchWebhook("wh_1", events, this, outcome.done());
        QTRY_VERIFY(outcome.ok());
        QCOMPARE(fixture.server.requests().last().target, QByteArray(target));
    }
}

void TestApiClient::createSendsEverythingAndReturnsTheSecretApart()
{
    ClientFixture fixture;
    const QByteArray secret = "whsec_0123456789abcdefghijABCDEFGHIJ12";
    fixture.server.script({ScriptedAnswer::json(
        201,
        R"({"id":"wh_7","name":"Größe","url":"https://shop.example/hook","isActive":true,)"
        R"("encrypted":false,"signing_secret":")" +
            secret + R"("})",
        {"X-Request-Id: req_7"})});
    Outcome<WebhookAnswer> outcome;
    fixture.client.createWebhook({"Größe", "https://shop.example/hook"}, "7b0c-1", this,
                                 outcome.done());
    QTRY_VERIFY(outcome.ok());
    const WebhookAnswer &answer = **outcome.result;
    QCOMPARE(answer.webhook.id, QString("wh_7"));
    QCOMPARE(answer.requestId, QString("req_7"));
    QVERIFY(answer.secret == Secret::copyOf(secret.toStdString()));
    QVERIFY(answer.json.find(secret.toStdString()) == std::string::npos);

    const ScriptedRequest &sent = fixture.server.requests().first();
    QCOMPARE(sent.method, QByteArray("POST"));
    QCOMPARE(sent.target, QByteArray("/api/v0/webhooks"));
    QCOMPARE(sent.header("idempotency-key"), QByteArray("7b0c-1"));
    QCOMPARE(sent.header("content-type"), QByteArray("application/json"));
    // isActive and encrypted always, no secret that was not given.
    QCOMPARE(sent.body, QByteArray(R"({"name":"Größe","url":"https://shop.example/hook",)"
                                   R"("isActive":true,"encrypted":false})"));
}

void TestApiClient::patchSendsOnlyWhatIsSet_data()
{
    QTest::addColumn<WebhookPatch>("patch");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("name alone leaves the rest untouched")
        << WebhookPatch{.name = "New"} << QByteArray(R"({"name":"New"})");
    QTest::newRow("url") << WebhookPatch{.url = "https://b.example/"}
                         << QByteArray(R"({"url":"https://b.example/"})");
    QTest::newRow("pausing") << WebhookPatch{.isActive = false}
                             << QByteArray(R"({"isActive":false})");
    QTest::newRow("encryption") << WebhookPatch{.encrypted = true}
                                << QByteArray(R"({"encrypted":true})");
    QTest::newRow("a secret that JSON has to escape")
        << WebhookPatch{.signingSecret = Secret::copyOf("a\"b\\c")}
        << QByteArray(R"({"signing_secret":"a\"b\\c"})");
}

void TestApiClient::patchSendsOnlyWhatIsSet()
{
    QFETCH(WebhookPatch, patch);
    QFETCH(QByteArray, body);
    ClientFixture fixture;
    fixture.server.script({ScriptedAnswer::json(200, webhookJson())});
    Outcome<WebhookAnswer> outcome;
    fixture.client.updateWebhook("wh_1", patch, this, outcome.done());
    QTRY_VERIFY(outcome.ok());
    QCOMPARE(fixture.server.requests().first().method, QByteArray("PATCH"));
    QCOMPARE(fixture.server.requests().first().target, QByteArray("/api/v0/webhooks/wh_1"));
    QCOMPARE(fixture.server.requests().first().body, body);
}

void TestApiClient::emptyPatchIsNotSent()
{
    ClientFixture fixture;
    Outcome<WebhookAnswer> outcome;
    fixture.client.updateWebhook("wh_1", {}, this, outcome.done());
    QTRY_VERIFY(failed(outcome, ErrorKind::InvalidArgument));
    QCOMPARE(fixture.server.connections(), 0);
}

void TestApiClient::everyDeleteAnswerIsUnderstood_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("deleted");
    QTest::newRow("200 with the object") << 200 << webhookJson() << true;
    QTest::newRow("200 with the object, secret and all")
        << 200 << QByteArray(R"({"id":"wh_1","signing_secret":"whsec_0123456789abcdef"})") << true;
    QTest::newRow("204 without a body") << 204 << QByteArray() << true;
    QTest::newRow("200 without a body") << 200 << QByteArray() << true;
    QTest::newRow("200 with a message")
        << 200
        << QByteArray(R"({"message":"Webhook deleted","webhook_id":"wh_1",)"
                      R"("deleted_at":"2026-03-20T12:00:00.000Z"})")
        << true;
    QTest::newRow("a login page is no confirmation")
        << 200 << QByteArray("<html><body>Sign in</body></html>") << false;
}

void TestApiClient::everyDeleteAnswerIsUnderstood()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, deleted);
    ClientFixture fixture;
    const QList<QByteArray> headers = {"X-Request-Id: req_d"};
    fixture.server.script({body.isEmpty() ? ScriptedAnswer::empty(status, headers)
                                          : ScriptedAnswer::json(status, body, headers)});
    Outcome<DeleteAnswer> outcome;
    fixture.client.deleteWebhook("wh_1", this, outcome.done());
    QTRY_VERIFY(outcome.result);
    QCOMPARE(outcome.ok(), deleted);
    if (deleted) {
        const DeleteAnswer &answer = **outcome.result;
        QCOMPARE(answer.requestId, QString("req_d"));
        QCOMPARE(answer.json.empty(), body.isEmpty());
        QVERIFY(answer.json.find("0123456789abcdef") == std::string::npos);
    } else
        QVERIFY(failed(outcome, ErrorKind::AnswerMalformed));
    QCOMPARE(fixture.server.requests().first().method, QByteArray("DELETE"));
}

void TestApiClient::idsAreOneSegment_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("segment");
    QTest::newRow("UUID") << "8f14e45f-ceea-4f8e-9d2b-0242ac120002"
                          << QByteArray("8f14e45f-ceea-4f8e-9d2b-0242ac120002");
    QTest::newRow("slash") << "a/b" << QByteArray("a%2Fb");
    QTest::newRow("up and down again") << "../keys" << QByteArray("..%2Fkeys");
    QTest::newRow("percent") << "%2e%2e" << QByteArray("%252e%252e");
    QTest::newRow("query and fragment") << "a?b#c" << QByteArray("a%3Fb%23c");
    QTest::newRow("semicolon, blank, plus") << "a;b c+d" << QByteArray("a%3Bb%20c%2Bd");
    QTest::newRow("line end") << "a\r\nX: y" << QByteArray("a%0D%0AX%3A%20y");
    QTest::newRow("beyond ASCII") << "é" << QByteArray("%C3%A9");
}

void TestApiClient::idsAreOneSegment()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, segment);
    ClientFixture fixture;
    fixture.server.otherwise([](const ScriptedRequest &) { return ScriptedAnswer::empty(204); });
    Outcome<DeleteAnswer> outcome;
    fixture.client.deleteWebhook(id, this, outcome.done());
    QTRY_VERIFY(outcome.ok());
    QCOMPARE(fixture.server.requests().first().target, "/api/v0/webhooks/" + segment);
}

void TestApiClient::idsThatWouldLeaveThePathAreRefused_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("empty: would be the collection") << "";
    QTest::newRow("one dot") << ".";
    QTest::newRow("two dots") << "..";
}

void TestApiClient::idsThatWouldLeaveThePathAreRefused()
{
    QFETCH(QString, id);
    ClientFixture fixture;
    Outcome<DeleteAnswer> outcome;
    fixture.client.deleteWebhook(id, this, outcome.done());
    QTRY_VERIFY(failed(outcome, ErrorKind::InvalidArgument));
    QCOMPARE(fixture.server.connections(), 0);
}

void TestApiClient::healthIsRead()
{
    ClientFixture fixture;
    fixture.server.script({ScriptedAnswer::json(
        200, R"({"status":"ok","timestamp":"2026-03-20T12:00:00.000Z","version":"1.2.3",)"
             R"("database":"connected","message":"fine","authenticated":true})")});
    QSignalSpy answered(&fixture.client, &ApiClient::answered);
    Outcome<ApiClient::Health> outcome;
    fixture.client.fetchHealth(this, outcome.done());
    QTRY_VERIFY(outcome.ok());
    const ApiClient::Health &health = **outcome.result;
    QVERIFY(health.ok);
    QVERIFY(health.authenticated);
    QCOMPARE(health.version, QString("1.2.3"));
    QCOMPARE(health.message, QString("fine"));
    QCOMPARE(answered.size(), 1);
    QCOMPARE(answered.first().first().toInt(), health.latencyMs);
    QCOMPARE(fixture.server.requests().first().target, QByteArray("/api/v0/health"));
}

void TestApiClient::authenticationStyles_data()
{
    QTest::addColumn<AuthStyle>("style");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("authorization");
    QTest::newRow("two headers") << AuthStyle::Headers << QByteArray(clientKey)
                                 << QByteArray(clientSecret) << QByteArray();
    QTest::newRow("bearer") << AuthStyle::Bearer << QByteArray() << QByteArray()
                            << QByteArray("Bearer sk_test_fedcba9876543210");
    // RFC 7617: base64 of "sk_test_fedcba9876543210:"
    QTest::newRow("basic, no password") << AuthStyle::Basic << QByteArray() << QByteArray()
                                        << QByteArray("Basic c2tfdGVzdF9mZWRjYmE5ODc2NTQzMjEwOg==");
}

void TestApiClient::authenticationStyles()
{
    QFETCH(AuthStyle, style);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, authorization);
    const ManualClock clock;
    ScriptedServer server;
    server.script({ScriptedAnswer::json(200, "[]")});
    ApiClient client(connectionTo(server.url(), style), clock);
    Outcome<QVector<WebhookAnswer>> outcome;
    client.fetchWebhooks(this, outcome.done());
    QTRY_VERIFY(outcome.ok());
    const ScriptedRequest &sent = server.requests().first();
    QCOMPARE(sent.header("x-client-key"), key);
    QCOMPARE(sent.header("x-client-secret"), secret);
    QCOMPARE(sent.header("authorization"), authorization);
}

void TestApiClient::baseAndPrefixAreJoined_data()
{
    QTest::addColumn<QString>("basePath");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("as published") << ""
                                  << "/api/v0" << QByteArray("/api/v0/health");
    QTest::newRow("slashes at every end") << "/"
                                          << "/api/v0/" << QByteArray("/api/v0/health");
    QTest::newRow("no slash at all") << ""
                                     << "v1" << QByteArray("/v1/health");
    QTest::newRow("no prefix") << ""
                               << "" << QByteArray("/health");
    QTest::newRow("behind a gateway") << "/pay/"
                                      << "/api/v0" << QByteArray("/pay/api/v0/health");
}

void TestApiClient::baseAndPrefixAreJoined()
{
    QFETCH(QString, basePath);
    QFETCH(QString, prefix);
    QFETCH(QByteArray, target);
    const ManualClock clock;
    ScriptedServer server;
    Connection connection = connectionTo(server.url());
    connection.baseUrl.setPath(basePath);
    connection.prefix = prefix;
    ApiClient client(connection, clock);
    Outcome<ApiClient::Health> outcome;
    client.fetchHealth(this, outcome.done());
    QTRY_VERIFY(outcome.result);
    QCOMPARE(server.requests().first().target, target);
}

void TestApiClient::unusableConnectionsAreRefused_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray good(clientSecret);
    QTest::newRow("http to another machine")
        << "http://api.example.com" << good << ErrorKind::InsecureUrl;
    QTest::newRow("http to a name that begins like ours")
        << "http://localhost.example.com" << good << ErrorKind::InsecureUrl;
    QTest::newRow("http to every address") << "http://0.0.0.0:1" << good << ErrorKind::InsecureUrl;
    QTest::newRow("another scheme") << "ftp://127.0.0.1" << good << ErrorKind::InvalidArgument;
    QTest::newRow("no host") << "https://" << good << ErrorKind::InvalidArgument;
    QTest::newRow("nothing") << "" << good << ErrorKind::InvalidArgument;
    QTest::newRow("a user in the address")
        << "https://user:pass@127.0.0.1" << good << ErrorKind::InvalidArgument;
    QTest::newRow("a key that would add a header line")
        << "http://127.0.0.1:1" << QByteArray("sk\r\nX-Evil: 1") << ErrorKind::InvalidArgument;
}

void TestApiClient::unusableConnectionsAreRefused()
{
    QFETCH(QString, base);
    QFETCH(QByteArray, secret);
    QFETCH(ErrorKind, kind);
    const ManualClock clock;
    Connection connection = connectionTo(QUrl(base));
    connection.clientSecret = Secret::copyOf(secret.toStdString());
    ApiClient client(connection, clock);
    Outcome<QVector<WebhookAnswer>> outcome;
    client.fetchWebhooks(this, outcome.done());
    QTRY_VERIFY(outcome.result);
    QVERIFY(failed(outcome, kind));
}

void TestApiClient::errorsHaveKindRequestIdAndAddress()
{
    ClientFixture fixture;
    fixture.server.script({ScriptedAnswer::json(
        404, R"({"statusCode":404,"message":"Webhook not found","error":"Not Found"})",
        {"X-Request-Id: req_404"})});
    Outcome<WebhookAnswer> outcome;
    fixture.client.fetchWebhook("wh_1", 5, this, outcome.done());
    QTRY_VERIFY(failed(outcome, ErrorKind::NotFound));
    const Error &error = outcome.result->error();
    QCOMPARE(error.httpStatus, 404);
    QCOMPARE(error.detail, std::string("Webhook not found"));
    QCOMPARE(error.requestId, std::string("req_404"));
    QCOMPARE(QByteArray::fromStdString(error.url),
             fixture.server.url().toEncoded() + "/api/v0/webhooks/wh_1"); // no query
}

void TestApiClient::secretsEchoedInErrorsAreMasked()
{
    ClientFixture fixture;
    const std::string secret = "whsec_0123456789abcdefghijABCDEFGHIJ12";
    fixture.server.script({ScriptedAnswer::json(
        400, R"({"message":["signing_secret )" + QByteArray::fromStdString(secret) +
                 R"( is weak","key )" + clientSecret + R"( is odd"]})")});
    Outcome<WebhookAnswer> outcome;
    fixture.client.updateWebhook("wh_1", {.signingSecret = Secret::copyOf(secret)}, this,
                                 outcome.done());
    QTRY_VERIFY(outcome.result);
    QVERIFY(failed(outcome, ErrorKind::Validation));
    const Error &error = outcome.result->error();
    QCOMPARE(error.messages, std::vector<std::string>({"signing_secret whse****IJ12 is weak",
                                                       "key sk_t****3210 is odd"}));
    QCOMPARE(error.detail,
             std::string("signing_secret whse****IJ12 is weak; key sk_t****3210 is odd"));
}

void TestApiClient::postIsSentOnceWhenTheAnswerIsLost_data()
{
    QTest::addColumn<bool>("reused");
    QTest::newRow("on a fresh connection") << false;
    QTest::newRow("on a connection that was used before") << true;
}

void TestApiClient::postIsSentOnceWhenTheAnswerIsLost()
{
    QFETCH(bool, reused);
    ClientFixture fixture;
    if (reused) {
        fixture.server.script({ScriptedAnswer::json(200, webhookJson())});
        Outcome<WebhookAnswer> first;
        fixture.client.fetchWebhook("wh_1", 0, this, first.done());
        QTRY_VERIFY(first.ok());
    }
    const auto before = fixture.server.requests().size();
    fixture.server.otherwise([](const ScriptedRequest &) { return ScriptedAnswer::cut(); });
    Outcome<WebhookAnswer> outcome;
    fixture.client.createWebhook({"Payments", "https://shop.example/hook"}, "7b0c", this,
                                 outcome.done());
    QTRY_VERIFY(outcome.result);
    QVERIFY(failed(outcome, ErrorKind::ConnectionLost));
    QCOMPARE(fixture.server.requests().size() - before, 1);
}

void TestApiClient::answerComesLaterAndOnce()
{
    ClientFixture fixture;
    Connection insecure = connectionTo(QUrl("http://api.example.com"));
    ApiClient refused(insecure, fixture.clock);
    Outcome<ApiClient::Health> atOnce;
    refused.fetchHealth(this, atOnce.done());
    QVERIFY(!atOnce.result); // even what is known at once is told later
    QTRY_VERIFY(failed(atOnce, ErrorKind::InsecureUrl));

    fixture.server.script({ScriptedAnswer::json(200, webhookJson())});
    Outcome<WebhookAnswer> outcome;
    fixture.client.fetchWebhook("wh_1", 0, this, outcome.done());
    QVERIFY(!outcome.result);
    QTRY_VERIFY(outcome.ok());
    fixture.client.cancelAll(); // too late
    QCoreApplication::processEvents();
    QCOMPARE(outcome.times, 1);
    QCOMPARE(atOnce.times, 1);
}

void TestApiClient::nothingComesWhenTheContextIsGone()
{
    ClientFixture fixture;
    fixture.server.script({ScriptedAnswer::stall()});
    fixture.server.otherwise(
        [](const ScriptedRequest &) { return ScriptedAnswer::json(200, webhookJson()); });
    Outcome<WebhookAnswer> doomed;
    auto context = std::make_unique<QObject>();
    fixture.client.fetchWebhook("wh_1", 0, context.get(), doomed.done());
    QTRY_COMPARE(fixture.server.requests().size(), 1);
    QSignalSpy unreachable(&fixture.client, &ApiClient::unreachable);
    context.reset();

    Outcome<WebhookAnswer> next;
    fixture.client.fetchWebhook("wh_2", 0, this, next.done());
    QTRY_VERIFY(next.ok());
    QCOMPARE(doomed.times, 0);
    QCOMPARE(unreachable.size(), 0);
}

void TestApiClient::contextThatDiesInItsOwnCallback()
{
    ClientFixture fixture;
    fixture.server.otherwise(
        [](const ScriptedRequest &) { return ScriptedAnswer::json(200, webhookJson()); });
    auto *context = new QObject;
    int first = 0;
    Outcome<WebhookAnswer> second;
    fixture.client.fetchWebhook("wh_1", 0, context, [&](const Result<WebhookAnswer> &) {
        ++first;
        delete context;
    });
    fixture.client.fetchWebhook("wh_2", 0, context, second.done());
    QTRY_COMPARE(fixture.server.requests().size(), 2);
    QTRY_COMPARE(first + second.times, 1);
}

void TestApiClient::cancelIsTold()
{
    ClientFixture fixture;
    fixture.server.script({ScriptedAnswer::stall(), ScriptedAnswer::stall()});
    Outcome<WebhookAnswer> one;
    Outcome<QVector<WebhookAnswer>> all;
    fixture.client.fetchWebhook("wh_1", 0, this, one.done());
    fixture.client.fetchWebhooks(this, all.done());
    QTRY_COMPARE(fixture.server.requests().size(), 2);
    fixture.client.cancelAll();
    QCOMPARE(one.times, 0);
    QTRY_VERIFY(failed(one, ErrorKind::Cancelled));
    QTRY_VERIFY(failed(all, ErrorKind::Cancelled));
    QCOMPARE(one.times + all.times, 2);
}

void TestApiClient::destroyedClientCancels()
{
    const ManualClock clock;
    ScriptedServer server;
    server.otherwise([](const ScriptedRequest &) { return ScriptedAnswer::stall(); });
    auto client = std::make_unique<ApiClient>(connectionTo(server.url()), clock);
    Outcome<WebhookAnswer> one;
    Outcome<QVector<WebhookAnswer>> all;
    client->fetchWebhook("wh_1", 0, this, one.done());
    client->fetchWebhooks(this, all.done());
    QTRY_COMPARE(server.requests().size(), 2);
    client.reset();
    QCOMPARE(one.times, 0);
    QTRY_VERIFY(failed(one, ErrorKind::Cancelled));
    QTRY_VERIFY(failed(all, ErrorKind::Cancelled));
    QCOMPARE(one.times + all.times, 2);
}

QTEST_GUILESS_MAIN(TestApiClient)
#include "tst_apiclient.moc"
