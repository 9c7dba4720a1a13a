// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "app/casedesk.h"
#include "app/composition.h"
#include "app/credentials/fallbackstore.h"
#include "app/inbox/notifier.h"
#include "app/inbox/receiverservice.h"
#include "app/inbox/watcher.h"
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
#include "ui/pages/deliveriespage.h"
#include "ui/pages/firstrunpage.h"
#include "ui/pages/lockpage.h"
#include "ui/pages/receiverpage.h"
#include "ui/pages/sandboxpage.h"
#include "ui/pages/sendpage.h"
#include "ui/pages/settingspage.h"
#include "ui/pages/watchpage.h"
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
    createPages();
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

void MainWindow::createPages()
{
    m_firstRun = new FirstRunPage;
    m_lock = new LockPage;
    m_webhooks = new WebhooksPage(
        {m_composition.workspace(), m_composition.journal(), m_composition.history(),
         m_composition.uiState(), *m_gate, *m_clipboard, m_composition.random(),
         m_composition.clock(), m_composition.receiver(), m_composition.checks(),
         m_composition.credentials(), m_composition.rotations(), *m_arrival});
    inbox::ReceiverService &receiver = m_composition.receiver();
    m_receiver = new ReceiverPage({receiver, receiver.pages(), m_composition.uiState(),
                                   m_composition.clock(), m_gate, &m_composition.sending(),
                                   &receiver.stories(), m_arrival, std::chrono::seconds(5),
                                   m_filters->receiver(), m_composition.cases().secrets()});
    m_pages = new PageStack;
    m_pages->addWidget(m_firstRun);
    m_pages->addWidget(m_lock);
    fillPageTable();
    // Actions and counts of these two are wanted from the start.
    for (const char *name : {"webhooks", "receiver"})
        m_pages->widgetOf(*m_pages->find(QLatin1String(name)));
}

void MainWindow::fillPageTable()
{
    using Need = WindowPage::Need;
    m_pages->addPage({QStringLiteral("webhooks"), tr("Webhooks"), tr("Go to Webhooks"),
                      QStringLiteral("Ctrl+1"), Icon::Webhooks, Need::Account,
                      [this] { return m_webhooks; }, [this] { m_webhooks->focusFilter(); }});
    // Receiving and sending need no account and go on without its key; only what is locked is
    // hidden.
    m_pages->addPage({QStringLiteral("receiver"), tr("Receiver"), tr("Go to Receiver"),
                      QStringLiteral("Ctrl+2"), Icon::Receiver, Need::Unlocked,
                      [this] { return m_receiver; }, [this] { m_receiver->focusFilter(); }});
    m_pages->addPage({QStringLiteral("send"), tr("Send"), tr("Go to Send"),
                      QStringLiteral("Ctrl+3"), Icon::Send, Need::Unlocked, [this] {
                          return m_send = announcing(new SendPage(m_composition, *m_gate));
                      }});
    m_pages->addPage({QStringLiteral("deliveries"), tr("Deliveries"), tr("Go to Deliveries"),
                      QStringLiteral("Ctrl+4"), Icon::Deliveries, Need::Unlocked,
                      [this] { return deliveriesPage(); },
                      [this] { m_deliveries->focusFilter(); }});
    m_pages->addPage(
        {QStringLiteral("sandbox"), tr("Sandbox"), tr("Go to Sandbox"), QStringLiteral("Ctrl+5"),
         Icon::Sandbox, Need::Sandbox,
         [this] { return announcing(new SandboxPage(m_composition, *m_clipboard, *m_arrival)); }});
    m_pages->addPage({QStringLiteral("watch"), tr("Watch"), tr("Go to Watch"),
                      QStringLiteral("Ctrl+7"), Icon::Eye, Need::Account,
                      [this] { return watchPage(); }});
    WindowPage settings{QStringLiteral("settings"),
                        tr("Settings"),
                        tr("Go to Settings"),
                        QStringLiteral("Ctrl+6"),
                        Icon::Settings,
                        Need::Nothing,
                        [this] { return new SettingsPage(m_composition, m_theme, *m_accounts); }};
    settings.isAtBottom = true;
    m_pages->addPage(std::move(settings));
}

template <typename Page>
Page *MainWindow::announcing(Page *page)
{
    connect(page, &Page::announced, this,
            [this](const QString &sentence) { m_toast->showMessage(sentence); });
    return page;
}

QWidget *MainWindow::deliveriesPage()
{
    inbox::ReceiverService &receiver = m_composition.receiver();
    m_deliveries = new DeliveriesPage({receiver, receiver.stories(), m_composition.uiState(),
                                       m_composition.clock(), receiver.pages(),
                                       m_filters->deliveries(), m_composition.cases().secrets()});
    connect(m_deliveries, &DeliveriesPage::receiverWanted, this,
            [this] { openPage(QStringLiteral("receiver")); });
    connect(m_deliveries, &DeliveriesPage::sendAgainWanted, this, &MainWindow::sendAgain);
    m_deliveries->setCaseActions(m_cases->make, m_cases->open);
    return announcing(m_deliveries);
}

QWidget *MainWindow::watchPage()
{
    m_watch = new WatchPage({m_composition.watcher(), m_composition.watchBook(),
                             m_composition.workspace(), m_composition.clock()});
    connect(m_watch, &WatchPage::webhookWanted, this, [this](const QString &id) {
        openPage(QStringLiteral("webhooks"));
        m_webhooks->showWebhook(id);
    });
    return announcing(m_watch);
}

void MainWindow::connectWatcher()
{
    inbox::Watcher *watcher = &m_composition.watcher();
    const auto count = [this, watcher] {
        const int alerts = static_cast<int>(watcher->alerts().size());
        m_sidebar->setCount(QStringLiteral("watch"),
                            alerts > 0 ? std::optional(alerts) : std::nullopt);
    };
    connect(watcher, &inbox::Watcher::changed, this, count);
    count();
    connect(&m_composition.notifier(), &inbox::Notifier::activated, this, [this] {
        showNormal();
        raise();
        activateWindow();
        openPage(QStringLiteral("watch"));
    });
    connect(m_webhooks, &WebhooksPage::watchWanted, this, &MainWindow::openWatch);
}

void MainWindow::openWatch(const QString &webhookId)
{
    openPage(QStringLiteral("watch"));
    if (m_watch)
        m_watch->chooseWebhook(webhookId);
}

void MainWindow::openFilter(const QString &page, const QString &query)
{
    openPage(page);
    if (page == QLatin1String("receiver"))
        m_receiver->showQuery(query);
    else if (m_deliveries)
        m_deliveries->showQuery(query);
}

void MainWindow::createLayout()
{
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
    WebhookActions &webhooks = m_webhooks->actions();
    for (QAction *action : {webhooks.create, webhooks.edit, webhooks.rename, webhooks.rotate,
                            webhooks.pause, webhooks.resume, webhooks.remove, webhooks.refresh,
                            webhooks.undo, webhooks.copyUrl, webhooks.copyId}) {
        m_commands->list(action);
    }
    // These belong to the table; typing into a field must not reach them.
    for (QAction *action : {webhooks.edit, webhooks.remove}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_webhooks->addTableAction(action);
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
    for (QAction *action :
         {m_receiver->follow(), m_receiver->compare(), m_receiver->comparePrevious(),
          m_receiver->pin(), m_receiver->startStop(), m_receiver->pointHere(),
          m_receiver->editEndpoints(), m_receiver->editListening(), m_receiver->sendAgain(),
          m_receiver->why()})
        m_commands->list(action);
}

void MainWindow::connectReceiver()
{
    connect(m_receiver, &ReceiverPage::unseenChanged, this, [this](int count) {
        m_sidebar->setCount(QStringLiteral("receiver"),
                            count > 0 ? std::optional(count) : std::nullopt);
    });
    connect(m_receiver, &ReceiverPage::sendAgainWanted, this, &MainWindow::sendAgain);
    connect(m_receiver, &ReceiverPage::settingsWanted, this,
            [this] { openPage(QStringLiteral("settings")); });
    connect(m_receiver, &ReceiverPage::announced, this,
            [this](const QString &sentence) { m_toast->showMessage(sentence); });
    connect(m_closing, &WindowClosing::stopping, this, [this](int borrowed) {
        m_notices->say(MessageBar::Kind::Info,
                       borrowed > 0 ? tr("Giving back %n webhook(s)…", nullptr, borrowed)
                                    : tr("Stopping…"),
                       tr("Close now"));
    });
    connect(m_notices, &WindowNotices::actionTriggered, this, &MainWindow::closeQuietly);
}

void MainWindow::sendAgain(qint64 event)
{
    openPage(QStringLiteral("send"));
    if (m_send)
        m_send->sendAgain(event);
}

void MainWindow::connectCases()
{
    connect(m_cases, &CaseFiles::announced, this,
            [this](const QString &sentence) { m_toast->showMessage(sentence); });
    connect(m_cases, &CaseFiles::opened, this, [this] {
        if (!m_deliveries || m_pages->currentWidget() != m_deliveries) // stories show it as well
            openPage(QStringLiteral("receiver"));
    });
    connect(m_cases->make, &QAction::triggered, this, &MainWindow::makeCase);
    m_receiver->setCaseActions(m_cases->make, m_cases->open);
    for (QAction *action : {m_cases->make, m_cases->open}) {
        addAction(action);
        m_commands->list(action);
    }
}

void MainWindow::makeCase()
{
    if (!isMet(WindowPage::Need::Unlocked))
        return;
    const bool isStory = m_deliveries && m_pages->currentWidget() == m_deliveries;
    if (!isStory)
        openPage(QStringLiteral("receiver"));
    m_cases->begin(isStory ? m_deliveries->storyEvents()
                           : m_receiver->selectedIds(CaseFiles::mostEvents));
}

void MainWindow::connectArrivalHelp()
{
    const auto open = [this](const char *page) { openPage(QLatin1String(page)); };
    connect(m_arrival, &ArrivalHelp::announced, this,
            [this](const QString &sentence) { m_toast->showMessage(sentence); });
    connect(m_arrival, &ArrivalHelp::failed, this,
            [this](const QString &sentence) { m_notices->say(MessageBar::Kind::Error, sentence); });
    connect(m_arrival, &ArrivalHelp::pointWanted, this, [this, open](const QString &id) {
        open("receiver");
        m_receiver->openPointDialog(id);
    });
    connect(m_arrival, &ArrivalHelp::endpointsWanted, this, [this, open] {
        open("receiver");
        m_receiver->editEndpoints()->trigger();
    });
    connect(m_arrival, &ArrivalHelp::listeningWanted, this, [open] { open("settings"); });
    connect(m_arrival, &ArrivalHelp::editWanted, this, [this, open](const QString &id) {
        open("webhooks");
        m_webhooks->editWebhook(id);
    });
    connect(m_arrival, &ArrivalHelp::checkUpWanted, this, [this, open](const QString &id) {
        open("webhooks");
        m_webhooks->openCheckUp(id);
    });
    connect(m_arrival, &ArrivalHelp::accountsWanted, this,
            [this] { m_sidebar->openAccountMenu(); });
    connect(m_arrival, &ArrivalHelp::keyWanted, this,
            [this] { m_accounts->editAccount(m_composition.workspace().account().id); });
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
    connect(m_filters, &FilterNavigation::filterWanted, this, &MainWindow::openFilter);
    connectReceiver();
    connectWatcher();
    connectArrivalHelp();
    connectCases();
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
    connect(m_webhooks, &WebhooksPage::announced, this,
            [this](const QString &sentence) { m_toast->showMessage(sentence); });
    connect(m_webhooks, &WebhooksPage::countChanged, this,
            [this](int count) { m_sidebar->setCount(QStringLiteral("webhooks"), count); });
    connect(m_commands, &WindowCommands::webhookWanted, this, [this](const QString &id) {
        openPage(QStringLiteral("webhooks"));
        m_webhooks->showWebhook(id);
    });
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
                           [this] { m_webhooks->actions().undo->trigger(); });
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
    m_webhooks->saveState();
    m_receiver->saveState();
    if (m_send)
        m_send->saveState();
    if (m_deliveries)
        m_deliveries->saveState();
    settings::UiState &state = m_composition.uiState();
    state.setValue({}, geometryKey, saveGeometry());
    state.setValue({}, sidebarKey, m_sidebarCollapsed ? "collapsed" : "expanded");
    state.setValue({}, folderKey, FileDialog::lastFolder(this).toUtf8());
    (void)state.save();
    QMainWindow::closeEvent(event);
}

} // namespace hookbench::ui
