// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "models/eventpagesource.h"
#include "models/mixedids.h"
#include "models/pathcolumns.h"
#include "models/summarycache.h"

#include <QAbstractTableModel>
#include <QDate>

#include <deque>
#include <optional>
#include <unordered_set>
#include <vector>

namespace hookbench::models
{

/// The received events of a query as a table that stays flat at a million rows: it holds ids and
/// the summaries that were shown last. Rows that are not read yet are placeholders, asked for
/// together once each event loop turn. New rows come in one insertion for each signal of the
/// source. Guests of the source stand between its own rows. Behind its own columns stand those of
/// payload paths. Sorted by time, newest first unless sort() turns it round. Owned by the page; GUI
/// thread.
class EventTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int {
        Received,
        VerdictWord,
        Type,
        Event,
        Path,
        Bytes,
        Answered,
        DuplicateOf,
        Cause,
        ColumnCount
    };
    /// Of this model alone, besides those of roles.h; bool: retention leaves the row.
    static constexpr int PinnedRole = Qt::UserRole + 100;
    /// The case file that the row is from; empty: it is of the own store.
    static constexpr int CaseRole = Qt::UserRole + 101;

    /// Both must outlive the model.
    EventTableModel(EventPageSource &source, const Clock &clock, QObject *parent = nullptr);
    ~EventTableModel() override;

    /// The rows of the query before stay until the first ones of this one come.
    void open(const store::EventQuery &query);
    const store::EventQuery &query() const { return m_query; }
    /// No rows, and nothing asked for.
    void close();
    /// All ids are known.
    bool isComplete() const { return m_isComplete; }
    /// Ends the search: what was found stays.
    void stop() { m_source.stop(); }
    /// The columns behind ColumnCount: "$.data.amount".
    const QStringList &paths() const { return m_paths.paths(); }
    /// At most PathColumns::maxPaths of them, which must read.
    void setPaths(const QStringList &paths);
    /// More rows may come: neither complete, stopped nor failed.
    bool isSearching() const { return m_isSearching; }
    /// The first rows of the query came.
    bool isOpen() const { return m_isOpen; }

    bool isNewestFirst() const { return m_newestFirst; }
    store::EventId idAt(int row) const;
    /// -1 when it is not in the list.
    int rowOf(store::EventId id) const;
    /// Null while the row is a placeholder; the pointer holds until the event loop goes on.
    const store::EventSummary *summaryAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    /// By Received only; any other column changes nothing.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

public Q_SLOTS:
    /// Times of another day read differently: to be told after midnight, or any time.
    void refreshTimes();

Q_SIGNALS:
    /// The first rows of a query are here.
    void opened();
    void completed();
    void failed(const hookbench::Error &error);
    /// The search takes longer than a moment.
    void searchProgressed(const hookbench::store::SearchProgress &progress);
    /// It was stopped: the list has what was found until then.
    void stopped(const hookbench::store::SearchProgress &progress);
    /// So many new events came; gaps do not count.
    void arrived(int events);

private:
    struct Recent
    {
        store::EventSummary row;
        mutable bool isShown = false;
    };
    /// Reads all ids again to find out which of them went.
    struct Reread
    {
        store::EventId newest = 0; ///< newer ones came since it began
        std::vector<store::EventSummary> first{}; ///< the newest, as they are now
        std::vector<store::EventId> kept{};
        bool onceMore = false;
    };

    void onFirstPage(quint64 number, const std::vector<store::EventSummary> &rows);
    void onOlderIds(quint64 number, const std::vector<qint64> &ids);
    void onGuestsFound(quint64 number, const std::vector<GuestRow> &guests);
    void onIdsFinished(quint64 number);
    void onFailed(quint64 number, const Error &error);
    void onRowsRead(const QVector<qint64> &ids, const std::vector<store::EventSummary> &rows);
    void onArrived(quint64 number, const std::vector<store::EventSummary> &rows);
    void onUpdated(const store::EventSummary &row);
    void onRemoved();

    int rowAt(std::size_t place) const;
    std::size_t placeAt(int row) const;
    const Recent *recentAt(std::size_t place) const;
    const store::EventSummary *find(store::EventId id, std::size_t place) const;
    void want(store::EventId id) const;
    void ask();
    int takeNew(std::span<const store::EventSummary> rows);
    void appendNewer(std::span<const store::EventSummary> rows);
    bool insertLate(const store::EventSummary &row);
    void beginInsert(std::size_t place, std::size_t count);
    void settle();
    void settleRecent();
    void forgetRequests();
    bool lacksNewer(const Reread &reread) const;
    void removeAllBut(const Reread &reread);
    void refresh(const Reread &reread);
    void addNeighbours(QVector<qint64> &ids) const;
    void emitRows(std::vector<int> rows);

    void onStopped(quint64 number, const store::SearchProgress &progress);
    void onTextsRead(const QVector<qint64> &ids);

    QVariant pathData(const store::EventSummary &row, int path, int role) const;

    EventPageSource &m_source;
    const Clock &m_clock;
    QDate m_today;
    store::EventQuery m_query;
    quint64 m_number = 0; ///< of the query whose answers count
    bool m_isOpen = false;
    bool m_isComplete = false;
    bool m_isSearching = false;
    bool m_newestFirst = true;

    MixedIds m_ids;
    std::vector<GuestRow> m_early; ///< came before the first page
    std::deque<Recent> m_recent;   ///< of the newest own rows, the newest at the end
    mutable SummaryCache m_cache;

    mutable PathColumns m_paths;

    std::optional<Reread> m_reread;

    mutable std::vector<store::EventId> m_wanted; ///< placeholders that were looked at
    mutable bool m_isAskQueued = false;
    std::deque<QVector<qint64>> m_asked; ///< requests that are not answered yet
    std::unordered_set<store::EventId> m_gone;       ///< asked for, and not there any more
};

} // namespace hookbench::models
