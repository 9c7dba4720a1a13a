// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/bulkdesk.h"

#include "app/outbox/bulkexport.h"
#include "app/send/capturedorder.h"

#include <utility>

namespace hookbench::outbox
{

namespace
{

constexpr int maxRuns = 200;

Error busyError()
{
    return {ErrorKind::InvalidArgument, "Another run is under way: wait for its end, or end it."};
}

store::ReplayRun runOf(const BulkPlan &plan, UtcTime now)
{
    store::ReplayRun run;
    run.account = plan.query.account;
    run.kind = plan.drill ? std::string(send::drillPlanName(*plan.drill)) : "replay";
    run.target = plan.target;
    run.scheme = plan.scheme;
    run.intent = send::intentName(plan.intent);
    run.rate = plan.rate;
    run.concurrency = plan.concurrency;
    run.keepsObjectOrder = plan.keepsObjectOrder;
    run.startedAt = now;
    run.seed = plan.drill ? plan.seed : 0;
    return run;
}

send::ReplayOptions optionsFor(const store::ReplayRun &run, std::optional<Secret> secret,
                               bool isNew)
{
    send::ReplayOptions options;
    options.secret = std::move(secret);
    using Trial = send::ReplayOptions::Trial;
    options.trial = isNew && !isDrill(run) ? Trial::Ask : Trial::None;
    if (isDrill(run))
        options.stopAfterFailures = 0; // that it fails is what a drill is to find out
    return options;
}

} // namespace

/// What a run needs to begin.
struct BulkDesk::Prepared
{
    store::ReplayRun run{};
    std::vector<store::RunItem> items{};
    store::AttemptStore *attempts = nullptr;
    std::shared_ptr<std::unique_ptr<store::EventReader>> reader{}; ///< for the run's own thread
    std::shared_ptr<store::RunClaim> claim{};

    Result<void> open(const std::function<Result<std::unique_ptr<store::EventReader>>()> &make)
    {
        auto opened = make();
        if (!opened)
            return opened.error();
        reader = std::make_shared<std::unique_ptr<store::EventReader>>(std::move(*opened));
        return {};
    }
    Result<void> take(const std::function<Result<store::RunClaim>(store::RunId)> &right)
    {
        if (!right)
            return {};
        Result<store::RunClaim> taken = right(run.id);
        if (!taken)
            return taken.error();
        claim = std::make_shared<store::RunClaim>(std::move(*taken));
        return {};
    }
};

bool isDrill(const store::ReplayRun &run)
{
    return send::drillPlanOf(run.kind).has_value();
}

BulkDesk::BulkDesk(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_worker(std::make_unique<BulkWorker>(m_parts.stores))
{
}

BulkDesk::~BulkDesk() = default;

http::Engine &BulkDesk::engine()
{
    if (!m_engine)
        m_engine = std::make_unique<http::Engine>();
    return *m_engine;
}

void BulkDesk::setPhase(Phase phase)
{
    if (phase == m_phase)
        return;
    m_phase = phase;
    Q_EMIT phaseChanged();
}

template <typename T>
void BulkDesk::askWorker(std::function<Result<T>(const BulkWorker::Access &)> question,
                         QObject *context, Done<T> done)
{
    m_worker->post([this, question = std::move(question), context = QPointer<QObject>(context),
                    done = std::move(done)](const Result<BulkWorker::Access> &access) {
        Result<T> answer = access ? question(*access) : Result<T>(access.error());
        QMetaObject::invokeMethod(
            this,
            [context, done, answer = std::move(answer)] {
                if (context)
                    done(answer);
            },
            Qt::QueuedConnection);
    });
}

// --- which events
// -----------------------------------------------------------------------------------

void BulkDesk::estimate(const BulkPlan &plan, QObject *context, Done<send::ReplaySelection> done)
{
    m_worker->interrupt();
    const quint64 serial = ++m_estimate;
    const bool leavesOut =
        !plan.drill && send::leavesOutDelivered(plan.intent) && !plan.includesDelivered;
    const std::string target = leavesOut ? plan.target : std::string();
    askWorker<send::ReplaySelection>(
        [query = plan.query, target](const BulkWorker::Access &access) {
            return send::selectForReplay(*access.reader, *access.attempts, query, target);
        },
        context,
        [this, serial, done = std::move(done)](const Result<send::ReplaySelection> &selection) {
            if (serial == m_estimate)
                done(selection);
            else
                done(Error{ErrorKind::Cancelled});
        });
}

void BulkDesk::cancelEstimate()
{
    ++m_estimate;
    m_worker->interrupt();
}

// --- a run
// ----------------------------------------------------------------------------------------

void BulkDesk::refuse(const Error &error, QObject *context, Done<store::RunId> done)
{
    QMetaObject::invokeMethod(
        context, [error, done = std::move(done)] { done(error); }, Qt::QueuedConnection);
}

void BulkDesk::start(const BulkPlan &plan, std::vector<store::EventId> events, QObject *context,
                     Done<store::RunId> done)
{
    if (m_phase != Phase::Idle) {
        refuse(busyError(), context, std::move(done));
        return;
    }
    if (const Result<void> allowed = checkLiveRules(plan, events.size()); !allowed) {
        refuse(allowed.error(), context, std::move(done));
        return;
    }
    store::ReplayRun run = runOf(plan, m_parts.clock.now());
    if (plan.drill) {
        send::DrillScript script = send::drillScript(*plan.drill, std::move(events), plan.seed);
        events = std::move(script.events);
        run.concurrency = script.concurrency;
    }
    m_state.reset();
    if (!plan.stateUrl.empty())
        m_state = send::StateCheck{plan.stateUrl, plan.isStateToStay, {}, {}};
    m_run = run;
    m_failure.reset();
    m_last = {};
    m_last.total = static_cast<std::int64_t>(events.size());
    setPhase(Phase::Preparing);
    askWorker<Prepared>(
        [run, events = std::move(events),
         stores = m_parts.stores](const BulkWorker::Access &access) -> Result<Prepared> {
            Prepared prepared{run, {}, access.attempts, {}};
            if (Result<void> opened = prepared.open(stores.openReader); !opened)
                return opened.error();
            const Result<store::RunId> id = access.attempts->createRun(run, events);
            if (!id)
                return id.error();
            prepared.run.id = *id;
            if (Result<void> claimed = prepared.take(stores.claim); !claimed)
                return claimed.error();
            prepared.items.reserve(events.size());
            for (const store::EventId event : events)
                prepared.items.push_back({static_cast<std::int64_t>(prepared.items.size()), event});
            return prepared;
        },
        this,
        [this, secret = plan.secret, context = QPointer<QObject>(context),
         done = std::move(done)](const Result<Prepared> &prepared) {
            if (!prepared) {
                m_failure = prepared.error();
                setPhase(Phase::Idle);
                if (context)
                    done(prepared.error());
                return;
            }
            m_run = prepared->run;
            if (context)
                done(m_run.id);
            const auto go = [this, ready = *prepared, secret] {
                drive(ready, optionsFor(ready.run, secret, true));
            };
            if (m_state)
                readState(false, go);
            else
                go();
        });
}

void BulkDesk::carryOn(const store::ReplayRun &run, const LivePermission &permission,
                       std::optional<Secret> secret, QObject *context, Done<store::RunId> done)
{
    if (m_phase != Phase::Idle) {
        refuse(busyError(), context, std::move(done));
        return;
    }
    BulkPlan plan; // as far as the rules care; how many are left is known below
    plan.target = run.target;
    plan.intent = send::intentOf(run.intent).value_or(send::Intent::WrongSecret);
    plan.drill = send::drillPlanOf(run.kind);
    plan.permission = permission;
    if (const Result<void> allowed = checkLiveRules(plan, 0); !allowed) {
        refuse(allowed.error(), context, std::move(done));
        return;
    }
    m_run = run;
    m_state = send::stateFromJson(run.handlerState);
    m_failure.reset();
    m_last = {};
    setPhase(Phase::Preparing);
    askWorker<Prepared>(
        [run, plan, stores = m_parts.stores](const BulkWorker::Access &access) -> Result<Prepared> {
            Prepared prepared{run, {}, access.attempts, {}};
            if (Result<void> opened = prepared.open(stores.openReader); !opened)
                return opened.error();
            if (Result<void> claimed = prepared.take(stores.claim); !claimed)
                return claimed.error();
            auto items = access.attempts->remaining(run.id);
            if (!items)
                return items.error();
            if (items->empty()) {
                if (const auto set = access.attempts->setRunState(run.id, store::RunState::Done);
                    !set)
                    return set.error();
                return Error{ErrorKind::NotFound, "Nothing of this run is left to be sent."};
            }
            if (const Result<void> allowed = checkLiveRules(plan, items->size()); !allowed)
                return allowed.error();
            if (const auto set = access.attempts->setRunState(run.id, store::RunState::Open); !set)
                return set.error();
            prepared.items = std::move(*items);
            return prepared;
        },
        this,
        [this, secret = std::move(secret), context = QPointer<QObject>(context),
         done = std::move(done)](const Result<Prepared> &prepared) {
            if (!prepared) {
                m_failure = prepared.error();
                setPhase(Phase::Idle);
                if (context)
                    done(prepared.error());
                return;
            }
            if (context)
                done(m_run.id);
            drive(*prepared, optionsFor(prepared->run, secret, false));
        });
}

void BulkDesk::drive(const Prepared &prepared, send::ReplayOptions options)
{
    m_claim = prepared.claim;
    const quint64 serial = ++m_drive;
    m_first.reset();
    m_hasFirst = false;
    send::Replayer::Observer observer;
    observer.attempted = [this, serial](const store::Attempt &attempt) {
        if (m_hasFirst.exchange(true))
            return;
        QMetaObject::invokeMethod(
            this,
            [this, serial, attempt] {
                if (serial == m_drive)
                    m_first = attempt;
            },
            Qt::QueuedConnection);
    };
    observer.asked = [this, serial] {
        QMetaObject::invokeMethod(
            this,
            [this, serial] {
                if (serial == m_drive)
                    onAsked();
            },
            Qt::QueuedConnection);
    };
    observer.ended = [this, serial](const Result<store::RunState> &state) {
        QMetaObject::invokeMethod(
            this,
            [this, serial, state] {
                if (serial == m_drive)
                    onEnded(state);
            },
            Qt::QueuedConnection);
    };
    m_replayer = std::make_unique<send::Replayer>(
        send::Replayer::Means{engine(), *prepared.attempts, schemes(), m_parts.clock,
                              m_parts.random, std::move(*prepared.reader), m_parts.proxies},
        std::move(observer));
    m_replayer->start(prepared.run, prepared.items, std::move(options));
    setPhase(Phase::Running);
}

void BulkDesk::readState(bool isAfter, std::function<void()> then)
{
    if (!m_client)
        m_client = std::make_unique<http::Client>(engine(), m_parts.proxies);
    m_client->send(send::stateRequest(m_state->url), [this, isAfter, then = std::move(then)](
                                                         const Result<http::ClientResponse> &got) {
        QMetaObject::invokeMethod(
            this,
            [this, isAfter, then, state = send::handlerState(got)] {
                (isAfter ? m_state->after : m_state->before) = state;
                const std::string json = send::stateJson(*m_state);
                m_run.handlerState = json;
                askWorker<void>(
                    [run = m_run.id, json](const BulkWorker::Access &access) {
                        return access.attempts->setHandlerState(run, json);
                    },
                    this, [then](const Result<void> &) { then(); });
            },
            Qt::QueuedConnection);
    });
}

void BulkDesk::pause()
{
    if (!m_replayer || m_phase != Phase::Running)
        return;
    m_replayer->pause();
    setPhase(Phase::Paused);
}

void BulkDesk::resume()
{
    if (!m_replayer || (m_phase != Phase::Paused && m_phase != Phase::Asking))
        return;
    m_replayer->resume();
    setPhase(Phase::Running);
}

void BulkDesk::cancel()
{
    if (!m_replayer || m_phase == Phase::Ending)
        return;
    m_replayer->cancel();
    setPhase(Phase::Ending);
}

void BulkDesk::discard(store::RunId run, QObject *context, Done<void> done)
{
    askWorker<void>(
        [run](const BulkWorker::Access &access) {
            return access.attempts->setRunState(run, store::RunState::Cancelled);
        },
        context, std::move(done));
}

send::ReplayProgress BulkDesk::progress() const
{
    return m_replayer ? m_replayer->progress() : m_last;
}

void BulkDesk::onAsked()
{
    if (m_phase == Phase::Running)
        setPhase(Phase::Asking);
}

void BulkDesk::onEnded(const Result<store::RunState> &state)
{
    m_last = m_replayer->progress();
    m_replayer.reset();
    m_claim.reset();
    if (state)
        m_run.state = *state;
    else
        m_failure = state.error();
    const auto close = [this] {
        setPhase(Phase::Idle);
        Q_EMIT ended();
    };
    if (m_state && state && m_run.state == store::RunState::Done) {
        setPhase(Phase::Ending);
        readState(true, close);
    } else {
        close();
    }
}

// --- what is stored
// ---------------------------------------------------------------------------------

void BulkDesk::fetchRuns(const std::string &account, QObject *context,
                         Done<std::vector<StoredRun>> done)
{
    askWorker<std::vector<StoredRun>>(
        [account](const BulkWorker::Access &access) -> Result<std::vector<StoredRun>> {
            const auto runs = access.attempts->runs(account, maxRuns);
            if (!runs)
                return runs.error();
            std::vector<StoredRun> stored;
            for (const store::ReplayRun &run : *runs) {
                const Result<store::RunCounts> counts = access.attempts->countsOf(run.id);
                if (!counts)
                    return counts.error();
                stored.push_back({run, *counts});
            }
            return stored;
        },
        context, std::move(done));
}

void BulkDesk::fetchReport(const store::ReplayRun &run, QObject *context, Done<BulkReport> done)
{
    askWorker<BulkReport>(
        [run](const BulkWorker::Access &access) -> Result<BulkReport> {
            BulkReport report{run, {}, {}, send::stateFromJson(run.handlerState)};
            auto replay = send::replayReport(*access.attempts, run.id);
            if (!replay)
                return replay.error();
            report.replay = std::move(*replay);
            if (isDrill(run)) {
                const auto verdict = send::drillVerdict(*access.attempts, run.id);
                if (!verdict)
                    return verdict.error();
                report.drill = *verdict;
            }
            return report;
        },
        context, std::move(done));
}

void BulkDesk::exportRun(const store::ReplayRun &run, const QString &file, QObject *context,
                         Done<void> done)
{
    askWorker<void>(
        [run, path = std::filesystem::path(file.toStdU16String())](
            const BulkWorker::Access &access) { return writeRun(*access.attempts, run, path); },
        context, std::move(done));
}

} // namespace hookbench::outbox
