// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace hookbench::inbox
{

/// Answers to questions of which only the latest of each context counts: an earlier one ends with
/// Cancelled when its answer comes. One object for each kind of question. GUI thread.
template <typename T>
class Latest
{
public:
    using Done = std::function<void(Result<T>)>;

    /// `done` wrapped: silent once `context` is gone, Cancelled when it was asked again meanwhile.
    Done take(QObject *context, Done done)
    {
        const quint64 number = ++m_number;
        (*m_newest)[context] = number;
        return [newest = m_newest, guard = QPointer<QObject>(context), key = context, number,
                done = std::move(done)](Result<T> answer) {
            const bool isLatest = newest->value(key) == number;
            if (isLatest)
                newest->remove(key);
            if (!guard)
                return;
            if (isLatest)
                done(std::move(answer));
            else
                done(Error{ErrorKind::Cancelled});
        };
    }

private:
    std::shared_ptr<QHash<QObject *, quint64>> m_newest =
        std::make_shared<QHash<QObject *, quint64>>();
    quint64 m_number = 0;
};

} // namespace hookbench::inbox
