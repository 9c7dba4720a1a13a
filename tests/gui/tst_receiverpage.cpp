// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/storysource.h"
#include "app/settings/uistate.h"
#include "app/text/errortext.h"
#include "models/eventtablemodel.h"
#include "models/payloadtreemodel.h"
#include "models/roles.h"
#include "tests/support/api/manualclock.h"
#include "tests/support/inbox/fakedesk.h"
#include "tests/support/inbox/fakepagesource.h"
#include "tests/support/inbox/sampleevents.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/pages/eventinspector.h"
#include "ui/pages/payloadcolumns.h"
#include "ui/pages/receiverpage.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/ladderline.h"
#include "ui/widgets/longtable.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/spinnerlabel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QTreeView>

using namespace hookbench;
using namespace hookbench::ui;
using namespace hookbench::test;
using inbox::Borrowed;
using inbox::DeskState;
using models::EventTableModel;
using namespace std::chrono_literals;

namespace
{

/// A language of words a third longer, as German is.
class LongWords : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        QString longer;
        int letters = 0;
        for (const QChar c : QString::fromUtf8(source)) {
            longer += c;
            letters = c.isLetter() ? letters + 1 : 0;
            if (letters > 0 && letters % 3 == 0)
                longer += c;
        }
        return longer;
    }
};

/// Knows one story, whatever it is asked for.
class OneStory : public inbox::StorySource
{
public:
    void objects(const std::string &, const std::string &, QObject *,
                 Done<std::vector<std::string>>) override
    {
    }
    void story(const std::string &account, const std::string &object, QObject *context,
               Done<store::Story> done) override
    {
        asked += QString::fromStdString(account + ' ' + object);
        QMetaObject::invokeMethod(
            context, [this, done] { done(store::Story{.events = events}); }, Qt::QueuedConnection);
    }
    void comparison(const std::string &, const std::string &, QObject *,
                    Done<store::Comparison>) override
    {
    }
    void fetch(const QStringList &, QObject *, Done<void>) override {}

    std::vector<store::EventSummary> events; ///< oldest first
    QStringList asked;
};

} // namespace

/// The page over a desk and rows that the test plays.
class TestReceiverPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void firstItTeaches();
    void thenItWaitsWithACommandToCopy();
    void startAndStopAreWished();
    void aTakenPortOffersTheNextOne();
    void anotherProcessMakesItReadOnly();
    void aStoreThatFailsIsSaid();
    void followsUntilTheUserScrollsAway();
    void scrollingBackFollowsAgain();
    void holdStaysHeldAtTheTop();
    void whatIsSeenStaysWhileHolding();
    void ctrlTTogglesFollowing();
    void oldestFirstFollowsAtTheBottom();
    void onlyTimeSorts();
    void singleKeysChangeNothing();
    void aWrongFilterKeepsTheOldResult();
    void aFilterWithoutResultOffersToClearIt();
    void unseenEventsAreCounted();
    void aSelectedEventIsShown();
    void anotherFilterKeepsTheShownEvent();
    void aLongSearchShowsHowFarItIsAndStops();
    void placesOfPayloadsAreColumns();
    void gapsAreNotOpened();
    void keysWalkThroughTheList();
    void signatureTabShowsEveryRung();
    void causeIsShownWithItsBytes();
    void searchShowsHowFarItIs();
    void nothingFoundIsSaid();
    void schemeIsDoubtedOutsideTheSandbox();
    void invisibleBytesAreMadeVisible();
    void encryptedPayloadIsShownDecrypted();
    void answersThatCameLaterAreShown();
    void copiesAsJsonCurlAndHttp();
    void historyLeadsToTheOtherAttempt();
    void twoSelectedEventsAreCompared();
    void upToSixSelectedEventsAreCompared();
    void aRepeatedEventIsComparedWithItsFirst();
    void aRepeatedEventIsComparedWithAllItsAttempts();
    void theHistoryComparesTheAttempts();
    void anEventIsComparedWithTheOneBeforeItOfItsObject();
    void withoutAnEarlierEventItSaysSo();
    void pinsAreSetAndTakenBackByKey();
    void aPinThatFailsIsSaid();
    void tooManyAreNotPinnedAtOnce();
    void aPinnedEventSaysSo();
    void borrowBarLeadsBack();
    void borrowBarAsksWhenItWasChangedElsewhere();
    void pointingSaysWhatWillHappen();
    void pointingAsksForAnUnknownSecret();
    void pointingInLiveMakesATemporaryOne();
    void endpointsAreEdited();
    void passingOnElsewhereIsConfirmedByName();
    void stateIsRememberedForTheAccount();
    void everyControlHasAName();
    void tabOrderFollowsReading();
    void nothingIsCutAtTheSmallestSize_data();
    void nothingIsCutAtTheSmallestSize();
    void shots_data();
    void shots();

private:
    template <typename T>
    T *find(const char *name) const
    {
        T *found = m_page->findChild<T *>(QString::fromLatin1(name));
        Q_ASSERT_X(found, "find", name);
        return found;
    }
    void click(const char *name) { find<QAbstractButton>(name)->click(); }
    LongTable *table() const { return find<LongTable>("eventsTable"); }
    QAbstractItemModel *model() const { return table()->model(); }
    QScrollBar *bar() const { return table()->verticalScrollBar(); }
    QString segment(int index) const;
    bool isSaid(const QString &part) const;
    void makePage();
    void fill(int events);
    void select(qint64 id);
    void arrive(int events);
    void shoot(const QString &name, QWidget *widget = nullptr) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<FakePageSource> m_source;
    std::unique_ptr<settings::UiState> m_uiState;
    std::unique_ptr<ReceiverPage> m_page;
};

void TestReceiverPage::initTestCase()
{
    m_theme = std::make_unique<ThemeController>(nullptr);
    m_theme->setMode(ThemeController::Mode::Light);
}

void TestReceiverPage::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<ManualClock>("2026-03-20T14:05:00.000Z");
    m_desk = std::make_unique<FakeDesk>();
    m_source = std::make_unique<FakePageSource>();
    m_source->answersAtOnce = true;
    m_source->pageSize = 200;
    m_uiState = std::make_unique<settings::UiState>((m_dir->path() + "/state.json").toStdString());
    makePage();
}

void TestReceiverPage::makePage()
{
    m_page.reset();
    m_page = std::make_unique<ReceiverPage>(
        ReceiverPage::Services{*m_desk, *m_source, *m_uiState, *m_clock});
    m_page->resize(1080, 774);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QCoreApplication::processEvents();
}

void TestReceiverPage::cleanup()
{
    m_page.reset();
    m_source.reset();
    m_desk.reset();
}

QString TestReceiverPage::segment(int index) const
{
    return find<SegmentedControl>("followControl")
        ->findChildren<QAbstractButton *>()
        .at(index)
        ->text();
}

/// Whether a visible label says it.
bool TestReceiverPage::isSaid(const QString &part) const
{
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(part))
            return true;
    }
    return false;
}

void TestReceiverPage::fill(int events)
{
    m_source->madeUpTo = events;
    m_desk->receive();
    for (const char *account : {"another", "acc"}) { // whose events are read anew
        m_desk->shownAccount.id = account;
        Q_EMIT m_desk->accountChanged();
    }
    QCoreApplication::processEvents(); // the source answers
    QCOMPARE(model()->rowCount(), std::max<int>(events, int(m_source->rows.size())));
}

void TestReceiverPage::arrive(int events)
{
    std::vector<store::EventSummary> rows;
    qint64 next = std::max<qint64>(m_source->madeUpTo,
                                   m_source->rows.empty() ? 0 : m_source->rows.rbegin()->first);
    for (int i = 0; i < events; ++i)
        rows.push_back(makeEvent(++next));
    m_source->arrive(rows);
}

void TestReceiverPage::select(qint64 id)
{
    m_page->openEvent(id);
    QCoreApplication::processEvents();
}

void TestReceiverPage::shoot(const QString &name, QWidget *widget) const
{
    const QString directory = qEnvironmentVariable("HOOKBENCH_SHOTS");
    if (directory.isEmpty())
        return;
    QDir().mkpath(directory);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents(); // layouts settle
    (widget ? widget : m_page.get())->grab().save(directory + '/' + name + ".png");
}

// --- states ----------------------------------------------------------------------------

void TestReceiverPage::firstItTeaches()
{
    QVERIFY(!table()->isVisible());
    auto *start = find<QPushButton>("emptyStateButton");
    QVERIFY(start->isVisible());
    start->click();
    QCOMPARE(m_desk->wishes, QStringList("start"));
}

void TestReceiverPage::thenItWaitsWithACommandToCopy()
{
    m_desk->shownSamples = {"payment.completed", "payment.failed"};
    m_desk->receive();
    QVERIFY(isSaid("http://127.0.0.1:8787"));
    click("copyCode");
    QVERIFY(QApplication::clipboard()->text().startsWith("curl -d"));
    QVERIFY(QApplication::clipboard()->text().contains("http://127.0.0.1:8787/"));
    click("emptyStateButton");
    QCOMPARE(m_desk->wishes, QStringList("triggerSample payment.completed"));
    arrive(1);
    QVERIFY(table()->isVisible());
}

void TestReceiverPage::startAndStopAreWished()
{
    click("startStopButton");
    m_desk->receive();
    QCOMPARE(find<QPushButton>("startStopButton")->text(), QString("Stop"));
    click("startStopButton");
    QCOMPARE(m_desk->wishes, QStringList({"start", "stop"}));
    click("copyUrlButton");
    QCOMPARE(QApplication::clipboard()->text(), QString("http://127.0.0.1:8787"));
}

void TestReceiverPage::aTakenPortOffersTheNextOne()
{
    DeskState state = m_desk->shownState;
    state.phase = DeskState::Phase::Failed;
    state.error = Error{.kind = ErrorKind::PortInUse, .limit = 8787};
    state.freePort = 8788;
    m_desk->show(state);
    QVERIFY(isSaid("8787"));
    QPushButton *use = nullptr;
    for (QPushButton *button : m_page->findChildren<QPushButton *>("messageAction")) {
        if (button->isVisible())
            use = button;
    }
    QVERIFY(use);
    QVERIFY(use->text().contains("8788"));
    use->click();
    QCOMPARE(m_desk->wishes, QStringList({"setConfig port 8788", "start"}));
}

void TestReceiverPage::anotherProcessMakesItReadOnly()
{
    DeskState state = m_desk->shownState;
    state.phase = DeskState::Phase::HeldElsewhere;
    state.error = Error{.kind = ErrorKind::RoleHeld, .detail = "4711"};
    m_desk->show(state);
    QVERIFY(!find<QPushButton>("startStopButton")->isEnabled());
    QVERIFY(!find<QPushButton>("editEndpoints")->isEnabled());
    QVERIFY(!m_page->pointHere()->isEnabled());
    QVERIFY(isSaid("4711"));
}

void TestReceiverPage::aStoreThatFailsIsSaid()
{
    fill(3);
    DeskState state = m_desk->shownState;
    state.storeError = Error{.kind = ErrorKind::DiskFull, .path = "/data/events.sqlite"};
    m_desk->show(state);
    QVERIFY(isSaid("503"));
    state.storeError.reset();
    m_desk->show(state);
    QVERIFY(!isSaid("503"));
}

// --- following -------------------------------------------------------------------------

void TestReceiverPage::followsUntilTheUserScrollsAway()
{
    fill(500);
    QVERIFY(table()->isFollowing());
    arrive(3);
    QCOMPARE(bar()->value(), 0);
    QCOMPARE(table()->visibleRows().first, 0);
    bar()->setValue(bar()->maximum() / 2);
    QVERIFY(!table()->isFollowing());
    arrive(12);
    QCOMPARE(segment(0), QString("12 new"));
}

void TestReceiverPage::scrollingBackFollowsAgain()
{
    fill(500);
    bar()->setValue(900);
    QVERIFY(!table()->isFollowing());
    bar()->setValue(0);
    QVERIFY(table()->isFollowing());
    QCOMPARE(segment(0), QString("Following"));
}

void TestReceiverPage::holdStaysHeldAtTheTop()
{
    fill(500);
    find<SegmentedControl>("followControl")->setCurrent(1);
    QVERIFY(!table()->isFollowing());
    const qint64 top = model()->index(0, 0).data(models::IdRole).toLongLong();
    arrive(2);
    QCOMPARE(model()->index(table()->visibleRows().first, 0).data(models::IdRole).toLongLong(),
             top);
    bar()->setValue(0);
    QVERIFY2(!table()->isFollowing(), "who holds decides when it ends");
    QCOMPARE(segment(0), QString("2 new"));
    find<SegmentedControl>("followControl")->setCurrent(0);
    QVERIFY(table()->isFollowing());
    QCOMPARE(bar()->value(), 0);
}

void TestReceiverPage::whatIsSeenStaysWhileHolding()
{
    fill(100'000);
    bar()->setValue(bar()->maximum() / 3 + 7);
    const auto seen = [this] {
        return model()->index(table()->visibleRows().first, 0).data(models::IdRole).toLongLong();
    };
    const qint64 before = seen();
    const int rest = bar()->value() % 30;
    for (int i = 0; i < 20; ++i)
        arrive(160);
    QCOMPARE(seen(), before);
    QCOMPARE(bar()->value() % 30, rest);
}

void TestReceiverPage::ctrlTTogglesFollowing()
{
    fill(500);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_T, Qt::ControlModifier);
    QVERIFY(!table()->isFollowing());
    QTest::keyClick(table(), Qt::Key_T, Qt::ControlModifier);
    QVERIFY(table()->isFollowing());
}

void TestReceiverPage::oldestFirstFollowsAtTheBottom()
{
    fill(500);
    QHeaderView *header = table()->horizontalHeader();
    header->setSortIndicator(EventTableModel::Received, Qt::AscendingOrder);
    QCoreApplication::processEvents();
    QCOMPARE(model()->index(0, 0).data(models::IdRole).toLongLong(), 1);
    arrive(5);
    QCOMPARE(bar()->value(), bar()->maximum());
    QCOMPARE(table()->visibleRows().second, 504);
    bar()->setValue(0);
    QVERIFY(!table()->isFollowing());
    arrive(5);
    QCOMPARE(bar()->value(), 0);
}

void TestReceiverPage::onlyTimeSorts()
{
    fill(10);
    QHeaderView *header = table()->horizontalHeader();
    header->setSortIndicator(EventTableModel::Bytes, Qt::AscendingOrder);
    QCOMPARE(header->sortIndicatorSection(), int(EventTableModel::Received));
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    QCOMPARE(model()->index(0, 0).data(models::IdRole).toLongLong(), 10);
}

void TestReceiverPage::singleKeysChangeNothing()
{
    fill(20);
    table()->setFocus();
    table()->setCurrentIndex(model()->index(3, 0));
    m_desk->wishes.clear();
    for (int key = Qt::Key_A; key <= Qt::Key_Z; ++key)
        QTest::keyClick(table(), static_cast<Qt::Key>(key));
    QTest::keyClick(table(), Qt::Key_Delete);
    QTest::keyClick(table(), Qt::Key_Space);
    QVERIFY(m_desk->wishes.isEmpty());
    QVERIFY(table()->isFollowing());
    QVERIFY(find<QLineEdit>("eventFilter")->text().isEmpty());
}

// --- filter ----------------------------------------------------------------------------

void TestReceiverPage::aWrongFilterKeepsTheOldResult()
{
    fill(5);
    const quint64 number = m_source->number;
    auto *filter = find<QLineEdit>("eventFilter");
    filter->setFocus();
    QTest::keyClicks(filter, "verdict:nonsense");
    QTest::keyClick(filter, Qt::Key_Return);
    QVERIFY(!m_page->findChild<ErrorLine *>()->error().isEmpty());
    QVERIFY(m_page->findChild<ErrorLine *>()->isVisible());
    QCOMPARE(filter->accessibleDescription(), m_page->findChild<ErrorLine *>()->error());
    QCOMPARE(model()->rowCount(), 5);
    QCOMPARE(m_source->number, number);
    QCOMPARE(QApplication::focusWidget(), filter); // where it can be mended
    filter->setText("verdict:failed type:payment.*");
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), find<QWidget>("eventsTable"));
    QVERIFY(m_page->findChild<ErrorLine *>()->error().isEmpty());
    QCOMPARE(m_source->number, number + 1);
    QCOMPARE(m_source->query.account, std::string("acc"));
    QCOMPARE(m_source->query.filter.root.children.size(), std::size_t(2));
    QCOMPARE(m_source->query.filter.root.children.front().term.field,
             store::FilterTerm::Field::Verdict);
}

void TestReceiverPage::aFilterWithoutResultOffersToClearIt()
{
    fill(5);
    auto *filter = find<QLineEdit>("eventFilter");
    m_source->madeUpTo = 0;
    filter->setText("type:none");
    QTest::keyClick(filter, Qt::Key_Return);
    QCoreApplication::processEvents();
    QVERIFY(!table()->isVisible());
    QVERIFY(isSaid("No event matches"));
    shoot("no-match");
    m_source->madeUpTo = 5;
    click("emptyStateButton");
    QVERIFY(filter->text().isEmpty());
    QTRY_COMPARE(model()->rowCount(), 5);
    QVERIFY(table()->isVisible());
}

void TestReceiverPage::unseenEventsAreCounted()
{
    fill(5);
    QSignalSpy unseen(m_page.get(), &ReceiverPage::unseenChanged);
    arrive(2);
    QCOMPARE(unseen.count(), 0);
    m_page->hide();
    arrive(2);
    arrive(1);
    QCOMPARE(unseen.last().first().toInt(), 3);
    m_page->show();
    QCOMPARE(unseen.last().first().toInt(), 0);
}

// --- the inspector ---------------------------------------------------------------------

void TestReceiverPage::aSelectedEventIsShown()
{
    fillSamples(*m_desk, *m_source);
    fill(0);
    QCOMPARE(m_desk->reads, 0);
    table()->setCurrentIndex(model()->index(0, EventTableModel::Type));
    QCoreApplication::processEvents();
    QCOMPARE(m_desk->reads, 1);
    QCOMPARE(m_desk->ladderReads, 0); // nobody looks at it yet
    QVERIFY(isSaid("payment.completed"));
    auto *tree = find<QTreeView>("payloadTree");
    QVERIFY(tree->isVisible());
    QVERIFY(tree->model()->rowCount() > 2);
}

void TestReceiverPage::anotherFilterKeepsTheShownEvent()
{
    fill(50);
    m_desk->events[40] = sampleRecord(makeEvent(40));
    select(40);
    QCOMPARE(table()->currentIndex().data(models::IdRole).toLongLong(), 40);
    auto *filter = find<QLineEdit>("eventFilter");
    filter->setText("type:payment.*");
    QTest::keyClick(filter, Qt::Key_Return);
    QCoreApplication::processEvents();
    QCOMPARE(table()->currentIndex().data(models::IdRole).toLongLong(), 40);
    QCOMPARE(m_desk->reads, 1);
}

void TestReceiverPage::aLongSearchShowsHowFarItIsAndStops()
{
    fill(20);
    m_source->answersAtOnce = false;
    auto *filter = find<QLineEdit>("eventFilter");
    filter->setFocus();
    filter->setText("$.amount:>5");
    QTest::keyClick(filter, Qt::Key_Return);
    Q_EMIT m_source->firstPage(m_source->number, {});
    QVERIFY(!isSaid("No event matches")); // nobody knows yet
    Q_EMIT m_source->progressed(m_source->number, {1234, 98000});
    const QLocale locale;
    QVERIFY(isSaid(
        QString("Searched %1 of %2 events").arg(locale.toString(1234), locale.toString(98000))));
    click("stopSearch");
    QCOMPARE(m_source->stops, 1);
    QTest::keyClick(filter, Qt::Key_Escape); // the same by key
    QCOMPARE(m_source->stops, 2);
    Q_EMIT m_source->stopped(m_source->number, {1234, 98000});
    QVERIFY(isSaid(QString("Stopped: %1 of %2 events searched.")
                       .arg(locale.toString(1234), locale.toString(98000))));
    const quint64 before = m_source->number;
    click("searchAgain");
    QCOMPARE(m_source->number, before + 1);
    m_source->answerOpen();
    QVERIFY(!isSaid("Stopped"));
}

void TestReceiverPage::placesOfPayloadsAreColumns()
{
    fill(20);
    m_desk->events[20] = sampleRecord(makeEvent(20));
    auto *paths = m_page->findChild<PayloadColumns *>();
    paths->add("data.amount"); // the parser of the queries refuses it
    QCOMPARE(model()->columnCount(), int(models::EventTableModel::ColumnCount));
    // Out of the tree of the shown payload.
    select(20);
    auto *tree = find<QTreeView>("payloadTree");
    QTRY_VERIFY(tree->model()->rowCount() > 0);
    tree->setCurrentIndex(tree->model()->index(0, 0));
    const QString path =
        tree->currentIndex().data(models::PayloadTreeModel::QueryPathRole).toString();
    Q_EMIT tree->customContextMenuRequested({});
    QTRY_VERIFY(tree->findChild<QAction *>("showAsColumn"));
    tree->findChild<QAction *>("showAsColumn")->trigger();
    const int column = models::EventTableModel::ColumnCount;
    QCOMPARE(model()->columnCount(), column + 1);
    QCOMPARE(model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString(), path);
    QVERIFY(table()->columnWidth(column) > 20);
    model()->index(0, column).data();
    QTRY_VERIFY(!m_source->textRequests.empty());
    m_source->answerTexts();
    QCOMPARE(model()->index(0, column).data().toString(), path + " of 20");
    // Remembered, and removed by the header's menu.
    m_page->saveState();
    makePage();
    QCoreApplication::processEvents();
    QCOMPARE(model()->columnCount(), column + 1);
    QHeaderView *header = table()->horizontalHeader();
    const QPoint at(header->sectionViewportPosition(column) + 4, 4);
    Q_EMIT header->customContextMenuRequested(at);
    auto *remove = m_page->findChild<QAction *>("removePathColumn");
    QVERIFY(remove);
    QVERIFY(m_page->findChild<QAction *>("addPathColumn"));
    remove->trigger();
    QCOMPARE(model()->columnCount(), column);
}

void TestReceiverPage::gapsAreNotOpened()
{
    fillSamples(*m_desk, *m_source);
    fill(0);
    select(failedSample);
    const int gap = model()->rowCount() - 3; // its id is 3
    QVERIFY(model()->index(gap, 0).data(models::GapRole).toBool());
    m_desk->reads = 0;
    table()->setCurrentIndex(model()->index(gap, 0));
    QCoreApplication::processEvents();
    QCOMPARE(m_desk->reads, 0);
    QCOMPARE(m_page->findChild<EventInspector *>()->shownEvent(), failedSample);
}

void TestReceiverPage::keysWalkThroughTheList()
{
    fill(1000);
    table()->setFocus();
    QCOMPARE(table()->currentIndex().row(), 0);
    QTest::keyClick(table(), Qt::Key_Down);
    QCOMPARE(table()->currentIndex().row(), 1);
    QVERIFY2(table()->isFollowing(), "what is seen needs no scrolling");
    QTest::keyClick(table(), Qt::Key_PageDown);
    QVERIFY(table()->currentIndex().row() > 10);
    QTest::keyClick(table(), Qt::Key_End);
    QCOMPARE(table()->currentIndex().row(), 999);
    QVERIFY(!table()->isFollowing());
    QCOMPARE(table()->visibleRows().second, 999);
    QTest::keyClick(table(), Qt::Key_Right);
    QTest::keyClick(table(), Qt::Key_Right);
    QCOMPARE(table()->currentIndex().row(), 999);
    QTest::keyClick(table(), Qt::Key_Home);
    QCOMPARE(table()->currentIndex().row(), 0);
    QVERIFY(table()->selectionModel()->isRowSelected(0));
}

void TestReceiverPage::signatureTabShowsEveryRung()
{
    fillSamples(*m_desk, *m_source);
    fill(0);
    select(failedSample);
    find<QTabWidget>("eventTabs")->setCurrentIndex(EventInspector::Signature);
    QCoreApplication::processEvents();
    QCOMPARE(m_desk->ladderReads, 1);
    QStringList said;
    for (const LadderLine *line : m_page->findChildren<LadderLine *>())
        said += line->accessibleName();
    QCOMPARE(said.size(), 5);
    QVERIFY2(said.at(0).contains("X-Webhook-Signature"), qPrintable(said.at(0)));
    QVERIFY2(said.at(2).contains("limit"), qPrintable(said.at(2)));
    QVERIFY2(said.at(3).contains("not passed"), qPrintable(said.at(3)));
    QVERIFY(!isSaid("not confirmed"));
}

void TestReceiverPage::causeIsShownWithItsBytes()
{
    fillSamples(*m_desk, *m_source);
    fill(0);
    select(failedSample);
    QCOMPARE(m_desk->searches, 0); // nobody looks at it yet
    find<QTabWidget>("eventTabs")->setCurrentIndex(EventInspector::Signature);
    QCoreApplication::processEvents();
    QCOMPARE(m_desk->searches, 1);
    QTRY_VERIFY(isSaid("The JSON was read and written anew"));
    QVERIFY(isSaid("what lies between, such as a proxy"));
    QVERIFY(isSaid("The signature fits"));
    QVERIFY(isSaid("body-json-reserialized"));
    auto *bytes = find<CodeView>("bodyDifference");
    QVERIFY(bytes->isVisible());
    QVERIFY2(bytes->toPlainText().contains("^^"), qPrintable(bytes->toPlainText()));
    click("copyBodyDifference");
    QCOMPARE(QApplication::clipboard()->text(), bytes->toPlainText());
    // Searched once: coming back to the tab shows what was found.
    find<QTabWidget>("eventTabs")->setCurrentIndex(EventInspector::Payload);
    find<QTabWidget>("eventTabs")->setCurrentIndex(EventInspector::Signature);
    QCoreApplication::processEvents();
    QCOMPARE(m_desk->searches, 1);
    QVERIFY(bytes->isVisible());
}

void TestReceiverPage::searchShowsHowFarItIs()
{
    fillSamples(*m_desk, *m_source);
    m_desk->searching = 1234;
    fill(0);
    select(failedSample);
    find<QTabWidget>("eventTabs")->setCurrentIndex(EventInspector::Signature);
    QCoreApplication::processEvents();
    auto *spinner = m_page->findChild<SpinnerLabel *>();
    QVERIFY(spinner && spinner->isVisible());
    QTRY_VERIFY2(spinner->text().contains(m_page->locale().toString(1234)),
                 qPrintable(spinner->text()));
    click("stopDiagnosis");
    QCOMPARE(m_desk->wishes.count("stopDiagnosis"), 1);
    select(encryptedSample); // another event is chosen: nobody waits for this one
    QCOMPARE(m_desk->wishes.count("stopDiagnosis"), 2);
    QVERIFY(!spinner->isVisible());
}

void TestReceiverPage::nothingFoundIsSaid()
{
    fillSamples(*m_desk, *m_source);
    receiver::Diagnosed &found = m_desk->diagnoses[failedSample];
    found.diagnosis.finding = signing::doctor::Finding{"unknown"};
    found.diagnosis.attempts = 4321;
    found.diagnosis.skipped = {{"body", SkipReason::BodyTooLarge}};
    fill(0);
    select(failedSample);
    find<QTabWidget>("eventTabs")->setCurrentIndex(EventInspector::Signature);
    QCoreApplication::processEvents();
    QTRY_VERIFY(isSaid("None of the known secrets and changes explains"));
    QVERIFY(isSaid("changes of it were not tried"));
    QVERIFY(isSaid("4321"));
    QVERIFY(!find<CodeView>("bodyDifference")->isVisible());
}

void TestReceiverPage::schemeIsDoubtedOutsideTheSandbox()
{
    m_desk->shownAccount.environment = settings::Environment::Test;
    fillSamples(*m_desk, *m_source);
    fill(0);
    select(failedSample);
    find<QTabWidget>("eventTabs")->setCurrentIndex(EventInspector::Signature);
    QCoreApplication::processEvents();
    QVERIFY(isSaid("Scheme not confirmed by a real delivery"));
}

void TestReceiverPage::invisibleBytesAreMadeVisible()
{
    fillSamples(*m_desk, *m_source);
    m_desk->ladders[failedSample].signedMessage = "1774.\xEF\xBB\xBF{\"a\":1}\r\n\t\xFF";
    fill(0);
    select(failedSample);
    find<QTabWidget>("eventTabs")->setCurrentIndex(EventInspector::Signature);
    QCoreApplication::processEvents();
    QCOMPARE(find<CodeView>("signedMessage")->toPlainText(),
             QString::fromUtf8("1774.⟨BOM⟩{\"a\":1}␍␊\n␉⟨FF⟩"));
}

void TestReceiverPage::encryptedPayloadIsShownDecrypted()
{
    fillSamples(*m_desk, *m_source);
    fill(0);
    select(encryptedSample);
    QCoreApplication::processEvents();
    QCOMPARE(m_desk->ladderReads, 1); // asked for by itself: the payload needs it
    find<SegmentedControl>("payloadView")->setCurrent(1);
    auto *text = find<CodeView>("payloadText");
    QVERIFY(text->toPlainText().contains("250.10"));
    find<SegmentedControl>("payloadLayer")->setCurrent(1);
    QVERIFY(text->toPlainText().contains("A256GCM"));
}

void TestReceiverPage::answersThatCameLaterAreShown()
{
    store::EventSummary row = makeEvent(1);
    row.answerKind = store::AnswerKind::Pending;
    row.answered.reset();
    m_source->put(row);
    m_desk->events[1] = sampleRecord(row);
    fill(0);
    select(1);
    row.answerKind = store::AnswerKind::PassedOn;
    row.answered = 502;
    m_desk->events[1] = sampleRecord(row);
    m_source->put(row);
    Q_EMIT m_source->updated(row);
    QCoreApplication::processEvents();
    QCOMPARE(m_desk->reads, 2);
    find<QTabWidget>("eventTabs")->setCurrentIndex(EventInspector::Answer);
    QVERIFY(isSaid("502"));
}

void TestReceiverPage::copiesAsJsonCurlAndHttp()
{
    fillSamples(*m_desk, *m_source);
    fill(0);
    select(failedSample);
    find<QAction>("copyCurl")->trigger();
    QVERIFY(QApplication::clipboard()->text().startsWith("curl"));
    find<QAction>("copyJson")->trigger();
    QVERIFY(QApplication::clipboard()->text().contains("\"verdict\": \"failed\""));
    find<QAction>("copyHttp")->trigger();
    QVERIFY(QApplication::clipboard()->text().startsWith("POST / HTTP/1.1\r\n"));
}

void TestReceiverPage::historyLeadsToTheOtherAttempt()
{
    fillSamples(*m_desk, *m_source);
    fill(0);
    select(failedSample);
    m_desk->histories[failedSample] = {makeEvent(retriedSample),
                                       m_desk->events[failedSample].summary};
    find<QTabWidget>("eventTabs")->setCurrentIndex(EventInspector::History);
    QCoreApplication::processEvents();
    auto *related = find<QAbstractItemView>("relatedEvents");
    QVERIFY(related->isVisible());
    Q_EMIT related->activated(related->model()->index(0, 0));
    QCOMPARE(table()->currentIndex().data(models::IdRole).toLongLong(), retriedSample);
}

// --- borrowed webhooks -----------------------------------------------------------------

void TestReceiverPage::twoSelectedEventsAreCompared()
{
    QSignalSpy announced(m_page.get(), &ReceiverPage::announced);
    fillSamples(*m_desk, *m_source);
    fill(0);
    select(failedSample);
    m_page->compare()->trigger();
    QCOMPARE(announced.count(), 1); // one alone is compared with nothing
    QVERIFY(!m_page->findChild<QDialog *>("compareDialog"));
    QTest::keyClick(table(), Qt::Key_Up);
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(table()->selectionModel()->selectedRows().size(), 2);
    QTest::keyClick(table(), Qt::Key_D, Qt::ControlModifier);
    QVERIFY(m_page->findChild<QDialog *>("compareDialog"));
}

void TestReceiverPage::upToSixSelectedEventsAreCompared()
{
    QSignalSpy announced(m_page.get(), &ReceiverPage::announced);
    for (int id = 1; id <= 7; ++id)
        m_source->put(makeEvent(id, id));
    fill(0);
    select(1);
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(table(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(table()->selectionModel()->selectedRows().size(), 7);
    m_page->compare()->trigger();
    QCOMPARE(announced.count(), 1); // seven are too many
    QVERIFY(!m_page->findChild<QDialog *>("compareDialog"));
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    m_page->compare()->trigger();
    auto *dialog = m_page->findChild<QDialog *>("compareDialog");
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QListWidget *>("comparedEvents")->count(), 5);
}

void TestReceiverPage::aRepeatedEventIsComparedWithItsFirst()
{
    store::EventSummary again = makeEvent(7, 70);
    again.duplicateOf = 6;
    m_source->put(makeEvent(6, 60));
    m_source->put(again);
    fill(0);
    select(7);
    m_page->compare()->trigger();
    QTRY_VERIFY(m_page->findChild<QDialog *>("compareDialog"));
}

void TestReceiverPage::aRepeatedEventIsComparedWithAllItsAttempts()
{
    std::vector<store::EventSummary> family;
    for (int id = 1; id <= 9; ++id) {
        store::EventSummary row = makeEvent(id, id);
        row.eventId = "evt_1";
        row.attempt = id;
        if (id > 1)
            row.duplicateOf = 1;
        if (id == 8) { // what was sent from here is no attempt of the platform's
            row.source = store::EventSource::Replay;
            row.duplicateOf.reset();
            row.parent = 1;
        }
        m_source->put(row);
        m_desk->events[id].summary = row;
        family.push_back(row);
    }
    m_desk->histories[2] = family;
    fill(0);
    select(2);
    m_page->compare()->trigger();
    QTRY_VERIFY(m_page->findChild<CompareDialog *>());
    auto *dialog = m_page->findChild<CompareDialog *>();
    const auto *others = dialog->findChild<QListWidget *>("comparedEvents");
    QTRY_VERIFY(!dialog->report().isEmpty());
    QStringList rows;
    for (int i = 0; i < others->count(); ++i)
        rows += others->item(i)->text().section(' ', 0, 0);
    // The first, the one in question, and the newest.
    QCOMPARE(rows, QStringList({"#2", "#5", "#6", "#7", "#9"}));
    QVERIFY(dialog->report().contains("#1 "));
}

void TestReceiverPage::theHistoryComparesTheAttempts()
{
    fillSamples(*m_desk, *m_source);
    fill(0);
    select(failedSample);
    find<QTabWidget>("eventTabs")->setCurrentIndex(EventInspector::History);
    auto *compare = find<QPushButton>("compareAttempts");
    QTRY_VERIFY(compare->isVisible());
    for (const auto mode : {ThemeController::Mode::Light, ThemeController::Mode::Dark}) {
        m_theme->setMode(mode);
        QTest::qWait(0);
        shoot(mode == ThemeController::Mode::Dark ? "history-dark" : "history-light");
    }
    m_theme->setMode(ThemeController::Mode::Light);
    compare->click();
    QVERIFY(m_page->findChild<CompareDialog *>());
    m_page->findChild<CompareDialog *>()->close();
    select(retriedSample); // of which nothing else is known
    QTRY_VERIFY(!compare->isVisible());
}

void TestReceiverPage::anEventIsComparedWithTheOneBeforeItOfItsObject()
{
    // Three things happened to the object: 5 is a retry of 3, and 7 of 6.
    std::vector<store::EventSummary> rows;
    for (const auto &[id, name] :
         {std::pair{3, "evt_a"}, {4, "evt_b"}, {5, "evt_a"}, {6, "evt_c"}, {7, "evt_c"}}) {
        store::EventSummary row = makeEvent(id, id);
        row.eventId = name;
        if (id == 5)
            row.duplicateOf = 3;
        if (id == 7)
            row.duplicateOf = 6;
        m_source->put(row);
        rows.push_back(row);
        m_desk->events[id].summary = row;
        m_desk->events[id].objectId = "pay_1";
    }
    OneStory stories;
    stories.events = rows;
    m_page.reset();
    m_page = std::make_unique<ReceiverPage>(ReceiverPage::Services{
        *m_desk, *m_source, *m_uiState, *m_clock, nullptr, nullptr, &stories});
    m_page->show();
    fill(0);
    select(7);
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_page->findChild<CompareDialog *>());
    QCOMPARE(stories.asked, QStringList("acc pay_1"));
    const auto *dialog = m_page->findChild<CompareDialog *>();
    QTRY_VERIFY(!dialog->report().isEmpty());
    // Neither its own first attempt (6), nor the retry of another event (5).
    QVERIFY2(dialog->report().startsWith("#4 "), qPrintable(dialog->report()));
    QVERIFY2(dialog->report().contains("\n#7 "), qPrintable(dialog->report()));
    m_page.reset(); // before the stories go
}

void TestReceiverPage::withoutAnEarlierEventItSaysSo()
{
    OneStory stories;
    m_page.reset();
    m_page = std::make_unique<ReceiverPage>(ReceiverPage::Services{
        *m_desk, *m_source, *m_uiState, *m_clock, nullptr, nullptr, &stories});
    m_page->show();
    QSignalSpy announced(m_page.get(), &ReceiverPage::announced);
    for (const int id : {3, 4}) {
        m_source->put(makeEvent(id, id));
        m_desk->events[id].summary = makeEvent(id, id);
    }
    m_desk->events[4].objectId = "pay_1";
    stories.events = {m_desk->events[4].summary};
    fill(0);
    select(3);
    m_page->comparePrevious()->trigger();
    QTRY_COMPARE(announced.count(), 1);
    QVERIFY(announced[0][0].toString().contains("names no payment"));
    select(4);
    m_page->comparePrevious()->trigger();
    QTRY_COMPARE(announced.count(), 2);
    QVERIFY(announced[1][0].toString().contains("No earlier event"));
    QVERIFY(!m_page->findChild<CompareDialog *>());
    m_page.reset();
}

void TestReceiverPage::pinsAreSetAndTakenBackByKey()
{
    QSignalSpy announced(m_page.get(), &ReceiverPage::announced);
    store::EventSummary pinned = makeEvent(2, 2);
    pinned.isPinned = true;
    m_source->put(makeEvent(1, 1));
    m_source->put(pinned);
    fill(0);
    table()->setFocus();
    table()->selectAll();
    m_desk->wishes.clear();
    QTest::keyClick(table(), Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(m_desk->wishes, QStringList("setPinned 1 1")); // the other one is pinned already
    QTRY_COMPARE(announced.count(), 1);
    QVERIFY(announced[0][0].toString().contains("is:pinned"));

    store::EventSummary now = makeEvent(1, 1);
    now.isPinned = true;
    Q_EMIT m_source->updated(now);
    m_desk->wishes.clear();
    QTest::keyClick(table(), Qt::Key_P, Qt::ControlModifier);
    m_desk->wishes.sort();
    QCOMPARE(m_desk->wishes, QStringList({"setPinned 1 0", "setPinned 2 0"}));
    QTRY_COMPARE(announced.count(), 2); // one sentence for both
}

void TestReceiverPage::aPinThatFailsIsSaid()
{
    QSignalSpy announced(m_page.get(), &ReceiverPage::announced);
    m_source->put(makeEvent(1, 1));
    fill(0);
    select(1);
    const Error full{ErrorKind::DiskFull};
    m_desk->refusal = full;
    m_page->pin()->trigger();
    QTRY_VERIFY(isSaid(text::sentence(full)));
    QCOMPARE(announced.count(), 0);
}

void TestReceiverPage::tooManyAreNotPinnedAtOnce()
{
    QSignalSpy announced(m_page.get(), &ReceiverPage::announced);
    fill(201);
    table()->selectAll();
    m_desk->wishes.clear();
    m_page->pin()->trigger();
    QVERIFY(m_desk->wishes.isEmpty());
    QCOMPARE(announced.count(), 1);
    QVERIFY(announced[0][0].toString().contains("200"));
}

void TestReceiverPage::aPinnedEventSaysSo()
{
    m_source->put(makeEvent(1, 1));
    fill(0);
    const QModelIndex type = model()->index(0, models::EventTableModel::Type);
    const QModelIndex received = model()->index(0, models::EventTableModel::Received);
    QVERIFY(!type.data(models::EventTableModel::PinnedRole).toBool());
    QVERIFY(!received.data(Qt::AccessibleTextRole).toString().contains("pinned"));
    const QImage before = table()->viewport()->grab(table()->visualRect(type)).toImage();
    store::EventSummary pinned = makeEvent(1, 1);
    pinned.isPinned = true;
    Q_EMIT m_source->updated(pinned);
    QVERIFY(type.data(models::EventTableModel::PinnedRole).toBool());
    QVERIFY(received.data(Qt::AccessibleTextRole).toString().contains("pinned"));
    QVERIFY(type.data(Qt::ToolTipRole).toString().contains("Pinned"));
    QVERIFY(table()->viewport()->grab(table()->visualRect(type)).toImage() != before);
    for (const auto mode : {ThemeController::Mode::Dark, ThemeController::Mode::Light}) {
        m_theme->setMode(mode);
        shoot(mode == ThemeController::Mode::Dark ? "pinned-dark" : "pinned-light");
    }
}

void TestReceiverPage::borrowBarLeadsBack()
{
    fill(3);
    Borrowed borrowed = sampleBorrowed(m_clock->now() + 59min);
    m_desk->lend({borrowed});
    QVERIFY(isSaid("59 min"));
    QVERIFY(isSaid(borrowed.oldUrl));
    click("restoreNow");
    click("keepLonger");
    QCOMPARE(m_desk->wishes, QStringList({"restoreNow wh_1", "extendLease wh_1"}));
    m_desk->lend({});
    QVERIFY(!isSaid(borrowed.oldUrl));
}

void TestReceiverPage::borrowBarAsksWhenItWasChangedElsewhere()
{
    Borrowed borrowed = sampleBorrowed(m_clock->now() + 59min);
    borrowed.phase = Borrowed::Phase::ChangedElsewhere;
    borrowed.urlNow = "https://third.example/hook";
    m_desk->lend({borrowed});
    QVERIFY(isSaid("third.example"));
    click("restoreNow");
    click("keepLonger");
    QCOMPARE(m_desk->wishes,
             QStringList({"resolveConflict wh_1 restore", "resolveConflict wh_1 leave"}));
}

void TestReceiverPage::pointingSaysWhatWillHappen()
{
    m_desk->receive();
    m_desk->shownChoices = {samplePointChoice()};
    m_page->pointHere()->trigger();
    QDialog *dialog = m_page->findChild<QDialog *>("pointDialog");
    QTRY_VERIFY(dialog && dialog->isVisible());
    bool saysOld = false;
    bool saysNew = false;
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        saysOld = saysOld || label->text() == samplePointChoice().oldUrl;
        saysNew = saysNew || label->text() == samplePointChoice().newUrl;
    }
    QVERIFY(saysOld && saysNew);
    shoot("point", dialog);
    auto *point = dialog->findChild<QPushButton *>("confirmPoint");
    QVERIFY(point->text().contains("SANDBOX"));
    m_desk->refusal = Error{.kind = ErrorKind::ConnectionRefused};
    point->click();
    QTRY_VERIFY(point->isEnabled());
    QVERIFY(dialog->isVisible());
    point->click();
    QTRY_VERIFY(!dialog->isVisible());
    QCOMPARE(m_desk->wishes, QStringList({"pointHere wh_1", "pointHere wh_1"}));
}

void TestReceiverPage::pointingAsksForAnUnknownSecret()
{
    m_desk->receive();
    inbox::PointChoice choice = samplePointChoice();
    choice.knowsSecret = false;
    m_desk->shownChoices = {choice};
    m_page->pointHere()->trigger();
    QDialog *dialog = m_page->findChild<QDialog *>("pointDialog");
    QTRY_VERIFY(dialog && dialog->isVisible());
    auto *point = dialog->findChild<QPushButton *>("confirmPoint");
    QVERIFY(!point->isEnabled());
    dialog->findChild<QLineEdit *>("pointSecret")->setText("whsec_something");
    QVERIFY(point->isEnabled());
    shoot("point-secret", dialog);
    point->click();
    QTRY_VERIFY(!dialog->isVisible());
    QCOMPARE(m_desk->wishes, QStringList("pointHere wh_1 with secret"));
}

void TestReceiverPage::pointingInLiveMakesATemporaryOne()
{
    m_desk->shownAccount.environment = settings::Environment::Live;
    m_desk->receive();
    inbox::PointChoice choice = samplePointChoice();
    choice.makesTemporary = true;
    choice.knowsSecret = false;
    m_desk->shownChoices = {choice};
    m_page->pointHere()->trigger();
    QDialog *dialog = m_page->findChild<QDialog *>("pointDialog");
    QTRY_VERIFY(dialog && dialog->isVisible());
    auto *point = dialog->findChild<QPushButton *>("confirmPoint");
    QVERIFY(point->isEnabled());
    QVERIFY(point->text().contains("LIVE"));
    QVERIFY(!dialog->findChild<QLineEdit *>("pointSecret")->isVisible());
}

// --- endpoints -------------------------------------------------------------------------

void TestReceiverPage::endpointsAreEdited()
{
    m_desk->receive();
    m_desk->shownChoices = {samplePointChoice()};
    click("editEndpoints");
    QDialog *dialog = m_page->findChild<QDialog *>("endpointsDialog");
    QTRY_VERIFY(dialog && dialog->isVisible());
    shoot("endpoints", dialog);
    auto *path = dialog->findChild<QLineEdit *>("endpointPath");
    auto *save = dialog->findChild<QPushButton *>("saveEndpoints");
    dialog->findChild<QPushButton *>("addEndpoint")->click();
    path->setText("orders");
    QVERIFY2(!save->isEnabled(), "a path begins with /");
    path->setText("/");
    QVERIFY2(!save->isEnabled(), "another one has it");
    path->setText("/orders");
    QVERIFY(save->isEnabled());
    auto *source = dialog->findChild<QComboBox *>("endpointSecretSource");
    source->setCurrentIndex(source->findData("wh_1"));
    dialog->findChild<QSpinBox *>("answerStatus")->setValue(503);
    dialog->findChild<QSpinBox *>("failFirst")->setValue(2);
    save->click();
    QTRY_VERIFY(!dialog->isVisible());
    QCOMPARE(m_desk->shownEndpoints.size(), 2);
    const inbox::EndpointSetting &made = m_desk->shownEndpoints.at(1);
    QCOMPARE(made.path, QString("/orders"));
    QCOMPARE(made.account, QString("acc"));
    QCOMPARE(made.webhookId, QString("wh_1"));
    QCOMPARE(made.answer.status, 503);
    QCOMPARE(made.answer.failFirst, 2);
    QVERIFY(isSaid("/orders"));
}

void TestReceiverPage::passingOnElsewhereIsConfirmedByName()
{
    m_desk->receive();
    click("editEndpoints");
    QDialog *dialog = m_page->findChild<QDialog *>("endpointsDialog");
    QTRY_VERIFY(dialog && dialog->isVisible());
    dialog->findChild<QComboBox *>("answerKind")->setCurrentIndex(1);
    auto *url = dialog->findChild<QLineEdit *>("passOnUrl");
    auto *save = dialog->findChild<QPushButton *>("saveEndpoints");
    auto *confirm = dialog->findChild<QAbstractButton *>("confirmPassOnHost");
    QVERIFY(!save->isEnabled());
    url->setText("http://127.0.0.1:3000/hooks");
    QVERIFY(save->isEnabled());
    QVERIFY(!confirm->isVisible());
    url->setText("https://staging.example/hooks");
    QVERIFY(!save->isEnabled());
    QVERIFY(confirm->text().contains("staging.example"));
    confirm->click();
    QVERIFY(save->isEnabled());
    shoot("pass-on", dialog);
    url->setText("https://other.example/hooks");
    QVERIFY2(!save->isEnabled(), "another host was not agreed to");
}

// --- the rest --------------------------------------------------------------------------

void TestReceiverPage::stateIsRememberedForTheAccount()
{
    fill(5);
    find<QLineEdit>("eventFilter")->setText("type:payment.*");
    m_desk->shownAccount.id = "other";
    Q_EMIT m_desk->accountChanged();
    QVERIFY(find<QLineEdit>("eventFilter")->text().isEmpty());
    QCOMPARE(m_source->query.account, std::string("other"));
    m_desk->shownAccount.id = "acc";
    Q_EMIT m_desk->accountChanged();
    QCOMPARE(find<QLineEdit>("eventFilter")->text(), QString("type:payment.*"));
    QCOMPARE(m_source->query.filter.root.children.size(), std::size_t(1));
}

void TestReceiverPage::everyControlHasAName()
{
    fillSamples(*m_desk, *m_source);
    fill(0);
    m_desk->lend({sampleBorrowed(m_clock->now() + 59min)});
    select(failedSample);
    QStringList nameless;
    for (int tab = 0; tab < 5; ++tab) {
        find<QTabWidget>("eventTabs")->setCurrentIndex(tab);
        QCoreApplication::processEvents();
        for (QWidget *widget : m_page->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
                continue;
            const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            if (accessible && accessible->text(QAccessible::Name).isEmpty())
                nameless +=
                    QString("%1 (%2)").arg(widget->objectName(), widget->metaObject()->className());
        }
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(", ")));
    QAccessibleInterface *rows = QAccessible::queryAccessibleInterface(table());
    QVERIFY(rows && rows->tableInterface());
    QCOMPARE(rows->tableInterface()->rowCount(), model()->rowCount());
    QVERIFY(rows->tableInterface()->cellAt(0, 0)->text(QAccessible::Name).contains("Verified"));
}

void TestReceiverPage::tabOrderFollowsReading()
{
    fillSamples(*m_desk, *m_source);
    fill(0);
    m_desk->lend({sampleBorrowed(m_clock->now() + 59min)});
    select(failedSample);
    const QStringList expected{"startStopButton", "receiverUrl", "copyUrlButton", "pointHereButton",
                               "receiverMenu",    "eventFilter", "editEndpoints", "restoreNow",
                               "keepLonger",      "eventsTable", "copyMenu"};
    find<QWidget>("startStopButton")->setFocus();
    QStringList visited;
    for (int i = 0; i < 40 && visited.size() < expected.size(); ++i) {
        const QString name = QApplication::focusWidget()->objectName();
        if (expected.contains(name))
            visited += name;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(visited, expected);
}

void TestReceiverPage::nothingIsCutAtTheSmallestSize_data()
{
    QTest::addColumn<bool>("isWordy");
    QTest::newRow("English") << false;
    QTest::newRow("words a third longer") << true;
}

void TestReceiverPage::nothingIsCutAtTheSmallestSize()
{
    QFETCH(bool, isWordy);
    LongWords words;
    if (isWordy) {
        QCoreApplication::installTranslator(&words);
        makePage();
    }
    fillSamples(*m_desk, *m_source);
    fill(0);
    select(failedSample);
    m_page->resize(760, 574); // what a window of 960x600 leaves beside the sidebar
    QCoreApplication::processEvents();
    QCOMPARE(m_page->width(), 760);
    const int width = m_page->width();
    for (const QPushButton *button : m_page->findChildren<QPushButton *>()) {
        if (!button->isVisible())
            continue;
        const QRect place(button->mapTo(m_page.get(), QPoint()), button->size());
        QVERIFY2(place.left() >= 0 && place.right() < width, qPrintable(button->text()));
        QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
    }
    QHeaderView *header = table()->horizontalHeader();
    QCOMPARE(header->length(), table()->viewport()->width());
    QVERIFY(find<QLineEdit>("eventFilter")->width() >= 120);
    const QTabBar *tabs = find<QTabWidget>("eventTabs")->tabBar();
    QVERIFY(tabs->tabRect(tabs->count() - 1).right() < tabs->width());
    QVERIFY(!find<QPushButton>("pointHereButton")->isVisible()); // in the menu
}

void TestReceiverPage::shots_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<bool>("isWordy");
    QTest::newRow("light") << QSize(1080, 774) << false << false << false;
    QTest::newRow("dark") << QSize(1080, 774) << true << false << false;
    QTest::newRow("small") << QSize(760, 574) << false << false << false;
    QTest::newRow("small-dark") << QSize(760, 574) << true << false << false;
    QTest::newRow("mirrored") << QSize(1080, 774) << false << true << false;
    QTest::newRow("wordy") << QSize(1080, 774) << false << false << true;
    QTest::newRow("small-wordy") << QSize(760, 574) << false << false << true;
}

/// Pictures of the page in its states, for eyes; only where HOOKBENCH_SHOTS names a folder.
void TestReceiverPage::shots()
{
    if (!qEnvironmentVariableIsSet("HOOKBENCH_SHOTS"))
        QSKIP("HOOKBENCH_SHOTS names no folder");
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(bool, mirrored);
    QFETCH(bool, isWordy);
    LongWords words;
    if (isWordy) {
        QCoreApplication::installTranslator(&words);
        makePage();
    }
    const QString row = QTest::currentDataTag();
    m_theme->setMode(dark ? ThemeController::Mode::Dark : ThemeController::Mode::Light);
    m_page->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    m_page->resize(size);
    const auto settle = [] {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    };
    shoot(row + "-stopped");
    m_desk->shownSamples = {"payment.completed"};
    m_desk->receive();
    settle();
    shoot(row + "-waiting");
    fillSamples(*m_desk, *m_source);
    fill(0);
    settle();
    shoot(row + "-full");
    select(failedSample);
    auto *tabs = find<QTabWidget>("eventTabs");
    const QStringList names{"payload", "headers", "signature", "answer", "history"};
    for (int tab = 0; tab < 5; ++tab) {
        tabs->setCurrentIndex(tab);
        settle();
        shoot(row + "-failed-" + names.at(tab));
    }
    tabs->setCurrentIndex(0);
    for (int view = 1; view < 3; ++view) {
        find<SegmentedControl>("payloadView")->setCurrent(view);
        settle();
        shoot(row + "-payload-" + QString::number(view));
    }
    find<SegmentedControl>("payloadView")->setCurrent(0);
    select(encryptedSample);
    settle();
    shoot(row + "-encrypted");
    select(passedOnSample);
    tabs->setCurrentIndex(EventInspector::Answer);
    settle();
    shoot(row + "-passed-on");
    m_desk->lend({sampleBorrowed(m_clock->now() + 42min)});
    find<QLineEdit>("eventFilter")->setText("verdict:nonsense");
    QTest::keyClick(find<QLineEdit>("eventFilter"), Qt::Key_Return);
    arrive(40);
    bar()->setValue(300);
    arrive(12);
    settle();
    shoot(row + "-borrowed");
    DeskState state = m_desk->shownState;
    state.phase = DeskState::Phase::HeldElsewhere;
    state.error = Error{.kind = ErrorKind::RoleHeld, .detail = "4711"};
    m_desk->show(state);
    m_desk->lend({});
    settle();
    shoot(row + "-held");
    state.phase = DeskState::Phase::Failed;
    state.error = Error{.kind = ErrorKind::PortInUse, .limit = 8787};
    state.freePort = 8788;
    state.storeError = Error{.kind = ErrorKind::DiskFull, .path = "/home/me/data/events.sqlite"};
    m_desk->show(state);
    settle();
    shoot(row + "-failed");
    m_theme->setMode(ThemeController::Mode::Light);
}

QTEST_MAIN(TestReceiverPage)
#include "tst_receiverpage.moc"
