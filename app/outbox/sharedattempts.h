// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/attemptstore.h"

#include <functional>
#include <memory>
#include <mutex>

namespace hookbench::outbox
{

/// The one attempt store of the window, for all that sends from it: opened by whoever asks first,
/// on that one's thread, and again where that failed. It owns the store and outlives all of them;
/// each flushes what it appended before it goes. All functions may be called from any thread.
class SharedAttempts
{
public:
    using Open = std::function<Result<std::unique_ptr<store::AttemptStore>>()>;

    explicit SharedAttempts(Open open);
    SharedAttempts(const SharedAttempts &) = delete;
    SharedAttempts &operator=(const SharedAttempts &) = delete;

    /// Waits for the disk. The store lives as long as this object. Errors: those of opening it.
    Result<store::AttemptStore *> store();

private:
    const Open m_open;
    std::mutex m_mutex; ///< guards what follows
    std::unique_ptr<store::AttemptStore> m_store;
};

} // namespace hookbench::outbox
