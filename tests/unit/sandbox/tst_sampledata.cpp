// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/httpurl.h"
#include "app/sandbox/sampledata.h"
#include "tests/support/sandbox/apifixture.h"

#include <QTest>
#include <QUrl>

#include <algorithm>
#include <map>
#include <set>

using namespace hookbench;
using namespace hookbench::sandbox;
using namespace hookbench::test;
using namespace std::chrono_literals;

namespace
{

const UtcTime noon = *parseUtc("2026-03-20T12:00:00.000Z");

int failuresSince(const SampleWebhook &sample, UtcTime since)
{
    return static_cast<int>(std::count_if(
        sample.deliveries.begin(), sample.deliveries.end(), [&](const DeliveryRecord &delivery) {
            return delivery.createdAt > since && delivery.status == "failed";
        }));
}

int eventsSince(const SampleWebhook &sample, UtcTime since)
{
    return static_cast<int>(
        std::count_if(sample.deliveries.begin(), sample.deliveries.end(),
                      [&](const DeliveryRecord &delivery) { return delivery.createdAt > since; }));
}

} // namespace

/// What a new sandbox begins with shows every state that a console has to show.
class TestSampleData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDozenOverTwoApplications();
    void hostsCannotBelongToAnybody();
    void statisticsAreConsistent();
    void everyStateIsThere();
    void timesCountBackFromTheClock();
    void brokenSamplesAreAnError_data();
    void brokenSamplesAreAnError();

private:
    Samples m_samples;
    SeededRandom m_random;
};

void TestSampleData::initTestCase()
{
    auto samples = readSamples(resource("sandbox/samples.json"), noon, m_random);
    QVERIFY2(samples.ok(), samples.ok() ? "" : samples.error().detail.c_str());
    m_samples = std::move(*samples);
}

void TestSampleData::aDozenOverTwoApplications()
{
    QCOMPARE(m_samples.webhooks.size(), std::size_t{12});
    QCOMPARE(m_samples.applications.size(), std::size_t{2});
    std::set<std::string> applications;
    std::set<std::string> ids;
    for (const SampleWebhook &sample : m_samples.webhooks) {
        applications.insert(sample.application);
        ids.insert(sample.webhook.id);
    }
    QCOMPARE(applications.size(), std::size_t{2});
    QCOMPARE(ids.size(), std::size_t{12});
}

void TestSampleData::hostsCannotBelongToAnybody()
{
    for (const SampleWebhook &sample : m_samples.webhooks) {
        QCOMPARE(checkHttpUrl(sample.webhook.url), UrlVerdict::Valid);
        const QUrl url(QString::fromStdString(sample.webhook.url));
        QVERIFY2(url.host().endsWith(".example"), sample.webhook.url.c_str());
    }
}

void TestSampleData::statisticsAreConsistent()
{
    for (const SampleWebhook &sample : m_samples.webhooks) {
        const WebhookRecord &webhook = sample.webhook;
        const auto recorded = static_cast<std::int64_t>(sample.deliveries.size());
        const int failures = failuresSince(sample, UtcTime::min());
        QCOMPARE(webhook.successfulDeliveries + webhook.failedDeliveries, webhook.totalEvents);
        QVERIFY(recorded <= webhook.totalEvents);
        QVERIFY(failures <= webhook.failedDeliveries);
        QVERIFY(recorded - failures <= webhook.successfulDeliveries);
        QVERIFY(webhook.createdAt <= webhook.updatedAt);
        QVERIFY(
            std::is_sorted(sample.deliveries.begin(), sample.deliveries.end(),
                           [](const auto &a, const auto &b) { return a.createdAt < b.createdAt; }));
        QCOMPARE(webhook.lastDelivery.has_value(), webhook.totalEvents > 0);
        if (!sample.deliveries.empty()) {
            QVERIFY(sample.deliveries.front().createdAt > webhook.createdAt);
            QCOMPARE(*webhook.lastDelivery, sample.deliveries.back().createdAt);
            QVERIFY(*webhook.lastDelivery < noon);
        }
    }
}

void TestSampleData::everyStateIsThere()
{
    std::map<std::string, int> urls;
    int paused = 0;
    int failing = 0;
    int encrypted = 0;
    int plainHttp = 0;
    int neverDelivered = 0;
    for (const SampleWebhook &sample : m_samples.webhooks) {
        const int events = eventsSince(sample, noon - 24h);
        const int failures = failuresSince(sample, noon - 24h);
        ++urls[sample.webhook.url];
        paused += sample.webhook.isActive ? 0 : 1;
        failing += failures >= 5 && failures * 5 > events ? 1 : 0;
        encrypted += sample.webhook.encrypted ? 1 : 0;
        plainHttp += sample.webhook.url.starts_with("http:") ? 1 : 0;
        neverDelivered += sample.webhook.totalEvents == 0 ? 1 : 0;
    }
    QVERIFY(paused >= 1);
    QCOMPARE(failing, 1);
    QVERIFY(encrypted >= 2);
    QVERIFY(plainHttp >= 1);
    QCOMPARE(neverDelivered, 1);
    QCOMPARE(std::count_if(urls.begin(), urls.end(),
                           [](const auto &entry) { return entry.second == 2; }),
             std::ptrdiff_t{1});
}

void TestSampleData::timesCountBackFromTheClock()
{
    SeededRandom random;
    const auto later = readSamples(resource("sandbox/samples.json"), noon + 48h, random);
    QVERIFY(later.ok());
    for (std::size_t i = 0; i < m_samples.webhooks.size(); ++i) {
        QCOMPARE(later->webhooks[i].webhook.createdAt,
                 m_samples.webhooks[i].webhook.createdAt + 48h);
        QCOMPARE(later->webhooks[i].deliveries.size(), m_samples.webhooks[i].deliveries.size());
    }
}

void TestSampleData::brokenSamplesAreAnError_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addRow("not JSON") << QByteArray("{");
    QTest::addRow("no applications") << QByteArray("{}");
    QTest::addRow("one application only")
        << QByteArray(R"({"applications":[{"id":"a","name":"A","webhooks":[]}]})");
    QTest::addRow("a webhook without a name")
        << QByteArray(R"({"applications":[{"id":"a","name":"A","webhooks":[{}]}]})");
}

void TestSampleData::brokenSamplesAreAnError()
{
    QFETCH(QByteArray, json);
    const auto samples = readSamples(json.toStdString(), noon, m_random);
    QVERIFY(!samples.ok());
    QCOMPARE(samples.error().kind, ErrorKind::FileMalformed);
}

QTEST_APPLESS_MAIN(TestSampleData)
#include "tst_sampledata.moc"
