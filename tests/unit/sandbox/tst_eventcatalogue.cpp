// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/eventcatalogue.h"
#include "app/sandbox/rawjson.h"
#include "tests/support/sandbox/apifixture.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace hookbench;
using namespace hookbench::sandbox;
using namespace hookbench::test;

using Json = nlohmann::ordered_json;

class TestEventCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPublishedTypeHasASample_data();
    void everyPublishedTypeHasASample();
    void everySampleIsBelievable();
    void unknownTypesGetTheGenericOne();
    void placeholdersAreFilled();
    void whatIsNoPlaceholderStays_data();
    void whatIsNoPlaceholderStays();
    void numbersKeepTheirText();
    void aBrokenFileIsNamedAndTheOthersWork();
};

void TestEventCatalogue::everyPublishedTypeHasASample_data()
{
    QTest::addColumn<QByteArray>("type");
    // platform-api, section 6
    for (const char *type :
         {"payment.created", "payment.pending", "payment.completed", "payment.failed",
          "payment.refunded", "payment.disputed", "payment_link.created", "payment_link.paid",
          "payment_link.expired", "payment_link.cancelled", "transfer.initiated",
          "transaction.successful", "transaction.failed", "transaction.pending",
          "transaction.canceled", "transaction.disputed"})
        QTest::newRow(type) << QByteArray(type);
}

void TestEventCatalogue::everyPublishedTypeHasASample()
{
    QFETCH(QByteArray, type);
    const EventCatalogue catalogue = sandboxData().events;
    const EventSample &sample = catalogue.sampleFor(type.toStdString());
    QCOMPARE(sample.type, type.toStdString());
    QVERIFY(sample.origin != EventSample::Origin::UseCase);
}

void TestEventCatalogue::everySampleIsBelievable()
{
    SeededRandom random;
    const UtcTime now = *parseUtc("2026-03-20T12:00:00.000Z");
    const EventCatalogue catalogue = sandboxData().events;
    QVERIFY(catalogue.rejected().empty());
    QVERIFY(catalogue.samples().size() >= 20);
    for (const EventSample &sample : catalogue.samples()) {
        const char *type = sample.type.c_str();
        QVERIFY2(!sample.title.empty() && !sample.description.empty(), type);
        QVERIFY2(sample.type.find('.') != std::string::npos, type);
        const std::string text = fillSample(sample.data, now, random);
        QVERIFY2(text.find("{{") == text.npos && text.find("}}") == text.npos, type);
        const Json data = Json::parse(text);
        const std::string id = data.at(sample.idField);
        QVERIFY2(QRegularExpression("^[a-z]+_[A-Za-z0-9]{20}$")
                     .match(QString::fromStdString(id))
                     .hasMatch(),
                 type);
        // An amount is text, so that no reader rounds it.
        for (const char *field : {"amount", "total", "balance"}) {
            if (data.contains(field))
                QVERIFY2(data.at(field).is_string(), type);
        }
    }
}

void TestEventCatalogue::unknownTypesGetTheGenericOne()
{
    const EventCatalogue catalogue = sandboxData().events;
    QCOMPARE(catalogue.sampleFor("my.own.event").type, std::string("generic"));
    QVERIFY(Json::parse(catalogue.sampleFor("my.own.event").data).contains("amount"));
    const EventCatalogue none;
    SeededRandom random;
    QVERIFY(Json::parse(fillSample(none.sampleFor("x").data, {}, random)).is_object());
}

void TestEventCatalogue::placeholdersAreFilled()
{
    SeededRandom random;
    const UtcTime now = *parseUtc("2026-03-20T12:00:00.000Z");
    const std::string text = fillSample(
        R"(["{{id:pay}}","{{id:pay}}","{{id:cus}}","{{now}}","{{now-5m}}","{{now+3d}}","{{hex:8}}"])",
        now, random);
    const Json values = Json::parse(text);
    QVERIFY(values[0] == values[1]);
    QVERIFY(values[0].get<std::string>().starts_with("pay_"));
    QVERIFY(values[0] != values[2]);
    QCOMPARE(values[3].get<std::string>(), std::string("2026-03-20T12:00:00.000Z"));
    QCOMPARE(values[4].get<std::string>(), std::string("2026-03-20T11:55:00.000Z"));
    QCOMPARE(values[5].get<std::string>(), std::string("2026-03-23T12:00:00.000Z"));
    QCOMPARE(values[6].get<std::string>().size(), std::size_t{8});
    QVERIFY(fillSample(R"("{{id:pay}}")", now, random) != '"' + values[0].get<std::string>() + '"');
}

void TestEventCatalogue::whatIsNoPlaceholderStays_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"{{", "{{}}", "{{unknown}}", "{{now", "{{now*3d}}", "{{now-d}}",
                             "{{hex:9999}}", "{{hex:x}}", "}} {{", "{{{", "a {{ b }} c"})
        QTest::newRow(text) << QByteArray(text);
}

void TestEventCatalogue::whatIsNoPlaceholderStays()
{
    QFETCH(QByteArray, text);
    SeededRandom random;
    QCOMPARE(fillSample(text.toStdString(), {}, random), text.toStdString());
}

void TestEventCatalogue::numbersKeepTheirText()
{
    const std::string body = "{ \"type\": \"a\", \"data\" : {\"n\": 1.50, \"big\": "
                             "12345678901234567890.10, \"e\":1e2 } }";
    QCOMPARE(rawMember(body, "data").value_or(""),
             std::string("{\"n\": 1.50, \"big\": 12345678901234567890.10, \"e\":1e2 }"));
    QCOMPARE(rawMember(body, "type").value_or(""), std::string("\"a\""));
    QVERIFY(!rawMember(body, "other"));
    QVERIFY(!rawMember("[1]", "data"));
    QVERIFY(!rawMember("", "data"));
}

void TestEventCatalogue::aBrokenFileIsNamedAndTheOthersWork()
{
    const std::string good = resource("events/payment.created.json");
    const EventCatalogue catalogue = EventCatalogue::from(
        {{"one", "{"}, {"two", R"({"type": "x"})"}, {"three", good}, {"four", good}});
    QCOMPARE(catalogue.samples().size(), std::size_t{1});
    QCOMPARE(catalogue.rejected().size(), std::size_t{2});
    QCOMPARE(catalogue.rejected()[0].name, std::string("one"));
    QCOMPARE(catalogue.rejected()[1].error.kind, ErrorKind::FileMalformed);
}

QTEST_APPLESS_MAIN(TestEventCatalogue)
#include "tst_eventcatalogue.moc"
