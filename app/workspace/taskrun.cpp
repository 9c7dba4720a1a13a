// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/taskrun.h"

#include <QPointer>

namespace hookbench::workspace
{

bool stopsRun(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::Timeout:
    case ErrorKind::HostNotFound:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::ConnectionLost:
    case ErrorKind::Tls:
    case ErrorKind::RedirectRefused:
    case ErrorKind::InsecureUrl:
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::RateLimited:
    case ErrorKind::BudgetTooSmall:
    case ErrorKind::AccountReadOnly:
    case ErrorKind::HostNotConfirmed:
        return true;
    default:
        return false;
    }
}

TaskRun::TaskRun(std::vector<Task> tasks, QObject *parent)
    : QObject(parent)
    , m_tasks(std::move(tasks))
{
    m_report.total = static_cast<int>(m_tasks.size());
}

void TaskRun::start()
{
    QMetaObject::invokeMethod(this, &TaskRun::next, Qt::QueuedConnection);
}

void TaskRun::cancel()
{
    m_report.cancelled = true;
}

void TaskRun::next()
{
    Q_EMIT progress(static_cast<int>(m_at), m_report.total);
    if (m_at == m_tasks.size() || m_report.cancelled || m_report.stopped) {
        m_report.cancelled = m_report.cancelled && m_report.notTried() > 0;
        Q_EMIT finished(m_report);
        deleteLater();
        return;
    }
    const Task &task = m_tasks[m_at++];
    task.start([self = QPointer(this), name = task.name](std::optional<Error> failure) {
        if (!self)
            return;
        if (failure) {
            self->m_report.stopped = stopsRun(failure->kind);
            self->m_report.failures.append({name, std::move(*failure)});
        } else {
            ++self->m_report.done;
        }
        self->next();
    });
}

} // namespace hookbench::workspace
