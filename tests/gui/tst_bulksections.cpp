// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/random.h"
#include "app/composition.h"
#include "app/outbox/bulkdesk.h"
#include "app/settings/accountstore.h"
#include "app/settings/datadirectory.h"
#include "app/store/sqliteeventstore.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/workspace.h"
#include "tests/support/http/fixtures.h"
#include "tests/support/store/appending.h"
#include "tests/support/store/sampleevents.h"
#include "ui/mainwindow.h"
#include "ui/pages/bulkreportview.h"
#include "ui/pages/drillsection.h"
#include "ui/pages/manysection.h"
#include "ui/pages/runssection.h"
#include "ui/pages/sendpage.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/messagebar.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <atomic>

using namespace hookbench;
using namespace hookbench::ui;
using Phase = outbox::BulkDesk::Phase;

/// Replays, drills and their reports in the window, against handlers on this machine.
class TestBulkSections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aWrongFilterIsSaidWhereItIs();
    void theEstimateComesBeforeAnything();
    void oneFirstThenContinueThenTheReport();
    void fiveFailuresInARowAreSaid();
    void otherHostsAreAskedAbout();
    void aRunLeftStandingIsOffered();
    void aDrillIsJudged();
    void pastRunsShowTheirReports();
    void inLiveItIsAskedOnceWithCountAndHost();
    void drillsAreRefusedInLive();
    void everyControlHasAName();

private:
    template <typename T>
    T *find(const char *name) const
    {
        if (QWidget *modal = QApplication::activeModalWidget()) {
            if (auto *found = modal->findChild<T *>(QString::fromLatin1(name)))
                return found;
        }
        // Both sections have a run of their own: the one in view counts.
        const auto all = m_window->findChildren<T *>(QString::fromLatin1(name));
        for (T *found : all) {
            if (found->isVisible())
                return found;
        }
        return all.isEmpty() ? nullptr : all.first();
    }
    template <typename Section>
    Section *open()
    {
        m_window->openPage("send");
        auto *page = m_window->findChild<SendPage *>();
        auto *section = m_window->findChild<Section *>();
        page->openSection(section);
        QCoreApplication::processEvents();
        return section;
    }
    outbox::BulkDesk &desk() const { return m_composition->bulk(); }
    QString url() const { return QString("http://127.0.0.1:%1/hook").arg(m_server->port); }
    void openWindow();
    void openLive();
    void addEvents(int count, const std::string &account = "sandbox");
    void target(const char *prefix, const QString &url);
    bool startsWith(const char *prefix);
    void shoot(const char *name) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Composition> m_composition;
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<MainWindow> m_window;
    std::atomic<int> m_status = 200;
    std::atomic<int> m_received = 0;
    std::unique_ptr<http::test::RunningServer> m_server;
};

void TestBulkSections::initTestCase()
{
    m_theme = std::make_unique<ThemeController>(nullptr);
    m_theme->setMode(qEnvironmentVariable("HOOKBENCH_SHOTS_THEME") == "dark"
                         ? ThemeController::Mode::Dark
                         : ThemeController::Mode::Light);
}

void TestBulkSections::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_status = 200;
    m_received = 0;
    m_server = std::make_unique<http::test::RunningServer>(
        [this](http::Request &&, http::Responder responder) {
            ++m_received;
            responder.respond({m_status.load(), {}, {}});
        });
    openWindow();
}

void TestBulkSections::cleanup()
{
    m_window.reset();
    m_composition.reset();
    m_server.reset();
}

void TestBulkSections::openWindow()
{
    m_window.reset();
    m_composition.reset();
    auto composition = Composition::create(m_dir->path() + "/data");
    QVERIFY(composition.ok());
    m_composition = std::move(*composition);
    m_window = std::make_unique<MainWindow>(*m_composition, *m_theme);
    if (qEnvironmentVariable("HOOKBENCH_SHOTS_SIZE") == "small")
        m_window->resize(960, 600);
    else
        m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_composition->startSandbox().ok());
    m_composition->workspace().open(workspace::Workspace::sandboxId);
    QTRY_VERIFY(m_composition->workspace().webhooks() &&
                m_composition->workspace().webhooks()->isLoaded());
}

void TestBulkSections::openLive()
{
    settings::Account account;
    account.name = "Northwind";
    account.environment = settings::Environment::Live;
    account.baseUrl = m_composition->workspace().sandboxAccount().baseUrl;
    account.prefix = "/api/v0";
    account.confirmedHosts = {account.baseUrl.host()};
    const Result<QString> id = m_composition->accounts().add(account);
    QVERIFY(id.ok());
    m_composition->workspace().openWithKey(*id, m_composition->workspace().sandboxKey());
    QTRY_VERIFY(m_composition->workspace().webhooks() &&
                m_composition->workspace().webhooks()->isLoaded());
    addEvents(3, id->toStdString());
}

void TestBulkSections::addEvents(int count, const std::string &account)
{
    SystemRandom random;
    SystemClock clock;
    auto opened = store::SqliteEventStore::open(m_composition->directory().path(), random, clock);
    QVERIFY(opened.ok());
    test::SampleEvents samples;
    samples.account = account;
    samples.firstAt = clock.now() - std::chrono::hours(1); // LIVE events go after 30 days
    for (int i = 0; i < count; ++i)
        QVERIFY(test::append(*opened->store, samples.next()).ok());
}

void TestBulkSections::target(const char *prefix, const QString &url)
{
    find<QComboBox>((QByteArray(prefix) + "Target").constData())->setEditText(url);
    auto *source = find<QComboBox>((QByteArray(prefix) + "SecretSource").constData());
    source->setCurrentIndex(source->findData("typed"));
    find<QLineEdit>((QByteArray(prefix) + "Secret").constData())
        ->setText("A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5");
}

/// Waits for the estimate and presses the button.
bool TestBulkSections::startsWith(const char *prefix)
{
    auto *start = find<QPushButton>((QByteArray(prefix) + "Start").constData());
    if (!QTest::qWaitFor([start] { return start->isEnabled(); }))
        return false;
    start->click();
    return true;
}

void TestBulkSections::shoot(const char *name) const
{
    const QString directory = qEnvironmentVariable("HOOKBENCH_SHOTS");
    if (directory.isEmpty())
        return;
    QDir().mkpath(directory);
    QTest::qWait(300);
    QWidget *shown = QApplication::activeModalWidget();
    (shown ? shown : m_window.get())
        ->grab()
        .save(directory + '/' + QString::fromLatin1(name) + ".png");
}

void TestBulkSections::aWrongFilterIsSaidWhereItIs()
{
    auto *section = open<ManySection>();
    shoot("many-empty");
    find<QLineEdit>("manyFilter")->setText("type:");
    QCoreApplication::processEvents();
    bool isSaid = false;
    for (const QLabel *label : section->findChildren<QLabel *>())
        isSaid = isSaid || (label->isVisible() && label->text().contains("At character"));
    QVERIFY(isSaid);
    QVERIFY(!find<QPushButton>("manyStart")->isEnabled());
    shoot("many-wrong-filter");
}

void TestBulkSections::theEstimateComesBeforeAnything()
{
    addEvents(40);
    open<ManySection>();
    find<QSpinBox>("manyRate")->setValue(10);
    target("many", url());
    auto *estimate = find<QLabel>("manyEstimate");
    QTRY_VERIFY(estimate->text().contains("at this rate"));
    QVERIFY(estimate->text().contains(QString("127.0.0.1:%1").arg(m_server->port)));
    QCOMPARE(m_received.load(), 0);
    shoot("many-estimate");
}

void TestBulkSections::oneFirstThenContinueThenTheReport()
{
    addEvents(6);
    open<ManySection>();
    find<QSpinBox>("manyRate")->setValue(0);
    target("many", url());
    QVERIFY(startsWith("many"));
    QTRY_COMPARE(desk().phase(), Phase::Asking);
    QCOMPARE(m_received.load(), 1);
    QTRY_VERIFY(find<QPushButton>("resumeBulk")->isVisible());
    shoot("many-asking");
    find<QPushButton>("resumeBulk")->click();
    auto *headline = find<ManySection>("manySection")->findChild<MessageBar *>("bulkHeadline");
    QTRY_VERIFY(headline->isVisible());
    QCOMPARE(headline->kind(), MessageBar::Kind::Success);
    shoot("many-finished");
    // What was delivered is left out from now on.
    QTRY_VERIFY(find<QLabel>("manyEstimate")->text().contains("left out"));
}

void TestBulkSections::fiveFailuresInARowAreSaid()
{
    addEvents(12);
    m_status = 500;
    open<ManySection>();
    find<QSpinBox>("manyRate")->setValue(0);
    find<QSpinBox>("manyConcurrency")->setValue(1);
    target("many", url());
    QVERIFY(startsWith("many"));
    QTRY_COMPARE(desk().phase(), Phase::Asking);
    find<QPushButton>("resumeBulk")->click();
    auto *section = find<ManySection>("manySection");
    auto *headline = section->findChild<MessageBar *>("bulkHeadline");
    QTRY_VERIFY(headline->isVisible());
    QVERIFY(headline->text().contains("5 deliveries in a row"));
    QVERIFY(section->findChild<QPushButton *>("rerunFailed")->isVisible());
    shoot("many-stopped");
}

void TestBulkSections::otherHostsAreAskedAbout()
{
    addEvents(3);
    open<ManySection>();
    target("many", "https://elsewhere.invalid/hook");
    QVERIFY(startsWith("many"));
    QTRY_VERIFY(QApplication::activeModalWidget());
    bool isNamed = false;
    for (const QLabel *label : QApplication::activeModalWidget()->findChildren<QLabel *>())
        isNamed = isNamed || label->text().contains("elsewhere.invalid");
    QVERIFY(isNamed);
    shoot("many-asked");
    find<QPushButton>("cancel")->click();
    QCOMPARE(desk().phase(), Phase::Idle);
}

void TestBulkSections::aRunLeftStandingIsOffered()
{
    addEvents(5);
    open<ManySection>();
    find<QSpinBox>("manyRate")->setValue(0);
    target("many", url());
    QVERIFY(startsWith("many"));
    QTRY_COMPARE(desk().phase(), Phase::Asking);
    openWindow();
    open<ManySection>();
    auto *waiting = find<MessageBar>("waitingRun");
    QTRY_VERIFY(waiting->isVisible());
    QCOMPARE(m_received.load(), 1);
    shoot("many-waiting");
    target("many", url());
    Q_EMIT waiting->actionTriggered();
    QTRY_COMPARE(m_received.load(), 5);
    QTRY_COMPARE(desk().phase(), Phase::Idle);
    QVERIFY(!waiting->isVisible());
}

void TestBulkSections::aDrillIsJudged()
{
    addEvents(4);
    auto *section = open<DrillSection>();
    shoot("drill-empty");
    target("drill", url());
    QVERIFY(startsWith("drill"));
    auto *headline = section->findChild<MessageBar *>("bulkHeadline");
    QTRY_VERIFY(headline->isVisible());
    QCOMPARE(headline->kind(), MessageBar::Kind::Success);
    QCOMPARE(m_received.load(), 8); // each one twice
    shoot("drill-passed");
    m_status = 409;
    QVERIFY(startsWith("drill"));
    QTRY_COMPARE(m_received.load(), 16);
    QTRY_VERIFY(headline->isVisible() && headline->kind() == MessageBar::Kind::Error);
    shoot("drill-failed");
}

void TestBulkSections::pastRunsShowTheirReports()
{
    open<RunsSection>();
    shoot("runs-empty");
    addEvents(4);
    open<DrillSection>();
    target("drill", url());
    QVERIFY(startsWith("drill"));
    QTRY_COMPARE(m_received.load(), 8);
    QTRY_COMPARE(desk().phase(), Phase::Idle);
    auto *section = open<RunsSection>();
    auto *list = find<QTreeWidget>("storedRuns");
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(3), QString("8 of 8"));
    auto *headline = section->findChild<MessageBar *>("bulkHeadline");
    QTRY_VERIFY(headline->isVisible());
    shoot("runs");
}

void TestBulkSections::inLiveItIsAskedOnceWithCountAndHost()
{
    openLive();
    open<ManySection>();
    find<QSpinBox>("manyRate")->setValue(0);
    target("many", url());
    m_composition->workspace().liveGuard().unlock();
    QVERIFY(startsWith("many"));
    QTRY_VERIFY(QApplication::activeModalWidget());
    QCOMPARE(m_received.load(), 0);
    QString said;
    for (const QLabel *label : QApplication::activeModalWidget()->findChildren<QLabel *>())
        said += label->text() + ' ';
    QVERIFY(said.contains("3 event"));
    QVERIFY(said.contains(QString("127.0.0.1:%1").arg(m_server->port)));
    shoot("many-live-asked");
    find<QPushButton>("confirm")->click();
    QTRY_COMPARE(desk().phase(), Phase::Asking);
    shoot("many-live");
    find<QPushButton>("resumeBulk")->click();
    QTRY_COMPARE(m_received.load(), 3);
    // What changes an event is refused.
    QTRY_COMPARE(desk().phase(), Phase::Idle);
    auto *intent = find<QComboBox>("manyIntent");
    intent->setCurrentIndex(intent->findData(static_cast<int>(send::Intent::FlippedBody)));
    auto *estimate = find<QLabel>("manyEstimate");
    QTRY_VERIFY(estimate->text().contains("unchanged only"));
    QVERIFY(!find<QPushButton>("manyStart")->isEnabled());
}

void TestBulkSections::drillsAreRefusedInLive()
{
    openLive();
    open<DrillSection>();
    target("drill", url());
    auto *estimate = find<QLabel>("drillEstimate");
    QTRY_VERIFY(estimate->text().contains("refused in LIVE"));
    QVERIFY(!find<QPushButton>("drillStart")->isEnabled());
    shoot("drill-live");
}

void TestBulkSections::everyControlHasAName()
{
    QStringList nameless;
    const auto check = [&] {
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                qobject_cast<QLineEdit *>(widget) != nullptr)
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            if (accessible && accessible->text(QAccessible::Name).isEmpty())
                nameless +=
                    QString("%1 (%2)").arg(widget->objectName(), widget->metaObject()->className());
        }
    };
    open<ManySection>();
    check();
    open<DrillSection>();
    check();
    open<RunsSection>();
    check();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(", ")));
}

QTEST_MAIN(TestBulkSections)
#include "tst_bulksections.moc"
