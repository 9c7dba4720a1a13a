// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/roles.h"
#include "models/webhookfilterproxy.h"
#include "models/webhooktablemodel.h"
#include "tests/unit/models/samples.h"
#include "ui/delegates/columnfit.h"
#include "ui/delegates/ratedelegate.h"
#include "ui/delegates/statedelegate.h"
#include "ui/delegates/urldelegate.h"
#include "ui/delegates/webhookdelegates.h"
#include "ui/theme/fonts.h"
#include "ui/theme/style.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolTip>

using namespace hookbench;
using namespace hookbench::samples;
using namespace hookbench::ui;
using api::WebhookPatch;
using Model = models::WebhookTableModel;

Q_DECLARE_METATYPE(UrlDelegate::Parts)

/// A table as the Webhooks page has it.
struct Bench
{
    explicit Bench(int width = 1000, const QVector<api::Webhook> &webhooks = {})
    {
        model.setWebhooks(webhooks);
        table.setModel(&proxy);
        table.setSelectionBehavior(QAbstractItemView::SelectRows);
        table.setEditTriggers(QAbstractItemView::EditKeyPressed);
        table.setSortingEnabled(true);
        table.setShowGrid(false);
        table.setFrameShape(QFrame::NoFrame);
        table.verticalHeader()->hide();
        installWebhookDelegates(&table);
        table.resize(width, 300);
        QObject::connect(&model, &Model::editRequested, &table,
                         [this](const QString &id, const WebhookPatch &patch) {
                             asked.append({id, patch});
                         });
        table.show();
        table.activateWindow();
        table.setFocus();
    }

    QModelIndex cell(const QString &id, Model::Column column) { return proxy.indexOf(id, column); }
    QPoint dotOf(const QString &id)
    {
        QStyleOptionViewItem option;
        option.direction = table.layoutDirection();
        option.rect = table.visualRect(cell(id, Model::State));
        return StateDelegate::toggleRect(option).center();
    }
    QLineEdit *editor() { return table.findChild<QLineEdit *>("nameEditor"); }
    int visibleWidth() const
    {
        int width = 0;
        for (int column = 0; column < Model::ColumnCount; ++column)
            width += table.isColumnHidden(column) ? 0 : table.columnWidth(column);
        return width;
    }
    QString toolTip(const QModelIndex &index)
    {
        const QPoint at = table.visualRect(index).center();
        QHelpEvent event(QEvent::ToolTip, at, table.viewport()->mapToGlobal(at));
        QApplication::sendEvent(table.viewport(), &event);
        return QToolTip::text();
    }

    TestClock clock;
    Model model{clock};
    models::WebhookFilterProxy proxy{model, QLocale(QLocale::English)};
    QTableView table;
    ColumnFit columns{&table, webhookColumnRules()};
    QVector<QPair<QString, WebhookPatch>> asked;
};

class TestWebhookDelegates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup()
    {
        QToolTip::hideText();
        QTRY_VERIFY(!QToolTip::isVisible());
    }

    void clickOnTheDotAsksForPause();
    void otherClicksOnTheStateAskForNothing_data();
    void otherClicksOnTheStateAskForNothing();
    void f2TogglesTheState();
    void singleKeysChangeNothing_data();
    void singleKeysChangeNothing();

    void editsTheName();
    void keepsTheEditorWhileTheNameIsRefused();
    void leavingWithARefusedNameChangesNothing();
    void typingOutlivesARefresh();
    void readOnlyTablesHaveNoEditor();

    void splitsUrls_data();
    void splitsUrls();
    void cutsUrls_data();
    void cutsUrls();
    void judgesRates_data();
    void judgesRates();
    void badRatesDifferByPattern();

    void tooltipsShowWhatIsCut();
    void tooltipsAreNeverMarkup();
    void errorsAreMarkedOnTheCell();
    void controlsAreNotPainted();
    void mirrorsRightToLeft();
    void rowsGrowWithTheFont();

    void columnsAlwaysFitTheWidth_data();
    void columnsAlwaysFitTheWidth();
    void leastImportantColumnsLeaveFirst();
    void menuTellsWhatHasNoRoom();
    void userHiddenColumnsStayHidden();
    void theLastVisibleColumnCannotBeHidden();
    void resizingTakesFromTheNeighbours();
    void resizingNeverGoesBelowTheLeast();
    void stateSurvives();
    void refusesForeignState_data();
    void refusesForeignState();
    void resetGoesBack();
};

void TestWebhookDelegates::initTestCase()
{
    auto *style = new Style(Colors::light());
    QApplication::setStyle(style);
    QApplication::setPalette(style->standardPalette());
}

// --- state -----------------------------------------------------------------------------

void TestWebhookDelegates::clickOnTheDotAsksForPause()
{
    Bench bench(1000, {webhook("wh_1", "Shop"), webhook("wh_2", "Zoo")});
    QTest::mouseClick(bench.table.viewport(), Qt::LeftButton, {}, bench.dotOf("wh_2"));
    QCOMPARE(bench.asked.size(), 1);
    QCOMPARE(bench.asked.first().first, "wh_2");
    QVERIFY(bench.asked.first().second == WebhookPatch{.isActive = false});
}

void TestWebhookDelegates::otherClicksOnTheStateAskForNothing_data()
{
    QTest::addColumn<int>("button");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<bool>("onDot");
    QTest::newRow("a click on the word selects the row") << int(Qt::LeftButton) << 0 << false;
    QTest::newRow("a right click opens the menu") << int(Qt::RightButton) << 0 << true;
    QTest::newRow("Ctrl adds the row to the selection")
        << int(Qt::LeftButton) << int(Qt::ControlModifier) << true;
    QTest::newRow("Shift extends the selection")
        << int(Qt::LeftButton) << int(Qt::ShiftModifier) << true;
}

void TestWebhookDelegates::otherClicksOnTheStateAskForNothing()
{
    QFETCH(int, button);
    QFETCH(int, modifiers);
    QFETCH(bool, onDot);
    Bench bench(1000, {webhook("wh_1", "Shop")});
    const QRect cell = bench.table.visualRect(bench.cell("wh_1", Model::State));
    const QPoint word(cell.right() - 10, cell.center().y());
    QTest::mouseClick(bench.table.viewport(), Qt::MouseButton(button),
                      Qt::KeyboardModifiers(modifiers), onDot ? bench.dotOf("wh_1") : word);
    QVERIFY(bench.asked.isEmpty());

    // pressed elsewhere, released on the dot
    QTest::mousePress(bench.table.viewport(), Qt::LeftButton, {}, word);
    QTest::mouseRelease(bench.table.viewport(), Qt::LeftButton, {}, bench.dotOf("wh_1"));
    QVERIFY(bench.asked.isEmpty());
}

void TestWebhookDelegates::f2TogglesTheState()
{
    api::Webhook paused = webhook("wh_1", "Shop");
    paused.isActive = false;
    Bench bench(1000, {paused});
    bench.table.setCurrentIndex(bench.cell("wh_1", Model::State));
    QTest::keyClick(&bench.table, Qt::Key_F2);
    QCOMPARE(bench.asked.size(), 1);
    QVERIFY(bench.asked.first().second == WebhookPatch{.isActive = true});
    QTest::keyClick(&bench.table, Qt::Key_F2); // not again while it is pending
    QCOMPARE(bench.asked.size(), 1);
}

void TestWebhookDelegates::singleKeysChangeNothing_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("space") << int(Qt::Key_Space);
    QTest::newRow("return") << int(Qt::Key_Return);
    QTest::newRow("a letter") << int(Qt::Key_P);
    QTest::newRow("delete") << int(Qt::Key_Delete);
}

void TestWebhookDelegates::singleKeysChangeNothing()
{
    QFETCH(int, key);
    Bench bench(1000, {webhook("wh_1", "Shop")});
    for (const auto column : {Model::State, Model::Name}) {
        bench.table.setCurrentIndex(bench.cell("wh_1", column));
        QTest::keyClick(&bench.table, Qt::Key(key));
    }
    QVERIFY(bench.asked.isEmpty());
    QVERIFY(!bench.editor());
}

// --- name ------------------------------------------------------------------------------

void TestWebhookDelegates::editsTheName()
{
    Bench bench(1000, {webhook("wh_1", "Shop")});
    bench.table.setCurrentIndex(bench.cell("wh_1", Model::Name));
    QTest::keyClick(&bench.table, Qt::Key_F2);
    QLineEdit *editor = bench.editor();
    QVERIFY(editor);
    QCOMPARE(editor->selectedText(), "Shop");
    QVERIFY(!editor->accessibleName().isEmpty());
    QTest::keyClicks(editor, "Ledger");
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(bench.asked.size(), 1);
    QVERIFY(bench.asked.first().second == WebhookPatch{.name = "Ledger"});
    QCOMPARE(bench.cell("wh_1", Model::Name).data().toString(), "Ledger");
}

void TestWebhookDelegates::keepsTheEditorWhileTheNameIsRefused()
{
    Bench bench(1000, {webhook("wh_1", "Shop")});
    bench.table.setCurrentIndex(bench.cell("wh_1", Model::Name));
    QTest::keyClick(&bench.table, Qt::Key_F2);
    QPointer<QLineEdit> editor = bench.editor();
    QTest::keyClicks(editor, "ab");
    QCOMPARE(editor->property("tone").toString(), "error");
    QVERIFY(!editor->accessibleDescription().isEmpty());
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents(); // an editor is closed by a posted call
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(editor && editor->isVisible());
    QVERIFY(bench.asked.isEmpty());

    QTest::keyClicks(editor, "c");
    QVERIFY(editor->property("tone").toString().isEmpty());
    QVERIFY(editor->accessibleDescription().isEmpty());
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(bench.asked.size(), 1);
}

void TestWebhookDelegates::leavingWithARefusedNameChangesNothing()
{
    Bench bench(1000, {webhook("wh_1", "Shop")});
    bench.table.setCurrentIndex(bench.cell("wh_1", Model::Name));
    QTest::keyClick(&bench.table, Qt::Key_F2);
    QTest::keyClicks(bench.editor(), "ab");
    QTest::keyClick(bench.editor(), Qt::Key_Escape);
    QVERIFY(bench.asked.isEmpty());
    QCOMPARE(bench.cell("wh_1", Model::Name).data().toString(), "Shop");
}

void TestWebhookDelegates::typingOutlivesARefresh()
{
    api::Webhook shop = webhook("wh_1", "Shop");
    Bench bench(1000, {shop});
    bench.table.setCurrentIndex(bench.cell("wh_1", Model::Name));
    QTest::keyClick(&bench.table, Qt::Key_F2);
    QTest::keyClicks(bench.editor(), "Typed");
    shop.updatedAt = bench.clock.time;
    bench.model.setWebhooks({webhook("wh_0", "Apple"), shop});
    QVERIFY(bench.editor());
    QCOMPARE(bench.editor()->text(), "Typed");
    QTest::keyClick(bench.editor(), Qt::Key_Return);
    QTRY_COMPARE(bench.asked.size(), 1);
    QCOMPARE(bench.asked.first().first, "wh_1");
}

void TestWebhookDelegates::readOnlyTablesHaveNoEditor()
{
    Bench bench(1000, {webhook("wh_1", "Shop")});
    bench.model.setEditable(false);
    bench.table.setCurrentIndex(bench.cell("wh_1", Model::Name));
    QTest::keyClick(&bench.table, Qt::Key_F2);
    QVERIFY(!bench.editor());
    QTest::mouseClick(bench.table.viewport(), Qt::LeftButton, {}, bench.dotOf("wh_1"));
    QVERIFY(bench.asked.isEmpty());
}

// --- url and rate ----------------------------------------------------------------------

void TestWebhookDelegates::splitsUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<UrlDelegate::Parts>("parts");
    using Parts = UrlDelegate::Parts;
    QTest::newRow("host and path")
        << "https://api.example.com/in" << Parts{"https://", "api.example.com", "/in"};
    QTest::newRow("the port belongs to the host")
        << "http://10.0.4.12:8080/x" << Parts{"http://", "10.0.4.12:8080", "/x"};
    QTest::newRow("no path") << "https://api.example.com"
                             << Parts{"https://", "api.example.com", ""};
    QTest::newRow("a query without a path")
        << "https://a.example?b=c" << Parts{"https://", "a.example", "?b=c"};
    QTest::newRow("a user that looks like a host is not the host")
        << "https://bank.example@evil.example/in"
        << Parts{"https://bank.example@", "evil.example", "/in"};
    QTest::newRow("an @ in the path is not a user")
        << "https://a.example/@me" << Parts{"https://", "a.example", "/@me"};
    QTest::newRow("an IPv6 address") << "http://[::1]:80/" << Parts{"http://", "[::1]:80", "/"};
    QTest::newRow("no URL at all") << "not a url" << Parts{"", "", "not a url"};
    QTest::newRow("nothing") << "" << Parts{"", "", ""};
    QTest::newRow("a scheme alone") << "https://" << Parts{"https://", "", ""};
}

void TestWebhookDelegates::splitsUrls()
{
    QFETCH(QString, url);
    QFETCH(UrlDelegate::Parts, parts);
    const UrlDelegate::Parts found = UrlDelegate::split(url);
    QCOMPARE(found.before, parts.before);
    QCOMPARE(found.host, parts.host);
    QCOMPARE(found.after, parts.after);
    QCOMPARE(found.before + found.host + found.after, url);
}

void TestWebhookDelegates::cutsUrls_data()
{
    QTest::addColumn<int>("characters");
    QTest::addColumn<bool>("wholeHost");
    QTest::addColumn<bool>("wholeUrl");
    QTest::newRow("enough for all of it") << 80 << true << true;
    QTest::newRow("not enough for the path: the host stays whole") << 30 << true << false;
    QTest::newRow("not enough for the scheme: the host stays whole") << 18 << true << false;
    QTest::newRow("not enough for the host") << 12 << false << false;
    QTest::newRow("next to nothing") << 4 << false << false;
}

void TestWebhookDelegates::cutsUrls()
{
    QFETCH(int, characters);
    QFETCH(bool, wholeHost);
    QFETCH(bool, wholeUrl);
    const QFontMetrics metrics(fonts::monospace(QApplication::font()));
    const int width = characters * metrics.horizontalAdvance('x');
    const QString url = "https://api.example.com/webhooks/payments/notifications";
    const UrlDelegate::Parts parts = UrlDelegate::fit(UrlDelegate::split(url), metrics, width);
    const QString shown = parts.before + parts.host + parts.after;
    QCOMPARE(parts.host == "api.example.com", wholeHost);
    QCOMPARE(shown == url, wholeUrl);
    QVERIFY(wholeUrl || shown.contains("…"));
    QVERIFY(metrics.horizontalAdvance(shown) <= width);
}

void TestWebhookDelegates::judgesRates_data()
{
    QTest::addColumn<double>("percent");
    QTest::addColumn<int>("level");
    QTest::newRow("all") << 100.0 << int(RateLevel::Good);
    QTest::newRow("one in twenty fails") << 95.0 << int(RateLevel::Good);
    QTest::newRow("a little more fails") << 94.9 << int(RateLevel::Warn);
    QTest::newRow("one in five fails: not yet failing") << 80.0 << int(RateLevel::Warn);
    QTest::newRow("more than one in five fails") << 79.9 << int(RateLevel::Bad);
    QTest::newRow("nothing succeeds") << 0.0 << int(RateLevel::Bad);
}

void TestWebhookDelegates::judgesRates()
{
    QFETCH(double, percent);
    QFETCH(int, level);
    QCOMPARE(int(rateLevel(percent)), level);
}

void TestWebhookDelegates::badRatesDifferByPattern()
{
    const Colors &colors = Colors::light();
    QVERIFY(rateBrush(RateLevel::Bad, colors).style() !=
            rateBrush(RateLevel::Good, colors).style());

    // On the bar itself: solid when good, with gaps when bad.
    Bench bench(1000, {busy("wh_1", "Good", 100, 0), busy("wh_2", "Worse", 100, 40)});
    const QImage image = bench.table.viewport()->grab().toImage();
    const auto shades = [&](const QString &id) {
        const QRect cell = bench.table.visualRect(bench.cell(id, Model::Success));
        QSet<QRgb> found;
        for (int x = cell.left() + 14; x < cell.left() + 26; ++x) // inside both bars
            found.insert(image.pixel(x, cell.center().y()));
        return found.size();
    };
    QCOMPARE(shades("wh_1"), 1);
    QVERIFY(shades("wh_2") > 1);
}

// --- what all cells share --------------------------------------------------------------

void TestWebhookDelegates::tooltipsShowWhatIsCut()
{
    const QString longName = QString("A rather long name ").repeated(5).trimmed();
    Bench bench(700, {webhook("wh_1", longName), webhook("wh_2", "Shop")});
    QVERIFY(bench.toolTip(bench.cell("wh_1", Model::Name)).contains(longName));
    QVERIFY(bench.toolTip(bench.cell("wh_2", Model::Success)).contains("no figures"));
    bench.toolTip(bench.cell("wh_2", Model::Name)); // it is all there
    QTRY_VERIFY(!QToolTip::isVisible());
}

void TestWebhookDelegates::tooltipsAreNeverMarkup()
{
    Bench bench(700, {webhook("wh_1", "<img src='file:///etc/passwd'> " + QString(60, 'x'))});
    const QString tip = bench.toolTip(bench.cell("wh_1", Model::Name));
    QVERIFY(tip.contains("&lt;img"));
    QVERIFY(!tip.contains("<img"));
}

void TestWebhookDelegates::errorsAreMarkedOnTheCell()
{
    Bench bench(1000, {webhook("wh_1", "Shop")});
    const QModelIndex name = bench.cell("wh_1", Model::Name);
    const QRect cell = bench.table.visualRect(name);
    const auto redPixels = [&] {
        const QImage image = bench.table.viewport()->grab(cell).toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == Colors::light().bad ? 1 : 0;
        }
        return count;
    };
    QCOMPARE(redPixels(), 0);
    bench.model.setEditFailed("wh_1", Model::Name, "name is already used");
    QVERIFY(redPixels() > cell.width()); // an outline, and more
    QVERIFY(bench.toolTip(name).contains("name is already used"));
}

void TestWebhookDelegates::controlsAreNotPainted()
{
    // A right-to-left override would show "gpj.exe" for "exe.jpg"; a line break would hide the
    // rest.
    Bench plain(1000, {webhook("wh_1", QString("Shop") + QChar::ReplacementCharacter + " exe")});
    Bench turned(1000, {webhook("wh_1", QString("Shop") + QChar(0x202E) + "\nexe")});
    QCOMPARE(turned.table.viewport()->grab().toImage(), plain.table.viewport()->grab().toImage());

    Bench cut(700, {webhook("wh_1", QString(60, 'x') + QChar(0x202E) + "exe")});
    const QString tip = cut.toolTip(cut.cell("wh_1", Model::Name));
    QVERIFY(tip.contains("exe") && !tip.contains(QChar(0x202E)));
}

void TestWebhookDelegates::mirrorsRightToLeft()
{
    Bench bench(1000, {webhook("wh_1", "Shop")});
    bench.table.setLayoutDirection(Qt::RightToLeft);
    const QRect cell = bench.table.visualRect(bench.cell("wh_1", Model::State));
    QVERIFY(cell.center().x() > bench.table.viewport()->width() / 2);
    const QImage image = bench.table.viewport()->grab().toImage();
    QCOMPARE(image.pixelColor(cell.right() - 11, cell.center().y()), Colors::light().good);
    QTest::mouseClick(bench.table.viewport(), Qt::LeftButton, {},
                      QPoint(cell.right() - 11, cell.center().y()));
    QCOMPARE(bench.asked.size(), 1);
}

void TestWebhookDelegates::rowsGrowWithTheFont()
{
    const QFont usual = QApplication::font();
    const auto restore = qScopeGuard([&] { QApplication::setFont(usual); });
    QCOMPARE(Bench(1000, {webhook("wh_1", "Shop")}).table.rowHeight(0), 30);

    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2);
    QApplication::setFont(large);
    Bench bench(1000, {webhook("wh_1", "Shop")});
    QVERIFY(bench.table.rowHeight(0) > QFontMetrics(large).height());
    QCOMPARE(bench.visibleWidth(), bench.table.viewport()->width());
    const QRect state = bench.table.visualRect(bench.cell("wh_1", Model::State));
    QVERIFY(state.width() > QFontMetrics(large).horizontalAdvance("Failing") + 30);
}

// --- columns ---------------------------------------------------------------------------

void TestWebhookDelegates::columnsAlwaysFitTheWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("narrower than the least of all") << 150;
    QTest::newRow("a phone") << 360;
    QTest::newRow("beside the inspector") << 736;
    QTest::newRow("a window") << 1080;
    QTest::newRow("a wide screen") << 2560;
}

void TestWebhookDelegates::columnsAlwaysFitTheWidth()
{
    QFETCH(int, width);
    Bench bench(1000, {webhook("wh_1", "Shop")});
    for (int step = -30; step <= 30; ++step) {
        bench.table.resize(width + step, 300);
        QCOMPARE(bench.visibleWidth(), bench.table.viewport()->width());
        for (const auto column : {Model::State, Model::Name, Model::Url})
            QVERIFY(!bench.table.isColumnHidden(column));
    }
}

void TestWebhookDelegates::leastImportantColumnsLeaveFirst()
{
    Bench bench(1600, {webhook("wh_1", "Shop")});
    QVector<int> left;
    for (int width = 1600; width > 200; width -= 4) {
        bench.table.resize(width, 300);
        for (int column = 0; column < Model::ColumnCount; ++column) {
            if (bench.columns.lacksRoom(column) && !left.contains(column))
                left.append(column);
        }
    }
    QCOMPARE(left, QVector<int>({Model::Updated, Model::Encrypted, Model::Events24h,
                                 Model::LastDelivery, Model::Success}));
    bench.table.resize(1600, 300);
    for (int column = 0; column < Model::ColumnCount; ++column)
        QVERIFY(!bench.table.isColumnHidden(column));
}

void TestWebhookDelegates::menuTellsWhatHasNoRoom()
{
    Bench bench(600, {webhook("wh_1", "Shop")});
    QVERIFY(bench.columns.lacksRoom(Model::Updated));
    const std::unique_ptr<QMenu> menu(bench.columns.createMenu(nullptr));
    const QList<QAction *> actions = menu->actions();
    QVERIFY(actions.size() > Model::ColumnCount);
    QVERIFY(actions.at(Model::Updated)->text().contains("no room"));
    QVERIFY(actions.at(Model::Updated)->isChecked());
    QCOMPARE(actions.at(Model::Name)->text(), "Name");
    bench.table.resize(1600, 300);
    const std::unique_ptr<QMenu> wide(bench.columns.createMenu(nullptr));
    QVERIFY(!wide->actions().at(Model::Updated)->text().contains("no room"));
}

void TestWebhookDelegates::userHiddenColumnsStayHidden()
{
    Bench bench(1600, {webhook("wh_1", "Shop")});
    QSignalSpy changed(&bench.columns, &ColumnFit::changed);
    const std::unique_ptr<QMenu> menu(bench.columns.createMenu(nullptr));
    menu->actions().at(Model::Encrypted)->trigger();
    QCOMPARE(changed.size(), 1);
    QVERIFY(bench.table.isColumnHidden(Model::Encrypted));
    for (const int width : {400, 1600}) {
        bench.table.resize(width, 300);
        QVERIFY(bench.table.isColumnHidden(Model::Encrypted));
        QVERIFY(!bench.columns.lacksRoom(Model::Encrypted));
        QCOMPARE(bench.visibleWidth(), bench.table.viewport()->width());
    }
    bench.columns.setHiddenByUser(Model::Encrypted, false);
    QVERIFY(!bench.table.isColumnHidden(Model::Encrypted));
}

void TestWebhookDelegates::theLastVisibleColumnCannotBeHidden()
{
    Bench bench(1600, {webhook("wh_1", "Shop")});
    for (int column = 0; column < Model::ColumnCount; ++column) {
        if (column != Model::Url)
            bench.columns.setHiddenByUser(column, true);
    }
    QCOMPARE(bench.visibleWidth(), bench.table.viewport()->width());
    const std::unique_ptr<QMenu> menu(bench.columns.createMenu(nullptr));
    QVERIFY(!menu->actions().at(Model::Url)->isEnabled());
    QVERIFY(menu->actions().at(Model::Name)->isEnabled());
}

void TestWebhookDelegates::resizingTakesFromTheNeighbours()
{
    Bench bench(1200, {webhook("wh_1", "Shop")});
    const int name = bench.table.columnWidth(Model::Name);
    const int url = bench.table.columnWidth(Model::Url);
    bench.table.horizontalHeader()->resizeSection(Model::Name, name + 40);
    QCOMPARE(bench.table.columnWidth(Model::Name), name + 40);
    QCOMPARE(bench.table.columnWidth(Model::Url), url - 40);
    QCOMPARE(bench.visibleWidth(), bench.table.viewport()->width());

    bench.table.horizontalHeader()->resizeSection(Model::Name, name - 20);
    QCOMPARE(bench.table.columnWidth(Model::Url), url + 20);

    // What was made by hand stays when the table changes its width.
    bench.table.resize(1210, 300);
    bench.table.resize(1200, 300);
    QCOMPARE(bench.table.columnWidth(Model::Name), name - 20);
}

void TestWebhookDelegates::resizingNeverGoesBelowTheLeast()
{
    Bench bench(1000, {webhook("wh_1", "Shop")});
    QHeaderView *header = bench.table.horizontalHeader();
    header->resizeSection(Model::State, 5'000);
    QCOMPARE(bench.visibleWidth(), bench.table.viewport()->width());
    for (int column = 0; column < Model::ColumnCount; ++column) {
        if (!bench.table.isColumnHidden(column))
            QVERIFY(bench.table.columnWidth(column) > 30);
    }
    header->resizeSection(Model::State, 1);
    QVERIFY(bench.table.columnWidth(Model::State) > 30);
    header->resizeSection(Model::Updated, 5'000); // the table's edge does not move
    QCOMPARE(bench.visibleWidth(), bench.table.viewport()->width());
}

void TestWebhookDelegates::stateSurvives()
{
    Bench first(1200, {webhook("wh_1", "Shop")});
    QHeaderView *header = first.table.horizontalHeader();
    first.columns.setHiddenByUser(Model::Encrypted, true);
    header->moveSection(header->visualIndex(Model::Url), 0);
    header->resizeSection(Model::State, 111);
    first.table.sortByColumn(Model::Success, Qt::DescendingOrder);

    Bench second(1200, {webhook("wh_1", "Shop")});
    QVERIFY(second.columns.restoreState(first.columns.saveState()));
    QVERIFY(second.columns.isHiddenByUser(Model::Encrypted));
    QCOMPARE(second.table.horizontalHeader()->visualIndex(Model::Url), 0);
    QCOMPARE(second.table.columnWidth(Model::State), 111);
    QCOMPARE(second.proxy.sortColumn(), int(Model::Success));
    QCOMPARE(second.proxy.sortOrder(), Qt::DescendingOrder);
    QCOMPARE(second.columns.saveState(), first.columns.saveState());
}

void TestWebhookDelegates::refusesForeignState_data()
{
    QTest::addColumn<QByteArray>("state");
    Bench bench(1200, {webhook("wh_1", "Shop")});
    const QByteArray good = bench.columns.saveState();
    QVERIFY(bench.columns.restoreState(good));
    for (qsizetype size = 0; size < good.size(); ++size)
        QTest::addRow("the first %lld bytes", qlonglong(size)) << good.first(size);
    QTest::newRow("a byte too many") << good + '\0';
    QTest::newRow("another table's header") << QTableView().horizontalHeader()->saveState();
    QByteArray twice = good;
    twice.replace(4 + 2 + 2 + 5, 4, twice.mid(4 + 2 + 2 + 9 + 5, 4)); // two columns at one place
    QTest::newRow("two columns at one place") << twice;
    QByteArray broad = good;
    broad.replace(4 + 2 + 2, 4, QByteArray("\x7f\xff\xff\xff", 4));
    QTest::newRow("a column of two thousand million pixels") << broad;
    QByteArray hidden = good;
    for (int column = 0; column < Model::ColumnCount; ++column)
        hidden[4 + 2 + 2 + column * 9 + 4] = 1;
    QTest::newRow("nothing visible") << hidden;
}

void TestWebhookDelegates::refusesForeignState()
{
    QFETCH(QByteArray, state);
    Bench bench(1200, {webhook("wh_1", "Shop")});
    const QByteArray before = bench.columns.saveState();
    QVERIFY(!bench.columns.restoreState(state));
    QCOMPARE(bench.columns.saveState(), before);
}

void TestWebhookDelegates::resetGoesBack()
{
    Bench bench(1200, {webhook("wh_1", "Shop")});
    const QByteArray before = bench.columns.saveState();
    QHeaderView *header = bench.table.horizontalHeader();
    header->moveSection(0, 4);
    header->resizeSection(Model::Url, 111);
    bench.columns.setHiddenByUser(Model::Success, true);
    QVERIFY(bench.columns.saveState() != before);
    bench.columns.reset();
    QCOMPARE(bench.columns.saveState(), before);
}

QTEST_MAIN(TestWebhookDelegates)
#include "tst_webhookdelegates.moc"
