// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/aes256.h"
#include "app/signing/doctor/doctor.h"
#include "app/signing/encoding.h"
#include "app/signing/hkdf.h"
#include "tests/support/signing/deliveries.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <openssl/evp.h>

#include <functional>
#include <random>

using namespace hookbench;
using namespace hookbench::signing;
using namespace hookbench::test;

namespace
{

using Use = doctor::KnownSecret::Use;

const std::string otherSecret = "whsec_BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB";
const std::string strangeSecret = "whsec_DDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDD";
const std::string gcmInfo = "hookbench payload v1";
const std::string cbcInfo = "hookbench payload cbc v1";

/// How a sender encrypts, right unless it is changed.
struct Sender
{
    const EVP_CIPHER *cipher = EVP_aes_256_gcm();
    std::string key{};
    std::string iv{};
    std::string additional{};
    bool isPadded = true; ///< of CBC: with PKCS #7
    std::size_t tagSize = 16;

    std::string data{};
    std::string tag{};

    void seal(const std::string &plain)
    {
        const bool isGcm = EVP_CIPHER_get_mode(cipher) == EVP_CIPH_GCM_MODE;
        EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
        const auto *ivBytes = reinterpret_cast<const unsigned char *>(iv.data());
        const auto *keyBytes = reinterpret_cast<const unsigned char *>(key.data());
        EVP_EncryptInit_ex(context, cipher, nullptr, nullptr, nullptr);
        if (isGcm)
            EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_IVLEN, static_cast<int>(iv.size()),
                                nullptr);
        EVP_EncryptInit_ex(context, nullptr, nullptr, keyBytes, ivBytes);
        EVP_CIPHER_CTX_set_padding(context, isPadded ? 1 : 0);
        int length = 0;
        if (!additional.empty())
            EVP_EncryptUpdate(context, nullptr, &length,
                              reinterpret_cast<const unsigned char *>(additional.data()),
                              static_cast<int>(additional.size()));
        data.assign(plain.size() + 16, '\0');
        auto *out = reinterpret_cast<unsigned char *>(data.data());
        EVP_EncryptUpdate(context, out, &length,
                          reinterpret_cast<const unsigned char *>(plain.data()),
                          static_cast<int>(plain.size()));
        int rest = 0;
        if (EVP_EncryptFinal_ex(context, out + length, &rest) != 1)
            qFatal("cannot be encrypted");
        data.resize(static_cast<std::size_t>(length + rest));
        if (isGcm) {
            tag.assign(tagSize, '\0');
            EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, static_cast<int>(tagSize),
                                tag.data());
        }
        EVP_CIPHER_CTX_free(context);
    }
};

std::string derived(const std::string &secret, const std::string &info = gcmInfo,
                    std::size_t size = 32)
{
    return std::string(hkdfSha256(secret, {}, info, size).reveal());
}

std::string base64(const std::string &bytes)
{
    return toBase64(bytesOf(bytes));
}

std::string base64Url(const std::string &bytes)
{
    return QByteArray::fromStdString(bytes)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        .toStdString();
}

std::string hex(const std::string &bytes)
{
    return toHex(bytesOf(bytes));
}

std::string sha256(const std::string &text)
{
    std::string hash(32, '\0');
    EVP_Digest(text.data(), text.size(), reinterpret_cast<unsigned char *>(hash.data()), nullptr,
               EVP_sha256(), nullptr);
    return hash;
}

/// The schemes that ship, with "platform" using the payload cipher of that name.
SchemeSet schemesWith(const std::string &cipher)
{
    const auto file = [](const std::string &name) {
        return *readFile(std::filesystem::path(HOOKBENCH_RESOURCES) / name, 64 * 1024);
    };
    std::string scheme = file("schemes/platform.json");
    const std::string shippedCipher = "\"platform-gcm\"";
    scheme.replace(scheme.find(shippedCipher), shippedCipher.size(), '"' + cipher + '"');
    return SchemeSet::from({{"platform", scheme}, {"github", file("schemes/github.json")}},
                           {{"platform-gcm", file("ciphers/platform-gcm.json")},
                            {"platform-cbc", file("ciphers/platform-cbc.json")}});
}

/// One way to get it wrong. Value type.
struct Wrong
{
    const char *name;
    const char *expected;
    Certainty certainty;
    bool isGcm;
    std::function<void(Sender &, nlohmann::ordered_json &, const std::string &plain)> make;
    const char *second = "";
};

using Json = nlohmann::ordered_json;

void write(Json &wrapper, const Sender &sender,
           const std::function<std::string(const std::string &)> &encode = base64)
{
    wrapper["iv"] = encode(sender.iv);
    if (!sender.tag.empty())
        wrapper["tag"] = encode(sender.tag);
    wrapper["data"] = encode(sender.data);
}

const std::vector<Wrong> &wrongs()
{
    constexpr auto proven = Certainty::Proven;
    constexpr auto indication = Certainty::Indication;
    static const std::vector<Wrong> all{
        {"a key of 128 bits", "decrypt-key-length", proven, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.cipher = EVP_aes_128_gcm();
             sender.key.resize(16);
             sender.seal(plain);
             write(wrapper, sender);
         }},
        {"a key of 192 bits", "decrypt-key-length", proven, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.cipher = EVP_aes_192_gcm();
             sender.key.resize(24);
             sender.seal(plain);
             write(wrapper, sender);
         }},
        {"the secret decoded before the key is derived", "decrypt-key-encoding", proven, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.key = derived(*fromBase64(std::string_view(goodSecret).substr(6)));
             sender.seal(plain);
             write(wrapper, sender);
         }},
        {"the secret without its prefix", "decrypt-key-encoding", proven, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.key = derived(goodSecret.substr(6));
             sender.seal(plain);
             write(wrapper, sender);
         }},
        {"the key of the earlier secret", "decrypt-key-previous", proven, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.key = derived(oldSecret);
             sender.seal(plain);
             write(wrapper, sender);
         }},
        {"the key of another webhook", "decrypt-key-other", proven, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.key = derived(otherSecret);
             sender.seal(plain);
             write(wrapper, sender);
         }},
        {"the id of another key", "decrypt-key-id", proven, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.seal(plain);
             write(wrapper, sender);
             wrapper["kid"] = "00000000";
         }},
        {"SHA-256 of the secret as the key", "decrypt-kdf", proven, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.key = sha256(goodSecret);
             sender.seal(plain);
             write(wrapper, sender);
         }},
        {"the secret's first 32 characters as the key", "decrypt-kdf", proven, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.key = goodSecret.substr(0, 32);
             sender.seal(plain);
             write(wrapper, sender);
         }},
        {"HKDF without info", "decrypt-kdf", proven, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.key = derived(goodSecret, "");
             sender.seal(plain);
             write(wrapper, sender);
         }},
        {"PBKDF2", "decrypt-kdf", proven, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             PKCS5_PBKDF2_HMAC(goodSecret.data(), static_cast<int>(goodSecret.size()), nullptr, 0,
                               10'000, EVP_sha256(), 32,
                               reinterpret_cast<unsigned char *>(sender.key.data()));
             sender.seal(plain);
             write(wrapper, sender);
         }},
        {"the IV in front of the ciphertext", "decrypt-iv-place", proven, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.seal(plain);
             write(wrapper, sender);
             wrapper["data"] = base64(sender.iv + sender.data);
             wrapper.erase("iv");
         }},
        {"an IV of 16 bytes", "decrypt-iv-length", proven, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.iv = "0123456789abcdef";
             sender.seal(plain);
             write(wrapper, sender);
         }},
        {"the tag behind the ciphertext", "decrypt-tag-place", proven, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.seal(plain);
             write(wrapper, sender);
             wrapper["data"] = base64(sender.data + sender.tag);
             wrapper.erase("tag");
         }},
        {"the tag in front of the ciphertext", "decrypt-tag-place", proven, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.seal(plain);
             write(wrapper, sender);
             wrapper["data"] = base64(sender.tag + sender.data);
             wrapper.erase("tag");
         }},
        {"a tag of 12 bytes", "decrypt-tag-length", proven, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.tagSize = 12;
             sender.seal(plain);
             write(wrapper, sender);
         }},
        {"CBC instead of GCM", "decrypt-mode", indication, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.cipher = EVP_aes_256_cbc();
             sender.iv = "0123456789abcdef";
             sender.seal(plain);
             write(wrapper, sender);
         }},
        {"CTR instead of GCM", "decrypt-mode", indication, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.cipher = EVP_aes_256_ctr();
             sender.iv = "0123456789abcdef";
             sender.seal(plain);
             write(wrapper, sender);
         }},
        {"GCM instead of CBC, its tag behind the ciphertext", "decrypt-mode", proven, false,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.cipher = EVP_aes_256_gcm();
             sender.iv = "0123456789ab";
             sender.seal(plain);
             wrapper["iv"] = base64(sender.iv);
             wrapper["data"] = base64(sender.data + sender.tag);
         }},
        {"CTR instead of CBC", "decrypt-mode", indication, false,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.cipher = EVP_aes_256_ctr();
             sender.seal(plain);
             write(wrapper, sender);
         }},
        {"the delivery id as additional data", "decrypt-aad", proven, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.additional = "dlv_1";
             sender.seal(plain);
             write(wrapper, sender);
         }},
        {"additional data that nobody knows", "decrypt-tag", indication, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.additional = "something that is not told";
             sender.seal(plain);
             write(wrapper, sender);
         }},
        {"base64url", "decrypt-encoding", proven, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.seal(plain);
             write(wrapper, sender, base64Url);
         }},
        {"hexadecimal digits", "decrypt-encoding", proven, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.seal(plain);
             write(wrapper, sender, hex);
         }},
        {"zeros as padding", "decrypt-padding", indication, false,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             std::string padded = plain;
             padded.resize((plain.size() + 15) / 16 * 16, '\0');
             sender.isPadded = false;
             sender.seal(padded);
             write(wrapper, sender);
         }},
        {"the IV in front of the ciphertext of CBC", "decrypt-iv-place", indication, false,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.seal(plain);
             wrapper["data"] = base64(sender.iv + sender.data);
         }},
        {"the name of another algorithm", "decrypt-algorithm", proven, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.seal(plain);
             write(wrapper, sender);
             wrapper["alg"] = "AES-256-GCM";
         }},
        {"IV, ciphertext and tag in one", "decrypt-iv-place", proven, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.seal(plain);
             wrapper["data"] = base64(sender.iv + sender.data + sender.tag);
         },
         "decrypt-tag-place"},
        {"the earlier secret and base64url", "decrypt-key-previous", proven, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.key = derived(oldSecret);
             sender.seal(plain);
             write(wrapper, sender, base64Url);
         },
         "decrypt-encoding"},
        {"a key that nobody knows", "decrypt-unknown", indication, true,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.key = derived(strangeSecret);
             sender.seal(plain);
             write(wrapper, sender);
         }},
        {"a damaged ciphertext of CBC", "decrypt-unknown", indication, false,
         [](Sender &sender, Json &wrapper, const std::string &plain) {
             sender.key = derived(strangeSecret);
             sender.seal(plain);
             write(wrapper, sender);
         }},
    };
    return all;
}

/// What is found must not depend on how busy the machine is.
const doctor::Limits patient{std::chrono::minutes(5)};

doctor::Diagnosis diagnosed(const SchemeSet &schemes, const OwnDelivery &delivery,
                            const doctor::Limits &limits = patient, std::stop_token stop = {})
{
    const Verification found =
        Verifier(schemes, "platform", keysOf({goodSecret, oldSecret})).verify(delivery.view());
    const std::vector<doctor::KnownSecret> secrets{
        {Secret::copyOf(goodSecret), Use::Current, "Orders"},
        {Secret::copyOf(otherSecret), Use::OtherWebhook, "Payments"},
        {Secret::copyOf(oldSecret), Use::Previous, "Orders"}};
    const Delivery view = delivery.view();
    if (found.verdict != Verdict::Undecryptable)
        qFatal("is %s", std::string(verdictName(found.verdict)).c_str());
    return doctor::diagnose(schemes, "platform", {secrets, view, found}, limits, std::move(stop));
}

std::string bytes(std::mt19937 &random, std::size_t size)
{
    std::string made(size, '\0');
    for (char &c : made)
        c = static_cast<char>(random());
    return made;
}

} // namespace

/// What the doctor says about payloads that OpenSSL encrypted otherwise than agreed.
class TestDecryption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wronglyEncrypted_data();
    void wronglyEncrypted();
    void ownerIsNamed();
    void tooLargeIsTold();
    void stops();
};

void TestDecryption::wronglyEncrypted_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < wrongs().size(); ++i)
        QTest::newRow(wrongs()[i].name) << static_cast<int>(i);
}

void TestDecryption::wronglyEncrypted()
{
    QFETCH(int, index);
    const Wrong &wrong = wrongs().at(static_cast<std::size_t>(index));
    const SchemeSet schemes = schemesWith(wrong.isGcm ? "platform-gcm" : "platform-cbc");
    std::mt19937 random(20260320);
    for (int round = 0; round < 5; ++round) {
        Sender sender;
        sender.cipher = wrong.isGcm ? EVP_aes_256_gcm() : EVP_aes_256_cbc();
        sender.key = derived(goodSecret, wrong.isGcm ? gcmInfo : cbcInfo);
        sender.iv = bytes(random, wrong.isGcm ? 12 : 16);
        Json wrapper{{"encrypted", true},
                     {"alg", wrong.isGcm ? "A256GCM" : "A256CBC"},
                     {"kid", hex(sha256(sender.key).substr(0, 4))}};
        // No multiple of a block, so that every padding shows.
        const std::string plain = R"({"id":"evt_)" + std::to_string(100 + random() % 900) +
                                  R"(","type":"payment.created","data":{"amount":"12.50"},"n":)" +
                                  std::string(static_cast<std::size_t>(round) * 16 + 1, '7') + "}";
        wrong.make(sender, wrapper, plain);
        const doctor::Diagnosis found =
            diagnosed(schemes, signedDelivery("platform", wrapper.dump()));
        QCOMPARE(found.finding->code, std::string(wrong.expected));
        QCOMPARE(found.finding->second, std::string(wrong.second));
        QCOMPARE(certaintyName(found.finding->certainty), certaintyName(wrong.certainty));
        QVERIFY(found.skipped.empty());
    }
}

void TestDecryption::ownerIsNamed()
{
    Sender sender;
    sender.key = derived(otherSecret);
    sender.iv = "0123456789ab";
    sender.seal("{\"id\":\"evt_1\"}");
    Json wrapper{{"encrypted", true}, {"alg", "A256GCM"}, {"kid", "12345678"}};
    write(wrapper, sender);
    const auto found = diagnosed(shipped(), signedDelivery("platform", wrapper.dump())).finding;
    QCOMPARE(found->owner, std::string("Payments"));
}

void TestDecryption::tooLargeIsTold()
{
    Json wrapper{{"encrypted", true}, {"alg", "A256GCM"}, {"kid", "12345678"}};
    wrapper["data"] = std::string(1000, 'A');
    OwnDelivery delivery = signedDelivery("platform", wrapper.dump());
    Verification found;
    found.verdict = Verdict::Undecryptable;
    found.scheme = "platform";
    delivery.body.insert(1, std::string(17 * 1024 * 1024, ' '));
    const std::vector<doctor::KnownSecret> secrets;
    const Delivery view = delivery.view();
    const doctor::Diagnosis diagnosis =
        doctor::diagnose(shipped(), "platform", {secrets, view, found});
    QCOMPARE(diagnosis.finding->code, std::string("decrypt-unknown"));
    QCOMPARE(diagnosis.skipped.front().attempt, std::string("decrypt"));
    QCOMPARE(diagnosis.skipped.front().reason, SkipReason::BodyTooLarge);
}

void TestDecryption::stops()
{
    Json wrapper{{"encrypted", true}, {"alg", "A256GCM"}, {"kid", "12345678"}};
    Sender sender;
    sender.key = derived(otherSecret);
    sender.iv = "0123456789ab";
    sender.seal("{\"id\":\"evt_1\"}");
    write(wrapper, sender);
    std::stop_source source;
    source.request_stop();
    const doctor::Diagnosis found =
        diagnosed(shipped(), signedDelivery("platform", wrapper.dump()), {}, source.get_token());
    QCOMPARE(found.finding->code, std::string("decrypt-unknown"));
    QCOMPARE(found.skipped.back().reason, SkipReason::Stopped);
}

QTEST_APPLESS_MAIN(TestDecryption)
#include "tst_decryption.moc"
