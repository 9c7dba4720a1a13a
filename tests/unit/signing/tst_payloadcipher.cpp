// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/encoding.h"
#include "app/signing/payloadcipher.h"
#include "tests/support/sandbox/seededrandom.h"
#include "tests/support/signing/shipped.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace hookbench;
using namespace hookbench::signing;
using nlohmann::json;

namespace
{

const Secret secret = Secret::copyOf("whsec_0123456789abcdefghijABCDEFGHIJ01");
const Secret otherSecret = Secret::copyOf("whsec_0123456789abcdefghijABCDEFGHIJ02");
constexpr std::string_view plain = R"({"id":"evt_1","type":"payment.created"})";

const PayloadCipher &cipher(const QByteArray &name)
{
    return *test::shipped().findCipher(name.toStdString());
}

std::string why(const Result<std::string> &result)
{
    return result ? "it was decrypted" : result.error().detail;
}

} // namespace

/// Encrypted payloads: the wrapper on the wire, and everything that must not be decrypted.
class TestPayloadCipher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPresetComesBack_data();
    void everyPresetComesBack();
    void wrapperOfThePreset();
    void knownWrapper();
    void keyIds();
    void refusesOtherSecrets();
    void refusesChangedWrappers_data();
    void refusesChangedWrappers();
    void wrappersAreTold();
    void refusesFiles_data();
    void refusesFiles();
};

void TestPayloadCipher::everyPresetComesBack_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("payload");
    for (const char *name : {"platform-gcm", "platform-cbc"}) {
        for (const int size : {0, 1, 15, 16, 17, 1200, 100'000})
            QTest::addRow("%s, %d bytes", name, size) << QByteArray(name) << QByteArray(size, 'x');
    }
    QTest::newRow("bytes that are no text")
        << QByteArray("platform-gcm") << QByteArray("\x00\xff\x80", 3);
}

void TestPayloadCipher::everyPresetComesBack()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, payload);
    test::SeededRandom random;
    const auto wrapper = encryptPayload(cipher(name), secret, payload.toStdString(), random);
    QVERIFY(wrapper.ok());
    QVERIFY(isEncryptedPayload(cipher(name), *wrapper));
    const auto opened = decryptPayload(cipher(name), secret, *wrapper);
    QVERIFY2(opened.ok(), why(opened).c_str());
    QCOMPARE(QByteArray::fromStdString(*opened), payload);
    // The same payload never looks the same.
    QVERIFY(*encryptPayload(cipher(name), secret, payload.toStdString(), random) != *wrapper);
}

void TestPayloadCipher::wrapperOfThePreset()
{
    test::SeededRandom random;
    const auto wrapper = encryptPayload(cipher("platform-gcm"), secret, plain, random);
    QVERIFY(wrapper.ok());
    const auto fields = nlohmann::ordered_json::parse(*wrapper);
    std::vector<std::string> names;
    for (const auto &field : fields.items())
        names.push_back(field.key());
    const std::vector<std::string> expected{"encrypted", "alg", "kid", "iv", "tag", "data"};
    QVERIFY(names == expected);
    QVERIFY(fields["encrypted"] == true);
    QVERIFY(fields["alg"] == "A256GCM");
    QCOMPARE(fromBase64(fields["iv"].get<std::string>())->size(), std::size_t(12));
    QCOMPARE(fromBase64(fields["tag"].get<std::string>())->size(), std::size_t(16));
    QCOMPARE(fromBase64(fields["data"].get<std::string>())->size(), plain.size());
}

void TestPayloadCipher::knownWrapper()
{
    // Made with Python's cryptography package: HKDF(SHA256, 32, salt=None, info), AESGCM.
    const Secret known = Secret::copyOf("whsec_known");
    QCOMPARE(payloadKeyId(cipher("platform-gcm"), known), std::string("6b8449bb"));
    const auto opened = decryptPayload(
        cipher("platform-gcm"), known,
        R"({"encrypted": true, "alg": "A256GCM", "kid": "6b8449bb", "iv": "AAECAwQFBgcICQoL", "tag": "ueZXT9XqHTbb0abWRKTP0w==", "data": "K3BxRL8BTVL7wB0QmWo="})");
    QVERIFY2(opened.ok(), why(opened).c_str());
    QCOMPARE(*opened, std::string(R"({"id":"evt_1"})"));
}

void TestPayloadCipher::keyIds()
{
    const std::string id = payloadKeyId(cipher("platform-gcm"), secret);
    QCOMPARE(id.size(), std::size_t(8));
    QVERIFY(id != payloadKeyId(cipher("platform-gcm"), otherSecret));
    // One key never serves two modes.
    QVERIFY(id != payloadKeyId(cipher("platform-cbc"), secret));
}

void TestPayloadCipher::refusesOtherSecrets()
{
    test::SeededRandom random;
    const auto wrapper = encryptPayload(cipher("platform-gcm"), secret, plain, random);
    QCOMPARE(why(decryptPayload(cipher("platform-gcm"), otherSecret, *wrapper)),
             std::string("the key id is another one"));
    // Even when somebody writes the right key id.
    json fields = json::parse(*wrapper);
    fields["kid"] = payloadKeyId(cipher("platform-gcm"), otherSecret);
    QCOMPARE(why(decryptPayload(cipher("platform-gcm"), otherSecret, fields.dump())),
             std::string("the tag does not fit"));
    QVERIFY(!encryptPayload(cipher("platform-gcm"), Secret(), plain, random).ok());
}

void TestPayloadCipher::refusesChangedWrappers_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value"); ///< JSON; empty: the field is taken away
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("no marker") << QByteArray("encrypted") << QByteArray()
                               << QByteArray("\"encrypted\" is not true");
    QTest::newRow("a marker that is false") << QByteArray("encrypted") << QByteArray("false")
                                            << QByteArray("\"encrypted\" is not true");
    QTest::newRow("another algorithm")
        << QByteArray("alg") << QByteArray("\"A256CBC\"") << QByteArray("\"alg\" is not A256GCM");
    QTest::newRow("no algorithm") << QByteArray("alg") << QByteArray()
                                  << QByteArray("\"alg\" is not A256GCM");
    QTest::newRow("no key id") << QByteArray("kid") << QByteArray()
                               << QByteArray("\"kid\" is missing or no text");
    QTest::newRow("another key id") << QByteArray("kid") << QByteArray("\"00000000\"")
                                    << QByteArray("the key id is another one");
    QTest::newRow("no nonce") << QByteArray("iv") << QByteArray()
                              << QByteArray("\"iv\" is missing or no text");
    QTest::newRow("a nonce of another length")
        << QByteArray("iv") << QByteArray("\"AAAAAAAAAAAAAAAAAAAAAA==\"")
        << QByteArray("\"iv\" has not 12 bytes");
    QTest::newRow("another nonce") << QByteArray("iv") << QByteArray("\"AAAAAAAAAAAAAAAA\"")
                                   << QByteArray("the tag does not fit");
    QTest::newRow("no tag") << QByteArray("tag") << QByteArray()
                            << QByteArray("\"tag\" is missing or no text");
    QTest::newRow("a shorter tag") << QByteArray("tag") << QByteArray("\"AAAAAAAAAAAAAAAA\"")
                                   << QByteArray("\"tag\" has not 16 bytes");
    QTest::newRow("another tag") << QByteArray("tag") << QByteArray("\"AAAAAAAAAAAAAAAAAAAAAA==\"")
                                 << QByteArray("the tag does not fit");
    QTest::newRow("no data") << QByteArray("data") << QByteArray()
                             << QByteArray("\"data\" is missing or no text");
    QTest::newRow("other data") << QByteArray("data") << QByteArray("\"AAAA\"")
                                << QByteArray("the tag does not fit");
    QTest::newRow("data in the alphabet for URLs")
        << QByteArray("data") << QByteArray("\"-_-_\"") << QByteArray("\"data\" is no base64");
    QTest::newRow("data that is a list")
        << QByteArray("data") << QByteArray("[1]") << QByteArray("\"data\" is missing or no text");
}

void TestPayloadCipher::refusesChangedWrappers()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, reason);
    test::SeededRandom random;
    json fields = json::parse(*encryptPayload(cipher("platform-gcm"), secret, plain, random));
    QVERIFY(decryptPayload(cipher("platform-gcm"), secret, fields.dump()).ok());
    if (value.isEmpty())
        fields.erase(field.toStdString());
    else
        fields[field.toStdString()] = json::parse(value.toStdString());
    QCOMPARE(QByteArray::fromStdString(
                 why(decryptPayload(cipher("platform-gcm"), secret, fields.dump()))),
             reason);
}

void TestPayloadCipher::wrappersAreTold()
{
    const PayloadCipher &gcm = cipher("platform-gcm");
    QVERIFY(!isEncryptedPayload(gcm, plain));
    QVERIFY(!isEncryptedPayload(gcm, ""));
    QVERIFY(!isEncryptedPayload(gcm, R"({"encrypted":true)"));
    QVERIFY(isEncryptedPayload(gcm, R"({"encrypted":true})"));
}

void TestPayloadCipher::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("another mode") << QByteArray("\"gcm\"") << QByteArray("\"ctr\"")
                                  << QByteArray(
                                         "Line 1: \"mode\" has to be one of: \"gcm\", \"cbc\".");
    QTest::newRow("a tag for CBC")
        << QByteArray("\"gcm\"") << QByteArray("\"cbc\"")
        << QByteArray("Line 4: \"fields.tag\" belongs to \"mode\": \"gcm\".");
    QTest::newRow("no tag for GCM") << QByteArray("\"tag\": \"tag\",") << QByteArray()
                                    << QByteArray("Line 1: \"fields.tag\" is missing.");
    QTest::newRow("one name for two fields")
        << QByteArray("\"data\"}") << QByteArray("\"iv\"}")
        << QByteArray("Line 4: \"fields.data\" has the name of another field.");
    QTest::newRow("a field without a name")
        << QByteArray("\"data\"}") << QByteArray("\"\"}")
        << QByteArray("Line 4: \"fields.data\" has to be the name of a field.");
    QTest::newRow("another derivation")
        << QByteArray("hkdf-sha256") << QByteArray("pbkdf2")
        << QByteArray("Line 2: \"key.derivation\" has to be one of: \"hkdf-sha256\".");
    QTest::newRow("no algorithm to name") << QByteArray("\"algorithm\": \"A\",") << QByteArray()
                                          << QByteArray("Line 1: \"algorithm\" is missing.");
}

void TestPayloadCipher::refusesFiles()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, sentence);
    QByteArray file = R"({"title": "T", "mode": "gcm",
"key": {"derivation": "hkdf-sha256", "info": "i"},
"algorithm": "A",
"fields": {"marker": "m", "algorithm": "alg", "iv": "iv", "tag": "tag", "data": "data"}})";
    QVERIFY(parsePayloadCipher(file.toStdString(), "own").ok());
    QCOMPARE(file.count(from), qsizetype(1));
    file.replace(from, to);
    const auto cipher = parsePayloadCipher(file.toStdString(), "own");
    QVERIFY(!cipher.ok());
    QCOMPARE(cipher.error().kind, ErrorKind::FileMalformed);
    QCOMPARE(QByteArray::fromStdString(cipher.error().detail), sentence);
}

QTEST_APPLESS_MAIN(TestPayloadCipher)
#include "tst_payloadcipher.moc"
