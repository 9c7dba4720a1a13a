// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/eventenvelope.h"

#include <QTest>

using namespace hookbench;

class TestEventEnvelope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsBuilt_data();
    void itIsBuilt();
    void idsAreFresh();
};

void TestEventEnvelope::itIsBuilt_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("members in their order")
        << QByteArray("a.b") << QByteArray("{}")
        << QByteArray(R"("type":"a.b","created_at":"2026-03-20T12:00:00.000Z","data":{}})");
    QTest::newRow("data keep their text")
        << QByteArray("a") << QByteArray("{ \"n\": 10.10,\n \"m\":1E+2 }")
        << QByteArray("\"type\":\"a\",\"created_at\":\"2026-03-20T12:00:00.000Z\","
                      "\"data\":{ \"n\": 10.10,\n \"m\":1E+2 }}");
    QTest::newRow("a quote and a line break in the type")
        << QByteArray("a\"\n") << QByteArray("1")
        << QByteArray(R"("type":"a\"\n","created_at":"2026-03-20T12:00:00.000Z","data":1})");
    QTest::newRow("bytes that are no UTF-8")
        << QByteArray("a\xff") << QByteArray("null")
        << QByteArray("\"type\":\"a\xef\xbf\xbd\","
                      "\"created_at\":\"2026-03-20T12:00:00.000Z\",\"data\":null}");
}

void TestEventEnvelope::itIsBuilt()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, rest);
    const std::string envelope = eventEnvelope(
        "evt_1", type.toStdString(), *parseUtc("2026-03-20T12:00:00.000Z"), data.toStdString());
    QCOMPARE(QByteArray::fromStdString(envelope), R"({"id":"evt_1",)" + rest);
}

void TestEventEnvelope::idsAreFresh()
{
    SystemRandom random;
    const std::string id = newEventId(random);
    QVERIFY(id.starts_with("evt_"));
    QCOMPARE(id.size(), std::size_t{28});
    QVERIFY(id != newEventId(random));
    QVERIFY(newDeliveryId(random).starts_with("dlv_"));
}

QTEST_APPLESS_MAIN(TestEventEnvelope)
#include "tst_eventenvelope.moc"
