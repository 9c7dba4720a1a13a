// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace hookbench::cli
{

/// Turns SIGINT and SIGTERM into a Qt signal. The handlers only write a byte to a pipe; each works
/// once, so that a second Ctrl+C ends a program that does not stop. At most one at a time, on the
/// main thread; the pipe is the one thing that a signal handler can reach, and therefore static.
class StopSignals : public QObject
{
    Q_OBJECT

public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void stopRequested();

private:
    void takeByte();

    QSocketNotifier *m_notifier = nullptr;
};

} // namespace hookbench::cli
