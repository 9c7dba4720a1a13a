// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QPointer>

#include <functional>
#include <utility>

namespace hookbench::workspace
{

/// `done`, but silent once `context` is gone.
template <typename T>
std::function<void(Result<T>)> whileAlive(QObject *context, std::function<void(Result<T>)> done)
{
    return [guard = QPointer<QObject>(context), done = std::move(done)](Result<T> result) {
        if (guard)
            done(std::move(result));
    };
}

} // namespace hookbench::workspace
