// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/change.h"
#include "app/workspace/taskrun.h"
#include "ui/pagestack.h"

#include <QMainWindow>

#include <memory>

class QFrame;
class QLabel;

namespace hookbench
{
class Composition;
}

namespace hookbench::settings
{
struct Settings;
}

namespace hookbench::ui
{

class AccountFlow;
class ArrivalHelp;
class CaseFiles;
class ChangeGate;
class ClipboardKeeper;
class FilterNavigation;
class FirstRunPage;
class LiveBar;
class LockPage;
class ShownZone;
class Sidebar;
class StatusLine;
class ThemeController;
class Toast;
class WebhooksPage;
class WindowClosing;
class WindowCommands;
class WindowNotices;
class WindowPages;

/// The frame around the pages: sidebar with the account, LIVE bar, status line, toasts; and which
/// page is in view. Knows no feature. GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Both must outlive it.
    MainWindow(Composition &composition, ThemeController &theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// By its name in the table of pages: "webhooks"; false for a name that none has.
    bool openPage(const QString &name);
    /// Another window takes over: closes without asking.
    void closeQuietly();
    WebhooksPage &webhooksPage();
    AccountFlow &accountFlow() { return *m_accounts; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void createLayout();
    void createActions();
    void createPageActions();
    void connectAll();

    void onWorkspaceChanged();
    void showCurrent();
    bool isMet(WindowPage::Need need) const;
    /// What stands where a page cannot be seen.
    QWidget *cardOfState();
    void updateTitle();
    void updateLiveBar();
    void onlyReceive();
    void connectPages();
    void collapseSidebar(bool collapsed);
    void connectService();
    void onRunFinished(hookbench::workspace::ChangeKind kind,
                       const hookbench::workspace::RunReport &report, bool isUndo, int newIds);
    void applySettings(const settings::Settings &settings);
    void lock();

    Composition &m_composition;
    ThemeController &m_theme;
    WindowCommands *m_commands = nullptr;
    ClipboardKeeper *m_clipboard = nullptr;
    ChangeGate *m_gate = nullptr;
    AccountFlow *m_accounts = nullptr;
    WindowClosing *m_closing = nullptr;
    ArrivalHelp *m_arrival = nullptr;
    CaseFiles *m_cases = nullptr;
    FilterNavigation *m_filters = nullptr;
    ShownZone *m_zone = nullptr;

    LiveBar *m_liveBar = nullptr;
    Sidebar *m_sidebar = nullptr;
    WindowNotices *m_notices = nullptr;
    PageStack *m_pages = nullptr;
    FirstRunPage *m_firstRun = nullptr;
    LockPage *m_lock = nullptr;
    WindowPages *m_content = nullptr;
    bool m_sidebarCollapsed = false; ///< as the user wants it
    StatusLine *m_status = nullptr;
    Toast *m_toast = nullptr;
    QString m_page = QStringLiteral("webhooks");
    bool m_hasStood = false;
};

} // namespace hookbench::ui
