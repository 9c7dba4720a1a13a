// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/changemodel.h"
#include "models/eventpagesource.h"
#include "tests/support/api/manualclock.h"
#include "tests/support/inbox/fakedesk.h"
#include "tests/support/inbox/fakepagesource.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/dialogs/comparisontext.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QTableView>
#include <QTabWidget>
#include <QTest>

using namespace hookbench;
using namespace hookbench::ui;
using namespace hookbench::test;
using models::ChangeModel;
using Change = store::EventDiff::Change;

/// Two events of a desk that the test plays, compared.
class TestCompareDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }

    void aRetryIsTheSame();
    void aRetryThatDiffersIsSaidWithItsPlace();
    void keyOrderIsNoDifference();
    void numbersAreExact();
    void volatileFieldsAreLeftOutOnRequest();
    void whatIsVolatile_data();
    void whatIsVolatile();
    void whatIsGoneIsSaid();
    void theReportIsCopied();
    void bytesStandAroundTheFirstDifference();
    void twoEventsNeedNoList();
    void theOldestIsHeldAgainstEachOther();
    void theListIsReachedByKeyboard();
    void theReportCoversAll();
    void oneThatIsGoneLeavesTheOthers();
    void allAttemptsAreHeldAgainstTheFirst();
    void onlyTheSendersDeliveriesAreAttempts();
    void attemptsThatAreTheSameAreSaidOnce();
    void shots_data();
    void shots();

private:
    void compare(const std::string &first, const std::string &second,
                 const std::string &secondId = "evt_1");
    QAbstractItemModel *rows(const char *name) const
    {
        return m_dialog->findChild<QTableView *>(QString::fromLatin1(name))->model();
    }
    void compareFour();
    void compareAttempts(const QList<QByteArray> &bodies);
    QString attempts() const { return m_dialog->findChild<QLabel *>("comparedAttempts")->text(); }
    QListWidget *list() const { return m_dialog->findChild<QListWidget *>("comparedEvents"); }
    QStringList row(const char *name, int at) const;
    MessageBar *verdict() const { return m_dialog->findChild<MessageBar *>(); }

    std::unique_ptr<ThemeController> m_theme = std::make_unique<ThemeController>(nullptr);
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<CompareDialog> m_dialog;
};

void TestCompareDialog::init()
{
    m_clock = std::make_unique<ManualClock>("2026-03-20T14:05:00.000Z");
    m_desk = std::make_unique<FakeDesk>();
}

void TestCompareDialog::compare(const std::string &first, const std::string &second,
                                const std::string &secondId)
{
    store::EventRecord one;
    one.summary = makeEvent(1, 0);
    one.summary.eventId = "evt_1";
    one.summary.attempt = 1;
    one.headers = {{"Date", "Fri, 20 Mar 2026 12:00:00 GMT"}, {"X-Region", "eu"}};
    one.body = first;
    store::EventRecord other = one;
    other.summary = makeEvent(2, 60);
    other.summary.eventId = secondId;
    other.summary.attempt = 2;
    other.headers[0].value = "Fri, 20 Mar 2026 12:01:00 GMT";
    other.body = second;
    m_desk->events[1] = one;
    m_desk->events[2] = other;
    m_dialog =
        std::make_unique<CompareDialog>(*m_desk, *m_clock, std::vector<store::EventId>{2, 1});
    m_dialog->show();
    QTRY_VERIFY(!verdict()->isHidden());
}

QStringList TestCompareDialog::row(const char *name, int at) const
{
    QStringList cells;
    for (int column = 0; column < ChangeModel::ColumnCount; ++column)
        cells += rows(name)->index(at, column).data().toString();
    return cells;
}

void TestCompareDialog::aRetryIsTheSame()
{
    compare(R"({"a":1})", R"({"a":1})");
    QCOMPARE(int(verdict()->kind()), int(MessageBar::Kind::Success));
    QCOMPARE(rows("payloadChanges")->rowCount(), 0);
    QCOMPARE(rows("headerChanges")->rowCount(), 1);
}

void TestCompareDialog::aRetryThatDiffersIsSaidWithItsPlace()
{
    compare(R"({"a":1})", R"({"a":2})");
    QCOMPARE(int(verdict()->kind()), int(MessageBar::Kind::Warning));
    QVERIFY2(verdict()->text().contains("Two attempts"), qPrintable(verdict()->text()));
    QVERIFY(verdict()->text().contains("byte 5"));
    // The older one comes first, however they were given.
    QCOMPARE(row("payloadChanges", 0), QStringList({"differs", "$.a", "1", "2"}));
}

void TestCompareDialog::keyOrderIsNoDifference()
{
    compare(R"({"a":1,"b":[true,null]})", R"({ "b" : [ true, null ], "a" : 1 })", "evt_2");
    QCOMPARE(rows("payloadChanges")->rowCount(), 0);
    QVERIFY(verdict()->text().contains("say the same"));
}

void TestCompareDialog::numbersAreExact()
{
    compare(R"({"a":0.1})", R"({"a":0.1000000000000000055511151231257827})", "evt_2");
    QCOMPARE(row("payloadChanges", 0),
             QStringList({"differs", "$.a", "0.1", "0.1000000000000000055511151231257827"}));
}

void TestCompareDialog::volatileFieldsAreLeftOutOnRequest()
{
    compare(R"({"created_at":1,"amount":5})", R"({"created_at":2,"fee":5})", "evt_2");
    QCOMPARE(rows("payloadChanges")->rowCount(), 3);
    QCOMPARE(rows("headerChanges")->rowCount(), 1);
    m_dialog->findChild<QAbstractButton *>("foldVolatile")->click();
    QCOMPARE(rows("payloadChanges")->rowCount(), 2);
    QCOMPARE(row("payloadChanges", 0)[0], QString("only in the first"));
    QCOMPARE(row("payloadChanges", 1)[0], QString("only in the second"));
    QCOMPARE(rows("headerChanges")->rowCount(), 0);
}

void TestCompareDialog::whatIsVolatile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("isVolatile");
    QTest::newRow("a time by its name") << "$.data.updated_at"
                                        << "1"
                                        << "2" << true;
    QTest::newRow("a time by its form") << "$.when"
                                        << "\"2026-03-20T12:00:00Z\""
                                        << "\"2026-03-20T12:01:00Z\"" << true;
    QTest::newRow("a time that became a word") << "$.when"
                                               << "\"2026-03-20T12:00:00Z\""
                                               << "\"never\"" << false;
    QTest::newRow("a signature") << "x-webhook-signature"
                                 << "a"
                                 << "b" << true;
    QTest::newRow("a trace id") << "traceparent"
                                << "a"
                                << "b" << true;
    QTest::newRow("an amount") << "$.data.amount"
                               << "1"
                               << "2" << false;
    QTest::newRow("a key that only ends like one") << "$.data.format"
                                                   << "1"
                                                   << "2" << false;
    QTest::newRow("a header of the business") << "x-region"
                                              << "eu"
                                              << "us" << false;
}

void TestCompareDialog::whatIsVolatile()
{
    QFETCH(QString, name);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const Change change{name.toStdString(), before.toStdString(), after.toStdString()};
    QTEST(store::isVolatile(change), "isVolatile");
}

void TestCompareDialog::whatIsGoneIsSaid()
{
    m_desk->events.clear();
    m_dialog =
        std::make_unique<CompareDialog>(*m_desk, *m_clock, std::vector<store::EventId>{1, 2});
    m_dialog->show();
    QTRY_VERIFY(!verdict()->isHidden());
    QCOMPARE(int(verdict()->kind()), int(MessageBar::Kind::Error));
    QVERIFY(m_dialog->report().isEmpty());
}

void TestCompareDialog::theReportIsCopied()
{
    compare(R"({"a":1})", R"({"a":2})");
    m_dialog->findChild<QAbstractButton *>("copyComparison")->click();
    const QString text = QApplication::clipboard()->text();
    QVERIFY(text.contains("#1 · "));
    QVERIFY(text.contains("  - $.a: 1\n  + $.a: 2\n"));
    QVERIFY(text.contains("  + date: Fri, 20 Mar 2026 12:01:00 GMT"));
}

void TestCompareDialog::bytesStandAroundTheFirstDifference()
{
    std::string body(1000, 'x');
    std::string other = body;
    other[500] = 'y'; // in the line of 16 that begins at 0x1f0
    compare(body, other, "evt_2");
    const QString text = m_dialog->findChild<CodeView *>("compareBytes")->toPlainText();
    QVERIFY(text.startsWith("    000001d0"));
    QCOMPARE(text.count("- 1 "), 1);
    QVERIFY(text.contains("- 1 000001f0  78 78 78 78 78"));
    QVERIFY(text.contains("+ 2 000001f0  78 78 78 78 79"));
}

/// The oldest, a retry that is the same, one with another status, and one that is no JSON.
void TestCompareDialog::compareFour()
{
    const auto event = [this](store::EventId id, const std::string &body) {
        store::EventRecord record;
        record.summary = makeEvent(id, static_cast<int>(id));
        record.summary.eventId = "evt_" + std::to_string(id);
        record.headers = {{"X-Region", "eu"}};
        record.body = body;
        m_desk->events[id] = record;
    };
    event(3, R"({"status":"pending","amount":5})");
    event(5, R"({"status":"pending","amount":5})");
    event(7, R"({"status":"completed","amount":5,"fee":1})");
    event(9, "plain");
    m_dialog =
        std::make_unique<CompareDialog>(*m_desk, *m_clock, std::vector<store::EventId>{9, 3, 7, 5});
    m_dialog->show();
    QTRY_VERIFY(!verdict()->isHidden());
}

void TestCompareDialog::twoEventsNeedNoList()
{
    compare(R"({"a":1})", R"({"a":2})");
    QVERIFY(!list()->isVisible());
}

void TestCompareDialog::theOldestIsHeldAgainstEachOther()
{
    compareFour();
    QVERIFY(list()->isVisible());
    QStringList texts;
    for (int i = 0; i < list()->count(); ++i)
        texts += list()->item(i)->text();
    QCOMPARE(texts, QStringList({"#5\nthe same", "#7\n2 difference(s)", "#9\n1 difference(s)"}));
    QCOMPARE(int(verdict()->kind()), int(MessageBar::Kind::Success));
    list()->setCurrentRow(1);
    QCOMPARE(row("payloadChanges", 0)[0], QString("only in the second"));
    QCOMPARE(row("payloadChanges", 1),
             QStringList({"differs", "$.status", "\"pending\"", "\"completed\""}));
    list()->setCurrentRow(2);
    QCOMPARE(rows("payloadChanges")->rowCount(), 0);
    QVERIFY(verdict()->text().contains("byte 0"));
}

void TestCompareDialog::theListIsReachedByKeyboard()
{
    compareFour();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    for (int i = 0; i < 12 && !list()->hasFocus(); ++i)
        QTest::keyClick(m_dialog->focusWidget() ? m_dialog->focusWidget() : m_dialog.get(),
                        Qt::Key_Tab);
    QVERIFY(list()->hasFocus());
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(list()->currentRow(), 1);
    QCOMPARE(rows("payloadChanges")->rowCount(), 2);
}

void TestCompareDialog::theReportCoversAll()
{
    compareFour();
    m_dialog->findChild<QAbstractButton *>("copyComparison")->click();
    const QString text = QApplication::clipboard()->text();
    QCOMPARE(text.count("#3 · "), 3);
    for (const char *each : {"#5 · ", "#7 · ", "#9 · ", "  + $.fee: 1\n"})
        QCOMPARE(text.count(each), 1);
}

void TestCompareDialog::oneThatIsGoneLeavesTheOthers()
{
    compareFour();
    m_desk->events.erase(7);
    m_dialog =
        std::make_unique<CompareDialog>(*m_desk, *m_clock, std::vector<store::EventId>{3, 5, 7});
    m_dialog->show();
    QTRY_VERIFY(!verdict()->isHidden());
    QCOMPARE(list()->item(1)->text(), QString("#7\ncannot be read"));
    list()->setCurrentRow(1);
    QCOMPARE(int(verdict()->kind()), int(MessageBar::Kind::Error));
    QVERIFY(!m_dialog->findChild<QTabWidget *>("compareTabs")->isEnabled());
    list()->setCurrentRow(0);
    QCOMPARE(int(verdict()->kind()), int(MessageBar::Kind::Success));
    QVERIFY(m_dialog->findChild<QTabWidget *>("compareTabs")->isEnabled());
    QCOMPARE(m_dialog->report().count("#3 · "), 1);
}

/// One event that came again and again, each time with another time and signature.
void TestCompareDialog::compareAttempts(const QList<QByteArray> &bodies)
{
    std::vector<store::EventId> ids;
    for (int i = 0; i < bodies.size(); ++i) {
        const store::EventId id = 11 + i;
        store::EventRecord record;
        record.summary = makeEvent(id, 60 * i);
        record.summary.eventId = "evt_1";
        record.summary.attempt = i + 1;
        record.headers = {{"X-Webhook-Signature", "v1=" + std::to_string(i)}};
        record.body = bodies.at(i).toStdString();
        m_desk->events[id] = record;
        ids.push_back(id);
    }
    m_dialog = std::make_unique<CompareDialog>(*m_desk, *m_clock, ids);
    m_dialog->show();
    QTRY_VERIFY(!verdict()->isHidden());
}

void TestCompareDialog::onlyTheSendersDeliveriesAreAttempts()
{
    store::EventSummary first{.id = 41, .account = "sandbox", .eventId = "evt_1"};
    store::EventSummary other = first;
    other.id = 57;
    QVERIFY(store::areAttempts(first, other));
    other.source = store::EventSource::Replay; // may have been changed before it went
    QVERIFY(!store::areAttempts(first, other));
    other.source = store::EventSource::Direct;
    other.account = models::caseAccount + "refund.zip"; // redacted
    QVERIFY(!store::areAttempts(first, other));
    QCOMPARE(ComparisonText::name(first), "#41");
    QCOMPARE(ComparisonText::name(other), "refund.zip");
    first.eventId.clear();
    QVERIFY(!store::areAttempts(first, first));
}

void TestCompareDialog::allAttemptsAreHeldAgainstTheFirst()
{
    compareAttempts({R"({"a":1})", R"({"a":1})", R"({"a":2})", R"({"a":1} )"});
    QStringList texts;
    for (int i = 0; i < list()->count(); ++i)
        texts += list()->item(i)->text();
    QCOMPARE(texts, QStringList({"#12 · attempt 2\nthe same bytes",
                                 "#13 · attempt 3\ndiffers from byte 5 on",
                                 "#14 · attempt 4\ndiffers from byte 7 on"}));
    QVERIFY2(attempts().contains("#13 from byte 5 on, #14 from byte 7 on"), qPrintable(attempts()));
    QVERIFY(attempts().contains("2 of these"));
    QVERIFY(m_dialog->report().startsWith(attempts()));
    QCOMPARE(int(verdict()->kind()), int(MessageBar::Kind::Success)); // of the one that is chosen
    list()->setCurrentRow(1);
    QCOMPARE(int(verdict()->kind()), int(MessageBar::Kind::Warning));
    QVERIFY(verdict()->text().contains("Two attempts"));
}

void TestCompareDialog::attemptsThatAreTheSameAreSaidOnce()
{
    compareAttempts({R"({"a":1})", R"({"a":1})", R"({"a":1})"});
    QVERIFY2(attempts().startsWith("2 later attempt(s): each has the bytes of the first"),
             qPrintable(attempts()));
    // Other events are no attempts, and nothing is said of those.
    compareFour();
    QVERIFY(m_dialog->findChild<QLabel *>("comparedAttempts")->isHidden());
}

void TestCompareDialog::shots_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestCompareDialog::shots()
{
    const QString directory = qEnvironmentVariable("HOOKBENCH_SHOTS");
    if (directory.isEmpty())
        QSKIP("HOOKBENCH_SHOTS names no folder");
    QFETCH(bool, dark);
    m_theme->setMode(dark ? ThemeController::Mode::Dark : ThemeController::Mode::Light);
    QDir().mkpath(directory);
    compare(R"({"id":"evt_1","data":{"amount":250.10,"status":"pending","note":"x"}})",
            R"({"id":"evt_2","data":{"amount":250.1,"status":"completed","fee":1}})", "evt_2");
    QTest::qWait(50);
    m_dialog->grab().save(directory + "/compare-" + QTest::currentDataTag() + ".png");
    m_dialog->findChild<QTabWidget *>("compareTabs")->setCurrentIndex(2);
    m_dialog->grab().save(directory + "/bytes-" + QTest::currentDataTag() + ".png");
    compareFour();
    list()->setCurrentRow(1);
    QTest::qWait(50);
    m_dialog->grab().save(directory + "/compare-four-" + QTest::currentDataTag() + ".png");
    compareAttempts({R"({"amount":"250.10"})", R"({"amount":"250.10"})", R"({"amount":"250.1"})",
                     R"({"amount":"250.10"})"});
    list()->setCurrentRow(1);
    QTest::qWait(50);
    m_dialog->grab().save(directory + "/compare-attempts-" + QTest::currentDataTag() + ".png");
}

QTEST_MAIN(TestCompareDialog)
#include "tst_comparedialog.moc"
