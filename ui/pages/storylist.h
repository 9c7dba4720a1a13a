// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/inbox/storysource.h"
#include "app/store/eventfilter.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QListView;
class QStackedWidget;

namespace hookbench::models
{
class StoryHitsModel;
}

namespace hookbench::ui
{

/// The stories to choose from: the objects that the newest events speak of, or, with a query, those
/// of the events that match, streamed, and matching events that name no object. Owned by the page;
/// GUI thread.
class StoryList : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    StoryList(inbox::StorySource &stories, const Clock &clock, QWidget *parent = nullptr);
    ~StoryList() override;

    /// Lists what passes, in place of what was listed or searched before; what is shown stays until
    /// the first of it comes.
    void showMatches(const std::string &account, const store::EventFilter &filter);
    /// Once more, where no query narrows it: what came meanwhile.
    void refresh();
    /// What is shown passes it.
    const store::EventFilter &filter() const { return m_filter; }
    void stop() { m_stories.stopSearch(); }
    /// Marks the story, where it is listed.
    void mark(const QString &object);
    /// Opens the first story as soon as there is one; where there is none, the object that the
    /// query alone names.
    void openFirst();
    bool isSearching() const { return m_number != 0; }
    bool isEmpty() const;

Q_SIGNALS:
    /// `event` 0: no certain one.
    void storyChosen(const QString &object, qint64 event);
    /// An event that names no object.
    void eventChosen(qint64 event);
    void activated();
    /// All objects were listed, or why they could not be.
    void listed(const hookbench::Result<void> &outcome);
    void searchProgressed(const hookbench::store::SearchProgress &progress);
    void searchEnded(const hookbench::inbox::SearchEnd &end);

private:
    void readObjects(const std::string &prefix);
    void showObjects();
    void search();
    void takeHits(quint64 number, const std::vector<store::StoryHit> &hits);
    void onEnded(quint64 number, const inbox::SearchEnd &end);
    void updateHint(bool isStopped = false);
    void choose(const QModelIndex &index);

    inbox::StorySource &m_stories;
    std::unique_ptr<models::StoryHitsModel> m_model;
    std::string m_account;
    store::EventFilter m_filter;
    std::vector<std::string> m_objects;     ///< that the own events speak of
    std::vector<store::StoryHit> m_ofCases; ///< and opened case files
    QString m_marked;
    quint64 m_number = 0;   ///< of the search under way; 0: none
    bool m_isStale = false; ///< what is shown is of the query before
    bool m_opensFirst = false;
    QStackedWidget *m_stack;
    QListView *m_view;
    QLabel *m_hint;
};

} // namespace hookbench::ui
