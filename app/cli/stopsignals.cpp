// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stopsignals.h"

#include <QSocketNotifier>

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

namespace hookbench::cli
{

namespace
{

int pipeEnds[2] = {-1, -1};

extern "C" void writeByte(int)
{
    const char byte = 0;
    // A full pipe means that the wish is known already.
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], &byte, 1);
}

void setHandler(int signal, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    ::sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, nullptr);
}

} // namespace

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
{
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        std::abort(); // no file descriptors at the very start: nothing would work
    m_notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &StopSignals::takeByte);
    setHandler(SIGINT, writeByte);
    setHandler(SIGTERM, writeByte);
}

StopSignals::~StopSignals()
{
    setHandler(SIGINT, SIG_DFL);
    setHandler(SIGTERM, SIG_DFL);
    for (int &end : pipeEnds) {
        ::close(end);
        end = -1;
    }
}

void StopSignals::takeByte()
{
    char byte = 0;
    if (::read(pipeEnds[0], &byte, 1) == 1)
        Q_EMIT stopRequested();
}

} // namespace hookbench::cli
