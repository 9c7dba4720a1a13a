// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/storyreads.h"

#include "app/inbox/eventreads.h"
#include "app/inbox/listkeeper.h"
#include "app/inbox/storysearch.h"
#include "app/store/eventreader.h"

#include <utility>

namespace hookbench::inbox
{

StoryReads::StoryReads(EventReads &reads, StorySearch &search, ListKeeper &lists, CasePages &cases,
                       store::Lifecycles lifecycles, QObject *parent)
    : StorySource(parent)
    , m_reads(reads)
    , m_search(search)
    , m_lists(lists)
    , m_cases(cases)
    , m_lifecycles(std::move(lifecycles))
{
    connect(&search, &StorySearch::found, this, &StorySource::storiesFound);
    connect(&search, &StorySearch::progressed, this, &StorySource::searchProgressed);
    connect(&search, &StorySearch::ended, this, &StoryReads::onEnded);
}

void StoryReads::objects(const std::string &account, const std::string &prefix, QObject *context,
                         Done<std::vector<std::string>> done)
{
    m_reads.ask<std::vector<std::string>>(
        [account, prefix](store::EventReader &reader) {
            return reader.values(account, store::FilterTerm::Field::Object, prefix, maxObjects);
        },
        m_objects.take(context, std::move(done)));
}

void StoryReads::story(const std::string &account, const std::string &object, QObject *context,
                       Done<store::Story> done)
{
    m_reads.ask<store::Story>(
        [account, object, lifecycles = m_lifecycles](store::EventReader &reader) {
            return store::readStory(reader, account, object, lifecycles);
        },
        m_stories.take(context, std::move(done)));
}

void StoryReads::comparison(const std::string &account, const std::string &webhook,
                            QObject *context, Done<store::Comparison> done)
{
    m_reads.ask<store::Comparison>(
        [account, webhook](store::EventReader &reader) {
            return store::compareWebhook(reader, account, webhook);
        },
        m_comparisons.take(context, std::move(done)));
}

quint64 StoryReads::search(const store::EventQuery &query)
{
    m_hasCases = false;
    m_end.reset();
    m_number = m_search.open(query);
    m_cases.search(query,
                   [this, number = m_number](const Result<std::vector<store::StoryHit>> &hits) {
                       if (number != m_number)
                           return;
                       m_hasCases = true;
                       // What cannot be read of a case must not keep the own stories back.
                       if (hits && !hits->empty())
                           Q_EMIT storiesFound(number, *hits);
                       if (const std::optional<SearchEnd> end = std::exchange(m_end, {});
                           end && number == m_number)
                           onEnded(number, *end);
                   });
    return m_number;
}

void StoryReads::onEnded(quint64 number, const SearchEnd &end)
{
    if (number == m_number && !m_hasCases) {
        m_end = end;
        return;
    }
    Q_EMIT searchEnded(number, end);
}

void StoryReads::caseObjects(const std::string &prefix, QObject *context,
                             Done<std::vector<store::StoryHit>> done)
{
    m_cases.objects(prefix, m_caseObjects.take(context, std::move(done)));
}

void StoryReads::caseEvents(const std::string &object, QObject *context,
                            Done<std::vector<store::EventSummary>> done)
{
    m_cases.events(object, m_caseEvents.take(context, std::move(done)));
}

void StoryReads::stopSearch()
{
    m_search.stop();
}

void StoryReads::cancelSearch()
{
    m_number = 0;
    m_end.reset();
    m_search.cancel();
}

void StoryReads::fetch(const QStringList &webhooks, QObject *context, Done<void> done)
{
    m_lists.fetch(webhooks, context, std::move(done));
}

} // namespace hookbench::inbox
