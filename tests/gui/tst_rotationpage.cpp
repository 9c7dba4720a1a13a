// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/rotations.h"
#include "app/settings/accountstore.h"
#include "app/workspace/rotationdesk.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/workspace.h"
#include "models/roles.h"
#include "tests/support/api/scriptedserver.h"
#include "tests/support/outcome.h"
#include "tests/support/zonewords.h"
#include "ui/mainwindow.h"
#include "ui/pages/rotationrung.h"
#include "ui/pages/webhookactions.h"
#include "ui/pages/webhookspage.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/messagebar.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace hookbench;
using namespace hookbench::ui;
using workspace::RotationStep;
using State = RotationRung::State;

namespace
{

const QByteArray oldSecret = "whsec_0123456789abcdefghijklmnopqrstuv";

} // namespace

/// The rotation of a secret in the window: the real sandbox, and a handler that a test can tell
/// what to say.
class TestRotationPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void goesTheWholeWay();
    void refusedProbeLeavesAWayOn();
    void rollBackAsksAndSaysWhatItDoes();
    void closedPageGoesOnWhereItWas();
    void formPointsToTheRotation();
    void probesOfASandboxStayOnThisMachine();
    void secretThatNobodyKnowsIsAskedFor();
    void liveAsksBeforeEachStep();
    void lockClosesIt();
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
        QTRY_VERIFY2(button->isEnabled(), name);
        button->click();
    }
    QString text(const char *name) const
    {
        auto *button = find<QAbstractButton>(name);
        return button && button->isVisible() ? button->text() : QString();
    }
    /// In the order of the ladder: made, handler, proof, platform, watch, retired.
    State state(int rung) const
    {
        return m_window->findChildren<RotationRung *>().at(rung)->state();
    }
    QString finding(int rung) const
    {
        return m_window->findChildren<RotationRung *>().at(rung)->finding();
    }
    void openSandbox();
    void openLive();
    void createWebhook(const QString &url);
    void openRotation();
    QString step() const;
    workspace::WebhookService *service() const { return m_composition->workspace().webhooks(); }
    void shoot(const char *name) const;

    std::unique_ptr<test::ScriptedServer> m_handler;
    int m_answer = 200;
    QString m_id;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Composition> m_composition;
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

void TestRotationPage::initTestCase()
{
    test::liveInFarZone();
    m_theme = std::make_unique<ThemeController>(nullptr);
    m_theme->setMode(qEnvironmentVariable("HOOKBENCH_SHOTS_THEME") == "dark"
                         ? ThemeController::Mode::Dark
                         : ThemeController::Mode::Light);
}

void TestRotationPage::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    auto composition = Composition::create(m_dir->path() + "/data");
    QVERIFY(composition.ok());
    m_composition = std::move(*composition);
    m_window = std::make_unique<MainWindow>(*m_composition, *m_theme);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_answer = 200;
    m_handler = std::make_unique<test::ScriptedServer>();
    m_handler->otherwise(
        [this](const test::ScriptedRequest &) { return test::ScriptedAnswer::empty(m_answer); });
}

void TestRotationPage::cleanup()
{
    m_window.reset();
    m_composition.reset();
    m_handler.reset();
}

void TestRotationPage::openSandbox()
{
    click("trySandbox");
    QTRY_VERIFY(service() && service()->isLoaded());
}

void TestRotationPage::openLive()
{
    openSandbox();
    createWebhook(m_handler->url().toString() + "/hook");
    // The sandbox's server under a LIVE account: the same answers, the other rules.
    settings::Account account;
    account.name = "Northwind";
    account.environment = settings::Environment::Live;
    account.baseUrl = m_composition->workspace().sandboxAccount().baseUrl;
    account.prefix = "/api/v0";
    account.confirmedHosts = {account.baseUrl.host()};
    const Result<QString> id = m_composition->accounts().add(account);
    QVERIFY(id.ok());
    m_composition->workspace().openWithKey(*id, m_composition->workspace().sandboxKey());
    QTRY_VERIFY(service() && service()->isLoaded());
}

void TestRotationPage::createWebhook(const QString &url)
{
    Outcome<workspace::Created> created;
    service()->create({"Orders", url, true, false, Secret::copyOf(oldSecret.toStdString())}, "key",
                      this, created.done());
    QVERIFY(created.wait());
    QVERIFY2(created.ok(), created.error());
    m_id = (*created.result)->webhook.id;
}

void TestRotationPage::openRotation()
{
    m_window->webhooksPage().showWebhook(m_id);
    m_window->webhooksPage().actions().rotate->trigger();
    QVERIFY(find<QWidget>("rotationPage"));
}

QString TestRotationPage::step() const
{
    const auto found = m_composition->rotations().desk()->find(m_id);
    if (!found.ok() || !found->has_value())
        return "none";
    const auto name = workspace::rotationStepName((*found)->step);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

void TestRotationPage::shoot(const char *name) const
{
    const QString directory = qEnvironmentVariable("HOOKBENCH_SHOTS");
    if (directory.isEmpty())
        return;
    QDir().mkpath(directory);
    for (const QSize size : {QSize(1280, 800), QSize(960, 600)}) {
        m_window->resize(size);
        QTest::qWait(300); // what fades in has come
        QWidget *shown = QApplication::activeModalWidget();
        (shown ? shown : m_window.get())
            ->grab()
            .save(QString("%1/%2-%3.png")
                      .arg(directory, QString::fromLatin1(name), QString::number(size.width())));
    }
    m_window->resize(1280, 800);
}

void TestRotationPage::goesTheWholeWay()
{
    openSandbox();
    createWebhook(m_handler->url().toString() + "/hook");
    openRotation();
    QCOMPARE(state(0), State::Next);
    shoot("rotation-1-begin");
    click("rotationNext");
    QTRY_COMPARE(step(), QString("prepared"));
    QTRY_COMPARE(state(0), State::Done);
    QCOMPARE(state(1), State::Next);
    QVERIFY(finding(2).contains("hookbench.probe"));
    shoot("rotation-2-prepared");

    // Both secrets can be copied into the handler; the window keeps none.
    auto *shown = find<QLineEdit>("newSecret");
    QVERIFY(shown->text().contains(QString::fromUtf8("•")));
    click("reveal-newSecret");
    QTRY_COMPARE(shown->text().size(), 38);
    const QString fresh = shown->text();
    click("copy-oldSecret");
    QTRY_COMPARE(QApplication::clipboard()->text(), QString::fromLatin1(oldSecret));

    click("rotationNext");
    QTRY_COMPARE(step(), QString("proven"));
    QTRY_COMPARE(state(2), State::Done);
    QCOMPARE(m_handler->requests().size(), 2);
    for (const auto &request : m_handler->requests())
        QVERIFY(request.body.contains("\"hookbench.probe\""));
    QVERIFY(m_handler->requests().at(0).header("x-webhook-signature") !=
            m_handler->requests().at(1).header("x-webhook-signature"));
    QVERIFY(text("rotationNext").contains("SANDBOX"));
    shoot("rotation-3-proven");

    click("rotationNext");
    QTRY_COMPARE(step(), QString("watching"));
    QTRY_COMPARE(state(3), State::Done);
    QVERIFY(finding(4).contains("Not seen from here"));
    shoot("rotation-4-watching");
    QVERIFY(!test::textsNaming(test::farZone, *find<QWidget>("rotationPage")).isEmpty());
    find<QAction>("toggleUtc")->trigger();
    QCOMPARE(test::textsNaming(test::farZone, *m_window).join("\n"), QString());
    Outcome<Secret> now;
    service()->readSecret(m_id, "test", this, now.done());
    QVERIFY(now.wait() && now.ok());
    QCOMPARE(QString::fromStdString(std::string((*now.result)->reveal())), fresh);

    click("rotationNext");
    QTRY_COMPARE(step(), QString("none"));
    QTRY_COMPARE(state(5), State::Done);
    shoot("rotation-5-finished");
    click("rotationNext");
    QTRY_VERIFY(!find<QWidget>("rotationPage"));
}

void TestRotationPage::refusedProbeLeavesAWayOn()
{
    openSandbox();
    createWebhook(m_handler->url().toString() + "/hook");
    openRotation();
    click("rotationNext");
    QTRY_COMPARE(step(), QString("prepared"));
    QVERIFY2(text("rotationSecond").isEmpty(), "nothing was tried yet");
    m_answer = 401;
    click("rotationNext");
    QTRY_COMPARE(state(2), State::Failed);
    QVERIFY(finding(2).contains("401"));
    QCOMPARE(step(), QString("prepared"));
    shoot("rotation-refused");
    QVERIFY(!text("rotationSecond").isEmpty());
    click("rotationSecond");
    // Everywhere, not in LIVE alone: this one can cost events.
    QTRY_VERIFY(QApplication::activeModalWidget());
    shoot("rotation-unproven-question");
    click("cancel");
    QCOMPARE(step(), QString("prepared"));
    m_answer = 200;
    click("rotationNext");
    QTRY_COMPARE(step(), QString("proven"));
}

void TestRotationPage::rollBackAsksAndSaysWhatItDoes()
{
    openSandbox();
    createWebhook(m_handler->url().toString() + "/hook");
    openRotation();
    QVERIFY(text("rotationRollBack").isEmpty());
    click("rotationNext");
    QTRY_COMPARE(step(), QString("prepared"));
    click("rotationNext");
    QTRY_COMPARE(step(), QString("proven"));
    QTRY_VERIFY(text("rotationNext").contains("SANDBOX"));
    click("rotationNext");
    QTRY_COMPARE(step(), QString("watching"));
    QTRY_COMPARE(state(3), State::Done);
    click("rotationRollBack");
    QTRY_VERIFY(QApplication::activeModalWidget());
    click("confirm");
    QTRY_COMPARE(step(), QString("none"));
    QTRY_VERIFY(find<MessageBar>("rotationMessage")->text().contains("old secret is in force"));
    shoot("rotation-rolled-back");
    Outcome<Secret> now;
    service()->readSecret(m_id, "test", this, now.done());
    QVERIFY(now.wait() && now.ok());
    QCOMPARE(QByteArray::fromStdString(std::string((*now.result)->reveal())), oldSecret);
}

void TestRotationPage::closedPageGoesOnWhereItWas()
{
    openSandbox();
    createWebhook(m_handler->url().toString() + "/hook");
    openRotation();
    click("rotationNext");
    QTRY_COMPARE(step(), QString("prepared"));
    click("rotationClose");
    QTRY_VERIFY(!find<QWidget>("rotationPage"));
    openRotation();
    QCOMPARE(state(0), State::Done);
    QCOMPARE(step(), QString("prepared"));
    QCOMPARE(text("rotationNext"), QString("Send two probes"));
}

void TestRotationPage::formPointsToTheRotation()
{
    openSandbox();
    createWebhook(m_handler->url().toString() + "/hook");
    m_window->webhooksPage().showWebhook(m_id);
    m_window->webhooksPage().actions().edit->trigger();
    QVERIFY(find<QLineEdit>("secret")->isEnabled());
    auto *link = find<QLabel>("rotateInstead");
    QVERIFY(link && link->isVisible());
    shoot("rotation-form");
    Q_EMIT link->linkActivated("rotate");
    QTRY_VERIFY(find<QWidget>("rotationPage"));
    click("rotationNext");
    QTRY_COMPARE(step(), QString("prepared"));
    click("rotationClose");
    QTRY_VERIFY(!find<QWidget>("rotationPage"));
    QTRY_VERIFY(!find<QWidget>("webhookForm"));
    m_window->webhooksPage().actions().edit->trigger();
    QVERIFY2(!find<QLineEdit>("secret")->isEnabled(), "the rotation alone changes it");
    QVERIFY(find<QLabel>("rotateInstead")->text().contains("being rotated"));
}

void TestRotationPage::probesOfASandboxStayOnThisMachine()
{
    openSandbox();
    createWebhook("https://shop.example/hook");
    openRotation();
    click("rotationNext");
    QTRY_COMPARE(step(), QString("prepared"));
    QTRY_VERIFY(finding(2).contains("shop.example"));
    QVERIFY(text("rotationNext").contains("SANDBOX"));
    shoot("rotation-no-probe");
}

void TestRotationPage::secretThatNobodyKnowsIsAskedFor()
{
    // A platform that never shows a secret whole.
    test::ScriptedServer platform;
    platform.otherwise([](const test::ScriptedRequest &request) {
        const QByteArray webhook =
            R"({"id":"w1","name":"Orders","url":"https://shop.example/hook","isActive":true,)"
            R"("encrypted":false,"signing_secret":"whse****stuv"})";
        const bool isOne = request.target.contains("/webhooks/w1");
        const bool isFirst = !request.target.contains("skip=") || request.target.contains("skip=0");
        return test::ScriptedAnswer::json(200, isOne     ? webhook
                                               : isFirst ? '[' + webhook + ']'
                                                         : QByteArray("[]"));
    });
    settings::Account account;
    account.name = "Northwind";
    account.environment = settings::Environment::Live;
    account.baseUrl = platform.url();
    account.prefix = "/api/v0";
    account.confirmedHosts = {account.baseUrl.host()};
    const Result<QString> id = m_composition->accounts().add(account);
    QVERIFY(id.ok());
    m_composition->workspace().openWithKey(*id, {Secret::copyOf("pk_x"), Secret::copyOf("sk_x")});
    QTRY_VERIFY(service() && service()->isLoaded());
    m_id = "w1";
    openRotation();
    click("rotationNext");
    QTRY_VERIFY(find<QLineEdit>("rotationOldSecret")->isVisible());
    QVERIFY(!find<QPushButton>("rotationNext")->isEnabled());
    shoot("rotation-unknown-secret");
    QTest::keyClicks(find<QLineEdit>("rotationOldSecret"), QString::fromLatin1(oldSecret));
    click("rotationNext");
    QTRY_COMPARE(step(), QString("prepared"));
    QTRY_VERIFY(!find<QLineEdit>("rotationOldSecret")->isVisible());
    QVERIFY(find<QLineEdit>("rotationOldSecret")->text().isEmpty());
    m_window.reset(); // before the platform
    m_composition.reset();
}

void TestRotationPage::liveAsksBeforeEachStep()
{
    openLive();
    Outcome<void> kept;
    service()->keepSecret(m_id, Secret::copyOf(oldSecret.toStdString()), this, kept.done());
    QVERIFY(kept.wait() && kept.ok());
    openRotation();
    click("rotationNext");
    QTRY_COMPARE(step(), QString("prepared"));
    QVERIFY2(!QApplication::activeModalWidget(), "nothing leaves this machine yet");
    click("rotationNext");
    QTRY_VERIFY(QApplication::activeModalWidget()); // to unlock
    click("confirm");
    QTRY_VERIFY(QApplication::activeModalWidget()); // to send
    shoot("rotation-live-probes");
    QVERIFY(m_handler->requests().isEmpty());
    click("confirm");
    QTRY_COMPARE(step(), QString("proven"));
    QCOMPARE(m_handler->requests().size(), 2);
    shoot("rotation-live-proven");
    QTRY_VERIFY(text("rotationNext").contains("LIVE"));
    click("rotationNext");
    QTRY_VERIFY(QApplication::activeModalWidget());
    shoot("rotation-live-send");
    click("cancel");
    QCOMPARE(step(), QString("proven"));
    click("rotationNext");
    QTRY_VERIFY(QApplication::activeModalWidget());
    click("confirm");
    QTRY_COMPARE(step(), QString("watching"));
}

void TestRotationPage::lockClosesIt()
{
    openLive();
    openRotation();
    m_composition->workspace().lock();
    QTRY_VERIFY(!find<QWidget>("rotationPage"));
}

void TestRotationPage::everyControlHasAName()
{
    openSandbox();
    createWebhook(m_handler->url().toString() + "/hook");
    openRotation();
    click("rotationNext");
    QTRY_COMPARE(step(), QString("prepared"));
    QTest::qWait(0);
    QStringList nameless;
    for (QWidget *widget : find<QWidget>("rotationPage")->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (accessible && accessible->text(QAccessible::Name).isEmpty())
            nameless +=
                QString("%1 (%2)").arg(widget->objectName(), widget->metaObject()->className());
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(", ")));
}

QTEST_MAIN(TestRotationPage)
#include "tst_rotationpage.moc"
