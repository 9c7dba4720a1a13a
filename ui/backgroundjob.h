// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <atomic>
#include <cstdint>
#include <functional>
#include <thread>

namespace hookbench::ui
{

/// One long piece of work on the disk at a time, on a thread of its own, with a progress that is
/// told ten times a second at most, and a way to end it. Owned by whoever shows it; GUI thread.
class BackgroundJob : public QObject
{
    Q_OBJECT

public:
    /// False asks the work to end with Cancelled.
    using Report = std::function<bool(int stage, std::int64_t done, std::int64_t total)>;
    /// Runs on the thread of the job's owner, never after the job is gone.
    using Finish = std::function<void()>;
    /// Runs on the thread; what it gives is run when it has ended.
    using Work = std::function<Finish(const Report &report)>;

    explicit BackgroundJob(QObject *parent = nullptr);
    /// Ends the work, and waits for it.
    ~BackgroundJob() override;

    /// Nothing while one is under way.
    void start(Work work);
    void cancel();
    bool isRunning() const { return m_thread.joinable(); }

Q_SIGNALS:
    void progressed(int stage, qint64 done, qint64 total);
    /// Before what the work gave is run.
    void ended();

private:
    void tell();

    std::thread m_thread;
    std::atomic<bool> m_isCancelled = false;
    std::atomic<int> m_stage = 0;
    std::atomic<std::int64_t> m_done = 0;
    std::atomic<std::int64_t> m_total = 0;
    QTimer m_pace;
};

} // namespace hookbench::ui
