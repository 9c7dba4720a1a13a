// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/aes256.h"
#include "app/signing/hkdf.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::signing;

namespace
{

std::string bytes(const QByteArray &hex)
{
    return QByteArray::fromHex(hex).toStdString();
}

QByteArray hexOf(const std::string &text)
{
    return QByteArray::fromStdString(text).toHex();
}

Secret key(const QByteArray &hex)
{
    return Secret(bytes(hex));
}

} // namespace

/// The primitives against published vectors.
class TestAes256 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gcmVectors_data();
    void gcmVectors();
    void gcmRefusesEveryFlippedBit();
    void gcmRefusesOtherLengths();
    void cbcVector();
    void cbcRefusesOtherLengths();
    void hkdfVectors_data();
    void hkdfVectors();
};

void TestAes256::gcmVectors_data()
{
    QTest::addColumn<QByteArray>("keyHex");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("tag");
    QTest::newRow("The Galois/Counter Mode of Operation, test case 13")
        << QByteArray(64, '0') << QByteArray(24, '0') << QByteArray() << QByteArray()
        << QByteArray("530f8afbc74536b9a963b4f1c4cb738b");
    QTest::newRow("test case 14") << QByteArray(64, '0') << QByteArray(24, '0')
                                  << QByteArray(32, '0')
                                  << QByteArray("cea7403d4d606b6e074ec5d3baf39d18")
                                  << QByteArray("d0d1c8a799996bf0265b98b5d48ab919");
    QTest::newRow("test case 15")
        << QByteArray("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")
        << QByteArray("cafebabefacedbaddecaf888")
        << QByteArray("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                      "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255")
        << QByteArray("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                      "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad")
        << QByteArray("b094dac5d93471bdec1a502270e3cc6c");
    QTest::newRow("NIST CAVP, gcmEncryptExtIV256, 128 bits")
        << QByteArray("31bdadd96698c204aa9ce1448ea94ae1fb4a9a0b3c9d773b51bb1822666b8f22")
        << QByteArray("0d18e06c7c725ac9e362e1ce") << QByteArray("2db5168e932556f8089a0622981d017d")
        << QByteArray("fa4362189661d163fcd6a56d8bf0405a")
        << QByteArray("d636ac1bbedd5cc3ee727dc2ab4a9489");
}

void TestAes256::gcmVectors()
{
    QFETCH(QByteArray, keyHex);
    QFETCH(QByteArray, nonce);
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, tag);
    const GcmSealed sealed = gcmEncrypt(key(keyHex), bytes(nonce), bytes(plain));
    QCOMPARE(hexOf(sealed.data), data);
    QCOMPARE(hexOf(sealed.tag), tag);
    const auto opened = gcmDecrypt(key(keyHex), bytes(nonce), bytes(data), bytes(tag));
    QVERIFY(opened.has_value());
    QCOMPARE(hexOf(*opened), plain);
}

void TestAes256::gcmRefusesEveryFlippedBit()
{
    const Secret aesKey = key(QByteArray(64, '7'));
    const std::string nonce(gcmNonceSize, 'n');
    const GcmSealed sealed = gcmEncrypt(aesKey, nonce, "twenty bytes of text");
    const auto flipped = [](std::string text, std::size_t bit) {
        text[bit / 8] = static_cast<char>(text[bit / 8] ^ (1 << bit % 8));
        return text;
    };
    for (std::size_t bit = 0; bit < 8 * sealed.data.size(); ++bit)
        QVERIFY(!gcmDecrypt(aesKey, nonce, flipped(sealed.data, bit), sealed.tag));
    for (std::size_t bit = 0; bit < 8 * gcmTagSize; ++bit)
        QVERIFY(!gcmDecrypt(aesKey, nonce, sealed.data, flipped(sealed.tag, bit)));
    for (std::size_t bit = 0; bit < 8 * gcmNonceSize; ++bit)
        QVERIFY(!gcmDecrypt(aesKey, flipped(nonce, bit), sealed.data, sealed.tag));
}

void TestAes256::gcmRefusesOtherLengths()
{
    const Secret aesKey = key(QByteArray(64, '7'));
    const std::string nonce(gcmNonceSize, 'n');
    const GcmSealed sealed = gcmEncrypt(aesKey, nonce, "text");
    QVERIFY(gcmDecrypt(aesKey, nonce, sealed.data, sealed.tag).has_value());
    QVERIFY(!gcmDecrypt(aesKey, nonce, sealed.data, sealed.tag.substr(0, 12)));
    QVERIFY(!gcmDecrypt(aesKey, nonce, sealed.data, ""));
    QVERIFY(!gcmDecrypt(aesKey, nonce.substr(1), sealed.data, sealed.tag));
    QVERIFY(!gcmDecrypt(aesKey, nonce, sealed.data.substr(1), sealed.tag));
}

void TestAes256::cbcVector()
{
    // NIST SP 800-38A, F.2.5; the padding adds a block of its own.
    const QByteArray keyHex("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4");
    const std::string iv = bytes("000102030405060708090a0b0c0d0e0f");
    const std::string plain =
        bytes("6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"
              "30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710");
    const std::string data = cbcEncrypt(key(keyHex), iv, plain);
    QCOMPARE(data.size(), plain.size() + 16);
    QCOMPARE(hexOf(data.substr(0, plain.size())),
             QByteArray("f58c4c04d6e5f1ba779eabfb5f7bfbd69cfc4e967edb808d679f777bc6702c7d"
                        "39f23369a9d9bacfa530e26304231461b2eb05e2c39be9fcda6c19078c6a9d1b"));
    const auto opened = cbcDecrypt(key(keyHex), iv, data);
    QVERIFY(opened.has_value());
    QVERIFY(*opened == plain);
    // The last block of the vector is no padding.
    QVERIFY(!cbcDecrypt(key(keyHex), iv, data.substr(0, plain.size())));
}

void TestAes256::cbcRefusesOtherLengths()
{
    const Secret aesKey = key(QByteArray(64, '7'));
    const std::string iv(cbcIvSize, 'i');
    const std::string data = cbcEncrypt(aesKey, iv, "text");
    QCOMPARE(data.size(), std::size_t(16));
    QVERIFY(!cbcDecrypt(aesKey, iv, ""));
    QVERIFY(!cbcDecrypt(aesKey, iv, data.substr(1)));
    QVERIFY(!cbcDecrypt(aesKey, iv.substr(1), data));
}

void TestAes256::hkdfVectors_data()
{
    QTest::addColumn<QByteArray>("material");
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<QByteArray>("output");
    const auto counting = [](int from, int to) {
        QByteArray all;
        for (int byte = from; byte <= to; ++byte)
            all.append(static_cast<char>(byte));
        return all.toHex();
    };
    QTest::newRow("RFC 5869, A.1")
        << QByteArray(22, '\x0b').toHex() << counting(0x00, 0x0c) << counting(0xf0, 0xf9)
        << QByteArray("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
                      "34007208d5b887185865");
    QTest::newRow("A.2") << counting(0x00, 0x4f) << counting(0x60, 0xaf) << counting(0xb0, 0xff)
                         << QByteArray(
                                "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
                                "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
                                "cc30c58179ec3e87c14c01d5c1f3434f1d87");
    QTest::newRow("A.3, no salt, no info")
        << QByteArray(22, '\x0b').toHex() << QByteArray() << QByteArray()
        << QByteArray("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
                      "9d201395faa4b61a96c8");
}

void TestAes256::hkdfVectors()
{
    QFETCH(QByteArray, material);
    QFETCH(QByteArray, salt);
    QFETCH(QByteArray, info);
    QFETCH(QByteArray, output);
    const Secret derived = hkdfSha256(bytes(material), bytes(salt), bytes(info),
                                      static_cast<std::size_t>(output.size() / 2));
    QCOMPARE(hexOf(std::string(derived.reveal())), output);
}

QTEST_APPLESS_MAIN(TestAes256)
#include "tst_aes256.moc"
