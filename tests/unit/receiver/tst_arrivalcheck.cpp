// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/arrivalcheck.h"

#include <QTest>

#include <functional>

using namespace hookbench;
using namespace hookbench::receiver;

namespace
{

using World = ArrivalFacts::World;
using Change = std::function<void(ArrivalFacts &)>;

const UtcTime now{std::chrono::seconds(1'774'008'000)};

/// A sandbox and a receiver on one machine, and all is well.
ArrivalFacts rightHere()
{
    ArrivalFacts facts;
    facts.now = now;
    facts.path = "/orders";
    facts.receiverUrl = "http://127.0.0.1:8787";
    facts.port = 8787;
    facts.endpoints = {"/", "/orders"};
    facts.isWebhookAsked = true;
    facts.webhook = WebhookFacts{"Orders",
                                 "http://127.0.0.1:8787/orders",
                                 "Shop",
                                 true,
                                 WebhookFacts::Attempt{now, 200, "delivered"},
                                 1};
    facts.isSandboxRunning = true;
    facts.requestsLeft = 900;
    facts.last = ArrivalFacts::Arrival{now, "verified"};
    return facts;
}

/// A platform elsewhere and a tunnel, and all is well.
ArrivalFacts rightFarAway()
{
    ArrivalFacts facts = rightHere();
    facts.world = World::Test;
    facts.webhook->url = "https://hooks.example/orders";
    facts.publicUrl = "https://hooks.example";
    facts.way = WayFacts{{}, {}, 200, true, now + std::chrono::hours(24 * 60)};
    facts.clockSkew = 0.4;
    return facts;
}

WhyStep stepOf(const ArrivalFacts &facts, WhyCode code)
{
    for (const WhyStep &step : whyNothingCame(facts)) {
        if (step.code == code)
            return step;
    }
    return {};
}

} // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(hookbench::WhyCode)
Q_DECLARE_METATYPE(hookbench::WhyReason)
Q_DECLARE_METATYPE(hookbench::CheckResult)

/// Why nothing arrives: facts go in, steps come out.
class TestArrivalCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepComesOnceAndInOrder();
    void whatIsRightPasses();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void aPathAloneSkipsTheWebhook();
};

void TestArrivalCheck::everyStepComesOnceAndInOrder()
{
    for (const ArrivalFacts &facts : {ArrivalFacts{}, rightHere(), rightFarAway()}) {
        const std::vector<WhyStep> steps = whyNothingCame(facts);
        QCOMPARE(steps.size(), allWhyCodes().size());
        for (std::size_t i = 0; i < steps.size(); ++i)
            QCOMPARE(steps[i].code, allWhyCodes()[i]);
    }
}

void TestArrivalCheck::whatIsRightPasses()
{
    for (const WhyStep &step : whyNothingCame(rightHere())) {
        const bool isOfTheWay =
            step.code == WhyCode::Way || step.code == WhyCode::Tls || step.code == WhyCode::Clock;
        QVERIFY2(step.result == (isOfTheWay ? CheckResult::Skipped : CheckResult::Pass),
                 whyCodeName(step.code).data());
    }
    for (const WhyStep &step : whyNothingCame(rightFarAway()))
        QVERIFY2(step.result == CheckResult::Pass, whyCodeName(step.code).data());
}

void TestArrivalCheck::whatIsWrongIsNamed_data()
{
    QTest::addColumn<bool>("isFarAway");
    QTest::addColumn<Change>("change");
    QTest::addColumn<WhyCode>("code");
    QTest::addColumn<CheckResult>("result");
    QTest::addColumn<WhyReason>("reason");

    const auto row = [](const char *name, bool isFarAway, WhyCode code, CheckResult result,
                        WhyReason reason, Change change) {
        QTest::newRow(name) << isFarAway << change << code << result << reason;
    };
    using Code = WhyCode;
    using Why = WhyReason;
    constexpr CheckResult fail = CheckResult::Fail;
    constexpr CheckResult warn = CheckResult::Warn;
    constexpr CheckResult skip = CheckResult::Skipped;
    row("no receiver runs", false, Code::Receiver, fail, Why::NotRunning,
        [](ArrivalFacts &f) { f.receiverUrl.clear(); });
    row("a receiver that gives no answer", false, Code::Receiver, fail, Why::NoAnswer,
        [](ArrivalFacts &f) { f.receiverError = ErrorKind::ConnectionRefused; });
    row("another program has the port", false, Code::Port, fail, Why::TakenPort,
        [](ArrivalFacts &f) {
            f.receiverUrl.clear();
            f.isPortTaken = true;
        });
    row("the webhook has another port", false, Code::Address, fail, Why::OtherPort,
        [](ArrivalFacts &f) { f.webhook->url = "http://127.0.0.1:9999/orders"; });
    row("the URL of another port points elsewhere", false, Code::Url, fail, Why::PointsElsewhere,
        [](ArrivalFacts &f) { f.webhook->url = "http://127.0.0.1:9999/orders"; });
    row("loopback for a platform elsewhere", true, Code::Address, fail, Why::OnlyLoopback,
        [](ArrivalFacts &f) { f.webhook->url = "http://localhost:8787/orders"; });
    row("a host that is no public URL of this receiver", true, Code::Address, warn,
        Why::NeedsTunnel, [](ArrivalFacts &f) { f.publicUrl.clear(); });
    row("a path that no endpoint takes", false, Code::Path, fail, Why::UnknownPath,
        [](ArrivalFacts &f) {
            f.endpoints = {"/orders2", "/order"};
        });
    row("a path below an endpoint is taken", false, Code::Path, CheckResult::Pass, Why::KnownPath,
        [](ArrivalFacts &f) {
            f.path = "/orders/5";
            f.endpoints = {"/orders"};
        });
    row("a receiver of the command line takes every path", false, Code::Path, CheckResult::Pass,
        Why::EveryPath, [](ArrivalFacts &f) {
            f.endpoints = {"/elsewhere"};
            f.takesEveryPath = true;
        });
    row("a paused webhook", false, Code::Webhook, fail, Why::Paused,
        [](ArrivalFacts &f) { f.webhook->isActive = false; });
    row("no such webhook", false, Code::Webhook, fail, Why::MissingWebhook, [](ArrivalFacts &f) {
        f.webhook.reset();
        f.webhookError = ErrorKind::NotFound;
    });
    row("a key that may not look", false, Code::Webhook, fail, Why::NotAllowed,
        [](ArrivalFacts &f) {
            f.webhook.reset();
            f.webhookError = ErrorKind::Forbidden;
        });
    row("a platform that is not reached", false, Code::Webhook, fail, Why::NoPlatform,
        [](ArrivalFacts &f) {
            f.webhook.reset();
            f.webhookError = ErrorKind::Timeout;
        });
    row("a URL that is none", false, Code::Url, fail, Why::NoUrl,
        [](ArrivalFacts &f) { f.webhook->url = "hooks.example"; });
    row("plain http through the internet", true, Code::Url, warn, Why::PlainHttp,
        [](ArrivalFacts &f) {
            f.webhook->url = "http://hooks.example/orders";
            f.publicUrl = "http://hooks.example";
        });
    row("the sandbox does not run", false, Code::Mode, fail, Why::SandboxStopped,
        [](ArrivalFacts &f) { f.isSandboxRunning = false; });
    row("a LIVE account sends no test events", true, Code::Mode, CheckResult::Pass, Why::LiveMode,
        [](ArrivalFacts &f) { f.world = World::Live; });
    row("the last attempt was refused", false, Code::Attempt, fail, Why::Refused,
        [](ArrivalFacts &f) { f.webhook->lastAttempt->status = 401; });
    row("a redirect is no delivery", false, Code::Attempt, fail, Why::Refused,
        [](ArrivalFacts &f) { f.webhook->lastAttempt->status = 302; });
    row("the last attempt got no answer", false, Code::Attempt, fail, Why::NotDelivered,
        [](ArrivalFacts &f) { f.webhook->lastAttempt->status.reset(); });
    row("nothing was ever tried", false, Code::Attempt, warn, Why::NeverTried, [](ArrivalFacts &f) {
        f.webhook->lastAttempt.reset();
        f.webhook->total = 0;
    });
    row("the name does not resolve", true, Code::Way, fail, Why::NotReached, [](ArrivalFacts &f) {
        f.way = WayFacts{ErrorKind::HostNotFound, {}, 0, true, {}};
    });
    row("a firewall drops everything", true, Code::Way, fail, Why::NotReached, [](ArrivalFacts &f) {
        f.way = WayFacts{ErrorKind::Timeout, {}, 0, true, {}};
    });
    row("a tunnel without anything behind it", true, Code::Way, fail, Why::Gateway,
        [](ArrivalFacts &f) { f.way->status = 502; });
    row("what is refused by the receiver has found its way", true, Code::Way, CheckResult::Pass,
        Why::Reached, [](ArrivalFacts &f) { f.way->status = 405; });
    row("a certificate of another name", true, Code::Tls, fail, Why::BadCertificate,
        [](ArrivalFacts &f) {
            f.way = WayFacts{ErrorKind::Tls, "hostname mismatch", 0, true, {}};
        });
    row("a certificate that ends soon", true, Code::Tls, warn, Why::OldCertificate,
        [](ArrivalFacts &f) { f.way->certificateExpires = now + std::chrono::hours(24 * 13); });
    row("no certificate was seen", true, Code::Tls, skip, Why::NeedsEarlier, [](ArrivalFacts &f) {
        f.way = WayFacts{ErrorKind::HostNotFound, {}, 0, true, {}};
    });
    row("a clock that is five minutes ahead", true, Code::Clock, fail, Why::ClockOff,
        [](ArrivalFacts &f) { f.clockSkew = 300; });
    row("a clock that is a minute behind", true, Code::Clock, warn, Why::ClockOff,
        [](ArrivalFacts &f) { f.clockSkew = -60; });
    row("29 seconds do no harm", true, Code::Clock, CheckResult::Pass, Why::ClockRight,
        [](ArrivalFacts &f) { f.clockSkew = -29; });
    row("no request is left", false, Code::RateLimit, warn, Why::RequestsUsed,
        [](ArrivalFacts &f) { f.requestsLeft = 0; });
    row("the machine slept", false, Code::Sleep, warn, Why::Gap, [](ArrivalFacts &f) {
        f.gaps = {{now - std::chrono::hours(3), now - std::chrono::hours(2)}};
    });
    row("the machine slept while the platform tried", false, Code::Sleep, fail, Why::GapAtAttempt,
        [](ArrivalFacts &f) {
            f.webhook->lastAttempt->at = now - std::chrono::minutes(90);
            f.gaps = {{now - std::chrono::minutes(10), now - std::chrono::minutes(5)},
                      {now - std::chrono::hours(2), now - std::chrono::hours(1)}};
        });
    row("nothing ever came", false, Code::Arrived, warn, Why::NeverCame,
        [](ArrivalFacts &f) { f.last.reset(); });
}

void TestArrivalCheck::whatIsWrongIsNamed()
{
    QFETCH(bool, isFarAway);
    QFETCH(Change, change);
    QFETCH(WhyCode, code);
    QFETCH(CheckResult, result);
    QFETCH(WhyReason, reason);
    ArrivalFacts facts = isFarAway ? rightFarAway() : rightHere();
    change(facts);
    const WhyStep step = stepOf(facts, code);
    QCOMPARE(int(step.result), int(result));
    QCOMPARE(int(step.reason), int(reason));
}

void TestArrivalCheck::aPathAloneSkipsTheWebhook()
{
    ArrivalFacts facts = rightHere();
    facts.isWebhookAsked = false;
    facts.webhook.reset();
    for (const WhyCode code :
         {WhyCode::Address, WhyCode::Webhook, WhyCode::Url, WhyCode::Application, WhyCode::Mode,
          WhyCode::Attempt, WhyCode::Way, WhyCode::Tls, WhyCode::Clock, WhyCode::RateLimit}) {
        QCOMPARE(int(stepOf(facts, code).result), int(CheckResult::Skipped));
        QCOMPARE(int(stepOf(facts, code).reason), int(WhyReason::NotAsked));
    }
    for (const WhyCode code :
         {WhyCode::Receiver, WhyCode::Port, WhyCode::Path, WhyCode::Sleep, WhyCode::Arrived})
        QCOMPARE(int(stepOf(facts, code).result), int(CheckResult::Pass));
}

QTEST_APPLESS_MAIN(TestArrivalCheck)
#include "tst_arrivalcheck.moc"
