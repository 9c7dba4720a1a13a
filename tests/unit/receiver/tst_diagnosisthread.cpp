// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/diagnosisthread.h"
#include "tests/support/signing/deliveries.h"

#include <QTest>

#include <future>
#include <mutex>

using namespace hookbench;
using namespace hookbench::receiver;
using namespace hookbench::test;

namespace
{

using signing::doctor::KnownSecret;

/// A stored event that fails at an endpoint with goodSecret.
DiagnosisCase failedCase(store::EventId id, const std::string &signedWith)
{
    const OwnDelivery delivery = signedDelivery("platform", "{\"id\":\"evt_1\"}", {signedWith});
    DiagnosisCase asked;
    asked.event.summary.id = id;
    asked.event.summary.method = "POST";
    asked.event.summary.receivedAt = noon;
    asked.event.target = "/hooks";
    asked.event.headers = delivery.headers;
    asked.event.body = delivery.body;
    asked.endpoint.keys = keysOf({goodSecret});
    asked.secrets = knownSecrets(asked.endpoint.keys, "Orders");
    asked.secrets.push_back(
        {Secret::copyOf(oldSecret), KnownSecret::Use::OtherWebhook, "Payments"});
    return asked;
}

bool wasStopped(const Diagnosed &found)
{
    return !found.diagnosis.skipped.empty() &&
           found.diagnosis.skipped.back().reason == SkipReason::Stopped;
}

} // namespace

/// Searches on a thread of their own.
class TestDiagnosisThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void causesComeInTurn();
    void stoppedOnesAreToldToo();
    void tooManyAreRefused();
    void endStopsEverything();
};

void TestDiagnosisThread::causesComeInTurn()
{
    std::promise<Diagnosed> first;
    std::promise<Diagnosed> second;
    DiagnosisThread thread(shipped(), DiagnosisThread::Urgency::Background);
    QVERIFY(thread.post(failedCase(1, oldSecret),
                        [&](Diagnosed found) { first.set_value(std::move(found)); }));
    QVERIFY(thread.post(failedCase(2, goodSecret),
                        [&](Diagnosed found) { second.set_value(std::move(found)); }));
    const Diagnosed found = first.get_future().get();
    QCOMPARE(found.id, store::EventId(1));
    QCOMPARE(found.verification.verdict, Verdict::Failed);
    QCOMPARE(found.diagnosis.finding->code, std::string("secret-other-webhook"));
    QCOMPARE(found.diagnosis.finding->owner, std::string("Payments"));
    const Diagnosed verified = second.get_future().get();
    QCOMPARE(verified.id, store::EventId(2));
    QCOMPARE(verified.verification.verdict, Verdict::Verified);
    QVERIFY(!verified.diagnosis.finding);
}

void TestDiagnosisThread::stoppedOnesAreToldToo()
{
    std::promise<void> isHeld;
    std::promise<void> isStopped;
    std::promise<Diagnosed> waiting;
    DiagnosisThread thread(shipped());
    QVERIFY(thread.post(failedCase(1, goodSecret), [&](const Diagnosed &) {
        isHeld.set_value();
        isStopped.get_future().wait();
    }));
    isHeld.get_future().wait();
    QVERIFY(thread.post(failedCase(2, "nobody knows it"),
                        [&](Diagnosed found) { waiting.set_value(std::move(found)); }));
    thread.stopAll();
    isStopped.set_value();
    QVERIFY(wasStopped(waiting.get_future().get()));
    std::promise<Diagnosed> later; // a stop ends what was there, and nothing that comes after it
    QVERIFY(thread.post(failedCase(3, oldSecret),
                        [&](Diagnosed found) { later.set_value(std::move(found)); }));
    QVERIFY(!wasStopped(later.get_future().get()));
}

void TestDiagnosisThread::tooManyAreRefused()
{
    std::promise<void> isHeld;
    std::promise<void> goesOn;
    DiagnosisThread thread(shipped());
    QVERIFY(thread.post(failedCase(1, goodSecret), [&](const Diagnosed &) {
        isHeld.set_value();
        goesOn.get_future().wait();
    }));
    isHeld.get_future().wait();
    for (std::size_t i = 0; i < DiagnosisThread::maxWaiting; ++i)
        QVERIFY(thread.post(failedCase(2, goodSecret), [](const Diagnosed &) {}));
    bool isCalled = false;
    QVERIFY(!thread.post(failedCase(3, goodSecret), [&](const Diagnosed &) { isCalled = true; }));
    goesOn.set_value();
    QVERIFY(!isCalled);
}

void TestDiagnosisThread::endStopsEverything()
{
    int told = 0;
    {
        DiagnosisThread thread(shipped());
        for (store::EventId id = 1; id <= 5; ++id)
            QVERIFY(
                thread.post(failedCase(id, "nobody knows it"), [&](const Diagnosed &) { ++told; }));
    }
    QCOMPARE(told, 5);
}

QTEST_APPLESS_MAIN(TestDiagnosisThread)
#include "tst_diagnosisthread.moc"
