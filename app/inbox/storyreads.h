// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/latest.h"
#include "app/inbox/storysource.h"
#include "app/store/lifecycles.h"

namespace hookbench::inbox
{

class EventReads;
class ListKeeper;
class StorySearch;

/// Stories out of the store, read on the thread for rows. GUI thread.
class StoryReads : public StorySource
{
    Q_OBJECT

public:
    /// All of them must outlive it.
    StoryReads(EventReads &reads, StorySearch &search, ListKeeper &lists,
               store::Lifecycles lifecycles, QObject *parent = nullptr);

    void objects(const std::string &account, const std::string &prefix, QObject *context,
                 Done<std::vector<std::string>> done) override;
    void story(const std::string &account, const std::string &object, QObject *context,
               Done<store::Story> done) override;
    void comparison(const std::string &account, const std::string &webhook, QObject *context,
                    Done<store::Comparison> done) override;
    void fetch(const QStringList &webhooks, QObject *context, Done<void> done) override;
    quint64 search(const store::EventQuery &query) override;
    void stopSearch() override;
    void cancelSearch() override;

private:
    EventReads &m_reads;
    StorySearch &m_search;
    ListKeeper &m_lists;
    store::Lifecycles m_lifecycles;
    Latest<std::vector<std::string>> m_objects;
    Latest<store::Story> m_stories;
    Latest<store::Comparison> m_comparisons;
};

} // namespace hookbench::inbox
