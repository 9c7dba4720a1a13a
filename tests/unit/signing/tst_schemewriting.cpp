// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/message.h"
#include "app/signing/schemeset.h"
#include "app/signing/signatureencoding.h"
#include "tests/support/signing/shipped.h"

#include <QTest>

#include <random>

using namespace hookbench;
using namespace hookbench::signing;
using namespace hookbench::test;

namespace
{

using Kind = MessagePart::Kind;

/// Schemes that the rules of scheme files allow, out of a seed.
class SchemeDice
{
public:
    explicit SchemeDice(std::uint32_t seed)
        : m_engine(seed)
    {
    }

    std::size_t below(std::size_t end) { return m_engine() % end; }
    bool coin() { return below(2) == 0; }

    std::string text(std::string_view alphabet, std::size_t longest)
    {
        std::string text;
        for (std::size_t size = 1 + below(longest); text.size() < size;)
            text.push_back(alphabet[below(alphabet.size())]);
        return text;
    }
    std::string header() { return "X-" + text("abcXYZ019-_.!~", 20); }
    std::string affix() { return text("abcXYZ019=_-{}\"\\/:'<>", 10); }

    MessagePart part(const Scheme &scheme)
    {
        switch (below(9)) {
        case 0:
            if (scheme.hasTimestamp())
                return {Kind::Timestamp};
            break;
        case 1:
            if (!scheme.deliveryIdHeader.empty())
                return {Kind::DeliveryId};
            break;
        case 2:
            return {Kind::Method};
        case 3:
            return {Kind::Url};
        case 4:
            return {Kind::Header, header()};
        case 5:
            return {Kind::UrlWithoutQuery};
        case 6:
            return {Kind::PathAndQuery};
        case 7:
            return {Kind::Path};
        default:
            break;
        }
        // Text of any kind: what is special in JSON and in templates, and letters beyond ASCII.
        return {Kind::Literal, text("a.:{}\n\r\t\"\\|", 8) + (coin() ? "ü€" : "")};
    }

    Scheme scheme()
    {
        Scheme made;
        made.name = "made";
        made.title = text("A b\"{}", 12) + (coin() ? "äß€" : "");
        made.isWeak = coin();
        made.hash = static_cast<Hash>(below(3));
        made.signatureHeader = header();
        made.signatureEncoding = signatureEncodings[below(signatureEncodings.size())];
        constexpr const char *separators[] = {"", ",", ";", " ", "|"};
        made.signatureSeparator = separators[below(5)];
        if (coin())
            made.signaturePrefix = affix();
        if (coin())
            made.deliveryIdHeader = header();
        if (coin())
            made.eventTypeHeader = header();
        if (coin())
            made.attemptHeader = header();
        if (coin())
            made.cipher = coin() ? "platform-gcm" : "platform-cbc";
        made.secretEncoding = static_cast<BinaryEncoding>(below(3));
        if (coin())
            made.secretPrefix = affix();
        const bool canHaveElement =
            !made.signatureSeparator.empty() && !made.signaturePrefix.empty();
        if (canHaveElement && coin())
            made.timestampElement = made.signaturePrefix + 't';
        else if (coin())
            made.timestampHeader = header();
        if (made.hasTimestamp()) {
            made.timestampUnit = coin() ? TimeUnit::Seconds : TimeUnit::Milliseconds;
            made.tolerance = std::chrono::seconds(1 + below(604'800));
        }
        const std::size_t body = below(4);
        for (std::size_t i = 0; i < 4; ++i) {
            const MessagePart next = i == body ? MessagePart{Kind::Body} : part(made);
            // Two texts beside each other are one.
            if (next.kind != Kind::Literal || made.message.empty() ||
                made.message.back().kind != Kind::Literal)
                made.message.push_back(next);
        }
        return made;
    }

private:
    std::mt19937 m_engine;
};

} // namespace

/// What schemeToJson() writes, a set of schemes reads back as an equal value.
class TestSchemeWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatShipsComesBackEqual_data();
    void whatShipsComesBackEqual();
    void everySchemeComesBackEqual();
    void bracesInTextAreDoubled();
    void theCommentIsWrittenAndChangesNothing();
};

void TestSchemeWriting::whatShipsComesBackEqual_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const Scheme &scheme : shipped().schemes())
        QTest::newRow(scheme.name.c_str()) << QByteArray::fromStdString(scheme.name);
}

void TestSchemeWriting::whatShipsComesBackEqual()
{
    QFETCH(QByteArray, name);
    const Scheme &scheme = *shipped().find(name.toStdString());
    const Result<Scheme> read = parseScheme(schemeToJson(scheme), scheme.name);
    QVERIFY2(read.ok(), read ? "" : read.error().detail.c_str());
    QVERIFY(*read == scheme);
}

void TestSchemeWriting::everySchemeComesBackEqual()
{
    const auto cipher = [](const char *name) {
        const Result<std::string> json = readFile(std::filesystem::path(HOOKBENCH_RESOURCES) /
                                                      "ciphers" / (std::string(name) + ".json"),
                                                  64 * 1024);
        return SchemeSet::File{name, json ? *json : std::string()};
    };
    const std::vector<SchemeSet::File> ciphers{cipher("platform-gcm"), cipher("platform-cbc")};
    SchemeDice dice(20260320);
    int checked = 0;
    for (int round = 0; round < 3000; ++round) {
        const Scheme scheme = dice.scheme();
        // A prefix that the separator is in, or that begins the time, is against the rules.
        if (!scheme.signatureSeparator.empty() &&
            scheme.signaturePrefix.find(scheme.signatureSeparator) != std::string::npos)
            continue;
        const std::string json = schemeToJson(scheme);
        const SchemeSet set = SchemeSet::from({{"made", json}}, ciphers);
        QVERIFY2(set.rejected().empty(), json.c_str());
        QVERIFY2(*set.find("made") == scheme, json.c_str());
        ++checked;
    }
    QVERIFY(checked > 2000);
}

void TestSchemeWriting::bracesInTextAreDoubled()
{
    QCOMPARE(messageText({{Kind::Literal, "a{b}"}, {Kind::Body}}), std::string("a{{b}}{body}"));
    QCOMPARE(messageText({{Kind::Timestamp}, {Kind::Header, "X-A"}, {Kind::DeliveryId}}),
             std::string("{timestamp}{header:X-A}{id}"));
}

void TestSchemeWriting::theCommentIsWrittenAndChangesNothing()
{
    const Scheme &scheme = *shipped().find("stripe");
    const std::string json = schemeToJson(scheme, "seen on a Friday");
    QVERIFY(json.find("seen on a Friday") != std::string::npos);
    QVERIFY(*parseScheme(json, "stripe") == scheme);
}

QTEST_APPLESS_MAIN(TestSchemeWriting)
#include "tst_schemewriting.moc"
