// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QObject>
#include <QString>
#include <QVector>

#include <functional>
#include <optional>
#include <vector>

namespace hookbench::workspace
{

/// One piece of a run: starts something and calls back exactly once, later, with the failure if
/// there was one.
struct Task
{
    QString name; ///< what it concerns, for the report
    std::function<void(std::function<void(std::optional<Error>)>)> start;
};

/// How a run ended.
struct RunReport
{
    struct Failure
    {
        QString name;
        Error error;
        bool operator==(const Failure &) const = default;
    };

    int total = 0;
    int done = 0;              ///< succeeded
    QVector<Failure> failures; ///< tried and failed
    bool cancelled = false;    ///< by the user; the rest was not tried
    bool stopped = false;      ///< a failure that every further task would meet too

    int notTried() const { return total - done - static_cast<int>(failures.size()); }
    bool operator==(const RunReport &) const = default;
};

/// Runs tasks one after the other, with progress and cancel; a failure that would only repeat (key,
/// limit, network) stops the run. GUI thread; deletes itself after `finished`.
class TaskRun : public QObject
{
    Q_OBJECT

public:
    TaskRun(std::vector<Task> tasks, QObject *parent);

    /// Begins on the next turn of the event loop.
    void start();
    /// Finishes the task under way and stops before the next.
    void cancel();

Q_SIGNALS:
    void progress(int tried, int total);
    void finished(const hookbench::workspace::RunReport &report);

private:
    void next();

    std::vector<Task> m_tasks;
    std::size_t m_at = 0;
    RunReport m_report;
};

/// True for failures that the next request would meet as well.
bool stopsRun(ErrorKind kind);

} // namespace hookbench::workspace
