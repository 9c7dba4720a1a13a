// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxschema.h"
#include "tests/support/sandbox/apifixture.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::sandbox;
using namespace hookbench::test;

using Json = nlohmann::ordered_json;

/// Databases that earlier versions have made.
class TestSandboxMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versionOneKeepsEverything();
};

void TestSandboxMigration::versionOneKeepsEverything()
{
    ApiFixture fixture;
    const std::filesystem::path file = fixture.directory / "sandbox.sqlite";
    const std::string key = fixture.key("full").clientKey;
    const std::string clientSecret(fixture.key("full").clientSecret.reveal());
    fixture.api.reset();
    fixture.travel.reset();
    fixture.dispatcher.reset();
    fixture.state.reset();
    for (const char *suffix : {"", "-wal", "-shm"})
        std::filesystem::remove(file.string() + suffix);
    {
        auto old = store::Database::open(file, sandboxMigrations().first(1));
        QVERIFY(old.ok());
        const std::string sql =
            "INSERT INTO applications VALUES ('app_1', 'One');"
            "INSERT INTO api_keys VALUES (1, 'full', 'app_1', '" +
            key + "', '" + clientSecret +
            "', 'webhook:read webhook:create webhook:update webhook:delete', NULL);"
            "INSERT INTO webhooks VALUES ('wh_1', 'app_1', 'Orders', 'http://127.0.0.1:9/a', 1, 0,"
            " 'A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5', 1, 1, 10, 8, 2, 100.0, 1774007999000000);"
            "INSERT INTO deliveries VALUES (1, 'wh_1', 'evt_1', 'payment.created', 'failed', 503,"
            " 30.0, 1774007999000000);";
        QVERIFY(old->execute(sql).ok());
    }
    fixture.restart();
    const Json before =
        bodyOf(fixture.send("GET", "/api/v0/webhooks/wh_1?include_events=true", std::string()));
    QCOMPARE(before.at("delivery_stats").at("total_events").get<int>(), 10);
    QCOMPARE(before.at("delivery_stats").at("last_24h_failures").get<int>(), 1);
    QCOMPARE(before.at("recent_events").at(0).at("id").get<std::string>(), std::string("evt_1"));
    QVERIFY(bodyOf(fixture.send("GET", "/sandbox/deliveries", std::string())).empty());

    QCOMPARE(fixture.send("POST", "/sandbox/trigger", Json{{"type", "a"}}).status, 202);
    fixture.world.answer(200); // after 12.5 ms
    const Json stats =
        bodyOf(fixture.send("GET", "/api/v0/webhooks/wh_1", std::string())).at("delivery_stats");
    QCOMPARE(stats.at("total_events").get<int>(), 11);
    QCOMPARE(stats.at("successful_deliveries").get<int>(), 9);
    // Ten answers of 100 ms on average, and this one.
    QCOMPARE(stats.at("average_response_time").get<double>(), 92.0);
}

QTEST_APPLESS_MAIN(TestSandboxMigration)
#include "tst_sandboxmigration.moc"
