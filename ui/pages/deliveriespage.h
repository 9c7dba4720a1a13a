// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/inbox/storysource.h"
#include "ui/pages/eventcopies.h"

#include <QWidget>

#include <vector>

#include <optional>

class QAction;
class QMenu;
class QSplitter;
class QStackedWidget;

namespace hookbench::inbox
{
class ReceiverDesk;
}

namespace hookbench::models
{
class EventPageSource;
}

namespace hookbench::settings
{
class UiState;
}

namespace hookbench::ui
{

class EmptyState;
class EventInspector;
class ErrorLine;
class QueryField;
class SavedFilters;
class SearchLine;
class StoryList;
class StoryView;

/// Everything about one payment, transfer, invoice or customer in one place: the stories that a
/// query finds, the story of the chosen one, and the chosen event in the inspector. Holds no
/// domain state. GUI thread.
class DeliveriesPage : public QWidget
{
    Q_OBJECT

public:
    struct Services
    {
        inbox::ReceiverDesk &desk;
        inbox::StorySource &stories;
        settings::UiState &uiState;
        const Clock &clock;
        models::EventPageSource &events; ///< knows the values that a query may have
        SavedFilters *filters = nullptr; ///< null: the page keeps its own
        EventCopies::Secrets secrets{};  ///< of copies; see EventCopies
    };

    /// The services must outlive it.
    explicit DeliveriesPage(Services services, QWidget *parent = nullptr);
    ~DeliveriesPage() override;

    /// `event`: that is to be selected in it; 0: the first one.
    void openStory(const QString &object, qint64 event = 0);
    void focusFilter();
    void showQuery(const QString &query);
    /// Beside the query: a case file of the story that is shown, and one of somebody else.
    void setCaseActions(QAction *make, QAction *open);
    /// Of the story that is shown, newest first.
    const std::vector<store::EventId> &storyEvents() const { return m_storyEvents; }
    /// Remembers query and splitter for this account.
    void saveState();

Q_SIGNALS:
    /// Something worth a toast.
    void announced(const QString &sentence);
    /// An event is to be sent again.
    void sendAgainWanted(qint64 event);
    /// Events come by the receiver.
    void receiverWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void createLayout();
    void connectAll();
    void onAccountChanged();
    void restoreState();
    void applyFilter(const store::EventFilter &filter);
    void onListed(const Result<void> &outcome);
    void onSearchEnded(const inbox::SearchEnd &end);
    void inspectAlone(qint64 id);
    void readStory();
    void readCaseEvents();
    void fetchLists(const QStringList &webhooks);

    Services m_services;
    QString m_object; ///< whose story is shown; empty: none
    std::vector<store::EventId> m_storyEvents;
    QMenu *m_menu = nullptr;
    std::optional<QString> m_accountId; ///< whose stories and state are shown
    SavedFilters *m_filters = nullptr;
    QueryField *m_filter = nullptr;
    ErrorLine *m_filterError = nullptr;
    SearchLine *m_search = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_stack = nullptr; ///< the page, or why it is empty
    StoryList *m_list = nullptr;
    StoryView *m_story = nullptr;
    EventInspector *m_inspector = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace hookbench::ui
