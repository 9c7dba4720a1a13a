// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/http/engine.h"
#include "app/outbox/bulkplan.h"
#include "app/outbox/bulkworker.h"
#include "app/send/drillreport.h"
#include "app/send/replayer.h"
#include "app/send/replayreport.h"
#include "app/send/replayselection.h"
#include "app/send/statecheck.h"
#include "app/signing/schemeset.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace hookbench::outbox
{

/// A bulk run with what came of it, as the window shows it. Value type.
struct BulkReport
{
    store::ReplayRun run{};
    send::ReplayReport replay{};
    std::optional<send::DrillVerdict> drill{};
    std::optional<send::StateCheck> state{};
};

/// A stored run in a list.
struct StoredRun
{
    store::ReplayRun run{};
    store::RunCounts counts{};
};

/// Bulk runs of the window, one at a time: chooses the events, stores the run, drives it, and reads
/// what is stored of earlier ones. A run that nobody drives any more (a restart, a sleep) waits for
/// carryOn() or resume(). Wishes return at once. GUI thread.
class BulkDesk : public QObject
{
    Q_OBJECT

public:
    enum class Phase : std::uint8_t {
        Idle,
        Preparing, ///< is being stored; the handler's state is being read
        Running,
        Asking, ///< the trial event was answered: resume() or cancel()
        Paused,
        Ending ///< what is under way is finished
    };

    template <typename T>
    using Done = std::function<void(Result<T>)>;

    struct Parts
    {
        const Clock &clock;
        RandomSource &random;
        std::function<const signing::SchemeSet &()> schemes; ///< known now; references stay valid
        BulkWorker::Stores stores;
        http::ProxyChoice proxies{}; ///< empty: everything directly
    };

    explicit BulkDesk(Parts parts, QObject *parent = nullptr);
    /// Breaks off what is under way; its run stays open.
    ~BulkDesk() override;

    const signing::SchemeSet &schemes() const { return m_parts.schemes(); }
    const Clock &clock() const { return m_parts.clock; }

    /// Which events these would be now. A later call makes an earlier one's answer Cancelled.
    void estimate(const BulkPlan &plan, QObject *context, Done<send::ReplaySelection> done);
    void cancelEstimate();

    /// Fixes the events and begins, a replay with one trial event. Errors: InvalidArgument while
    /// another run is driven; AccountReadOnly, as checkLiveRules(); those of the store.
    void start(const BulkPlan &plan, std::vector<store::EventId> events, QObject *context,
               Done<store::RunId> done);
    /// Goes on with a stored run where it stands. Errors as start(); NotFound when nothing is left.
    void carryOn(const store::ReplayRun &run, const LivePermission &permission,
                 std::optional<Secret> secret, QObject *context, Done<store::RunId> done);
    void pause();
    void resume();
    void cancel();
    /// Ends a stored run for good that nobody drives.
    void discard(store::RunId run, QObject *context, Done<void> done);

    Phase phase() const { return m_phase; }
    /// Of the run that is driven, or was last; its id is 0 before the first.
    const store::ReplayRun &run() const { return m_run; }
    send::ReplayProgress progress() const;
    /// What came of the first delivery since it was started; absent: nothing yet.
    const std::optional<store::Attempt> &firstAttempt() const { return m_first; }
    /// Why the last one ended early; absent: it did not.
    const std::optional<Error> &failure() const { return m_failure; }

    /// Newest first; of every account where `account` is empty.
    void fetchRuns(const std::string &account, QObject *context, Done<std::vector<StoredRun>> done);
    void fetchReport(const store::ReplayRun &run, QObject *context, Done<BulkReport> done);
    /// Writes the report: .json, .csv (an attempt in each line), .html (drills).
    void exportRun(const store::ReplayRun &run, const QString &file, QObject *context,
                   Done<void> done);

Q_SIGNALS:
    /// Other schemes are known than before.
    void schemesChanged();
    void phaseChanged();
    /// A run ended, in whatever way; it is stored.
    void ended();

private:
    struct Prepared;

    template <typename T>
    void askWorker(std::function<Result<T>(const BulkWorker::Access &)> question, QObject *context,
                   Done<T> done);
    void refuse(const Error &error, QObject *context, Done<store::RunId> done);
    void drive(const Prepared &prepared, send::ReplayOptions options);
    void readState(bool isAfter, std::function<void()> then);
    void onAsked();
    void onEnded(const Result<store::RunState> &state);
    void setPhase(Phase phase);
    http::Engine &engine();

    Parts m_parts;
    std::unique_ptr<BulkWorker> m_worker;
    std::unique_ptr<http::Engine> m_engine;
    std::unique_ptr<http::Client> m_client; ///< goes before the engine
    Phase m_phase = Phase::Idle;
    store::ReplayRun m_run;
    std::shared_ptr<store::RunClaim> m_claim; ///< while it is driven from here
    std::optional<send::StateCheck> m_state;
    std::optional<Error> m_failure;
    std::optional<store::Attempt> m_first;
    std::atomic<bool> m_hasFirst = false; ///< set where attempts are stored
    send::ReplayProgress m_last;          ///< of the run that ended last
    quint64 m_estimate = 0;
    quint64 m_drive = 0; ///< what an earlier one still had to say is not heard
    std::unique_ptr<send::Replayer> m_replayer; ///< goes before the stores and the engine
};

/// Whether it is a drill: its kind is a plan.
bool isDrill(const store::ReplayRun &run);

} // namespace hookbench::outbox
