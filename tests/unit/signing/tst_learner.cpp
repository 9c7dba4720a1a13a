// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/encoding.h"
#include "app/signing/learner/learner.h"
#include "app/signing/mac.h"
#include "app/signing/message.h"
#include "app/signing/verifier.h"
#include "tests/support/signing/deliveries.h"

#include <QTest>

#include <functional>

using namespace hookbench;
using namespace hookbench::signing;
using namespace hookbench::signing::learner;
using namespace hookbench::test;

namespace
{

const std::string plainSecret = "a plain secret of nobody";

/// What an unknown sender does with one delivery; `stamp` is seconds since 1970.
using Signing = std::function<void(Sample &sample, const std::string &stamp)>;

std::string macOf(const std::string &key, const std::string &message, Hash hash = Hash::Sha256)
{
    Mac mac(hash, bytesOf(key));
    mac.reset();
    mac.update(message);
    const Digest digest = mac.finish();
    return {reinterpret_cast<const char *>(digest.bytes().data()), digest.bytes().size()};
}

std::string hexMac(const std::string &key, const std::string &message, Hash hash = Hash::Sha256)
{
    return toHex(bytesOf(macOf(key, message, hash)));
}

std::string base64Mac(const std::string &key, const std::string &message, Hash hash = Hash::Sha256)
{
    return toBase64(bytesOf(macOf(key, message, hash)));
}

/// The numberth delivery of a sender, a minute after the one before.
Sample sample(int number, const Signing &sign)
{
    const std::string stamp = std::to_string(1'774'008'000 + 60 * number);
    const std::string count = std::to_string(number);
    Sample made;
    made.method = "POST";
    made.urls = {"http://127.0.0.1:8787/hooks?try=" + count,
                 "https://shop.example/hooks?try=" + count};
    made.headers = {{"Host", "127.0.0.1:8787"},
                    {"Content-Type", "application/json"},
                    {"User-Agent", "Nobody/1.0"},
                    {"X-Trace", std::string(32, 'a') + count},
                    {"X-Nobody-Id", "evt_" + count},
                    {"X-Nobody-Topic", number % 2 == 0 ? "order.paid" : "order.made"}};
    made.body = "{\"number\":" + count + '}';
    made.receivedAt = noon + std::chrono::seconds(60 * number + 1);
    sign(made, stamp);
    return made;
}

std::vector<Sample> samples(const Signing &sign, int count = 2)
{
    std::vector<Sample> made;
    for (int number = 1; number <= count; ++number)
        made.push_back(sample(number, sign));
    return made;
}

Lesson lessonOf(const std::vector<Sample> &samples, const std::string &secret = plainSecret)
{
    return learn(shipped(), {Secret::copyOf(secret)}, samples);
}

const Signing timeAndBody = [](Sample &sample, const std::string &stamp) {
    sample.headers.push_back({"X-Nobody-Time", stamp});
    sample.headers.push_back(
        {"X-Nobody-Signature", "v1=" + hexMac(plainSecret, stamp + '.' + sample.body)});
};

} // namespace

Q_DECLARE_METATYPE(Signing)

/// The scheme of a sender that nobody has written down, out of two of its deliveries.
class TestLearner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownSendersAreLearned_data();
    void unknownSendersAreLearned();
    void whatIsLearnedVerifiesTheNextDelivery();
    void factHeadersAndNameComeFromTheHeaders();
    void aNameThatIsTakenIsNotReplaced();
    void oneDeliveryIsNotEnough();
    void theSameDeliveryTwiceIsOne();
    void anotherSecretFitsNothing();
    void aChangedBodyFitsNothing();
    void twoWaysAreNoScheme();
    void unsignedDeliveriesSaySo();
    void deliveriesOfOthersAreLeftOut();
    void aKnownSchemeIsConfirmed();
    void aStrongSchemeComesBeforeAWeakOne();
    void severalSecretsMayBeInUse();
    void theCipherIsLearnedToo_data();
    void theCipherIsLearnedToo();
    void whatNoCipherOpensIsToldAndNotGuessed();
    void aStopEndsIt();
    void whenTheTimeIsOverThatIsSaid();
    void progressCounts();
};

void TestLearner::unknownSendersAreLearned_data()
{
    QTest::addColumn<Signing>("sign");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("prefix");
    QTest::addColumn<int>("url");

    const auto row = [](const char *name, Signing sign, const char *message, const char *header,
                        const char *prefix, const std::string &secret = plainSecret, int url = 0) {
        QTest::newRow(name) << sign << QByteArray::fromStdString(secret) << QByteArray(message)
                            << QByteArray(header) << QByteArray(prefix) << url;
    };
    const auto add = [](Sample &sample, const char *name, const std::string &value) {
        sample.headers.push_back({name, value});
    };
    row("time and body, a dot between them", timeAndBody, "{timestamp}.{body}",
        "X-Nobody-Signature", "v1=");
    row(
        "the body alone, bare base64",
        [add](Sample &s, const std::string &) { add(s, "X-Sum", base64Mac(plainSecret, s.body)); },
        "{body}", "X-Sum", "");
    row(
        "body and then time, nothing between them",
        [add](Sample &s, const std::string &t) {
            add(s, "X-Time", t);
            add(s, "X-Sum", hexMac(plainSecret, s.body + t));
        },
        "{body}{timestamp}", "X-Sum", "");
    row(
        "time and signature in one header",
        [add](Sample &s, const std::string &t) {
            add(s, "X-Sum", "t=" + t + ",v2=" + hexMac(plainSecret, t + ':' + s.body));
        },
        "{timestamp}:{body}", "X-Sum", "v2=");
    row(
        "a version before time and body",
        [add](Sample &s, const std::string &t) {
            add(s, "X-Time", t);
            add(s, "X-Sum", "v7=" + hexMac(plainSecret, "v7:" + t + ':' + s.body));
        },
        "v7:{timestamp}:{body}", "X-Sum", "v7=");
    row(
        "milliseconds",
        [add](Sample &s, const std::string &t) {
            add(s, "X-Time", t + "123");
            add(s, "X-Sum", hexMac(plainSecret, t + "123\n" + s.body));
        },
        "{timestamp}\n{body}", "X-Sum", "");
    row(
        "the id, time and body under a base64 secret behind a prefix",
        [add](Sample &s, const std::string &t) {
            const std::string key = *fromBase64("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
            add(s, "X-Time", t);
            add(s, "X-Sum", "v1," + base64Mac(key, s.headers[4].value + '.' + t + '.' + s.body));
        },
        "{id}.{timestamp}.{body}", "X-Sum", "v1,", goodSecret);
    row(
        "a secret in hexadecimal",
        [add](Sample &s, const std::string &) {
            add(s, "X-Sum", hexMac("\x01\xff\x10 0", s.body));
        },
        "{body}", "X-Sum", "", "01ff102030");
    row(
        "SHA-512",
        [add](Sample &s, const std::string &) {
            add(s, "X-Sum", "sha512=" + hexMac(plainSecret, s.body, Hash::Sha512));
        },
        "{body}", "X-Sum", "sha512=");
    row(
        "another header and the body",
        [add](Sample &s, const std::string &) {
            add(s, "X-Sum", hexMac(plainSecret, s.headers[5].value + '|' + s.body));
        },
        "{header:X-Nobody-Topic}|{body}", "X-Sum", "");
    row(
        "URL and body, as Square does, the URL as it came",
        [add](Sample &s, const std::string &) {
            add(s, "X-Sum", base64Mac(plainSecret, s.urls[0] + s.body));
        },
        "{url}{body}", "X-Sum", "");
    row(
        "method, public URL, body and time, as HubSpot does",
        [add](Sample &s, const std::string &t) {
            add(s, "X-Time", t + "000");
            add(s, "X-Sum", base64Mac(plainSecret, s.method + s.urls[1] + s.body + t + "000"));
        },
        "{method}{url}{body}{timestamp}", "X-Sum", "", plainSecret, 1);
    row(
        "a nonce, time, method and URL, each on a line",
        [add](Sample &s, const std::string &t) {
            add(s, "X-Time", t);
            add(s, "X-Sum",
                hexMac(plainSecret, s.method + '\n' + s.urls[1] + '\n' + t + '\n' +
                                        s.headers[4].value + '\n' + s.body));
        },
        "{method}\n{url}\n{timestamp}\n{id}\n{body}", "X-Sum", "", plainSecret, 1);
    row(
        "the path alone, not what is asked behind it",
        [add](Sample &s, const std::string &) {
            add(s, "X-Sum", hexMac(plainSecret, s.method + ":/hooks:" + s.body));
        },
        "{method}:{path}:{body}", "X-Sum", "");
    row(
        "path and query, without protocol and host",
        [add](Sample &s, const std::string &t) {
            add(s, "X-Time", t);
            add(s, "X-Sum",
                hexMac(plainSecret, t + "/hooks?try=" + s.headers[4].value.substr(4) + s.body));
        },
        "{timestamp}{path-and-query}{body}", "X-Sum", "");
    row(
        "the public URL without its query",
        [add](Sample &s, const std::string &) {
            add(s, "X-Sum", base64Mac(plainSecret, "https://shop.example/hooks" + s.body));
        },
        "{url-without-query}{body}", "X-Sum", "", plainSecret, 1);
    row(
        "base64 for URLs",
        [add](Sample &s, const std::string &) {
            add(s, "X-Sum",
                QByteArray::fromStdString(macOf(plainSecret, s.body))
                    .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
                    .toStdString());
        },
        "{body}", "X-Sum", "");
    row(
        "hexadecimal digits in upper case",
        [add](Sample &s, const std::string &) {
            add(s, "X-Sum",
                QByteArray::fromStdString(macOf(plainSecret, s.body))
                    .toHex()
                    .toUpper()
                    .toStdString());
        },
        "{body}", "X-Sum", "");
    row(
        "several signatures in one header",
        [add](Sample &s, const std::string &) {
            add(s, "X-Sum",
                "v1=" + hexMac("some other key", s.body) + ", v1=" + hexMac(plainSecret, s.body));
        },
        "{body}", "X-Sum", "v1=");
}

void TestLearner::unknownSendersAreLearned()
{
    QFETCH(Signing, sign);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, prefix);
    QFETCH(int, url);
    const Lesson lesson = lessonOf(samples(sign), secret.toStdString());
    QCOMPARE(lesson.outcome, LearnOutcome::Learned);
    QCOMPARE(messageText(lesson.scheme->message), message.toStdString());
    QCOMPARE(lesson.scheme->signatureHeader, header.toStdString());
    QCOMPARE(lesson.scheme->signaturePrefix, prefix.toStdString());
    QCOMPARE(lesson.fitting.size(), std::size_t{2});
    QCOMPARE(lesson.url, static_cast<std::size_t>(url));
    QVERIFY(*parseScheme(schemeToJson(*lesson.scheme), lesson.scheme->name) == *lesson.scheme);
}

void TestLearner::whatIsLearnedVerifiesTheNextDelivery()
{
    const Lesson lesson = lessonOf(samples(timeAndBody));
    const SchemeSet set =
        SchemeSet::from({{lesson.scheme->name, schemeToJson(*lesson.scheme)}}, {});
    Verifier verifier(set, {}, keysOf({plainSecret}));
    Sample next = sample(7, timeAndBody);
    const auto verdict = [&] {
        return verifier
            .verify({next.method, next.urls[0], next.headers, next.body, next.receivedAt})
            .verdict;
    };
    QCOMPARE(verdict(), Verdict::Verified);
    next.body += ' ';
    QCOMPARE(verdict(), Verdict::Failed);
}

void TestLearner::factHeadersAndNameComeFromTheHeaders()
{
    const auto sign = [](Sample &sample, const std::string &stamp) {
        timeAndBody(sample, stamp);
        sample.headers.push_back({"X-Nobody-Delivery-Id", "d" + stamp});
        sample.headers.push_back({"X-Nobody-Attempt", "2"});
    };
    const Lesson lesson = lessonOf(samples(sign));
    QCOMPARE(lesson.scheme->name, std::string("nobody"));
    QCOMPARE(lesson.scheme->title, std::string("Nobody (learned)"));
    QCOMPARE(lesson.scheme->eventTypeHeader, std::string("X-Nobody-Topic"));
    QCOMPARE(lesson.scheme->deliveryIdHeader, std::string("X-Nobody-Delivery-Id"));
    QCOMPARE(lesson.scheme->attemptHeader, std::string("X-Nobody-Attempt"));
    QCOMPARE(lesson.scheme->timestampHeader, std::string("X-Nobody-Time"));
}

void TestLearner::aNameThatIsTakenIsNotReplaced()
{
    // The header is Stripe's, what is signed is not.
    const auto sign = [](Sample &sample, const std::string &stamp) {
        sample.headers.push_back(
            {"Stripe-Signature", "t=" + stamp + ",v1=" + hexMac(plainSecret, sample.body + stamp)});
    };
    const Lesson lesson = lessonOf(samples(sign));
    QCOMPARE(lesson.outcome, LearnOutcome::Learned);
    QCOMPARE(lesson.scheme->name, std::string("stripe-learned"));
}

void TestLearner::oneDeliveryIsNotEnough()
{
    const Lesson lesson = lessonOf(samples(timeAndBody, 1));
    QCOMPARE(lesson.outcome, LearnOutcome::OnlyOne);
    QCOMPARE(lesson.fitting, (std::vector<std::size_t>{0}));
}

void TestLearner::theSameDeliveryTwiceIsOne()
{
    const Sample one = sample(1, timeAndBody);
    QCOMPARE(lessonOf({one, one}).outcome, LearnOutcome::OnlyOne);
    const OwnDelivery known = signedDelivery("stripe", "{}");
    const Sample stripe{known.method, {known.url}, known.headers, known.body, known.receivedAt};
    QCOMPARE(lessonOf({stripe, stripe}, goodSecret).outcome, LearnOutcome::OnlyOne);
}

void TestLearner::anotherSecretFitsNothing()
{
    const Lesson lesson = lessonOf(samples(timeAndBody), "not this one");
    QCOMPARE(lesson.outcome, LearnOutcome::Nothing);
    QVERIFY(lesson.effort.isComplete);
    QVERIFY(lesson.effort.attempts > 1000);
    QCOMPARE(lesson.effort.signatureHeaders, (std::vector<std::string>{"X-Nobody-Signature"}));
    QCOMPARE(lesson.effort.timeHeaders, (std::vector<std::string>{"X-Nobody-Time"}));
}

void TestLearner::aChangedBodyFitsNothing()
{
    std::vector<Sample> changed = samples(timeAndBody);
    for (Sample &sample : changed)
        sample.body += '\n';
    QCOMPARE(lessonOf(changed).outcome, LearnOutcome::Nothing);
}

void TestLearner::twoWaysAreNoScheme()
{
    const auto other = [](Sample &sample, const std::string &stamp) {
        sample.headers.push_back({"X-Nobody-Time", stamp});
        sample.headers.push_back(
            {"X-Nobody-Signature", "v1=" + hexMac(plainSecret, stamp + ':' + sample.body)});
    };
    const Lesson lesson = lessonOf({sample(1, timeAndBody), sample(2, other)});
    QCOMPARE(lesson.outcome, LearnOutcome::OnlyOne);
}

void TestLearner::unsignedDeliveriesSaySo()
{
    const Lesson lesson = lessonOf(samples([](Sample &, const std::string &) {}));
    QCOMPARE(lesson.outcome, LearnOutcome::Nothing);
    QCOMPARE(lesson.effort.samples, std::size_t{2});
    QCOMPARE(lesson.effort.withSignature, std::size_t{0});
}

void TestLearner::deliveriesOfOthersAreLeftOut()
{
    const auto foreign = [](Sample &sample, const std::string &stamp) {
        sample.headers.push_back({"X-Other", hexMac("of somebody else", stamp)});
    };
    const Lesson lesson = lessonOf({sample(1, foreign), sample(2, timeAndBody), sample(3, foreign),
                                    sample(4, timeAndBody), sample(5, timeAndBody)});
    QCOMPARE(lesson.outcome, LearnOutcome::Learned);
    QCOMPARE(lesson.fitting, (std::vector<std::size_t>{1, 3, 4}));
}

void TestLearner::aKnownSchemeIsConfirmed()
{
    std::vector<Sample> deliveries;
    for (const char *body : {"{\"a\":1}", "{\"a\":2}"}) {
        const OwnDelivery own = signedDelivery("slack", body);
        deliveries.push_back({own.method, {own.url}, own.headers, own.body, own.receivedAt});
    }
    const Lesson lesson = lessonOf(deliveries, goodSecret);
    QCOMPARE(lesson.outcome, LearnOutcome::Known);
    QVERIFY(*lesson.scheme == *shipped().find("slack"));
    QCOMPARE(lesson.effort.attempts, std::size_t{0});

    // Long ago: it does not verify, and confirms nothing.
    for (Sample &sample : deliveries)
        sample.receivedAt += std::chrono::hours(1);
    QVERIFY(lessonOf(deliveries, goodSecret).outcome != LearnOutcome::Known);
}

void TestLearner::aStrongSchemeComesBeforeAWeakOne()
{
    const auto sign = [](Sample &sample, const std::string &) {
        sample.headers.push_back(
            {"X-Hub-Signature", "sha1=" + hexMac(plainSecret, sample.body, Hash::Sha1)});
        sample.headers.push_back(
            {"X-Hub-Signature-256", "sha256=" + hexMac(plainSecret, sample.body)});
    };
    QCOMPARE(lessonOf(samples(sign)).scheme->name, std::string("github"));
}

void TestLearner::severalSecretsMayBeInUse()
{
    const auto old = [](Sample &sample, const std::string &stamp) {
        sample.headers.push_back({"X-Nobody-Time", stamp});
        sample.headers.push_back(
            {"X-Nobody-Signature", "v1=" + hexMac("the old one", stamp + '.' + sample.body)});
    };
    const std::vector<Sample> both{sample(1, timeAndBody), sample(2, old)};
    const Lesson lesson =
        learn(shipped(), {Secret::copyOf(plainSecret), Secret::copyOf("the old one")}, both);
    QCOMPARE(lesson.outcome, LearnOutcome::Learned);
}

void TestLearner::theCipherIsLearnedToo_data()
{
    QTest::addColumn<QByteArray>("cipher");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("outcome");
    const auto learned = static_cast<int>(CipherOutcome::Learned);
    const auto one = static_cast<int>(CipherOutcome::OnlyOne);
    QTest::newRow("GCM") << QByteArray("platform-gcm") << 2 << learned;
    QTest::newRow("CBC") << QByteArray("platform-cbc") << 3 << learned;
    QTest::newRow("one delivery alone is encrypted") << QByteArray("platform-gcm") << 1 << one;
    QTest::newRow("none is encrypted")
        << QByteArray() << 0 << static_cast<int>(CipherOutcome::NotEncrypted);
}

void TestLearner::theCipherIsLearnedToo()
{
    QFETCH(QByteArray, cipher);
    QFETCH(int, count);
    QFETCH(int, outcome);
    SeededRandom random;
    int sealed = 0;
    const auto sign = [&](Sample &sample, const std::string &stamp) {
        if (sealed < count) {
            sample.body = *encryptPayload(*shipped().findCipher(cipher.toStdString()),
                                          Secret::copyOf(plainSecret), sample.body, random);
            ++sealed;
        }
        timeAndBody(sample, stamp);
    };
    const std::vector<Sample> deliveries = samples(sign, 3);
    const Lesson lesson = lessonOf(deliveries);
    QCOMPARE(lesson.outcome, LearnOutcome::Learned);
    QCOMPARE(static_cast<int>(lesson.cipher.outcome), outcome);
    QCOMPARE(lesson.cipher.cipher, cipher.toStdString());
    QCOMPARE(lesson.cipher.decrypted, static_cast<std::size_t>(count));
    const bool isSure = count > 1;
    QCOMPARE(lesson.scheme->cipher, isSure ? cipher.toStdString() : std::string());
    if (!isSure)
        return;
    // The file that comes of it decrypts.
    const std::string json = schemeToJson(*lesson.scheme);
    const auto cipherFile = readFile(std::filesystem::path(HOOKBENCH_RESOURCES) / "ciphers" /
                                         (cipher.toStdString() + ".json"),
                                     64 * 1024);
    const SchemeSet set = SchemeSet::from({{"made", json}}, {{cipher.toStdString(), *cipherFile}});
    QVERIFY(set.rejected().empty());
    const Sample &first = deliveries.front();
    const Verification found =
        Verifier(set, "made", keysOf({plainSecret}))
            .verify({first.method, first.urls[0], first.headers, first.body, first.receivedAt});
    QCOMPARE(found.verdict, Verdict::Verified);
    QCOMPARE(found.decrypted, std::optional<std::string>("{\"number\":1}"));
}

void TestLearner::whatNoCipherOpensIsToldAndNotGuessed()
{
    // Encrypted with the key of another secret than the one that signs; a layout of nobody.
    SeededRandom random;
    const auto foreign = [&](Sample &sample, const std::string &stamp) {
        sample.body = *encryptPayload(*shipped().findCipher("platform-gcm"),
                                      Secret::copyOf("another"), sample.body, random);
        timeAndBody(sample, stamp);
    };
    const auto strange = [](Sample &sample, const std::string &stamp) {
        sample.body = R"({"nonce":"AAAA","ciphertext":"BBBB","number":)" + stamp + '}';
        timeAndBody(sample, stamp);
    };
    for (const Signing &sign : {Signing(foreign), Signing(strange)}) {
        const Lesson lesson = lessonOf(samples(sign));
        QCOMPARE(lesson.outcome, LearnOutcome::Learned);
        QVERIFY(lesson.cipher.outcome == CipherOutcome::Unknown);
        QCOMPARE(lesson.cipher.encrypted, std::size_t{2});
        QVERIFY(lesson.scheme->cipher.empty());
    }
}

void TestLearner::aStopEndsIt()
{
    std::stop_source stop;
    stop.request_stop();
    const Lesson lesson = learn(shipped(), {Secret::copyOf("not this one")}, samples(timeAndBody),
                                {}, stop.get_token());
    QCOMPARE(lesson.outcome, LearnOutcome::Stopped);
    QVERIFY(!lesson.effort.isComplete);
}

void TestLearner::whenTheTimeIsOverThatIsSaid()
{
    LearnLimits limits;
    limits.time = std::chrono::milliseconds(0);
    const Lesson lesson =
        learn(shipped(), {Secret::copyOf("not this one")}, samples(timeAndBody), limits);
    QCOMPARE(lesson.outcome, LearnOutcome::Nothing);
    QVERIFY(!lesson.effort.isComplete);
    // Known schemes take time as well: there may be hundreds of them.
    std::vector<Sample> deliveries;
    for (const char *body : {"{\"a\":1}", "{\"a\":2}"}) {
        const OwnDelivery own = signedDelivery("slack", body);
        deliveries.push_back({own.method, {own.url}, own.headers, own.body, own.receivedAt});
    }
    const Lesson none = learn(shipped(), {Secret::copyOf(goodSecret)}, deliveries, limits);
    QCOMPARE(none.outcome, LearnOutcome::Nothing);
    QVERIFY(!none.effort.isComplete);
}

void TestLearner::progressCounts()
{
    std::vector<std::size_t> told;
    const Lesson lesson = learn(shipped(), {Secret::copyOf("not this one")}, samples(timeAndBody),
                                {}, {}, [&](std::size_t attempts) { told.push_back(attempts); });
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QCOMPARE(told.back(), lesson.effort.attempts);
}

QTEST_APPLESS_MAIN(TestLearner)
#include "tst_learner.moc"
