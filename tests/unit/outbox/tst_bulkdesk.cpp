// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/privatefile.h"
#include "app/outbox/bulkdesk.h"
#include "app/outbox/sendservice.h"
#include "app/signing/shippedschemes.h"
#include "app/store/sqliteattemptstore.h"
#include "app/store/sqliteeventreader.h"
#include "app/store/sqliteeventstore.h"
#include "tests/support/http/fixtures.h"
#include "tests/support/store/appending.h"
#include "tests/support/store/sampleevents.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <mutex>

using namespace hookbench;
using namespace hookbench::outbox;
using store::EventId;
using store::RunState;
using Phase = BulkDesk::Phase;

namespace
{

std::string resource(const std::string &name)
{
    return readFile(std::filesystem::path(HOOKBENCH_RESOURCES) / name, 1 << 20).value();
}

/// Answers with what the test says; GET tells its state, the number of POSTs.
class Handler
{
public:
    explicit Handler(int answer = 200)
        : status(answer)
        , server([this](http::Request &&request, http::Responder responder) {
            const std::lock_guard lock(m_mutex);
            if (request.method == "GET") {
                responder.respond({200, {}, std::to_string(m_bodies.size())});
                return;
            }
            m_bodies.push_back(request.body);
            responder.respond({this->status, {}, {}});
        })
    {
    }

    std::string url(const char *path = "/hook") const
    {
        return "http://127.0.0.1:" + std::to_string(server.port) + path;
    }
    std::vector<std::string> bodies() const
    {
        const std::lock_guard lock(m_mutex);
        return m_bodies;
    }

    std::atomic<int> status;

private:
    mutable std::mutex m_mutex;
    std::vector<std::string> m_bodies;

public:
    http::test::RunningServer server;
};

} // namespace

/// The bulk runs of the window over real connections and a real store.
class TestBulkDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void oneGoesFirstAndThenItAsks();
    void whatWasDeliveredIsLeftOut();
    void onlyTheNewestEstimateIsAnswered();
    void failuresInARowStopIt();
    void aRunGoesOnAfterARestart();
    void onlyOneIsDrivenAtATime();
    void aDrillReadsTheHandlersState();
    void aStateThatWasToStayFailsTheDrill();
    void reportsAreWritten();
    void inLiveOnlyUnchangedReplaysAreAllowed_data();
    void inLiveOnlyUnchangedReplaysAreAllowed();
    void inLiveARunIsAskedForOnceWithCountAndHost();
    void inLiveARunIsCarriedOnOnlyWhenItWasAskedFor();
    void theWindowsSendersShareOneStore();

private:
    void openDesk();
    void addEvents(int count);
    BulkPlan planFor(const Handler &handler) const;
    send::ReplaySelection select(const BulkPlan &plan);
    void begin(const BulkPlan &plan);
    bool waitFor(Phase phase) const;
    BulkReport report();
    QByteArray exported(const QString &name);

    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<store::SqliteEventStore> m_events;
    std::atomic<int> m_openings = 0; ///< of the attempt store
    std::unique_ptr<SharedAttempts> m_attempts;
    signing::SchemeSet m_schemes = signing::shippedSchemes(resource);
    std::unique_ptr<BulkDesk> m_desk;
};

void TestBulkDesk::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    const std::filesystem::path directory = m_dir->path().toStdString();
    m_events = std::move(store::SqliteEventStore::open(directory, m_random, m_clock)->store);
    openDesk();
}

void TestBulkDesk::cleanup()
{
    m_desk.reset();
    m_events.reset();
}

void TestBulkDesk::openDesk()
{
    m_desk.reset();
    m_attempts.reset();
    const std::filesystem::path directory = m_dir->path().toStdString();
    m_attempts = std::make_unique<SharedAttempts>(
        [this, directory]() -> Result<std::unique_ptr<store::AttemptStore>> {
            ++m_openings;
            auto opened = store::SqliteAttemptStore::open(directory);
            if (!opened)
                return opened.error();
            return std::unique_ptr<store::AttemptStore>(std::move(*opened));
        });
    m_openings = 0;
    BulkWorker::Stores stores{*m_attempts, {}, {}};
    stores.openReader = [directory] { return store::SqliteEventReader::open(directory); };
    m_desk = std::make_unique<BulkDesk>(BulkDesk::Parts{
        m_clock, m_random, [this]() -> const signing::SchemeSet & { return m_schemes; }, stores});
}

void TestBulkDesk::addEvents(int count)
{
    for (int i = 0; i < count; ++i) {
        store::EventRecord event = test::plainEvent("event " + std::to_string(i));
        event.summary.eventId = "evt_" + std::to_string(i);
        event.summary.eventType = "payment.completed";
        QVERIFY(test::append(*m_events, std::move(event)).ok());
    }
}

BulkPlan TestBulkDesk::planFor(const Handler &handler) const
{
    BulkPlan plan;
    plan.target = handler.url();
    plan.secret = Secret::copyOf("A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5");
    return plan;
}

send::ReplaySelection TestBulkDesk::select(const BulkPlan &plan)
{
    std::optional<send::ReplaySelection> found;
    m_desk->estimate(plan, this, [&](const Result<send::ReplaySelection> &selection) {
        if (selection)
            found = *selection;
    });
    [&] { QTRY_VERIFY(found.has_value()); }();
    return found.value_or(send::ReplaySelection{});
}

void TestBulkDesk::begin(const BulkPlan &plan)
{
    m_desk->start(plan, select(plan).events, this,
                  [](const Result<store::RunId> &begun) { QVERIFY(begun.ok()); });
}

bool TestBulkDesk::waitFor(Phase phase) const
{
    return QTest::qWaitFor([&] { return m_desk->phase() == phase; }, 10'000);
}

BulkReport TestBulkDesk::report()
{
    std::optional<BulkReport> got;
    m_desk->fetchReport(m_desk->run(), this, [&](const Result<BulkReport> &answer) {
        if (answer)
            got = *answer;
    });
    [&] { QTRY_VERIFY(got.has_value()); }();
    return got.value_or(BulkReport{});
}

QByteArray TestBulkDesk::exported(const QString &name)
{
    const QString path = m_dir->path() + '/' + name;
    bool isWritten = false;
    m_desk->exportRun(m_desk->run(), path, this,
                      [&](const Result<void> &written) { isWritten = written.ok(); });
    [&] { QTRY_VERIFY(isWritten); }();
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestBulkDesk::oneGoesFirstAndThenItAsks()
{
    addEvents(4);
    Handler handler;
    begin(planFor(handler));
    QVERIFY(waitFor(Phase::Asking));
    QCOMPARE(handler.bodies(), std::vector<std::string>{"event 0"});
    QVERIFY(m_desk->firstAttempt() && m_desk->firstAttempt()->status == 200);
    QCOMPARE(m_desk->progress().sent, std::int64_t{1});
    QSignalSpy ended(m_desk.get(), &BulkDesk::ended);
    m_desk->resume();
    QVERIFY(ended.wait());
    QCOMPARE(m_desk->phase(), Phase::Idle);
    QCOMPARE(handler.bodies().size(), std::size_t{4});
    const BulkReport done = report();
    QCOMPARE(done.replay.passed, std::int64_t{4});
    QCOMPARE(done.run.state, RunState::Done);
    QVERIFY(!done.drill);
}

void TestBulkDesk::whatWasDeliveredIsLeftOut()
{
    addEvents(1);
    Handler handler;
    begin(planFor(handler));
    QTRY_COMPARE(m_desk->phase(), Phase::Idle);
    addEvents(2);
    const send::ReplaySelection next = select(planFor(handler));
    QCOMPARE(next.events.size(), std::size_t{1}); // evt_0 came again, evt_1 is new
    QCOMPARE(next.leftOut, std::int64_t{2});
    BulkPlan again = planFor(handler);
    again.includesDelivered = true;
    QCOMPARE(select(again).events.size(), std::size_t{3});
}

void TestBulkDesk::onlyTheNewestEstimateIsAnswered()
{
    addEvents(3);
    Handler handler;
    std::vector<ErrorKind> errors;
    for (int i = 0; i < 2; ++i) {
        m_desk->estimate(planFor(handler), this,
                         [&](const Result<send::ReplaySelection> &selection) {
                             if (!selection)
                                 errors.push_back(selection.error().kind);
                         });
    }
    QCOMPARE(select(planFor(handler)).events.size(), std::size_t{3});
    QCOMPARE(errors, (std::vector{ErrorKind::Cancelled, ErrorKind::Cancelled}));
}

void TestBulkDesk::failuresInARowStopIt()
{
    addEvents(9);
    Handler handler(500);
    begin(planFor(handler));
    QVERIFY(waitFor(Phase::Asking));
    m_desk->resume();
    QVERIFY(waitFor(Phase::Idle));
    const BulkReport stopped = report();
    QCOMPARE(stopped.run.state, RunState::Stopped);
    QVERIFY(stopped.replay.left > 0);
    QCOMPARE(stopped.replay.failed, stopped.replay.sent);
    QCOMPARE(static_cast<std::int64_t>(stopped.replay.toRerun.size()), stopped.replay.failed);
}

void TestBulkDesk::aRunGoesOnAfterARestart()
{
    addEvents(5);
    Handler handler;
    begin(planFor(handler));
    QVERIFY(waitFor(Phase::Asking));
    openDesk(); // as a program that ended
    std::optional<StoredRun> waiting;
    m_desk->fetchRuns({}, this, [&](const Result<std::vector<StoredRun>> &runs) {
        QVERIFY(runs.ok());
        QCOMPARE(runs->size(), std::size_t{1});
        waiting = runs->front();
    });
    QTRY_VERIFY(waiting.has_value());
    QCOMPARE(waiting->run.state, RunState::Open);
    QCOMPARE(waiting->counts.left(), std::int64_t{4});
    QCOMPARE(m_desk->phase(), Phase::Idle); // nothing goes on by itself
    QCOMPARE(handler.bodies().size(), std::size_t{1});
    QSignalSpy ended(m_desk.get(), &BulkDesk::ended);
    m_desk->carryOn(waiting->run, {}, planFor(handler).secret, this,
                    [](const Result<store::RunId> &begun) { QVERIFY(begun.ok()); });
    QVERIFY(ended.wait());
    QCOMPARE(handler.bodies(),
             (std::vector<std::string>{"event 0", "event 1", "event 2", "event 3", "event 4"}));
    QCOMPARE(report().run.state, RunState::Done);
    std::optional<Error> refused;
    m_desk->carryOn(waiting->run, {}, {}, this,
                    [&](const Result<store::RunId> &begun) { refused = begun.error(); });
    QTRY_VERIFY(refused && refused->kind == ErrorKind::NotFound);
}

void TestBulkDesk::onlyOneIsDrivenAtATime()
{
    addEvents(3);
    Handler handler;
    begin(planFor(handler));
    QVERIFY(waitFor(Phase::Asking));
    std::optional<Error> refused;
    m_desk->start(planFor(handler), {1}, this,
                  [&](const Result<store::RunId> &begun) { refused = begun.error(); });
    QTRY_VERIFY(refused && refused->kind == ErrorKind::InvalidArgument);
    m_desk->cancel();
    QVERIFY(waitFor(Phase::Idle));
    QCOMPARE(report().run.state, RunState::Cancelled);
    QCOMPARE(handler.bodies().size(), std::size_t{1});
}

void TestBulkDesk::aDrillReadsTheHandlersState()
{
    addEvents(3);
    Handler handler;
    BulkPlan plan = planFor(handler);
    plan.drill = send::DrillPlan::Duplicate;
    plan.stateUrl = handler.url("/state");
    QSignalSpy ended(m_desk.get(), &BulkDesk::ended);
    begin(plan);
    QVERIFY(ended.wait());
    QCOMPARE(handler.bodies(), (std::vector<std::string>{"event 0", "event 0", "event 1", "event 1",
                                                         "event 2", "event 2"}));
    const BulkReport done = report();
    QVERIFY(done.drill && done.drill->isRight());
    QVERIFY(done.state);
    QCOMPARE(done.state->before.body, std::string("0"));
    QCOMPARE(done.state->after.body, std::string("6"));
    QVERIFY(done.state->isRight());
}

void TestBulkDesk::aStateThatWasToStayFailsTheDrill()
{
    addEvents(2);
    Handler handler;
    BulkPlan plan = planFor(handler);
    plan.drill = send::DrillPlan::Reverse;
    plan.seed = 7;
    plan.stateUrl = handler.url("/state");
    plan.isStateToStay = true;
    QSignalSpy ended(m_desk.get(), &BulkDesk::ended);
    begin(plan);
    QVERIFY(ended.wait());
    QVERIFY(!report().state->isRight());
    const QByteArray json = exported("drill.json");
    QVERIFY(json.contains("\"verdict\":\"fail\""));
    QVERIFY(json.contains("\"seed\":7"));
    QVERIFY(exported("drill.html").contains("should not have"));
}

void TestBulkDesk::reportsAreWritten()
{
    addEvents(2);
    Handler handler;
    begin(planFor(handler));
    QVERIFY(waitFor(Phase::Asking));
    m_desk->resume();
    QVERIFY(waitFor(Phase::Idle));
    const QList<QByteArray> lines = exported("replay.csv").split('\n');
    QCOMPARE(lines.size(), 4); // heading, two attempts, and what follows the last line end
    QVERIFY(lines.at(1).startsWith("\"1\",\"evt_0\","));
    QVERIFY(lines.at(1).contains("\"200\",\"\",\"2xx\",\"true\""));
    QVERIFY(exported("replay.json").contains("\"passed\": 2"));
    std::optional<Error> failed;
    m_desk->exportRun(m_desk->run(), m_dir->path() + "/none/replay.json", this,
                      [&](const Result<void> &written) { failed = written.error(); });
    QTRY_VERIFY(failed && failed->kind == ErrorKind::FileUnreadable);
}

void TestBulkDesk::inLiveOnlyUnchangedReplaysAreAllowed_data()
{
    QTest::addColumn<QString>("intent");
    QTest::addColumn<bool>("isDrill");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("as it came") << "exact" << false << true;
    QTest::newRow("signed now") << "resigned" << false << true;
    for (const send::Intent intent : send::allIntents()) {
        if (intent != send::Intent::Exact && intent != send::Intent::Resigned) {
            const std::string_view name = send::intentName(intent);
            QTest::newRow(name.data()) << QString::fromLatin1(name.data()) << false << false;
        }
    }
    QTest::newRow("a drill") << "resigned" << true << false;
    QTest::newRow("a drill with exact bytes") << "exact" << true << false;
}

void TestBulkDesk::inLiveOnlyUnchangedReplaysAreAllowed()
{
    QFETCH(QString, intent);
    QFETCH(bool, isDrill);
    addEvents(2);
    Handler handler;
    BulkPlan plan = planFor(handler);
    plan.intent = *send::intentOf(intent.toStdString());
    if (isDrill)
        plan.drill = send::DrillPlan::Shuffle;
    QTEST(isAllowedInLive(plan), "isAllowed");
    // Whatever was said yes to.
    plan.permission = {true, consentFor(plan.target, 2)};
    std::optional<Result<store::RunId>> begun;
    m_desk->start(plan, {1, 2}, this, [&](const Result<store::RunId> &run) { begun = run; });
    QTRY_VERIFY(begun.has_value());
    QTEST(begun->ok(), "isAllowed");
    if (!begun->ok()) {
        QCOMPARE(errorKindName(begun->error().kind), "account-read-only");
        QCOMPARE(m_desk->phase(), Phase::Idle);
        QVERIFY(handler.bodies().empty());
        return;
    }
    QVERIFY(waitFor(Phase::Asking));
    m_desk->resume();
    QVERIFY(waitFor(Phase::Idle));
    QCOMPARE(handler.bodies().size(), 2u);
}

/// One yes is for one host and so many events; it is not asked for each event again.
void TestBulkDesk::inLiveARunIsAskedForOnceWithCountAndHost()
{
    addEvents(5);
    Handler handler;
    BulkPlan plan = planFor(handler);
    const std::vector<EventId> events = select(plan).events;
    QVERIFY(consentFor(plan.target, 5) ==
            (LiveConsent{"127.0.0.1:" + std::to_string(handler.server.port), 5}));
    const std::vector<std::optional<LiveConsent>> wrong{
        std::nullopt, consentFor("https://shop.example/hook", 5), consentFor(plan.target, 4)};
    for (const std::optional<LiveConsent> &consent : wrong) {
        plan.permission = {true, consent};
        std::optional<Result<store::RunId>> begun;
        m_desk->start(plan, events, this, [&](const Result<store::RunId> &run) { begun = run; });
        QVERIFY2(!begun, "always later");
        QTRY_VERIFY(begun.has_value());
        QVERIFY(!begun->ok());
        QVERIFY2(begun->error().detail.find("asked for") != std::string::npos,
                 begun->error().detail.c_str());
    }
    QVERIFY(handler.bodies().empty());
    std::optional<std::vector<StoredRun>> runs;
    m_desk->fetchRuns({}, this, [&](const Result<std::vector<StoredRun>> &got) { runs = *got; });
    QTRY_VERIFY(runs.has_value());
    QVERIFY2(runs->empty(), "what was refused is not stored");

    plan.permission = {true, consentFor(plan.target, 5)};
    m_desk->start(plan, events, this,
                  [](const Result<store::RunId> &begun) { QVERIFY(begun.ok()); });
    QVERIFY(waitFor(Phase::Asking));
    QCOMPARE(handler.bodies().size(), 1u); // the trial event
    m_desk->resume();
    QVERIFY(waitFor(Phase::Idle));
    QCOMPARE(handler.bodies().size(), 5u);
}

void TestBulkDesk::inLiveARunIsCarriedOnOnlyWhenItWasAskedFor()
{
    addEvents(4);
    Handler handler;
    BulkPlan plan = planFor(handler);
    plan.permission = {true, consentFor(plan.target, 4)};
    m_desk->start(plan, select(plan).events, this,
                  [](const Result<store::RunId> &begun) { QVERIFY(begun.ok()); });
    QVERIFY(waitFor(Phase::Asking));
    const store::ReplayRun run = m_desk->run();
    openDesk(); // a restart after the trial event: three are left
    const auto carryOn = [&](const store::ReplayRun &which, const LivePermission &permission) {
        std::optional<Result<store::RunId>> begun;
        m_desk->carryOn(which, permission, plan.secret, this,
                        [&](const Result<store::RunId> &got) { begun = got; });
        [&] { QTRY_VERIFY(begun.has_value()); }();
        return begun && begun->ok();
    };
    QVERIFY(!carryOn(run, {true, std::nullopt}));
    QVERIFY(!carryOn(run, {true, consentFor(plan.target, 2)}));
    store::ReplayRun broken = run;
    broken.intent = "flipped-body";
    QVERIFY(!carryOn(broken, {true, consentFor(plan.target, 3)}));
    QCOMPARE(handler.bodies().size(), 1u);
    QVERIFY(carryOn(run, {true, consentFor(plan.target, 3)}));
    QVERIFY(waitFor(Phase::Idle));
    QCOMPARE(handler.bodies().size(), 4u);
}

/// Two connections that append would wait for each other's commits.
void TestBulkDesk::theWindowsSendersShareOneStore()
{
    addEvents(1);
    http::test::RunningServer server([](http::Request &&, http::Responder responder) {
        responder.respond({200, {}, {}});
    });
    {
        SendService single({m_clock,
                            m_random,
                            [this]() -> const signing::SchemeSet & { return m_schemes; },
                            *m_attempts,
                            {}});
        QSignalSpy kept(&single, &SendService::attemptStored);
        Dispatch dispatch;
        dispatch.order.url = "http://127.0.0.1:" + std::to_string(server.port) + "/one";
        dispatch.order.intent = send::Intent::NoSignature;
        dispatch.event = 1;
        single.send(dispatch, this, [](const Sent &) {});
        QTRY_COMPARE(kept.size(), 1);
    }
    // What one of them stored is there for the other, and stays open when the first is gone.
    std::optional<std::vector<StoredRun>> runs;
    m_desk->fetchRuns({}, this, [&](const Result<std::vector<StoredRun>> &got) {
        runs = got ? *got : std::vector<StoredRun>{};
    });
    QTRY_VERIFY(runs.has_value());
    QCOMPARE(m_openings.load(), 1);
    const auto store = m_attempts->store();
    QVERIFY(store.ok());
    QCOMPARE((*store)->attemptsOf(1, 10).value().size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestBulkDesk)
#include "tst_bulkdesk.moc"
