// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/theme/surface.h"
#include "ui/theme/themecontroller.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace hookbench::ui;

/// The rules of the look that can be measured: sizes, focus, mirroring, roles.
class TestStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void controlsShareOneHeight();
    void controlsGrowWithTheFont();
    void largeFieldsAreHigher();
    void focusIsVisible_data();
    void focusIsVisible();
    void primaryButtonIsFilled();
    void defaultButtonOfADialogStaysPrimary();
    void disabledPrimaryIsLighter();
    void tonesColourTheBorder();
    void tableRowsAreThirtyHigh();
    void focusedRowIsFramedToItsEnds();
    void selectedTabIsUnderlined();
    void tabsDoNotMoveWhenChosen();
    void scrollBarHasNoButtonsAndIsUsable();
    void scrollBarSliderFollowsTheValue();
    void headerKeepsTheDirectionOfSorting();
    void cardsHaveRoundCorners();
    void comboArrowIsMirrored();
    void labelsStandAtTheSideOfTheWindow();
    void animationCanBeTurnedOff();
    void theWheelChangesOnlyWhatHasTheFocus();

private:
    /// `widget` in a window of its own that can take the focus, beside another thing that can.
    std::unique_ptr<QWidget> hold(QWidget *widget);

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

} // namespace

std::unique_ptr<QWidget> TestStyle::hold(QWidget *widget)
{
    auto window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(window.get());
    auto *first = new QLineEdit;
    first->setObjectName("first");
    layout->addWidget(first);
    layout->addWidget(widget);
    window->show();
    window->activateWindow();
    first->setFocus();
    return window;
}

void TestStyle::controlsShareOneHeight()
{
    QPushButton button("Refresh");
    QLineEdit edit;
    QComboBox combo;
    QSpinBox spin;
    QToolButton tool;
    tool.setIcon(icons::icon(Icon::More));
    const int height = painting::controlHeight(button.fontMetrics());
    QVERIFY(height >= 28);
    for (QWidget *control : std::initializer_list<QWidget *>{&button, &edit, &combo, &spin, &tool})
        QCOMPARE(control->sizeHint().height(), height);
}

void TestStyle::controlsGrowWithTheFont()
{
    QFont twice = QApplication::font();
    twice.setPointSizeF(twice.pointSizeF() * 2);
    QPushButton button("Ändern");
    QLineEdit edit;
    QCheckBox check("Ändern");
    for (QWidget *control : std::initializer_list<QWidget *>{&button, &edit, &check}) {
        control->setFont(twice);
        QVERIFY(control->sizeHint().height() >= QFontMetrics(twice).height() + 4);
    }
    QVERIFY(button.sizeHint().width() >=
            QFontMetrics(twice).horizontalAdvance("Ändern") + 2 * painting::gap);
}

void TestStyle::largeFieldsAreHigher()
{
    QLineEdit edit;
    const int usual = edit.sizeHint().height();
    edit.setProperty("large", true);
    QCOMPARE(edit.sizeHint().height(), usual + 6);
}

void TestStyle::focusIsVisible_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind :
         {"push button", "primary button", "quiet button", "link", "tool button", "check box",
          "radio button", "line edit", "text edit", "combo box", "spin box", "tab bar", "table"})
        QTest::newRow(kind) << QString(kind);
}

void TestStyle::focusIsVisible()
{
    QFETCH(QString, kind);
    QWidget *widget = nullptr;
    const auto button = [](const char *role) {
        auto *made = new QPushButton("Save");
        made->setProperty("role", role);
        return made;
    };
    if (kind == "push button")
        widget = new QPushButton("Save");
    else if (kind == "primary button")
        widget = button("primary");
    else if (kind == "quiet button")
        widget = button("quiet");
    else if (kind == "link")
        widget = button("link");
    else if (kind == "tool button") {
        auto *tool = new QToolButton;
        tool->setFocusPolicy(Qt::StrongFocus);
        tool->setIcon(icons::icon(Icon::More));
        widget = tool;
    } else if (kind == "check box")
        widget = new QCheckBox("Active");
    else if (kind == "radio button")
        widget = new QRadioButton("Active");
    else if (kind == "line edit")
        widget = new QLineEdit;
    else if (kind == "text edit") {
        auto *edit = new QPlainTextEdit;
        edit->setTabChangesFocus(true);
        widget = edit;
    } else if (kind == "combo box")
        widget = new QComboBox;
    else if (kind == "spin box")
        widget = new QSpinBox;
    else if (kind == "tab bar") {
        auto *bar = new QTabBar;
        bar->addTab("Overview");
        bar->addTab("Activity");
        widget = bar;
    } else {
        auto *table = new QTableView;
        auto *model = new QStandardItemModel(2, 2, table);
        table->setModel(model);
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
        table->setCurrentIndex(model->index(0, 0));
        table->setTabKeyNavigation(false);
        widget = table;
    }
    const auto window = hold(widget);
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    window->findChild<QLineEdit *>("first")->setFocus();
    QTRY_VERIFY(!widget->hasFocus());
    // A cursor that blinks is no focus ring: only the accent counts.
    const Colors &colors = colorsOf(widget);
    const QColor ring = kind == "primary button" ? colors.accentText : colors.accent;
    const int without = count(widget->grab().toImage(), ring);
    QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
    QTRY_VERIFY(QApplication::focusWidget() != window->findChild<QLineEdit *>("first"));
    const int with = count(widget->grab().toImage(), ring);
    QVERIFY2(with >= without + 40,
             qPrintable(QString("%1 pixels before, %2 with the focus").arg(without).arg(with)));
}

void TestStyle::primaryButtonIsFilled()
{
    QPushButton usual("Save");
    QPushButton primary("Save");
    primary.setProperty("role", "primary");
    QPushButton danger("Delete");
    danger.setProperty("role", "danger");
    for (QPushButton *button : {&usual, &primary, &danger})
        button->resize(button->sizeHint());
    const Colors &colors = Colors::light();
    const auto middle = [](const QPushButton &button) {
        return const_cast<QPushButton &>(button).grab().toImage().pixelColor(
            6, button.height() / 2); // beside the text
    };
    QCOMPARE(middle(usual), colors.panel);
    QCOMPARE(middle(primary), colors.accent);
    QCOMPARE(middle(danger), colors.bad);
}

void TestStyle::defaultButtonOfADialogStaysPrimary()
{
    QDialog dialog;
    auto *layout = new QVBoxLayout(&dialog);
    auto *save = new QPushButton("Save");
    auto *cancel = new QPushButton("Cancel");
    layout->addWidget(save);
    layout->addWidget(cancel);
    save->setDefault(true);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    cancel->setFocus(Qt::MouseFocusReason);
    QTRY_VERIFY(cancel->hasFocus());
    QVERIFY(cancel->isDefault()); // Qt moves it with the focus
    const Colors &colors = Colors::light();
    QCOMPARE(save->grab().toImage().pixelColor(6, save->height() / 2), colors.accent);
    QCOMPARE(cancel->grab().toImage().pixelColor(6, cancel->height() / 2), colors.panel);
}

void TestStyle::disabledPrimaryIsLighter()
{
    QPushButton button("Save");
    button.setProperty("role", "primary");
    button.setEnabled(false);
    button.resize(button.sizeHint());
    const QColor fill = button.grab().toImage().pixelColor(6, button.height() / 2);
    QVERIFY(fill != Colors::light().accent);
    QVERIFY(fill.lightness() > Colors::light().accent.lightness());
    QVERIFY(fill.lightness() < Colors::light().panel.lightness());
}

void TestStyle::tonesColourTheBorder()
{
    QLineEdit edit;
    edit.resize(edit.sizeHint());
    const QColor usual = edit.grab().toImage().pixelColor(0, edit.height() / 2);
    QCOMPARE(usual, Colors::light().control);
    edit.setProperty("tone", "error");
    QCOMPARE(edit.grab().toImage().pixelColor(0, edit.height() / 2), Colors::light().bad);
    edit.setProperty("tone", "warn");
    QCOMPARE(edit.grab().toImage().pixelColor(0, edit.height() / 2), Colors::light().warn);
}

void TestStyle::tableRowsAreThirtyHigh()
{
    QTableView table;
    QStandardItemModel model(3, 2);
    table.setModel(&model);
    QCOMPARE(table.verticalHeader()->defaultSectionSize(),
             painting::rowHeight(table.verticalHeader()->fontMetrics()));
    QCOMPARE(table.rowHeight(0), 30);
    QVERIFY(table.horizontalHeader()->font().pointSizeF() < table.font().pointSizeF());
    QCOMPARE(table.horizontalHeader()->defaultAlignment(), Qt::AlignLeft | Qt::AlignVCenter);
}

void TestStyle::focusedRowIsFramedToItsEnds()
{
    auto *table = new QTableView;
    table->setMinimumSize(420, 200);
    QStandardItemModel model(3, 3);
    table->setModel(&model);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    const auto window = hold(table);
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    table->setCurrentIndex(model.index(1, 1));
    table->setFocus();
    QTRY_VERIFY(table->hasFocus());
    const QImage image = table->viewport()->grab().toImage();
    const Colors &colors = Colors::light();
    for (int column = 0; column < 3; ++column) {
        const QRect cell = table->visualRect(model.index(1, column));
        QCOMPARE(image.pixelColor(cell.center().x(), cell.top()), colors.accent);
        QCOMPARE(image.pixelColor(cell.center().x(), cell.bottom()), colors.accent);
        QCOMPARE(image.pixelColor(cell.left() + 4, cell.center().y()), colors.accentOn);
    }
    const QRect first = table->visualRect(model.index(1, 0));
    const QRect other = table->visualRect(model.index(0, 0));
    QCOMPARE(image.pixelColor(first.left(), first.center().y()), colors.accent);
    QCOMPARE(image.pixelColor(other.center().x(), other.bottom()), colors.hairline);
}

void TestStyle::selectedTabIsUnderlined()
{
    QTabBar bar;
    bar.addTab("Overview");
    bar.addTab("Activity");
    bar.setCurrentIndex(1);
    bar.resize(bar.sizeHint());
    const QImage image = bar.grab().toImage();
    const auto underline = [&](int tab) {
        const QRect rect = bar.tabRect(tab);
        return image.pixelColor(rect.center().x(), rect.bottom());
    };
    QCOMPARE(underline(1), Colors::light().accent);
    QVERIFY(underline(0) != Colors::light().accent);
}

void TestStyle::tabsDoNotMoveWhenChosen()
{
    QTabBar bar;
    bar.addTab("Overview");
    bar.addTab("Deliveries");
    bar.addTab("Activity");
    const QRect before = bar.tabRect(2);
    bar.setCurrentIndex(2);
    QCOMPARE(bar.tabRect(2), before);
}

void TestStyle::scrollBarHasNoButtonsAndIsUsable()
{
    QScrollBar bar(Qt::Vertical);
    bar.resize(bar.sizeHint().width(), 200);
    bar.setRange(0, 100'000);
    bar.setPageStep(10);
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.orientation = Qt::Vertical;
    option.minimum = bar.minimum();
    option.maximum = bar.maximum();
    option.pageStep = bar.pageStep();
    const auto part = [&](QStyle::SubControl what) {
        return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, what, &bar);
    };
    QVERIFY(part(QStyle::SC_ScrollBarAddLine).isEmpty());
    QVERIFY(part(QStyle::SC_ScrollBarSubLine).isEmpty());
    QCOMPARE(part(QStyle::SC_ScrollBarGroove), bar.rect());
    QCOMPARE(part(QStyle::SC_ScrollBarSlider).height(), 32); // never too small to catch
    QCOMPARE(bar.sizeHint().width(), 12);
}

void TestStyle::scrollBarSliderFollowsTheValue()
{
    QScrollBar bar(Qt::Horizontal);
    bar.resize(200, 12);
    bar.setRange(0, 100);
    bar.setPageStep(100);
    QTest::mousePress(&bar, Qt::LeftButton, {}, QPoint(20, 6));
    QTest::mouseMove(&bar, QPoint(70, 6));
    QTest::mouseRelease(&bar, Qt::LeftButton, {}, QPoint(70, 6));
    // Half of the groove is slider; 50 of the other 100 pixels are half of the range.
    QVERIFY2(std::abs(bar.value() - 50) <= 1, qPrintable(QString::number(bar.value())));
}

void TestStyle::headerKeepsTheDirectionOfSorting()
{
    QTableView table;
    QStandardItemModel model(3, 1);
    table.setModel(&model);
    table.setSortingEnabled(true);
    QHeaderView *header = table.horizontalHeader();
    header->resize(200, 30);
    const auto draw = [&](Qt::SortOrder order) {
        header->setSortIndicator(0, order);
        return header->viewport()->grab().toImage();
    };
    const QImage up = draw(Qt::AscendingOrder);
    const QImage down = draw(Qt::DescendingOrder);
    QVERIFY(up != down);
    // An arrow that points up has more ink in its upper part.
    const auto upperShare = [](const QImage &image) {
        int rows[2] = {0, 0};
        for (int y = 9; y < 21; ++y) {
            for (int x = 20; x < 60; ++x)
                rows[y < 15 ? 0 : 1] += image.pixelColor(x, y).lightness() < 128 ? 1 : 0;
        }
        return rows[0] - rows[1];
    };
    QVERIFY(upperShare(up) > upperShare(down));
}

void TestStyle::cardsHaveRoundCorners()
{
    QWidget window;
    window.resize(100, 100);
    auto *card = new QFrame(&window);
    setSurface(card, Surface::Card);
    card->setGeometry(10, 10, 80, 80);
    const QImage image = window.grab().toImage();
    const Colors &colors = Colors::light();
    QCOMPARE(image.pixelColor(10, 10), colors.window); // the corner is the window's
    QCOMPARE(image.pixelColor(50, 10), colors.hairline);
    QCOMPARE(image.pixelColor(50, 50), colors.panel);
    QCOMPARE(surfaceOf(card), Surface::Card);
}

void TestStyle::comboArrowIsMirrored()
{
    QComboBox combo;
    combo.addItem("Light");
    combo.resize(160, 28);
    const QImage ltr = combo.grab().toImage();
    combo.setLayoutDirection(Qt::RightToLeft);
    const QImage rtl = combo.grab().toImage();
    const auto ink = [](const QImage &image, const QRect &area) {
        return area.width() * area.height() - count(image, Colors::light().panel, area);
    };
    const QRect left(4, 8, 20, 12);
    const QRect right(136, 8, 20, 12);
    QVERIFY(ink(ltr, right) > 0);
    QVERIFY(ink(rtl, left) > 0);
    QCOMPARE(ink(rtl, right.translated(-20, 0)) > 0, true); // the text went to the right
    QCOMPARE(ltr.copy(right), rtl.copy(left).mirrored(true, false));
}

void TestStyle::labelsStandAtTheSideOfTheWindow()
{
    QLabel label("evt_1");
    label.setTextInteractionFlags(Qt::TextSelectableByMouse); // Qt lays it out by its own direction
    label.setLayoutDirection(Qt::RightToLeft);
    label.resize(160, 28);
    const QImage image = label.grab().toImage();
    const QColor paper = image.pixelColor(0, 0);
    QCOMPARE(count(image, paper, QRect(0, 0, 80, 28)), 80 * 28);
    QVERIFY(count(image, paper, QRect(80, 0, 80, 28)) < 80 * 28);
    QLabel centred("evt_1");
    centred.setLayoutDirection(Qt::RightToLeft);
    centred.setAlignment(Qt::AlignCenter);
    centred.ensurePolished();
    QVERIFY(centred.alignment() & Qt::AlignHCenter);
}

void TestStyle::animationCanBeTurnedOff()
{
    auto *style = qobject_cast<Style *>(QApplication::style());
    QVERIFY(style);
    QVERIFY(style->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, nullptr, nullptr) > 0);
    style->setAnimated(false);
    QCOMPARE(style->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, nullptr, nullptr), 0);
    style->setAnimated(true);
}

void TestStyle::theWheelChangesOnlyWhatHasTheFocus()
{
    QSpinBox number;
    number.setValue(50);
    QComboBox choice;
    choice.addItems({"one", "two", "three"});
    number.ensurePolished();
    choice.ensurePolished();
    const auto turn = [](QWidget *widget) {
        const QPointF at(widget->rect().center());
        QWheelEvent wheel(at, widget->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(widget, &wheel);
        return wheel.isAccepted(); // not: the page around it scrolls
    };
    QVERIFY(!turn(&number));
    QVERIFY(!turn(&choice));
    QCOMPARE(number.value(), 50);
    QCOMPARE(choice.currentIndex(), 0);
    number.show();
    number.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&number));
    QVERIFY(turn(&number));
    QCOMPARE(number.value(), 49);
}

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
