// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/inbox/latest.h"
#include "app/inbox/opencase.h"
#include "models/eventpagesource.h"

#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hookbench::inbox
{

/// The event list's rows with those of opened case files between them, as guests: the same query
/// searches all of them, and each stands where its time is. A row of a case has a negative id and
/// says in its account whose it is. GUI thread.
class CasePages : public models::EventPageSource
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;
    /// The own events, among which a case's have their place; null: they are not open.
    using OwnStore = std::function<store::EventStore *()>;

    /// So many cases are open at most.
    static constexpr std::size_t maxCases = 8;

    /// `own` and what `store` gives must outlive it.
    explicit CasePages(models::EventPageSource &own, OwnStore store = {},
                       QObject *parent = nullptr);
    ~CasePages() override;

    /// Beside those that are open; not more than maxCases. Returns its number.
    store::EventId add(std::shared_ptr<store::EventStore> events, const std::string &name);
    void close(store::EventId number);
    bool isEmpty() const { return m_cases.empty(); }
    /// Leaves out all rows but those of this case; 0: none is left out.
    void setAlone(store::EventId number);
    store::EventId alone() const { return m_alone; }

    /// Asks each case on its own thread; all that they said, in the order of the cases, or the
    /// first error. Never where one is closed before it answered.
    template <typename T>
    void
    askAll(std::function<Result<std::vector<T>>(store::EventReader &, const OpenCase &)> question,
           Done<std::vector<T>> done)
    {
        struct Answers
        {
            std::vector<std::vector<T>> parts;
            std::size_t waiting;
            std::optional<Error> error;
        };
        auto answers = std::make_shared<Answers>(
            Answers{std::vector<std::vector<T>>(m_cases.size()), m_cases.size(), {}});
        const auto finish = [answers, done = std::move(done)] {
            std::vector<T> all;
            for (std::vector<T> &part : answers->parts)
                std::move(part.begin(), part.end(), std::back_inserter(all));
            done(answers->error ? Result<std::vector<T>>(*answers->error)
                                : Result<std::vector<T>>(std::move(all)));
        };
        if (m_cases.empty())
            QMetaObject::invokeMethod(this, finish, Qt::QueuedConnection);
        for (std::size_t i = 0; i < m_cases.size(); ++i) {
            const OpenCase *const one = m_cases[i].get(); // outlives its thread
            m_cases[i]->ask<std::vector<T>>(
                [question, one](store::EventReader &reader) { return question(reader, *one); },
                [answers, finish, i](Result<std::vector<T>> part) {
                    if (part)
                        answers->parts[i] = std::move(*part);
                    else if (!answers->error)
                        answers->error = part.error();
                    if (--answers->waiting == 0)
                        finish();
                });
        }
    }

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
    void stop() override;
    void fetchValues(const std::string &account, store::FilterTerm::Field field,
                     const QString &prefix, QObject *context,
                     std::function<void(const QStringList &)> done) override;

Q_SIGNALS:
    /// Another set of cases is open: what lists show is to be opened anew.
    void changed();
    /// This case could not be searched.
    void unreadable(const QString &name, const hookbench::Error &error);

private:
    using Rows = std::vector<store::EventSummary>;
    using Matches = std::vector<OpenCase::Match>;
    struct Asked;

    void forward();
    OpenCase *caseOf(store::EventId id) const;
    template <typename T>
    void askCase(store::EventId id,
                 std::function<Result<T>(store::EventReader &, store::EventId)> question,
                 std::function<void(const OpenCase &, T &)> show, Done<T> done);
    void onFound(quint64 number, const std::string &name, const Result<Matches> &matches);
    void onOwnRows(const QVector<qint64> &ids, const Rows &rows);
    void tellGuests();
    void finish();

    models::EventPageSource &m_own;
    OwnStore m_store;
    std::vector<std::unique_ptr<OpenCase>> m_cases;
    store::EventId m_lastNumber = 0; ///< of a case
    store::EventId m_alone = 0;
    quint64 m_number = 0; ///< of the query that is open
    quint64 m_aloneNumber;
    bool m_hasOwn = false;     ///< all of the own ids were told
    bool m_isStopped = false;  ///< no more of the own ids come
    bool m_isTold = false;     ///< all that the cases have
    std::size_t m_waiting = 0; ///< cases that have not said what they have
    Matches m_found;
    std::vector<std::shared_ptr<Asked>> m_mixed; ///< those that wait for the own source's part
    Latest<store::EventRecord> m_records;
    Latest<Rows> m_related;
};

} // namespace hookbench::inbox
