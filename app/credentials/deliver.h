// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QMetaObject>
#include <QObject>

#include <functional>
#include <utility>

namespace hookbench::credentials
{

/// Calls `done` from the event loop, unless `context` is gone by then.
template <typename T>
void deliverLater(QObject *context, std::function<void(Result<T>)> done, Result<T> result)
{
    QMetaObject::invokeMethod(
        context,
        [done = std::move(done), result = std::move(result)]() mutable { done(std::move(result)); },
        Qt::QueuedConnection);
}

} // namespace hookbench::credentials
