// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/inbox/sampleevents.h"

#include "tests/support/inbox/fakedesk.h"
#include "tests/support/inbox/fakepagesource.h"

#include <array>

namespace hookbench::test
{

using store::EventRecord;
using store::EventSummary;
using namespace std::chrono_literals;

namespace
{

struct Row
{
    int secondsAfterTwo;
    Verdict verdict;
    const char *type;
    const char *path;
    std::int64_t size;
    int answered;
};

constexpr std::array rows{
    Row{-3600, Verdict::Verified, "payment.created", "/", 1105, 200},
    Row{-1800, Verdict::Verified, "payment.completed", "/", 1208, 200},
    Row{0, Verdict::Verified, "payment.completed", "/", 1208, 200}, // becomes the gap
    Row{90, Verdict::Unchecked, "invoice.updated", "/invoices", 702, 200},
    Row{95, Verdict::Verified, "payment.refunded", "/", 1244, 503},
    Row{96, Verdict::Verified, "payment.refunded", "/", 1244, 503}, // 6, retried as 11
    Row{103, Verdict::Verified, "payment.created", "/", 1105, 200},
    Row{105, Verdict::Verified, "payment.completed", "/", 311, 200},        // 8, encrypted
    Row{122, Verdict::Verified, "payment.completed", "/orders", 1211, 200}, // 9, passed on
    Row{123, Verdict::Undecryptable, "transaction.successful", "/tx", 1610, 400},
    Row{124, Verdict::Verified, "payment_link.paid", "/", 998, 200},
    Row{127, Verdict::Unsigned, "", "/", 17, 400},
    Row{129, Verdict::VerifiedOldSecret, "transfer.initiated", "/transfers", 2043, 200},
    Row{131, Verdict::Failed, "payment.completed", "/", 1229, 400}, // 14
    Row{132, Verdict::UnknownScheme, "payment.pending", "/", 1180, 200},
    Row{133, Verdict::Verified, "payment.completed", "/", 1212, 200},
};

const char *const signature =
    "sha256=9f2c1e0b7d3a5e6f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f7";

std::string payload(const EventSummary &row)
{
    return R"({"id":")" + row.eventId + R"(","type":")" + row.eventType +
           R"(","created_at":"2026-03-20T14:02:11Z","data":{"payment_id":"pay_5512",)"
           R"("amount":250.10,"currency":"EUR","fee":0.1000000000000000055511151231257827,)"
           R"("reference":"Invoice 2026-0311","customer":{"name":"Müller & Co","email":null},)"
           R"("items":[{"sku":"HB-1","quantity":2},{"sku":"HB-2","quantity":1}],"paid":true}})";
}

inbox::Ladder ladderOf(const EventRecord &event)
{
    inbox::Ladder ladder;
    ladder.schemeTitle = QStringLiteral("Platform (timestamp and body)");
    ladder.toleranceSeconds = 300;
    ladder.hasKey = true;
    signing::Verification &found = ladder.verification;
    found.verdict = event.summary.verdict;
    found.scheme = event.summary.scheme;
    found.deliveryId = event.summary.deliveryId;
    found.ageMilliseconds = 400;
    const bool fits = isVerified(found.verdict) || found.verdict == Verdict::Undecryptable;
    found.steps[0] = {true, "X-Webhook-Signature"};
    found.steps[1] = {true, "sha256=, 64 hex digits"};
    found.steps[2] = {true, "0.4 s"};
    found.steps[3] = {fits, {}};
    if (fits)
        found.secret = SecretRole::Current;
    found.isEncrypted = event.summary.isEncrypted;
    if (found.isEncrypted) {
        found.steps[4] = {true, "A256GCM"};
        found.decrypted = payload(event.summary);
    }
    ladder.signedMessage = "1774015331." + event.body;
    return ladder;
}

} // namespace

EventRecord sampleRecord(const EventSummary &row)
{
    EventRecord event;
    event.summary = row;
    event.target = row.path;
    event.peer = "127.0.0.1:51544";
    event.headers = {{"Host", "127.0.0.1:8787"},           {"User-Agent", "Hookbench-Sandbox/0.1"},
                     {"Content-Type", "application/json"}, {"X-Webhook-Id", row.deliveryId},
                     {"X-Webhook-Event", row.eventType},   {"X-Webhook-Timestamp", "1774015331"},
                     {"X-Webhook-Attempt", "1"},           {"X-Webhook-Signature", signature},
                     {"x-forwarded-for", "10.0.0.7"},      {"X-Forwarded-For", "10.0.0.8"}};
    event.body = payload(row);
    if (row.isEncrypted)
        event.body = R"({"encrypted": true, "alg": "A256GCM", "kid": "1f0c2a9b",)"
                     R"( "iv": "qL0m3Qy7f8n1Zk2S", "tag": "0Zb1mJtq3mQb2h8WmYv1Cw==",)"
                     R"( "data": "m9n0Xc7yV1ZkZ0m4Qk3s2h8WmYv1C0Zb1mJtq3mQb"})";
    event.rawHeader = row.method + ' ' + event.target + " HTTP/1.1\r\n";
    for (const Header &header : event.headers)
        event.rawHeader += header.name + ": " + header.value + "\r\n";
    event.rawHeader += "\r\n";
    event.answer.kind = row.answerKind;
    event.answer.status = row.answered;
    event.answer.headers = {{"Content-Type", "application/json"}};
    event.answer.body = R"({"received":true})";
    return event;
}

receiver::Diagnosed sampleDiagnosis(store::EventId id)
{
    receiver::Diagnosed found;
    found.id = id;
    found.verification.verdict = Verdict::Failed;
    signing::doctor::Finding finding;
    finding.code = "body-json-reserialized";
    finding.certainty = Certainty::Proven;
    finding.detail = "compact";
    finding.difference =
        signing::doctor::BodyDifference{.offset = 29,
                                        .received = " \"payment.failed\",\n  \"data\": {",
                                        .asSigned = "\"payment.failed\",\"data\":{\"id\":",
                                        .before = "0005\",\"type\":",
                                        .receivedSize = 1320,
                                        .signedSize = 1184};
    found.diagnosis.finding = finding;
    found.diagnosis.attempts = 13;
    return found;
}

void fillSamples(FakeDesk &desk, FakePageSource &source)
{
    qint64 id = 0;
    for (const Row &one : rows) {
        EventSummary row = makeEvent(++id);
        row.receivedAt = *parseUtc("2026-03-20T14:00:00.000Z") +
                         std::chrono::seconds(one.secondsAfterTwo) +
                         std::chrono::milliseconds((id * 371) % 1000);
        row.verdict = one.verdict;
        row.eventType = one.type;
        row.path = one.path;
        row.size = one.size;
        row.answered = one.answered;
        row.attempt = 1;
        if (row.eventType.empty()) {
            row.eventId.clear();
            row.scheme.clear();
            row.attempt.reset();
        }
        if (one.verdict == Verdict::Failed)
            row.cause = "body-json-reserialized";
        if (id == 3) {
            row = makeGap(id, 30min);
            row.receivedAt = *parseUtc("2026-03-20T13:31:00.000Z");
            row.gapEnd = *parseUtc("2026-03-20T14:01:00.000Z");
        }
        if (id == retriedSample) {
            row.duplicateOf = id - 1;
            row.attempt = 2;
            row.eventId = "evt_789000005";
        }
        row.isEncrypted = id == encryptedSample;
        EventRecord event = sampleRecord(row);
        if (id == passedOnSample) {
            row.answerKind = store::AnswerKind::PassedOn;
            event.summary = row;
            event.answer.kind = row.answerKind;
            event.answer.passOn = store::PassOn{
                .url = "http://127.0.0.1:3000/webhooks/orders",
                .sha256Before = "3b2f8c1d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9",
                .sha256After = "3b2f8c1d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9",
                .milliseconds = 42.3};
        }
        source.put(row);
        desk.events[id] = event;
        desk.ladders[id] = ladderOf(event);
        desk.histories[id] = {row};
    }
    desk.diagnoses[failedSample] = sampleDiagnosis(failedSample);
    desk.histories[failedSample] = {desk.events[retriedSample].summary,
                                    desk.events[failedSample].summary};
}

inbox::Borrowed sampleBorrowed(UtcTime leaseEnd)
{
    inbox::Borrowed borrowed;
    borrowed.account = QStringLiteral("acc");
    borrowed.webhookId = QStringLiteral("wh_1");
    borrowed.name = QStringLiteral("Balance Watch");
    borrowed.oldUrl = QStringLiteral("https://balance.northwind.example/watch");
    borrowed.hereUrl = QStringLiteral("http://127.0.0.1:8787/");
    borrowed.phase = inbox::Borrowed::Phase::Pointed;
    borrowed.leaseEnd = leaseEnd;
    return borrowed;
}

inbox::PointChoice samplePointChoice()
{
    inbox::PointChoice choice;
    choice.webhookId = QStringLiteral("wh_1");
    choice.name = QStringLiteral("Balance Watch");
    choice.oldUrl = QStringLiteral("https://balance.northwind.example/watch");
    choice.newUrl = QStringLiteral("http://127.0.0.1:8787/wh-balance-watch");
    return choice;
}

} // namespace hookbench::test
