// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/privatefile.h"
#include "app/send/checkup.h"
#include "app/signing/shippedschemes.h"
#include "app/signing/verifier.h"
#include "tests/support/http/fixtures.h"

#include <QElapsedTimer>
#include <QTest>

#include <future>
#include <map>
#include <set>

using namespace hookbench;
using namespace hookbench::send;

namespace
{

constexpr const char *secret = "A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5";

std::string resource(const std::string &name)
{
    return readFile(std::filesystem::path(HOOKBENCH_RESOURCES) / name, 1 << 20).value();
}

/// A right endpoint, but for the one thing that a test makes wrong.
struct Flaws
{
    bool takesForged = false;
    bool takesUnsigned = false;
    bool takesStale = false;
    bool takesAnyMethod = false;
    bool takesAnyContentType = false;
    bool refusesTwice = false;
    bool refusesUnknownTypes = false;
    bool refusesEncrypted = false;
    std::size_t maxBody = 1024 * 1024;
    int taken = 200;
    int refused = 401;
};

class Merchant
{
public:
    Merchant(const signing::SchemeSet &schemes, Flaws flaws)
        : m_flaws(flaws)
        , m_verifier(schemes, "platform", {{Secret::copyOf(secret)}})
        , server([this](http::Request &&request, http::Responder responder) {
            const int status = judge(request);
            requests.push_back(std::move(request));
            responder.respond({status, {}, {}});
        })
    {
    }

private:
    int judge(const http::Request &request)
    {
        if (request.method != "POST" && !m_flaws.takesAnyMethod)
            return 405;
        const auto type = findHeader(request.headers, "Content-Type");
        if (type != "application/json" && !m_flaws.takesAnyContentType)
            return 415;
        if (request.body.size() > m_flaws.maxBody)
            return 413;
        const signing::Verification found = m_verifier.verify(
            {request.method, "", request.headers, request.body, SystemClock().now()});
        const bool isSigned = found.verdict != Verdict::Unsigned;
        const bool isInTime = found.step(signing::Rung::Time).ok.value_or(true);
        const bool isOurs = found.step(signing::Rung::Match).ok.value_or(false);
        if (!isSigned && !m_flaws.takesUnsigned)
            return m_flaws.refused;
        if (isSigned && !isOurs && !m_flaws.takesForged)
            return m_flaws.refused;
        if (isSigned && !isInTime && !m_flaws.takesStale)
            return m_flaws.refused;
        if (found.isEncrypted && m_flaws.refusesEncrypted)
            return 400;
        if (!m_ids.insert(found.deliveryId).second && m_flaws.refusesTwice)
            return 409;
        if (found.eventType != "payment.completed" && m_flaws.refusesUnknownTypes)
            return 422;
        return m_flaws.taken;
    }

    const Flaws m_flaws;
    signing::Verifier m_verifier;
    std::set<std::string> m_ids;

public:
    std::vector<http::Request> requests; ///< to be read when nothing is sent any more
    http::test::RunningServer server;
};

QString words(const std::vector<CheckFinding> &findings, CheckResult result)
{
    QStringList names;
    for (const CheckFinding &finding : findings) {
        if (finding.result == result)
            names += QString::fromStdString(std::string(checkCodeName(finding.code)));
    }
    return names.join(' ');
}

} // namespace

Q_DECLARE_METATYPE(Flaws)
Q_DECLARE_METATYPE(std::string)

/// The check-up, held against endpoints with one flaw each.
class TestCheckup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flawsAreFound_data();
    void flawsAreFound();
    void everyCodeComesOnceInItsOrder();
    void nobodyThere();
    void encryptedPayloads();
    void inLiveNothingButProbesGoOut();
    void theScoreIsLowWhenForgedEventsAreTaken();
    void itCanBeBrokenOff();
    void aProofIsTwoDeliveries();
    void itSaysHowManyItSends_data();
    void itSaysHowManyItSends();

private:
    CheckSetup setupFor(std::uint16_t port) const;
    std::vector<CheckFinding> check(CheckSetup setup);

    signing::SchemeSet m_schemes = signing::shippedSchemes(resource);
    SystemClock m_clock;
    SystemRandom m_random;
    http::Engine m_engine;
};

CheckSetup TestCheckup::setupFor(std::uint16_t port) const
{
    CheckSetup setup;
    setup.url = "http://127.0.0.1:" + std::to_string(port) + "/hook";
    setup.scheme = *m_schemes.find("platform");
    setup.secret = Secret::copyOf(secret);
    setup.eventType = "payment.completed";
    setup.data = "{\"id\":\"pay_1\",\"amount\":\"10.00\"}";
    return setup;
}

std::vector<CheckFinding> TestCheckup::check(CheckSetup setup)
{
    std::vector<CheckFinding> findings;
    std::promise<void> ended;
    Checkup checkup(m_engine, m_clock, m_random, std::move(setup),
                    {[&](const CheckFinding &finding) { findings.push_back(finding); },
                     [&] { ended.set_value(); }});
    checkup.start();
    ended.get_future().wait();
    return findings;
}

void TestCheckup::flawsAreFound_data()
{
    QTest::addColumn<Flaws>("flaws");
    QTest::addColumn<QString>("failed");
    QTest::addColumn<QString>("warned");
    QTest::newRow("none") << Flaws{} << ""
                          << "";
    QTest::newRow("takes forged ones") << Flaws{.takesForged = true} << "forged tampered"
                                       << "";
    QTest::newRow("takes unsigned ones") << Flaws{.takesUnsigned = true} << "unsigned"
                                         << "";
    QTest::newRow("takes old ones") << Flaws{.takesStale = true} << "stale"
                                    << "";
    QTest::newRow("takes whatever comes") << Flaws{.takesForged = true,
                                                   .takesUnsigned = true,
                                                   .takesStale = true,
                                                   .takesAnyMethod = true,
                                                   .takesAnyContentType = true}
                                          << "forged unsigned stale tampered"
                                          << "method content-type";
    QTest::newRow("any content type") << Flaws{.takesAnyContentType = true} << ""
                                      << "content-type";
    QTest::newRow("not twice") << Flaws{.refusesTwice = true} << "twice"
                               << "";
    QTest::newRow("no other types") << Flaws{.refusesUnknownTypes = true} << "unknown-type"
                                    << "";
    QTest::newRow("nothing large") << Flaws{.maxBody = 64 * 1024} << ""
                                   << "large";
    QTest::newRow("answers 204") << Flaws{.taken = 204} << ""
                                 << "valid";
    QTest::newRow("breaks on forged ones") << Flaws{.refused = 500} << ""
                                           << "forged unsigned stale tampered";
    QTest::newRow("redirects") << Flaws{.taken = 302} << "redirect valid"
                               << "";
    QTest::newRow("refuses all") << Flaws{.taken = 401} << "valid"
                                 << "";
}

void TestCheckup::flawsAreFound()
{
    QFETCH(Flaws, flaws);
    QFETCH(QString, failed);
    QFETCH(QString, warned);
    Merchant merchant(m_schemes, flaws);
    QElapsedTimer timer;
    timer.start();
    const std::vector<CheckFinding> findings = check(setupFor(merchant.server.port));
    QVERIFY(timer.elapsed() < 5'000);
    QCOMPARE(words(findings, CheckResult::Fail), failed);
    QCOMPARE(words(findings, CheckResult::Warn), warned);
    const bool isTaking = flaws.taken / 100 == 2;
    QCOMPARE(words(findings, CheckResult::Skipped),
             isTaking ? QString("tls encrypted")
                      : QString("tls forged unsigned stale tampered twice unknown-type large "
                                "encrypted burst"));
}

void TestCheckup::everyCodeComesOnceInItsOrder()
{
    Merchant merchant(m_schemes, {});
    const std::vector<CheckFinding> findings = check(setupFor(merchant.server.port));
    QCOMPARE(findings.size(), allCheckCodes().size());
    for (std::size_t i = 0; i < findings.size(); ++i)
        QVERIFY(findings[i].code == allCheckCodes()[i]);
    QCOMPARE(checkScore(findings), 100);
    const CheckFinding &burst = findings.at(static_cast<std::size_t>(CheckCode::Burst));
    QCOMPARE(burst.count, 20);
    for (const http::Request &request : merchant.requests) {
        const auto id = findHeader(request.headers, "X-Webhook-Id");
        QVERIFY(id && id->starts_with("hookbench_test_"));
        QVERIFY(request.body.empty() ||
                request.body.find("\"id\":\"hookbench_test_") != std::string::npos);
    }
}

void TestCheckup::nobodyThere()
{
    std::uint16_t port = 0;
    {
        const Merchant gone(m_schemes, {});
        port = gone.server.port;
    }
    std::vector<CheckFinding> findings = check(setupFor(port));
    QCOMPARE(findings.size(), allCheckCodes().size());
    QCOMPARE(words(findings, CheckResult::Fail), QString("valid"));
    QCOMPARE(words(findings, CheckResult::Pass), QString("dns"));
    CheckSetup setup = setupFor(port);
    setup.url = "https://nowhere.invalid/";
    findings = check(setup);
    QCOMPARE(words(findings, CheckResult::Fail), QString("dns valid"));
    // What listens there speaks no TLS.
    Merchant plain(m_schemes, {});
    setup.url = "https://127.0.0.1:" + std::to_string(plain.server.port) + "/";
    findings = check(setup);
    QCOMPARE(words(findings, CheckResult::Fail), QString("tls valid"));
    QVERIFY(!findings.at(1).detail.empty());
}

void TestCheckup::encryptedPayloads()
{
    for (const bool refuses : {false, true}) {
        Merchant merchant(m_schemes, {.refusesEncrypted = refuses});
        CheckSetup setup = setupFor(merchant.server.port);
        setup.cipher = *m_schemes.findCipher(setup.scheme.cipher);
        const std::vector<CheckFinding> findings = check(setup);
        QCOMPARE(words(findings, CheckResult::Fail), QString(refuses ? "valid" : ""));
        QCOMPARE(words(findings, CheckResult::Pass).contains("encrypted"), !refuses);
    }
}

void TestCheckup::inLiveNothingButProbesGoOut()
{
    Merchant merchant(m_schemes, {});
    CheckSetup setup = setupFor(merchant.server.port);
    setup.isLive = true;
    setup.sendsTwice = setup.sendsLarge = setup.sendsBurst = false;
    const std::vector<CheckFinding> findings = check(setup);
    QCOMPARE(words(findings, CheckResult::Skipped),
             QString("tls twice unknown-type large encrypted burst"));
    QCOMPARE(words(findings, CheckResult::Fail), QString(""));
    for (const http::Request &request : merchant.requests) {
        QCOMPARE(std::string(findHeader(request.headers, "X-Webhook-Event").value_or("")),
                 std::string("hookbench.probe"));
        if (request.method == "POST")
            QVERIFY(request.body.find("\"amount\":\"0.00\"") != std::string::npos);
    }
    QVERIFY(merchant.requests.size() < 10);
}

void TestCheckup::theScoreIsLowWhenForgedEventsAreTaken()
{
    Merchant merchant(m_schemes, {.takesForged = true});
    QVERIFY(checkScore(check(setupFor(merchant.server.port))) < 50);
    Merchant lenient(m_schemes, {.takesAnyContentType = true});
    const int score = checkScore(check(setupFor(lenient.server.port)));
    QVERIFY(score > 90 && score < 100);
    QCOMPARE(checkScore({}), 0);
}

void TestCheckup::itCanBeBrokenOff()
{
    http::test::Inbox inbox;
    http::test::RunningServer server(inbox.handler());
    bool hasEnded = false;
    {
        Checkup checkup(m_engine, m_clock, m_random, setupFor(server.port),
                        {{}, [&] { hasEnded = true; }});
        checkup.start();
        QVERIFY(inbox.take()); // and is never answered
    }
    QVERIFY(!hasEnded);
}

void TestCheckup::aProofIsTwoDeliveries()
{
    Merchant merchant(m_schemes, {.takesForged = true});
    CheckSetup setup = setupFor(merchant.server.port);
    setup.isProof = true;
    const std::vector<CheckFinding> findings = check(setup);
    QCOMPARE(words(findings, CheckResult::Fail), QString("forged"));
    QVERIFY(words(findings, CheckResult::Pass).contains("valid"));
    QCOMPARE(merchant.requests.size(), std::size_t{2});
    QCOMPARE(checkRequests(setup), 2);
}

void TestCheckup::itSaysHowManyItSends_data()
{
    QTest::addColumn<bool>("isLive");
    QTest::addColumn<bool>("sendsAll");
    QTest::newRow("everything") << false << true;
    QTest::newRow("in LIVE") << true << false;
    QTest::newRow("in LIVE, all ticked") << true << true;
    QTest::newRow("without the heavy ones") << false << false;
}

void TestCheckup::itSaysHowManyItSends()
{
    QFETCH(bool, isLive);
    QFETCH(bool, sendsAll);
    Merchant merchant(m_schemes, {});
    CheckSetup setup = setupFor(merchant.server.port);
    setup.isLive = isLive;
    setup.sendsTwice = setup.sendsLarge = setup.sendsBurst = sendsAll;
    check(setup);
    QCOMPARE(static_cast<int>(merchant.requests.size()), checkRequests(setup));
}

QTEST_APPLESS_MAIN(TestCheckup)
#include "tst_checkup.moc"
