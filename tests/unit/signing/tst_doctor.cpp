// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/doctor/doctor.h"
#include "app/signing/encoding.h"
#include "app/signing/mac.h"
#include "app/signing/message.h"
#include "tests/support/signing/deliveries.h"

#include <QTest>

#include <nlohmann/json.hpp>
#include <zlib.h>

#include <algorithm>
#include <functional>
#include <random>

using namespace hookbench;
using namespace hookbench::signing;
using namespace hookbench::test;

namespace
{

using Use = doctor::KnownSecret::Use;

const std::string otherSecret = "whsec_BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB";
const std::string apiKey = "whsec_CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC";
const std::string strangeSecret = "whsec_DDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDD";

std::vector<doctor::KnownSecret> knownSecrets(const std::string &current = goodSecret)
{
    return {{Secret::copyOf(current), Use::Current, "Orders"},
            {Secret::copyOf(otherSecret), Use::OtherWebhook, "Payments"},
            {Secret::copyOf(oldSecret), Use::Previous, "Orders"},
            {Secret::copyOf(apiKey), Use::ApiKey, "sandbox"}};
}

OwnDelivery signedBy(const Scheme &scheme, const std::string &body,
                     const std::string &secret = goodSecret)
{
    OwnDelivery delivery;
    delivery.body = body;
    Outgoing outgoing;
    outgoing.url = delivery.url;
    outgoing.body = delivery.body;
    outgoing.deliveryId = "dlv_1";
    outgoing.signedAt = noon;
    const std::vector<Secret> secrets = secretsOf({secret});
    const auto headers = deliveryHeaders(scheme, secrets, outgoing);
    if (!headers)
        qFatal("cannot be signed");
    delivery.headers = *headers;
    return delivery;
}

doctor::Diagnosis diagnosed(const OwnDelivery &delivery, const std::string &scheme,
                            const std::string &current = goodSecret,
                            const doctor::Limits &limits = {}, std::stop_token stop = {})
{
    const Verification found =
        Verifier(shipped(), scheme, keysOf({current})).verify(delivery.view());
    const std::vector<doctor::KnownSecret> secrets = knownSecrets(current);
    const Delivery view = delivery.view();
    return doctor::diagnose(shipped(), scheme, {secrets, view, found}, limits, std::move(stop));
}

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

std::vector<MessagePart> parts(const std::string &text)
{
    return std::get<std::vector<MessagePart>>(parseMessage(text));
}

/// As gzip writes it on Unix (RFC 1952), around what zlib deflates.
std::string gzip(const std::string &text)
{
    const QByteArray zlib = qCompress(QByteArray::fromStdString(text)).mid(4);
    const QByteArray deflated = zlib.mid(2, zlib.size() - 6);
    std::string packed("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10);
    packed += deflated.toStdString();
    const auto crc =
        crc32(0, reinterpret_cast<const Bytef *>(text.data()), static_cast<uInt>(text.size()));
    for (const auto value :
         {static_cast<std::uint32_t>(crc), static_cast<std::uint32_t>(text.size())}) {
        for (int shift = 0; shift < 32; shift += 8)
            packed += static_cast<char>(value >> shift & 0xff);
    }
    return packed;
}

/// A delivery that went wrong in a known way.
struct Mutant
{
    std::string expected;
    OwnDelivery delivery;
    std::string current = goodSecret; ///< what the receiver holds
};

void mutateBody(const Scheme &scheme, int number, std::vector<Mutant> &mutants)
{
    const std::string id = std::to_string(number);
    const std::string compact =
        R"({"id":"evt_)" + id + R"(","u":"a/b","n":[1,{"k":"\u00c3"}],"x":)" + id + ".5}";
    const std::string utf8 = "{\"id\":\"evt_" + id + "\",\"name\":\"Zo\xc3\xab\"}";
    const auto add = [&](const char *expected, const std::string &asSigned,
                         const std::string &received) {
        Mutant mutant{expected, signedBy(scheme, asSigned)};
        mutant.delivery.body = received;
        mutants.push_back(std::move(mutant));
    };
    add("body-newline-removed", compact + "\n", compact);
    add("body-newline-removed", compact + "\r\n", compact);
    add("body-newline-added", compact, compact + "\n");
    add("body-newline-added", compact, compact + "\r\n");
    add("body-crlf", "{\r\n\"id\": \"" + id + "\"\r\n}", "{\n\"id\": \"" + id + "\"\n}");
    add("body-crlf", "{\n\"id\": \"" + id + "\"\n}", "{\r\n\"id\": \"" + id + "\"\r\n}");
    add("body-bom", "\xef\xbb\xbf" + compact, compact);
    add("body-bom", compact, "\xef\xbb\xbf" + compact);
    add("body-whitespace", compact, " \t" + compact + "  ");
    add("body-json-reserialized", compact, replaced(replaced(compact, ",", ", "), "\":", "\": "));
    add("body-json-reserialized",
        "{\n  \"a\": 1,\n  \"b\": {},\n  \"c\": [\n    " + id + "\n  ]\n}",
        "{\"a\":1,\"b\":{},\"c\":[" + id + "]}");
    add("body-json-reserialized", "{\"a\":" + id + ",\"b\":{\"c\":1,\"d\":2}}",
        "{\"b\":{\"d\":2,\"c\":1},\"a\":" + id + "}");
    add("body-json-reserialized", "{\"a\":" + id + ".50}", "{\"a\":" + id + ".5}");
    add("body-escaping", replaced(compact, "/", "\\/"), compact);
    add("body-escaping", replaced(utf8, "\xc3\xab", "\\u00eb"), utf8);
    add("body-charset", utf8, replaced(utf8, "\xc3\xab", "\xeb"));
    const QByteArray packed = qCompress(QByteArray::fromStdString(compact)).mid(4);
    add("body-compressed", compact, packed.toStdString());
    add("body-compressed", compact, gzip(compact));
    add("body-compressed", gzip(compact), compact);
    const std::string form = "id=" + id + "&note=a+b&name=Zo%C3%AB";
    add("body-escaping", replaced(form, "+", "%20"), form);
    add("body-escaping", form, replaced(form, "+", "%20"));
    add("body-escaping", form, replaced(form, "%C3%AB", "%c3%ab"));
    add("body-escaping", replaced(form, "%C3%AB", "%c3%ab"), form);
    add("body-truncated", compact, compact.substr(0, compact.size() / 2));
    if (const PayloadCipher *cipher = shipped().findCipher(scheme.cipher)) {
        SeededRandom random;
        const auto sealed = encryptPayload(*cipher, Secret::copyOf(goodSecret), compact, random);
        add("decrypt-sign-order", compact, *sealed);
        // Another key: something between may have encrypted what was signed.
        const auto elsewhere =
            encryptPayload(*cipher, Secret::copyOf(otherSecret), compact, random);
        add("body-plaintext-signed", compact, *elsewhere);
        const std::string data =
            nlohmann::json::parse(*sealed).at(cipher->dataField).get<std::string>();
        add("decrypt-signed-part", data, *sealed);
        add("decrypt-signed-part", *fromBase64(data), *sealed);
    }
    // Written anew as compact JSON this is what was signed, the final line end included: one
    // change.
    add("body-json-reserialized", compact,
        replaced(replaced(compact, ",", ", "), "\":", "\": ") + "\n");
    // Of a pair the first member: the final line end before the line ends between the tokens.
    add("body-newline-added", "{\n\"id\": \"" + id + "\"\n}", "{\r\n\"id\": \"" + id + "\"\r\n}\n");
}

void mutateRest(const Scheme &scheme, int number, std::vector<Mutant> &mutants)
{
    const std::string body = R"({"id":"evt_)" + std::to_string(number) + R"("})";
    const auto add = [&](const char *expected, OwnDelivery delivery,
                         const std::string &current = goodSecret) {
        mutants.push_back({expected, std::move(delivery), current});
    };
    const OwnDelivery right = signedBy(scheme, body);
    add("secret-other-webhook", signedBy(scheme, body, otherSecret));
    add("secret-previous", signedBy(scheme, body, oldSecret));
    add("secret-api-key", signedBy(scheme, body, apiKey));
    add("secret-whitespace", right, goodSecret + " ");
    add("secret-whitespace", right, goodSecret + "\r\n");
    add("secret-quotes", right, '"' + goodSecret + '"');
    add("unknown", signedBy(scheme, body, strangeSecret));
    Scheme other = scheme;
    other.secretEncoding =
        scheme.secretEncoding == BinaryEncoding::Raw ? BinaryEncoding::Base64 : BinaryEncoding::Raw;
    const std::string bare = goodSecret.substr(6);
    add("secret-encoding", signedBy(other, body, bare), bare);
    if (scheme.secretEncoding == BinaryEncoding::Raw)
        add("secret-prefix", signedBy(scheme, body, bare));
    other = scheme;
    other.signatureHeader = "X-Other-Digest";
    add("header-other", signedBy(other, body));
    other = scheme;
    other.signaturePrefix = scheme.signaturePrefix.empty() ? "sha256=" : "";
    add("signature-prefix", signedBy(other, body));
    other = scheme;
    const bool isHex = scheme.signatureEncoding == BinaryEncoding::Hex;
    other.signatureEncoding = isHex ? BinaryEncoding::Base64 : BinaryEncoding::Hex;
    add("signature-encoding", signedBy(other, body));
    if (isHex) {
        OwnDelivery upper = right;
        std::string &value = upper.header(scheme.signatureHeader);
        const std::size_t start = value.size() - 2 * hashSize(scheme.hash);
        std::transform(value.begin() + static_cast<std::ptrdiff_t>(start), value.end(),
                       value.begin() + static_cast<std::ptrdiff_t>(start),
                       [](char c) { return static_cast<char>(std::toupper(c)); });
        add("signature-case", upper);
    }
    if (!scheme.hasTimestamp())
        return;
    other = scheme;
    other.message = parts("{body}");
    add("message-timestamp-missing", signedBy(other, body));
    other.message = parts("{timestamp}{body}");
    add("message-join", signedBy(other, body));
    other = scheme;
    other.timestampUnit = TimeUnit::Milliseconds;
    add("message-unit", signedBy(other, body));
    OwnDelivery late = right;
    late.receivedAt += std::chrono::seconds(432);
    add("time-stale", late);
    late.receivedAt = noon - std::chrono::seconds(432);
    add("time-future", late);
}

} // namespace

/// What the doctor says about deliveries of which it is known what happened to them.
class TestDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mutatedDeliveries();
    void nothingToSayWhenVerified();
    void anotherScheme();
    void ownerAndDifference();
    void anotherSchemeAndSecret();
    void otherSpellingsOfASignature_data();
    void otherSpellingsOfASignature();
    void anotherUrl_data();
    void anotherUrl();
    void skewIsMeasured();
    void replayIsToldFromStale();
    void whatIsSkippedIsTold();
    void stops();
    void strangeSecretsAreBytesLikeOthers_data();
    void strangeSecretsAreBytesLikeOthers();
    void manySchemesAndHeadersStayBounded();
};

void TestDoctor::mutatedDeliveries()
{
    std::mt19937 random(20260320);
    std::size_t right = 0;
    std::size_t all = 0;
    for (const Scheme &scheme : shipped().schemes()) {
        std::vector<Mutant> mutants;
        mutateBody(scheme, 10 + static_cast<int>(random() % 90), mutants);
        mutateRest(scheme, 10 + static_cast<int>(random() % 90), mutants);
        for (const Mutant &mutant : mutants) {
            const doctor::Diagnosis found = diagnosed(mutant.delivery, scheme.name, mutant.current);
            const std::string code = found.finding ? found.finding->code : "null";
            const bool isIndication = code == "unknown" || code == "body-truncated";
            ++all;
            if (code == mutant.expected &&
                (found.finding->certainty == Certainty::Indication) == isIndication)
                ++right;
            else
                qWarning("%s: expected %s, found %s (%s), %zu attempts", scheme.name.c_str(),
                         mutant.expected.c_str(), code.c_str(),
                         found.finding ? found.finding->detail.c_str() : "", found.attempts);
        }
    }
    qInfo("%zu of %zu causes named right", right, all);
    QVERIFY(all >= 200);
    QCOMPARE(right, all);
}

void TestDoctor::nothingToSayWhenVerified()
{
    QVERIFY(!diagnosed(signedDelivery("platform", "{}"), "platform").finding);
}

void TestDoctor::anotherScheme()
{
    const doctor::Diagnosis found = diagnosed(signedDelivery("github", "{}"), "platform");
    QCOMPARE(found.finding->code, std::string("scheme-other"));
    QCOMPARE(found.finding->detail, std::string("github"));
}

void TestDoctor::ownerAndDifference()
{
    OwnDelivery delivery = signedDelivery("platform", "{}", {otherSecret});
    QCOMPARE(diagnosed(delivery, "platform").finding->owner, std::string("Payments"));
    delivery = signedDelivery("platform", "{\"a\":1}");
    delivery.body = "{\"a\": 1}";
    const auto difference = diagnosed(delivery, "platform").finding->difference;
    QVERIFY(difference);
    QCOMPARE(difference->offset, std::size_t(5));
    QCOMPARE(difference->received, std::string(" 1}"));
    QCOMPARE(difference->asSigned, std::string("1}"));
    QCOMPARE(difference->before, std::string("{\"a\":"));
    QCOMPARE(difference->receivedSize, std::size_t(8));
    QCOMPARE(difference->signedSize, std::size_t(7));
}

void TestDoctor::anotherSchemeAndSecret()
{
    const doctor::Diagnosis found =
        diagnosed(signedDelivery("github", "{}", {otherSecret}), "platform");
    QCOMPARE(found.finding->code, std::string("secret-other-webhook"));
    QCOMPARE(found.finding->second, std::string("scheme-other"));
    QCOMPARE(found.finding->owner, std::string("Payments"));
    OwnDelivery delivery = signedDelivery("github", "{}");
    delivery.body = "{}\n";
    const doctor::Diagnosis changed = diagnosed(delivery, "platform");
    QCOMPARE(changed.finding->code, std::string("body-newline-added"));
    QCOMPARE(changed.finding->second, std::string("scheme-other"));
}

void TestDoctor::otherSpellingsOfASignature_data()
{
    QTest::addColumn<QString>("agreed");
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("code");
    const QString other = "signature-encoding";
    const QString otherCase = "signature-case";
    QTest::newRow("upper case is agreed") << "hex-upper" << "hex" << otherCase;
    QTest::newRow("lower case is agreed") << "hex" << "hex-upper" << otherCase;
    QTest::newRow("base64 for URLs is agreed") << "base64url" << "base64" << other;
    QTest::newRow("padding is agreed") << "base64url-padded" << "base64url" << other;
    QTest::newRow("no padding is agreed") << "base64url" << "base64url-padded" << other;
    QTest::newRow("base64 for hex in upper case") << "hex-upper" << "base64url" << other;
}

void TestDoctor::otherSpellingsOfASignature()
{
    QFETCH(QString, agreed);
    QFETCH(QString, sent);
    QFETCH(QString, code);
    const auto setOf = [](const QString &encoding) {
        return SchemeSet::from(
            {{"own", R"({"title": "Own", "message": "{body}", "signature": {"header": "X-Sig",
              "encoding": ")" +
                         encoding.toStdString() + R"("}})"}},
            {});
    };
    const SchemeSet schemes = setOf(agreed);
    const OwnDelivery delivery = signedBy(setOf(sent).schemes().front(), "{\"id\":\"evt_1\"}");
    const Verification found =
        Verifier(schemes, "own", keysOf({goodSecret})).verify(delivery.view());
    QCOMPARE(found.verdict, Verdict::Failed);
    const std::vector<doctor::KnownSecret> secrets = knownSecrets();
    const Delivery view = delivery.view();
    const doctor::Diagnosis diagnosis = doctor::diagnose(schemes, "own", {secrets, view, found});
    QCOMPARE(QString::fromStdString(diagnosis.finding->code), code);
    QCOMPARE(diagnosis.finding->certainty, Certainty::Proven);
}

void TestDoctor::anotherUrl_data()
{
    QTest::addColumn<QString>("asSigned");
    QTest::addColumn<QString>("part");
    const QString url = "{url}";
    QTest::newRow("without its query") << "https://shop.example/hooks" << url;
    QTest::newRow("as plain http") << "http://shop.example/hooks?a=1" << url;
    QTest::newRow("path and query alone") << "/hooks?a=1" << url;
    QTest::newRow("the path alone") << "/hooks" << url;
    QTest::newRow("with a slash behind it") << "https://shop.example/hooks?a=1/" << url;
    QTest::newRow("path and query where the path is agreed") << "/hooks?a=1" << "{path}";
    QTest::newRow("the whole URL where the path is agreed")
        << "https://shop.example/hooks?a=1" << "{path}";
    QTest::newRow("the path where its query is agreed too") << "/hooks" << "{path-and-query}";
    QTest::newRow("plain http where the query is left out")
        << "http://shop.example/hooks" << "{url-without-query}";
}

void TestDoctor::anotherUrl()
{
    QFETCH(QString, asSigned);
    QFETCH(QString, part);
    const auto setOf = [](const QString &message) {
        return SchemeSet::from(
            {{"url-signed", R"({"title": "Signs the URL", "signature": {"header": "X-Sig",
              "encoding": "base64", "hash": "sha256"}, "message": ")" +
                                message.toStdString() + R"({body}"})"}},
            {});
    };
    const SchemeSet schemes = setOf(part);
    const SchemeSet sender = setOf("{url}");
    QVERIFY(schemes.rejected().empty());
    OwnDelivery delivery;
    delivery.body = "{\"id\":\"evt_1\"}";
    Outgoing outgoing;
    const std::string url = asSigned.toStdString();
    outgoing.url = url;
    outgoing.body = delivery.body;
    outgoing.signedAt = noon;
    delivery.headers =
        *deliveryHeaders(sender.schemes().front(), secretsOf({goodSecret}), outgoing);
    const Verification found =
        Verifier(schemes, "url-signed", keysOf({goodSecret})).verify(delivery.view());
    const std::vector<doctor::KnownSecret> secrets = knownSecrets();
    const Delivery view = delivery.view();
    const doctor::Diagnosis diagnosis =
        doctor::diagnose(schemes, "url-signed", {secrets, view, found});
    QCOMPARE(diagnosis.finding->code, std::string("message-url"));
    QCOMPARE(diagnosis.finding->detail, url);
}

void TestDoctor::replayIsToldFromStale()
{
    const OwnDelivery first = signedDelivery("platform", "{}");
    OwnDelivery again = first;
    again.receivedAt += std::chrono::seconds(432);
    const Verification found =
        Verifier(shipped(), "platform", keysOf({goodSecret})).verify(again.view());
    const std::vector<doctor::KnownSecret> secrets = knownSecrets();
    const Delivery view = again.view();
    const doctor::Earlier same{first.headers, first.receivedAt};
    const auto replayed =
        doctor::diagnose(shipped(), "platform", {secrets, view, found, &same}).finding;
    QCOMPARE(replayed->code, std::string("time-replayed"));
    QCOMPARE(replayed->repeatMilliseconds, std::optional<std::int64_t>(432000));
    // A retry is signed anew, so an earlier attempt has another signature.
    const doctor::Earlier attempt{signedDelivery("platform", "{}", {otherSecret}).headers,
                                  first.receivedAt};
    const auto late =
        doctor::diagnose(shipped(), "platform", {secrets, view, found, &attempt}).finding;
    QCOMPARE(late->code, std::string("time-stale"));
    QVERIFY(!late->repeatMilliseconds);
}

void TestDoctor::skewIsMeasured()
{
    OwnDelivery delivery = signedDelivery("platform", "{}");
    delivery.receivedAt -= std::chrono::seconds(432);
    QCOMPARE(diagnosed(delivery, "platform").finding->skewMilliseconds,
             std::optional<std::int64_t>(432000));
}

void TestDoctor::whatIsSkippedIsTold()
{
    OwnDelivery delivery = signedDelivery(
        "platform", std::string(10000, '[') + std::string(10000, ']'), {strangeSecret});
    doctor::Diagnosis found = diagnosed(delivery, "platform");
    QCOMPARE(found.finding->code, std::string("unknown"));
    QCOMPARE(found.skipped.front().attempt, std::string("body-json-reserialized"));
    QCOMPARE(found.skipped.front().reason, SkipReason::JsonTooDeep);
    delivery = signedDelivery("platform", std::string(2'000'000, 'a'), {otherSecret});
    found = diagnosed(delivery, "platform");
    QCOMPARE(found.finding->code, std::string("secret-other-webhook"));
    QCOMPARE(found.skipped.front().attempt, std::string("body"));
    QCOMPARE(found.skipped.front().reason, SkipReason::BodyTooLarge);
    // Nothing is known of what lies beyond the limit: not even that its JSON does not end.
    delivery = signedDelivery("platform", '{' + std::string(2'000'000, ' '), {strangeSecret});
    found = diagnosed(delivery, "platform");
    QCOMPARE(found.finding->code, std::string("unknown"));
    const bool isTold =
        std::any_of(found.skipped.begin(), found.skipped.end(), [](const doctor::Skipped &skipped) {
            return skipped.attempt == "body-truncated";
        });
    QVERIFY(isTold);
}

void TestDoctor::stops()
{
    std::stop_source source;
    source.request_stop();
    const doctor::Diagnosis found = diagnosed(signedDelivery("platform", "{}", {otherSecret}),
                                              "platform", goodSecret, {}, source.get_token());
    QCOMPARE(found.finding->code, std::string("unknown"));
    QCOMPARE(found.attempts, std::size_t(0));
    QCOMPARE(found.skipped.back().attempt, std::string("search"));
    QCOMPARE(found.skipped.back().reason, SkipReason::Stopped);
}

void TestDoctor::strangeSecretsAreBytesLikeOthers_data()
{
    QTest::addColumn<QByteArray>("signedWith");
    QTest::addColumn<QByteArray>("known");
    QTest::addColumn<QByteArray>("code");
    const QByteArray nul("a\0b and a good deal more", 24);
    QTest::newRow("a NUL inside is no end") << nul << nul << QByteArray("null");
    QTest::newRow("cut off at the NUL") << nul.left(1) << nul << QByteArray("unknown");
    QTest::newRow("line ends inside stay")
        << QByteArray("one\r\ntwo") << QByteArray("one\r\ntwo\r\n")
        << QByteArray("secret-whitespace");
    QTest::newRow("nothing but white space")
        << QByteArray("right") << QByteArray("\r\n \t") << QByteArray("unknown");
    QTest::newRow("nothing but quotes")
        << QByteArray("right") << QByteArray("\"\"") << QByteArray("unknown");
    QTest::newRow("nothing but an underscore")
        << QByteArray("right") << QByteArray("_") << QByteArray("unknown");
    QTest::newRow("64 KiB of it") << QByteArray(65'536, 'k') << QByteArray(65'536, 'k') + " "
                                  << QByteArray("secret-whitespace");
}

void TestDoctor::strangeSecretsAreBytesLikeOthers()
{
    QFETCH(QByteArray, signedWith);
    QFETCH(QByteArray, known);
    QFETCH(QByteArray, code);
    for (const char *scheme : {"platform", "github", "slack"}) {
        const doctor::Diagnosis found =
            diagnosed(signedBy(*shipped().find(scheme), "{}", signedWith.toStdString()), scheme,
                      known.toStdString());
        QCOMPARE(found.finding ? QByteArray::fromStdString(found.finding->code)
                               : QByteArray("null"),
                 code);
    }
}

void TestDoctor::manySchemesAndHeadersStayBounded()
{
    // As many files as a folder may have, all of them reading the same header, and headers made of
    // separators: nothing fits, and the search comes to its end all the same.
    std::vector<SchemeSet::File> files;
    for (int number = 0; number < 200; ++number) {
        files.push_back({"s" + std::to_string(number),
                         R"({"title": "Own", "message": "{header:X-A})" + std::to_string(number) +
                             R"({body}", "signature": {"header": "X-Sig", "separator": ",",
                             "encoding": "base64url"}})"});
    }
    const SchemeSet schemes = SchemeSet::from(files, {});
    QVERIFY(schemes.rejected().empty());
    OwnDelivery delivery;
    delivery.body = "{}";
    delivery.headers = {{"X-Sig", std::string(43, 'A')}, {"X-A", "a"}};
    for (int number = 0; number < 16; ++number)
        delivery.headers.push_back({"X-" + std::to_string(number), std::string(4000, '=')});
    const Verification found =
        Verifier(schemes, std::nullopt, keysOf({goodSecret})).verify(delivery.view());
    QCOMPARE(found.verdict, Verdict::Failed);
    const std::vector<doctor::KnownSecret> secrets = knownSecrets();
    const Delivery view = delivery.view();
    doctor::Limits limits;
    limits.time = std::chrono::hours(1); // not the clock ends it
    const doctor::Diagnosis diagnosis =
        doctor::diagnose(schemes, std::nullopt, {secrets, view, found}, limits);
    QCOMPARE(diagnosis.finding->code, std::string("unknown"));
    QVERIFY(diagnosis.skipped.empty());
    QVERIFY2(diagnosis.attempts < 200'000, qPrintable(QString::number(diagnosis.attempts)));
}

QTEST_APPLESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
