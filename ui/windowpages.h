// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <optional>

class QWidget;

namespace hookbench
{
class Composition;
}

namespace hookbench::ui
{

class AccountFlow;
class ArrivalHelp;
class CaseFiles;
class ChangeGate;
class ClipboardKeeper;
class DeliveriesPage;
class FilterNavigation;
class PageStack;
class ReceiverPage;
class SendPage;
class ThemeController;
class WatchPage;
class WebhooksPage;

/// The pages of the window: fills the table of them, makes each when it is first wanted, and leads
/// from one to another, with what the one knows and the other shows. Of the window around them it
/// only has wishes. GUI thread.
class WindowPages : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Composition &composition;
        ThemeController &theme;
        ChangeGate &gate;
        ClipboardKeeper &clipboard;
        AccountFlow &accounts;
        ArrivalHelp &arrival;
        CaseFiles &cases;
        FilterNavigation &filters;
    };

    /// All must outlive it. Their signals are heard after connectAll().
    WindowPages(Parts parts, PageStack &stack, QObject *parent);

    void connectAll();
    WebhooksPage &webhooks() const { return *m_webhooks; }
    ReceiverPage &receiver() const { return *m_receiver; }
    void showWebhook(const QString &id);
    void saveState();

Q_SIGNALS:
    /// By its name in the table; what is in view has changed afterwards.
    void pageWanted(const QString &name);
    /// Something worth a toast.
    void announced(const QString &sentence);
    void failed(const QString &sentence);
    /// What the sidebar says beside a page; nullopt: nothing.
    void countChanged(const QString &page, std::optional<int> count);
    void accountMenuWanted();

private:
    void createPages();
    void fillTable();
    /// What the page announces is passed on.
    template <typename Page>
    Page *announcing(Page *page);
    QWidget *deliveriesPage();
    QWidget *watchPage();
    void connectWatcher();
    void connectReceiver();
    void connectArrivalHelp();
    void connectCases();
    void openWatch(const QString &webhookId);
    void openFilter(const QString &page, const QString &query);
    void sendAgain(qint64 event);
    void makeCase();

    Parts m_parts;
    PageStack &m_stack;
    WebhooksPage *m_webhooks = nullptr;
    ReceiverPage *m_receiver = nullptr;
    SendPage *m_send = nullptr;             ///< null until it is wanted
    DeliveriesPage *m_deliveries = nullptr; ///< the same
    WatchPage *m_watch = nullptr;           ///< the same
};

} // namespace hookbench::ui
