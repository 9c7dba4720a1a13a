// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/selfsignedidentity.h"
#include "tests/support/api/manualclock.h"
#include "tests/support/http/certificates.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/bio.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

using namespace hookbench;
using namespace hookbench::receiver;

namespace
{

using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

Certificate parse(const std::string &pem)
{
    BIO *text = BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()));
    Certificate certificate(PEM_read_bio_X509(text, nullptr, nullptr, nullptr), &X509_free);
    BIO_free(text);
    return certificate;
}

void write(const QString &path, const std::string &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content.data(), qint64(content.size()));
}

} // namespace

/// The receiver's certificate for this machine.
class TestSelfSignedIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void certificateSaysWhatItIsFor();
    void filesArePrivate();
    void sameOneIsUsedAgain();
    void oneThatIsAboutToExpireIsMadeAnew();
    void unusableOnesAreSetAside_data();
    void unusableOnesAreSetAside();
    void folderThatCannotBeWrittenIsAnError();
    void ownCertificateIsRead();
    void ownCertificateThatIsNoPairIsAnError();

private:
    std::filesystem::path path() const { return m_directory->path().toStdString(); }
    QString file(const char *name) const { return m_directory->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<test::ManualClock> m_clock;
};

void TestSelfSignedIdentity::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<test::ManualClock>();
}

void TestSelfSignedIdentity::certificateSaysWhatItIsFor()
{
    const auto stored = ensureSelfSignedIdentity(path(), *m_clock);
    QVERIFY(stored.ok());
    const Certificate certificate = parse(stored->identity.certificateChainPem);
    QVERIFY(certificate);
    X509 *x = certificate.get();
    QVERIFY(X509_check_ca(x) == 0);
    QVERIFY(X509_get_extension_flags(x) & EXFLAG_BCONS);
    QCOMPARE(X509_get_extended_key_usage(x), std::uint32_t{XKU_SSL_SERVER});
    QVERIFY(X509_check_host(x, "localhost", 0, 0, nullptr) == 1);
    QVERIFY(X509_check_ip_asc(x, "127.0.0.1", 0) == 1);
    QVERIFY(X509_check_ip_asc(x, "::1", 0) == 1);
    QVERIFY(X509_check_host(x, "hooks.example", 0, 0, nullptr) == 0);
    QVERIFY(X509_check_ip_asc(x, "127.0.0.2", 0) == 0);
    QCOMPARE(EVP_PKEY_get_bits(X509_get0_pubkey(x)), 256);

    QVERIFY(stored->expiresAt == m_clock->now() + std::chrono::days{825});
    QCOMPARE(QString::fromStdString(stored->sha256Fingerprint).count(':'), 31);
    QCOMPARE(stored->certificateFile, path() / "receiver-cert.pem");
}

void TestSelfSignedIdentity::filesArePrivate()
{
    QVERIFY(ensureSelfSignedIdentity(path(), *m_clock).ok());
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QVERIFY(!(QFile(file("receiver-key.pem")).permissions() & others));
    QFile(file("receiver-key.pem")).setPermissions(QFile::ReadOwner | QFile::ReadOther);
    QVERIFY(ensureSelfSignedIdentity(path(), *m_clock).ok());
    QVERIFY(!(QFile(file("receiver-key.pem")).permissions() & others));
}

void TestSelfSignedIdentity::sameOneIsUsedAgain()
{
    const auto first = ensureSelfSignedIdentity(path(), *m_clock);
    m_clock->advance(std::chrono::days{700});
    const auto second = ensureSelfSignedIdentity(path(), *m_clock);
    QVERIFY(first.ok() && second.ok());
    QCOMPARE(second->sha256Fingerprint, first->sha256Fingerprint);
    QVERIFY(second->expiresAt == first->expiresAt);
}

void TestSelfSignedIdentity::oneThatIsAboutToExpireIsMadeAnew()
{
    const auto first = ensureSelfSignedIdentity(path(), *m_clock);
    m_clock->advance(std::chrono::days{800});
    const auto second = ensureSelfSignedIdentity(path(), *m_clock);
    QVERIFY(first.ok() && second.ok());
    QVERIFY(second->sha256Fingerprint != first->sha256Fingerprint);
    QVERIFY(second->expiresAt > m_clock->now() + std::chrono::days{800});
}

void TestSelfSignedIdentity::unusableOnesAreSetAside_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    const http::TlsIdentity one = http::test::makeIdentity("DNS:localhost");
    const http::TlsIdentity two = http::test::makeIdentity("DNS:localhost");
    const auto bytes = [](const std::string &text) { return QByteArray::fromStdString(text); };
    QTest::newRow("not PEM") << QByteArray("x") << QByteArray("y");
    QTest::newRow("not a pair") << bytes(one.certificateChainPem) << bytes(two.privateKeyPem);
    QTest::newRow("key missing") << bytes(one.certificateChainPem) << QByteArray();
}

void TestSelfSignedIdentity::unusableOnesAreSetAside()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    write(file("receiver-cert.pem"), certificate.toStdString());
    if (!key.isEmpty())
        write(file("receiver-key.pem"), key.toStdString());
    const auto stored = ensureSelfSignedIdentity(path(), *m_clock);
    QVERIFY(stored.ok());
    QVERIFY(parse(stored->identity.certificateChainPem));
    QVERIFY(!QDir(m_directory->path()).entryList({"receiver-cert.pem.kept-*"}).isEmpty());
}

void TestSelfSignedIdentity::folderThatCannotBeWrittenIsAnError()
{
    const auto stored = ensureSelfSignedIdentity(path() / "missing", *m_clock);
    QVERIFY(!stored.ok());
    QVERIFY(stored.error().kind == ErrorKind::FileUnreadable);
}

void TestSelfSignedIdentity::ownCertificateIsRead()
{
    const http::TlsIdentity own = http::test::makeIdentity("DNS:hooks.example");
    write(file("own.pem"), own.certificateChainPem);
    write(file("own.key"), own.privateKeyPem);
    const auto read = readIdentity(path() / "own.pem", path() / "own.key");
    QVERIFY(read.ok());
    QCOMPARE(read->certificateChainPem, own.certificateChainPem);
    QCOMPARE(read->privateKeyPem, own.privateKeyPem);
}

void TestSelfSignedIdentity::ownCertificateThatIsNoPairIsAnError()
{
    write(file("own.pem"), http::test::makeIdentity("DNS:a.example").certificateChainPem);
    write(file("own.key"), http::test::makeIdentity("DNS:a.example").privateKeyPem);
    const auto read = readIdentity(path() / "own.pem", path() / "own.key");
    QVERIFY(!read.ok());
    QVERIFY(read.error().kind == ErrorKind::Tls);
    QVERIFY(!readIdentity(path() / "missing.pem", path() / "own.key").ok());
}

QTEST_GUILESS_MAIN(TestSelfSignedIdentity)
#include "tst_selfsignedidentity.moc"
