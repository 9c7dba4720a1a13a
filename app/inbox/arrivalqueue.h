// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/event.h"
#include "app/store/eventstore.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <mutex>
#include <optional>
#include <vector>

namespace hookbench::inbox
{

/// Collects on the store's thread what was committed and hands it to the GUI thread at most once a
/// frame, with one posted event, so that a burst costs the window one flush each 16 ms. Lives on
/// the GUI thread; observer() is for the store, which must be gone before this object.
class ArrivalQueue : public QObject
{
    Q_OBJECT

public:
    static constexpr int frameMs = 16;
    /// More than so many waiting at once are not handed over one by one: the list is read anew.
    static constexpr std::size_t maxWaiting = 50'000;

    explicit ArrivalQueue(QObject *parent = nullptr);

    store::EventStore::Observer observer();

Q_SIGNALS:
    void committed(const std::vector<hookbench::store::EventSummary> &rows);
    void updated(const std::vector<hookbench::store::EventSummary> &rows);
    /// Rows went away, or more came than could be held: what is shown is to be read anew.
    void outdated();
    /// More is known of what the platform listed.
    void listed();
    /// Why appends fail now; nullopt: they work again.
    void storeStateChanged(const std::optional<hookbench::Error> &error);

private:
    struct Waiting
    {
        std::vector<store::EventSummary> committed;
        std::vector<store::EventSummary> updated;
        bool outdated = false;
        bool listed = false;
        bool hasStoreState = false;
        std::optional<Error> storeError;
    };

    template <typename Change>
    void collect(Change change);
    void wake();
    void flush();

    std::mutex m_mutex;
    Waiting m_waiting;
    bool m_posted = false;
    QTimer m_frame;
    QElapsedTimer m_sinceFlush;
};

} // namespace hookbench::inbox
