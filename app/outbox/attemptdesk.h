// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/outbox/sharedattempts.h"
#include "app/store/attemptstore.h"

#include <QObject>
#include <QPointer>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace hookbench::outbox
{

/// The stored attempts as the window reaches them: a thread asks for the store when it is first
/// wanted, and waits for the disk in the window's place. `done` is called once, later, on the GUI
/// thread, and never after its context died. GUI thread.
class AttemptDesk : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;
    template <typename T>
    using Question = std::function<Result<T>(store::AttemptStore &)>;

    /// `attempts` must outlive it.
    explicit AttemptDesk(SharedAttempts &attempts, QObject *parent = nullptr);
    /// Everything appended so far is committed or refused.
    ~AttemptDesk() override;

    void append(store::Attempt attempt, QObject *context, Done<store::AttemptId> done);
    /// Newest first.
    void attemptsOf(store::EventId event, QObject *context, Done<std::vector<store::Attempt>> done);

    /// Any other question to the store, answered on the thread.
    template <typename T>
    void ask(Question<T> question, QObject *context, Done<T> done)
    {
        post([this, question = std::move(question), context = QPointer<QObject>(context),
              done = std::move(done)](const Result<store::AttemptStore *> &store) {
            reply<T>(store ? question(**store) : Result<T>(store.error()), context, done);
        });
    }

private:
    using Job = std::function<void(const Result<store::AttemptStore *> &)>;

    template <typename T>
    void reply(Result<T> answer, const QPointer<QObject> &context, const Done<T> &done)
    {
        QMetaObject::invokeMethod(
            this,
            [answer = std::move(answer), context, done] {
                if (context)
                    done(answer);
            },
            Qt::QueuedConnection);
    }
    void post(Job job);
    void run();

    SharedAttempts &m_attempts;
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_stops = false;
    std::thread m_thread;
};

} // namespace hookbench::outbox
