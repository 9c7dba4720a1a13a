// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/cli/arguments.h"
#include "app/http/engine.h"
#include "app/send/replayer.h"
#include "app/send/replayselection.h"
#include "app/signing/schemeset.h"
#include "app/store/attemptstore.h"
#include "app/store/eventreader.h"
#include "app/store/runclaim.h"

#include <QObject>

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace hookbench::cli
{

/// A bulk run of a command, with all that it stands on, and its attempts brought to the main
/// thread: many with one wake-up. Main thread.
class BulkRun : public QObject
{
    Q_OBJECT

public:
    /// Opens the stores of the data directory. Errors: those of the stores.
    static Result<std::unique_ptr<BulkRun>> open(const std::filesystem::path &directory,
                                                 signing::SchemeSet schemes);
    ~BulkRun() override;

    /// As send::selectForReplay().
    Result<send::ReplaySelection> select(const store::EventQuery &query, const std::string &target);
    /// Stores the run and begins; once.
    Result<void> start(store::ReplayRun run, const std::vector<store::EventId> &events,
                       send::ReplayOptions options);
    /// Goes on with a stored run where it stands, in place of start(). Errors: RoleHeld while
    /// somebody drives it, those of the store.
    Result<void> carryOn(const store::ReplayRun &run, send::ReplayOptions options);
    /// Ends it for good after what is under way.
    void cancel();
    /// The same, and it can be continued.
    void stop();

    send::ReplayProgress progress() const { return m_replayer->progress(); }
    const store::ReplayRun &run() const { return m_run; }
    store::AttemptStore &attempts() { return *m_attempts; }
    const Clock &clock() const { return m_clock; }

Q_SIGNALS:
    /// Was sent and stored.
    void attempted(const hookbench::store::Attempt &attempt);
    /// After the last attempt; never when the run has failed.
    void ended(hookbench::store::RunState state);
    /// It could not go on.
    void failed(const hookbench::Error &error);

private:
    BulkRun(std::filesystem::path directory, signing::SchemeSet schemes,
            std::unique_ptr<store::AttemptStore> attempts,
            std::unique_ptr<store::EventReader> reader);
    void drive(const store::ReplayRun &run, std::vector<store::RunItem> items,
               send::ReplayOptions options);
    void add(const store::Attempt &attempt);
    void deliver();

    const std::filesystem::path m_directory;
    SystemClock m_clock;
    SystemRandom m_random;
    signing::SchemeSet m_schemes;
    std::unique_ptr<store::AttemptStore> m_attempts;
    std::unique_ptr<store::EventReader> m_reader; ///< until the replayer has it
    store::ReplayRun m_run;
    store::RunClaim m_claim;
    http::Engine m_engine;
    std::mutex m_mutex;
    std::vector<store::Attempt> m_arrived;
    std::unique_ptr<send::Replayer> m_replayer; ///< goes first
};

} // namespace hookbench::cli
