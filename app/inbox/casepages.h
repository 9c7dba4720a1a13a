// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/inbox/latest.h"
#include "app/store/event.h"
#include "models/eventpagesource.h"

#include <memory>
#include <optional>
#include <string>

namespace hookbench::store
{
class EventStore;
}

namespace hookbench::inbox
{

class ReaderThread;

/// The event list's rows with those of an opened case file behind them: the same query searches
/// both. A row of the case has a negative id and says in its account whose it is. Reads the case on
/// a thread of its own; changes nothing in it. GUI thread.
class CasePages : public models::EventPageSource
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    /// `own` must outlive it.
    explicit CasePages(models::EventPageSource &own, QObject *parent = nullptr);
    ~CasePages() override;

    /// In place of one that is shown. What lists show is to be opened anew afterwards.
    void show(std::shared_ptr<store::EventStore> events, const std::string &name);
    void close();
    bool isShown() const { return m_events != nullptr; }
    /// Leaves out all rows but those of the case.
    void setAlone(bool alone) { m_isAlone = alone; }
    bool isAlone() const { return m_isAlone && isShown(); }

    static bool isOfCase(store::EventId id) { return id < 0; }
    /// Why nothing of it can be changed or verified.
    static Error readOnly();
    /// NotFound when the case was closed.
    void event(store::EventId id, QObject *context, Done<store::EventRecord> done);
    void related(store::EventId id, QObject *context, Done<std::vector<store::EventSummary>> done);

    quint64 open(const store::EventQuery &query) override;
    void requestRows(const QVector<qint64> &ids) override;
    void requestTexts(const QVector<qint64> &ids, const QStringList &paths) override;
    void cancel() override;
    void stop() override { m_own.stop(); }
    void fetchValues(const std::string &account, store::FilterTerm::Field field,
                     const QString &prefix, QObject *context,
                     std::function<void(const QStringList &)> done) override;

private:
    using Ids = std::vector<qint64>;
    template <typename T>
    void ask(std::function<Result<T>(store::EventReader &)> question, Done<T> done);
    store::EventSummary shown(store::EventSummary row) const;
    void forward();
    void onCaseIds(quint64 number, const Result<Ids> &ids);
    /// The case's rows, once all of the own ones are known.
    void tellCase();

    models::EventPageSource &m_own;
    std::shared_ptr<store::EventStore> m_events;
    std::unique_ptr<ReaderThread> m_thread; ///< goes before the store
    std::string m_name;
    store::EventId m_shift = 0; ///< from the ids in the case to those in the list
    bool m_isAlone = false;
    quint64 m_number = 0; ///< of the query that is open
    quint64 m_aloneNumber;
    bool m_hasOwn = false;        ///< all of the own ids were told
    bool m_isStopped = false;     ///< no more of the own ids come
    std::optional<Ids> m_caseIds; ///< of the query; absent: not known yet
    bool m_isTold = false;
    std::vector<store::EventSummary> m_heldRows; ///< of a request that asks the own source as well
    Latest<store::EventRecord> m_records;
    Latest<std::vector<store::EventSummary>> m_related;
};

} // namespace hookbench::inbox
