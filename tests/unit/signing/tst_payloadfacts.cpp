// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/objectreader.h"
#include "app/signing/payloadfacts.h"

#include <QTest>

using namespace hookbench::signing;

/// Which id and type the list shows of a payload, whatever the payload is.
class TestPayloadFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ids_data();
    void ids();
    void types_data();
    void types();
    void brokenPayloadsHaveNone_data();
    void brokenPayloadsHaveNone();
    void deepPayloads();
    void largePayloads();
    void marker_data();
    void marker();
    void oneReaderReadsManyPayloads();
};

void TestPayloadFacts::ids_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("id") << QByteArray(R"({"id":"evt_1"})") << QByteArray("evt_1");
    QTest::newRow("event_id") << QByteArray(R"({"event_id":"evt_2"})") << QByteArray("evt_2");
    QTest::newRow("eventId") << QByteArray(R"({"eventId":"evt_3"})") << QByteArray("evt_3");
    QTest::newRow("id before the others, wherever it stands")
        << QByteArray(R"({"eventId":"c","event_id":"b","id":"a"})") << QByteArray("a");
    QTest::newRow("event_id before eventId")
        << QByteArray(R"({"eventId":"c","event_id":"b"})") << QByteArray("b");
    QTest::newRow("an id that is no text is passed over")
        << QByteArray(R"({"id":{"a":1},"event_id":"b"})") << QByteArray("b");
    QTest::newRow("null is passed over")
        << QByteArray(R"({"id":null,"event_id":"b"})") << QByteArray("b");
    QTest::newRow("an empty id is passed over")
        << QByteArray(R"({"id":"","event_id":"b"})") << QByteArray("b");
    QTest::newRow("a number") << QByteArray(R"({"id": 42 , "x":1})") << QByteArray("42");
    QTest::newRow("a number larger than any of 64 bits")
        << QByteArray(R"({"id":123456789012345678901234567890})")
        << QByteArray("123456789012345678901234567890");
    QTest::newRow("a fraction as it is written")
        << QByteArray(R"({"id":1.50})") << QByteArray("1.50");
    QTest::newRow("of two the last") << QByteArray(R"({"id":"a","id":"b"})") << QByteArray("b");
    QTest::newRow("a name with an escape") << QByteArray(R"({"\u0069d":"a"})") << QByteArray("a");
    QTest::newRow("a text with escapes")
        << QByteArray(R"({"id":"a\u00e9\/b"})") << QByteArray("a\xc3\xa9/b");
    QTest::newRow("another case is another name") << QByteArray(R"({"ID":"a"})") << QByteArray();
    QTest::newRow("an id further inside") << QByteArray(R"({"data":{"id":"a"}})") << QByteArray();
    QTest::newRow("behind an object with all kinds of things")
        << QByteArray(R"({"data":{"id":"x","l":[1,"}]",{"id":2}]},"id":"a"})") << QByteArray("a");
    QTest::newRow("256 bytes") << QByteArray(R"({"id":")") + QByteArray(256, 'a') + "\"}"
                               << QByteArray(256, 'a');
    QTest::newRow("257 bytes") << QByteArray(R"({"id":")") + QByteArray(257, 'a') + "\"}"
                               << QByteArray();
    QTest::newRow("a line end inside") << QByteArray(R"({"id":"a\nb"})") << QByteArray();
    QTest::newRow("a NUL inside") << QByteArray(R"({"id":"a\u0000b"})") << QByteArray();
    QTest::newRow("white space around")
        << QByteArray("\r\n\t {\"id\":\"a\"} \n") << QByteArray("a");
    QTest::newRow("a byte order mark")
        << QByteArray("\xEF\xBB\xBF{\"id\":\"a\"}") << QByteArray("a");
}

void TestPayloadFacts::ids()
{
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, id);
    ObjectReader reader;
    QCOMPARE(QByteArray::fromStdString(readPayloadFacts(reader, payload.toStdString()).eventId),
             id);
}

void TestPayloadFacts::types_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("type") << QByteArray(R"({"type":"payment.created"})")
                          << QByteArray("payment.created");
    QTest::newRow("event") << QByteArray(R"({"event":"payment.created"})")
                           << QByteArray("payment.created");
    QTest::newRow("event_type") << QByteArray(R"({"event_type":"payment.created"})")
                                << QByteArray("payment.created");
    QTest::newRow("eventType") << QByteArray(R"({"eventType":"payment.created"})")
                               << QByteArray("payment.created");
    QTest::newRow("in this order")
        << QByteArray(R"({"eventType":"d","event_type":"c","event":"b","type":"a"})")
        << QByteArray("a");
    QTest::newRow("an event that is an object")
        << QByteArray(R"({"event":{"id":1},"event_type":"c"})") << QByteArray("c");
    QTest::newRow("a number is no type") << QByteArray(R"({"type":7})") << QByteArray();
    QTest::newRow("true is no type") << QByteArray(R"({"type":true})") << QByteArray();
}

void TestPayloadFacts::types()
{
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, type);
    ObjectReader reader;
    QCOMPARE(QByteArray::fromStdString(readPayloadFacts(reader, payload.toStdString()).eventType),
             type);
}

void TestPayloadFacts::brokenPayloadsHaveNone_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("spaces") << QByteArray("   ");
    QTest::newRow("a list") << QByteArray(R"([{"id":"a"}])");
    QTest::newRow("a text") << QByteArray(R"("id")");
    QTest::newRow("a form") << QByteArray("id=a&type=b");
    QTest::newRow("XML") << QByteArray("<id>a</id>");
    QTest::newRow("cut off") << QByteArray(R"({"id":"a","type":"b")");
    QTest::newRow("cut off inside of a text") << QByteArray(R"({"id":"a","type":"b)");
    QTest::newRow("no comma") << QByteArray(R"({"id":"a" "type":"b"})");
    QTest::newRow("no colon") << QByteArray(R"({"id" "a"})");
    QTest::newRow("something behind it") << QByteArray(R"({"id":"a"} {"id":"b"})");
    QTest::newRow("bytes that are no UTF-8") << QByteArray("{\"id\":\"\xff\"}");
    QTest::newRow("a NUL between") << QByteArray("{\"id\":\0\"a\"}", 11);
    QTest::newRow("a value that is none") << QByteArray(R"({"id":evt})");
    QTest::newRow("a number that is none") << QByteArray(R"({"id":12x})");
    QTest::newRow("an escape that is none") << QByteArray(R"({"id":"\x"})");
}

void TestPayloadFacts::brokenPayloadsHaveNone()
{
    QFETCH(QByteArray, payload);
    ObjectReader reader;
    const PayloadFacts facts = readPayloadFacts(reader, payload.toStdString());
    QVERIFY2(facts.eventId.empty(), facts.eventId.c_str());
    QVERIFY2(facts.eventType.empty(), facts.eventType.c_str());
}

void TestPayloadFacts::deepPayloads()
{
    ObjectReader reader;
    const std::string opened(100'000, '[');
    const std::string closed(100'000, ']');
    QCOMPARE(readPayloadFacts(reader, "{\"data\":" + opened + closed + ",\"id\":\"a\"}").eventId,
             std::string("a"));
    QCOMPARE(readPayloadFacts(reader, "{\"id\":" + opened).eventId, std::string());
    QCOMPARE(readPayloadFacts(reader, opened).eventId, std::string());
}

void TestPayloadFacts::largePayloads()
{
    ObjectReader reader;
    const auto payload = [](std::size_t size) {
        const std::string head = R"({"id":"a","data":")";
        return head + std::string(size - head.size() - 2, 'x') + "\"}";
    };
    QCOMPARE(readPayloadFacts(reader, payload(1'000'000)).eventId, std::string("a"));
    QCOMPARE(readPayloadFacts(reader, payload(ObjectReader::maxBytes)).eventId, std::string("a"));
    QCOMPARE(readPayloadFacts(reader, payload(ObjectReader::maxBytes + 1)).eventId, std::string());
}

void TestPayloadFacts::marker_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("isMarked");
    QTest::newRow("true") << QByteArray(R"({"encrypted":true,"iv":""})") << true;
    QTest::newRow("behind the rest") << QByteArray(R"({"iv":"","encrypted" : true })") << true;
    QTest::newRow("false") << QByteArray(R"({"encrypted":false})") << false;
    QTest::newRow("a text") << QByteArray(R"({"encrypted":"true"})") << false;
    QTest::newRow("a number") << QByteArray(R"({"encrypted":1})") << false;
    QTest::newRow("further inside") << QByteArray(R"({"data":{"encrypted":true}})") << false;
    QTest::newRow("absent") << QByteArray(R"({"id":"a"})") << false;
}

void TestPayloadFacts::marker()
{
    QFETCH(QByteArray, payload);
    QFETCH(bool, isMarked);
    ObjectReader reader;
    QCOMPARE(readPayloadFacts(reader, payload.toStdString(), "encrypted").isMarked, isMarked);
    QVERIFY(!readPayloadFacts(reader, payload.toStdString()).isMarked);
}

void TestPayloadFacts::oneReaderReadsManyPayloads()
{
    // moc takes no raw string inside of a macro's brackets.
    const std::string whole = R"({"id":"long enough to be kept elsewhere","type":"t"})";
    const std::string broken = R"({"id":"b)";
    const std::string withoutId = R"({"type":"u"})";
    ObjectReader reader;
    for (int round = 0; round < 3; ++round) {
        QCOMPARE(readPayloadFacts(reader, whole).eventType, std::string("t"));
        QCOMPARE(readPayloadFacts(reader, broken).eventId, std::string());
        QCOMPARE(readPayloadFacts(reader, withoutId).eventId, std::string());
    }
}

QTEST_APPLESS_MAIN(TestPayloadFacts)
#include "tst_payloadfacts.moc"
