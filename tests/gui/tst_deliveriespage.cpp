// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/uistate.h"
#include "models/roles.h"
#include "models/storyhitsmodel.h"
#include "models/storymodel.h"
#include "tests/support/api/manualclock.h"
#include "tests/support/inbox/fakedesk.h"
#include "tests/support/inbox/fakepagesource.h"
#include "tests/support/inbox/sampleevents.h"
#include "tests/support/zonewords.h"
#include "ui/pages/deliveriespage.h"
#include "ui/pages/deliveriestab.h"
#include "ui/pages/eventinspector.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/searchline.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace hookbench;
using namespace hookbench::ui;
using namespace hookbench::test;
using namespace std::chrono_literals;

namespace
{

/// Answers later, from its maps.
class FakeStories : public inbox::StorySource
{
public:
    void objects(const std::string &account, const std::string &prefix, QObject *context,
                 Done<std::vector<std::string>> done) override
    {
        asked += QString::fromStdString(account + ":" + prefix);
        std::vector<std::string> found;
        for (const auto &[object, story] : stories) {
            if (object.starts_with(prefix))
                found.push_back(object);
        }
        QMetaObject::invokeMethod(
            context,
            [this, done, found] {
                done(failure ? Result<std::vector<std::string>>(*failure) : found);
            },
            Qt::QueuedConnection);
    }

    void story(const std::string &, const std::string &object, QObject *context,
               Done<store::Story> done) override
    {
        QMetaObject::invokeMethod(
            context,
            [this, done, object] {
                done(stories.contains(object) ? stories[object] : store::Story());
            },
            Qt::QueuedConnection);
    }

    void caseObjects(const std::string &prefix, QObject *context,
                     Done<std::vector<store::StoryHit>> done) override
    {
        std::vector<store::StoryHit> found;
        for (const auto &[object, events] : ofCases) {
            if (object.starts_with(prefix))
                found.push_back({object, 0, 0, {}, {}, std::int64_t(events.size())});
        }
        QMetaObject::invokeMethod(
            context, [done, found] { done(found); }, Qt::QueuedConnection);
    }

    void caseEvents(const std::string &object, QObject *context,
                    Done<std::vector<store::EventSummary>> done) override
    {
        QMetaObject::invokeMethod(
            context,
            [done, events = ofCases.contains(object)
                                ? ofCases[object]
                                : std::vector<store::EventSummary>()] { done(events); },
            Qt::QueuedConnection);
    }

    void comparison(const std::string &, const std::string &, QObject *,
                    Done<store::Comparison>) override
    {
    }

    void fetch(const QStringList &webhooks, QObject *context, Done<void> done) override
    {
        fetched += webhooks;
        QMetaObject::invokeMethod(
            context, [this, done] { done(failure ? Result<void>(*failure) : Result<void>()); },
            Qt::QueuedConnection);
    }

    quint64 search(const store::EventQuery &query) override
    {
        queries.push_back(query);
        return queries.size();
    }
    void stopSearch() override { ++stops; }

    /// What the search under way finds, and its end.
    void find(const std::vector<store::StoryHit> &hits)
    {
        Q_EMIT storiesFound(queries.size(), hits);
    }
    void end(inbox::SearchEnd::Kind kind, const store::SearchProgress &progress = {})
    {
        Q_EMIT searchEnded(queries.size(), {kind, progress, {}});
    }

    std::vector<store::EventQuery> queries;
    int stops = 0;
    std::map<std::string, store::Story> stories;
    std::map<std::string, std::vector<store::EventSummary>> ofCases;
    QStringList fetched;
    std::optional<Error> failure;
    QStringList asked;
};

store::EventSummary eventOf(store::EventId id, const std::string &type, UtcTime time)
{
    store::EventSummary event;
    event.id = id;
    event.receivedAt = time;
    event.eventType = type;
    event.verdict = Verdict::Verified;
    event.answered = 200;
    return event;
}

} // namespace

/// The page over stories that the test tells.
class TestDeliveriesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void nothingKnownTeaches();
    void aChosenObjectTellsItsStory();
    void aFlawIsSaidAndItsAbsenceToo();
    void theSelectedEventIsInspected();
    void typingNarrowsTheList();
    void enterOpensTheNamedStoryAtOnce();
    void enterFindsWhatTheListLacks();
    void aQueryListsTheStoriesItFinds();
    void aWrongQueryKeepsTheOldResult();
    void aNewerQuerySupersedes();
    void anEventWithoutAnObjectIsInspected();
    void aLongSearchShowsHowFarItIsAndStops();
    void storiesOfCasesStandBesideTheOwnOnes();
    void aQueryFindsStoriesOfCases();
    void theQueryIsRememberedForTheAccount();
    void aFailureIsSaid();
    void whatThePlatformListedStandsBeside();
    void whatIsNotKnownFollowsTheZone();
    void thePlatformIsAskedAgain();
    void anotherAccountBeginsAnew();
    void everyControlHasAName();
    void pictures();

private:
    void make();
    QListView *list() const { return m_page->findChild<QListView *>("objectList"); }
    QTableView *table() const { return m_page->findChild<QTableView *>("storyEvents"); }
    QLineEdit *filter() const { return m_page->findChild<QLineEdit *>("deliveriesFilter"); }
    QStringList listedStories() const
    {
        QStringList all;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            all += list()->model()->index(row, 0).data().toString();
        return all;
    }
    QStringList texts() const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<settings::UiState> m_uiState;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<FakeStories> m_stories;
    FakePageSource m_values;
    std::unique_ptr<DeliveriesPage> m_page;
};

void TestDeliveriesPage::initTestCase()
{
    liveInFarZone();
    m_theme = std::make_unique<ThemeController>(nullptr);
    m_theme->setMode(qEnvironmentVariable("HOOKBENCH_SHOTS_THEME") == "dark"
                         ? ThemeController::Mode::Dark
                         : ThemeController::Mode::Light);
}

void TestDeliveriesPage::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_uiState =
        std::make_unique<settings::UiState>((m_dir->path() + "/uistate.json").toStdString());
    m_clock = std::make_unique<ManualClock>("2026-03-20T14:05:00.000Z");
    m_desk = std::make_unique<FakeDesk>();
    FakePageSource source;
    fillSamples(*m_desk, source);
    m_stories = std::make_unique<FakeStories>();
    const UtcTime now = m_clock->now();
    store::Story whole;
    whole.events = {eventOf(5, "payment.created", now - 90s),
                    eventOf(retriedSample, "payment.completed", now - 60s)};
    store::Story flawed;
    flawed.events = {eventOf(failedSample, "payment.completed", now - 30s)};
    flawed.findings = {{StoryFinding::Kind::Missing, "payment.created", {}}};
    store::Story listed = whole;
    const auto entry = [&](std::int64_t id, const char *event, const char *type,
                           std::chrono::seconds ago) {
        store::ListedEvent one;
        one.id = id;
        one.webhookId = "wh_1";
        one.eventId = event;
        one.eventType = type;
        one.at = now - ago;
        one.createdAt = one.at;
        one.state = {"delivered", 200, 12.0};
        return one;
    };
    listed.listed = {
        entry(1, "evt_a", "payment.created", 91s), entry(2, "evt_b", "payment.completed", 61s),
        entry(3, "evt_c", "payment.refunded", 40s), entry(4, "evt_d", "payment.disputed", 20s)};
    listed.listed[0].capture = 5;
    listed.listed[1].capture = retriedSample;
    listed.listed[1].earlier = {{{"retrying", 503, 80.0}, now - 61s}};
    listed.listed[2].state = {"failed", 500, 80.0};
    listed.listed[3].elsewhere = failedSample;
    listed.unknown = {{std::nullopt, now - 3600s}};
    m_stories->stories = {{"cus_9", whole}, {"pay_1", whole}, {"pay_2", flawed}, {"pay_3", listed}};
}

void TestDeliveriesPage::cleanup()
{
    m_page.reset();
}

void TestDeliveriesPage::make()
{
    m_page = std::make_unique<DeliveriesPage>(
        DeliveriesPage::Services{*m_desk, *m_stories, *m_uiState, *m_clock, m_values});
    m_page->resize(1080, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

QStringList TestDeliveriesPage::texts() const
{
    QStringList all;
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible())
            all += label->text();
    }
    return all;
}

void TestDeliveriesPage::nothingKnownTeaches()
{
    m_stories->stories.clear();
    make();
    QTRY_VERIFY(!list()->isVisible());
    QSignalSpy wanted(m_page.get(), &DeliveriesPage::receiverWanted);
    for (QAbstractButton *each : m_page->findChildren<QAbstractButton *>()) {
        if (each->isVisible() && each->text() == "Go to the receiver")
            each->click();
    }
    QCOMPARE(wanted.size(), 1);
}

void TestDeliveriesPage::aChosenObjectTellsItsStory()
{
    make();
    QTRY_COMPARE(list()->model()->rowCount(), 4);
    const QAbstractItemModelTester tester(table()->model());
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QVERIFY(table()->isVisible());
    QCOMPARE(table()->model()->index(0, 0).data(models::IdRole).toLongLong(), 5LL);
    QCOMPARE(table()->model()->index(1, 1).data().toString(), "payment.completed");
}

void TestDeliveriesPage::aFlawIsSaidAndItsAbsenceToo()
{
    make();
    m_page->openStory("pay_2");
    QTRY_VERIFY(texts().join('\n').contains("payment.created did not come here."));
    m_page->openStory("pay_1");
    QTRY_VERIFY(texts().join('\n').contains("No step is missing"));
    QVERIFY(!texts().join('\n').contains("did not come here"));
}

void TestDeliveriesPage::theSelectedEventIsInspected()
{
    make();
    m_page->openStory("pay_1");
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    table()->selectRow(1);
    const auto *inspector = m_page->findChild<EventInspector *>();
    QTRY_COMPARE(inspector->shownEvent(), retriedSample);
}

void TestDeliveriesPage::typingNarrowsTheList()
{
    make();
    QTRY_COMPARE(list()->model()->rowCount(), 4);
    QTest::keyClicks(filter(), "pay");
    QTRY_COMPARE(list()->model()->rowCount(), 3);
    QVERIFY(m_stories->asked.last().endsWith(":pay"));
}

void TestDeliveriesPage::enterOpensTheNamedStoryAtOnce()
{
    make();
    m_stories->stories["pay_10"] = m_stories->stories["pay_2"];
    QTest::keyClicks(filter(), "pay_1");
    QTest::keyClick(filter(), Qt::Key_Return);
    QTRY_COMPARE(listedStories(), (QStringList{"pay_1", "pay_10"}));
    QTRY_COMPARE(table()->model()->rowCount(), 2); // while the search goes on
    QVERIFY(m_stories->queries.size() > 0);
    QVERIFY(list()->selectionModel()->isSelected(list()->model()->index(0, 0)));
}

void TestDeliveriesPage::enterFindsWhatTheListLacks()
{
    make();
    QTRY_COMPARE(list()->model()->rowCount(), 4);
    QTest::keyClicks(filter(), "inv_404");
    QTest::keyClick(filter(), Qt::Key_Return);
    QTRY_COMPARE(m_stories->queries.size(), std::size_t(1));
    m_stories->end(inbox::SearchEnd::Kind::Complete);
    QTRY_VERIFY(texts().join('\n').contains("No event that is kept here speaks of inv_404."));
}

void TestDeliveriesPage::aQueryListsTheStoriesItFinds()
{
    make();
    QTRY_COMPARE(list()->model()->rowCount(), 4);
    filter()->setText("type:payment.completed verdict:failed");
    QTest::keyClick(filter(), Qt::Key_Return);
    QCOMPARE(m_stories->queries.size(), std::size_t(1));
    QCOMPARE(m_stories->queries[0].account, m_desk->shownAccount.id.toStdString());
    QCOMPARE(m_stories->queries[0].filter.root.children.size(), std::size_t(2));
    QCOMPARE(list()->model()->rowCount(), 4); // until the first of it comes
    const UtcTime now = m_clock->now();
    m_stories->find({{"pay_2", failedSample, 1, "payment.completed", now},
                     {"pay_1", retriedSample, 1, "payment.completed", now - 60s}});
    QCOMPARE(listedStories(), (QStringList{"pay_2", "pay_1"}));
    m_stories->find({{"pay_1", retriedSample, 7, "payment.completed", now - 60s},
                     {"cus_9", 5, 1, "payment.created", now - 90s}});
    m_stories->end(inbox::SearchEnd::Kind::Complete);
    QCOMPARE(listedStories(), (QStringList{"pay_2", "pay_1", "cus_9"}));
    QVERIFY(list()->model()->index(1, 0).data(Qt::ToolTipRole).toString().contains("7 event"));
    // The story opens at what was looked for.
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(table()->currentIndex().data(models::IdRole).toLongLong(), retriedSample);
}

void TestDeliveriesPage::aWrongQueryKeepsTheOldResult()
{
    make();
    QTRY_COMPARE(list()->model()->rowCount(), 4);
    filter()->setText("size:big");
    QTest::keyClick(filter(), Qt::Key_Return);
    QVERIFY(!m_page->findChild<ErrorLine *>()->error().isEmpty());
    QCOMPARE(list()->model()->rowCount(), 4);
    QVERIFY(m_stories->queries.empty());
}

void TestDeliveriesPage::aNewerQuerySupersedes()
{
    make();
    filter()->setText("is:late");
    QTest::keyClick(filter(), Qt::Key_Return);
    filter()->setText("is:pinned");
    QTest::keyClick(filter(), Qt::Key_Return);
    QCOMPARE(m_stories->queries.size(), std::size_t(2));
    Q_EMIT m_stories->storiesFound(1, {{"pay_old", 1, 1, "a", {}}});
    m_stories->find({{"pay_new", 2, 1, "a", {}}});
    QCOMPARE(listedStories(), QStringList("pay_new"));
    m_stories->end(inbox::SearchEnd::Kind::Complete);
    filter()->clear(); // at once the newest objects again
    QTRY_COMPARE(list()->model()->rowCount(), 4);
}

void TestDeliveriesPage::anEventWithoutAnObjectIsInspected()
{
    make();
    filter()->setText("verdict:failed");
    QTest::keyClick(filter(), Qt::Key_Return);
    m_stories->find({{"", failedSample, 1, "payment.completed", m_clock->now()}});
    m_stories->end(inbox::SearchEnd::Kind::Complete);
    QCOMPARE(listedStories(), QStringList("payment.completed"));
    list()->setCurrentIndex(list()->model()->index(0, 0));
    QTRY_COMPARE(m_page->findChild<EventInspector *>()->shownEvent(), failedSample);
    QVERIFY(texts().join('\n').contains("This event names no payment"));
}

void TestDeliveriesPage::aLongSearchShowsHowFarItIsAndStops()
{
    make();
    auto *line = m_page->findChild<SearchLine *>();
    filter()->setFocus();
    filter()->setText("$.amount:>5");
    QTest::keyClick(filter(), Qt::Key_Return);
    QVERIFY(!line->isVisible());
    Q_EMIT m_stories->searchProgressed(1, {1234, 98000});
    QVERIFY(line->isVisible());
    QCOMPARE(line->text(), QString("Searched %1 of %2 events")
                               .arg(QLocale().toString(1234), QLocale().toString(98000)));
    m_page->findChild<QAbstractButton *>("stopSearch")->click();
    QCOMPARE(m_stories->stops, 1);
    QTest::keyClick(filter(), Qt::Key_Escape); // the same by key
    QCOMPARE(m_stories->stops, 2);
    m_stories->find({{"pay_1", 5, 1, "payment.created", {}}});
    m_stories->end(inbox::SearchEnd::Kind::Stopped, {1234, 98000});
    QCOMPARE(line->text(), QString("Stopped: %1 of %2 events searched.")
                               .arg(QLocale().toString(1234), QLocale().toString(98000)));
    QCOMPARE(listedStories(), QStringList("pay_1"));
    m_page->findChild<QAbstractButton *>("searchAgain")->click();
    QCOMPARE(m_stories->queries.size(), std::size_t(2));
}

void TestDeliveriesPage::storiesOfCasesStandBesideTheOwnOnes()
{
    const UtcTime now = m_clock->now();
    store::EventSummary theirs = eventOf(-1000, "payment.refunded", now - 75s);
    theirs.account = "case:acme.zip";
    store::EventSummary alone = theirs;
    alone.id = -999;
    m_stories->ofCases = {{"pay_1", {theirs}}, {"pay_7", {alone}}};
    make();
    QTRY_COMPARE(listedStories(), (QStringList{"cus_9", "pay_1", "pay_2", "pay_3", "pay_7"}));
    const auto note = [this](int row) {
        return list()->model()->index(row, 0).data(models::StoryHitsModel::NoteRole).toString();
    };
    QCOMPARE(note(4), QString("case"));
    QCOMPARE(note(1), QString());
    // Between the own ones by time, and marked.
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    const auto cell = [this](int row, int column) {
        return table()->model()->index(row, column).data().toString();
    };
    using models::StoryModel;
    QCOMPARE(cell(0, StoryModel::What), QString("first"));
    QCOMPARE(cell(1, StoryModel::What), QString::fromUtf8("first · acme.zip"));
    QCOMPARE(table()->model()->index(1, 0).data(models::IdRole).toLongLong(), -1000);
    // They count for nothing: neither in words, nor for a case that is made of it.
    QString said = texts().join('\n');
    QVERIFY2(said.contains("2 event(s) ·") || said.contains(QString::fromUtf8("2 event(s) ·")),
             qPrintable(said));
    QVERIFY2(said.contains("1 event(s) of opened case files"), qPrintable(said));
    QVERIFY(said.contains("No step is missing"));
    QCOMPARE(m_page->storyEvents(), (std::vector<std::int64_t>{retriedSample, 5}));
    // What only the case knows.
    list()->setCurrentIndex(list()->model()->index(4, 0));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QVERIFY(table()->isVisible());
    said = texts().join('\n');
    QVERIFY2(!said.contains("No step is missing"), qPrintable(said));
    QVERIFY(m_page->storyEvents().empty());
    QCOMPARE(m_page->findChild<EventInspector *>()->shownEvent(), -999);
    // Closed: nothing of it stays.
    m_stories->ofCases.clear();
    Q_EMIT m_desk->listsChanged();
    QTRY_COMPARE(listedStories(), (QStringList{"cus_9", "pay_1", "pay_2", "pay_3"}));
    QTRY_VERIFY(texts().join('\n').contains("No event that is kept here speaks of pay_7"));
}

void TestDeliveriesPage::aQueryFindsStoriesOfCases()
{
    make();
    filter()->setText("is:late");
    QTest::keyClick(filter(), Qt::Key_Return);
    const UtcTime now = m_clock->now();
    m_stories->find({{"pay_1", 5, 3, "payment.created", now - 60s}});
    m_stories->find({{"pay_7", -9, 0, "payment.failed", now - 10s, 1},
                     {"pay_1", -8, 0, "payment.created", now - 20s, 2},
                     {"", -7, 0, "payment.failed", now - 90s, 1}});
    m_stories->find({{"pay_2", 4, 1, "payment.created", now - 70s},
                     {"pay_1", 5, 4, "payment.created", now - 60s}});
    // By time, and what is known of one of them stays when more is.
    QCOMPARE(listedStories(), (QStringList{"pay_7", "pay_1", "pay_2", "payment.failed"}));
    const auto data = [this](int row, int role) {
        return list()->model()->index(row, 0).data(role).toString();
    };
    QCOMPARE(data(0, models::StoryHitsModel::NoteRole), QString("case 1"));
    QCOMPARE(data(1, models::StoryHitsModel::NoteRole), QString::fromUtf8("4 · case 2"));
    QCOMPARE(data(2, models::StoryHitsModel::NoteRole), QString("1"));
    QVERIFY(data(3, models::StoryHitsModel::NoteRole).startsWith(QString::fromUtf8("case · ")));
    QVERIFY2(data(1, Qt::AccessibleTextRole).contains("4 event(s) match") &&
                 data(1, Qt::AccessibleTextRole).contains("2 event(s) of opened case files"),
             qPrintable(data(1, Qt::AccessibleTextRole)));
    QCOMPARE(list()->model()->index(1, 0).data(models::IdRole).toLongLong(), 5); // the own one
    QCOMPARE(list()->model()->index(0, 0).data(models::IdRole).toLongLong(), -9);
}

void TestDeliveriesPage::theQueryIsRememberedForTheAccount()
{
    make();
    const QString account = m_desk->shownAccount.id;
    filter()->setText("is:late");
    QTest::keyClick(filter(), Qt::Key_Return);
    m_desk->shownAccount.id = "other";
    Q_EMIT m_desk->accountChanged();
    QVERIFY(filter()->text().isEmpty());
    m_desk->shownAccount.id = account;
    Q_EMIT m_desk->accountChanged();
    QCOMPARE(filter()->text(), QString("is:late"));
}

void TestDeliveriesPage::aFailureIsSaid()
{
    m_stories->failure = Error{ErrorKind::DiskFull};
    make();
    QTRY_VERIFY(!list()->isVisible());
    QVERIFY(!texts().join('\n').contains("None has come yet"));
}

void TestDeliveriesPage::whatThePlatformListedStandsBeside()
{
    make();
    m_page->openStory("pay_3");
    QTRY_COMPARE(table()->model()->rowCount(), 6);
    const QAbstractItemModelTester tester(table()->model());
    const auto cell = [&](int row, int column) {
        return table()->model()->index(row, column).data().toString();
    };
    QCOMPARE(cell(0, 2), "platform: delivered"); // before what came of it
    QCOMPARE(cell(1, 2), "first");
    QCOMPARE(cell(4, 1), "payment.refunded");
    QCOMPARE(cell(4, 2), "did not come, bytes unknown");
    QCOMPARE(cell(4, 4), "500");
    QCOMPARE(cell(5, 2), "did not come, bytes known");
    QVERIFY(table()->model()->index(2, 2).data(Qt::ToolTipRole).toString().contains("503"));
    const QString said = m_page->findChild<QLabel *>("storyRecord")->text();
    QVERIFY2(said.contains("Of 4 event(s) that the platform reported, 2 came here. Missing: evt_c, "
                           "evt_d."),
             qPrintable(said));
    QVERIFY2(said.contains("is not known: the platform may have had more"), qPrintable(said));
    // Only what has bytes can be sent from here.
    auto *replay = m_page->findChild<QAbstractButton *>("storyReplay");
    QSignalSpy wanted(m_page.get(), &DeliveriesPage::sendAgainWanted);
    table()->selectRow(4);
    QVERIFY(!replay->isVisible());
    table()->selectRow(5);
    QVERIFY(replay->isVisible());
    replay->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toLongLong(), failedSample);
    // What came is inspected, whichever of its rows is chosen.
    table()->selectRow(2);
    QTRY_COMPARE(m_page->findChild<EventInspector *>()->shownEvent(), retriedSample);
}

void TestDeliveriesPage::whatIsNotKnownFollowsTheZone()
{
    DeliveriesTab tab(*m_clock);
    api::Webhook webhook;
    webhook.id = "wh_1";
    store::Comparison kept;
    kept.record.events = m_stories->stories["pay_3"].listed;
    kept.record.unknown = {{std::nullopt, *parseUtc("2026-03-20T12:00:00Z")}};
    tab.show(webhook, true);
    tab.showRecord(webhook.id, kept);
    const auto *source = tab.findChild<QLabel *>("deliveriesSource");
    QVERIFY2(source->text().contains("17:30 IST"), qPrintable(source->text()));
    text::setShowsUtc(true);
    QEvent event(QEvent::LocaleChange);
    QCoreApplication::sendEvent(&tab, &event);
    text::setShowsUtc(false);
    QVERIFY2(source->text().contains("12:00 UTC"), qPrintable(source->text()));
}

void TestDeliveriesPage::thePlatformIsAskedAgain()
{
    make();
    m_page->openStory("pay_3");
    auto *fetch = m_page->findChild<QAbstractButton *>("storyFetch");
    QTRY_VERIFY(fetch->isVisible());
    fetch->click();
    QVERIFY(!fetch->isEnabled());
    QCOMPARE(m_stories->fetched, QStringList{"wh_1"});
    QTRY_VERIFY(fetch->isEnabled());
    m_stories->failure = Error{ErrorKind::Timeout};
    fetch->click();
    QTRY_VERIFY(fetch->isEnabled());
    QVERIFY(!m_page->findChild<QLabel *>("storyRecord")->text().contains("came here"));
    m_stories->failure.reset();
    m_stories->stories["pay_3"].listed.clear();
    Q_EMIT m_stories->recordChanged();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
}

void TestDeliveriesPage::anotherAccountBeginsAnew()
{
    make();
    m_page->openStory("pay_1");
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    m_desk->shownAccount.id = "other";
    Q_EMIT m_desk->accountChanged();
    QCOMPARE(table()->model()->rowCount(), 0);
    QTRY_COMPARE(m_stories->asked.last(), "other:");
}

void TestDeliveriesPage::everyControlHasAName()
{
    make();
    for (const QWidget *each : {static_cast<QWidget *>(list()), static_cast<QWidget *>(table()),
                                static_cast<QWidget *>(filter())})
        QVERIFY2(!each->accessibleName().isEmpty(), qPrintable(each->objectName()));
}

/// For whoever looks: HOOKBENCH_SHOTS=FOLDER.
void TestDeliveriesPage::pictures()
{
    const QString folder = qEnvironmentVariable("HOOKBENCH_SHOTS");
    if (folder.isEmpty())
        QSKIP("HOOKBENCH_SHOTS names no folder for pictures");
    make();
    for (const char *object : {"pay_1", "pay_2", "pay_3"}) {
        m_page->openStory(object);
        QTRY_VERIFY(table()->isVisible());
        QTest::qWait(100);
        QVERIFY(m_page->grab().save(folder + "/deliveries-" + object + ".png"));
    }
}

QTEST_MAIN(TestDeliveriesPage)
#include "tst_deliveriespage.moc"
