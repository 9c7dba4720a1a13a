// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/store/story.h"

#include <QWidget>

#include <memory>

class QLabel;
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
    /// Nothing is chosen.
    void clear();

Q_SIGNALS:
    /// 0: none is selected.
    void eventSelected(qint64 id);
    /// By Enter or a double click.
    void eventActivated();

private:
    void createTable();
    void showHint(const QString &sentence);
    void showFindings(const store::Story &story);

    std::unique_ptr<models::StoryModel> m_model;
    QString m_object;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    ElidedLabel *m_title = nullptr;
    QLabel *m_summary = nullptr;
    MessageBar *m_findings = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace hookbench::ui
