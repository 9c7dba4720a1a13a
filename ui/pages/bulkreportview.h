// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/outbox/bulkdesk.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace hookbench::ui
{

class KeyValueList;
class MessageBar;
class StatTile;

/// What a bulk run came to: the verdict or the reason of its end, counts, answers, the slowest; to
/// be exported, continued, or sent again as far as it failed. Shows what it is given. GUI thread.
class BulkReportView : public QWidget
{
    Q_OBJECT

public:
    explicit BulkReportView(QWidget *parent = nullptr);

    /// `failure`: why it ended early, where that is known.
    void show(const outbox::BulkReport &report, const std::optional<Error> &failure = {});
    void clear();
    /// Whether runs can be continued or repeated here.
    void setActions(bool canContinue, bool canRerun);

Q_SIGNALS:
    void exportWanted(const hookbench::store::ReplayRun &run, const QString &file);
    void rerunWanted(const hookbench::outbox::BulkReport &report);
    void continueWanted(const hookbench::store::ReplayRun &run, qint64 left);

private:
    void showHeadline(const std::optional<Error> &failure);
    void showFacts();
    void save();

    std::optional<outbox::BulkReport> m_report;
    bool m_canContinue = true;
    bool m_canRerun = true;
    MessageBar *m_headline = nullptr;
    QLabel *m_about = nullptr;
    StatTile *m_sent = nullptr;
    StatTile *m_passed = nullptr;
    StatTile *m_failed = nullptr;
    StatTile *m_unanswered = nullptr;
    KeyValueList *m_answers = nullptr;
    QLabel *m_slowestTitle = nullptr;
    KeyValueList *m_slowest = nullptr;
    QPushButton *m_continue = nullptr;
    QPushButton *m_rerun = nullptr;
    QPushButton *m_save = nullptr;
};

/// "Drill: shuffle", "Replay".
QString runTitle(const store::ReplayRun &run);
/// Where it stands, in a word: "Done", "Stopped", "Cancelled", "Waiting".
QString runStateWord(const store::ReplayRun &run);

} // namespace hookbench::ui
