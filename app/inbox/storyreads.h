// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/casestories.h"
#include "app/inbox/latest.h"
#include "app/inbox/storysource.h"
#include "app/store/lifecycles.h"

namespace hookbench::inbox
{

class CasePages;
class EventReads;
class ListKeeper;
class StorySearch;

/// Stories out of the store, read on the thread for rows, and beside them what opened case files
/// know. GUI thread.
class StoryReads : public StorySource
{
    Q_OBJECT

public:
    /// All of them must outlive it.
    StoryReads(EventReads &reads, StorySearch &search, ListKeeper &lists, CasePages &cases,
               store::Lifecycles lifecycles, QObject *parent = nullptr);

    void objects(const std::string &account, const std::string &prefix, QObject *context,
                 Done<std::vector<std::string>> done) override;
    void caseObjects(const std::string &prefix, QObject *context,
                     Done<std::vector<store::StoryHit>> done) override;
    void caseEvents(const std::string &object, QObject *context,
                    Done<std::vector<store::EventSummary>> done) override;
    void story(const std::string &account, const std::string &object, QObject *context,
               Done<store::Story> done) override;
    void comparison(const std::string &account, const std::string &webhook, QObject *context,
                    Done<store::Comparison> done) override;
    void fetch(const QStringList &webhooks, QObject *context, Done<void> done) override;
    quint64 search(const store::EventQuery &query) override;
    void stopSearch() override;
    void cancelSearch() override;

private:
    void onEnded(quint64 number, const SearchEnd &end);

    EventReads &m_reads;
    StorySearch &m_search;
    ListKeeper &m_lists;
    CaseStories m_cases;
    store::Lifecycles m_lifecycles;
    quint64 m_number = 0;           ///< of the search under way; 0: none
    bool m_hasCases = false;        ///< all that they found was told
    std::optional<SearchEnd> m_end; ///< of the own events, while the cases are waited for
    Latest<std::vector<std::string>> m_objects;
    Latest<std::vector<store::StoryHit>> m_caseObjects;
    Latest<std::vector<store::EventSummary>> m_caseEvents;
    Latest<store::Story> m_stories;
    Latest<store::Comparison> m_comparisons;
};

} // namespace hookbench::inbox
