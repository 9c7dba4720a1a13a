// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/eventsearch.h"
#include "app/store/storyhit.h"

#include <QObject>

#include <vector>

namespace hookbench::inbox
{

/// Searches the captures and puts together what speaks of one business object: stories in the order
/// of their newest match. GUI thread; the reading thread must be joined before this object is
/// destroyed.
class StorySearch : public QObject
{
    Q_OBJECT

public:
    /// More stories than these are not listed: who looks for one narrows the query.
    static constexpr std::size_t maxHits = 500;

    explicit StorySearch(ReaderThread &thread, QObject *parent = nullptr);

    quint64 open(const store::EventQuery &query);
    void stop() { m_search.stop(); }
    void cancel() { m_search.cancel(); }

Q_SIGNALS:
    /// New ones, and those that are known with more events than before.
    void found(quint64 number, const std::vector<hookbench::store::StoryHit> &hits);
    void progressed(quint64 number, const hookbench::store::SearchProgress &progress);
    void ended(quint64 number, const hookbench::inbox::SearchEnd &end);

private:
    EventSearch m_search;
};

} // namespace hookbench::inbox
