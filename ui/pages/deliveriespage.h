// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/inbox/storysource.h"

#include <QStringListModel>
#include <QTimer>
#include <QWidget>

class QListView;
class QSplitter;
class QStackedWidget;

namespace hookbench::inbox
{
class ReceiverDesk;
}

namespace hookbench::settings
{
class UiState;
}

namespace hookbench::ui
{

class EmptyState;
class EventInspector;
class SearchField;
class StoryView;

/// Everything about one payment, transfer, invoice or customer in one place: the objects that
/// events speak of, the story of the chosen one, and the chosen event in the inspector. Holds no
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
    };

    /// The services must outlive it.
    explicit DeliveriesPage(Services services, QWidget *parent = nullptr);
    ~DeliveriesPage() override;

    void openStory(const QString &object);
    void focusFilter();

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
    void readObjects();
    void showObjects(const Result<std::vector<std::string>> &objects);
    void readStory();
    void fetchLists(const QStringList &webhooks);
    void saveState();

    Services m_services;
    QString m_object; ///< whose story is shown; empty: none
    QStringListModel m_objects;
    SearchField *m_filter = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_stack = nullptr; ///< the page, or why it is empty
    QListView *m_list = nullptr;
    StoryView *m_story = nullptr;
    EventInspector *m_inspector = nullptr;
    EmptyState *m_empty = nullptr;
    QTimer m_filterPause; ///< nobody searches for half a word
};

} // namespace hookbench::ui
