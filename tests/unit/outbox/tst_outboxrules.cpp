// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/headertext.h"
#include "app/outbox/sendrules.h"
#include "app/send/reach.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::outbox;
using send::Intent;
using send::Reach;

/// What may go out, and where to.
class TestOutboxRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liveTakesOnlyWhatWasCapturedAsItCame_data();
    void liveTakesOnlyWhatWasCapturedAsItCame();
    void elsewhereEverythingGoes();
    void hostsAreToldApart_data();
    void hostsAreToldApart();
    void headerLinesAreReadAsTheyStand();
    void aHeaderLineThatIsNoneIsNamed_data();
    void aHeaderLineThatIsNoneIsNamed();
};

void TestOutboxRules::liveTakesOnlyWhatWasCapturedAsItCame_data()
{
    QTest::addColumn<SendFacts>("facts");
    QTest::addColumn<int>("refusal");
    const auto row = [](const char *name, bool captured, bool unchanged, Intent intent, int times,
                        LiveRefusal refusal) {
        QTest::newRow(name) << SendFacts{true, captured, unchanged, intent, times}
                            << static_cast<int>(refusal);
    };
    row("exact bytes go", true, true, Intent::Exact, 1, LiveRefusal::None);
    row("exact bytes signed now go", true, true, Intent::Resigned, 1, LiveRefusal::None);
    row("an edited event does not", true, false, Intent::Resigned, 1, LiveRefusal::Edited);
    row("a sample does not", false, false, Intent::Resigned, 1, LiveRefusal::MadeUp);
    row("nothing goes twice", true, true, Intent::Resigned, 2, LiveRefusal::Repeated);
    for (const Intent intent : send::allIntents()) {
        if (intent != Intent::Exact && intent != Intent::Resigned)
            row(std::string(send::intentName(intent)).c_str(), true, true, intent, 1,
                LiveRefusal::Broken);
    }
}

void TestOutboxRules::liveTakesOnlyWhatWasCapturedAsItCame()
{
    QFETCH(SendFacts, facts);
    QFETCH(int, refusal);
    QCOMPARE(static_cast<int>(liveRefusal(facts)), refusal);
}

void TestOutboxRules::elsewhereEverythingGoes()
{
    for (const Intent intent : send::allIntents())
        QCOMPARE(int(liveRefusal({false, false, false, intent, 1000})), int(LiveRefusal::None));
}

void TestOutboxRules::hostsAreToldApart_data()
{
    QTest::addColumn<std::string>("url");
    QTest::addColumn<int>("reach");
    const auto row = [](const char *name, const char *url, Reach reach) {
        QTest::newRow(name) << std::string(url) << static_cast<int>(reach);
    };
    row("this machine by number", "http://127.0.0.1:8787/", Reach::ThisMachine);
    row("this machine by name", "http://localhost/hook", Reach::ThisMachine);
    row("this machine in IPv6", "http://[::1]:8000/", Reach::ThisMachine);
    row("a webhook's own URL", "https://shop.example/webhooks", Reach::OwnWebhook);
    row("a webhook's host, another path", "https://shop.example/other", Reach::OwnHost);
    row("a webhook's host in capitals", "https://SHOP.example/webhooks", Reach::OwnHost);
    row("a webhook's host on another port", "https://shop.example:8443/x", Reach::Elsewhere);
    row("a webhook's host without TLS", "http://shop.example/x", Reach::Elsewhere);
    row("a host that ends like it", "https://evilshop.example/x", Reach::Elsewhere);
    row("this machine as somebody's name", "http://127.0.0.1.example/", Reach::Elsewhere);
    row("no URL", "shop.example", Reach::Nowhere);
    row("another protocol", "ftp://shop.example/", Reach::Nowhere);
    row("nothing", "", Reach::Nowhere);
}

void TestOutboxRules::hostsAreToldApart()
{
    QFETCH(std::string, url);
    QFETCH(int, reach);
    const std::vector<std::string> registered{"no url", "https://shop.example/webhooks"};
    QCOMPARE(static_cast<int>(send::reachOf(url, registered)), reach);
}

void TestOutboxRules::headerLinesAreReadAsTheyStand()
{
    const auto headers = parseHeaderText("X-B: 2\r\n\nx-a:  1 \nX-B:\n");
    QVERIFY(headers.ok());
    QVERIFY((*headers == Headers{{"X-B", "2"}, {"x-a", "1"}, {"X-B", ""}}));
    QCOMPARE(headerText(*headers), std::string("X-B: 2\nx-a: 1\nX-B: \n"));
    QVERIFY(parseHeaderText("").value().empty());
}

void TestOutboxRules::aHeaderLineThatIsNoneIsNamed_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("no colon") << std::string("X-A: 1\nX-B") << 2;
    QTest::newRow("a space in the name") << std::string("X A: 1") << 1;
    QTest::newRow("no name") << std::string("\n\n: 1") << 3;
    QTest::newRow("a control in the value") << std::string("X-A: a\x01") << 1;
    QTest::newRow("a length of one's own") << std::string("Content-Length: 3") << 1;
    QTest::newRow("chunks of one's own") << std::string("transfer-encoding: chunked") << 1;
}

void TestOutboxRules::aHeaderLineThatIsNoneIsNamed()
{
    QFETCH(std::string, text);
    QFETCH(int, line);
    const auto headers = parseHeaderText(text);
    QVERIFY(!headers.ok());
    QCOMPARE(int(headers.error().limit), line);
}

QTEST_GUILESS_MAIN(TestOutboxRules)
#include "tst_outboxrules.moc"
