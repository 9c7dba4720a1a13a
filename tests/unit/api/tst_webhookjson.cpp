// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/webhookjson.h"

#include "app/api/jsontext.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ctime>
#include <utility>

using namespace hookbench;
using namespace hookbench::api;

namespace
{

UtcTime utc(const char *text)
{
    return *parseUtc(text);
}

/// A minimal webhook with `members` added.
std::string webhookWith(const std::string &members)
{
    return R"({"id":"wh_1","name":"A shop","url":"https://a.example/hook")" +
           (members.empty() ? "" : "," + members) + "}";
}

} // namespace

/// From the bytes of a server to values, and back.
class TestWebhookJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsRead();
    void recentEventsAreRead();
    void olderGenerationIsRead_data();
    void olderGenerationIsRead();
    void optionalFieldsOfAnyTypeAreNoError_data();
    void optionalFieldsOfAnyTypeAreNoError();
    void neededFieldOfAWrongTypeIsNamed_data();
    void neededFieldOfAWrongTypeIsNamed();
    void numbersAreReadAsTheyCome_data();
    void numbersAreReadAsTheyCome();
    void rateIsComputedOnlyWhenAbsent_data();
    void rateIsComputedOnlyWhenAbsent();
    void stateFollowsTheNewestFigures_data();
    void stateFollowsTheNewestFigures();
    void secretsAreHandedOverApart_data();
    void secretsAreHandedOverApart();
    void orderAndNumbersAreKept();
    void pagesAreToldApart_data();
    void pagesAreToldApart();
    void boundsOfJson_data();
    void boundsOfJson();
    void costGrowsWithTheSizeAlone();
    void healthIsTolerant_data();
    void healthIsTolerant();
    void draftIsAlwaysComplete();
    void secretThatIsNotUtf8IsRefused();
};

void TestWebhookJson::everyFieldIsRead()
{
    const auto answer = parseWebhook(R"({
        "id": "8f14e45f", "name": "Zahlungen 💶", "url": "https://a.example/hook",
        "isActive": false, "encrypted": true, "signing_secret": null,
        "created_at": "2026-01-02T03:04:05.678Z", "updated_at": "2026-02-03T04:05:06.789Z",
        "delivery_stats": {"total_events": 100, "successful_deliveries": 90,
            "failed_deliveries": 10, "last_delivery": "2026-03-20T11:59:00.000Z",
            "success_rate": 90.5, "average_response_time": 142, "last_24h_events": 7,
            "last_24h_failures": 2},
        "app": {"id": "app_1", "name": "Northwind"},
        "something_new": {"ignored": true}})");
    QVERIFY(answer.ok());
    const Webhook &webhook = answer->webhook;
    QCOMPARE(webhook.id, QString("8f14e45f"));
    QCOMPARE(webhook.name, QString("Zahlungen 💶"));
    QCOMPARE(webhook.url, QString("https://a.example/hook"));
    QVERIFY(!webhook.isActive);
    QVERIFY(webhook.encrypted);
    QVERIFY(webhook.maskedSecret.isEmpty());
    QVERIFY(answer->secret.isEmpty());
    QVERIFY(webhook.createdAt == utc("2026-01-02T03:04:05.678Z"));
    QVERIFY(webhook.updatedAt == utc("2026-02-03T04:05:06.789Z"));
    QCOMPARE(webhook.applicationId, QString("app_1"));
    QCOMPARE(webhook.applicationName, QString("Northwind"));
    const DeliveryStats expected{100, 90, 10, utc("2026-03-20T11:59:00.000Z"), 90.5, 142.0, 7, 2};
    QVERIFY(webhook.stats == expected);
}

void TestWebhookJson::recentEventsAreRead()
{
    const auto answer = parseWebhook(
        webhookWith(R"("recent_events":[{"id":"evt_1","event_type":"payment.created",)"
                    R"("delivery_status":"delivered","response_code":200,"response_time":87.5,)"
                    R"("created_at":"2026-03-20T11:00:00.000Z","more":1},)"
                    R"({"id":"evt_2","delivery_status":"exploded","response_code":null},)"
                    R"("no object",{"id":"evt_3","response_code":1e300,"response_time":"fast"}])"));
    QVERIFY(answer.ok());
    const auto &events = answer->webhook.recentEvents;
    QCOMPARE(events.size(), 3);
    const RecentEvent first{
        "evt_1", "payment.created", "delivered", 200, 87.5, utc("2026-03-20T11:00:00.000Z")};
    QVERIFY(events[0] == first);
    QCOMPARE(events[1].deliveryStatus, QString("exploded"));
    QVERIFY(!events[1].responseCode);
    QVERIFY(!events[2].responseCode);
    QVERIFY(!events[2].responseTimeMs);
}

void TestWebhookJson::olderGenerationIsRead_data()
{
    QTest::addColumn<std::string>("members");
    QTest::addColumn<bool>("active");
    QTest::newRow("status active") << std::string(R"("status":"active")") << true;
    QTest::newRow("status in capitals") << std::string(R"("status":"ACTIVE")") << true;
    QTest::newRow("status inactive") << std::string(R"("status":"inactive")") << false;
    QTest::newRow("status that nobody knows is not active")
        << std::string(R"("status":"suspended")") << false;
    QTest::newRow("isActive counts more")
        << std::string(R"("status":"inactive","isActive":true)") << true;
    QTest::newRow("neither: the published default") << std::string(R"("x":1)") << true;
}

void TestWebhookJson::olderGenerationIsRead()
{
    QFETCH(std::string, members);
    QFETCH(bool, active);
    const auto answer = parseWebhook(webhookWith(
        members + R"(,"events":["payment.created",7,"payment.failed"],"description":"Old")"));
    QVERIFY(answer.ok());
    QCOMPARE(answer->webhook.isActive, active);
    QCOMPARE(answer->webhook.legacyEvents, QStringList({"payment.created", "payment.failed"}));
    QCOMPARE(answer->webhook.legacyDescription, QString("Old"));
}

void TestWebhookJson::optionalFieldsOfAnyTypeAreNoError_data()
{
    QTest::addColumn<std::string>("value");
    for (const char *value :
         {"null", "true", "-1", "1e308", R"("text")", "[]", "[1]", "{}", R"({"id":[],"name":{}})"})
        QTest::addRow("%s", value) << std::string(value);
}

void TestWebhookJson::optionalFieldsOfAnyTypeAreNoError()
{
    QFETCH(std::string, value);
    for (const char *field : {"delivery_stats", "app", "recent_events", "created_at", "updated_at",
                              "signing_secret", "secret", "events", "description", "status"}) {
        const auto answer = parseWebhook(webhookWith('"' + std::string(field) + "\":" + value));
        QVERIFY2(answer.ok(), field);
        QCOMPARE(answer->webhook.id, QString("wh_1"));
    }
    for (const char *field : {"total_events", "last_delivery", "success_rate", "last_24h_events"}) {
        const auto answer = parseWebhook(
            webhookWith(R"("delivery_stats":{")" + std::string(field) + "\":" + value + "}"));
        QVERIFY2(answer.ok(), field);
        QVERIFY2(answer->webhook.stats.has_value(), field);
    }
}

void TestWebhookJson::neededFieldOfAWrongTypeIsNamed_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<std::string>("detail");
    using namespace std::string_literals;
    QTest::newRow("no id") << R"({"name":"A shop","url":"u"})"s
                           << "id is missing"s;
    QTest::newRow("id is null") << R"({"id":null,"name":"A","url":"u"})"s
                                << "id is missing"s;
    QTest::newRow("id is an object") << R"({"id":{},"name":"A","url":"u"})"s
                                     << "id is not a string"s;
    QTest::newRow("name is a list") << R"({"id":"a","name":[],"url":"u"})"s
                                    << "name is not a string"s;
    QTest::newRow("url is a boolean") << R"({"id":"a","name":"A","url":true})"s
                                      << "url is not a string"s;
    QTest::newRow("isActive is a string")
        << webhookWith(R"("isActive":"true")") << "isActive is not a boolean"s;
    QTest::newRow("encrypted is a number")
        << webhookWith(R"("encrypted":0)") << "encrypted is not a boolean"s;
    QTest::newRow("a list instead of an object") << "[]"s
                                                 << "the answer is not an object"s;
    QTest::newRow("a string instead of an object") << "\"x\""s
                                                   << "the answer is not an object"s;
}

void TestWebhookJson::neededFieldOfAWrongTypeIsNamed()
{
    QFETCH(std::string, body);
    QFETCH(std::string, detail);
    const auto answer = parseWebhook(body);
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().kind, ErrorKind::AnswerMalformed);
    QCOMPARE(answer.error().detail, detail);
}

void TestWebhookJson::numbersAreReadAsTheyCome_data()
{
    QTest::addColumn<std::string>("number");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("integer") << std::string("42") << qint64(42);
    QTest::newRow("double") << std::string("42.0") << qint64(42);
    QTest::newRow("in a string") << std::string(R"("42")") << qint64(42);
    QTest::newRow("beyond 32 bits") << std::string("5000000000") << qint64(5'000'000'000);
    QTest::newRow("the largest there is")
        << std::string("9223372036854775807") << std::numeric_limits<qint64>::max();
    QTest::newRow("too large for us") << std::string("18446744073709551615") << qint64(0);
    QTest::newRow("a double too large for us") << std::string("1e300") << qint64(0);
    QTest::newRow("half a number in a string") << std::string(R"("42 events")") << qint64(0);
}

void TestWebhookJson::numbersAreReadAsTheyCome()
{
    QFETCH(std::string, number);
    QFETCH(qint64, expected);
    const auto answer =
        parseWebhook(webhookWith(R"("delivery_stats":{"total_events":)" + number + "}"));
    QVERIFY(answer.ok());
    QCOMPARE(answer->webhook.stats->totalEvents, expected);
}

void TestWebhookJson::rateIsComputedOnlyWhenAbsent_data()
{
    QTest::addColumn<DeliveryStats>("stats");
    QTest::addColumn<double>("rate"); // -1: none
    QTest::newRow("the server's word") << DeliveryStats{10, 5, 5, {}, 99.5, {}, {}, {}} << 99.5;
    QTest::newRow("computed") << DeliveryStats{10, 9, 1, {}, {}, {}, {}, {}} << 90.0;
    QTest::newRow("nothing was delivered") << DeliveryStats{} << -1.0;
    QTest::newRow("more than all") << DeliveryStats{1, 1, 0, {}, 250.0, {}, {}, {}} << 100.0;
    QTest::newRow("the largest counters") << DeliveryStats{0,
                                                           std::numeric_limits<qint64>::max(),
                                                           std::numeric_limits<qint64>::max(),
                                                           {},
                                                           {},
                                                           {},
                                                           {},
                                                           {}}
                                          << 50.0;
}

void TestWebhookJson::rateIsComputedOnlyWhenAbsent()
{
    QFETCH(DeliveryStats, stats);
    QFETCH(double, rate);
    QCOMPARE(stats.rate().value_or(-1), rate);
}

void TestWebhookJson::stateFollowsTheNewestFigures_data()
{
    QTest::addColumn<bool>("active");
    QTest::addColumn<std::optional<DeliveryStats>>("stats");
    QTest::addColumn<WebhookState>("state");
    const auto stats = [](qint64 total, qint64 failed, std::optional<std::int64_t> events24h,
                          std::optional<std::int64_t> failures24h) {
        return std::optional<DeliveryStats>(
            {total, total - failed, failed, {}, {}, {}, events24h, failures24h});
    };
    const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
    row("no figures") << true << std::optional<DeliveryStats>() << WebhookState::Active;
    row("paused, whatever fails") << false << stats(10, 10, 10, 10) << WebhookState::Paused;
    row("exactly 20 % is not more") << true << stats(0, 0, 25, 5) << WebhookState::Active;
    row("above 20 %, five failures") << true << stats(0, 0, 24, 5) << WebhookState::Failing;
    row("all failed, but only four") << true << stats(0, 0, 4, 4) << WebhookState::Active;
    row("bad past, good day") << true << stats(100, 90, 50, 0) << WebhookState::Active;
    row("good past, bad day") << true << stats(9000, 9, 10, 9) << WebhookState::Failing;
    row("only lifetime figures") << true << stats(100, 21, {}, {}) << WebhookState::Failing;
}

void TestWebhookJson::stateFollowsTheNewestFigures()
{
    QFETCH(bool, active);
    QFETCH(std::optional<DeliveryStats>, stats);
    QFETCH(WebhookState, state);
    Webhook webhook;
    webhook.isActive = active;
    webhook.stats = stats;
    QCOMPARE(webhook.state(), state);
}

void TestWebhookJson::secretsAreHandedOverApart_data()
{
    QTest::addColumn<std::string>("members");
    QTest::addColumn<std::string>("secret");
    QTest::addColumn<QString>("masked");
    const auto row = [](const char *name, const char *members, const char *secret,
                        const char *masked) {
        QTest::newRow(name) << std::string(members) << std::string(secret) << QString(masked);
    };
    row("in full", R"("signing_secret":"whsec_0123456789abcdefghij0123456789AB")",
        "whsec_0123456789abcdefghij0123456789AB", "whse****89AB");
    row("a short one of an example", R"("signing_secret":"whsec_abc123xyz")", "whsec_abc123xyz",
        "whse****3xyz");
    row("so short that only stars are left", R"("signing_secret":"hunter2")", "hunter2",
        "********");
    row("masked by the server", R"("signing_secret":"whse****3c4d")", "", "whse****3c4d");
    row("masked with stars only", R"("signing_secret":"********")", "", "********");
    row("masked with bullets", R"("signing_secret":"••••••3c4d")", "", "••••••3c4d");
    row("the older name", R"("secret":"old_secret_of_this_webhook_000001")",
        "old_secret_of_this_webhook_000001", "old_****0001");
    row("deeper, in a place that nobody published",
        R"("app":{"client_secret":"sk_live_0123456789abcdef","keys":{"secrets":["whsec_0123456789"]}})",
        "", "");
    row("in camel case", R"("signingSecret":"whsec_0123456789abcdef")", "whsec_0123456789abcdef",
        "whse****cdef");
    row("a number", R"("secret":1234567890123456)", "", "");
    row("null", R"("signing_secret":null)", "", "");
}

void TestWebhookJson::secretsAreHandedOverApart()
{
    QFETCH(std::string, members);
    QFETCH(std::string, secret);
    QFETCH(QString, masked);
    const auto answer = parseWebhook(webhookWith(members));
    QVERIFY(answer.ok());
    QVERIFY(answer->secret == Secret::copyOf(secret));
    QCOMPARE(answer->webhook.maskedSecret, masked);
    for (const char *open : {"whsec_0123456789", "hunter2", "whsec_abc123xyz", "old_secret_of",
                             "sk_live_0123456789abcdef", "1234567890123456"})
        QVERIFY2(answer->json.find(open) == std::string::npos, answer->json.c_str());
    if (!masked.isEmpty())
        QVERIFY(answer->json.find(masked.toStdString()) != std::string::npos);
}

void TestWebhookJson::orderAndNumbersAreKept()
{
    const std::string body = R"({"url":"https://a.example","zebra":1,"id":"wh_1","name":"Äé💶",)"
                             R"("apple":9007199254740993,"rate":99.95,"z":[1,null,true]})";
    const auto answer = parseWebhook(body);
    QVERIFY(answer.ok());
    QCOMPARE(answer->json, body);
}

void TestWebhookJson::pagesAreToldApart_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<ListStyle>("style");
    QTest::addColumn<int>("count"); // -1: an error
    QTest::addColumn<std::string>("detail");
    const auto row = [](const char *name, const std::string &body, ListStyle style, int count,
                        const char *detail = "") {
        QTest::newRow(name) << body << style << count << std::string(detail);
    };
    const std::string one = webhookWith({});
    const auto array = ListStyle::SkipTake;
    const auto data = ListStyle::PageLimit;
    row("an empty array", "[]", array, 0);
    row("an array", "[" + one + "," + one + "]", array, 2);
    row("data", R"({"data":[)" + one + R"(],"pagination":{"p":1}})", data, 1);
    row("data after the pagination", R"({"meta":[],"data":[]})", data, 0);
    row("neither", R"({"items":[]})", data, -1, "data is missing");
    row("data is no array", R"({"data":{}})", data, -1, "data is not an array");
    row("a number", "7", array, -1, "the answer is not an array");
    row("an entry that is no object", "[" + one + ",7]", array, -1, "[1] is not an object");
    row("an entry without a url", R"({"data":[{"id":"a","name":"b"}]})", data, -1,
        "data[0].url is missing");
}

void TestWebhookJson::pagesAreToldApart()
{
    QFETCH(std::string, body);
    QFETCH(ListStyle, style);
    QFETCH(int, count);
    QFETCH(std::string, detail);
    const auto page = parseWebhookPage(body);
    QCOMPARE(page.ok(), count >= 0);
    if (page) {
        QCOMPARE(page->style, style);
        QCOMPARE(page->webhooks.size(), count);
    } else {
        QCOMPARE(page.error().kind, ErrorKind::AnswerMalformed);
        QCOMPARE(page.error().detail, detail);
    }
}

void TestWebhookJson::boundsOfJson_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<bool>("isRead");
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + std::string(depth, ']');
    };
    const auto members = [](std::size_t count) {
        std::string text = "{";
        for (std::size_t i = 0; i < count; ++i)
            text += (i ? ",\"" : "\"") + std::to_string(i) + "\":0";
        return text + "}";
    };
    QTest::newRow("the deepest allowed") << nested(jsonMaxDepth) << true;
    QTest::newRow("one deeper") << nested(jsonMaxDepth + 1) << false;
    QTest::newRow("10,000 levels") << nested(10'000) << false;
    QTest::newRow("10,000 levels that never close") << std::string(10'000, '{') << false;
    QTest::newRow("the most members allowed") << members(jsonMaxMembers) << true;
    QTest::newRow("one more") << members(jsonMaxMembers + 1) << false;
    QTest::newRow("brackets and colons in a string are text")
        << '"' + std::string(500, '[') + std::string(500, ':') + '"' << true;
    QTest::newRow("an escaped quote does not end a string")
        << R"("\")" + std::string(500, '[') + '"' << true;
    QTest::newRow("brackets that only close") << std::string(500, ']') << false;
    QTest::newRow("nothing") << std::string() << false;
    QTest::newRow("something behind it") << std::string("{}{}") << false;
    QTest::newRow("a lone surrogate") << std::string(R"("\ud800")") << false;
    QTest::newRow("a byte that is no UTF-8") << std::string("\"\xff\"") << false;
}

void TestWebhookJson::boundsOfJson()
{
    QFETCH(std::string, text);
    QFETCH(bool, isRead);
    QCOMPARE(parseJson(text).ok(), isRead);
}

void TestWebhookJson::costGrowsWithTheSizeAlone()
{
    // The worst that fits the bounds: 8 MiB of objects whose every member has to be looked for.
    std::string object = "{";
    for (std::size_t i = 0; i < jsonMaxMembers; ++i)
        object += (i ? ",\"" : "\"") + std::to_string(i) + "\":0";
    object += "}";
    const auto listOf = [&](int count) {
        std::string text = "[" + object;
        for (int i = 1; i < count; ++i)
            text += "," + object;
        return text + "]";
    };
    const int whole = static_cast<int>(8 * 1024 * 1024 / object.size());
    // Processor time, and a ratio: what else runs on the machine must not decide.
    const auto cost = [](const std::string &text) {
        const std::clock_t before = std::clock();
        const bool read = parseJson(text).ok();
        return std::pair(read, static_cast<double>(std::clock() - before));
    };
    const auto [eighthRead, eighth] = cost(listOf(whole / 8));
    const auto [wholeRead, all] = cost(listOf(whole));
    QVERIFY(eighthRead && wholeRead);
    QVERIFY2(all < 3 * 8 * std::max(eighth, 1.0), qPrintable(QString::number(all / eighth)));
}

void TestWebhookJson::healthIsTolerant_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<bool>("isRead");
    QTest::addColumn<bool>("healthy");
    QTest::addColumn<bool>("authenticated");
    const auto row = [](const char *name, const char *body, bool isRead, bool healthy, bool known) {
        QTest::newRow(name) << std::string(body) << isRead << healthy << known;
    };
    row("well", R"({"status":"ok","authenticated":true})", true, true, true);
    row("ill", R"({"status":"error","database":"error","authenticated":true})", true, false, true);
    row("unknown key", R"({"status":"ok","authenticated":false})", true, true, false);
    row("empty object", "{}", true, false, false);
    row("wrong types", R"({"status":1,"authenticated":"yes","version":2})", true, false, false);
    row("a list", "[]", false, false, false);
    row("HTML", "<html>", false, false, false);
}

void TestWebhookJson::healthIsTolerant()
{
    QFETCH(std::string, body);
    QFETCH(bool, isRead);
    QFETCH(bool, healthy);
    QFETCH(bool, authenticated);
    const auto health = parseHealth(body);
    QCOMPARE(health.ok(), isRead);
    if (health) {
        QCOMPARE(health->ok, healthy);
        QCOMPARE(health->authenticated, authenticated);
    }
}

void TestWebhookJson::draftIsAlwaysComplete()
{
    const auto without = toJson(WebhookDraft{.name = "A", .url = "u"});
    QVERIFY(without.ok());
    QCOMPARE(std::string(without->reveal()),
             std::string(R"({"name":"A","url":"u","isActive":true,"encrypted":false})"));
    const auto with = toJson(WebhookDraft{"A", "u", false, true, Secret::copyOf("s3cret")});
    QVERIFY(with.ok());
    QCOMPARE(
        std::string(with->reveal()),
        std::string(
            R"({"name":"A","url":"u","isActive":false,"signing_secret":"s3cret","encrypted":true})"));
}

void TestWebhookJson::secretThatIsNotUtf8IsRefused()
{
    // Replacing the byte would send another secret than the one that was kept.
    const auto body = toJson(WebhookPatch{.signingSecret = Secret::copyOf("abc\xff")});
    QVERIFY(!body.ok());
    QCOMPARE(body.error().kind, ErrorKind::InvalidArgument);
}

QTEST_APPLESS_MAIN(TestWebhookJson)
#include "tst_webhookjson.moc"
