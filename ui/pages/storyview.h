// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/store/story.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace hookbench::models
{
class StoryModel;
}

namespace hookbench::ui
{

class ElidedLabel;
class EmptyState;
class MessageBar;
class ToneLabel;

/// The story of one business object: what does not fit its life cycle, and its events in the order
/// in which they came. Owned by the page; GUI thread.
class StoryView : public QWidget
{
    Q_OBJECT

public:
    /// `clock` must outlive it.
    explicit StoryView(const Clock &clock, QWidget *parent = nullptr);
    ~StoryView() override;

    void showStory(const QString &object, const Result<store::Story> &story);
    /// What opened case files have about the object: shown between the own events, as theirs.
    void showCaseEvents(const QString &object, const std::vector<store::EventSummary> &events);
    /// Nothing is chosen.
    void clear();
    /// There is no story, and this is why.
    void showNone(const QString &sentence) { showHint(sentence); }
    /// Of the story that is shown next, or is shown: this event is selected. 0: the first one.
    void selectEvent(qint64 id);
    /// The platform is being asked; `failure` empty: it answered.
    void setFetching(bool isFetching, const QString &failure = {});

Q_SIGNALS:
    /// 0: none is selected.
    void eventSelected(qint64 id);
    /// By Enter or a double click.
    void eventActivated();
    /// The platform is to be asked for the lists of these webhooks.
    void listsWanted(const QStringList &webhooks);
    /// An event that did not come is to be sent from here, out of these bytes.
    void replayWanted(qint64 event);

private:
    void createTable();
    void showAll(bool isSame);
    void showSummary();
    void showTimes();
    void showHint(const QString &sentence);
    void showFindings(const store::Story &story);
    void showRecord();
    void updateReplay();
    QWidget *createRecord();

    std::unique_ptr<models::StoryModel> m_model;
    QString m_object;
    qint64 m_wanted = 0; ///< to be selected when its story is shown
    store::Story m_story;
    QString m_asked;      ///< the object of which the own events know nothing
    QString m_caseObject; ///< that these are about
    std::vector<store::EventSummary> m_caseEvents;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    ElidedLabel *m_title = nullptr;
    QLabel *m_summary = nullptr;
    MessageBar *m_findings = nullptr;
    QWidget *m_record = nullptr;
    ToneLabel *m_recordText = nullptr;
    QPushButton *m_fetch = nullptr;
    QPushButton *m_replay = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace hookbench::ui
