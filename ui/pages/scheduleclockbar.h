// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/sandboxdelivery.h"
#include "app/base/clock.h"

#include <QWidget>

#include <chrono>

class QLabel;
class QPushButton;

namespace hookbench::ui
{

/// The virtual clock of the retry schedule beside the real one, and what moves it. GUI thread.
class ScheduleClockBar : public QWidget
{
    Q_OBJECT

public:
    /// `clock` must outlive it.
    explicit ScheduleClockBar(const Clock &clock, QWidget *parent = nullptr);

    void setState(const api::SandboxClock &state);
    /// An order is under way; `canCancel`: it goes on by itself until it is cancelled.
    void setBusy(bool busy, bool canCancel = false);

Q_SIGNALS:
    void pauseWanted(bool paused);
    void nextWanted();
    void advanceWanted(std::chrono::milliseconds by);
    /// All attempts, until nothing is pending.
    void playOutWanted();
    void cancelWanted();

private:
    void createLayout();
    QPushButton *button(const char *name, const QString &text, const QString &tip);
    void showState();

    const Clock &m_clock;
    api::SandboxClock m_state;
    std::chrono::seconds m_ahead{0}; ///< of the real time, when the state came
    bool m_isBusy = false;
    bool m_canCancel = false;
    QLabel *m_time = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_hour = nullptr;
    QPushButton *m_days = nullptr;
    QPushButton *m_playOut = nullptr;
};

} // namespace hookbench::ui
