// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/send/drill.h"
#include "app/send/drillreport.h"
#include "app/store/sqliteattemptstore.h"

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <numeric>

using namespace hookbench;
using namespace hookbench::send;
using Events = std::vector<store::EventId>;

/// The order of a drill, and what its report says.
class TestDrill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansHaveNames();
    void duplicateSendsEachTwiceInARow();
    void reverseBeginsWithTheNewest();
    void aSeedMakesTheSameOrderEverywhere_data();
    void aSeedMakesTheSameOrderEverywhere();
    void lateBringsOneLast();
    void fewEventsAreNoTrouble();
    void theVerdictComesFromTheAnswers_data();
    void theVerdictComesFromTheAnswers();
    void reportsAreWholeAndEscaped();

private:
    store::RunId runWith(const std::vector<std::pair<store::EventId, int>> &answers,
                         const std::string &eventId = "evt_1");

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<store::SqliteAttemptStore> m_attempts;
};

void TestDrill::plansHaveNames()
{
    for (const DrillPlan plan : allDrillPlans())
        QVERIFY(drillPlanOf(drillPlanName(plan)) == plan);
    QVERIFY(!drillPlanOf("odd"));
}

void TestDrill::duplicateSendsEachTwiceInARow()
{
    QVERIFY((drillScript(DrillPlan::Duplicate, {3, 5}, 1) == DrillScript{{3, 3, 5, 5}, 1}));
}

void TestDrill::reverseBeginsWithTheNewest()
{
    QVERIFY((drillScript(DrillPlan::Reverse, {3, 5, 9}, 1) == DrillScript{{9, 5, 3}, 1}));
}

void TestDrill::aSeedMakesTheSameOrderEverywhere_data()
{
    QTest::addColumn<int>("plan");
    QTest::newRow("shuffle") << static_cast<int>(DrillPlan::Shuffle);
    QTest::newRow("parallel") << static_cast<int>(DrillPlan::Parallel);
    QTest::newRow("late") << static_cast<int>(DrillPlan::Late);
}

void TestDrill::aSeedMakesTheSameOrderEverywhere()
{
    QFETCH(int, plan);
    Events events(50);
    std::iota(events.begin(), events.end(), 1);
    const auto script = [&](std::uint64_t seed) {
        return drillScript(static_cast<DrillPlan>(plan), events, seed).events;
    };
    QCOMPARE(script(7), script(7));
    QVERIFY(script(7) != script(8));
    QVERIFY(script(7) != events);
    Events sorted = script(7);
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(sorted, events);
}

void TestDrill::lateBringsOneLast()
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Events script = drillScript(DrillPlan::Late, {1, 2, 3, 4}, seed).events;
        QVERIFY(script.back() != 4);
        QVERIFY(std::is_sorted(script.begin(), script.end() - 1));
        QCOMPARE(script.size(), 4u);
    }
    QVERIFY(drillScript(DrillPlan::Parallel, {1}, 1).concurrency > 1);
}

void TestDrill::fewEventsAreNoTrouble()
{
    for (const DrillPlan plan : allDrillPlans()) {
        QVERIFY(drillScript(plan, {}, 1).events.empty());
        QCOMPARE(drillScript(plan, {4}, 1).events.front(), 4);
    }
    // Of two events every seed makes another order than theirs.
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        QCOMPARE(drillScript(DrillPlan::Shuffle, {1, 2}, seed).events, (Events{2, 1}));
}

/// Answer 0: none.
store::RunId TestDrill::runWith(const std::vector<std::pair<store::EventId, int>> &answers,
                                const std::string &eventId)
{
    m_attempts.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_attempts = std::move(*store::SqliteAttemptStore::open(m_dir->path().toStdString()));
    Events events;
    for (const auto &[event, status] : answers)
        events.push_back(event);
    store::ReplayRun run;
    run.kind = "duplicate";
    const store::RunId id = m_attempts->createRun(run, events).value();
    std::int64_t position = 0;
    for (const auto &[event, status] : answers) {
        store::Attempt attempt;
        attempt.event = event;
        attempt.eventId = eventId;
        attempt.run = id;
        attempt.position = position++;
        if (status > 0)
            attempt.status = status;
        else
            attempt.error = "timeout";
        attempt.hasPassed = status / 100 == 2;
        m_attempts->append(attempt, {});
    }
    m_attempts->flush();
    return id;
}

void TestDrill::theVerdictComesFromTheAnswers_data()
{
    using Answers = QList<QPair<int, int>>;
    QTest::addColumn<Answers>("answers");
    QTest::addColumn<bool>("isRight");
    QTest::addColumn<int>("differing");
    QTest::newRow("all taken") << Answers{{1, 200}, {1, 200}, {2, 200}} << true << 0;
    QTest::newRow("refused the second time") << Answers{{1, 200}, {1, 409}} << false << 1;
    QTest::newRow("another success the second time") << Answers{{1, 200}, {1, 202}} << false << 1;
    QTest::newRow("one refused") << Answers{{1, 200}, {2, 500}} << false << 0;
    QTest::newRow("one not answered") << Answers{{1, 200}, {2, 0}} << false << 0;
    QTest::newRow("nothing sent") << Answers{} << false << 0;
}

void TestDrill::theVerdictComesFromTheAnswers()
{
    using Answers = QList<QPair<int, int>>;
    QFETCH(Answers, answers);
    QFETCH(bool, isRight);
    QFETCH(int, differing);
    std::vector<std::pair<store::EventId, int>> given;
    for (const auto &[event, status] : answers)
        given.emplace_back(event, status);
    const auto verdict = drillVerdict(*m_attempts, runWith(given));
    QVERIFY(verdict.ok());
    QCOMPARE(verdict->isRight(), isRight);
    QCOMPARE(verdict->differing, differing);
    QCOMPARE(verdict->sent, qint64(answers.size()));
}

void TestDrill::reportsAreWholeAndEscaped()
{
    std::vector<std::pair<store::EventId, int>> answers(150, {1, 200});
    answers.emplace_back(2, 0);
    DrillTitle title;
    title.run.id = runWith(answers, "<b>&\"");
    title.run.kind = "duplicate";
    title.run.target = "http://127.0.0.1/?a=<script>";
    title.seed = 7;
    const DrillVerdict verdict = drillVerdict(*m_attempts, title.run.id).value();
    std::string json;
    QVERIFY(
        writeDrillJson(*m_attempts, title, verdict, [&](std::string_view s) { json += s; }).ok());
    const auto read = nlohmann::json::parse(json, nullptr, false);
    QVERIFY(read.is_object());
    QCOMPARE(read["steps"].size(), 151u);
    QVERIFY(read["verdict"] == "fail" && read["seed"] == 7);
    QVERIFY(read["steps"][150]["error"] == "timeout" && read["steps"][150]["step"] == 151);
    std::string html;
    QVERIFY(
        writeDrillHtml(*m_attempts, title, verdict, [&](std::string_view s) { html += s; }).ok());
    QCOMPARE(QByteArray::fromStdString(html).count("<tr class"), 151);
    QVERIFY(html.find("<script>") == std::string::npos && html.find("<b>") == std::string::npos);
    QVERIFY(html.find("&lt;b&gt;&amp;&quot;") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestDrill)
#include "tst_drill.moc"
