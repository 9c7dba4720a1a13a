// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/api/clientfixture.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace hookbench;
using namespace hookbench::api;
using namespace hookbench::test;

using Json = nlohmann::ordered_json;

namespace
{

constexpr const char *signingSecret = "whsec_0123456789abcdefghijABCDEFGHIJ12";

/// Whether `shown` is `sent`, but for a run of bullets.
bool agrees(const std::string &shown, const std::string &sent)
{
    const std::string bullet = "\u2022";
    const std::size_t from = shown.find(bullet);
    if (from == shown.npos)
        return shown == sent;
    const std::size_t to = shown.rfind(bullet) + bullet.size();
    return sent.starts_with(shown.substr(0, from)) && sent.ends_with(shown.substr(to));
}

/// True for the lines that HTTP itself adds.
bool isTransport(const std::string &name)
{
    return equalsIgnoringCase(name, "host") || equalsIgnoringCase(name, "connection") ||
           equalsIgnoringCase(name, "content-length");
}

} // namespace

/// What is shown as "What will be sent" is what is sent, but for the secrets.
class TestRequestPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void previewAgreesWithTheWire_data();
    void previewAgreesWithTheWire();
    void textIsAsDrawn();
    void shortKeyShowsNothing();
    void previewRefusesWhatTheCallWould();
};

void TestRequestPreview::previewAgreesWithTheWire_data()
{
    QTest::addColumn<AuthStyle>("style");
    QTest::addColumn<bool>("isCreate");
    QTest::addColumn<bool>("withSecret");
    for (const auto &[name, style] :
         {std::pair("headers", AuthStyle::Headers), std::pair("bearer", AuthStyle::Bearer),
          std::pair("basic", AuthStyle::Basic)}) {
        QTest::addRow("create, %s", name) << style << true << true;
        QTest::addRow("create without a secret, %s", name) << style << true << false;
        QTest::addRow("update, %s", name) << style << false << true;
        QTest::addRow("update without a secret, %s", name) << style << false << false;
    }
}

void TestRequestPreview::previewAgreesWithTheWire()
{
    QFETCH(AuthStyle, style);
    QFETCH(bool, isCreate);
    QFETCH(bool, withSecret);
    const ManualClock clock;
    ScriptedServer server;
    server.otherwise(
        [](const ScriptedRequest &) { return ScriptedAnswer::json(200, webhookJson()); });
    ApiClient client(connectionTo(server.url(), style), clock);
    const QString id = "wh/1 é";
    WebhookDraft draft{"Größe \"1\"", "http://api.example.com/hook", false, true, {}};
    WebhookPatch patch{.name = "Neu", .encrypted = true};
    if (withSecret) {
        draft.signingSecret = Secret::copyOf(signingSecret);
        patch.signingSecret = draft.signingSecret;
    }
    const auto preview =
        isCreate ? client.previewCreate(draft, "7b0c-e1") : client.previewUpdate(id, patch);
    Outcome<WebhookAnswer> outcome;
    if (isCreate)
        client.createWebhook(draft, "7b0c-e1", this, outcome.done());
    else
        client.updateWebhook(id, patch, this, outcome.done());
    QTRY_VERIFY(outcome.ok());

    const ScriptedRequest &sent = server.requests().first();
    QVERIFY(preview.ok());
    QCOMPARE(preview->method.toLatin1(), sent.method);
    QCOMPARE(preview->path.toLatin1(), sent.target);

    Headers own;
    for (const Header &header : sent.headers) {
        if (!isTransport(header.name))
            own.push_back(header);
    }
    QCOMPARE(preview->headers.size(), own.size());
    for (std::size_t i = 0; i < own.size(); ++i) {
        const Header &shown = preview->headers[i];
        QCOMPARE(shown.name, own[i].name);
        QVERIFY2(agrees(shown.value, own[i].value), shown.name.c_str());
    }

    Json body = Json::parse(sent.body.toStdString());
    const Json shown = Json::parse(preview->body.toStdString());
    QCOMPARE(body.contains("signing_secret"), withSecret);
    if (withSecret)
        body["signing_secret"] = "••••••••••";
    QCOMPARE(shown.dump(), body.dump()); // the same members in the same order

    const std::string text = preview->text().toStdString();
    for (const char *secret :
         {clientKey, clientSecret, signingSecret, "c2tfdGVzdF9mZWRjYmE5ODc2NTQzMjEwOg=="})
        QVERIFY2(text.find(secret) == std::string::npos, secret);
}

void TestRequestPreview::textIsAsDrawn()
{
    const ManualClock clock;
    ApiClient client(connectionTo(QUrl("https://api.devdraft.ai")), clock);
    const auto preview =
        client.previewCreate({"Payment Notifications", "http://api.example.com/webhooks/payments",
                              true, false, Secret::copyOf(signingSecret)},
                             "7b0c");
    QVERIFY(preview.ok());
    QCOMPARE(preview->text(),
             QStringLiteral("POST /api/v0/webhooks\n"
                            "x-client-key: ••••cdef\n"
                            "x-client-secret: ••••••••\n"
                            "idempotency-key: 7b0c\n"
                            "content-type: application/json\n"
                            "accept: application/json\n"
                            "accept-encoding: identity\n"
                            "accept-language: en\n"
                            "user-agent: Hookbench/" HOOKBENCH_VERSION "\n"
                            "\n"
                            "{\n"
                            "  \"name\": \"Payment Notifications\",\n"
                            "  \"url\": \"http://api.example.com/webhooks/payments\",\n"
                            "  \"isActive\": true,\n"
                            "  \"signing_secret\": \"••••••••••\",\n"
                            "  \"encrypted\": false\n"
                            "}\n"));
}

void TestRequestPreview::shortKeyShowsNothing()
{
    const ManualClock clock;
    Connection connection = connectionTo(QUrl("https://api.devdraft.ai"));
    connection.clientKey = Secret::copyOf("pk_short");
    ApiClient client(connection, clock);
    const auto preview = client.previewUpdate("wh_1", {.isActive = true});
    QVERIFY(preview.ok());
    QCOMPARE(preview->headers.front().value, std::string("••••••••"));
}

void TestRequestPreview::previewRefusesWhatTheCallWould()
{
    const ManualClock clock;
    ApiClient client(connectionTo(QUrl("http://api.example.com")), clock);
    const auto create = client.previewCreate({"A shop", "https://a.example"}, "key");
    QVERIFY(!create.ok());
    QCOMPARE(create.error().kind, ErrorKind::InsecureUrl);
    const auto update = client.previewUpdate("..", {.isActive = true});
    QVERIFY(!update.ok());
    QCOMPARE(update.error().kind, ErrorKind::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestRequestPreview)
#include "tst_requestpreview.moc"
