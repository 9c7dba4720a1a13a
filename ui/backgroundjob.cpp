// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backgroundjob.h"

#include <utility>

namespace hookbench::ui
{

namespace
{

constexpr int paceMs = 100;

} // namespace

BackgroundJob::BackgroundJob(QObject *parent)
    : QObject(parent)
{
    m_pace.setInterval(paceMs);
    connect(&m_pace, &QTimer::timeout, this, &BackgroundJob::tell);
}

BackgroundJob::~BackgroundJob()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void BackgroundJob::start(Work work)
{
    if (isRunning())
        return;
    m_isCancelled = false;
    m_stage = 0;
    m_done = 0;
    m_total = 0;
    m_pace.start();
    m_thread = std::thread([this, work = std::move(work)] {
        Finish finish = work([this](int stage, std::int64_t done, std::int64_t total) {
            m_stage = stage;
            m_done = done;
            m_total = total;
            return !m_isCancelled;
        });
        // The destructor waits for this thread, so this object is there.
        QMetaObject::invokeMethod(
            this,
            [this, finish = std::move(finish)] {
                m_thread.join();
                m_pace.stop();
                Q_EMIT ended();
                if (finish)
                    finish();
            },
            Qt::QueuedConnection);
    });
}

void BackgroundJob::cancel()
{
    m_isCancelled = true;
}

void BackgroundJob::tell()
{
    Q_EMIT progressed(m_stage, m_done, m_total);
}

} // namespace hookbench::ui
