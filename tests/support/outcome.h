// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QTest>

#include <functional>
#include <optional>

/// What an asynchronous call came to, and how often it said so. Give done() to the call, then
/// wait().
template <typename T>
struct Outcome
{
    std::optional<hookbench::Result<T>> result;
    int times = 0;

    std::function<void(hookbench::Result<T>)> done()
    {
        return [this](hookbench::Result<T> answer) {
            result.emplace(std::move(answer));
            ++times;
        };
    }

    bool wait(int milliseconds = 10'000)
    {
        return QTest::qWaitFor([this] { return result.has_value(); }, milliseconds);
    }

    bool ok() const { return result && result->ok(); }
    /// The kind's name; "no answer" or "ok" when there is no error.
    QByteArray error() const
    {
        if (!result)
            return "no answer";
        return result->ok() ? "ok" : hookbench::errorKindName(result->error().kind);
    }
};
