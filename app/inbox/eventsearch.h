// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/eventreader.h"

#include <QObject>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace hookbench::inbox
{

class ReaderThread;

/// How a search came to its end. Value type.
struct SearchEnd
{
    enum class Kind : std::uint8_t {
        Complete,
        Stopped, ///< by the user
        Enough,  ///< more than this is not listed
        Failed   ///< `error`
    };

    Kind kind = Kind::Complete;
    store::SearchProgress progress{};
    std::optional<Error> error{};
};

/// One search at a time on a reading thread, newest first: the next one ends the one before without
/// a word. GUI thread; the thread must be joined before this object is destroyed.
class EventSearch : public QObject
{
    Q_OBJECT

public:
    /// What is to be done on the GUI thread with a piece of what was found.
    struct Taken
    {
        std::function<void()> deliver{};
        bool isEnough = false; ///< the search is over
    };
    /// Makes something of ids that were found; called on the reading thread.
    using Take =
        std::function<Result<Taken>(store::EventReader &, std::span<const store::EventId>)>;

    /// Shorter searches tell no progress.
    static constexpr std::chrono::milliseconds quietTime{200};

    explicit EventSearch(ReaderThread &thread, std::chrono::milliseconds quiet = quietTime,
                         QObject *parent = nullptr);
    ~EventSearch() override;

    /// The number that its signals carry.
    quint64 open(const store::EventQuery &query, Take take);
    /// What was found stays; ended() says how far it came.
    void stop();
    /// Without a word.
    void cancel();
    /// Of the search whose pieces are delivered; 0: none.
    quint64 number() const { return m_number; }

Q_SIGNALS:
    void progressed(quint64 number, const hookbench::store::SearchProgress &progress);
    /// After the last piece.
    void ended(quint64 number, const hookbench::inbox::SearchEnd &end);

private:
    struct Run
    {
        std::atomic<bool> isGone = false;
        std::atomic<bool> isStopped = false;
    };

    void answer(quint64 number, std::function<void()> deliver);
    void search(store::EventReader &reader, const store::EventQuery &query, quint64 number,
                const Run &run, const Take &take);

    ReaderThread &m_thread;
    std::chrono::milliseconds m_quiet;
    std::shared_ptr<Run> m_run;
    quint64 m_number = 0;
    quint64 m_last = 0;
};

} // namespace hookbench::inbox
