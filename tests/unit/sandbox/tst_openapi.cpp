// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/openapi.h"
#include "app/sandbox/sandboxschema.h"
#include "tests/support/sandbox/apifixture.h"
#include "tests/support/sandbox/openapichecker.h"

#include <QTest>

#include <functional>

using namespace hookbench;
using namespace hookbench::sandbox;
using namespace hookbench::test;

using Json = nlohmann::ordered_json;

Q_DECLARE_METATYPE(SandboxOptions)

namespace
{

const std::string collection = "/api/v0/webhooks";
const std::string element = "/api/v0/webhooks/{id}";
const std::string trigger = "/sandbox/trigger";
const std::string deliveries = "/sandbox/deliveries";
const std::string clock = "/sandbox/clock";
const std::string faults = "/sandbox/faults";
const std::string traffic = "/sandbox/traffic";
const std::string requests = "/sandbox/requests";
const std::string tooLarge(1024 * 1024 + 1, ' ');

/// Sends requests, and holds every answer against the description.
class Visitor
{
public:
    explicit Visitor(const SandboxOptions &options)
        : m_fixture(options)
        , m_checker(m_fixture.send("GET", "/openapi.json", std::string(), "").body)
    {
    }

    http::Response visit(const std::string &method, const std::string &path,
                         const std::string &id = {}, const std::string &body = {},
                         const std::string &key = "full", const std::string &query = {},
                         const Headers &headers = {})
    {
        std::string target = path;
        if (const auto brace = target.find("{id}"); brace != target.npos)
            target.replace(brace, 4, id);
        const http::Response response = m_fixture.send(method, target + query, body, key, headers);
        for (const std::string &problem : m_checker.check(method, path, response)) {
            m_problems << QString::fromStdString(method + ' ' + path + ' ' +
                                                 std::to_string(response.status) + ": " + problem);
        }
        return response;
    }

    void visitEverything()
    {
        const std::string good = Json{{"name", "Große Töne"}, {"url", "https://a.example"}}.dump();
        const Headers once{{"Idempotency-Key", "k-1"}};
        const std::string id =
            bodyOf(visit("POST", collection, {}, good, "full", {}, once)).at("id");
        visit("POST", collection, {}, "{}");
        visit("POST", collection, {}, tooLarge);
        visit("POST", collection, {}, good + " ", "full", {}, once); // other bytes: a conflict
        visit("GET", collection);
        visit("GET", collection, {}, {}, "full", "?skip=-1&page=0");
        visit("GET", element, id);
        visit("GET", element, id, {}, "full", "?include_events=perhaps");
        visit("PATCH", element, id, R"({"isActive": false})");
        visit("PATCH", element, id, "[]");
        visit("PATCH", element, id, tooLarge);
        visit("GET", "/openapi.json", {}, {}, "");
        visit("GET", "/api/v0/health");
        visit("GET", "/api/v0/health/public", {}, {}, "");
        for (const char *method : {"GET", "PATCH", "DELETE"}) {
            visit(method, element, "unknown");
            visit(method, element, id, {}, "no-webhook-scope");
            visit(method, element, id, {}, "expired");
        }
        for (const char *method : {"GET", "POST"}) {
            visit(method, collection, {}, {}, "no-webhook-scope");
            visit(method, collection, {}, {}, "");
        }
        visit("GET", "/api/v0/health", {}, {}, "");
        visitControls();
        visit("DELETE", element, id);
    }

    void visitControls()
    {
        const std::string id =
            m_fixture.createWith(Json{{"url", "http://127.0.0.1:9/hook"}}).at("id");
        visit("POST", trigger, {}, R"({"type": "payment.completed"})");
        visit("POST", trigger, {}, R"({"type": "my.own", "data": {"n": 1.50}})");
        m_fixture.world.answer(200);
        m_fixture.world.fail(ErrorKind::ConnectionRefused);
        visit("GET", deliveries);
        visit("GET", deliveries, {}, {}, "full", "?webhook=" + id);
        visit("GET", deliveries, {}, {}, "full", "?webhook=unknown");
        visit("GET", deliveries, {}, {}, "full", "?webhook=a&webhook=b");
        visit("POST", trigger, {}, "{}");
        visit("POST", trigger, {}, R"({"type": "a", "webhook": "unknown"})");
        visit("POST", clock, {}, R"({"paused": true})");
        visit("POST", clock, {}, R"({"advance": 1.5})");
        visit("POST", clock, {}, R"({"advance": -1})");
        visit("POST", faults, {}, R"({"recipe": {"duplicate": 0.5, "429": 1}, "seed": 7})");
        visit("POST", faults, {}, R"({"recipe": "odd"})");
        visit("GET", faults);
        visit("GET", faults, {}, {}, "");
        visit("GET", clock);
        visit("GET", clock, {}, {}, "");
        visit("DELETE", faults);
        visit("DELETE", faults, {}, {}, "");
        visit("POST", traffic, {}, R"({"rate": 2, "seconds": 5, "mix": {"payment": 1}})");
        visit("POST", traffic, {}, R"({"rate": 2, "objects": 3})");
        visit("POST", traffic, {}, R"({"rate": -1})");
        visit("GET", traffic);
        visit("GET", traffic, {}, {}, "");
        visit("DELETE", traffic);
        visit("DELETE", traffic, {}, {}, "");
        for (const std::string &path : {trigger, clock, faults, traffic}) {
            visit("POST", path, {}, tooLarge);
            visit("POST", path, {}, {}, "expired");
        }
        visit("GET", deliveries, {}, {}, "");
        const Json logged = bodyOf(visit("GET", requests));
        visit("GET", requests, {}, {}, "");
        visit("GET", requests + "/{id}", std::to_string(logged.at(0).at("id").get<int>()));
        visit("GET", requests + "/{id}", "1000000");
        visit("GET", requests + "/{id}", "1", {}, "");
        visit("DELETE", requests);
        visit("DELETE", requests, {}, {}, "");
        for (int i = 0; i < 10; ++i)
            m_fixture.send("POST", trigger, std::string(R"({"type": "a"})"));
        visit("POST", trigger, {}, R"({"type": "one.too.many"})");
        m_fixture.send("DELETE", collection + '/' + id, std::string());
        while (m_fixture.world.answer(200)) // nothing stays under way
            continue;
    }

    void visitSamples()
    {
        m_fixture.send("GET", collection, std::string());
        const Json list = bodyOf(visit("GET", collection));
        const Json &webhooks = list.is_array() ? list : list.at("data");
        for (const Json &webhook : webhooks) {
            visit("GET", element, webhook.at("id"), {}, "full",
                  "?include_events=true&events_limit=50");
        }
    }

    /// Uses the window up, with a key that has not been used so far.
    void visitLimited()
    {
        for (int i = 0; i < m_fixture.options.requestsPerWindow(); ++i)
            m_fixture.send("GET", "/api/v0/health", std::string(), "other-application");
        for (const char *method : {"GET", "PATCH", "DELETE"})
            visit(method, element, "x", {}, "other-application");
        for (const char *method : {"GET", "POST"})
            visit(method, collection, {}, {}, "other-application");
        visit("GET", "/api/v0/health", {}, {}, "other-application");
    }

    /// Takes the table away behind the sandbox's back.
    void visitBroken()
    {
        const std::string good = Json{{"name", "abc"}, {"url", "https://a.example"}}.dump();
        auto other =
            store::Database::open(m_fixture.directory / "sandbox.sqlite", sandboxMigrations());
        QVERIFY(other.ok());
        QVERIFY(other->execute("ALTER TABLE webhooks RENAME TO gone").ok());
        for (const char *method : {"GET", "PATCH", "DELETE"})
            visit(method, element, "x");
        visit("GET", collection);
        visit("POST", collection, {}, good);
        visit("GET", "/api/v0/health");
        visit("GET", "/api/v0/health/public", {}, {}, "");
        visit("POST", trigger, {}, R"({"type": "a"})");
        visit("GET", deliveries);
        visit("POST", clock, {}, R"({"paused": true})");
        visit("GET", clock);
    }

    QString problems() const
    {
        QStringList all = m_problems;
        for (const std::string &status : m_checker.unseen())
            all << QString::fromStdString("never came: " + status);
        for (const std::string &end : m_checker.looseEnds())
            all << QString::fromStdString(end);
        return all.join('\n');
    }

    const Json &document() const { return m_checker.document(); }

private:
    ApiFixture m_fixture;
    OpenApiChecker m_checker;
    QStringList m_problems;
};

SandboxOptions with(const std::function<void(SandboxOptions &)> &change)
{
    SandboxOptions options;
    options.requestsPerHour = 200;
    options.maxPending = 15; // there are ten active webhooks
    change(options);
    return options;
}

} // namespace

/// What /openapi.json says is what is served, with every option; and nothing else is.
class TestOpenApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDescriptionHolds_data();
    void theDescriptionHolds();
    void withoutALimitNothingSpeaksOfOne();
    void onlyTheChosenStyleIsDescribed();
    void aBrokenBaseIsAnError();
    void theCheckerSeesWhatIsWrong();
};

void TestOpenApi::theDescriptionHolds_data()
{
    using O = SandboxOptions;
    QTest::addColumn<SandboxOptions>("options");
    const auto row = [](const char *name, const std::function<void(O &)> &change) {
        QTest::addRow("%s", name) << with(change);
    };
    row("the defaults", [](O &) {});
    row("list by page and limit", [](O &o) { o.listStyle = O::ListStyle::PageLimit; });
    row("delete answers nothing", [](O &o) { o.deleteStyle = O::DeleteStyle::Empty; });
    row("delete answers a message", [](O &o) { o.deleteStyle = O::DeleteStyle::Message; });
    row("errors without details", [](O &o) { o.errorStyle = O::ErrorStyle::NoDetails; });
    row("errors without error", [](O &o) { o.errorStyle = O::ErrorStyle::NoError; });
    row("errors with a type", [](O &o) { o.errorStyle = O::ErrorStyle::Typed; });
    row("errors with status false", [](O &o) { o.errorStyle = O::ErrorStyle::StatusFalse; });
    row("a bearer token", [](O &o) { o.authStyle = AuthStyle::Bearer; });
    row("basic authentication", [](O &o) { o.authStyle = AuthStyle::Basic; });
    row("full secrets in lists", [](O &o) { o.listSecrets = O::ListSecrets::Full; });
    row("no secrets in lists", [](O &o) { o.listSecrets = O::ListSecrets::None; });
    row("no rate limit", [](O &o) { o.requestsPerHour = 0; });
    row("a window of a minute", [](O &o) { o.rateWindow = O::RateWindow::Minute; });
}

void TestOpenApi::theDescriptionHolds()
{
    QFETCH(SandboxOptions, options);
    Visitor visitor(options);
    visitor.visitSamples();
    visitor.visitEverything();
    if (options.requestsPerWindow() > 0)
        visitor.visitLimited();
    visitor.visitBroken();
    QVERIFY2(visitor.problems().isEmpty(), qPrintable(visitor.problems()));
}

void TestOpenApi::withoutALimitNothingSpeaksOfOne()
{
    const auto document = openApiDocument(resource("sandbox/openapi.json"),
                                          with([](auto &o) { o.requestsPerHour = 0; }));
    QVERIFY(document.ok());
    QVERIFY(document->find("\"429\"") == document->npos); // as a fault on purpose it stays
    QVERIFY(document->find("RateLimit") == document->npos);
}

void TestOpenApi::onlyTheChosenStyleIsDescribed()
{
    const std::string base = resource("sandbox/openapi.json");
    const Json bearer =
        Json::parse(*openApiDocument(base, with([](auto &o) { o.authStyle = AuthStyle::Bearer; })));
    QCOMPARE(bearer.at("security").dump(), std::string(R"([{"secretKey":[]}])"));
    QVERIFY(!bearer.at("components").at("securitySchemes").contains("clientKey"));
    QVERIFY(!bearer.contains("x-variants"));
    QCOMPARE(bearer.at("info").at("version").get<std::string>(), std::string(HOOKBENCH_VERSION));

    const Json paged = Json::parse(*openApiDocument(
        base, with([](auto &o) { o.listStyle = SandboxOptions::ListStyle::PageLimit; })));
    std::vector<std::string> names;
    for (const Json &parameter : paged.at("paths").at(collection).at("get").at("parameters"))
        names.push_back(parameter.at("name"));
    QCOMPARE(names, (std::vector<std::string>{"page", "limit", "active"}));
}

void TestOpenApi::aBrokenBaseIsAnError()
{
    QCOMPARE(openApiDocument("{", {}).error().kind, ErrorKind::FileMalformed);
    QCOMPARE(openApiDocument("{}", {}).error().kind, ErrorKind::FileMalformed);
}

void TestOpenApi::theCheckerSeesWhatIsWrong()
{
    ApiFixture fixture;
    OpenApiChecker checker(fixture.send("GET", "/openapi.json", std::string(), "").body);
    http::Response response = fixture.send("GET", "/api/v0/health/public", std::string(), "");
    QVERIFY(checker.check("GET", "/api/v0/health/public", response).empty());
    const Json good = bodyOf(response);

    const auto problemsWith = [&](const char *field, const Json &value) {
        Json body = good;
        if (value.is_discarded())
            body.erase(field);
        else
            body[field] = value;
        response.body = body.dump();
        return checker.check("GET", "/api/v0/health/public", response).size();
    };
    QCOMPARE(problemsWith("status", "fine"), std::size_t{1});
    QCOMPARE(problemsWith("authenticated", "true"), std::size_t{1});
    QCOMPARE(problemsWith("timestamp", "today"), std::size_t{1});
    QCOMPARE(problemsWith("extra", 1), std::size_t{1});
    QCOMPARE(problemsWith("version", Json(Json::value_t::discarded)), std::size_t{1});
    response.status = 418;
    QCOMPARE(checker.check("GET", "/api/v0/health/public", response).size(), std::size_t{1});
    QCOMPARE(checker.check("PUT", "/api/v0/health/public", response).size(), std::size_t{1});
    QVERIFY(!checker.unseen().empty());
}

QTEST_APPLESS_MAIN(TestOpenApi)
#include "tst_openapi.moc"
