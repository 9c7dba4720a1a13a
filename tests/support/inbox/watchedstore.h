// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/eventreader.h"
#include "app/store/eventstore.h"

#include <QSemaphore>

#include <memory>
#include <mutex>
#include <utility>

namespace hookbench::test
{

/// Readers of a real store that write down what they are asked. A search ends when the test says
/// so, whatever it has told until then. Nothing is stored by it.
class WatchedStore : public store::EventStore
{
public:
    explicit WatchedStore(store::EventStore &real)
        : m_real(real)
    {
    }
    ~WatchedStore() override { endSearch(); }

    void endSearch() { m_mayEnd.release(); }
    std::vector<store::EventQuery> pages() const
    {
        const std::lock_guard lock(m_mutex);
        return m_pages;
    }
    std::vector<store::EventId> matched() const
    {
        const std::lock_guard lock(m_mutex);
        return m_matched;
    }

    void setObserver(Observer) override {}
    void append(store::EventRecord, Appended) override {}
    void recordAnswer(store::EventId, store::AnswerRecord, Done) override {}
    void recordGap(const std::string &, UtcTime, UtcTime) override {}
    void setPinned(store::EventId, bool, Done) override {}
    void setCause(store::EventId, std::string, Done) override {}
    void recordLateCheck(store::EventId, store::LateCheck, Done) override {}
    void recordList(store::PlatformList, Done) override {}
    void setRetention(store::RetentionRules) override {}
    void flush() override {}
    Result<std::unique_ptr<store::EventReader>> reader() override
    {
        auto real = m_real.reader();
        if (!real)
            return real.error();
        return std::unique_ptr<store::EventReader>(
            std::make_unique<Reader>(*this, std::move(*real)));
    }

private:
    class Reader : public store::EventReader
    {
    public:
        Reader(WatchedStore &of, std::unique_ptr<store::EventReader> real)
            : m_of(of)
            , m_real(std::move(real))
        {
        }
        Result<std::vector<store::EventSummary>> page(const store::EventQuery &query,
                                                      std::optional<store::EventId> before,
                                                      int limit) override
        {
            const std::lock_guard lock(m_of.m_mutex);
            m_of.m_pages.push_back(query);
            return m_real->page(query, before, limit);
        }
        Result<void> ids(const store::EventQuery &query, const IdSink &sink) override
        {
            return m_real->ids(query, sink);
        }
        Result<void> search(const store::EventQuery &query, const SearchSink &sink) override
        {
            const Result<void> searched = m_real->search(query, sink);
            m_of.m_mayEnd.acquire();
            return searched;
        }
        Result<std::vector<store::EventSummary>> rows(std::span<const store::EventId> ids) override
        {
            return m_real->rows(ids);
        }
        Result<std::optional<store::EventRecord>> event(store::EventId id) override
        {
            return m_real->event(id);
        }
        Result<std::vector<store::PayloadTexts>>
        payloadTexts(std::span<const store::EventId> ids,
                     std::span<const std::string> paths) override
        {
            return m_real->payloadTexts(ids, paths);
        }
        Result<std::vector<std::string>> objectsOf(std::span<const store::EventId> ids) override
        {
            return m_real->objectsOf(ids);
        }
        Result<std::vector<store::EventId>> placesOf(std::span<const UtcTime> newestFirst) override
        {
            return m_real->placesOf(newestFirst);
        }
        Result<std::int64_t> count(const store::EventQuery &query) override
        {
            return m_real->count(query);
        }
        Result<std::vector<store::EventSummary>> related(store::EventId id) override
        {
            return m_real->related(id);
        }
        Result<bool> matches(const store::EventQuery &query,
                             const store::EventSummary &summary) override
        {
            const std::lock_guard lock(m_of.m_mutex);
            m_of.m_matched.push_back(summary.id);
            return m_real->matches(query, summary);
        }
        Result<std::vector<std::string>> values(const std::string &account,
                                                store::FilterTerm::Field field,
                                                std::string_view prefix, std::size_t limit) override
        {
            return m_real->values(account, field, prefix, limit);
        }
        Result<store::PlatformRecord> platformRecord(const std::string &account,
                                                     const std::string &webhook, int limit) override
        {
            return m_real->platformRecord(account, webhook, limit);
        }
        Result<std::vector<store::ListedEvent>>
        listedEvents(const std::string &account, std::span<const std::string> eventIds) override
        {
            return m_real->listedEvents(account, eventIds);
        }
        Result<void> markCaptures(const std::string &account,
                                  std::span<store::ListedEvent> entries) override
        {
            return m_real->markCaptures(account, entries);
        }
        void interrupt() override { m_real->interrupt(); }

    private:
        WatchedStore &m_of;
        std::unique_ptr<store::EventReader> m_real;
    };

    store::EventStore &m_real;
    QSemaphore m_mayEnd;
    mutable std::mutex m_mutex;
    std::vector<store::EventQuery> m_pages;
    std::vector<store::EventId> m_matched;
};

} // namespace hookbench::test
