// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/client.h"
#include "tests/support/http/certificates.h"
#include "tests/support/http/fixtures.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace hookbench;
using namespace hookbench::http;
using namespace hookbench::http::test;

/// The client over TLS: whom it trusts, and what it tells about the connection.
class TestHttpClientTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void trustedCertificate();
    void addressInTheCertificate();
    void unknownCertificateIsRefused();
    void otherHostIsRefused_data();
    void otherHostIsRefused();
    void unusableFileOfCertificates();
    void renewedFileIsReadAgain();
    void onlyThePinnedCertificateIsTrusted();
    void plainServerIsATlsError();

private:
    std::string write(const std::string &name, const std::string &text) const;
    Result<ClientResponse> get(Client &client, const std::string &host, std::uint16_t port,
                               const std::string &caFile) const;

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestHttpClientTls::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
}

std::string TestHttpClientTls::write(const std::string &name, const std::string &text) const
{
    const QString path = m_directory->filePath(QString::fromStdString(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(text)) < 0)
        return {};
    return path.toStdString();
}

Result<ClientResponse> TestHttpClientTls::get(Client &client, const std::string &host,
                                              std::uint16_t port, const std::string &caFile) const
{
    ClientRequest request;
    request.url = "https://" + host + ':' + std::to_string(port) + "/t";
    request.method = "GET";
    request.caFile = caFile;
    auto promise = std::make_shared<std::promise<Result<ClientResponse>>>();
    auto future = promise->get_future();
    client.send(request, [promise](Result<ClientResponse> result) {
        promise->set_value(std::move(result));
    });
    return future.get();
}

void TestHttpClientTls::trustedCertificate()
{
    ServerConfig config;
    config.tls = makeIdentity("DNS:localhost");
    const std::string caFile = write("ca.pem", config.tls->certificateChainPem);
    RunningServer running(echo, config);
    Client client(running.engine);
    const auto first = get(client, "localhost", running.port, caFile);
    QVERIFY2(first.ok(), first.ok() ? "" : first.error().detail.c_str());
    QCOMPARE(first->body, std::string("GET /t "));
    QCOMPARE(first->tlsVersion, std::string("TLSv1.3"));
    QVERIFY(!first->tlsCipher.empty());
    QVERIFY(first->timing.tlsMs > 0);
    QVERIFY(first->timing.totalMs >= first->timing.connectMs + first->timing.tlsMs);

    const auto second = get(client, "localhost", running.port, caFile);
    QVERIFY(second.ok());
    QCOMPARE(second->tlsVersion, std::string("TLSv1.3"));
    QCOMPARE(second->timing.tlsMs, -1.0);
    QCOMPARE(running.server.counters().connections, std::uint64_t{1});
}

void TestHttpClientTls::addressInTheCertificate()
{
    ServerConfig config;
    config.tls = makeIdentity("IP:127.0.0.1");
    const std::string caFile = write("ca.pem", config.tls->certificateChainPem);
    RunningServer running(echo, config);
    Client client(running.engine);
    QVERIFY(get(client, "127.0.0.1", running.port, caFile).ok());
    QVERIFY(!get(client, "localhost", running.port, caFile).ok());
}

void TestHttpClientTls::unknownCertificateIsRefused()
{
    ServerConfig config;
    config.tls = makeIdentity("DNS:localhost");
    RunningServer running(echo, config);
    Client client(running.engine);
    const std::string another = write("ca.pem", makeIdentity("DNS:localhost").certificateChainPem);
    for (const std::string &caFile : {std::string(), another}) {
        const auto result = get(client, "localhost", running.port, caFile);
        QVERIFY(!result.ok());
        QVERIFY(result.error().kind == ErrorKind::Tls);
        QVERIFY(result.error().detail.find("self-signed") != std::string::npos ||
                result.error().detail.find("self signed") != std::string::npos ||
                result.error().detail.find("signature") != std::string::npos);
    }
    QCOMPARE(running.server.counters().requests, std::uint64_t{0});
}

void TestHttpClientTls::otherHostIsRefused_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::newRow("another name") << QByteArray("DNS:other.example");
    QTest::newRow("a wildcard of another level") << QByteArray("DNS:*.localhost");
    QTest::newRow("an address instead of the name") << QByteArray("IP:127.0.0.1");
}

void TestHttpClientTls::otherHostIsRefused()
{
    QFETCH(QByteArray, names);
    ServerConfig config;
    config.tls = makeIdentity(names.toStdString());
    const std::string caFile = write("ca.pem", config.tls->certificateChainPem);
    RunningServer running(echo, config);
    Client client(running.engine);
    const auto result = get(client, "localhost", running.port, caFile);
    QVERIFY(!result.ok());
    QVERIFY(result.error().kind == ErrorKind::Tls);
    QVERIFY(result.error().detail.find("hostname mismatch") != std::string::npos);
}

void TestHttpClientTls::unusableFileOfCertificates()
{
    ServerConfig config;
    config.tls = makeIdentity("DNS:localhost");
    RunningServer running(echo, config);
    Client client(running.engine);
    for (const std::string &caFile :
         {m_directory->filePath("missing.pem").toStdString(), write("ca.pem", "no certificate")}) {
        const auto result = get(client, "localhost", running.port, caFile);
        QVERIFY(!result.ok());
        QVERIFY(result.error().kind == ErrorKind::Tls);
    }
}

void TestHttpClientTls::renewedFileIsReadAgain()
{
    const std::string caFile = write("ca.pem", makeIdentity("DNS:localhost").certificateChainPem);
    ServerConfig config;
    config.tls = makeIdentity("DNS:localhost");
    RunningServer running(echo, config);
    Client client(running.engine);
    QVERIFY(!get(client, "localhost", running.port, caFile).ok());
    // A new file in the place of the old one, with a time of its own.
    QFile::remove(QString::fromStdString(caFile));
    QCOMPARE(write("ca.pem", config.tls->certificateChainPem), caFile);
    QFile file(QString::fromStdString(caFile));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(60),
                             QFileDevice::FileModificationTime));
    file.close();
    QVERIFY(get(client, "localhost", running.port, caFile).ok());
}

void TestHttpClientTls::onlyThePinnedCertificateIsTrusted()
{
    ServerConfig config;
    config.tls = makeIdentity("DNS:hooks.example"); // not the name it is called by
    RunningServer running(echo, config);
    Client client(running.engine);
    const auto statusWith = [&](const std::string &pem) {
        std::promise<Result<ClientResponse>> answer;
        ClientRequest request;
        request.url = "https://127.0.0.1:" + std::to_string(running.port) + '/';
        request.method = "GET";
        request.onlyCertificate = pem;
        client.send(request, [&](Result<ClientResponse> r) { answer.set_value(std::move(r)); });
        const auto result = answer.get_future().get();
        return result ? std::to_string(result->status) : errorKindName(result.error().kind);
    };
    QCOMPARE(statusWith(config.tls->certificateChainPem), std::string("200"));
    QCOMPARE(statusWith(makeIdentity("IP:127.0.0.1").certificateChainPem), std::string("tls"));
    QCOMPARE(statusWith("no certificate"), std::string("tls"));
}

void TestHttpClientTls::plainServerIsATlsError()
{
    RunningServer running(echo);
    Client client(running.engine);
    const auto result = get(client, "localhost", running.port, {});
    QVERIFY(!result.ok());
    QVERIFY(result.error().kind == ErrorKind::Tls);
}

QTEST_APPLESS_MAIN(TestHttpClientTls)
#include "tst_http_clienttls.moc"
