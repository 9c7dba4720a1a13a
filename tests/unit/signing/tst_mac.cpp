// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/encoding.h"
#include "app/signing/mac.h"

#include <QTest>

#include <utility>

using namespace hookbench;
using namespace hookbench::signing;

Q_DECLARE_METATYPE(hookbench::signing::Hash)
Q_DECLARE_METATYPE(hookbench::signing::BinaryEncoding)

namespace
{

QByteArray hexOf(const Digest &digest)
{
    return QByteArray::fromStdString(toHex(digest.bytes()));
}

} // namespace

/// HMAC against the published vectors, and which bytes of a secret are the key.
class TestMac : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedVectors_data();
    void publishedVectors();
    void oneKeyServesManyMessages();
    void digestsOfDifferentLengthsDiffer();
    void keysOfSecrets_data();
    void keysOfSecrets();
};

void TestMac::publishedVectors_data()
{
    QTest::addColumn<Hash>("hash");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("mac");
    const auto rfc4231 = [](int number, const QByteArray &key, const QByteArray &message,
                            const char *sha256, const char *sha512) {
        QTest::addRow("RFC 4231, case %d, SHA-256", number)
            << Hash::Sha256 << key << message << QByteArray(sha256);
        QTest::addRow("RFC 4231, case %d, SHA-512", number)
            << Hash::Sha512 << key << message << QByteArray(sha512);
    };
    const QByteArray counting =
        QByteArray::fromHex("0102030405060708090a0b0c0d0e0f10111213141516171819");
    rfc4231(1, QByteArray(20, '\x0b'), "Hi There",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
            "87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cde"
            "daa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854");
    rfc4231(2, "Jefe", "what do ya want for nothing?",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
            "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737");
    rfc4231(3, QByteArray(20, '\xaa'), QByteArray(50, '\xdd'),
            "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
            "fa73b0089d56a284efb0f0756c890be9b1b5dbdd8ee81a3655f83e33b2279d39"
            "bf3e848279a722c806b485a47e67c807b946a337bee8942674278859e13292fb");
    rfc4231(4, counting, QByteArray(50, '\xcd'),
            "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b",
            "b0ba465637458c6990e5a8c5f61d4af7e576d97ff94b872de76f8050361ee3db"
            "a91ca5c11aa25eb4d679275cc5788063a5f19741120c4f2de2adebeb10a298dd");
    rfc4231(6, QByteArray(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
            "80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f352"
            "6b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a985d786598");
    rfc4231(7, QByteArray(131, '\xaa'),
            "This is a test using a larger than block-size key and a larger than block-size data. "
            "The key needs to be hashed before being used by the HMAC algorithm.",
            "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2",
            "e37b6a775dc87dbaa4dfa9f96e5e3ffddebd71f8867289865df5a32d20cdc944"
            "b6022cac3c4982b10d5eeb55c3e4de15134676fb6de0446065c97440fa8c6a58");
    QTest::newRow("RFC 2202, case 1, SHA-1")
        << Hash::Sha1 << QByteArray(20, '\x0b') << QByteArray("Hi There")
        << QByteArray("b617318655057264e28bc0b6fb378c8ef146be00");
    QTest::newRow("RFC 2202, case 2, SHA-1")
        << Hash::Sha1 << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
        << QByteArray("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
}

void TestMac::publishedVectors()
{
    QFETCH(Hash, hash);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, mac);
    Mac keyed(hash, bytesOf(key.toStdString()));
    // In two pieces, as a message comes.
    keyed.reset();
    keyed.update(message.first(3).toStdString());
    keyed.update(message.sliced(3).toStdString());
    QCOMPARE(hexOf(keyed.finish()), mac);
}

void TestMac::oneKeyServesManyMessages()
{
    Mac keyed(Hash::Sha256, bytesOf("Jefe"));
    for (int round = 0; round < 3; ++round) {
        keyed.reset();
        keyed.update("what do ya want for nothing?");
        QCOMPARE(hexOf(keyed.finish()),
                 QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
        keyed.reset();
        keyed.update("left before its end");
    }
}

void TestMac::digestsOfDifferentLengthsDiffer()
{
    QVERIFY(Digest(20) == Digest(20));
    QVERIFY(!(Digest(20) == Digest(32)));
}

void TestMac::keysOfSecrets_data()
{
    QTest::addColumn<BinaryEncoding>("encoding");
    QTest::addColumn<QByteArray>("prefix");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("all bytes count") << BinaryEncoding::Raw << QByteArray()
                                     << QByteArray("whsec_Jefe") << QByteArray("whsec_Jefe");
    QTest::newRow("base64 behind a prefix") << BinaryEncoding::Base64 << QByteArray("whsec_")
                                            << QByteArray("whsec_SmVmZQ==") << QByteArray("Jefe");
    QTest::newRow("base64 whose prefix was left out")
        << BinaryEncoding::Base64 << QByteArray("whsec_") << QByteArray("SmVmZQ==")
        << QByteArray("Jefe");
    QTest::newRow("hexadecimal of either case")
        << BinaryEncoding::Hex << QByteArray() << QByteArray("4A65666a") << QByteArray("Jefj");
    QTest::newRow("no base64") << BinaryEncoding::Base64 << QByteArray("whsec_")
                               << QByteArray("whsec_Jefe!") << QByteArray();
    QTest::newRow("base64 without padding") << BinaryEncoding::Base64 << QByteArray("whsec_")
                                            << QByteArray("whsec_SmVmZQ") << QByteArray();
    QTest::newRow("half a byte") << BinaryEncoding::Hex << QByteArray() << QByteArray("4a6")
                                 << QByteArray();
    QTest::newRow("nothing behind the prefix")
        << BinaryEncoding::Base64 << QByteArray("whsec_") << QByteArray("whsec_") << QByteArray();
}

void TestMac::keysOfSecrets()
{
    QFETCH(BinaryEncoding, encoding);
    QFETCH(QByteArray, prefix);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, key);
    Scheme scheme;
    scheme.secretEncoding = encoding;
    scheme.secretPrefix = prefix.toStdString();
    std::optional<Mac> mac = macFor(scheme, Secret::copyOf(secret.toStdString()));
    QCOMPARE(mac.has_value(), !key.isEmpty());
    if (!mac)
        return;
    Mac expected(Hash::Sha256, bytesOf(key.toStdString()));
    QVERIFY(mac->finish() == expected.finish());
}

QTEST_APPLESS_MAIN(TestMac)
#include "tst_mac.moc"
