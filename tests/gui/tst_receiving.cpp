// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/credentials/fallbackstore.h"
#include "app/inbox/receiverservice.h"
#include "app/settings/accountstore.h"
#include "app/settings/settingsstore.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/workspace.h"
#include "models/eventtablemodel.h"
#include "models/roles.h"
#include "tests/support/inbox/fakedesk.h"
#include "tests/support/inbox/fakepagesource.h"
#include "tests/support/outcome.h"
#include "ui/accountflow.h"
#include "ui/arrivalhelp.h"
#include "ui/changegate.h"
#include "ui/mainwindow.h"
#include "ui/pages/backupsettings.h"
#include "ui/pages/receiverpage.h"
#include "ui/pages/receivertools.h"
#include "ui/pages/webhookspage.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/attempttimeline.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTabWidget>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QTreeWidget>

using namespace hookbench;
using namespace hookbench::ui;
using models::EventTableModel;
using Phase = inbox::DeskState::Phase;

/// Receiving as the window does it: the real sandbox sends, the real receiver takes.
class TestReceiving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void sampleOfTheSandboxArrivesVerified();
    void sandboxTrustsTheReceiversOwnCertificate();
    void onlyReceivingNeedsNoAccount();
    void eventIsSentFromTheSandboxPage();
    void deliveryBeyondThisMachineIsNotSent();
    void keysAreMaskedAndCopied();
    void wholeScheduleIsDrawnToItsEnd();
    void faultsAreSignedWhileTheyAreOn();
    void trafficIsMadeUntilItIsStopped();
    void requestsToTheSandboxAreListed();
    void borrowedWebhookIsGivenBackOnClose();
    void closingAsksAndCanKeepReceiving();
    void lockHidesTheEvents();
    void settingsChangeTheReceiver();
    void unseenEventsAreCounted();
    void aPausedWebhookIsNamedAndResumed();
    void theEmptyReceiverSaysWhyAndStarts();
    void aTakenPortIsChangedForAFreeOne();
    void aSampleThatDoesNotComeIsLookedInto();
    void rulesShowWhatTheyTakeBeforeTheyAreInForce();
    void everythingOfAnObjectGoesWithAProof();
    void aBackupIsVerifiedAndPutBack();
    void secretsAreLookedForInTheOwnFiles();
    void everyControlHasAName();

private:
    template <typename T>
    T *find(const char *name) const
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (auto *dialog = qobject_cast<QDialog *>(top); dialog && dialog->isVisible()) {
                if (auto *found = dialog->findChild<T *>(QString::fromLatin1(name)))
                    return found;
            }
        }
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    void click(const char *name) const
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button, name);
        QVERIFY2(button->isEnabled(), name);
        button->click();
    }
    void openSandbox();
    void start();
    void receive(const QStringList &types);
    inbox::ReceiverService &receiver() const { return m_composition->receiver(); }
    workspace::WebhookService *service() const { return m_composition->workspace().webhooks(); }
    QAbstractItemModel *events() const { return find<QAbstractItemView>("eventsTable")->model(); }
    QString cell(int row, int column) const
    {
        return events()->index(row, column).data().toString();
    }
    void shoot(const char *name) const;
    MessageBar *headlineOn(const char *page) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Composition> m_composition;
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

/// The headline of the check on that page, once it has one.
MessageBar *TestReceiving::headlineOn(const char *page) const
{
    return find<QWidget>(page)->findChild<MessageBar *>("whyHeadline");
}

void TestReceiving::aPausedWebhookIsNamedAndResumed()
{
    openSandbox();
    start();
    Outcome<void> sent; // makes the webhook that sends here
    receiver().triggerSample("payment.created", this, sent.done());
    QVERIFY(sent.wait() && sent.ok());
    QTRY_COMPARE(events()->rowCount(), 1);
    const auto &webhooks = service()->webhooks();
    const auto own = std::find_if(webhooks.begin(), webhooks.end(), [](const auto &webhook) {
        return webhook.name == "Hookbench receiver";
    });
    QVERIFY(own != webhooks.end());
    const QString id = own->id;
    service()->run(workspace::ChangeKind::Pause, {id});
    QTRY_VERIFY(!service()->isRunning() && !service()->find(id)->isActive);
    m_window->openPage("webhooks");
    m_window->webhooksPage().askWhy(id);
    MessageBar *headline = headlineOn("webhooksPage");
    QTRY_VERIFY(headline->isVisible());
    QVERIFY2(headline->text().contains("is paused"), qPrintable(headline->text()));
    QCOMPARE(headline->kind(), MessageBar::Kind::Error);
    shoot("why-paused");
    QWidget *page = find<QWidget>("webhooksPage");
    auto *resume = page->findChild<QPushButton *>("fix-webhook");
    QVERIFY(resume);
    resume->setFocus();
    QTest::keyClick(resume, Qt::Key_Space);
    QTRY_VERIFY(service()->find(id)->isActive);
    QTRY_COMPARE(headline->kind(), MessageBar::Kind::Success); // it looked again by itself
    QVERIFY(!page->findChild<QPushButton *>("fix-webhook"));
    shoot("why-right");
    auto *view = page->findChild<QWidget *>("whyView");
    QVERIFY(view->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!view->isVisible());
}

void TestReceiving::theEmptyReceiverSaysWhyAndStarts()
{
    openSandbox();
    m_window->openPage("receiver");
    QWidget *page = find<QWidget>("receiverPage");
    auto *question = page->findChild<QAbstractButton *>("emptyStateQuestion");
    QVERIFY(question && question->isVisible());
    question->click();
    MessageBar *headline = headlineOn("receiverPage");
    QTRY_VERIFY(headline->isVisible());
    QVERIFY2(headline->text().contains("No receiver runs"), qPrintable(headline->text()));
    shoot("why-stopped");
    m_window->resize(960, 600);
    shoot("why-stopped-small");
    page->findChild<QPushButton *>("fix-receiver")->click();
    QTRY_COMPARE(receiver().state().phase, Phase::Receiving);
    QTRY_VERIFY(!headline->text().contains("No receiver runs"));
    QVERIFY(!page->findChild<QPushButton *>("fix-receiver"));
}

void TestReceiving::aTakenPortIsChangedForAFreeOne()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    inbox::DeskConfig config = receiver().config();
    config.port = other.serverPort();
    QVERIFY(receiver().setConfig(config).ok());
    openSandbox();
    m_window->openPage("receiver");
    QWidget *page = find<QWidget>("receiverPage");
    page->findChild<QAbstractButton *>("emptyStateQuestion")->click();
    auto *fix = [&]() -> QPushButton * {
        return QTest::qWaitFor([&] { return page->findChild<QPushButton *>("fix-port"); }, 10'000)
                   ? page->findChild<QPushButton *>("fix-port")
                   : nullptr;
    }();
    QVERIFY(fix);
    fix->click();
    QTRY_COMPARE(receiver().state().phase, Phase::Receiving);
    QVERIFY(receiver().state().port != other.serverPort());
    QCOMPARE(receiver().config().port, receiver().state().port);
}

void TestReceiving::aSampleThatDoesNotComeIsLookedInto()
{
    openSandbox();
    test::FakeDesk desk;
    desk.receive();
    desk.shownSamples = {"payment.completed"};
    test::FakePageSource rows;
    ChangeGate gate(m_composition->workspace(), m_window.get());
    ArrivalHelp help(*m_composition, gate, this);
    using namespace std::chrono_literals;
    ReceiverPage page({desk, rows, m_composition->uiState(), m_composition->clock(), nullptr,
                       nullptr, nullptr, &help, 1ms});
    page.show();
    Q_EMIT page.findChild<ReceiverTools *>()->sampleWished("payment.completed");
    auto *occasion = page.findChild<MessageBar *>("whyOccasion");
    QTRY_VERIFY(occasion->isVisible());
    QVERIFY(occasion->text().contains("payment.completed"));
    auto *headline = page.findChild<MessageBar *>("whyHeadline");
    QTRY_VERIFY(headline->isVisible());
    QVERIFY2(headline->text().contains("No receiver runs"), qPrintable(headline->text()));
    QVERIFY(!QApplication::activeModalWidget());
}

void TestReceiving::receive(const QStringList &types)
{
    for (const QString &type : types) {
        Outcome<void> sent;
        receiver().triggerSample(type, this, sent.done());
        QVERIFY(sent.wait() && sent.ok());
    }
    QTRY_COMPARE(events()->rowCount(), types.size());
}

void TestReceiving::rulesShowWhatTheyTakeBeforeTheyAreInForce()
{
    openSandbox();
    start();
    receive({"payment.created", "payment.completed", "invoice.paid"});
    m_window->openPage("settings");
    auto *effect = find<QLabel>("keepEffect");
    QTRY_COMPARE(effect->text(), QString("These rules take nothing away."));
    auto *apply = find<QPushButton>("applyKeeping");
    QVERIFY(!apply->isEnabled()); // they are in force
    find<QSpinBox>("keepCount")->setValue(1);
    QTRY_VERIFY2(effect->text().startsWith("These rules take away 2 event"),
                 qPrintable(effect->text()));
    QVERIFY(apply->text().endsWith("2"));
    shoot("keeping-effect");
    QCOMPARE(events()->rowCount(), 3); // shown, not done
    QVERIFY(!receiver().keepingRules(workspace::Workspace::sandboxId).retention);
    click("discardKeeping");
    QCOMPARE(find<QSpinBox>("keepCount")->value(), 1'000'000);
    find<QSpinBox>("keepCount")->setValue(1);
    QTRY_VERIFY(effect->text().startsWith("These rules take away 2 event"));
    click("applyKeeping");
    auto *result = find<MessageBar>("keepingResult");
    QTRY_VERIFY(result->isVisible());
    QVERIFY2(result->text().contains("2 event"), qPrintable(result->text()));
    QTRY_COMPARE(events()->rowCount(), 1);
    QCOMPARE(receiver().keepingRules(workspace::Workspace::sandboxId).retention->maxCount,
             std::optional<std::int64_t>(1));
    shoot("keeping-done");
}

void TestReceiving::everythingOfAnObjectGoesWithAProof()
{
    openSandbox();
    start();
    receive({"payment.created", "invoice.paid"});
    Outcome<store::EventRecord> record;
    receiver().readEvent(events()->index(1, 0).data(models::IdRole).toLongLong(), this,
                         record.done());
    QVERIFY(record.wait() && record.ok());
    const QString object = QString::fromStdString((*record.result)->objectId);
    QVERIFY(!object.isEmpty());
    m_window->openPage("settings");
    find<QLineEdit>("eraseObjectId")->setText(object);
    click("countObject");
    auto *erase = find<QPushButton>("eraseObject");
    QTRY_VERIFY(erase->isVisibleTo(m_window.get()));
    QVERIFY2(find<QLabel>("objectFound")->text().startsWith("1 event"),
             qPrintable(find<QLabel>("objectFound")->text()));
    erase->setFocus();
    click("eraseObject");
    auto *proof = find<MessageBar>("erasureProof");
    QTRY_VERIFY(proof->isVisible());
    QVERIFY2(proof->text().contains("1 event"), qPrintable(proof->text()));
    QVERIFY2(proof->text().contains("nowhere"), qPrintable(proof->text()));
    // What was pressed is gone; the keyboard stays where it was pressed.
    QCOMPARE(m_window->focusWidget(), find<QLineEdit>("eraseObjectId"));
    QTRY_COMPARE(events()->rowCount(), 1);
    shoot("keeping-proof");
}

void TestReceiving::aBackupIsVerifiedAndPutBack()
{
    openSandbox();
    start();
    receive({"payment.created", "payment.completed"});
    m_window->openPage("settings");
    auto *settings = m_window->findChild<BackupSettings *>();
    const QString file = m_dir->filePath("backup.zip");
    settings->backUpTo(file);
    auto *result = find<MessageBar>("backupResult");
    QTRY_VERIFY(result->isVisible());
    QVERIFY2(result->text().contains("2 event"), qPrintable(result->text()));
    settings->verify(file);
    auto *confirm = find<QPushButton>("confirmRestore");
    QTRY_VERIFY(confirm->isVisibleTo(m_window.get()));
    shoot("backup-offer");
    click("confirmRestore"); // the receiver still runs
    QTRY_VERIFY(result->isVisible());
    QVERIFY2(result->text().startsWith("Stop the receiver first"), qPrintable(result->text()));
    receiver().stop();
    QTRY_COMPARE(receiver().state().phase, Phase::Stopped);
    click("confirmRestore");
    QTRY_VERIFY2(result->isVisible() && result->text().contains("0 event"),
                 qPrintable(result->text()));
    QCOMPARE(events()->rowCount(), 2);
    QFile damaged(file);
    QVERIFY(damaged.resize(damaged.size() / 2));
    settings->verify(file);
    QTRY_COMPARE(result->kind(), MessageBar::Kind::Error);
    QVERIFY2(result->text().contains("nothing was changed"), qPrintable(result->text()));
    shoot("backup-refused");
}

void TestReceiving::secretsAreLookedForInTheOwnFiles()
{
    openSandbox();
    m_window->openPage("settings");
    click("auditSecrets");
    auto *findings = find<MessageBar>("auditFindings");
    QTRY_VERIFY(findings->isVisible());
    QVERIFY2(findings->text().startsWith("There is no secret to look for"),
             qPrintable(findings->text()));
    settings::Account account;
    account.name = "Shop";
    account.environment = settings::Environment::Test;
    account.baseUrl = QUrl("https://api.shop.example");
    account.prefix = "/api/v0";
    const auto id = m_composition->accounts().add(account);
    QVERIFY(id.ok());
    const auto secret = Secret::copyOf("never-to-be-written-down");
    Outcome<void> written;
    m_composition->credentials().writeApiKey(*id, {Secret::copyOf("client-key-1"), secret}, this,
                                             written.done());
    QVERIFY(written.wait());
    click("auditSecrets");
    QTRY_VERIFY(findings->text().contains("None of the 1 known"));
    QFile leak(m_dir->filePath("data/export.txt"));
    QVERIFY(leak.open(QIODevice::WriteOnly));
    leak.write("x bmV2ZXItdG8tYmUtd3JpdHRlbi1kb3du y"); // base64 of it
    leak.close();
    click("auditSecrets");
    QTRY_VERIFY(findings->text().contains("export.txt"));
    QVERIFY2(findings->text().contains("API key of Shop"), qPrintable(findings->text()));
    QVERIFY(!findings->text().contains("never-to-be"));
    shoot("audit-found");
}

void TestReceiving::initTestCase()
{
    m_theme = std::make_unique<ThemeController>(nullptr);
    m_theme->setMode(qEnvironmentVariable("HOOKBENCH_SHOTS_THEME") == "dark"
                         ? ThemeController::Mode::Dark
                         : ThemeController::Mode::Light);
}

void TestReceiving::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    auto composition = Composition::create(m_dir->path() + "/data");
    QVERIFY(composition.ok());
    m_composition = std::move(*composition);
    inbox::DeskConfig config;
    config.port = 0; // several of these tests may run at the same time
    QVERIFY(receiver().setConfig(config).ok());
    m_window = std::make_unique<MainWindow>(*m_composition, *m_theme);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestReceiving::cleanup()
{
    m_window.reset();
    m_composition.reset();
}

void TestReceiving::openSandbox()
{
    click("trySandbox");
    QTRY_VERIFY(service() && service()->isLoaded());
}

void TestReceiving::start()
{
    m_window->openPage("receiver");
    click("startStopButton");
    QTRY_COMPARE(receiver().state().phase, Phase::Receiving);
}

void TestReceiving::shoot(const char *name) const
{
    const QString directory = qEnvironmentVariable("HOOKBENCH_SHOTS");
    if (directory.isEmpty())
        return;
    QDir().mkpath(directory);
    QTest::qWait(300); // what fades in has come
    QWidget *shown = QApplication::activeModalWidget();
    (shown ? shown : m_window.get())
        ->grab()
        .save(directory + '/' + QString::fromLatin1(name) + ".png");
}

void TestReceiving::sampleOfTheSandboxArrivesVerified()
{
    openSandbox();
    m_window->openPage("receiver");
    shoot("receiver-empty");
    start();
    Outcome<void> sent;
    receiver().triggerSample("payment.completed", this, sent.done());
    QVERIFY(sent.wait());
    QVERIFY2(sent.ok(), sent.error());
    QTRY_COMPARE(events()->rowCount(), 1);
    QTRY_COMPARE(cell(0, EventTableModel::VerdictWord), QString("Verified"));
    QCOMPARE(cell(0, EventTableModel::Type), QString("payment.completed"));
    for (const char *type : {"payment.failed", "invoice.paid", "customer.created"}) {
        Outcome<void> more;
        receiver().triggerSample(type, this, more.done());
        QVERIFY(more.wait() && more.ok());
    }
    QTRY_COMPARE(events()->rowCount(), 4);
    QTRY_VERIFY(receiver().state().provenAt.has_value());
    find<QAbstractItemView>("eventsTable")->setCurrentIndex(events()->index(0, 0));
    shoot("receiver-events");
}

void TestReceiving::sandboxTrustsTheReceiversOwnCertificate()
{
    inbox::DeskConfig config = receiver().config();
    config.usesTls = true;
    QVERIFY(receiver().setConfig(config).ok());
    openSandbox();
    start();
    QVERIFY(receiver().state().baseUrl.startsWith("https://"));
    QVERIFY(!receiver().state().fingerprint.isEmpty());
    Outcome<void> sent;
    receiver().triggerSample("payment.completed", this, sent.done());
    QVERIFY(sent.wait() && sent.ok());
    QTRY_COMPARE(events()->rowCount(), 1);
    QTRY_COMPARE(cell(0, EventTableModel::VerdictWord), QString("Verified"));
}

void TestReceiving::onlyReceivingNeedsNoAccount()
{
    shoot("first-run");
    click("onlyReceive");
    QTRY_COMPARE(receiver().state().phase, Phase::Receiving);
    QVERIFY(find<QWidget>("receiverPage")->isVisible());
    shoot("only-receive");
}

void TestReceiving::eventIsSentFromTheSandboxPage()
{
    openSandbox();
    start();
    Outcome<void> first; // makes the webhook that sends here
    receiver().triggerSample("payment.created", this, first.done());
    QVERIFY(first.wait() && first.ok());
    QTRY_COMPARE(events()->rowCount(), 1);
    m_window->openPage("sandbox");
    auto *types = find<QTreeWidget>("eventTypes");
    const auto found = types->findItems("payment.refunded", Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    types->setCurrentItem(found.first());
    auto *target = find<QComboBox>("eventTarget");
    const int index = target->findText("Hookbench receiver", Qt::MatchStartsWith);
    QVERIFY(index > 0);
    target->setCurrentIndex(index);
    auto *json = find<QPlainTextEdit>("eventData");
    json->setPlainText("{\"amount\": 12345678901234567890.10}");
    shoot("sandbox-edit");
    click("sendEvent");
    QTRY_COMPARE(events()->rowCount(), 2);
    auto *deliveries = find<QTableView>("sandboxDeliveries")->model();
    QTRY_COMPARE(deliveries->rowCount(), 2);
    QTRY_COMPARE(deliveries->index(0, 0).data().toString(), QString("Delivered"));
    Outcome<store::EventRecord> record;
    receiver().readEvent(events()->index(0, 0).data(models::IdRole).toLongLong(), this,
                         record.done());
    QVERIFY(record.wait() && record.ok());
    QVERIFY((*record.result)->body.find("12345678901234567890.10") != std::string::npos);
    shoot("sandbox-sent");
    json->setPlainText("{\"amount\": }");
    QVERIFY(find<QLabel>("eventDataVerdict")->text().contains("line 1"));
}

void TestReceiving::deliveryBeyondThisMachineIsNotSent()
{
    openSandbox();
    m_window->openPage("sandbox");
    click("sendEvent"); // to all: the samples' webhooks are elsewhere
    auto *deliveries = find<QTableView>("sandboxDeliveries")->model();
    QTRY_VERIFY(deliveries->rowCount() > 0);
    QTRY_COMPARE(deliveries->index(0, 0).data().toString(), QString("Not sent"));
    shoot("sandbox-not-sent");
}

void TestReceiving::wholeScheduleIsDrawnToItsEnd()
{
    openSandbox();
    api::WebhookDraft draft;
    draft.name = "Nobody listens";
    draft.url = "http://127.0.0.1:1/hook";
    Outcome<workspace::Created> created;
    m_composition->workspace().webhooks()->create(draft, {}, this, created.done());
    QVERIFY(created.wait() && created.ok());
    m_window->openPage("sandbox");
    auto *target = find<QComboBox>("eventTarget");
    QTRY_VERIFY(target->findText("Nobody listens", Qt::MatchStartsWith) > 0);
    target->setCurrentIndex(target->findText("Nobody listens", Qt::MatchStartsWith));
    click("sendEvent");
    using Kind = AttemptTimeline::Kind;
    auto *timeline = find<AttemptTimeline>("attemptTimeline");
    // One attempt, and the three waits that the platform publishes.
    QTRY_VERIFY(timeline->marks().size() == 4 && timeline->marks().at(0).kind == Kind::NoAnswer);
    const auto planned = timeline->marks();
    QVERIFY(planned.at(3).kind == Kind::Planned);
    QCOMPARE(planned.at(0).wait, QString());
    QVERIFY(planned.at(1).wait.startsWith("5"));
    QVERIFY(planned.at(2).wait.startsWith("10"));
    QVERIFY(planned.at(3).wait.startsWith("20"));
    shoot("sandbox-timeline");
    QTRY_VERIFY(find<QAbstractButton>("advanceDays")->isEnabled());
    click("advanceDays");
    QTRY_VERIFY(find<QLabel>("scheduleTime")->text().contains("ahead of the real time"));
    const auto isOver = [&] {
        const auto &marks = timeline->marks();
        return marks.size() == 4 && marks.at(3).kind == Kind::NoAnswer;
    };
    QTRY_VERIFY(isOver());
    QTRY_VERIFY(!find<QAbstractButton>("playOut")->isEnabled());
    QTRY_VERIFY(find<QAbstractButton>("pauseSchedule")->isEnabled());
    click("pauseSchedule");
    QTRY_VERIFY(find<QLabel>("scheduleTime")->text().contains("paused"));
    timeline->setFocus();
    QTest::keyClick(timeline, Qt::Key_End);
    QCOMPARE(timeline->currentStep(), 3);
    QCOMPARE(timeline->accessibleDescription(), timeline->marks().at(3).tip);
    QTest::keyClick(timeline, Qt::Key_Left);
    QCOMPARE(timeline->currentStep(), 2);
    shoot("sandbox-exhausted");
}

void TestReceiving::faultsAreSignedWhileTheyAreOn()
{
    openSandbox();
    m_window->openPage("sandbox");
    auto *tabs = find<QTabWidget>("sandboxTabs");
    tabs->setCurrentWidget(find<QWidget>("faultsPanel"));
    QVERIFY(!find<QAbstractButton>("startFaults")->isEnabled()); // nothing is to go wrong
    find<QDoubleSpinBox>("fault-drop")->setValue(25);
    find<QSpinBox>("faultSeed")->setValue(42);
    find<QLineEdit>("faultRecipeName")->setText("Rough sea");
    click("saveFaultRecipe");
    shoot("sandbox-faults");
    QTRY_VERIFY(find<QAbstractButton>("startFaults")->isEnabled());
    click("startFaults");
    auto *sign = find<MessageBar>("faultSign");
    QTRY_VERIFY(sign->isVisible());
    QVERIFY(sign->text().contains("drop"));
    tabs->setCurrentIndex(0);
    QVERIFY(sign->isVisible());
    shoot("sandbox-faults-on");
    m_window->resize(960, 600);
    tabs->setCurrentWidget(find<QWidget>("faultsPanel"));
    shoot("sandbox-faults-small");
    click("stopFaults");
    QTRY_VERIFY(!sign->isVisible());
    find<QDoubleSpinBox>("fault-drop")->setValue(0);
    auto *recipes = find<QComboBox>("faultRecipes");
    const int row = recipes->findText("Rough sea");
    QVERIFY(row > 0);
    recipes->setCurrentIndex(row);
    Q_EMIT recipes->activated(row);
    QCOMPARE(find<QDoubleSpinBox>("fault-drop")->value(), 25.0);
}

void TestReceiving::trafficIsMadeUntilItIsStopped()
{
    openSandbox();
    m_window->openPage("sandbox");
    find<QTabWidget>("sandboxTabs")->setCurrentWidget(find<QWidget>("trafficPanel"));
    find<QDoubleSpinBox>("trafficRate")->setValue(0.5);
    find<QSpinBox>("trafficSeconds")->setValue(3600);
    QTRY_VERIFY(find<QAbstractButton>("startTraffic")->isEnabled());
    QVERIFY(find<QLabel>("trafficState")->text().contains("1,800") ||
            find<QLabel>("trafficState")->text().contains("1800"));
    click("startTraffic");
    QTRY_VERIFY(find<QProgressBar>("trafficProgress")->isVisible());
    QTRY_VERIFY(find<QAbstractButton>("stopTraffic")->isEnabled());
    shoot("sandbox-traffic");
    click("stopTraffic");
    QTRY_VERIFY(!find<QProgressBar>("trafficProgress")->isVisible());

    // About a number of objects: the time is what they take.
    find<SegmentedControl>("trafficEnd")->setCurrent(1);
    QVERIFY(!find<QSpinBox>("trafficSeconds")->isVisible());
    find<QSpinBox>("trafficObjects")->setValue(500);
    find<QDoubleSpinBox>("trafficRate")->setValue(1);
    const QString plan = find<QLabel>("trafficState")->text();
    QVERIFY2(plan.contains("500 object(s)"), qPrintable(plan));
    const QString events = plan.section(' ', 0, 0); // "1,250 events about 500 …"
    click("startTraffic");
    QTRY_VERIFY(find<QLabel>("trafficState")->text().contains("of " + events + " events"));
    shoot("sandbox-traffic-objects");
    click("stopTraffic");
    QTRY_VERIFY(!find<QProgressBar>("trafficProgress")->isVisible());
}

void TestReceiving::requestsToTheSandboxAreListed()
{
    openSandbox();
    m_window->openPage("sandbox");
    find<QTabWidget>("sandboxTabs")->setCurrentWidget(find<QWidget>("requestsPanel"));
    auto *table = find<QTableView>("sandboxRequests");
    QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 0);
    QVERIFY(table->currentIndex().isValid());
    auto *tabs = find<QTabWidget>("requestTabs");
    QTRY_VERIFY(tabs->isVisible());
    shoot("sandbox-requests");
    tabs->setCurrentIndex(1);
    const QString secret = QString::fromStdString(
        std::string(m_composition->workspace().sandboxKey().clientSecret.reveal()));
    const QString headers = find<QTextEdit>("requestLoggedHeaders")->toPlainText();
    QVERIFY2(headers.contains("x-client-secret", Qt::CaseInsensitive), qPrintable(headers));
    QVERIFY(headers.contains("(not kept)") && !headers.contains(secret));
    tabs->setCurrentIndex(2);
    shoot("sandbox-requests-answer");
    m_window->resize(960, 600);
    shoot("sandbox-requests-small");
    click("clearRequests");
    QTRY_VERIFY(!table->isVisible());
    shoot("sandbox-requests-empty");
}

void TestReceiving::keysAreMaskedAndCopied()
{
    openSandbox();
    m_window->openPage("sandbox");
    find<QTabWidget>("sandboxTabs")->setCurrentWidget(find<QWidget>("sandboxKeys"));
    QTRY_VERIFY(find<QAbstractButton>("copySecret-full"));
    const QString secret = QString::fromStdString(
        std::string(m_composition->workspace().sandboxKey().clientSecret.reveal()));
    for (const QLabel *label : find<QWidget>("sandboxKeys")->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(secret));
    click("copySecret-full");
    QCOMPARE(QApplication::clipboard()->text(), secret);
    shoot("sandbox-keys");
}

void TestReceiving::borrowedWebhookIsGivenBackOnClose()
{
    openSandbox();
    start();
    const api::Webhook webhook = service()->webhooks().first();
    Outcome<void> pointed;
    receiver().pointHere(webhook.id, std::nullopt, this, pointed.done());
    QVERIFY(pointed.wait());
    QVERIFY2(pointed.ok(), pointed.error());
    QTRY_VERIFY(service()->find(webhook.id)->url.startsWith("http://127.0.0.1"));
    shoot("receiver-borrowed");
    m_window->close();
    QVERIFY(m_window->isVisible());
    shoot("close");
    click("stopReceiving");
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(receiver().borrowed().isEmpty());
    QCOMPARE(receiver().state().phase, Phase::Stopped);
    Outcome<api::Webhook> now;
    service()->fetchDetails(webhook.id, this, now.done());
    QVERIFY(now.wait() && now.ok());
    QCOMPARE((*now.result)->url, webhook.url);
}

void TestReceiving::closingAsksAndCanKeepReceiving()
{
    openSandbox();
    m_window->close();
    QVERIFY(!m_window->isVisible()); // nothing to keep: nobody is asked
    m_window->show();
    start();
    m_window->close();
    QVERIFY(m_window->isVisible());
    click("cancel");
    QVERIFY(m_window->isVisible());
    m_window->close();
    click("keepReceiving");
    QTRY_VERIFY(m_window->isMinimized() || !m_window->isVisible());
    QCOMPARE(receiver().state().phase, Phase::Receiving);
}

void TestReceiving::lockHidesTheEvents()
{
    openSandbox();
    start();
    Outcome<void> sent;
    receiver().triggerSample("payment.completed", this, sent.done());
    QVERIFY(sent.wait() && sent.ok());
    QTRY_COMPARE(events()->rowCount(), 1);
    m_composition->workspace().lock();
    QVERIFY(!find<QWidget>("receiverPage")->isVisible());
    QCOMPARE(receiver().state().phase, Phase::Receiving);
    m_composition->workspace().unlock();
    QTRY_VERIFY(find<QWidget>("receiverPage")->isVisible());
}

void TestReceiving::settingsChangeTheReceiver()
{
    m_window->openPage("settings");
    auto *port = find<QSpinBox>("receiverPort");
    port->setValue(18791);
    Q_EMIT port->editingFinished();
    QCOMPARE(receiver().config().port, quint16(18791));
    auto *url = find<QLineEdit>("publicUrl");
    url->setText("https://tunnel.example/with/a/path");
    Q_EMIT url->editingFinished();
    QVERIFY(receiver().config().publicUrl.isEmpty()); // refused, and said
    url->setText("https://tunnel.example");
    Q_EMIT url->editingFinished();
    QCOMPARE(receiver().config().publicUrl, QString("https://tunnel.example"));
    auto *retries = find<QLineEdit>("sandboxRetries");
    retries->setText("1s, 2s");
    Q_EMIT retries->editingFinished();
    QCOMPARE(m_composition->settings().settings().sandboxRetries, QString("1s,2s"));
    retries->setText("soon");
    Q_EMIT retries->editingFinished();
    QCOMPARE(m_composition->settings().settings().sandboxRetries, QString("1s,2s"));
    find<QWidget>("receiverPort")->setFocus();
    shoot("settings");
}

void TestReceiving::unseenEventsAreCounted()
{
    openSandbox();
    start();
    m_window->openPage("webhooks");
    Outcome<void> sent;
    receiver().triggerSample("payment.completed", this, sent.done());
    QVERIFY(sent.wait() && sent.ok());
    auto *button = find<QAbstractButton>("nav-receiver");
    QTRY_VERIFY(
        button->accessibleName().contains('1') || button->toolTip().contains('1') ||
        QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name).contains('1'));
    shoot("unseen");
}

void TestReceiving::everyControlHasAName()
{
    openSandbox();
    start();
    QStringList nameless;
    for (const char *page : {"receiver", "sandbox", "settings"}) {
        m_window->openPage(page);
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            if (accessible && accessible->text(QAccessible::Name).isEmpty())
                nameless +=
                    QString("%1 (%2)").arg(widget->objectName(), widget->metaObject()->className());
        }
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(", ")));
}

QTEST_MAIN(TestReceiving)
#include "tst_receiving.moc"
