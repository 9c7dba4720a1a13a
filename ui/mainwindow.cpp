// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "app/composition.h"
#include "app/credentials/fallbackstore.h"
#include "app/inbox/notifier.h"
#include "app/inbox/receiverservice.h"
#include "app/settings/accountstore.h"
#include "app/settings/datadirectory.h"
#include "app/settings/settingsstore.h"
#include "app/settings/uistate.h"
#include "app/text/environmentname.h"
#include "app/workspace/journal.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/workspace.h"
#include "ui/accountflow.h"
#include "ui/arrivalhelp.h"
#include "ui/casefiles.h"
#include "ui/changegate.h"
#include "ui/clipboardkeeper.h"
#include "ui/dialogs/filedialog.h"
#include "ui/filternavigation.h"
#include "ui/livebar.h"
#include "ui/pages/firstrunpage.h"
#include "ui/pages/lockpage.h"
#include "ui/pages/receiverpage.h"
#include "ui/pages/webhookactions.h"
#include "ui/pages/webhookspage.h"
#include "ui/shownzone.h"
#include "ui/sidebar.h"
#include "ui/statusline.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/toast.h"
#include "ui/windowclosing.h"
#include "ui/windowcommands.h"
#include "ui/windownotices.h"
#include "ui/windowpages.h"
#include "ui/windowtext.h"

#include <QAction>
#include <QCloseEvent>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

#include <optional>
#include <utility>

namespace hookbench::ui
{

using workspace::ChangeKind;
using workspace::RunReport;
using workspace::WebhookService;
using workspace::Workspace;

namespace
{

const QString geometryKey = QStringLiteral("window/geometry");
const QString sidebarKey = QStringLiteral("window/sidebar");
const QString folderKey = QStringLiteral("window/lastFolder");
constexpr int narrowWidth = 1040;

} // namespace

MainWindow::MainWindow(Composition &composition, ThemeController &theme, QWidget *parent)
    : QMainWindow(parent)
    , m_composition(composition)
    , m_theme(theme)
    , m_commands(new WindowCommands(composition, this))
    , m_clipboard(new ClipboardKeeper(this))
    , m_gate(new ChangeGate(composition.workspace(), this))
    , m_accounts(new AccountFlow(composition, this))
    , m_closing(new WindowClosing(composition.receiver(), this))
    , m_arrival(new ArrivalHelp(composition, *m_gate, this))
    , m_cases(new CaseFiles(composition, this))
    , m_filters(new FilterNavigation(composition.uiState(), this))
    , m_zone(new ShownZone(composition.uiState(), this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(720, 480);
    resize(1280, 800);
    createLayout();
    createActions();
    connectAll();
    restoreGeometry(composition.uiState().value({}, geometryKey));
    collapseSidebar(composition.uiState().value({}, sidebarKey) == "collapsed");
    FileDialog::setLastFolder(this, QString::fromUtf8(composition.uiState().value({}, folderKey)));
    onWorkspaceChanged();
    m_notices->showStartup();
}

MainWindow::~MainWindow() = default;

WebhooksPage &MainWindow::webhooksPage()
{
    return m_content->webhooks();
}

void MainWindow::createLayout()
{
    m_firstRun = new FirstRunPage;
    m_lock = new LockPage;
    m_pages = new PageStack;
    m_pages->addWidget(m_firstRun);
    m_pages->addWidget(m_lock);
    m_content = new WindowPages({m_composition, m_theme, *m_gate, *m_clipboard, *m_accounts,
                                 *m_arrival, *m_cases, *m_filters},
                                *m_pages, this);
    m_liveBar = new LiveBar;
    m_sidebar = new Sidebar;
    for (const WindowPage &page : m_pages->pages())
        m_sidebar->addPage(page.name, page.title, page.icon, page.isAtBottom);
    m_notices = new WindowNotices(m_composition);
    m_filters->setSidebar(*m_sidebar);
    m_status = new StatusLine(m_composition.workspace(), m_composition.receiver());
    m_status->setZoneAction(m_zone->toggle());

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_notices);
    right->addWidget(m_cases->bar());
    right->addWidget(m_pages, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_sidebar);
    columns->addLayout(right, 1);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_liveBar);
    layout->addLayout(columns, 1);
    layout->addWidget(m_status);
    setCentralWidget(content);
    m_toast = new Toast(m_pages);
    m_filters->setToast(*m_toast);
}

void MainWindow::createActions()
{
    WebhookActions &webhooks = m_content->webhooks().actions();
    for (QAction *action : {webhooks.create, webhooks.edit, webhooks.rename, webhooks.rotate,
                            webhooks.pause, webhooks.resume, webhooks.remove, webhooks.refresh,
                            webhooks.undo, webhooks.copyUrl, webhooks.copyId}) {
        m_commands->list(action);
    }
    // These belong to the table; typing into a field must not reach them.
    for (QAction *action : {webhooks.edit, webhooks.remove}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_content->webhooks().addTableAction(action);
    }
    for (QAction *action : {webhooks.create, webhooks.refresh, webhooks.undo, m_zone->toggle()})
        addAction(action);
    m_commands->list(m_zone->toggle());

    connect(m_commands->add(QStringLiteral("palette"), tr("Find anything"),
                            QKeySequence(QStringLiteral("Ctrl+K"))),
            &QAction::triggered, m_commands, &WindowCommands::openPalette);
    createPageActions();
    connect(m_commands->add(QStringLiteral("filter"), tr("Filter"), QKeySequence::Find),
            &QAction::triggered, this, [this] {
                const WindowPage *page = m_pages->current();
                if (!page || !page->filter) {
                    page = &m_pages->pages().front();
                    openPage(page->name);
                }
                page->filter();
            });
    connect(m_commands->add(QStringLiteral("lock"), tr("Lock"),
                            QKeySequence(QStringLiteral("Ctrl+Shift+L"))),
            &QAction::triggered, this, &MainWindow::lock);
    connect(m_commands->add(QStringLiteral("connect"), tr("Connect an account…"), {}),
            &QAction::triggered, m_accounts, &AccountFlow::connectAccount);
    connect(m_commands->add(QStringLiteral("sandbox"), tr("Open the sandbox"), {}),
            &QAction::triggered, m_accounts, &AccountFlow::trySandbox);
    connect(m_commands->add(QStringLiteral("sidebar"), tr("Collapse or expand the sidebar"),
                            QKeySequence(QStringLiteral("Ctrl+B"))),
            &QAction::triggered, this, [this] { collapseSidebar(!m_sidebar->isCollapsed()); });
    connect(m_commands->add(QStringLiteral("shortcuts"), tr("Keyboard shortcuts"),
                            QKeySequence::HelpContents),
            &QAction::triggered, m_commands, &WindowCommands::showShortcuts);
    connect(
        m_commands->add(QStringLiteral("quit"), tr("Quit"), QKeySequence(QStringLiteral("Ctrl+Q"))),
        &QAction::triggered, this, &QWidget::close);
}

void MainWindow::createPageActions()
{
    for (const WindowPage &page : m_pages->pages()) {
        QString name = page.name;
        name[0] = name.at(0).toUpper();
        connect(m_commands->add(QStringLiteral("page") + name, page.goText, QKeySequence(page.key)),
                &QAction::triggered, this, [this, page = page.name] { openPage(page); });
    }
    const ReceiverPage &receiver = m_content->receiver();
    for (QAction *action :
         {receiver.follow(), receiver.compare(), receiver.comparePrevious(), receiver.pin(),
          receiver.startStop(), receiver.pointHere(), receiver.editEndpoints(),
          receiver.editListening(), receiver.sendAgain(), receiver.why()})
        m_commands->list(action);
}

void MainWindow::connectPages()
{
    connect(m_content, &WindowPages::pageWanted, this, &MainWindow::openPage);
    connect(m_content, &WindowPages::announced, this,
            [this](const QString &sentence) { m_toast->showMessage(sentence); });
    connect(m_content, &WindowPages::failed, this,
            [this](const QString &sentence) { m_notices->say(MessageBar::Kind::Error, sentence); });
    connect(m_content, &WindowPages::countChanged, m_sidebar, &Sidebar::setCount);
    connect(m_content, &WindowPages::accountMenuWanted, m_sidebar, &Sidebar::openAccountMenu);
    m_content->connectAll();
    connect(&m_composition.notifier(), &inbox::Notifier::activated, this, [this] {
        showNormal();
        raise();
        activateWindow();
        openPage(QStringLiteral("watch"));
    });
    connect(m_closing, &WindowClosing::stopping, this, [this](int borrowed) {
        m_notices->say(MessageBar::Kind::Info,
                       borrowed > 0 ? tr("Giving back %n webhook(s)…", nullptr, borrowed)
                                    : tr("Stopping…"),
                       tr("Close now"));
    });
    connect(m_notices, &WindowNotices::actionTriggered, this, &MainWindow::closeQuietly);
    for (QAction *action : {m_cases->make, m_cases->open}) {
        addAction(action);
        m_commands->list(action);
    }
}

void MainWindow::onlyReceive()
{
    openPage(QStringLiteral("receiver"));
    m_composition.receiver().start();
}

void MainWindow::connectAll()
{
    connect(&m_composition.workspace(), &Workspace::changed, this, &MainWindow::onWorkspaceChanged);
    connect(&m_composition.workspace().liveGuard(), &workspace::LiveGuard::changed, this,
            &MainWindow::updateLiveBar);
    const settings::AccountStore *accounts = &m_composition.accounts();
    connect(accounts, &settings::AccountStore::added, this, &MainWindow::onWorkspaceChanged);
    connect(accounts, &settings::AccountStore::updated, this, &MainWindow::onWorkspaceChanged);
    connect(accounts, &settings::AccountStore::removed, this, &MainWindow::onWorkspaceChanged);
    connect(m_sidebar, &Sidebar::pageWanted, this, &MainWindow::openPage);
    connect(m_sidebar, &Sidebar::accountWanted, m_accounts, &AccountFlow::openAccount);
    connect(m_sidebar, &Sidebar::connectWanted, m_accounts, &AccountFlow::connectAccount);
    connect(m_sidebar, &Sidebar::sandboxWanted, m_accounts, &AccountFlow::trySandbox);
    connect(m_sidebar, &Sidebar::lockWanted, this, &MainWindow::lock);
    connect(m_sidebar, &Sidebar::collapseWanted, this, &MainWindow::collapseSidebar);
    connect(m_firstRun, &FirstRunPage::sandboxWanted, m_accounts, &AccountFlow::trySandbox);
    connect(m_firstRun, &FirstRunPage::connectWanted, m_accounts, &AccountFlow::connectAccount);
    connect(m_firstRun, &FirstRunPage::receiveWanted, this, &MainWindow::onlyReceive);
    connectPages();
    connect(m_lock, &LockPage::openWanted, this, [this] {
        Workspace &workspace = m_composition.workspace();
        if (workspace.state() == Workspace::State::Locked)
            workspace.unlock();
        else
            workspace.retry();
    });
    connect(m_lock, &LockPage::editWanted, this,
            [this] { m_accounts->editAccount(m_composition.workspace().account().id); });
    connect(m_accounts, &AccountFlow::failed, this,
            [this](const QString &sentence) { m_notices->say(MessageBar::Kind::Error, sentence); });
    connect(m_accounts, &AccountFlow::sandboxStarted, m_notices, &WindowNotices::showStartup);
    connect(m_accounts, &AccountFlow::announced, this,
            [this](const QString &sentence) { m_toast->showMessage(sentence); });
    connect(m_commands, &WindowCommands::webhookWanted, m_content, &WindowPages::showWebhook);
    connect(m_commands, &WindowCommands::accountWanted, m_accounts, &AccountFlow::openAccount);
    connect(m_status, &StatusLine::paletteWanted, m_commands, &WindowCommands::openPalette);
    connect(m_status, &StatusLine::unlockWanted, this, [this] { m_gate->unlock([] {}); });
    connect(&m_composition.settings(), &settings::SettingsStore::changed, this,
            &MainWindow::applySettings);
    applySettings(m_composition.settings().settings());
}

void MainWindow::applySettings(const settings::Settings &settings)
{
    m_clipboard->setClearAfter(std::chrono::seconds(settings.clipboardClearSeconds));
    m_composition.workspace().setRefreshInterval(
        std::chrono::seconds(settings.refreshIntervalSeconds));
}

void MainWindow::lock()
{
    m_clipboard->clear();
    m_composition.workspace().lock();
}

// --- what is in view
// ------------------------------------------------------------------------------------

bool MainWindow::openPage(const QString &name)
{
    if (!m_pages->find(name))
        return false;
    m_page = name;
    showCurrent();
    return true;
}

bool MainWindow::isMet(WindowPage::Need need) const
{
    const Workspace &workspace = m_composition.workspace();
    switch (need) {
    case WindowPage::Need::Nothing:
        return true;
    case WindowPage::Need::Unlocked:
        return workspace.state() != Workspace::State::Locked;
    case WindowPage::Need::Account:
    case WindowPage::Need::Sandbox:
        break;
    }
    return workspace.state() == Workspace::State::Ready;
}

QWidget *MainWindow::cardOfState()
{
    const Workspace &workspace = m_composition.workspace();
    switch (workspace.state()) {
    case Workspace::State::NoAccount:
        return m_firstRun;
    case Workspace::State::Opening:
        m_lock->showOpening(workspace.account().name);
        break;
    case Workspace::State::Locked:
        m_lock->showLocked(workspace.account().name);
        break;
    case Workspace::State::Failed:
        m_lock->showFailed(workspace.account().name, *workspace.error());
        break;
    case Workspace::State::Ready:
        break;
    }
    return m_lock;
}

void MainWindow::showCurrent()
{
    const Workspace &workspace = m_composition.workspace();
    const bool isSandbox = workspace.account().id == Workspace::sandboxId;
    for (const WindowPage &page : m_pages->pages()) {
        if (page.need != WindowPage::Need::Sandbox)
            continue;
        m_sidebar->setPageVisible(page.name, isSandbox);
        if (m_page == page.name && !isSandbox && !workspace.account().id.isEmpty())
            m_page = m_pages->pages().front().name;
    }
    const WindowPage &wanted = *m_pages->find(m_page);
    QWidget *page = isMet(wanted.need) ? m_pages->widgetOf(wanted) : cardOfState();
    m_sidebar->setCurrentPage(m_page);
    if (page != m_pages->currentWidget()) {
        m_pages->setCurrentWidget(page);
        page->setFocus();
        if (page->hasFocus()) // it names no place of its own: its first control
            focusNextChild();
    }
}

void MainWindow::onWorkspaceChanged()
{
    const Workspace &workspace = m_composition.workspace();
    QVector<settings::Account> accounts = m_composition.accounts().accounts();
    if (workspace.hasSandbox())
        accounts.prepend(workspace.sandboxAccount());
    m_sidebar->setAccounts(accounts);
    m_sidebar->setAccount(workspace.account());
    m_filters->setAccount(workspace.account().id, workspace.state() != Workspace::State::Locked);
    if (!workspace.webhooks())
        m_sidebar->setCount(QStringLiteral("webhooks"), std::nullopt);
    connectService();
    showCurrent();
    updateTitle();
    updateLiveBar();
    m_notices->updateKeychain();
}

void MainWindow::connectService()
{
    WebhookService *service = m_composition.workspace().webhooks();
    if (!service)
        return;
    connect(service, &WebhookService::runFinished, this, &MainWindow::onRunFinished,
            Qt::UniqueConnection);
}

void MainWindow::onRunFinished(ChangeKind kind, const RunReport &report, bool isUndo, int newIds)
{
    if (report.done > 0)
        m_toast->showOffer(runSentence(kind, report.done, isUndo, newIds),
                           isUndo ? QString() : tr("Undo"),
                           [this] { m_content->webhooks().actions().undo->trigger(); });
    const QString problems = runProblems(report);
    if (!problems.isEmpty())
        m_notices->say(report.failures.isEmpty() ? MessageBar::Kind::Warning
                                                 : MessageBar::Kind::Error,
                       problems);
}

void MainWindow::updateTitle()
{
    const settings::Account &account = m_composition.workspace().account();
    setWindowTitle(account.id.isEmpty()
                       ? QStringLiteral("Hookbench")
                       : QStringLiteral("%1 · %2 – Hookbench")
                             .arg(account.name, text::environmentWord(account.environment)));
}

void MainWindow::updateLiveBar()
{
    const Workspace &workspace = m_composition.workspace();
    const bool live = !workspace.account().id.isEmpty() &&
                      workspace.account().environment == settings::Environment::Live;
    m_liveBar->setVisible(live);
    m_liveBar->setText(m_composition.workspace().liveGuard().isUnlocked()
                           ? tr("LIVE · %1 · unlocked for changes").arg(workspace.account().name)
                           : tr("LIVE · %1 · read-only").arg(workspace.account().name));
}

// --- palette, shortcuts, end
// ------------------------------------------------------------------------------

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    // A narrow window needs the room for its table; a wide one gets back what the user wants.
    m_sidebar->setCollapsed(m_sidebarCollapsed || width() < narrowWidth);
}

void MainWindow::collapseSidebar(bool collapsed)
{
    m_sidebarCollapsed = collapsed;
    m_sidebar->setCollapsed(collapsed);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    // The stored events are opened when the window stands: no first paint waits for them.
    if (!std::exchange(m_hasStood, true))
        QTimer::singleShot(0, this, [this] { m_composition.openReceiver(); });
    showCurrent();
}

void MainWindow::closeQuietly()
{
    m_closing->allow();
    close();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closing->mayClose()) {
        event->ignore();
        return;
    }
    m_content->saveState();
    settings::UiState &state = m_composition.uiState();
    state.setValue({}, geometryKey, saveGeometry());
    state.setValue({}, sidebarKey, m_sidebarCollapsed ? "collapsed" : "expanded");
    state.setValue({}, folderKey, FileDialog::lastFolder(this).toUtf8());
    (void)state.save();
    QMainWindow::closeEvent(event);
}

} // namespace hookbench::ui
