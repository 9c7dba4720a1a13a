// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/closedpipewatch.h"

#include <QTimer>

#include <csignal>
#include <poll.h>
#include <unistd.h>

namespace hookbench::cli
{

namespace
{

using namespace std::chrono_literals;

} // namespace

ClosedPipeWatch::ClosedPipeWatch(QObject *parent)
    : QObject(parent)
{
    std::signal(SIGPIPE, SIG_IGN);
    // The event loop cannot wait for this: its notifiers know reading and writing.
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &ClosedPipeWatch::look);
    timer->start(500ms);
}

void ClosedPipeWatch::look()
{
    pollfd out{STDOUT_FILENO, 0, 0};
    if (::poll(&out, 1, 0) == 1 && (out.revents & (POLLERR | POLLHUP | POLLNVAL)) != 0)
        Q_EMIT closed();
}

} // namespace hookbench::cli
