// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/privatefile.h"
#include "app/casefile/casereader.h"
#include "app/composition.h"
#include "app/credentials/fallbackstore.h"
#include "app/gui/application.h"
#include "app/inbox/watcher.h"
#include "app/settings/accountstore.h"
#include "app/settings/datadirectory.h"
#include "app/settings/settingsstore.h"
#include "app/store/eventfilter.h"
#include "app/store/sqliteeventreader.h"
#include "app/store/sqliteeventstore.h"
#include "app/text/formats.h"
#include "app/workspace/watchbook.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/workspace.h"
#include "models/eventtablemodel.h"
#include "models/roles.h"
#include "models/webhooktablemodel.h"
#include "tests/support/api/scriptedserver.h"
#include "tests/support/store/appending.h"
#include "ui/accountflow.h"
#include "ui/casefiles.h"
#include "ui/dialogs/casefiledialog.h"
#include "ui/dialogs/filedialog.h"
#include "ui/filternavigation.h"
#include "ui/mainwindow.h"
#include "ui/pages/webhookactions.h"
#include "ui/pages/webhookspage.h"
#include "ui/sidebarfilters.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/drophint.h"
#include "ui/widgets/messagebar.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <set>

using namespace hookbench;
using namespace hookbench::ui;
using models::WebhookTableModel;

/// The window as the three people use it, over the real sandbox.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void firstStartOffersTheWaysIn();
    void filterAndStatesNarrowTheTable();
    void nameIsEditedInTheTable();
    void formRefusesWhatTheRulesForbid();
    void formKeepsWhatWasTypedWhenSavingFails();
    void brokenServerIsSaidWithRetry();
    void severalAreOneOperationWithOneUndo();
    void deleteAsksAndEnterDoesNotConfirm();
    void refreshKeepsSelection();
    void paletteFindsAWebhook();
    void copiedSecretLeavesTheClipboard();
    void everyPageHasItsKeyAndItsPlace();
    void aStoryBecomesACase();
    void caseFilesAreOpenedBesideEachOther();
    void filesAreDroppedOnTheWindow();
    void watchRulesAreKeptForOneWebhookAndForAll();
    void savedFiltersStandBelowTheirPage();
    void filesAreChosenWhereTheyWereBefore();
    void utcIsOneClick();
    void lockTakesTheWebhooksAway();
    void liveAccountIsReadOnlyUntilUnlocked();
    void liveDeleteWantsTheNameTyped();
    void connectingAsksForTheHost();
    void handlerIsWrittenInTheLanguageChosen();
    void everyControlHasAName();
    void tabReachesWhatStandsAboveTheTable();
    void aReversedProgramIsMirrored();

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
    void openLive();
    void openAccountAt(const QUrl &url, settings::Environment environment, bool loads = true);
    QTableView *table() const { return find<QTableView>("webhooksTable"); }
    QModelIndex cell(const QString &name, int column) const;
    workspace::WebhookService *service() const { return m_composition->workspace().webhooks(); }
    void shoot(const char *name) const;
    /// A file with one event, of that minute after noon.
    QString makeHar(const QString &name, int minute) const;
    /// What the chips of open case files say.
    QStringList openCases() const;
    QToolButton *caseChip(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Composition> m_composition;
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase()
{
    m_theme = std::make_unique<ThemeController>(nullptr);
    m_theme->setMode(qEnvironmentVariable("HOOKBENCH_SHOTS_THEME") == "dark"
                         ? ThemeController::Mode::Dark
                         : ThemeController::Mode::Light);
}

void TestMainWindow::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    auto composition = Composition::create(m_dir->path() + "/data");
    QVERIFY(composition.ok());
    m_composition = std::move(*composition);
    m_window = std::make_unique<MainWindow>(*m_composition, *m_theme);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_composition.reset();
}

void TestMainWindow::openSandbox()
{
    click("trySandbox");
    QTRY_VERIFY(service() && service()->isLoaded());
    QTRY_VERIFY(table()->isVisible());
}

void TestMainWindow::openLive()
{
    openSandbox();
    // The sandbox's server under a LIVE account: the same answers, the other rules.
    openAccountAt(m_composition->workspace().sandboxAccount().baseUrl, settings::Environment::Live);
}

void TestMainWindow::openAccountAt(const QUrl &url, settings::Environment environment, bool loads)
{
    credentials::ApiKey key{Secret::copyOf("pk_x"), Secret::copyOf("sk_x")};
    if (m_composition->workspace().hasSandbox())
        key = m_composition->workspace().sandboxKey();
    settings::Account account;
    account.name = "Northwind";
    account.environment = environment;
    account.baseUrl = url;
    account.prefix = "/api/v0";
    account.confirmedHosts = {url.host()};
    const Result<QString> id = m_composition->accounts().add(account);
    QVERIFY(id.ok());
    m_composition->workspace().openWithKey(*id, key);
    if (loads)
        QTRY_VERIFY(service() && service()->isLoaded());
}

QModelIndex TestMainWindow::cell(const QString &name, int column) const
{
    const QAbstractItemModel *model = table()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, WebhookTableModel::Name).data().toString() == name)
            return model->index(row, column);
    }
    return {};
}

void TestMainWindow::shoot(const char *name) const
{
    const QString directory = qEnvironmentVariable("HOOKBENCH_SHOTS");
    if (directory.isEmpty())
        return;
    QDir().mkpath(directory);
    QWidget *shown = QApplication::activeModalWidget();
    (shown ? shown : m_window.get())
        ->grab()
        .save(directory + '/' + QString::fromLatin1(name) + ".png");
}

void TestMainWindow::firstStartOffersTheWaysIn()
{
    QVERIFY(find<QPushButton>("trySandbox")->isVisible());
    QVERIFY(find<QPushButton>("connectAccount")->isVisible());
    QCOMPARE(m_window->windowTitle(), QString("Hookbench"));
    openSandbox();
    QVERIFY(m_window->windowTitle().contains("SANDBOX"));
    QVERIFY(table()->model()->rowCount() >= 8);
}

void TestMainWindow::filterAndStatesNarrowTheTable()
{
    openSandbox();
    const int all = table()->model()->rowCount();
    auto *filter = find<QLineEdit>("filter");
    QTest::keyClicks(filter, "ledger");
    QCOMPARE(table()->model()->rowCount(), 1);
    QTest::keyClicks(filter, " nothing has this");
    QCOMPARE(table()->model()->rowCount(), 0);
    shoot("no-match");
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(table()->model()->rowCount(), all);
}

void TestMainWindow::nameIsEditedInTheTable()
{
    openSandbox();
    const QModelIndex name = cell("Ledger Sync", WebhookTableModel::Name);
    QVERIFY(name.isValid());
    table()->setCurrentIndex(name);
    QTest::keyClick(table(), Qt::Key_F2);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, "Ledger Sync 2");
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(cell("Ledger Sync 2", 0).isValid());
    QTRY_VERIFY(std::any_of(service()->webhooks().begin(), service()->webhooks().end(),
                            [](const api::Webhook &w) { return w.name == "Ledger Sync 2"; }));
    QVERIFY(m_window->webhooksPage().actions().undo->isEnabled());
}

void TestMainWindow::formRefusesWhatTheRulesForbid()
{
    openSandbox();
    click("newWebhookButton");
    auto *name = find<QLineEdit>("name");
    auto *url = find<QLineEdit>("url");
    auto *secret = find<QLineEdit>("secret");
    auto *save = find<QPushButton>("save");
    QVERIFY(!save->isEnabled());
    QTest::keyClicks(name, "ab");
    QTest::keyClicks(url, "ftp://shop.example");
    url->setFocus();
    QVERIFY(!save->isEnabled());
    name->setText("Abc");
    url->setText("http://shop.example/x");
    QVERIFY(save->isEnabled());
    secret->setText("my secret!");
    QVERIFY(!save->isEnabled());
    shoot("form-errors");
    secret->clear();
    QVERIFY2(save->isEnabled(), "an empty secret means that the server makes one");
}

void TestMainWindow::formKeepsWhatWasTypedWhenSavingFails()
{
    // A server with rules of its own, which the form cannot know.
    test::ScriptedServer server;
    server.otherwise([](const test::ScriptedRequest &request) {
        if (request.method == "POST")
            return test::ScriptedAnswer::json(
                400, R"({"statusCode":400,"message":["url must be one of ours","quota used up"]})");
        return test::ScriptedAnswer::json(200, "[]");
    });
    openAccountAt(server.url(), settings::Environment::Test);
    shoot("empty");
    click("newWebhookButton");
    find<QLineEdit>("name")->setText("Abc");
    find<QLineEdit>("url")->setText("https://shop.example/in");
    const QString secret = find<QLineEdit>("secret")->text();
    click("save");
    QTRY_VERIFY(find<QPushButton>("save")->isEnabled());
    shoot("form-refused");
    QCOMPARE(find<QLineEdit>("name")->text(), QString("Abc"));
    QCOMPARE(find<QLineEdit>("secret")->text(), secret);
    QVERIFY(find<QLineEdit>("url")->accessibleDescription().contains("one of ours"));
    bool quotaShown = false;
    for (const QLabel *label : m_window->findChildren<QLabel *>())
        quotaShown = quotaShown || (label->isVisible() && label->text().contains("quota used up"));
    QVERIFY2(quotaShown, "what names no field is said too");
}

void TestMainWindow::brokenServerIsSaidWithRetry()
{
    test::ScriptedServer server;
    server.otherwise([](const test::ScriptedRequest &) {
        return test::ScriptedAnswer::body(502, "text/html", "<html><h1>Bad gateway</h1></html>");
    });
    openAccountAt(server.url(), settings::Environment::Test, false);
    QTRY_VERIFY(!service()->isLoading());
    shoot("error");
    const auto asked = server.requests().size();
    server.otherwise(
        [](const test::ScriptedRequest &) { return test::ScriptedAnswer::json(200, "[]"); });
    QPushButton *retry = nullptr;
    for (QPushButton *button : m_window->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == "Retry")
            retry = button;
    }
    QVERIFY(retry);
    retry->click();
    QTRY_VERIFY(service()->isLoaded());
    QVERIFY(server.requests().size() > asked);
}

void TestMainWindow::severalAreOneOperationWithOneUndo()
{
    openSandbox();
    const auto activeCount = [this] {
        return std::count_if(service()->webhooks().begin(), service()->webhooks().end(),
                             [](const api::Webhook &w) { return w.isActive; });
    };
    const auto before = activeCount();
    table()->selectAll();
    shoot("several");
    m_window->webhooksPage().actions().pause->trigger();
    QTRY_COMPARE(activeCount(), 0);
    QTRY_VERIFY(!service()->isRunning());
    m_window->webhooksPage().actions().undo->trigger();
    QTRY_COMPARE(activeCount(), before);
}

void TestMainWindow::deleteAsksAndEnterDoesNotConfirm()
{
    openSandbox();
    const auto count = service()->webhooks().size();
    table()->setCurrentIndex(cell("Ledger Sync", WebhookTableModel::Name));
    m_window->webhooksPage().actions().remove->trigger();
    QTRY_VERIFY(QApplication::activeModalWidget());
    shoot("delete");
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QCOMPARE(service()->webhooks().size(), count);

    m_window->webhooksPage().actions().remove->trigger();
    QTRY_VERIFY(QApplication::activeModalWidget());
    click("confirm");
    QTRY_COMPARE(service()->webhooks().size(), count - 1);
}

void TestMainWindow::refreshKeepsSelection()
{
    openSandbox();
    table()->selectRow(cell("Ledger Sync", 0).row());
    const QString id = table()->currentIndex().data(models::IdRole).toString();
    const auto loadedAt = service()->loadedAt();
    m_window->webhooksPage().actions().refresh->trigger();
    QTRY_VERIFY(service()->loadedAt() != loadedAt);
    QCOMPARE(table()->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(table()->selectionModel()->selectedRows().first().data(models::IdRole).toString(), id);
}

void TestMainWindow::paletteFindsAWebhook()
{
    openSandbox();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *search = find<QLineEdit>("paletteSearch");
    QTRY_VERIFY(search && search->isVisible());
    auto *none = find<QLabel>("paletteNone");
    QVERIFY(!none->isVisible());
    QTest::keyClicks(search, "quokka");
    QVERIFY(none->isVisible());
    search->clear();
    QTest::keyClicks(search, "sync ledg");
    QVERIFY(!none->isVisible());
    shoot("palette");
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(table()->currentIndex().siblingAtColumn(WebhookTableModel::Name).data().toString(),
                 QString("Ledger Sync"));
}

void TestMainWindow::copiedSecretLeavesTheClipboard()
{
    openSandbox();
    settings::Settings settings = m_composition->settings().settings();
    settings.clipboardClearSeconds = settings::Settings::minClipboardSeconds;
    QVERIFY(m_composition->settings().save(settings).ok());
    table()->setCurrentIndex(cell("Ledger Sync", WebhookTableModel::Name));
    QTRY_VERIFY(find<QAbstractButton>("copyStoredSecret")->isVisible());
    find<QAbstractButton>("copyStoredSecret")->click();
    QTRY_VERIFY(QApplication::clipboard()->text().startsWith("whsec_"));
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::clipboard()->text().isEmpty(), 10'000);

    find<QAbstractButton>("copyStoredSecret")->click();
    QTRY_VERIFY(QApplication::clipboard()->text().startsWith("whsec_"));
    QApplication::clipboard()->setText("mine");
    m_window.reset(); // quitting clears, but only what is ours
    QCOMPARE(QApplication::clipboard()->text(), QString("mine"));
}

void TestMainWindow::savedFiltersStandBelowTheirPage()
{
    openSandbox();
    auto *shelf = m_window->findChild<FilterNavigation *>();
    QVERIFY(shelf->receiver()->save("Late ones", "is:late"));
    QVERIFY(shelf->deliveries()->save("Failed", "verdict:failed"));
    auto *late = find<QAbstractButton>("filter-Late ones");
    QVERIFY(late && late->isVisible());
    QVERIFY(late->accessibleName().contains("Receiver"));
    click("filter-Failed");
    QVERIFY(find<QWidget>("deliveriesPage")->isVisible());
    QCOMPARE(find<QLineEdit>("deliveriesFilter")->text(), QString("verdict:failed"));
    late->click();
    QVERIFY(find<QWidget>("receiverPage")->isVisible());
    QCOMPARE(find<QLineEdit>("eventFilter")->text(), QString("is:late"));
    // By key: renamed in its place, then deleted.
    QTest::keyClick(late, Qt::Key_F2);
    auto *field = late->findChild<QLineEdit *>("renameField");
    QVERIFY(field);
    QTest::keyClicks(field, "Too late");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(shelf->receiver()->filters().first().name, QString("Too late"));
    auto *renamed = find<QAbstractButton>("filter-Too late");
    QVERIFY(renamed && renamed->isVisible());
    // What would crowd the sidebar is in a menu.
    for (int i = 1; i <= SidebarFilters::maxShown; ++i)
        QVERIFY(shelf->receiver()->save(QString("Another %1").arg(i), "is:pinned"));
    auto *more = find<QWidget>("filters-receiver")->findChild<QAbstractButton *>("moreFilters");
    QVERIFY(more->isVisible());
    for (int i = 1; i <= SidebarFilters::maxShown; ++i)
        shelf->receiver()->remove(QString("Another %1").arg(i));
    QVERIFY(!more->isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the lines before
    renamed = find<QAbstractButton>("filter-Too late");
    // Icons only: one menu has them.
    find<QAction>("sidebar")->trigger();
    QVERIFY(!renamed->isVisible());
    auto *menu = find<QWidget>("filters-receiver")->findChild<QAbstractButton *>("filtersMenu");
    QVERIFY(menu->isVisible());
    find<QAction>("sidebar")->trigger();
    QTest::keyClick(renamed, Qt::Key_Delete);
    QVERIFY(shelf->receiver()->filters().isEmpty());
    QVERIFY(!find<QWidget>("filters-receiver")->isVisible());
    // It can be taken back, as long as the name is free.
    click("toastAction");
    QCOMPARE(shelf->receiver()->filters(),
             (QVector<SavedFilters::Filter>{{"Too late", "is:late"}}));
    shelf->receiver()->remove("Too late");
    QVERIFY(shelf->receiver()->save("Too late", "is:pinned"));
    click("toastAction");
    QCOMPARE(shelf->receiver()->filters(),
             (QVector<SavedFilters::Filter>{{"Too late", "is:pinned"}}));
    QVERIFY(find<QWidget>("toast")->isVisible());
    // Nobody reads the names of a locked window.
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!find<QAbstractButton>("filter-Too late"));
    QVERIFY(!find<QWidget>("filters-deliveries")->isVisible());
    QVERIFY(!find<QWidget>("toast")->isVisible());
    click("unlock");
    QTRY_VERIFY(find<QAbstractButton>("filter-Too late"));
    QVERIFY(find<QAbstractButton>("filter-Too late")->isVisible());
}

void TestMainWindow::filesAreChosenWhereTheyWereBefore()
{
    const QTemporaryDir home;
    const QDir folder(home.path());
    QVERIFY(folder.mkdir("Documents") && folder.mkdir("kept"));
    const QByteArray before = qgetenv("HOME");
    qputenv("HOME", home.path().toUtf8());
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *first = new FileDialog(m_window.get(), FileDialog::Use::Save, "Save");
    const QString begins = first->directory().path();
    auto *above = new QDialog(m_window.get());
    auto *chosen = new FileDialog(above, FileDialog::Use::Open, "Open");
    Q_EMIT chosen->filesSelected({folder.filePath("kept/case.zip")});
    m_window->close();
    m_window = std::make_unique<MainWindow>(*m_composition, *m_theme); // remembered
    auto *next = new FileDialog(m_window.get(), FileDialog::Use::Folder, "Choose");
    const QString goesOn = next->directory().path();
    qputenv("HOME", before);
    QCOMPARE(begins, documents);
    QCOMPARE(documents, folder.filePath("Documents"));
    QCOMPARE(goesOn, folder.filePath("kept"));
}

void TestMainWindow::utcIsOneClick()
{
    qputenv("TZ", "Asia/Kolkata");
    tzset();
    m_window.reset();
    m_window = std::make_unique<MainWindow>(*m_composition, *m_theme);
    m_window->show();
    auto *zone = find<QAbstractButton>("zoneOfTimes");
    QCOMPARE(zone->text(), QString("Times in IST"));
    zone->click();
    const UtcTime time = *parseUtc("2026-03-20T12:00:00Z");
    const QString shown = text::clockTime(time);
    const QString button = zone->text();
    m_window.reset();
    m_window = std::make_unique<MainWindow>(*m_composition, *m_theme); // remembered
    const bool isKept = text::showsUtc();
    find<QAction>("toggleUtc")->trigger();
    const QString local = text::clockTime(time);
    qunsetenv("TZ");
    tzset();
    QCOMPARE(shown, QString("12:00 UTC"));
    QCOMPARE(button, QString("Times in UTC"));
    QVERIFY(isKept);
    QCOMPARE(local, QString("17:30 IST"));
}

void TestMainWindow::lockTakesTheWebhooksAway()
{
    openSandbox();
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!service());
    QVERIFY(!table()->isVisible());
    QCOMPARE(table()->model()->rowCount(), 0);
    shoot("locked");
    click("unlock");
    QTRY_VERIFY(service() && service()->isLoaded());
}

void TestMainWindow::liveAccountIsReadOnlyUntilUnlocked()
{
    openLive();
    QVERIFY(m_window->windowTitle().contains("LIVE"));
    QVERIFY(m_window->findChild<QWidget *>("liveBar")->isVisible());
    table()->setCurrentIndex(cell("Ledger Sync", WebhookTableModel::Name));
    shoot("live");
    m_window->webhooksPage().actions().pause->trigger();
    QTRY_VERIFY(QApplication::activeModalWidget());
    QVERIFY2(!m_composition->workspace().liveGuard().isUnlocked(), "asking unlocks nothing");
    shoot("live-unlock");
    click("confirm");
    QVERIFY(m_composition->workspace().liveGuard().isUnlocked());
    // Unlocked is not agreed: the change itself is asked for.
    QTRY_VERIFY(QApplication::activeModalWidget());
    shoot("live-pause");
    click("cancel");
    QVERIFY(!service()->isRunning());
    const auto *ledger = service()->find(
        cell("Ledger Sync", WebhookTableModel::Name).data(models::IdRole).toString());
    QVERIFY(ledger && ledger->isActive);
}

void TestMainWindow::liveDeleteWantsTheNameTyped()
{
    openLive();
    m_composition->workspace().liveGuard().unlock();
    table()->setCurrentIndex(cell("Ledger Sync", WebhookTableModel::Name));
    m_window->webhooksPage().actions().remove->trigger();
    QTRY_VERIFY(QApplication::activeModalWidget());
    shoot("live-delete");
    QVERIFY(!find<QPushButton>("confirm")->isEnabled());
    QVERIFY(find<QPushButton>("alternative")->isVisible());
    QTest::keyClicks(find<QLineEdit>("typedName"), "Ledger Syn");
    QVERIFY(!find<QPushButton>("confirm")->isEnabled());
    QTest::keyClicks(find<QLineEdit>("typedName"), "c");
    const auto count = service()->webhooks().size();
    click("confirm");
    QTRY_COMPARE(service()->webhooks().size(), count - 1);
}

void TestMainWindow::connectingAsksForTheHost()
{
    openSandbox();
    const QUrl url = m_composition->workspace().sandboxAccount().baseUrl;
    m_window->accountFlow().connectAccount();
    QTRY_VERIFY(QApplication::activeModalWidget());
    find<QLineEdit>("accountName")->setText("Mine");
    find<QLineEdit>("clientKey")->setText("pk_other");
    find<QLineEdit>("clientSecret")->setText("sk_unknown");
    find<QLineEdit>("baseUrl")->setText(url.toString());
    auto *save = find<QPushButton>("saveAccount");
    QVERIFY2(!save->isEnabled(), "the host is not confirmed");
    QVERIFY(find<QCheckBox>("confirmHost")->text().contains(url.host()));
    find<QCheckBox>("confirmHost")->setChecked(true);
    QVERIFY(save->isEnabled());
    click("testConnection");
    QTRY_VERIFY(find<QPushButton>("testConnection")->isEnabled());
    shoot("account");
    save->click();
    QTRY_VERIFY(service() && m_composition->workspace().account().name == "Mine");
    QCOMPARE(m_composition->accounts().accounts().size(), 1);
}

void TestMainWindow::handlerIsWrittenInTheLanguageChosen()
{
    openSandbox();
    table()->setCurrentIndex(cell("Ledger Sync", WebhookTableModel::Name));
    auto *tabs = find<QTabWidget>("inspectorTabs");
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->tabText(i) == "Code")
            tabs->setCurrentIndex(i);
    }
    auto *code = find<QPlainTextEdit>("handlerCode");
    QVERIFY(code && code->isVisible());
    auto *language = find<QComboBox>("codeLanguage");
    language->setCurrentIndex(language->findData("flask"));
    const QString flask = code->toPlainText();
    QVERIFY(flask.contains("from flask import"));
    QVERIFY(flask.contains("X-Webhook-Signature"));
    language->setCurrentIndex(language->findData("go"));
    QVERIFY(code->toPlainText().contains("package main"));
    auto *scheme = find<QComboBox>("codeScheme");
    scheme->setCurrentIndex(scheme->findData("stripe"));
    QVERIFY(code->toPlainText().contains("Stripe-Signature"));
    QVERIFY(!code->toPlainText().contains("X-Webhook-Signature"));
    click("copyHandler");
    QCOMPARE(QGuiApplication::clipboard()->text(), code->toPlainText());
    shoot("code");
}

void TestMainWindow::everyControlHasAName()
{
    openSandbox();
    QStringList nameless;
    const auto check = [&] {
        for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
                continue;
            QAccessibleInterface *accessible =
                QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            if (accessible && accessible->text(QAccessible::Name).isEmpty())
                nameless +=
                    QString("%1 (%2)").arg(widget->objectName(), widget->metaObject()->className());
        }
    };
    check();
    click("newWebhookButton");
    check();
    for (const char *page : {"receiver", "send", "sandbox", "settings"}) {
        QVERIFY(m_window->openPage(page));
        check();
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(", ")));
}

void TestMainWindow::everyPageHasItsKeyAndItsPlace()
{
    openSandbox();
    const QList<QPair<QString, QString>> pages{
        {"pageWatch", "watchPage"},       {"pageReceiver", "receiverPage"},
        {"pageSend", "sendPage"},         {"pageSandbox", "sandboxPage"},
        {"pageSettings", "settingsPage"}, {"pageWebhooks", "webhooksPage"}};
    for (const auto &[action, page] : pages) {
        auto *go = find<QAction>(qPrintable(action));
        QVERIFY2(go, qPrintable(action));
        QVERIFY(!go->shortcut().isEmpty());
        go->trigger();
        auto *shown = find<QWidget>(qPrintable(page));
        QVERIFY2(shown && shown->isVisible(), qPrintable(page));
    }
    const QStringList order{"nav-webhooks", "nav-receiver", "nav-send",
                            "nav-sandbox",  "nav-watch",    "nav-settings"};
    for (int i = 1; i < order.size(); ++i) {
        QVERIFY2(find<QWidget>(qPrintable(order.at(i - 1)))->y() <
                     find<QWidget>(qPrintable(order.at(i)))->y(),
                 qPrintable(order.at(i)));
    }
}

void TestMainWindow::aStoryBecomesACase()
{
    openSandbox();
    SystemRandom random;
    SystemClock clock;
    auto opened = store::SqliteEventStore::open(m_composition->directory().path(), random, clock);
    QVERIFY(opened.ok());
    std::vector<store::EventId> ids; // of the story
    int number = 0;
    for (const char *object : {"pay_1", "pay_2", "pay_1"}) {
        store::EventRecord event;
        event.summary.account = workspace::Workspace::sandboxId.toStdString();
        event.summary.receivedAt = clock.now();
        event.summary.method = "POST";
        event.summary.path = event.target = "/hook";
        event.summary.eventType = "payment.created";
        event.summary.eventId = "evt_" + std::to_string(++number);
        event.objectId = object;
        event.body = "{}";
        const auto stored = test::append(*opened->store, event);
        QVERIFY(stored.ok());
        if (event.objectId == "pay_1")
            ids.push_back(stored->id);
    }
    QVERIFY(m_window->openPage("deliveries"));
    auto *query = find<QLineEdit>("deliveriesFilter");
    query->setText("pay_1");
    QTest::keyClick(query, Qt::Key_Return);
    auto *story = find<QTableView>("storyEvents");
    QTRY_COMPARE(story->model()->rowCount(), 2);
    find<QAction>("makeCase")->trigger();
    auto *dialog = m_window->findChild<CaseFileDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(find<QPushButton>("caseSave")->isEnabled());
    dialog->saveTo(m_dir->filePath("story.zip"));
    QTRY_VERIFY(QFile::exists(m_dir->filePath("story.zip")));
    const auto content = readFile(m_dir->filePath("story.zip").toStdString(), 1024 * 1024);
    QVERIFY(content.ok());
    const auto written = casefile::readCase(*content);
    QVERIFY(written.ok());
    std::set<std::string> events;
    for (const store::EventRecord &event : written->events)
        events.insert(event.summary.eventId);
    QCOMPARE(events, (std::set<std::string>{"evt_1", "evt_3"}));
    auto reader = store::SqliteEventReader::open(m_composition->directory().path());
    QVERIFY(reader.ok());
    QCOMPARE(*(*reader)->count({{}, *store::parseEventFilter("is:pinned"), false}),
             std::int64_t{2});
    for (const store::EventId id : ids)
        QVERIFY((*(*reader)->event(id))->summary.isPinned);
}

QString TestMainWindow::makeHar(const QString &name, int minute) const
{
    QFile file(m_dir->filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(QString(R"({"log":{"version":"1.2","entries":[{"startedDateTime":)"
                       R"("2026-03-20T12:%1:00.000Z","request":{"method":"POST",)"
                       R"("url":"http://localhost/hook","httpVersion":"HTTP/1.1","headers":[],)"
                       R"("postData":{"text":"{}"},"bodySize":2},"response":{"status":200}}]}})")
                   .arg(minute, 2, 10, QLatin1Char('0'))
                   .toUtf8());
    return file.fileName();
}

QToolButton *TestMainWindow::caseChip(const QString &name) const
{
    const auto chips = m_window->findChildren<QToolButton *>(QRegularExpression("^openCase\\d+$"));
    for (QToolButton *chip : chips) {
        if (chip->parentWidget()->isVisible() && chip->text().startsWith(name))
            return chip;
    }
    return nullptr;
}

QStringList TestMainWindow::openCases() const
{
    QStringList names;
    const auto chips = m_window->findChildren<QToolButton *>(QRegularExpression("^openCase\\d+$"));
    for (const QToolButton *chip : chips) {
        if (chip->parentWidget()->isVisible())
            names += chip->text().section(QString::fromUtf8(" · "), 0, 0);
    }
    return names;
}

void TestMainWindow::caseFilesAreOpenedBesideEachOther()
{
    openSandbox();
    auto *cases = m_window->findChild<CaseFiles *>();
    QVERIFY(cases);
    QSignalSpy said(cases, &CaseFiles::announced);
    cases->openFiles({makeHar("a.har", 1), makeHar("b.har", 2)});
    QTRY_COMPARE(openCases(), (QStringList{"a.har", "b.har"}));
    auto *events = find<QTableView>("eventsTable");
    QTRY_COMPARE(events->model()->rowCount(), 2);
    const auto file = [events](int row) {
        return events->model()->index(row, 0).data(models::EventTableModel::CaseRole).toString();
    };
    QTRY_COMPARE(file(0), QString("b.har")); // by time
    QTRY_COMPARE(file(1), QString("a.har"));
    // The same file under another name, and another file under the same one.
    QVERIFY(QFile::copy(m_dir->filePath("a.har"), m_dir->filePath("copy.har")));
    cases->openFiles({m_dir->filePath("copy.har")});
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(said.last().first().toString(), QString("copy.har is open already, as a.har."));
    QVERIFY(QDir(m_dir->path()).mkdir("x"));
    cases->openFiles({makeHar("x/a.har", 3)});
    QTRY_COMPARE(openCases(), (QStringList{"a.har", "b.har", "a.har (2)"}));
    // One of them alone, and all again.
    caseChip("b.har")->click();
    QTRY_COMPARE(events->model()->rowCount(), 1);
    QTRY_COMPARE(file(0), QString("b.har"));
    QVERIFY(caseChip("b.har")->isChecked());
    QVERIFY(!caseChip("a.har")->isChecked());
    caseChip("b.har")->click();
    QTRY_COMPARE(events->model()->rowCount(), 3);
    // What lies is said, and the next one is opened.
    auto *bar = find<QWidget>("openCaseBar");
    QVERIFY(!bar->isVisible());
    QFile broken(m_dir->filePath("broken.har"));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{");
    broken.close();
    cases->openFiles({broken.fileName(), makeHar("d.har", 4)});
    QTRY_COMPARE(openCases().size(), 4);
    QVERIFY(bar->isVisible());
    QVERIFY(qobject_cast<MessageBar *>(bar)->text().contains("broken.har was not opened"));
    // No more than eight.
    QStringList many;
    for (int minute = 10; minute < 16; ++minute)
        many += makeHar(QString("%1.har").arg(minute), minute);
    cases->openFiles(many);
    QTRY_COMPARE(openCases().size(), 8);
    QTRY_VERIFY(qobject_cast<MessageBar *>(bar)->text().contains("then open 14.har"));
    QTRY_COMPARE(events->model()->rowCount(), 8);
    // Each is closed by itself.
    find<QToolButton>("closeCase2")->click();
    QCOMPARE(openCases().size(), 7);
    QVERIFY(!openCases().contains("b.har"));
    QTRY_COMPARE(events->model()->rowCount(), 7);
    QCOMPARE(said.last().first().toString(), QString("b.har is closed."));
}

void TestMainWindow::filesAreDroppedOnTheWindow()
{
    openSandbox();
    QVERIFY(m_window->openPage("deliveries"));
    auto *field = find<QLineEdit>("deliveriesFilter"); // it would take the name as text
    auto *hint = find<DropHint>("dropHint");
    auto *bar = qobject_cast<MessageBar *>(find<QWidget>("openCaseBar"));
    QVERIFY(field && hint && bar);
    const auto drag = [field](const QMimeData &data) {
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(field, &enter);
        return enter.isAccepted();
    };
    const auto drop = [field](const QMimeData &data) {
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(field, &event);
        return event.isAccepted();
    };
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(makeHar("a.har", 1)),
                   QUrl::fromLocalFile(m_dir->filePath("notes.pdf"))});
    QVERIFY(drag(files));
    QVERIFY(hint->isVisible());
    QCOMPARE(hint->size(), m_window->size());
    QVERIFY2(hint->text().contains("open 1 file(s)"), qPrintable(hint->text()));
    shoot("drop");
    // Leaving the window takes the hint away.
    QDragLeaveEvent leave;
    QApplication::sendEvent(field, &leave);
    QTRY_VERIFY(!hint->isVisible());
    QVERIFY(openCases().isEmpty());
    QVERIFY(drag(files));
    QVERIFY(drop(files));
    QVERIFY(!hint->isVisible());
    QTRY_COMPARE(openCases(), QStringList("a.har"));
    QVERIFY(field->text().isEmpty());
    QVERIFY2(bar->isVisible() && bar->text().contains("notes.pdf was not opened"),
             qPrintable(bar->text()));
    // Who looks at stories stays there.
    QVERIFY(field->isVisible());
    // What cannot be opened at all.
    QMimeData others;
    others.setUrls({QUrl::fromLocalFile(m_dir->path())});
    QVERIFY(drag(others));
    QVERIFY2(hint->text().startsWith("Only case files"), qPrintable(hint->text()));
    shoot("drop-refused");
    QVERIFY(drop(others));
    QTRY_VERIFY(!bar->text().contains("notes.pdf"));
    QVERIFY(bar->text().contains("was not opened"));
    QCOMPARE(openCases(), QStringList("a.har"));
    // Words and addresses of the web are the field's, as ever.
    QMimeData words;
    words.setText("pay_1");
    (void)drag(words);
    QVERIFY(!hint->isVisible());
    (void)drop(words);
    QCOMPARE(field->text(), QString("pay_1"));
}

void TestMainWindow::watchRulesAreKeptForOneWebhookAndForAll()
{
    openSandbox();
    workspace::WatchBook &book = m_composition->watchBook();
    const std::string account = workspace::Workspace::sandboxId.toStdString();
    const QString webhook = cell("Ledger Sync", 0).data(models::IdRole).toString();
    find<QAction>("pageWatch")->trigger();
    auto *chosen = find<QComboBox>("watchWebhook");
    QTRY_COMPARE(chosen->count(), service()->webhooks().size() + 1);
    find<QSpinBox>("watchSilence")->setValue(6);
    QCOMPARE(book.rules(account).silenceHours, 6);
    QVERIFY(!find<QAbstractButton>("watchDrop")->isVisible());
    chosen->setCurrentIndex(chosen->findData(webhook));
    QCOMPARE(find<QSpinBox>("watchSilence")->value(), 6);
    find<QSpinBox>("watchSuccess")->setValue(0);
    find<QCheckBox>("watchSecret")->click();
    const workspace::WatchRules own{0, 6, 5, false, 0};
    QCOMPARE(book.rules(account, webhook.toStdString()), own);
    QCOMPARE(book.rules(account).leastSuccess, 95);
    QCOMPARE(chosen->currentData().toString(), webhook);
    QVERIFY(chosen->currentText().contains("own rules"));
    find<QCheckBox>("quietOn")->click();
    QVERIFY(book.quietHours().isOn);
    // One of the sandbox's webhooks fails: that is counted, and its line leads to it.
    QTRY_VERIFY(!m_composition->watcher().alerts().empty());
    shoot("watch");
    auto *show = find<QPushButton>("alertShow");
    QVERIFY(show && !show->accessibleName().isEmpty());
    click("watchDrop");
    QVERIFY(!book.hasOwnRules(account, webhook.toStdString()));
    QCOMPARE(find<QSpinBox>("watchSuccess")->value(), 95);
    show = find<QPushButton>("alertShow");
    show->click();
    QVERIFY(find<QWidget>("webhooksPage")->isVisible());
    QVERIFY(table()->currentIndex().isValid());
}

void TestMainWindow::tabReachesWhatStandsAboveTheTable()
{
    openSandbox();
    table()->setCurrentIndex(cell("Ledger Sync", WebhookTableModel::Name));
    const QStringList expected{"refresh",       "filter",       "newWebhookButton",
                               "webhooksTable", "toggleActive", "qt_tabwidget_tabbar"};
    find<QWidget>("refresh")->setFocus();
    QStringList visited;
    for (int i = 0; i < 30 && visited.size() < expected.size(); ++i) {
        const QString name = QApplication::focusWidget()->objectName();
        if (expected.contains(name))
            visited += name;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(visited, expected);
}

/// Qt's option -reverse, which translators look with: a language does not take it back.
void TestMainWindow::aReversedProgramIsMirrored()
{
    m_window.reset();
    QApplication::setLayoutDirection(Qt::RightToLeft);
    gui::Options options;
    options.language = "en";
    gui::Application program(*m_composition, options);
    program.start();
    const bool isMirrored = QApplication::isRightToLeft();
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY(isMirrored);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
