// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/webhooktext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace hookbench;
using namespace hookbench::cli;
using namespace Qt::StringLiterals;

namespace
{

const char *const secret = "whsec_0123456789abcdef0123456789abcdef";

api::WebhookAnswer answer(const QString &id, const QString &name)
{
    api::WebhookAnswer answer;
    answer.webhook.id = id;
    answer.webhook.name = name;
    answer.webhook.url = "https://shop.example/" + id;
    answer.webhook.maskedSecret = "whse****cdef";
    answer.secret = Secret::copyOf(secret);
    answer.json = "{\"id\":\"" + id.toStdString() +
                  "\",\"signing_secret\":\"whse****cdef\",\"big\":12345678901234567890}";
    return answer;
}

} // namespace

/// How webhooks are printed, and when their secrets are.
class TestWebhookText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableColumnsAreAligned();
    void tableOfNothing();
    void tableWithSecrets();
    void recordMasksUnlessAsked();
    void recordWithoutSecret();
    void foreignTextCannotSteerTheTerminal();
    void jsonIsTheServersOwn();
    void jsonWithSecret();
};

void TestWebhookText::tableColumnsAreAligned()
{
    const QStringList lines =
        webhookTable({answer("a", "Größe 😀"), answer("longer-id", "B")}, false).split('\n');
    QCOMPARE(lines.size(), 3);
    const QList<uint> heading = lines.at(0).toUcs4();
    const QList<uint> first = lines.at(1).toUcs4();
    const QList<uint> second = lines.at(2).toUcs4();
    const qsizetype urlColumn = lines.at(0).indexOf("URL");
    QVERIFY(urlColumn > 0);
    QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(first.data()) + urlColumn, 8),
             "https://");
    QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(second.data()) + urlColumn, 8),
             "https://");
    for (const QString &line : lines)
        QVERIFY(!line.contains("whse"));
}

void TestWebhookText::tableOfNothing()
{
    QCOMPARE(webhookTable({}, true), "There are no webhooks.");
}

void TestWebhookText::tableWithSecrets()
{
    api::WebhookAnswer masked = answer("b", "Masked");
    masked.secret = Secret();
    const QString table = webhookTable({answer("a", "Full"), masked}, true);
    QVERIFY(table.split('\n').at(1).endsWith(QLatin1String(secret)));
    QVERIFY(table.split('\n').at(2).endsWith("whse****cdef"));
}

void TestWebhookText::recordMasksUnlessAsked()
{
    api::WebhookAnswer one = answer("a", "Orders");
    one.webhook.isActive = false;
    one.webhook.encrypted = true;
    one.webhook.createdAt = parseUtc("2026-03-20T12:00:00.000Z");
    one.webhook.stats = api::DeliveryStats{};
    one.webhook.stats->totalEvents = 4;
    one.webhook.stats->successfulDeliveries = 3;
    one.webhook.stats->failedDeliveries = 1;
    const QString record = webhookRecord(one, false);
    for (const char *part :
         {"Orders", "https://shop.example/a", "paused", "encrypted", "whse****cdef",
          "2026-03-20T12:00:00.000Z", "4, 3 delivered, 1 failed", "75.0 %"})
        QVERIFY2(record.contains(part), part);
    QVERIFY(!record.contains(secret));
    QVERIFY(webhookRecord(one, true).contains(secret));
}

void TestWebhookText::recordWithoutSecret()
{
    api::WebhookAnswer one = answer("a", "Orders");
    one.secret = Secret();
    one.webhook.maskedSecret.clear();
    QVERIFY(webhookRecord(one, true).contains("not shown by the server"));
}

void TestWebhookText::foreignTextCannotSteerTheTerminal()
{
    api::WebhookAnswer one = answer("a\x1b[2J", "b\nc");
    one.webhook.url = u"https://\u202e.example"_s;
    one.webhook.maskedSecret = "\x1b]0;x";
    const QString record = webhookRecord(one, false);
    const QString table = webhookTable({one}, true);
    for (const QChar bad : {QChar(0x1b), QChar(0x202e)}) {
        QVERIFY(!record.contains(bad));
        QVERIFY(!table.contains(bad));
    }
    QCOMPARE(table.count('\n'), 1);
}

void TestWebhookText::jsonIsTheServersOwn()
{
    const api::WebhookAnswer one = answer("a", "Orders");
    QCOMPARE(webhookJson(one, false), one.json);
    api::WebhookAnswer without = one;
    without.secret = Secret();
    QCOMPARE(webhookJson(without, true), one.json);
}

void TestWebhookText::jsonWithSecret()
{
    const std::string json = webhookJson(answer("a", "Orders"), true);
    const std::string field = std::string("\"signing_secret\":\"") + secret + '"';
    QVERIFY(json.find(field) != std::string::npos);
    QVERIFY(json.find("****") == std::string::npos);
    QVERIFY(json.find("12345678901234567890") != std::string::npos); // not through a double
    QVERIFY(json.find('\n') == std::string::npos);

    api::WebhookAnswer old = answer("a", "Orders");
    old.json = "{\"id\":\"a\",\"secret\":\"whse****cdef\"}";
    const QJsonObject object =
        QJsonDocument::fromJson(QByteArray::fromStdString(webhookJson(old, true))).object();
    QCOMPARE(object["secret"].toString(), secret);
    QVERIFY(!object.contains("signing_secret"));
}

QTEST_APPLESS_MAIN(TestWebhookText)
#include "tst_webhooktext.moc"
