// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace hookbench::outbox
{
class BulkDesk;
}

namespace hookbench::ui
{

class MessageBar;

/// How far the bulk run is: count, rate, time left; Pause, Continue, Cancel. Hidden while none is
/// driven. GUI thread.
class BulkProgress : public QWidget
{
    Q_OBJECT

public:
    /// `desk` must outlive it.
    explicit BulkProgress(outbox::BulkDesk &desk, QWidget *parent = nullptr);

private:
    void showPhase();
    void showFigures();

    outbox::BulkDesk &m_desk;
    QTimer m_tick;
    QLabel *m_title = nullptr;
    QLabel *m_figures = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_resume = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace hookbench::ui
