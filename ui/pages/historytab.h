// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/store/attempt.h"
#include "app/store/event.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace hookbench::models
{
class RelatedEventsModel;
}

namespace hookbench::ui
{

class SentList;

/// The other times that this event came: attempts, duplicates, replays; and what was sent from here
/// that was made from it. Owned by the inspector; GUI thread.
class HistoryTab : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryTab(const Clock &clock, QWidget *parent = nullptr);
    ~HistoryTab() override;

    void show(store::EventId shown, const Result<std::vector<store::EventSummary>> &events);
    /// Newest first.
    void showAttempts(const Result<std::vector<store::Attempt>> &attempts);
    void clear();

Q_SIGNALS:
    /// By Enter or a double click.
    void eventRequested(qint64 id);
    /// All attempts at the event, with the first.
    void comparisonWanted(const std::vector<store::EventId> &attempts);

private:
    void showHint(const QString &sentence);

    std::unique_ptr<models::RelatedEventsModel> m_model;
    QTableView *m_table;
    QLabel *m_hint;
    QStackedWidget *m_stack;
    QPushButton *m_compare;
    QWidget *m_compareRow;
    std::vector<store::EventId> m_attempts; ///< that can be compared
    SentList *m_sent;
};

} // namespace hookbench::ui
