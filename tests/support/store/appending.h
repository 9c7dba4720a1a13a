// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/eventstore.h"

#include <future>
#include <memory>
#include <utility>

namespace hookbench::test
{

/// Appends and waits for the commit.
inline Result<store::EventStore::Committed> append(store::EventStore &store,
                                                   store::EventRecord event)
{
    auto promise = std::make_shared<std::promise<Result<store::EventStore::Committed>>>();
    auto future = promise->get_future();
    store.append(std::move(event), [promise](Result<store::EventStore::Committed> result) {
        promise->set_value(std::move(result));
    });
    return future.get();
}

/// Calls `ask(done)` and waits for what done is told.
template <typename Ask>
Result<void> waitFor(Ask &&ask)
{
    auto promise = std::make_shared<std::promise<Result<void>>>();
    auto future = promise->get_future();
    ask([promise](Result<void> result) { promise->set_value(std::move(result)); });
    return future.get();
}

} // namespace hookbench::test
