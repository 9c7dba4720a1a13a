// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/selfsignedidentity.h"
#include "tests/support/http/certificates.h"
#include "tests/support/http/rawconnection.h"
#include "tests/support/receiver/receiverfixture.h"

#include <QProcess>
#include <QTest>

#include <future>

using namespace hookbench;
using namespace hookbench::receiver;
using namespace hookbench::receiver::test;

namespace
{

/// The exit code of curl for one request, which trusts `caFile` and nothing else; 0: all was well.
int curl(const QString &url, const QString &caFile)
{
    QProcess process;
    process.start("curl", {"--silent", "--noproxy", "*", "--max-time", "10", "--cacert", caFile,
                           "--data", "{}", "--fail", url});
    process.waitForFinished();
    return process.exitCode();
}

Result<UtcTime> prove(Receiver &receiver)
{
    std::promise<Result<UtcTime>> proof;
    receiver.prove([&](Result<UtcTime> at) { proof.set_value(std::move(at)); });
    return proof.get_future().get();
}

} // namespace

/// The receiver over TLS, with its own certificate and the user's.
class TestReceiverTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendersTrustExactlyThisOne_data();
    void sendersTrustExactlyThisOne();
    void bothVersionsAreCaptured();
    void proofWithTheUsersOwnCertificate();
};

void TestReceiverTls::sendersTrustExactlyThisOne_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("by name") << "localhost";
    QTest::newRow("by address") << "127.0.0.1";
}

void TestReceiverTls::sendersTrustExactlyThisOne()
{
    QFETCH(QString, host);
    QTemporaryDir folder;
    const SystemClock clock;
    const auto stored = ensureSelfSignedIdentity(folder.path().toStdString(), clock);
    QVERIFY(stored.ok());
    ReceiverConfig config;
    config.tls = stored->identity;
    ReceiverFixture running({endpointWith()}, config);
    QVERIFY(running.isReady());
    const QString url = QString("https://%1:%2/").arg(host).arg(running.port());
    const QString file = QString::fromStdString(stored->certificateFile.string());
    QCOMPARE(curl(url, file), 0);
    QVERIFY(running.stored().at(0).overTls);
    QVERIFY(prove(running.receiver()).ok());

    // Another one of the same kind is not trusted.
    QTemporaryDir other;
    const auto stranger = ensureSelfSignedIdentity(other.path().toStdString(), clock);
    QVERIFY(stranger.ok());
    QCOMPARE(curl(url, QString::fromStdString(stranger->certificateFile.string())), 60);
    QCOMPARE(running.stored().size(), std::size_t{1});
}

void TestReceiverTls::bothVersionsAreCaptured()
{
    ReceiverConfig config;
    config.tls = http::test::makeIdentity("DNS:localhost");
    ReceiverFixture running({endpointWith()}, config);
    for (const auto version : {http::test::TlsVersion::Tls12, http::test::TlsVersion::Tls13}) {
        http::test::RawConnection peer(running.port(), version);
        QVERIFY(peer.send(running.signedPost("/", "{}")));
        QCOMPARE(peer.receiveAnswer().status, 200);
    }
    for (const store::EventSummary &event : running.committed(2))
        QVERIFY(event.verdict == Verdict::Verified);
}

void TestReceiverTls::proofWithTheUsersOwnCertificate()
{
    ReceiverConfig config;
    config.tls = http::test::makeIdentity("DNS:hooks.example"); // not the name that is dialled
    ReceiverFixture running({endpointWith()}, config);
    QVERIFY(prove(running.receiver()).ok());
    QVERIFY(running.stored().empty());
}

QTEST_GUILESS_MAIN(TestReceiverTls)
#include "tst_receiver_tls.moc"
