// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/inbox/receiverdesk.h"
#include "models/eventtablemodel.h"
#include "ui/pages/eventcopies.h"

#include <QTimer>
#include <QWidget>

#include <chrono>
#include <memory>
#include <optional>

class QAction;
class QLineEdit;
class QPushButton;
class QSplitter;
class QVBoxLayout;

namespace hookbench::inbox
{
class StorySource;
}

namespace hookbench::outbox
{
class SendService;
}

namespace hookbench::settings
{
class UiState;
}

namespace hookbench::ui
{

class ArrivalHelp;
class BorrowBar;
class ChangeGate;
class ColumnFit;
class EventCommands;
class EventInspector;
class ErrorLine;
class LongTable;
class PageHeader;
class PayloadColumns;
class ReceiverMessages;
class ReceiverSide;
class ReceiverStage;
class ReceiverStrip;
class ReceiverTools;
class SavedFilters;
class SearchLine;

/// The receiver: events as they come, and the selected one in the inspector. Holds no domain state;
/// everything comes from the desk and the source of the rows. GUI thread.
class ReceiverPage : public QWidget
{
    Q_OBJECT

public:
    struct Services
    {
        inbox::ReceiverDesk &desk;
        models::EventPageSource &events;
        settings::UiState &uiState;
        const Clock &clock;
        ChangeGate *gate = nullptr; ///< asks where the account is LIVE; null: nobody to ask
        outbox::SendService *sending = nullptr;      ///< null: nothing is known of attempts
        inbox::StorySource *stories = nullptr;       ///< null: nothing is known of objects
        ArrivalHelp *arrival = nullptr;              ///< null: nobody says why nothing arrives
        std::chrono::milliseconds arrivalTime{5000}; ///< within which a sample should be here
        SavedFilters *filters = nullptr;             ///< null: the page keeps its own
        EventCopies::Secrets secrets{};              ///< of copies; see EventCopies
    };

    /// The services must outlive it.
    explicit ReceiverPage(Services services, QWidget *parent = nullptr);
    ~ReceiverPage() override;

    /// Ctrl+T: follow the newest, or hold.
    QAction *follow() const { return m_follow; }
    /// Ctrl+D: the two selected events, or a repeated one with its first attempt.
    QAction *compare() const;
    /// The current event with the one before it about the same object.
    QAction *comparePrevious() const;
    /// Ctrl+P: what is selected stays when older events are thinned out, or no longer.
    QAction *pin() const;
    QAction *startStop() const;
    QAction *pointHere() const;
    QAction *editEndpoints() const { return m_editEndpoints; }
    /// In the menus: a case file of what is selected, and one of somebody else.
    void setCaseActions(QAction *make, QAction *open);
    /// What is selected, newest first; see EventCommands::selectedIds().
    std::vector<store::EventId> selectedIds(std::size_t most) const;
    /// Ctrl+R: the event that is shown, once more.
    QAction *sendAgain() const;
    QAction *editListening() const { return m_editListening; }
    /// Shows the event in the inspector, and selects its row when it is in the list.
    void openEvent(qint64 id);
    void focusFilter();
    void showQuery(const QString &query);
    /// "Why did nothing arrive?", in the inspector's place.
    QAction *why() const { return m_whyAction; }
    /// The dialog that makes a webhook send here; empty: whichever.
    void openPointDialog(const QString &webhookId = {});
    /// Remembers columns, sort, filter and splitter for this account.
    void saveState();

Q_SIGNALS:
    /// Events that came while nobody saw the page.
    void unseenChanged(int count);
    /// Something worth a toast.
    void announced(const QString &sentence);
    /// The event shall be put into the Send page.
    void sendAgainWanted(qint64 event);
    /// Where port, TLS and hosts are set.
    void settingsWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void createActions();
    void createTable();
    void createLayout();
    void connectAll();
    void connectSearch();
    void endSearch();

    void onAccountChanged();
    void onStateChanged();
    void onBorrowedChanged();
    void onArrived(int events);
    void onFollowingChanged(bool following);
    void onSelectionChanged();
    void onSortChanged(int section, Qt::SortOrder order);
    void applyFilter(const store::EventFilter &filter);
    void updateRows();
    void updateNews();
    void restoreState();
    void selectShown();
    void toggleReceiving();
    void openEndpointsDialog();
    void sendSample(const QString &type);
    void showContextMenu(const QPoint &at);

    Services m_services;
    SavedFilters *m_filters;
    std::unique_ptr<models::EventTableModel> m_model;
    std::optional<QString> m_accountId; ///< whose events and state are shown; empty: everybody's
    int m_news = 0;                     ///< came while holding
    int m_unseen = 0;

    QAction *m_follow = nullptr;
    QAction *m_whyAction = nullptr;
    QAction *m_editEndpoints = nullptr;
    QAction *m_editListening = nullptr;
    PageHeader *m_header = nullptr;
    ReceiverTools *m_tools = nullptr;
    ErrorLine *m_filterError = nullptr;
    SearchLine *m_search = nullptr;
    ReceiverStrip *m_strip = nullptr;
    QVBoxLayout *m_bars = nullptr;
    ReceiverMessages *m_messages = nullptr;
    ReceiverStage *m_stage = nullptr;
    QVector<BorrowBar *> m_borrowBars;
    QSplitter *m_splitter = nullptr;
    LongTable *m_table = nullptr;
    ColumnFit *m_columns = nullptr;
    EventCommands *m_commands = nullptr;
    QAction *m_makeCase = nullptr; ///< the window's
    PayloadColumns *m_paths = nullptr;
    ReceiverSide *m_side = nullptr;
    EventInspector *m_inspector = nullptr;
    QTimer m_clockTick;
};

} // namespace hookbench::ui
