// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/privatefile.h"
#include "app/outbox/draft.h"
#include "app/send/eventidentity.h"
#include "app/signing/shippedschemes.h"
#include "tests/support/store/sampleevents.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::outbox;
using send::Intent;

namespace
{

std::string resource(const std::string &name)
{
    return readFile(std::filesystem::path(HOOKBENCH_RESOURCES) / name, 1 << 20).value();
}

} // namespace

/// What was put together, and what goes out of it.
class TestDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBytesTypedAreTheBytesSent();
    void aCapturedEventStaysUnchangedUntilItIsTouched();
    void everyTouchIsAChange_data();
    void everyTouchIsAChange();
    void keptIdsStayAndNewOnesReplaceThem();
    void newIdsLeaveEveryOtherByte();
    void encryptingNeedsCipherAndSecret();
    void exactSendsTheHeadersGiven();
    void anUnknownSchemeIsSaid();

private:
    Draft sample(std::string body = R"({"id":"evt_1","type":"a.b"})") const
    {
        Draft draft;
        draft.body = std::move(body);
        draft.eventType = "a.b";
        draft.deliveryId = "dlv_1";
        draft.url = "http://127.0.0.1:1/";
        draft.scheme = "platform";
        draft.secret = Secret::copyOf("A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5");
        return draft;
    }
    Draft captured() const
    {
        test::SampleEvents events;
        store::EventRecord event = events.next();
        event.summary.id = 7;
        event.summary.deliveryId = "dlv_7";
        Draft draft;
        draft.source = Draft::Source::Captured;
        draft.event = std::make_shared<const store::EventRecord>(event);
        draft.body = event.body;
        draft.eventType = event.summary.eventType;
        draft.deliveryId = "dlv_7";
        draft.url = "http://127.0.0.1:1/";
        draft.secret = Secret::copyOf("A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5");
        return draft;
    }
    Result<Dispatch> dispatch(const Draft &draft)
    {
        return dispatchOf(draft, m_schemes, m_clock.now(), m_random);
    }
    bool unchanged(const Draft &draft)
    {
        return isUnchanged(draft, m_schemes, m_clock.now(), m_random);
    }

    signing::SchemeSet m_schemes = signing::shippedSchemes(resource);
    SystemClock m_clock;
    SystemRandom m_random;
};

void TestDraft::theBytesTypedAreTheBytesSent()
{
    const std::string bytes("\xff\0 {\"id\" :\t\"x\"}\r\n\r\n ", 19);
    Draft draft = sample(bytes);
    const auto made = dispatch(draft);
    QVERIFY(made.ok());
    QVERIFY(made->order.body == bytes);
    const auto request = send::packed(made->order, m_clock.now(), m_random);
    QVERIFY(request.ok());
    QVERIFY(request->body == bytes);
    QVERIFY(!made->event);
}

void TestDraft::aCapturedEventStaysUnchangedUntilItIsTouched()
{
    Draft draft = captured();
    for (const Intent intent : {Intent::Resigned, Intent::Exact}) {
        draft.intent = intent;
        draft.headers = usualHeaders(draft, m_schemes, m_clock.now(), m_random);
        QVERIFY(unchanged(draft));
        const auto made = dispatch(draft);
        QVERIFY(made.ok());
        QCOMPARE(made->event.value_or(0), store::EventId(7));
        QVERIFY(made->order.body == draft.event->body);
        Headers expected = draft.headers;
        if (intent != Intent::Exact) // our receiver on this machine is told what it is
            expected.push_back({"User-Agent", "Hookbench/" HOOKBENCH_VERSION " (replay of 7)"});
        QVERIFY(made->order.headers == expected);
    }
    QVERIFY(!draft.headers.empty());
    draft.url = "http://127.0.0.1.example/";
    draft.intent = Intent::Resigned;
    draft.headers = usualHeaders(draft, m_schemes, m_clock.now(), m_random);
    QVERIFY2(!findHeader(dispatch(draft)->order.headers, "User-Agent"), "nobody else is told");
}

void TestDraft::everyTouchIsAChange_data()
{
    QTest::addColumn<QString>("touch");
    for (const char *touch : {"one byte more", "another header", "another type", "new ids",
                              "another delivery id", "encrypted", "own bytes"})
        QTest::newRow(touch) << QString(touch);
}

void TestDraft::everyTouchIsAChange()
{
    QFETCH(QString, touch);
    Draft draft = captured();
    draft.headers = usualHeaders(draft, m_schemes, m_clock.now(), m_random);
    QVERIFY(unchanged(draft));
    if (touch == "one byte more")
        draft.body += ' ';
    else if (touch == "another header")
        draft.headers.push_back({"X-New", "1"});
    else if (touch == "another type")
        draft.eventType += "d";
    else if (touch == "new ids")
        draft.keepsIds = false;
    else if (touch == "another delivery id")
        draft.deliveryId = "dlv_other";
    else if (touch == "encrypted")
        draft.encrypts = true;
    else
        draft.source = Draft::Source::Own;
    QVERIFY(!unchanged(draft));
}

void TestDraft::keptIdsStayAndNewOnesReplaceThem()
{
    Draft draft = sample();
    const auto kept = dispatch(draft);
    QCOMPARE(kept->eventId, std::string("evt_1"));
    QCOMPARE(kept->order.deliveryId, std::string("dlv_1"));
    draft.keepsIds = false;
    const auto first = dispatch(draft);
    const auto second = dispatch(draft);
    QVERIFY(first->eventId.starts_with("evt_") && first->eventId != "evt_1");
    QVERIFY(first->eventId != second->eventId);
    QVERIFY(first->order.deliveryId != second->order.deliveryId);
    QCOMPARE(first->order.body, R"({"id":")" + first->eventId + R"(","type":"a.b"})");
}

void TestDraft::newIdsLeaveEveryOtherByte()
{
    const std::string body = "\r\n{ \"data\":{\"id\":\"inner\",\"amount\":1.10e2},\t\"id\" : "
                             "\"a\\\"b\" , \"type\":\"x\"}\n";
    QCOMPARE(send::identityOf(body).eventId, std::string("a\"b"));
    QCOMPARE(
        send::withEventId(body, "evt_2"),
        std::string("\r\n{ \"data\":{\"id\":\"inner\",\"amount\":1.10e2},\t\"id\" : \"evt_2\" , "
                    "\"type\":\"x\"}\n"));
    QCOMPARE(
        send::withEventType(body, "y.z"),
        std::string("\r\n{ \"data\":{\"id\":\"inner\",\"amount\":1.10e2},\t\"id\" : \"a\\\"b\" , "
                    "\"type\":\"y.z\"}\n"));
    // "id" is taken before "event_id", wherever they stand; a number is no id.
    QCOMPARE(send::identityOf(R"({"event_id":"b","id":"a"})").eventId, std::string("a"));
    QCOMPARE(send::identityOf(R"({"id":1,"event_id":"b","event":"t"})").eventId, std::string("b"));
    for (const char *none : {"", "no JSON", "[\"id\"]", "{\"id\":\"a\",}", "{\"id\""})
        QCOMPARE(send::withEventId(none, "evt_2"), std::string(none));
}

void TestDraft::encryptingNeedsCipherAndSecret()
{
    Draft draft = sample();
    draft.encrypts = true;
    const auto made = dispatch(draft);
    QVERIFY(made.ok());
    QVERIFY(made->order.cipher.has_value());
    draft.secret.reset();
    QVERIFY(!dispatch(draft).ok());
    draft.secret = Secret::copyOf("A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5");
    draft.scheme = "github";
    const auto refused = dispatch(draft);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().detail, std::string("The scheme github has no encrypted payloads."));
}

void TestDraft::exactSendsTheHeadersGiven()
{
    Draft draft = sample();
    draft.intent = Intent::Exact;
    draft.headers = {{"X-Signature", "old"}};
    const auto made = dispatch(draft);
    const auto request = send::packed(made->order, m_clock.now(), m_random);
    QVERIFY(request.ok());
    QVERIFY((request->headers == Headers{{"X-Signature", "old"}}));
}

void TestDraft::anUnknownSchemeIsSaid()
{
    Draft draft = sample();
    draft.scheme = "none-such";
    QCOMPARE(dispatch(draft).error().detail, std::string("There is no scheme none-such any more."));
}

QTEST_GUILESS_MAIN(TestDraft)
#include "tst_draft.moc"
