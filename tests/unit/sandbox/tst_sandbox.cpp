// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/authstyle.h"
#include "app/base/privatefile.h"
#include "app/http/client.h"
#include "app/http/engine.h"
#include "app/http/server.h"
#include "app/sandbox/sandbox.h"
#include "tests/support/sandbox/apifixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <future>

using namespace hookbench;
using namespace hookbench::sandbox;
using namespace hookbench::test;

using Json = nlohmann::ordered_json;

/// The sandbox behind its port: starting, stopping, and what it finds on the disk.
class TestSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itAnswersOverItsPort();
    void headHasNoBody();
    void bodiesOverTheLimitAreRefused();
    void keysStayTheSame();
    void aTakenPortIsAnErrorWhenItWasGiven();
    void theNextPortIsTakenOtherwise();
    void aDamagedDatabaseIsSetAsideAndSaid();
    void aNewerDatabaseIsRefused();
    void itsFileIsPrivate();
    void brokenSamplesAreAnError();

private:
    SandboxOptions anyPort() const;
    std::unique_ptr<Sandbox> make(const SandboxOptions &options);
    /// Sends with the key "full" and waits.
    Result<http::ClientResponse> send(const SandboxAddress &address, const std::string &method,
                                      const std::string &path, const std::string &body = {});

    http::Engine m_engine;
    ManualClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::filesystem::path m_directory;
};

void TestSandbox::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    m_directory = m_temporary->path().toStdString();
}

SandboxOptions TestSandbox::anyPort() const
{
    SandboxOptions options;
    options.port = 0;
    return options;
}

std::unique_ptr<Sandbox> TestSandbox::make(const SandboxOptions &options)
{
    return std::make_unique<Sandbox>(m_engine, m_clock, m_random, m_directory, options,
                                     sandboxData());
}

Result<http::ClientResponse> TestSandbox::send(const SandboxAddress &address,
                                               const std::string &method, const std::string &path,
                                               const std::string &body)
{
    http::Client client(m_engine);
    http::ClientRequest request;
    request.method = method;
    request.url = address.apiUrl + path;
    request.headers = {{"x-client-key", address.keys.front().clientKey},
                       {"x-client-secret", address.keys.front().clientSecret}};
    request.body = body;
    request.maxAnswerBytes = 16 * 1024 * 1024;
    std::promise<Result<http::ClientResponse>> promise;
    client.send(std::move(request), [&](Result<http::ClientResponse> response) {
        promise.set_value(std::move(response));
    });
    return promise.get_future().get();
}

void TestSandbox::itAnswersOverItsPort()
{
    auto sandbox = make(anyPort());
    const auto address = sandbox->start();
    QVERIFY(address.ok());
    QVERIFY(address->port != 0);
    QCOMPARE(address->url, "http://127.0.0.1:" + std::to_string(address->port));
    QCOMPARE(address->apiUrl, address->url + "/api/v0");
    QVERIFY(address->keptAs.empty());
    std::vector<std::string> names;
    for (const SandboxKey &key : address->keys)
        names.push_back(key.name);
    QCOMPARE(names, (std::vector<std::string>{"full", "read-only", "no-webhook-scope", "expired",
                                              "other-application"}));
    QCOMPARE(address->keys.front().scopes.size(), std::size_t{4});
    QCOMPARE(address->keys.back().scopes.size(), std::size_t{4});
    QVERIFY(address->keys.back().application != address->keys.front().application);

    const auto created =
        send(*address, "POST", "/webhooks", R"({"name":"Shop","url":"https://shop.example"})");
    QVERIFY(created.ok());
    QCOMPARE(created->status, 201);
    const auto id = Json::parse(created->body).at("id").get<std::string>();
    const auto fetched = send(*address, "GET", "/webhooks/" + id);
    QCOMPARE(fetched->body, created->body);
    QCOMPARE(findHeader(fetched->headers, "x-ratelimit-limit").value_or(""),
             std::string_view("100"));

    sandbox->stop();
    QVERIFY(!send(*address, "GET", "/webhooks").ok());
    QVERIFY(sandbox->start().ok()); // and again
}

void TestSandbox::headHasNoBody()
{
    auto sandbox = make(anyPort());
    const auto address = sandbox->start();
    const auto head = send(*address, "HEAD", "/webhooks");
    QVERIFY(head.ok());
    QCOMPARE(head->status, 200);
    QVERIFY(head->body.empty());
}

void TestSandbox::bodiesOverTheLimitAreRefused()
{
    auto sandbox = make(anyPort());
    const auto address = sandbox->start();
    const auto api = send(*address, "POST", "/webhooks", std::string(1024 * 1024 + 1, ' '));
    QVERIFY(api.ok());
    QCOMPARE(api->status, 413);
    QVERIFY(Json::parse(api->body).at("statusCode") == 413);
    const auto engine = send(*address, "POST", "/webhooks", std::string(8 * 1024 * 1024, ' '));
    QVERIFY(engine.ok());
    QCOMPARE(engine->status, 413);
}

void TestSandbox::keysStayTheSame()
{
    std::vector<std::string> secrets[2];
    for (auto &run : secrets) {
        auto sandbox = make(anyPort());
        const auto address = sandbox->start();
        for (const SandboxKey &key : address->keys)
            run.push_back(key.clientKey + key.clientSecret);
    }
    QCOMPARE(secrets[0].size(), std::size_t{5});
    QCOMPARE(secrets[0], secrets[1]);
}

void TestSandbox::aTakenPortIsAnErrorWhenItWasGiven()
{
    auto first = make(anyPort());
    const auto address = first->start();
    SandboxOptions options;
    options.port = address->port;
    QTemporaryDir other;
    Sandbox second(m_engine, m_clock, m_random, other.path().toStdString(), options, sandboxData());
    const auto refused = second.start();
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::PortInUse);
}

void TestSandbox::theNextPortIsTakenOtherwise()
{
    QTemporaryDir other;
    Sandbox first(m_engine, m_clock, m_random, other.path().toStdString(), {}, sandboxData());
    const auto one = first.start();
    auto second = make({});
    const auto two = second->start();
    QVERIFY(one.ok() && two.ok());
    QVERIFY(one->port >= 8786);
    QVERIFY(two->port > one->port);
}

void TestSandbox::aDamagedDatabaseIsSetAsideAndSaid()
{
    const auto file = m_directory / "sandbox.sqlite";
    QVERIFY(writePrivateFile(file, std::string(50'000, 'x')).ok());
    auto sandbox = make(anyPort());
    const auto address = sandbox->start();
    QVERIFY(address.ok());
    std::vector<std::string> kept;
    for (const auto &entry : std::filesystem::directory_iterator(m_directory)) {
        if (entry.path().string().find(".kept-") != std::string::npos)
            kept.push_back(entry.path().string());
    }
    QCOMPARE(kept.size(), std::size_t{1});
    QCOMPARE(address->keptAs.string(), kept.front());
    QCOMPARE(readFile(kept.front(), 100'000).value(), std::string(50'000, 'x'));
    QCOMPARE(send(*address, "GET", "/webhooks")->status, 200);
}

void TestSandbox::aNewerDatabaseIsRefused()
{
    {
        const auto file = m_directory / "sandbox.sqlite";
        auto database = store::Database::open(file, {});
        QVERIFY(database->execute("PRAGMA user_version = 99").ok());
    }
    auto sandbox = make(anyPort());
    const auto refused = sandbox->start();
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::DatabaseNewer);
    QCOMPARE(refused.error().found, 99);
}

void TestSandbox::itsFileIsPrivate()
{
    auto sandbox = make(anyPort());
    QVERIFY(sandbox->start().ok());
    int files = 0;
    for (const auto &entry : std::filesystem::directory_iterator(m_directory)) {
        struct stat status = {};
        QCOMPARE(::stat(entry.path().c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777u, 0600u);
        ++files;
    }
    QVERIFY(files >= 2); // the database and its log
}

void TestSandbox::brokenSamplesAreAnError()
{
    SandboxData data = sandboxData();
    data.samples = "{}";
    Sandbox sandbox(m_engine, m_clock, m_random, m_directory, anyPort(), data);
    QCOMPARE(sandbox.start().error().kind, ErrorKind::FileMalformed);
    // Nothing is left half begun.
    auto again = make(anyPort());
    const auto address = again->start();
    QVERIFY(address.ok());
    QCOMPARE(address->keys.size(), std::size_t{5});
}

QTEST_APPLESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
