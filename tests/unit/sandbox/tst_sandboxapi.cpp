// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandbox/apifixture.h"

#include <QRegularExpression>
#include <QTest>

#include <ctime>
#include <functional>
#include <set>

using namespace hookbench;
using namespace hookbench::sandbox;
using namespace hookbench::test;
using namespace std::chrono_literals;

using Json = nlohmann::ordered_json;

namespace
{

const std::string all = "/api/v0/webhooks";
const std::string none;

std::string one(const Json &webhook)
{
    return all + '/' + webhook.at("id").get<std::string>();
}

SandboxOptions with(const std::function<void(SandboxOptions &)> &change)
{
    SandboxOptions options = ApiFixture::unlimited();
    change(options);
    return options;
}

std::vector<std::string> namesOf(const Json &list)
{
    std::vector<std::string> names;
    for (const Json &webhook : list)
        names.push_back(webhook.at("name"));
    return names;
}

} // namespace

/// The platform's API as platform-api describes it, request by request.
class TestSandboxApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createFillsInTheDefaults();
    void createTakesWhatIsGiven();
    void createRefusesWithEveryViolation();
    void fetchAnswersTheSame();
    void fetchShowsRecentEventsWhenAsked();
    void updateTouchesOnlyWhatIsGiven();
    void anEmptyUpdateTouchesNothing();
    void updateRefusesNull();
    void deleteIsForGood_data();
    void deleteIsForGood();
    void deletingTakesTheHistoryAlong();

    void listIsOrderedAndPaged();
    void listByPageAndLimit();
    void theOtherPairOfParametersIsIgnored();
    void malformedPagingIsRefused_data();
    void malformedPagingIsRefused();
    void listShowsSecretsAsChosen_data();
    void listShowsSecretsAsChosen();
    void tenThousandAreListedQuickly();

    void keysAreTold_data();
    void keysAreTold();
    void eachStyleTakesOnlyItsOwn();
    void scopesAreHeld_data();
    void scopesAreHeld();
    void applicationsAreApart();
    void checksComeInOrder();

    void theLimitIsCountedDown();
    void unauthorizedCostsNothing();
    void theModeChoosesTheLimit_data();
    void theModeChoosesTheLimit();
    void aMinuteIsAWindowToo();

    void theSameIdempotencyKeyReplays();
    void anotherBodyIsAConflict();
    void idempotencyKeysEndAfterADay();
    void idempotencyKeysBelongToOneKey();
    void aRefusedCreateKeepsNoIdempotencyKey();
    void malformedIdempotencyKeysAreRefused();

    void errorsHaveTheChosenShape_data();
    void errorsHaveTheChosenShape();
    void unknownPathsAndMethods();
    void idsAreDecoded();
    void headIsServedLikeGet();
    void everyAnswerHasItsRequestId();
    void healthIsToldWithAndWithoutAKey();
    void aFullDatabaseIsAServerError();

    void everythingSurvivesARestart();
    void samplesAreSeededOnce();
    void statisticsAgeWithTheClock();
    void requestsAreLoggedWithoutCredentials();
    void theLogIsBoundedAndCleared();
    void applicationsSeeTheirOwnRequests();
};

void TestSandboxApi::createFillsInTheDefaults()
{
    ApiFixture fixture;
    const auto response =
        fixture.send("POST", all, Json{{"name", "Shop"}, {"url", "https://shop.example/hook"}});
    QCOMPARE(response.status, 201);
    const Json webhook = bodyOf(response);
    QCOMPARE(webhook.at("name").get<std::string>(), std::string("Shop"));
    QCOMPARE(webhook.at("url").get<std::string>(), std::string("https://shop.example/hook"));
    QVERIFY(webhook.at("isActive") == true);
    QVERIFY(webhook.at("encrypted") == false);
    const auto secret = webhook.at("signing_secret").get<std::string>();
    static const QRegularExpression generated("^whsec_[a-zA-Z0-9]{32}$");
    QVERIFY(generated.match(QString::fromStdString(secret)).hasMatch());
    QCOMPARE(webhook.at("created_at").get<std::string>(), std::string("2026-03-20T12:00:00.000Z"));
    QVERIFY(webhook.at("updated_at") == webhook.at("created_at"));
    const Json &stats = webhook.at("delivery_stats");
    for (const char *count : {"total_events", "successful_deliveries", "failed_deliveries"})
        QVERIFY(stats.at(count) == 0);
    QVERIFY(stats.at("last_delivery").is_null());
    QVERIFY(!stats.contains("success_rate"));
    QVERIFY(!webhook.contains("recent_events"));
    QCOMPARE(webhook.at("app").at("id").get<std::string>(), fixture.key("full").application.id);

    // Two generated secrets are never the same.
    QVERIFY(fixture.create("Other").at("signing_secret") != webhook.at("signing_secret"));
}

void TestSandboxApi::createTakesWhatIsGiven()
{
    ApiFixture fixture;
    const Json body{{"name", "Große Töne 🙂"},
                    {"url", "http://shop.example"},
                    {"isActive", false},
                    {"encrypted", true},
                    {"signing_secret", "mine_0123456789-0123456789-0123456789"},
                    {"id", "wh_chosen"},
                    {"events", {"payment.created"}}};
    const Json webhook = bodyOf(fixture.send("POST", all, body));
    for (const char *field : {"name", "url", "isActive", "encrypted", "signing_secret"})
        QVERIFY2(webhook.at(field) == body.at(field), field);
    QVERIFY(webhook.at("id") != "wh_chosen");
    QVERIFY(!webhook.contains("events"));
}

void TestSandboxApi::createRefusesWithEveryViolation()
{
    ApiFixture fixture;
    const auto response = fixture.send(
        "POST", all, Json{{"name", "ab"}, {"isActive", "true"}, {"signing_secret", nullptr}});
    QCOMPARE(response.status, 400);
    QCOMPARE(messagesOf(response),
             (std::vector<std::string>{"name must have at least 3 characters", "url is required",
                                       "isActive must be a boolean",
                                       "signing_secret must be a string"}));
    QCOMPARE(fixture.send("GET", all, none).body, std::string("[]"));

    // One violation is a list as well.
    const auto single = fixture.send("POST", all, std::string("no JSON"));
    QVERIFY(bodyOf(single).at("message").is_array());
    QCOMPARE(fixture.send("POST", all, std::string(2'000'000, ' ')).status, 413);
}

void TestSandboxApi::fetchAnswersTheSame()
{
    ApiFixture fixture;
    const Json created = fixture.create("Shop");
    const auto response = fixture.send("GET", one(created), none);
    QCOMPARE(response.status, 200);
    QCOMPARE(response.body, text(created));
    QCOMPARE(fixture.send("GET", all + "/wh_unknown", none).status, 404);
}

void TestSandboxApi::fetchShowsRecentEventsWhenAsked()
{
    ApiFixture fixture;
    const Json created = fixture.create("Shop");
    for (int i = 0; i < 60; ++i) {
        const UtcTime at = fixture.clock.now() - std::chrono::minutes(60 - i);
        const DeliveryRecord delivery{
            "evt_" + std::to_string(i), "payment.created", "delivered", 200, 12.5, at};
        QVERIFY(fixture.state->webhooks().insertDelivery(created.at("id"), delivery).ok());
    }
    const auto eventsOf = [&](const std::string &query) {
        return bodyOf(fixture.send("GET", one(created) + query, none)).at("recent_events");
    };
    QCOMPARE(eventsOf("?include_events=true").size(), std::size_t{10});
    QCOMPARE(eventsOf("?include_events=true&events_limit=50").size(), std::size_t{50});
    const Json newest = eventsOf("?include_events=true&events_limit=1").at(0);
    QCOMPARE(text(newest), text(Json{{"id", "evt_59"},
                                     {"event_type", "payment.created"},
                                     {"delivery_status", "delivered"},
                                     {"response_code", 200},
                                     {"response_time", 12.5},
                                     {"created_at", "2026-03-20T11:59:00.000Z"}}));
    const Json plain = bodyOf(fixture.send("GET", one(created) + "?include_events=false", none));
    QVERIFY(!plain.contains("recent_events"));
    for (const char *query : {"?include_events=1", "?include_events=", "?events_limit=0",
                              "?include_events=true&events_limit=51"})
        QCOMPARE(fixture.send("GET", one(created) + query, none).status, 400);
}

void TestSandboxApi::updateTouchesOnlyWhatIsGiven()
{
    ApiFixture fixture;
    const Json before = fixture.create("Shop");
    fixture.clock.advance(90s);
    const auto paused = fixture.send("PATCH", one(before), Json{{"isActive", false}});
    QCOMPARE(paused.status, 200);
    Json expected = before;
    expected["isActive"] = false;
    expected["updated_at"] = "2026-03-20T12:01:30.000Z";
    QCOMPARE(paused.body, text(expected));

    // A paused webhook stays paused when something else changes.
    const std::string secret = "rotated_0123456789-0123456789-0123";
    const Json changes{{"name", "New"},
                       {"url", "https://new.example"},
                       {"encrypted", true},
                       {"signing_secret", secret}};
    expected.update(changes);
    QCOMPARE(fixture.send("PATCH", one(before), changes).body, text(expected));
    QCOMPARE(fixture.send("GET", one(before), none).body, text(expected));
}

void TestSandboxApi::anEmptyUpdateTouchesNothing()
{
    ApiFixture fixture;
    const Json before = fixture.create("Shop");
    fixture.clock.advance(1h);
    const auto response = fixture.send("PATCH", one(before), Json{{"unknown", 1}});
    QCOMPARE(response.status, 200);
    QCOMPARE(response.body, text(before));
}

void TestSandboxApi::updateRefusesNull()
{
    ApiFixture fixture;
    const Json before = fixture.create("Shop");
    const auto response = fixture.send("PATCH", one(before),
                                       Json{{"name", nullptr},
                                            {"url", nullptr},
                                            {"isActive", nullptr},
                                            {"encrypted", nullptr},
                                            {"signing_secret", nullptr}});
    QCOMPARE(response.status, 400);
    QCOMPARE(messagesOf(response).size(), std::size_t{5});
    QCOMPARE(fixture.send("GET", one(before), none).body, text(before));
}

void TestSandboxApi::deleteIsForGood_data()
{
    QTest::addColumn<int>("style");
    QTest::addRow("the object") << static_cast<int>(SandboxOptions::DeleteStyle::Object);
    QTest::addRow("nothing") << static_cast<int>(SandboxOptions::DeleteStyle::Empty);
    QTest::addRow("a message") << static_cast<int>(SandboxOptions::DeleteStyle::Message);
}

void TestSandboxApi::deleteIsForGood()
{
    QFETCH(int, style);
    ApiFixture fixture(with([&](auto &options) {
        options.deleteStyle = static_cast<SandboxOptions::DeleteStyle>(style);
    }));
    const Json created = fixture.create("Shop");
    const auto response = fixture.send("DELETE", one(created), none);
    switch (fixture.options.deleteStyle) {
    case SandboxOptions::DeleteStyle::Object: {
        Json expected = created;
        expected["signing_secret"] = maskSecret(created.at("signing_secret").get<std::string>());
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body, text(expected));
        break;
    }
    case SandboxOptions::DeleteStyle::Empty:
        QCOMPARE(response.status, 204);
        QVERIFY(response.body.empty());
        QCOMPARE(headerOf(response, "Content-Type"), std::string());
        break;
    case SandboxOptions::DeleteStyle::Message:
        QCOMPARE(response.status, 200);
        QVERIFY(bodyOf(response).at("webhook_id") == created.at("id"));
        QCOMPARE(bodyOf(response).at("deleted_at").get<std::string>(),
                 std::string("2026-03-20T12:00:00.000Z"));
        QVERIFY(bodyOf(response).at("message").is_string());
        break;
    }
    for (const char *method : {"GET", "PATCH", "DELETE"})
        QCOMPARE(fixture.send(method, one(created), none).status, 404);
}

void TestSandboxApi::deletingTakesTheHistoryAlong()
{
    ApiFixture fixture;
    const Json created = fixture.create("Shop");
    const DeliveryRecord delivery{"evt_1", "a", "delivered", 200, 1.0, fixture.clock.now()};
    QVERIFY(fixture.state->webhooks().insertDelivery(created.at("id"), delivery).ok());
    fixture.send("DELETE", one(created), none);
    auto count = fixture.state->database().prepare("SELECT count(*) FROM deliveries");
    QVERIFY(count.ok() && count->step().ok());
    QCOMPARE(count->integer(0), std::int64_t{0});
}

void TestSandboxApi::listIsOrderedAndPaged()
{
    ApiFixture fixture;
    std::vector<std::string> names;
    for (int i = 0; i < 12; ++i) {
        names.push_back("Shop " + std::to_string(i));
        fixture.create(names.back());
        fixture.clock.advance(1s);
    }
    const auto page = [&](const std::string &query) {
        const auto response = fixture.send("GET", all + query, none);
        return namesOf(bodyOf(response));
    };
    using Names = std::vector<std::string>;
    QCOMPARE(page(""), Names(names.begin(), names.begin() + 10));
    QCOMPARE(page("?skip=10"), Names(names.begin() + 10, names.end()));
    QCOMPARE(page("?skip=3&take=2"), Names(names.begin() + 3, names.begin() + 5));
    QCOMPARE(page("?take=100000"), names);
    QCOMPARE(page("?skip=12"), Names());
    QCOMPARE(page("?skip=9223372036854775807&take=9223372036854775807"), Names());

    // Made in the same millisecond: by id.
    ApiFixture same;
    std::set<std::string> ids;
    for (int i = 0; i < 5; ++i) {
        ids.insert(same.create("Shop").at("id").get<std::string>());
        same.clock.advance(100us);
    }
    std::vector<std::string> listed;
    for (const Json &webhook : bodyOf(same.send("GET", all, none)))
        listed.push_back(webhook.at("id"));
    QCOMPARE(listed, std::vector<std::string>(ids.begin(), ids.end()));
}

void TestSandboxApi::listByPageAndLimit()
{
    ApiFixture fixture(
        with([](auto &options) { options.listStyle = SandboxOptions::ListStyle::PageLimit; }));
    for (int i = 0; i < 25; ++i) {
        const Json created = fixture.create("Shop " + std::to_string(i));
        if (i % 5 == 0)
            fixture.send("PATCH", one(created), Json{{"isActive", false}});
        fixture.clock.advance(1s);
    }
    const auto page = [&](const std::string &query) {
        return bodyOf(fixture.send("GET", all + query, none));
    };
    QCOMPARE(page("").at("data").size(), std::size_t{20});
    QCOMPARE(text(page("").at("pagination")),
             text(Json{{"page", 1}, {"limit", 20}, {"total", 25}, {"total_pages", 2}}));
    QCOMPARE(page("?page=2").at("data").size(), std::size_t{5});
    QCOMPARE(page("?page=3").at("data").size(), std::size_t{0});
    QCOMPARE(page("?limit=100").at("data").size(), std::size_t{25});
    QCOMPARE(page("?page=9223372036854775807&limit=100").at("data").size(), std::size_t{0});
    QCOMPARE(namesOf(page("?active=false").at("data")),
             (std::vector<std::string>{"Shop 0", "Shop 5", "Shop 10", "Shop 15", "Shop 20"}));
    QVERIFY(page("?active=true").at("pagination").at("total") == 20);
}

void TestSandboxApi::theOtherPairOfParametersIsIgnored()
{
    ApiFixture fixture;
    for (int i = 0; i < 12; ++i)
        fixture.create("Shop");
    const auto first = fixture.send("GET", all, none).body;
    QCOMPARE(fixture.send("GET", all + "?page=2&limit=5&active=nonsense", none).body, first);

    fixture.restart(
        with([](auto &options) { options.listStyle = SandboxOptions::ListStyle::PageLimit; }));
    const Json page = bodyOf(fixture.send("GET", all + "?skip=-1&take=x", none));
    QCOMPARE(page.at("data").size(), std::size_t{12});
}

void TestSandboxApi::malformedPagingIsRefused_data()
{
    QTest::addColumn<bool>("byPage");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](bool byPage, const char *query, const char *message) {
        QTest::newRow(query) << byPage << QByteArray(query) << QByteArray(message);
    };
    const char *skip = "skip must be a whole number of at least 0";
    const char *take = "take must be a whole number of at least 1";
    const char *limit = "limit must be a whole number from 1 to 100";
    row(false, "?skip=-1", skip);
    row(false, "?skip=1.5", skip);
    row(false, "?skip=", skip);
    row(false, "?take=0", take);
    row(false, "?take=ten", take);
    row(false, "?take=99999999999999999999", take);
    row(false, "?take=1&take=2", "take must not be given more than once");
    row(true, "?page=0", "page must be a whole number of at least 1");
    row(true, "?limit=0", limit);
    row(true, "?limit=101", limit);
    row(true, "?active=yes", "active must be true or false");
}

void TestSandboxApi::malformedPagingIsRefused()
{
    QFETCH(bool, byPage);
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, message);
    ApiFixture fixture(with([&](auto &options) {
        if (byPage)
            options.listStyle = SandboxOptions::ListStyle::PageLimit;
    }));
    const auto response = fixture.send("GET", all + query.toStdString(), none);
    QCOMPARE(response.status, 400);
    QCOMPARE(messagesOf(response), std::vector<std::string>{message.toStdString()});
}

void TestSandboxApi::listShowsSecretsAsChosen_data()
{
    QTest::addColumn<int>("secrets");
    QTest::addRow("masked") << static_cast<int>(SandboxOptions::ListSecrets::Masked);
    QTest::addRow("in full") << static_cast<int>(SandboxOptions::ListSecrets::Full);
    QTest::addRow("not at all") << static_cast<int>(SandboxOptions::ListSecrets::None);
}

void TestSandboxApi::listShowsSecretsAsChosen()
{
    QFETCH(int, secrets);
    ApiFixture fixture(with([&](auto &options) {
        options.listSecrets = static_cast<SandboxOptions::ListSecrets>(secrets);
    }));
    const auto secret = fixture.create("Shop").at("signing_secret").get<std::string>();
    const Json listed = bodyOf(fixture.send("GET", all, none)).at(0);
    switch (fixture.options.listSecrets) {
    case SandboxOptions::ListSecrets::Masked:
        QCOMPARE(listed.at("signing_secret").get<std::string>(),
                 "whse****" + secret.substr(secret.size() - 4));
        break;
    case SandboxOptions::ListSecrets::Full:
        QCOMPARE(listed.at("signing_secret").get<std::string>(), secret);
        break;
    case SandboxOptions::ListSecrets::None:
        QVERIFY(!listed.contains("signing_secret"));
        break;
    }
}

void TestSandboxApi::tenThousandAreListedQuickly()
{
    ApiFixture fixture;
    const std::string application = fixture.key("full").application.id;
    const auto filled = fixture.state->database().transaction([&]() -> Result<void> {
        for (int i = 0; i < 10'000; ++i) {
            WebhookRecord webhook;
            webhook.id = "wh_" + std::to_string(i);
            webhook.name = "Shop";
            webhook.url = "https://shop.example";
            webhook.createdAt = fixture.clock.now() + std::chrono::milliseconds(i);
            if (auto done = fixture.state->webhooks().insert(application, webhook); !done)
                return done;
        }
        return {};
    });
    QVERIFY(filled.ok());
    const std::clock_t before = std::clock(); // processor time: other programs must not decide
    const Json list = bodyOf(fixture.send("GET", all + "?take=10000", none));
    // Some 100 ms in a debug build; a scan for each row would take minutes.
    const double seconds = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    QVERIFY2(seconds < 5, qPrintable(QString::number(seconds)));
    QCOMPARE(list.size(), std::size_t{10'000});
    QCOMPARE(list.back().at("id").get<std::string>(), std::string("wh_9999"));
}

void TestSandboxApi::keysAreTold_data()
{
    QTest::addColumn<QByteArray>("clientKey");
    QTest::addColumn<QByteArray>("clientSecret");
    QTest::addColumn<int>("status");
    ApiFixture fixture;
    const ApiKey &full = fixture.key("full");
    const auto key = QByteArray::fromStdString(full.clientKey);
    const auto secret = QByteArray::fromStdString(std::string(full.clientSecret.reveal()));
    const ApiKey &other = fixture.key("other-application");
    const auto otherKey = QByteArray::fromStdString(other.clientKey);
    QTest::addRow("the right pair") << key << secret << 200;
    QTest::addRow("no key") << QByteArray() << secret << 401;
    QTest::addRow("no secret") << key << QByteArray() << 401;
    QTest::addRow("neither") << QByteArray() << QByteArray() << 401;
    QTest::addRow("a wrong secret") << key << secret.chopped(1) + "x" << 401;
    QTest::addRow("half a secret") << key << secret.chopped(1) << 401;
    QTest::addRow("a secret in other letters") << key << secret.toUpper() << 401;
    QTest::addRow("the key of another application") << otherKey << secret << 401;
    QTest::addRow("the two exchanged") << secret << key << 401;
}

void TestSandboxApi::keysAreTold()
{
    QFETCH(QByteArray, clientKey);
    QFETCH(QByteArray, clientSecret);
    QFETCH(int, status);
    ApiFixture fixture; // the same random bytes, hence the same keys
    Headers headers;
    if (!clientKey.isEmpty())
        headers.push_back({"X-Client-Key", clientKey.toStdString()});
    if (!clientSecret.isEmpty())
        headers.push_back({"X-Client-Secret", clientSecret.toStdString()});
    const auto response = fixture.send("GET", all, none, "", headers);
    QCOMPARE(response.status, status);
    QVERIFY(response.body.find(std::string("sk_test_")) == response.body.npos);
}

void TestSandboxApi::eachStyleTakesOnlyItsOwn()
{
    const AuthStyle styles[] = {AuthStyle::Headers, AuthStyle::Bearer, AuthStyle::Basic};
    for (const AuthStyle served : styles) {
        ApiFixture fixture(with([&](auto &options) { options.authStyle = served; }));
        for (const AuthStyle presented : styles) {
            fixture.options.authStyle = presented; // what the fixture sends
            QCOMPARE(fixture.send("GET", all, none).status, presented == served ? 200 : 401);
        }
    }
}

void TestSandboxApi::scopesAreHeld_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("missing"); // empty: allowed
    const auto row = [](const char *key, const char *method, const char *missing) {
        QTest::addRow("%s: %s", key, method)
            << QByteArray(key) << QByteArray(method) << QByteArray(missing);
    };
    for (const char *key : {"full", "other-application"}) {
        for (const char *method : {"LIST", "POST", "GET", "PATCH", "DELETE"})
            row(key, method, "");
    }
    row("read-only", "LIST", "");
    row("read-only", "GET", "");
    row("read-only", "POST", "webhook:create");
    row("read-only", "PATCH", "webhook:update");
    row("read-only", "DELETE", "webhook:delete");
    row("no-webhook-scope", "LIST", "webhook:read");
    row("no-webhook-scope", "GET", "webhook:read");
    row("no-webhook-scope", "POST", "webhook:create");
    row("no-webhook-scope", "PATCH", "webhook:update");
    row("no-webhook-scope", "DELETE", "webhook:delete");
}

void TestSandboxApi::scopesAreHeld()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, missing);
    ApiFixture fixture;
    const std::string name = key.toStdString();
    const Json webhook = fixture.create("Shop", name == "other-application" ? name : "full");
    const bool onAll = method == "LIST" || method == "POST";
    const Json body{{"name", "New"}, {"url", "https://new.example"}};
    const auto response = fixture.send(method == "LIST" ? "GET" : method.toStdString(),
                                       onAll ? all : one(webhook), body, name);
    if (missing.isEmpty()) {
        QCOMPARE(response.status, method == "POST" ? 201 : 200);
        return;
    }
    QCOMPARE(response.status, 403);
    QVERIFY(messagesOf(response).front().find(missing.toStdString()) != std::string::npos);
    // Health needs no scope.
    QCOMPARE(fixture.send("GET", "/api/v0/health", none, name).status, 200);
}

void TestSandboxApi::applicationsAreApart()
{
    ApiFixture fixture;
    const Json mine = fixture.create("Mine");
    const Json theirs = fixture.create("Theirs", "other-application");
    for (const char *method : {"GET", "PATCH", "DELETE"}) {
        const auto refused = fixture.send(method, one(theirs), Json{{"isActive", false}});
        QCOMPARE(refused.status, 404);
        // Nothing tells it from a webhook that never was.
        QCOMPARE(refused.body, fixture.send(method, all + "/wh_never", Json{}).body);
    }
    QCOMPARE(bodyOf(fixture.send("GET", all, none)).size(), std::size_t{1});
    QCOMPARE(fixture.send("GET", all, none, "other-application").body.find("Mine"),
             std::string::npos);
    QCOMPARE(fixture.send("GET", one(theirs), none, "other-application").body, text(theirs));
    QCOMPARE(fixture.send("GET", one(mine), none).body, text(mine));
}

void TestSandboxApi::checksComeInOrder()
{
    ApiFixture fixture(with([](auto &options) { options.requestsPerHour = 2; }));
    const std::string unknown = all + "/wh_unknown";
    const std::string broken = "not JSON";
    // Everything is wrong, and the key is looked at first.
    QCOMPARE(fixture.send("PATCH", unknown, broken, "").status, 401);
    QCOMPARE(fixture.send("PATCH", unknown, broken, "expired").status, 401);
    // Then the scope, then existence, then the body.
    QCOMPARE(fixture.send("PATCH", unknown, broken, "read-only").status, 403);
    QCOMPARE(fixture.send("PATCH", unknown, broken, "full").status, 404);
    QCOMPARE(fixture.send("POST", all, broken, "full").status, 400);
    // Once the window is used up, the rate comes before the scope and everything after it.
    fixture.send("GET", all, none, "read-only");
    QCOMPARE(fixture.send("PATCH", unknown, broken, "read-only").status, 429);
    QCOMPARE(fixture.send("PATCH", unknown, broken, "full").status, 429);
    QCOMPARE(fixture.send("PUT", all, broken, "full").status, 429);
    QCOMPARE(fixture.send("GET", "/api/v0/nothing", broken, "full").status, 429);
}

void TestSandboxApi::theLimitIsCountedDown()
{
    ApiFixture fixture(with([](auto &options) { options.requestsPerHour = 3; }));
    fixture.clock.advance(59min + 58s + 500ms);
    const std::string reset =
        std::to_string((*parseUtc("2026-03-20T13:00:00Z")).time_since_epoch() / 1s);
    const int statuses[] = {200, 404, 405};
    const std::string targets[] = {all, all + "/x", all};
    const char *methods[] = {"GET", "GET", "PUT"};
    for (int i = 0; i < 3; ++i) {
        const auto response = fixture.send(methods[i], targets[i], none);
        QCOMPARE(response.status, statuses[i]);
        QCOMPARE(headerOf(response, "X-RateLimit-Limit"), std::string("3"));
        QCOMPARE(headerOf(response, "X-RateLimit-Remaining"), std::to_string(2 - i));
        QCOMPARE(headerOf(response, "X-RateLimit-Reset"), reset);
        QCOMPARE(headerOf(response, "Retry-After"), std::string());
    }
    const auto refused = fixture.send("GET", all, none);
    QCOMPARE(refused.status, 429);
    QCOMPARE(headerOf(refused, "X-RateLimit-Remaining"), std::string("0"));
    QCOMPARE(headerOf(refused, "X-RateLimit-Reset"), reset);
    QCOMPARE(headerOf(refused, "Retry-After"), std::string("2"));
    QVERIFY(bodyOf(refused).at("retryAfter") == 2);
    QCOMPARE(fixture.send("GET", all, none, "other-application").status, 200);

    fixture.clock.advance(1500ms);
    const auto next = fixture.send("GET", all, none);
    QCOMPARE(next.status, 200);
    QCOMPARE(headerOf(next, "X-RateLimit-Remaining"), std::string("2"));
}

void TestSandboxApi::unauthorizedCostsNothing()
{
    ApiFixture fixture(with([](auto &options) { options.requestsPerHour = 1; }));
    Headers wrong = fixture.keyHeaders("full");
    wrong.back().value += "x";
    for (int i = 0; i < 3; ++i) {
        const auto refused = fixture.send("GET", all, none, "", wrong);
        QCOMPARE(refused.status, 401);
        QCOMPARE(headerOf(refused, "X-RateLimit-Limit"), std::string());
        const auto expired = fixture.send("GET", all, none, "expired");
        QCOMPARE(expired.status, 401);
        QCOMPARE(headerOf(expired, "X-RateLimit-Remaining"), std::string("1"));
    }
    QCOMPARE(fixture.send("GET", all, none).status, 200);
    QCOMPARE(fixture.send("GET", all, none).status, 429);
}

void TestSandboxApi::theModeChoosesTheLimit_data()
{
    QTest::addColumn<bool>("production");
    QTest::addColumn<int>("perHour"); // -1: not given
    QTest::addColumn<QByteArray>("limit");
    QTest::addRow("development") << false << -1 << QByteArray("100");
    QTest::addRow("production") << true << -1 << QByteArray("1000");
    QTest::addRow("a number of its own wins") << true << 7 << QByteArray("7");
    QTest::addRow("none at all") << true << 0 << QByteArray();
}

void TestSandboxApi::theModeChoosesTheLimit()
{
    QFETCH(bool, production);
    QFETCH(int, perHour);
    QFETCH(QByteArray, limit);
    ApiFixture fixture(with([&](auto &options) {
        options.mode =
            production ? SandboxOptions::Mode::Production : SandboxOptions::Mode::Development;
        options.requestsPerHour = perHour < 0 ? std::optional<int>() : perHour;
    }));
    const auto response = fixture.send("GET", all, none);
    QCOMPARE(headerOf(response, "X-RateLimit-Limit"), limit.toStdString());
}

void TestSandboxApi::aMinuteIsAWindowToo()
{
    ApiFixture fixture(with([](auto &options) {
        options.requestsPerHour = 1;
        options.rateWindow = SandboxOptions::RateWindow::Minute;
    }));
    fixture.clock.advance(10s);
    QCOMPARE(fixture.send("GET", all, none).status, 200);
    const auto refused = fixture.send("GET", all, none);
    QCOMPARE(refused.status, 429);
    QCOMPARE(headerOf(refused, "Retry-After"), std::string("50"));
    fixture.clock.advance(50s);
    QCOMPARE(fixture.send("GET", all, none).status, 200);
}

void TestSandboxApi::theSameIdempotencyKeyReplays()
{
    ApiFixture fixture;
    const Json body{{"name", "Shop"}, {"url", "https://shop.example"}};
    const Headers key{{"Idempotency-Key", "7d0e5a1c-0000-4000-8000-000000000001"}};
    const auto first = fixture.send("POST", all, body, "full", key);
    fixture.clock.advance(1h);
    fixture.restart();
    const auto again = fixture.send("POST", all, body, "full", key);
    QCOMPARE(again.status, 201);
    QCOMPARE(again.body, first.body);
    QVERIFY(headerOf(again, "x-request-id") != headerOf(first, "x-request-id"));
    QCOMPARE(bodyOf(fixture.send("GET", all, none)).size(), std::size_t{1});
    // Without a key, the same body is another webhook.
    fixture.send("POST", all, body);
    QCOMPARE(bodyOf(fixture.send("GET", all, none)).size(), std::size_t{2});
}

void TestSandboxApi::anotherBodyIsAConflict()
{
    ApiFixture fixture;
    const Headers key{{"idempotency-key", "k"}};
    fixture.send("POST", all, Json{{"name", "Shop"}, {"url", "https://a.example"}}, "full", key);
    const auto other = fixture.send(
        "POST", all, Json{{"name", "Shop"}, {"url", "https://b.example"}}, "full", key);
    QCOMPARE(other.status, 409);
    QCOMPARE(bodyOf(fixture.send("GET", all, none)).size(), std::size_t{1});
}

void TestSandboxApi::idempotencyKeysEndAfterADay()
{
    ApiFixture fixture;
    const Json body{{"name", "Shop"}, {"url", "https://shop.example"}};
    const Headers key{{"Idempotency-Key", "k"}};
    const auto first = bodyOf(fixture.send("POST", all, body, "full", key));
    fixture.clock.advance(24h - 1us);
    QVERIFY(bodyOf(fixture.send("POST", all, body, "full", key)).at("id") == first.at("id"));
    fixture.clock.advance(1us);
    const auto second = bodyOf(fixture.send("POST", all, body, "full", key));
    QVERIFY(second.at("id") != first.at("id"));
    // And the new one is what is replayed from now on.
    QVERIFY(bodyOf(fixture.send("POST", all, body, "full", key)).at("id") == second.at("id"));
}

void TestSandboxApi::idempotencyKeysBelongToOneKey()
{
    ApiFixture fixture;
    const Headers key{{"Idempotency-Key", "k"}};
    const Json body{{"name", "Shop"}, {"url", "https://shop.example"}};
    const Json mine = bodyOf(fixture.send("POST", all, body, "full", key));
    const auto theirs = fixture.send("POST", all, body, "other-application", key);
    QCOMPARE(theirs.status, 201);
    QVERIFY(bodyOf(theirs).at("id") != mine.at("id"));
}

void TestSandboxApi::aRefusedCreateKeepsNoIdempotencyKey()
{
    ApiFixture fixture;
    const Headers key{{"Idempotency-Key", "k"}};
    QCOMPARE(fixture.send("POST", all, Json::object(), "full", key).status, 400);
    const Json corrected{{"name", "Shop"}, {"url", "https://shop.example"}};
    QCOMPARE(fixture.send("POST", all, corrected, "full", key).status, 201);
}

void TestSandboxApi::malformedIdempotencyKeysAreRefused()
{
    ApiFixture fixture;
    const Json body{{"name", "Shop"}, {"url", "https://shop.example"}};
    for (const std::string &key :
         {std::string(), std::string("a b"), std::string("ü"), std::string(256, 'k')}) {
        QCOMPARE(fixture.send("POST", all, body, "full", {{"Idempotency-Key", key}}).status, 400);
    }
    QCOMPARE(fixture.send("POST", all, body, "full", {{"Idempotency-Key", std::string(255, 'k')}})
                 .status,
             201);
}

void TestSandboxApi::errorsHaveTheChosenShape_data()
{
    QTest::addColumn<int>("style");
    QTest::addColumn<QByteArray>("notFound");
    QTest::addColumn<QByteArray>("invalid");
    QTest::addColumn<QByteArray>("limited");
    using Style = SandboxOptions::ErrorStyle;
    const auto row = [](const char *name, Style style, const char *notFound, const char *invalid,
                        const char *limited) {
        QTest::addRow("%s", name) << static_cast<int>(style) << QByteArray(notFound)
                                  << QByteArray(invalid) << QByteArray(limited);
    };
    row("flat", Style::Flat,
        R"({"statusCode":404,"message":"Webhook not found","error":"Not Found",)"
        R"("details":"This application has no webhook with that id"})",
        R"({"statusCode":400,"message":["name is required"],"error":"Bad Request",)"
        R"("details":"1 rule is violated"})",
        R"({"statusCode":429,"message":"Too many requests","error":"Too Many Requests",)"
        R"("details":"2 requests per hour are allowed","retryAfter":3600})");
    row("without details", Style::NoDetails,
        R"({"statusCode":404,"message":"Webhook not found","error":"Not Found"})",
        R"({"statusCode":400,"message":["name is required"],"error":"Bad Request"})",
        R"({"statusCode":429,"message":"Too many requests","error":"Too Many Requests",)"
        R"("retryAfter":3600})");
    row("without error", Style::NoError,
        R"({"statusCode":404,"message":"Webhook not found",)"
        R"("details":"This application has no webhook with that id"})",
        R"({"statusCode":400,"message":["name is required"],"details":"1 rule is violated"})",
        R"({"statusCode":429,"message":"Too many requests",)"
        R"("details":"2 requests per hour are allowed","retryAfter":3600})");
    row("with a type", Style::Typed,
        R"({"error":{"type":"invalid_request_error","message":"Webhook not found"}})",
        R"({"error":{"type":"invalid_request_error","message":["name is required"]}})",
        R"({"error":{"type":"rate_limit_error","message":"Too many requests"},)"
        R"("retryAfter":3600})");
    row("status false", Style::StatusFalse, R"({"status":false,"message":"Webhook not found"})",
        R"({"status":false,"message":["name is required"]})",
        R"({"status":false,"message":"Too many requests","retryAfter":3600})");
}

void TestSandboxApi::errorsHaveTheChosenShape()
{
    QFETCH(int, style);
    QFETCH(QByteArray, notFound);
    QFETCH(QByteArray, invalid);
    QFETCH(QByteArray, limited);
    ApiFixture fixture(with([&](auto &options) {
        options.errorStyle = static_cast<SandboxOptions::ErrorStyle>(style);
        options.requestsPerHour = 2;
    }));
    QCOMPARE(fixture.send("GET", all + "/x", none).body, notFound.toStdString());
    QCOMPARE(fixture.send("POST", all, Json{{"url", "https://a.example"}}).body,
             invalid.toStdString());
    QCOMPARE(fixture.send("GET", all, none).body, limited.toStdString());

    if (fixture.options.errorStyle == SandboxOptions::ErrorStyle::Typed) {
        const auto type = [&](const std::string &key, const char *method) {
            return bodyOf(fixture.send(method, all, none, key))
                .at("error")
                .at("type")
                .get<std::string>();
        };
        QCOMPARE(type("expired", "GET"), std::string("authentication_error"));
        QCOMPARE(type("no-webhook-scope", "GET"), std::string("permission_error"));
    }
}

void TestSandboxApi::unknownPathsAndMethods()
{
    ApiFixture fixture;
    const Json created = fixture.create("Shop");
    const auto put = fixture.send("PUT", all, none);
    QCOMPARE(put.status, 405);
    QCOMPARE(headerOf(put, "Allow"), std::string("GET, HEAD, POST"));
    const auto post = fixture.send("POST", one(created), none);
    QCOMPARE(post.status, 405);
    QCOMPARE(headerOf(post, "Allow"), std::string("GET, HEAD, PATCH, DELETE"));
    QCOMPARE(headerOf(fixture.send("POST", "/openapi.json", none, ""), "Allow"),
             std::string("GET, HEAD"));
    for (const char *path : {"/api/v0/webhook", "/api/v0/webhooks/", "/api/v0/webhooks/a/b",
                             "/api/v0/", "/api/v0", "/", "/sandbox/triggers", "/API/v0/webhooks"})
        QCOMPARE(fixture.send("GET", path, none).status, 404);
    // Below the API, nobody without a key learns what is there.
    QCOMPARE(fixture.send("GET", "/api/v0/webhook", none, "").status, 401);
    QCOMPARE(fixture.send("GET", "/sandbox/triggers", none, "").status, 401);
    QCOMPARE(fixture.send("GET", "/", none, "").status, 404);
}

void TestSandboxApi::idsAreDecoded()
{
    ApiFixture fixture;
    const auto id = fixture.create("Shop").at("id").get<std::string>();
    std::string encoded;
    for (const char c : id)
        encoded += '%' + QByteArray(1, c).toHex().toStdString();
    QCOMPARE(bodyOf(fixture.send("GET", all + '/' + encoded, none)).at("id").get<std::string>(),
             id);
    for (const char *odd : {"/%zz", "/%", "/%00", "/a%2Fb", "/%ff%fe", "/..", "/'OR'1'='1"})
        QCOMPARE(fixture.send("GET", all + odd, none).status, 404);
}

void TestSandboxApi::headIsServedLikeGet()
{
    ApiFixture fixture;
    fixture.create("Shop");
    const auto get = fixture.send("GET", all, none);
    const auto head = fixture.send("HEAD", all, none);
    QCOMPARE(head.status, 200);
    QCOMPARE(head.body, get.body); // the server takes the body away and keeps its length
    QCOMPARE(fixture.send("HEAD", all, none, "no-webhook-scope").status, 403);
}

void TestSandboxApi::everyAnswerHasItsRequestId()
{
    ApiFixture fixture(with([](auto &options) { options.requestsPerHour = 1; }));
    std::set<std::string> ids;
    const std::pair<const char *, const char *> requests[] = {
        {"GET", "/api/v0/webhooks"}, {"GET", "/api/v0/webhooks"}, {"GET", "/openapi.json"},
        {"GET", "/nothing"},         {"PUT", "/openapi.json"},    {"GET", "/api/v0/health/public"}};
    for (const auto &[method, target] : requests) {
        const auto response = fixture.send(method, target, none);
        const std::string id = headerOf(response, "x-request-id");
        QVERIFY(!id.empty());
        ids.insert(id);
        QCOMPARE(headerOf(response, "Content-Type"),
                 std::string("application/json; charset=utf-8"));
    }
    QCOMPARE(ids.size(), std::size(requests));
}

void TestSandboxApi::healthIsToldWithAndWithoutAKey()
{
    ApiFixture fixture;
    const Json open = bodyOf(fixture.send("GET", "/api/v0/health/public", none, ""));
    QCOMPARE(open.at("status").get<std::string>(), std::string("ok"));
    QCOMPARE(open.at("database").get<std::string>(), std::string("connected"));
    QCOMPARE(open.at("timestamp").get<std::string>(), std::string("2026-03-20T12:00:00.000Z"));
    QCOMPARE(open.at("version").get<std::string>(), std::string(HOOKBENCH_VERSION));
    QVERIFY(open.at("authenticated") == false);
    QCOMPARE(fixture.send("GET", "/api/v0/health", none, "").status, 401);
    const Json known = bodyOf(fixture.send("GET", "/api/v0/health", none, "no-webhook-scope"));
    QVERIFY(known.at("authenticated") == true);
}

void TestSandboxApi::aFullDatabaseIsAServerError()
{
    ApiFixture fixture;
    const Json before = fixture.create("Shop");
    QVERIFY(fixture.state->database().execute("PRAGMA max_page_count = 1").ok());
    const Json big{{"name", "Shop"}, {"url", "https://a.example/" + std::string(100'000, 'x')}};
    const auto refused = fixture.send("POST", all, big);
    QCOMPARE(refused.status, 500);
    QCOMPARE(bodyOf(refused).at("details").get<std::string>(), std::string("disk-full"));
    // It goes on with what it has.
    QCOMPARE(bodyOf(fixture.send("GET", all, none)).size(), std::size_t{1});
    QCOMPARE(fixture.send("GET", one(before), none).body, text(before));
}

void TestSandboxApi::everythingSurvivesARestart()
{
    ApiFixture fixture;
    const Json created = fixture.create("Shop");
    const Headers keys = fixture.keyHeaders("full");
    fixture.restart();
    QVERIFY(fixture.keyHeaders("full") == keys);
    QCOMPARE(fixture.send("GET", one(created), none).body, text(created));
}

void TestSandboxApi::samplesAreSeededOnce()
{
    ApiFixture fixture(with([](auto &options) { options.empty = false; }));
    const auto count = [&](const char *key) {
        return bodyOf(fixture.send("GET", all + "?take=100", none, key)).size();
    };
    QCOMPARE(count("full") + count("other-application"), std::size_t{12});
    QVERIFY(count("other-application") > 0);
    const Json first = bodyOf(fixture.send("GET", all, none)).at(0);
    fixture.send("DELETE", one(first), none);
    fixture.restart();
    QCOMPARE(count("full") + count("other-application"), std::size_t{11});
    // --empty never erases, and its absence never adds later.
    fixture.restart(with([](auto &options) { options.empty = true; }));
    QCOMPARE(count("full") + count("other-application"), std::size_t{11});

    ApiFixture empty;
    empty.restart(with([](auto &options) { options.empty = false; }));
    QCOMPARE(empty.send("GET", all, none).body, std::string("[]"));
}

void TestSandboxApi::statisticsAgeWithTheClock()
{
    ApiFixture fixture;
    const Json created = fixture.create("Shop");
    const std::pair<std::chrono::hours, const char *> deliveries[] = {
        {25h, "failed"}, {23h, "failed"}, {2h, "delivered"}, {1h, "delivered"}};
    for (const auto &[age, status] : deliveries) {
        const DeliveryRecord delivery{"evt", "a", status, {}, {}, fixture.clock.now() - age};
        QVERIFY(fixture.state->webhooks().insertDelivery(created.at("id"), delivery).ok());
    }
    const auto stats = [&] {
        return bodyOf(fixture.send("GET", all, none)).at(0).at("delivery_stats");
    };
    QVERIFY(stats().at("last_24h_events") == 3);
    QVERIFY(stats().at("last_24h_failures") == 1);
    fixture.clock.advance(1h);
    QVERIFY(stats().at("last_24h_events") == 2);
    QVERIFY(stats().at("last_24h_failures") == 0);
}

/// Whoever reads the log can neither sign in nor sign with it.
void TestSandboxApi::requestsAreLoggedWithoutCredentials()
{
    ApiFixture fixture;
    const std::string secret = "A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5";
    const std::string id =
        fixture
            .createWith(
                {{"name", "Logged"}, {"url", "https://a.example"}, {"signing_secret", secret}})
            .at("id");
    fixture.send("GET", "/api/v0/webhooks?take=1&client_secret=swordfish", std::string());
    fixture.send("GET", "/api/v0/webhooks/" + id, std::string(), "full",
                 {{"Cookie", "session=swordfish"}, {"X-Trace", "t-1"}});
    fixture.send("POST", "/api/v0/webhooks", std::string("no json swordfish"));

    const auto listed = fixture.send("GET", "/sandbox/requests");
    QCOMPARE(listed.status, 200);
    const auto list = bodyOf(listed);
    QCOMPARE(list.size(), 4u);
    QCOMPARE(list[0]["method"].get<std::string>(), std::string("POST"));
    QCOMPARE(list[0]["status"].get<int>(), 400);
    QCOMPARE(list[1]["path"].get<std::string>(), "/api/v0/webhooks/" + id);
    QCOMPARE(list[1]["key"].get<std::string>(), std::string("full"));
    QCOMPARE(list[2]["query"].get<std::string>(), std::string("take=1&client_secret=(not kept)"));
    QVERIFY(list[3]["id"].get<int>() < list[2]["id"].get<int>());
    std::string everything = listed.body;
    for (const auto &each : list) {
        const auto shown =
            fixture.send("GET", "/sandbox/requests/" + std::to_string(each["id"].get<int>()));
        QCOMPARE(shown.status, 200);
        everything += shown.body;
    }
    const sandbox::ApiKey &key = fixture.key("full");
    for (const std::string &word :
         {secret, std::string("swordfish"), key.clientKey, std::string(key.clientSecret.reveal())})
        QVERIFY2(everything.find(word) == everything.npos, word.c_str());
    const auto created = bodyOf(
        fixture.send("GET", "/sandbox/requests/" + std::to_string(list[3]["id"].get<int>())));
    const auto sent = Json::parse(created["request"]["body"].get<std::string>());
    QCOMPARE(sent["name"].get<std::string>(), std::string("Logged"));
    QCOMPARE(sent["signing_secret"].get<std::string>(), std::string("(not kept)"));
    const auto broken = bodyOf(
        fixture.send("GET", "/sandbox/requests/" + std::to_string(list[0]["id"].get<int>())));
    QVERIFY(broken["request"]["body"].is_null());
    QCOMPARE(broken["request"]["body_bytes"].get<int>(), 17);
}

void TestSandboxApi::theLogIsBoundedAndCleared()
{
    ApiFixture fixture;
    for (int i = 0; i < 503; ++i)
        fixture.send("GET", "/api/v0/nothing/" + std::to_string(i), std::string());
    const auto list = bodyOf(fixture.send("GET", "/sandbox/requests"));
    QCOMPARE(list.size(), 500u);
    QCOMPARE(list.front()["path"].get<std::string>(), std::string("/api/v0/nothing/502"));
    QCOMPARE(list.back()["path"].get<std::string>(), std::string("/api/v0/nothing/3"));
    const std::string gone = std::to_string(list.back()["id"].get<int>() - 1);
    QCOMPARE(fixture.send("GET", "/sandbox/requests/" + gone).status, 404);
    QCOMPARE(fixture.send("GET", "/sandbox/requests/4x").status, 404);
    QCOMPARE(fixture.send("DELETE", "/sandbox/requests", std::string()).status, 204);
    QVERIFY(bodyOf(fixture.send("GET", "/sandbox/requests")).empty());
    // Large ones are counted and not kept.
    const std::string large = Json{{"name", std::string(9000, 'x')}}.dump();
    fixture.send("POST", "/api/v0/webhooks", large);
    const auto newest = bodyOf(fixture.send("GET", "/sandbox/requests")).at(0);
    const auto shown =
        bodyOf(fixture.send("GET", "/sandbox/requests/" + std::to_string(newest["id"].get<int>())));
    QVERIFY(shown["request"]["body"].is_null());
    QCOMPARE(shown["request"]["body_bytes"].get<std::size_t>(), large.size());
}

void TestSandboxApi::applicationsSeeTheirOwnRequests()
{
    ApiFixture fixture;
    fixture.send("GET", "/api/v0/webhooks", std::string(), "other-application");
    fixture.send("GET", "/api/v0/webhooks", std::string());
    fixture.send("GET", "/api/v0/webhooks", std::string(), ""); // nobody's
    const auto paths = [&](const char *key) {
        return bodyOf(fixture.send("GET", "/sandbox/requests", std::string(), key)).size();
    };
    QCOMPARE(paths("full"), 2u);
    QCOMPARE(paths("other-application"), 2u);
    fixture.send("DELETE", "/sandbox/requests", std::string());
    QCOMPARE(paths("full"), 0u);
    QCOMPARE(paths("other-application"), 1u);
}

QTEST_APPLESS_MAIN(TestSandboxApi)
#include "tst_sandboxapi.moc"
