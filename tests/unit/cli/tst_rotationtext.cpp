// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rotationtext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace hookbench;
using namespace hookbench::cli;
using namespace std::chrono_literals;
using workspace::RotationStep;

namespace
{

constexpr UtcTime noon{std::chrono::seconds(1'774'008'000)}; // 2026-03-20T12:00:00Z

RotationReport watching()
{
    workspace::Rotation rotation;
    rotation.webhookId = "w1";
    rotation.step = RotationStep::Watching;
    rotation.oldMask = "whse****aaaa";
    rotation.newMask = "whse****bbbb";
    rotation.startedAt = noon;
    rotation.probedAt = noon;
    rotation.oldProbe = 200;
    rotation.sentAt = noon;
    rotation.inForceSince = noon;
    rotation.isReadBack = true;
    api::Webhook webhook;
    webhook.id = "w1";
    webhook.name = "Orders";
    webhook.stats = api::DeliveryStats{};
    webhook.stats->totalEvents = 12;
    webhook.stats->successfulDeliveries = 11;
    RotationReport report;
    report.webhookId = "w1";
    report.rotation = rotation;
    report.webhook = webhook;
    return report;
}

QJsonObject jsonOf(const RotationReport &report)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(rotationJson(report))).object();
}

} // namespace

/// What `rotate` prints.
class TestRotationText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lastUseIsSaidWithItsShare()
    {
        RotationReport report = watching();
        receiver::SecretUse use;
        use.seen = 500;
        use.byNew = 500;
        use.oldLastUsed = noon;
        use.newLastUsed = noon + 3h;
        report.use = use;
        const QString text = rotationRecord(report, noon + 3h + 12min);
        QVERIFY2(text.contains("old last used 3 h 12 min ago, 0 of the last 500"),
                 qPrintable(text));
        QVERIFY2(text.contains("new last used 12 min"), qPrintable(text));
        const QJsonObject json = jsonOf(report)["use"].toObject();
        QCOMPARE(json["byOld"].toInt(), 0);
        QCOMPARE(json["seen"].toInt(), 500);
        QCOMPARE(json["oldLastUsed"].toString(), QString("2026-03-20T12:00:00.000Z"));
    }

    void unseenPointsToThePlatformsCounters()
    {
        const QString text = rotationRecord(watching(), noon);
        QVERIFY2(text.contains("not seen from here; the platform counts 12 events, 11 delivered"),
                 qPrintable(text));
        QVERIFY(jsonOf(watching())["use"].isNull());
    }

    void probeWithoutAnAnswerIsNull()
    {
        const QJsonObject probes = jsonOf(watching())["probes"].toObject();
        QCOMPARE(probes["old"].toInt(), 200);
        QVERIFY(probes.contains("new") && probes["new"].isNull());
        QVERIFY(rotationRecord(watching(), noon).contains("old 200, new no answer"));
    }

    void secretsAreMaskedUnlessAskedFor()
    {
        RotationReport report = watching();
        QVERIFY(rotationRecord(report, noon).contains("whse****bbbb"));
        report.newSecret = Secret::copyOf("whsec_new");
        report.oldSecret = Secret::copyOf("whsec_old");
        QVERIFY(rotationRecord(report, noon).contains("whsec_new"));
        QCOMPARE(jsonOf(report)["oldSecret"].toString(), QString("whsec_old"));
    }

    void derivedPayloadKeyRotatesToo()
    {
        RotationReport report = watching();
        QCOMPARE(jsonOf(report)["payloadKeyRotates"].toBool(), false);
        report.webhook->encrypted = true;
        QCOMPARE(jsonOf(report)["payloadKeyRotates"].toBool(), true);
        QVERIFY(rotationRecord(report, noon).contains("both rotate together"));
    }

    void noRotationIsNull()
    {
        RotationReport report;
        report.webhookId = "w1";
        QVERIFY(jsonOf(report)["step"].isNull());
        QVERIFY(rotationRecord(report, noon).contains("No rotation is under way"));
    }

    void everyStepSaysWhatIsNext()
    {
        QStringList all;
        for (const RotationStep step :
             {RotationStep::Prepared, RotationStep::Proven, RotationStep::InDoubt,
              RotationStep::Watching, RotationStep::Finished, RotationStep::RolledBack}) {
            RotationReport report = watching();
            report.rotation->step = step;
            const QString next = rotationNext(report);
            QVERIFY(next.endsWith('.'));
            QVERIFY(!all.contains(next));
            all += next;
        }
    }
};

QTEST_GUILESS_MAIN(TestRotationText)
#include "tst_rotationtext.moc"
