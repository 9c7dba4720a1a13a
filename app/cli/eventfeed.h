// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/eventstore.h"

#include <QObject>

#include <mutex>
#include <vector>

namespace hookbench::cli
{

/// Brings what an event store tells on its own thread to the main one, many events with one
/// wake-up. Only events whose answer is known: one that was passed on comes when its handler has
/// answered.
class EventFeed : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// To be given to the store; the feed must outlive it.
    store::EventStore::Observer observer();
    /// What came since the last call, in the order in which it became known.
    std::vector<store::EventSummary> take();

Q_SIGNALS:
    void arrived();
    void failed(const hookbench::Error &error);
    void recovered();

private:
    void add(std::span<const store::EventSummary> events);

    std::mutex m_mutex;
    std::vector<store::EventSummary> m_events;
};

} // namespace hookbench::cli
