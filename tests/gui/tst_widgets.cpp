// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/barchart.h"
#include "ui/widgets/checkline.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/environmentbadge.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/gaugelabel.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/longtable.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/navbutton.h"
#include "ui/widgets/rowchoice.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/spinnerlabel.h"
#include "ui/widgets/stattile.h"
#include "ui/widgets/statusdotlabel.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/tonelabel.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

using namespace hookbench;
using namespace hookbench::ui;

/// What the widgets do; how they look is the gallery's.
class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void segmentsAreOneTabStopAndFollowTheArrows();
    void segmentsKeepTheChoiceWhenTextsChange();
    void segmentsAreMirrored();
    void messageBarShowsWhatItIsGiven();
    void messageBarLetsNoForeignTagThrough_data();
    void messageBarLetsNoForeignTagThrough();
    void messageBarActsAndCloses();
    void badgeTellsTheEnvironment();
    void toneLabelFollowsTheTheme();
    void linksHaveTheToneToo();
    void elidedLabelHasATooltipOnlyWhenElided();
    void elidedLabelCopiesTheWholeText();
    void searchFieldClearsWithEscape();
    void chartDescribesItself();
    void chartIsReadBarByBar();
    void chartTellsGoodFromBadWithoutColour();
    void chartRunsInReadingDirection();
    void keyValueListKeepsItsRows();
    void keyValueListTakesAWidgetBack();
    void aRowIsChosenInEitherDirection();
    void aLongTablePaintsWhatChanged();
    void toastStaysWhileUsed();
    void toastActsOnce();
    void toastFollowsTheWindow();
    void emptyStateHasOneButton();
    void spinnerStandsStillWithoutAnimation();
    void navButtonsExcludeEachOther();
    void navButtonCollapsesToItsIcon();
    void statusWordsAreTheName();
    void gaugeChangesItsColourWhenLittleIsLeft();
    void formFieldTellsWhatIsWrong();
    void checkLineSaysMoreThanColour();
    void flowLayoutWraps();
    void flowLayoutCentresWhatIsLower();
    void flowLayoutIsMirrored();

private:
    ThemeController m_theme{nullptr};
};

namespace
{

int count(const QImage &image, const QColor &color, const QRect &area = {})
{
    const QRect rect = area.isNull() ? image.rect() : area;
    int found = 0;
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x)
            found += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return found;
}

QVector<QAbstractButton *> buttonsOf(QWidget &widget)
{
    return widget.findChildren<QAbstractButton *>();
}

void askForTooltip(QWidget *widget, const QPoint &at)
{
    QHelpEvent help(QEvent::ToolTip, at, widget->mapToGlobal(at));
    QApplication::sendEvent(widget, &help);
}

} // namespace

void TestWidgets::init()
{
    m_theme.setMode(ThemeController::Mode::Light);
    QToolTip::hideText();
}

void TestWidgets::segmentsAreOneTabStopAndFollowTheArrows()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *before = new QLineEdit;
    auto *states = new SegmentedControl;
    auto *after = new QLineEdit;
    states->setTexts({"All 8", "Active 6", "Paused 1"});
    for (QWidget *widget : std::initializer_list<QWidget *>{before, states, after})
        layout->addWidget(widget);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(states->current(), 0);
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    QAbstractButton *first = buttonsOf(*states).at(0);
    QTRY_COMPARE(QApplication::focusWidget(), first);

    QSignalSpy changed(states, &SegmentedControl::currentChanged);
    QTest::keyClick(first, Qt::Key_Right);
    QCOMPARE(states->current(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).toInt(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTRY_COMPARE(QApplication::focusWidget(), after);
}

void TestWidgets::segmentsKeepTheChoiceWhenTextsChange()
{
    SegmentedControl states;
    QCOMPARE(states.current(), -1);
    states.setTexts({"All 8", "Active 6", "Paused 1", "Failing 1"});
    states.setCurrent(2);
    QSignalSpy changed(&states, &SegmentedControl::currentChanged);
    states.setTexts({"All 9", "Active 6", "Paused 2", "Failing 1"});
    QCOMPARE(states.current(), 2);
    QVERIFY(changed.isEmpty());
    QCOMPARE(buttonsOf(states).at(2)->text(), QString("Paused 2"));
    states.setTexts({"All 9", "Active 9"}); // the choice is gone: the first takes its place
    QCOMPARE(states.current(), 0);
    states.setCurrent(7);
    QCOMPARE(states.current(), 0);
}

void TestWidgets::segmentsAreMirrored()
{
    SegmentedControl states;
    states.setTexts({"All", "Active"});
    states.setLayoutDirection(Qt::RightToLeft);
    states.resize(states.sizeHint());
    states.show();
    QVERIFY(QTest::qWaitForWindowExposed(&states));
    const auto buttons = buttonsOf(states);
    QVERIFY(buttons.at(0)->x() > buttons.at(1)->x());
}

void TestWidgets::messageBarShowsWhatItIsGiven()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *bar = new MessageBar;
    layout->addWidget(bar);
    bar->hide();
    window.show();
    bar->showMessage(MessageBar::Kind::Error, "<b>39</b> of 102 failed.", "Retry");
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->accessibleName(), QString("39 of 102 failed."));
    auto *text = bar->findChild<ToneLabel *>();
    QCOMPARE(text->tone(), Tone::Bad);
    bar->showMessage(MessageBar::Kind::Success, "Saved.");
    QCOMPARE(text->tone(), Tone::Good);
    QVERIFY(!bar->findChild<QPushButton *>("messageAction")->isVisible());
}

void TestWidgets::messageBarLetsNoForeignTagThrough_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    QTest::newRow("what is allowed works") << "<b>a</b><br>b <code>c</code>"
                                           << "a\nb c";
    QTest::newRow("an image stays text") << "x <img src=\"file:///etc/passwd\"> y"
                                         << "x <img src=\"file:///etc/passwd\"> y";
    QTest::newRow("a link with more than a target stays text") << "<a href=\"x\" style=\"\">y</a>"
                                                               << "<a href=\"x\" style=\"\">y";
    QTest::newRow("a page stays text") << "<html><h1>502</h1>"
                                       << "<html><h1>502</h1>";
    QTest::newRow("a bare sign stays") << "1 < 2"
                                       << "1 < 2";
}

void TestWidgets::messageBarLetsNoForeignTagThrough()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    MessageBar bar;
    bar.showMessage(MessageBar::Kind::Error, text);
    QCOMPARE(bar.accessibleName(), read);
}

void TestWidgets::messageBarActsAndCloses()
{
    MessageBar bar;
    bar.showMessage(MessageBar::Kind::Warning, "The list is old.", "Retry");
    QSignalSpy acted(&bar, &MessageBar::actionTriggered);
    QSignalSpy closed(&bar, &MessageBar::closed);
    auto *action = bar.findChild<QPushButton *>("messageAction");
    auto *close = bar.findChild<QToolButton *>("messageClose");
    QCOMPARE(action->text(), QString("Retry"));
    QTest::keyClick(action, Qt::Key_Space);
    QCOMPARE(acted.count(), 1);
    QVERIFY(bar.isVisible()); // stays until what was wrong is over
    QTest::mouseClick(close, Qt::LeftButton);
    QCOMPARE(closed.count(), 1);
    QVERIFY(bar.isHidden());
    QVERIFY(!close->accessibleName().isEmpty());
    bar.setClosable(false);
    bar.show();
    QVERIFY(!close->isVisible());
}

void TestWidgets::badgeTellsTheEnvironment()
{
    EnvironmentBadge badge;
    QCOMPARE(badge.text(), QString("SANDBOX"));
    QCOMPARE(badge.tone(), Tone::Accent);
    badge.setEnvironment(settings::Environment::Test);
    QCOMPARE(badge.text(), QString("TEST"));
    QCOMPARE(badge.tone(), Tone::Warning);
    badge.setEnvironment(settings::Environment::Live);
    QCOMPARE(badge.text(), QString("LIVE"));
    badge.resize(badge.sizeHint());
    QCOMPARE(badge.grab().toImage().pixelColor(3, badge.height() / 2), Colors::light().badOn);
}

void TestWidgets::linksHaveTheToneToo()
{
    ToneLabel label;
    label.setTone(Tone::Warning);
    label.setRichText("Plain http. <a href=\"https\">Change to https</a>");
    label.resize(label.sizeHint());
    label.show();
    QVERIFY(QTest::qWaitForWindowExposed(&label));
    QCOMPARE(count(label.grab().toImage(), Colors::light().accent), 0);
    QVERIFY(count(label.grab().toImage(), Colors::light().warn) > 20);
    m_theme.setMode(ThemeController::Mode::Dark);
    QCoreApplication::processEvents();
    QCOMPARE(count(label.grab().toImage(), Colors::dark().accent), 0);
    QVERIFY(count(label.grab().toImage(), Colors::dark().warn) > 20);
}

void TestWidgets::toneLabelFollowsTheTheme()
{
    ToneLabel label("Failed");
    label.setTone(Tone::Bad);
    label.show();
    QCOMPARE(label.palette().color(QPalette::WindowText), Colors::light().bad);
    m_theme.setMode(ThemeController::Mode::Dark);
    QCoreApplication::processEvents();
    QCOMPARE(label.palette().color(QPalette::WindowText), Colors::dark().bad);
    QCOMPARE(label.palette().color(QPalette::Link), Colors::dark().bad);
}

void TestWidgets::elidedLabelHasATooltipOnlyWhenElided()
{
    ElidedLabel label("https://ledger.internal.example/in");
    label.setElideMode(Qt::ElideMiddle);
    label.resize(label.sizeHint());
    label.show();
    QVERIFY(QTest::qWaitForWindowExposed(&label));
    QVERIFY(!label.isElided());
    askForTooltip(&label, QPoint(5, 5));
    QVERIFY(QToolTip::text().isEmpty());
    label.setText("https://<b>ledger.internal.example</b>/a/much/longer/way");
    label.resize(80, label.height());
    QVERIFY(label.isElided());
    askForTooltip(&label, QPoint(5, 5));
    QCOMPARE(QToolTip::text(), label.text().toHtmlEscaped());
    QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width());
}

void TestWidgets::elidedLabelCopiesTheWholeText()
{
    ElidedLabel label("wh_550e8400e29b41d4a716446655440000");
    label.resize(40, 20);
    QCOMPARE(label.focusPolicy(), Qt::NoFocus);
    label.setCopyable(true);
    QCOMPARE(label.focusPolicy(), Qt::StrongFocus);
    QApplication::clipboard()->clear();
    QTest::keySequence(&label, QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), label.text());
}

void TestWidgets::searchFieldClearsWithEscape()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *field = new SearchField;
    layout->addWidget(field);
    field->setText("ledger");
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(field->text().isEmpty());
    QVERIFY(field->isClearButtonEnabled());
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    escape.setAccepted(true);
    QCoreApplication::sendEvent(field, &escape);
    QVERIFY(!escape.isAccepted()); // nothing to clear: the dialog around it may close
}

void TestWidgets::chartDescribesItself()
{
    BarChart chart;
    chart.setBars({{10, 0, "12:00: 10 delivered, 0 failed"}, {4, 1200, "13:00"}});
    QCOMPARE(chart.accessibleDescription(),
             QString("14 succeeded, %1 failed.").arg(chart.locale().toString(1200)));
}

void TestWidgets::chartIsReadBarByBar()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *chart = new BarChart;
    layout->addWidget(chart);
    chart->setBars({{1, 0, "first"}, {2, 0, "second"}, {3, 1, "third"}});
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    chart->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(chart->hasFocus());
    QCOMPARE(chart->currentStep(), 2); // the newest
    QTest::keyClick(chart, Qt::Key_Left);
    QCOMPARE(chart->currentStep(), 1);
    QCOMPARE(chart->accessibleDescription(), QString("second"));
    QTest::keyClick(chart, Qt::Key_Home);
    QTest::keyClick(chart, Qt::Key_Left); // no further
    QCOMPARE(chart->currentStep(), 0);
    QVERIFY(count(chart->grab().toImage(), Colors::light().accent) > 20);
    chart->setLayoutDirection(Qt::RightToLeft);
    QTest::keyClick(chart, Qt::Key_Left); // leftward is onward here
    QCOMPARE(chart->currentStep(), 1);
}

void TestWidgets::chartTellsGoodFromBadWithoutColour()
{
    BarChart chart;
    chart.resize(60, chart.sizeHint().height());
    chart.setBars({{10, 0, "good"}, {0, 10, "bad"}});
    const QImage image = chart.grab().toImage().convertToFormat(QImage::Format_Grayscale8);
    // Down the middle of a bar: one shade for good, a pattern for bad.
    const auto shades = [&](int x) {
        QSet<QRgb> found;
        for (int y = 10; y < 50; ++y)
            found.insert(image.pixel(x, y));
        return found.size();
    };
    QCOMPARE(shades(14), 1);
    QVERIFY2(shades(46) >= 3, qPrintable(QString::number(shades(46))));
}

void TestWidgets::chartRunsInReadingDirection()
{
    BarChart chart;
    chart.resize(200, chart.sizeHint().height());
    chart.setBars({{10, 0, "old"}, {0, 0, "new"}});
    const auto ink = [&](const QRect &area) {
        return count(chart.grab().toImage(), Colors::light().good, area);
    };
    const QRect left(0, 0, 90, 50);
    const QRect right(110, 0, 90, 50);
    QVERIFY(ink(left) > 100 && ink(right) == 0);
    chart.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(ink(left) == 0 && ink(right) > 100);
}

void TestWidgets::keyValueListKeepsItsRows()
{
    KeyValueList list;
    list.beginUpdate();
    list.add("Id", "wh_1", KeyValueList::Style::Mono);
    list.add("Encryption", "Off");
    list.add("Updated", "today");
    list.endUpdate();
    const auto labels = list.findChildren<QLabel *>();
    QCOMPARE(labels.size(), 6);
    list.beginUpdate();
    list.add("Id", "wh_2", KeyValueList::Style::Mono);
    list.add("Encryption", "AES-256");
    list.endUpdate();
    QCOMPARE(list.findChildren<QLabel *>(), labels); // the same widgets
    QStringList shown;
    for (const QLabel *label : labels) {
        if (!label->isHidden())
            shown += label->text();
    }
    shown.sort();
    QCOMPARE(shown, QStringList({"AES-256", "Encryption", "Id", "wh_2"}));
    for (const QLabel *label : labels) {
        if (label->text() == "wh_2") {
            QVERIFY(label->font().fixedPitch());
            QCOMPARE(label->accessibleName(), QString("Id: wh_2"));
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }
}

void TestWidgets::keyValueListTakesAWidgetBack()
{
    KeyValueList list;
    auto *secret = new QLineEdit;
    const auto fill = [&](bool withApplication) {
        list.beginUpdate();
        if (withApplication)
            list.add("Application", "Northwind");
        list.add("Secret", secret);
        list.add("Updated", "today");
        list.endUpdate();
    };
    fill(false);
    fill(true); // the secret goes one row down, and stays alive
    list.resize(300, 200);
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(secret->isVisible());
    const auto at = [&](const QString &text) {
        for (const QLabel *label : list.findChildren<QLabel *>()) {
            if (label->text() == text && label->isVisible())
                return label->y();
        }
        return -1;
    };
    QVERIFY(at("Application") < secret->y());
    QVERIFY(at("Updated") > secret->y());
    fill(false);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(secret->isVisible());
    QCOMPARE(at("Application"), -1);
}

void TestWidgets::aRowIsChosenInEitherDirection()
{
    QStandardItemModel model(3, 2);
    QTableView table;
    table.setModel(&model);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        table.setLayoutDirection(direction);
        table.selectionModel()->clear();
        chooseRow(&table, 1);
        chooseRow(&table, 2);
        QCOMPARE(table.currentIndex().row(), 2);
        QCOMPARE(table.selectionModel()->selectedRows(), QModelIndexList{model.index(2, 0)});
    }
}

void TestWidgets::aLongTablePaintsWhatChanged()
{
    QStandardItemModel model(8, 3);
    QWidget window;
    auto *table = new LongTable(&window);
    table->setModel(&model);
    table->resize(400, 400);
    window.resize(400, 400);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    struct Painted : QObject
    {
        int times = 0;
        bool eventFilter(QObject *, QEvent *event) override
        {
            times += event->type() == QEvent::Paint ? 1 : 0;
            return false;
        }
    } painted;
    table->viewport()->installEventFilter(&painted);
    for (int i = 0; i < 10; ++i) // what the first showing still owes
        QCoreApplication::processEvents();
    painted.times = 0;
    // A row that was read later, and was painted as a placeholder.
    Q_EMIT model.dataChanged(model.index(2, 0), model.index(2, 2));
    QTRY_VERIFY(painted.times > 0);
}

void TestWidgets::toastStaysWhileUsed()
{
    QWidget window;
    window.resize(600, 400);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    Toast toast(&window);
    toast.showOffer("Ledger Sync was paused.", "Undo", {}, std::chrono::milliseconds(1));
    QCOMPARE(toast.accessibleName(), QString("Ledger Sync was paused."));
    QTRY_VERIFY(toast.isHidden());

    auto *undo = toast.findChild<QPushButton *>("toastAction");
    toast.showOffer("Ledger Sync was paused.", "Undo", {}, std::chrono::milliseconds(1));
    undo->setFocus();
    // Ten times its time later it is still there.
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY(clock.elapsed() >= 10);
    QVERIFY(toast.isVisible());
    QTest::keyClick(undo, Qt::Key_Escape);
    QVERIFY(toast.isHidden());
}

void TestWidgets::toastActsOnce()
{
    QWidget window;
    window.resize(600, 400);
    window.show();
    Toast toast(&window);
    int acted = 0;
    toast.showOffer(
        "Deleted.", "Undo", [&] { ++acted; }, std::chrono::milliseconds(0));
    auto *undo = toast.findChild<QPushButton *>("toastAction");
    undo->click();
    undo->click();
    QCOMPARE(acted, 1);
    QVERIFY(toast.isHidden());
    toast.showMessage("Saved.");
    QVERIFY(!undo->isVisible());
}

void TestWidgets::toastFollowsTheWindow()
{
    QWidget window;
    window.resize(600, 400);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    Toast toast(&window);
    toast.showOffer(QString("A long sentence about what was done. ").repeated(5), "Undo", {},
                    std::chrono::milliseconds(0));
    const auto isInside = [&] {
        return window.rect().adjusted(8, 8, -8, -8).contains(toast.geometry());
    };
    QVERIFY(isInside());
    QVERIFY(std::abs(toast.geometry().center().x() - window.rect().center().x()) <= 1);
    window.resize(320, 300);
    QTRY_VERIFY(isInside());
    const auto *text = toast.findChild<QLabel *>();
    QVERIFY(text->height() >= text->heightForWidth(text->width())); // nothing is cut off
}

void TestWidgets::emptyStateHasOneButton()
{
    EmptyState empty;
    empty.resize(500, 400);
    QSignalSpy triggered(&empty, &EmptyState::triggered);
    empty.setContent(icons::icon(Icon::Webhooks), "No webhook is registered yet.", "New webhook");
    empty.show();
    auto *button = empty.findChild<QPushButton *>();
    QVERIFY(button->isVisible());
    button->click();
    QCOMPARE(triggered.count(), 1);
    QCOMPARE(empty.accessibleName(), QString("No webhook is registered yet."));
    empty.setContent(icons::icon(Icon::Search), "Nothing matches.");
    QVERIFY(!button->isVisible());
}

void TestWidgets::spinnerStandsStillWithoutAnimation()
{
    auto *style = qobject_cast<Style *>(QApplication::style());
    SpinnerLabel spinner("Loading webhooks…");
    spinner.show();
    QVERIFY(spinner.isTurning());
    spinner.hide();
    QVERIFY(!spinner.isTurning());
    style->setAnimated(false);
    spinner.show();
    QVERIFY(!spinner.isTurning());
    style->setAnimated(true);
    QCOMPARE(spinner.accessibleName(), QString("Loading webhooks…"));
}

void TestWidgets::navButtonsExcludeEachOther()
{
    QWidget sidebar;
    auto *layout = new QVBoxLayout(&sidebar);
    auto *webhooks = new NavButton(Icon::Webhooks, "Webhooks");
    auto *settings = new NavButton(Icon::Settings, "Settings");
    layout->addWidget(webhooks);
    layout->addWidget(settings);
    sidebar.show();
    sidebar.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&sidebar));
    webhooks->setChecked(true);
    webhooks->setFocus();
    QSignalSpy clicked(settings, &NavButton::clicked);
    QTest::keyClick(webhooks, Qt::Key_Down);
    QVERIFY(settings->isChecked());
    QVERIFY(!webhooks->isChecked());
    QCOMPARE(clicked.count(), 1);
}

void TestWidgets::navButtonCollapsesToItsIcon()
{
    NavButton button(Icon::Webhooks, "Webhooks");
    button.setCount(1284);
    const QString whole = "Webhooks, " + button.locale().toString(1284);
    QCOMPARE(button.accessibleName(), whole);
    QVERIFY(button.toolTip().isEmpty());
    const int wide = button.sizeHint().width();
    button.setCollapsed(true);
    QCOMPARE(button.toolTip(), whole);
    QVERIFY(button.sizeHint().width() < wide / 2);
    button.setCount(std::nullopt);
    QCOMPARE(button.toolTip(), QString("Webhooks"));
}

void TestWidgets::statusWordsAreTheName()
{
    StatusDotLabel status;
    status.setState(Tone::Good, "API 42 ms");
    QCOMPARE(status.accessibleName(), QString("API 42 ms"));
    status.resize(status.sizeHint());
    QVERIFY(count(status.grab().toImage(), Colors::light().good) > 20);
    status.setState(Tone::Bad, "API not reachable");
    QVERIFY(status.sizeHint().width() >=
            status.fontMetrics().horizontalAdvance("API not reachable"));
}

void TestWidgets::gaugeChangesItsColourWhenLittleIsLeft()
{
    GaugeLabel gauge;
    const auto ink = [&](const QColor &color) {
        gauge.resize(gauge.sizeHint());
        return count(gauge.grab().toImage(), color, QRect(0, 0, 40, gauge.height()));
    };
    const Colors &colors = Colors::light();
    gauge.setContent(0.87, "87 of 100 requests left");
    QVERIFY(ink(colors.good) > 100);
    gauge.setContent(0.2, "20 of 100 requests left");
    QVERIFY(ink(colors.good) == 0 && ink(colors.warn) > 20);
    gauge.setContent(0.09, "9 of 100 requests left");
    QVERIFY(ink(colors.bad) > 4);
    gauge.setContent(0, "none left");
    QCOMPARE(ink(colors.bad), 0);
    gauge.setContent(-3, "");
    QCOMPARE(gauge.left(), 0.0);
    gauge.setContent(std::nan(""), "");
    QCOMPARE(gauge.left(), 0.0);
    gauge.setContent(9, "");
    QCOMPARE(gauge.left(), 1.0);
}

void TestWidgets::formFieldTellsWhatIsWrong()
{
    auto *edit = new QLineEdit;
    FormField field("&URL", edit);
    field.show();
    QCOMPARE(edit->accessibleName(), QString("URL"));
    const auto *label = field.findChild<QLabel *>();
    QCOMPARE(label->buddy(), edit);
    field.setHint("Where events are sent.");
    QCOMPARE(edit->accessibleDescription(), QString("Where events are sent."));
    QVERIFY(!edit->property("tone").isValid());
    field.setWarning("http is readable on the way. <a href=\"https\">Change to https</a>");
    QCOMPARE(edit->accessibleDescription(),
             QString("http is readable on the way. Change to https"));
    QCOMPARE(edit->property("tone").toString(), QString("warn"));
    auto *line = field.findChild<ToneLabel *>();
    QCOMPARE(line->tone(), Tone::Warning);
    QCOMPARE(line->focusPolicy(), Qt::StrongFocus); // the link is within reach of the keyboard
    QSignalSpy link(&field, &FormField::linkActivated);
    Q_EMIT line->linkActivated("https");
    QCOMPARE(link.at(0).at(0).toString(), QString("https"));
    field.setError("The URL has no host.");
    QCOMPARE(edit->property("tone").toString(), QString("error"));
    QCOMPARE(line->focusPolicy(), Qt::NoFocus);
    field.setHint({});
    QVERIFY(!line->isVisible());
}

void TestWidgets::checkLineSaysMoreThanColour()
{
    CheckLine line;
    line.setState(false, "at least 32 characters (10)");
    const QString broken = line.accessibleName();
    const QImage cross = line.grab().toImage();
    line.setState(true, "at least 32 characters (10)");
    QVERIFY(line.accessibleName() != broken);
    QCOMPARE(line.text(), QString("at least 32 characters (10)"));
    QVERIFY(line.grab().toImage().copy(0, 0, 14, 14) != cross.copy(0, 0, 14, 14));
}

void TestWidgets::flowLayoutWraps()
{
    QWidget row;
    auto *layout = new FlowLayout(&row);
    QVector<QPushButton *> buttons;
    for (const char *text : {"Edit", "Pause", "Point here…", "Check up…"}) {
        buttons.append(new QPushButton(text));
        layout->addWidget(buttons.last());
    }
    const int line = buttons.first()->sizeHint().height();
    QCOMPARE(layout->heightForWidth(layout->sizeHint().width()), line);
    QCOMPARE(layout->heightForWidth(layout->sizeHint().width() - 1), 2 * line + 8);
    row.resize(layout->sizeHint().width() - 1, 2 * line + 8);
    layout->activate();
    row.show();
    QVERIFY(QTest::qWaitForWindowExposed(&row));
    QCOMPARE(buttons.last()->pos(), QPoint(0, line + 8));
    for (const QPushButton *button : buttons)
        QVERIFY(row.rect().contains(button->geometry()));
}

void TestWidgets::flowLayoutCentresWhatIsLower()
{
    QWidget row;
    auto *layout = new FlowLayout(&row);
    auto *button = new QPushButton("Edit");
    auto *badge = new Badge("Failing");
    layout->addWidget(button);
    layout->addWidget(badge);
    row.resize(300, 60);
    row.show();
    QVERIFY(QTest::qWaitForWindowExposed(&row));
    QVERIFY(badge->height() < button->height());
    QVERIFY(std::abs(badge->geometry().center().y() - button->geometry().center().y()) <= 1);
}

void TestWidgets::flowLayoutIsMirrored()
{
    QWidget row;
    row.setLayoutDirection(Qt::RightToLeft);
    auto *layout = new FlowLayout(&row);
    auto *first = new QPushButton("Edit");
    auto *second = new QPushButton("Pause");
    layout->addWidget(first);
    layout->addWidget(second);
    row.resize(300, 40);
    row.show();
    QVERIFY(QTest::qWaitForWindowExposed(&row));
    QCOMPARE(first->geometry().right(), row.width() - 1);
    QVERIFY(second->geometry().right() < first->x());
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
