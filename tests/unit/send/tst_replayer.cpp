// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/privatefile.h"
#include "app/send/replayer.h"
#include "app/send/replayreport.h"
#include "app/send/replayselection.h"
#include "app/signing/shippedschemes.h"
#include "app/signing/verifier.h"
#include "app/store/sqliteattemptstore.h"
#include "app/store/sqliteeventstore.h"
#include "tests/support/http/fixtures.h"
#include "tests/support/store/appending.h"
#include "tests/support/store/sampleevents.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <mutex>

using namespace hookbench;
using namespace hookbench::send;
using store::EventId;
using store::RunState;

namespace
{

constexpr const char *secret = "A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5";

std::string resource(const std::string &name)
{
    return readFile(std::filesystem::path(HOOKBENCH_RESOURCES) / name, 1 << 20).value();
}

/// Keeps what arrived, and answers with the next status, the last one for ever.
class Endpoint
{
public:
    explicit Endpoint(std::vector<int> statuses = {200})
        : m_statuses(std::move(statuses))
        , server([this](http::Request &&request, http::Responder responder) {
            const std::lock_guard lock(m_mutex);
            const std::size_t turn = std::min(requests.size(), m_statuses.size() - 1);
            requests.push_back(std::move(request));
            responder.respond({m_statuses[turn], {}, "answer"});
        })
    {
    }

private:
    std::mutex m_mutex;
    std::vector<int> m_statuses;

public:
    std::vector<http::Request> requests; ///< to be read when nothing is sent any more
    http::test::RunningServer server;
};

} // namespace

/// Bulk runs over real connections and a real store.
class TestReplayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyEventGoesOnceOldestFirstAndSignedNow();
    void theFirstOneGoesAlone();
    void theFirstOneCanBeAskedAbout();
    void fiveFailuresInARowStopIt();
    void failuresThatAreNotInARowDoNot();
    void noAnswerIsAFailureToo();
    void aRunThatWasBrokenOffGoesOnWhereItWas();
    void aCancelledRunHasEnded();
    void eventsOfAnObjectGoOneAfterTheOther();
    void theRateIsALimit();
    void whatWasDeliveredThereIsLeftOut();
    void anEventThatIsGoneIsNotSent();
    void theReportIsCompleteToTheLast();

private:
    std::vector<EventId> addEvents(int count, const std::string &object = {});
    void begin(std::uint16_t port, const std::vector<EventId> &events, ReplayOptions options = {},
               store::ReplayRun run = {});
    void go(const store::ReplayRun &run, std::vector<store::RunItem> items, ReplayOptions options);
    RunState end();
    std::unique_ptr<store::EventReader> reader() { return std::move(*m_events->reader()); }

    signing::SchemeSet m_schemes = signing::shippedSchemes(resource);
    SystemClock m_clock;
    SystemRandom m_random;
    http::Engine m_engine;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<store::SqliteEventStore> m_events;
    std::unique_ptr<store::SqliteAttemptStore> m_attempts;
    store::ReplayRun m_run;
    std::promise<void> m_asked;
    std::promise<Result<RunState>> m_ended;
    std::unique_ptr<Replayer> m_replayer;
};

void TestReplayer::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    const std::filesystem::path directory = m_dir->path().toStdString();
    m_events = std::move(store::SqliteEventStore::open(directory, m_random, m_clock)->store);
    m_attempts = std::move(*store::SqliteAttemptStore::open(directory));
}

void TestReplayer::cleanup()
{
    m_replayer.reset();
    m_attempts.reset();
    m_events.reset();
}

std::vector<EventId> TestReplayer::addEvents(int count, const std::string &object)
{
    std::vector<EventId> ids;
    for (int i = 0; i < count; ++i) {
        store::EventRecord event = test::plainEvent(object + std::to_string(i));
        event.summary.eventId = "evt_" + event.body;
        event.summary.eventType = "payment.completed";
        event.objectId = object;
        ids.push_back(test::append(*m_events, std::move(event))->id);
    }
    return ids;
}

void TestReplayer::begin(std::uint16_t port, const std::vector<EventId> &events,
                         ReplayOptions options, store::ReplayRun run)
{
    run.account = "sandbox";
    run.kind = "replay";
    run.target = "http://127.0.0.1:" + std::to_string(port) + "/hook";
    run.intent = "resigned";
    run.startedAt = m_clock.now();
    run.id = m_attempts->createRun(run, events).value();
    go(run, m_attempts->remaining(run.id).value(), std::move(options));
}

void TestReplayer::go(const store::ReplayRun &run, std::vector<store::RunItem> items,
                      ReplayOptions options)
{
    m_run = run;
    m_asked = {};
    m_ended = {};
    options.secret = Secret::copyOf(secret);
    Replayer::Observer observer;
    observer.asked = [this] { m_asked.set_value(); };
    observer.ended = [this](Result<RunState> state) { m_ended.set_value(std::move(state)); };
    m_replayer = std::make_unique<Replayer>(
        Replayer::Means{m_engine, *m_attempts, m_schemes, m_clock, m_random, reader()},
        std::move(observer));
    m_replayer->start(run, std::move(items), std::move(options));
}

RunState TestReplayer::end()
{
    return m_ended.get_future().get().value();
}

void TestReplayer::everyEventGoesOnceOldestFirstAndSignedNow()
{
    Endpoint endpoint;
    begin(endpoint.server.port, addEvents(20));
    QVERIFY(end() == RunState::Done);
    const ReplayProgress progress = m_replayer->progress();
    QVERIFY(progress.phase == ReplayProgress::Phase::Ended);
    QCOMPARE(progress.sent, 20);
    QCOMPARE(progress.passed, 20);
    QVERIFY(progress.perSecond > 0);
    QCOMPARE(endpoint.requests.size(), 20u);
    signing::Verifier verifier(m_schemes, "platform", {{Secret::copyOf(secret)}});
    for (std::size_t i = 0; i < 20; ++i) {
        const http::Request &request = endpoint.requests[i];
        QCOMPARE(request.body, std::to_string(i));
        const auto found =
            verifier.verify({request.method, "", request.headers, request.body, m_clock.now()});
        QVERIFY(found.verdict == Verdict::Verified);
        QCOMPARE(found.eventType, std::string("payment.completed"));
    }
    QVERIFY(m_attempts->remaining(m_run.id)->empty());
    QVERIFY(m_attempts->runs("", 1)->front().state == RunState::Done);
    const auto attempts = m_attempts->attemptsOfRun(m_run.id, -1, 100);
    QCOMPARE(attempts->size(), 20u);
    QCOMPARE(attempts->front().answerBody, std::string("answer"));
    QCOMPARE(attempts->front().eventId, std::string("evt_0"));
}

void TestReplayer::theFirstOneGoesAlone()
{
    http::test::Inbox inbox;
    http::test::RunningServer server(inbox.handler());
    store::ReplayRun run;
    run.concurrency = 4;
    begin(server.port, addEvents(5), {}, run);
    auto first = inbox.take();
    QVERIFY(first);
    QCOMPARE(m_replayer->progress().sent, 0);
    QCOMPARE(inbox.size(), 0u);
    first->responder.respond({200, {}, {}});
    // All the others come without being answered.
    QVERIFY(http::test::eventually([&] { return inbox.size() == 4; }));
    while (inbox.size() > 0)
        inbox.take()->responder.respond({200, {}, {}});
    QVERIFY(end() == RunState::Done);
}

void TestReplayer::theFirstOneCanBeAskedAbout()
{
    Endpoint endpoint({500, 200});
    ReplayOptions options;
    options.trial = ReplayOptions::Trial::Ask;
    begin(endpoint.server.port, addEvents(3), options);
    m_asked.get_future().wait();
    QVERIFY(http::test::eventually(
        [&] { return m_replayer->progress().phase == ReplayProgress::Phase::Paused; }));
    QCOMPARE(m_replayer->progress().failed, 1);
    m_replayer->resume();
    QVERIFY(end() == RunState::Done);
    QCOMPARE(m_replayer->progress().passed, 2);
}

void TestReplayer::fiveFailuresInARowStopIt()
{
    Endpoint endpoint({500});
    begin(endpoint.server.port, addEvents(9));
    QVERIFY(end() == RunState::Stopped);
    QCOMPARE(m_replayer->progress().sent, 5);
    QCOMPARE(m_replayer->progress().failed, 5);
    QCOMPARE(m_attempts->remaining(m_run.id)->size(), 4u);
    QVERIFY(m_attempts->runs("", 1)->front().state == RunState::Stopped);
}

void TestReplayer::failuresThatAreNotInARowDoNot()
{
    Endpoint endpoint({500, 500, 500, 500, 200, 500, 500, 500, 500, 200});
    begin(endpoint.server.port, addEvents(12));
    QVERIFY(end() == RunState::Done);
    QCOMPARE(m_replayer->progress().failed, 8);
    QCOMPARE(m_replayer->progress().passed, 4);
}

void TestReplayer::noAnswerIsAFailureToo()
{
    std::uint16_t port = 0;
    {
        const Endpoint gone;
        port = gone.server.port;
    }
    begin(port, addEvents(7));
    QVERIFY(end() == RunState::Stopped);
    QCOMPARE(m_replayer->progress().unanswered, 5);
    const auto attempts = m_attempts->attemptsOfRun(m_run.id, -1, 1);
    QVERIFY(!attempts->front().status);
    QCOMPARE(attempts->front().error, std::string("connection-refused"));
}

void TestReplayer::aRunThatWasBrokenOffGoesOnWhereItWas()
{
    http::test::Inbox inbox;
    http::test::RunningServer server(inbox.handler());
    begin(server.port, addEvents(3));
    inbox.take()->responder.respond({200, {}, {}});
    auto second = inbox.take(); // is sent, and not answered
    QVERIFY(second);
    m_replayer.reset();
    QVERIFY(m_attempts->runs("", 1)->front().state == RunState::Open);
    const std::vector<store::RunItem> left = m_attempts->remaining(m_run.id).value();
    QCOMPARE(left.size(), 2u);
    QCOMPARE(left.front().position, 1);

    Endpoint endpoint;
    store::ReplayRun run = m_run;
    run.target = "http://127.0.0.1:" + std::to_string(endpoint.server.port) + "/hook";
    go(run, left, {});
    QVERIFY(end() == RunState::Done);
    QCOMPARE(endpoint.requests.size(), 2u);
    QCOMPARE(endpoint.requests.front().body, std::string("1"));
    QCOMPARE(replayReport(*m_attempts, m_run.id)->passed, 3);
}

void TestReplayer::aCancelledRunHasEnded()
{
    http::test::Inbox inbox;
    http::test::RunningServer server(inbox.handler());
    begin(server.port, addEvents(3));
    auto first = inbox.take();
    QVERIFY(first);
    m_replayer->cancel();
    first->responder.respond({200, {}, {}});
    QVERIFY(end() == RunState::Cancelled);
    QCOMPARE(m_replayer->progress().sent, 1); // what was under way is counted
    m_replayer->resume();
    QCOMPARE(inbox.size(), 0u);
}

void TestReplayer::eventsOfAnObjectGoOneAfterTheOther()
{
    http::test::Inbox inbox;
    http::test::RunningServer server(inbox.handler());
    std::vector<EventId> events = addEvents(3, "a");
    for (const EventId id : addEvents(2, "b"))
        events.push_back(id);
    store::ReplayRun run;
    run.concurrency = 5;
    run.keepsObjectOrder = true;
    ReplayOptions options;
    options.trial = ReplayOptions::Trial::None;
    begin(server.port, events, options, run);
    auto a = inbox.take();
    auto b = inbox.take();
    QVERIFY(a && b);
    QCOMPARE(a->request.body, std::string("a0"));
    QCOMPARE(b->request.body, std::string("b0"));
    for (const char *next : {"a1", "a2"}) {
        a->responder.respond({200, {}, {}});
        a = inbox.take();
        QVERIFY(a);
        QCOMPARE(a->request.body, std::string(next));
    }
    QCOMPARE(inbox.size(), 0u);
    b->responder.respond({500, {}, {}});
    b = inbox.take();
    QVERIFY(b);
    QCOMPARE(b->request.body, std::string("b1"));
    a->responder.respond({200, {}, {}});
    b->responder.respond({200, {}, {}});
    QVERIFY(end() == RunState::Done);
    QCOMPARE(m_replayer->progress().sent, 5);
}

void TestReplayer::theRateIsALimit()
{
    Endpoint endpoint;
    store::ReplayRun run;
    run.rate = 50;
    run.concurrency = 8;
    QElapsedTimer timer;
    timer.start();
    begin(endpoint.server.port, addEvents(11), {}, run);
    QVERIFY(end() == RunState::Done);
    QVERIFY(timer.elapsed() >= 200); // ten steps of 20 ms
}

void TestReplayer::whatWasDeliveredThereIsLeftOut()
{
    Endpoint endpoint({200, 500});
    const std::vector<EventId> events = addEvents(3);
    begin(endpoint.server.port, events);
    QVERIFY(end() == RunState::Done);
    const auto again = selectForReplay(*reader(), *m_attempts, {"sandbox", {}}, m_run.target);
    QVERIFY(again.ok());
    QCOMPARE(again->leftOut, 1);
    QVERIFY((again->events == std::vector<EventId>{events.at(1), events.at(2)}));
    const auto all = selectForReplay(*reader(), *m_attempts, {"sandbox", {}}, "");
    QCOMPARE(all->events, events);
    QCOMPARE(selectForReplay(*reader(), *m_attempts, {"sandbox", {}}, "http://127.0.0.1/")->leftOut,
             0);
}

void TestReplayer::anEventThatIsGoneIsNotSent()
{
    Endpoint endpoint;
    std::vector<EventId> events = addEvents(1);
    events.push_back(events.front() + 1'000);
    begin(endpoint.server.port, events);
    QVERIFY(end() == RunState::Done);
    QCOMPARE(endpoint.requests.size(), 1u);
    QCOMPARE(m_replayer->progress().unanswered, 1);
}

void TestReplayer::theReportIsCompleteToTheLast()
{
    Endpoint endpoint({200, 200, 302, 200, 500, 200});
    const std::vector<EventId> events = addEvents(150);
    store::ReplayRun run;
    run.concurrency = 16;
    begin(endpoint.server.port, events, {}, run);
    QVERIFY(end() == RunState::Done);
    const ReplayReport report = replayReport(*m_attempts, m_run.id).value();
    QCOMPARE(report.sent, 150);
    QCOMPARE(report.passed, 148);
    QCOMPARE(report.failed, 2);
    QCOMPARE(report.left, 0);
    QVERIFY((report.byAnswer ==
             std::map<std::string, std::int64_t>{{"200", 148}, {"302", 1}, {"500", 1}}));
    QCOMPARE(report.toRerun.size(), 2u);
    QCOMPARE(report.slowest.size(), ReplayReport::maxSlowest);
    QVERIFY(std::is_sorted(
        report.slowest.begin(), report.slowest.end(),
        [](const auto &a, const auto &b) { return a.milliseconds > b.milliseconds; }));
}

QTEST_APPLESS_MAIN(TestReplayer)
#include "tst_replayer.moc"
