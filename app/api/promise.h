// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QMetaObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <utility>

namespace hookbench::api
{

/// The callback of one call, called exactly once and always later, on the thread of `context`, and
/// not at all once that is gone. Copies share it; when the last one goes undelivered, the callback
/// gets Cancelled.
template <typename T>
class Promise
{
public:
    Promise(QObject *context, std::function<void(Result<T>)> done)
        : m_state(std::make_shared<State>(context, std::move(done)))
    {
    }

    /// The first delivery counts.
    void deliver(Result<T> result) const { m_state->deliver(std::move(result)); }
    QObject *context() const { return m_state->context; }

private:
    struct State
    {
        State(QObject *where, std::function<void(Result<T>)> what)
            : context(where)
            , done(std::move(what))
        {
        }
        State(const State &) = delete;
        State &operator=(const State &) = delete;
        ~State() { deliver(Error{ErrorKind::Cancelled}); }

        void deliver(Result<T> result)
        {
            auto callback = std::exchange(done, nullptr);
            if (!callback || !context)
                return;
            QMetaObject::invokeMethod(
                context,
                [callback = std::move(callback), result = std::move(result)]() mutable {
                    callback(std::move(result));
                },
                Qt::QueuedConnection);
        }

        QPointer<QObject> context;
        std::function<void(Result<T>)> done;
    };

    std::shared_ptr<State> m_state;
};

} // namespace hookbench::api
