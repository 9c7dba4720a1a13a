// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/surface.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/barchart.h"
#include "ui/widgets/card.h"
#include "ui/widgets/checkline.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/environmentbadge.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/gaugelabel.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/navbutton.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/spinnerlabel.h"
#include "ui/widgets/stattile.h"
#include "ui/widgets/statusdotlabel.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableView>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace hookbench;
using namespace hookbench::ui;

/// Every widget on one board, in both themes, both directions, and with letters of 200 %. Asserts
/// that nothing is cut off; with HOOKBENCH_SHOTS=DIR it leaves the pictures there, for people.
class TestGallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void iconsUseTheDevicesPixels();
    void menusShowShortcutsAndIcons();
    void comboListsShowWholeRows();
    void longTablesScroll();

private:
    void keep(const QPixmap &picture, const QString &name);

    ThemeController m_theme{nullptr};
    QString m_folder;
};

namespace
{

QWidget *createControls()
{
    auto *board = new Card;
    auto *layout = new QVBoxLayout(board);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    const auto button = [](const QString &text, const char *role, bool enabled = true) {
        auto *made = new QPushButton(text);
        made->setProperty("role", role);
        made->setEnabled(enabled);
        return made;
    };
    auto *buttons = new FlowLayout;
    buttons->addWidget(new QPushButton("Refresh"));
    buttons->addWidget(button("New webhook", "primary"));
    buttons->addWidget(button("Delete in LIVE", "danger"));
    buttons->addWidget(button("Quiet", "quiet"));
    buttons->addWidget(button("Open the rotation", "link"));
    auto *disabled = button("Refresh", "", false);
    buttons->addWidget(disabled);
    buttons->addWidget(button("Create in SANDBOX", "primary", false));
    auto *withIcon = new QPushButton(icons::icon(Icon::Stop), "Stop");
    buttons->addWidget(withIcon);
    auto *withMenu = new QPushButton("More");
    withMenu->setMenu(new QMenu(withMenu));
    buttons->addWidget(withMenu);
    auto *pressedIn = new QPushButton("Reveal");
    pressedIn->setCheckable(true);
    pressedIn->setChecked(true);
    buttons->addWidget(pressedIn);
    auto *tool = new QToolButton;
    tool->setIcon(icons::icon(Icon::More));
    buttons->addWidget(tool);
    auto *link = new QToolButton;
    link->setText("Reveal");
    link->setProperty("role", "link");
    buttons->addWidget(link);
    layout->addLayout(buttons);

    auto *states = new SegmentedControl;
    states->setTexts({"All 8", "Active 6", "Paused 1", "Failing 1"});
    layout->addWidget(states, 0, Qt::AlignLeading);

    auto *fields = new QHBoxLayout;
    auto *search = new SearchField;
    search->setPlaceholderText("Filter by name, URL or id");
    auto *combo = new QComboBox;
    combo->addItems({"As the desktop", "Light", "Dark"});
    auto *spin = new QSpinBox;
    spin->setValue(30);
    spin->setSuffix(" s");
    fields->addWidget(search, 1);
    fields->addWidget(combo);
    fields->addWidget(spin);
    layout->addLayout(fields);

    auto *checks = new FlowLayout;
    for (const bool enabled : {true, false}) {
        for (const Qt::CheckState state : {Qt::Unchecked, Qt::PartiallyChecked, Qt::Checked}) {
            auto *check = new QCheckBox("Active");
            check->setTristate(state == Qt::PartiallyChecked);
            check->setCheckState(state);
            check->setEnabled(enabled);
            checks->addWidget(check);
        }
        auto *radio = new QRadioButton("Sandbox");
        radio->setChecked(true);
        radio->setEnabled(enabled);
        radio->setAutoExclusive(false);
        checks->addWidget(radio);
        auto *off = new QRadioButton("Platform");
        off->setEnabled(enabled);
        off->setAutoExclusive(false);
        checks->addWidget(off);
    }
    layout->addLayout(checks);

    auto *progress = new QProgressBar;
    progress->setRange(0, 12);
    progress->setValue(5);
    layout->addWidget(progress);
    layout->addWidget(new SpinnerLabel("Loading webhooks…"), 0, Qt::AlignLeading);
    return board;
}

QWidget *createForm()
{
    auto *board = new Card;
    auto *layout = new QVBoxLayout(board);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(16);
    auto *name = new QLineEdit("Payment Notifications");
    auto *nameField = new FormField("Name", name);
    nameField->setHint("How you will recognise it. 21 of 100 characters.");
    layout->addWidget(nameField);
    auto *url = new QLineEdit("http://api.example.com/webhooks/payments");
    url->setFont(fonts::monospace(url->font()));
    auto *urlField = new FormField("URL", url);
    urlField->setWarning("http is readable on the way. Use https in production. "
                         "<a href=\"https\">Change to https</a>");
    layout->addWidget(urlField);
    auto *secretRow = new QWidget;
    auto *row = new QHBoxLayout(secretRow);
    row->setContentsMargins(0, 0, 0, 0);
    auto *secret = new QLineEdit("my secret!");
    secret->setFont(fonts::monospace(secret->font()));
    row->addWidget(secret, 1);
    row->addWidget(new QPushButton("Generate"));
    row->addWidget(new QPushButton("Hide"));
    secretRow->setFocusProxy(secret);
    auto *secretField = new FormField("Signing secret", secretRow);
    secretField->setError("The server refused this secret.");
    layout->addWidget(secretField);
    auto *length = new CheckLine;
    length->setState(false, "at least 32 characters (10)");
    layout->addWidget(length);
    auto *letters = new CheckLine;
    letters->setState(true, "only letters, digits, _ and -");
    layout->addWidget(letters);
    auto *request = new QPlainTextEdit("POST /api/v0/webhooks\nx-client-key: ••••3f2a");
    request->setFont(fonts::monospace(request->font()));
    request->setReadOnly(true);
    request->setFixedHeight(80);
    layout->addWidget(request);
    layout->addStretch();
    return board;
}

QWidget *createInspector()
{
    auto *board = new QWidget;
    setSurface(board, Surface::Panel);
    auto *layout = new QVBoxLayout(board);
    layout->setContentsMargins(0, 12, 0, 12);
    layout->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 0, 14, 0);
    auto *name = new QLabel("Ledger Sync");
    name->setFont(fonts::heading(name->font()));
    head->addWidget(name);
    head->addWidget(new Badge("Failing", Badge::Role::Bad));
    head->addWidget(new Badge("Active", Badge::Role::Good));
    head->addWidget(new Badge("Paused", Badge::Role::Neutral));
    head->addStretch();
    layout->addLayout(head);

    auto *overview = new QWidget;
    auto *column = new QVBoxLayout(overview);
    column->setContentsMargins(14, 12, 14, 0);
    column->setSpacing(12);
    auto *bad = new MessageBar;
    bad->setClosable(false);
    bad->showMessage(MessageBar::Kind::Error,
                     "39 of the last 102 deliveries failed, all with <b>401</b> since 08:12. The "
                     "signing secret was rotated at 08:10.",
                     "Open the rotation");
    column->addWidget(bad);
    auto *tiles = new QHBoxLayout;
    for (const auto &[value, caption, tone] :
         {std::tuple{"102", "in 24 h", Tone::Neutral}, std::tuple{"61.8 %", "success", Tone::Bad},
          std::tuple{"145 ms", "avg answer", Tone::Neutral}}) {
        auto *tile = new StatTile;
        tile->setContent(value, caption);
        tile->setTone(tone);
        tiles->addWidget(tile, 1);
    }
    column->addLayout(tiles);
    auto *chart = new BarChart;
    QVector<BarChart::Bar> bars;
    for (int hour = 0; hour < 24; ++hour) {
        const double all = 28 + (hour * 7) % 13;
        const double failed = hour >= 18 ? all * 0.8 : 0;
        bars.append({all - failed, failed, QString("hour %1").arg(hour)});
    }
    chart->setBars(bars);
    chart->setCaptions("24 h ago", "now");
    column->addWidget(chart);
    auto *facts = new KeyValueList;
    facts->beginUpdate();
    facts->add("Id", "wh_550e8400e29b41d4", KeyValueList::Style::Mono);
    facts->add("Encryption", "Off");
    facts->add("Created", "20 Mar 2026, 12:00");
    facts->add("Description", "A longer text that needs more than one line in a narrow inspector.");
    facts->endUpdate();
    column->addWidget(facts);
    column->addStretch();
    auto *tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    tabs->addTab(overview, "Overview");
    tabs->addTab(new QWidget, "Deliveries");
    tabs->addTab(new QWidget, "Activity");
    layout->addWidget(tabs, 1);
    return board;
}

QWidget *createTable()
{
    auto *table = new QTableView;
    auto *model = new QStandardItemModel(5, 4, table);
    model->setHorizontalHeaderLabels({"State", "Name", "24 h", "Last delivery"});
    const QStringList names{"Payment Notifications", "Order Updates", "Ledger Sync",
                            "Customer Activity", "Old Shop"};
    for (int row = 0; row < names.size(); ++row) {
        model->setItem(row, 0, new QStandardItem("Active"));
        model->setItem(row, 1, new QStandardItem(names.at(row)));
        for (const int column : {2, 3}) {
            auto *item = new QStandardItem(column == 2 ? "102" : "2 min ago");
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            model->setItem(row, column, item);
        }
    }
    for (const int column : {2, 3})
        model->setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter),
                             Qt::TextAlignmentRole);
    table->setModel(model);
    table->setShowGrid(false);
    table->setSortingEnabled(true);
    table->sortByColumn(1, Qt::AscendingOrder);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    for (const int column : {0, 2, 3})
        table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    table->selectRow(2);
    table->setMinimumHeight(table->horizontalHeader()->sizeHint().height() +
                            5 * table->rowHeight(0) + 14);
    return table;
}

QWidget *createSidebar()
{
    auto *sidebar = new QFrame;
    setSurface(sidebar, Surface::Sidebar);
    auto *layout = new QVBoxLayout(sidebar);
    layout->setContentsMargins(8, 12, 9, 12);
    layout->setSpacing(2);
    auto *account = new Card;
    auto *accountLayout = new QVBoxLayout(account);
    accountLayout->setContentsMargins(8, 8, 8, 8);
    accountLayout->setSpacing(4);
    auto *name = new QLabel("Northwind Pay");
    name->setFont(fonts::strong(name->font()));
    accountLayout->addWidget(name);
    auto *badges = new QHBoxLayout;
    for (const auto environment :
         {settings::Environment::Sandbox, settings::Environment::Test, settings::Environment::Live})
        badges->addWidget(new EnvironmentBadge(environment));
    badges->addStretch();
    accountLayout->addLayout(badges);
    layout->addWidget(account);
    layout->addSpacing(8);
    const auto add = [&](Icon icon, const QString &text, std::optional<qint64> count) {
        auto *button = new NavButton(icon, text);
        button->setCount(count);
        layout->addWidget(button);
        return button;
    };
    add(Icon::Webhooks, "Webhooks", 8)->setChecked(true);
    add(Icon::Receiver, "Receiver", 1284);
    add(Icon::Send, "Send", {});
    add(Icon::Deliveries, "Deliveries", {});
    add(Icon::Sandbox, "Sandbox", {})->setEnabled(false);
    layout->addStretch();
    auto *collapsed = new NavButton(Icon::Settings, "Settings");
    collapsed->setCollapsed(true);
    collapsed->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    layout->addWidget(collapsed);
    return sidebar;
}

QWidget *createStatusBar()
{
    auto *bar = new QFrame;
    setSurface(bar, Surface::Footer);
    bar->setFont(fonts::small(bar->font()));
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->setSpacing(16);
    auto *api = new StatusDotLabel;
    api->setState(Tone::Good, "API 42 ms");
    auto *down = new StatusDotLabel;
    down->setState(Tone::Bad, "API not reachable");
    auto *gauge = new GaugeLabel;
    gauge->setContent(0.87, "87 of 100 requests left · resets 15:00");
    auto *low = new GaugeLabel;
    low->setContent(0.08, "8 of 100 requests left");
    for (QWidget *widget : std::initializer_list<QWidget *>{api, gauge, down, low})
        layout->addWidget(widget);
    layout->addStretch();
    return bar;
}

QWidget *createMessages()
{
    auto *board = new QWidget;
    auto *layout = new QVBoxLayout(board);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const auto &[kind, text] :
         {std::pair{MessageBar::Kind::Info, "The sandbox already runs; this window uses it."},
          std::pair{MessageBar::Kind::Success, "The connection works."},
          std::pair{MessageBar::Kind::Warning,
                    "No keychain: keys are kept for this session only."}}) {
        auto *bar = new MessageBar;
        bar->showMessage(kind, text);
        layout->addWidget(bar);
    }
    auto *empty = new EmptyState;
    empty->setContent(icons::icon(Icon::Webhooks),
                      "No webhook is registered yet. A webhook is a URL of yours that the platform "
                      "sends events to.",
                      "New webhook");
    layout->addWidget(empty, 1);
    auto *all = new FlowLayout;
    all->setSpacing(6);
    for (int icon = 0; icon <= int(Icon::Clock); ++icon)
        all->addWidget(new IconLabel(icons::icon(Icon(icon)), 20));
    layout->addLayout(all);
    return board;
}

std::unique_ptr<QWidget> createBoard()
{
    auto board = std::make_unique<QWidget>();
    auto *grid = new QGridLayout(board.get());
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(12);
    grid->addWidget(createSidebar(), 0, 0, 2, 1);
    grid->addWidget(createControls(), 0, 1);
    grid->addWidget(createForm(), 1, 1);
    grid->addWidget(createTable(), 0, 2);
    grid->addWidget(createMessages(), 1, 2);
    grid->addWidget(createInspector(), 0, 3, 2, 1);
    grid->addWidget(createStatusBar(), 2, 0, 1, 4);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 3);
    grid->setColumnStretch(3, 2);
    return board;
}

/// Whether the text of a control fits into it; elided labels and views may give way.
bool fits(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (qobject_cast<const ElidedLabel *>(label) || label->text().isEmpty())
            return true;
        return label->wordWrap() ? label->height() >= label->heightForWidth(label->width())
                                 : label->width() >= label->sizeHint().width() &&
                                       label->height() >= label->sizeHint().height();
    }
    // The buttons inside of a line edit are Qt's, and placed by it.
    if (qobject_cast<const QLineEdit *>(widget.parentWidget()))
        return true;
    if (qobject_cast<const QAbstractButton *>(&widget))
        return widget.width() >= widget.minimumSizeHint().width() &&
               widget.height() >= widget.minimumSizeHint().height();
    if (qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget))
        return widget.height() >= widget.fontMetrics().height();
    return true;
}

} // namespace

void TestGallery::initTestCase()
{
    m_folder = qEnvironmentVariable("HOOKBENCH_SHOTS");
    if (!m_folder.isEmpty())
        QVERIFY(QDir().mkpath(m_folder));
    if (auto *style = qobject_cast<Style *>(QApplication::style()))
        style->setAnimated(false);
}

void TestGallery::keep(const QPixmap &picture, const QString &name)
{
    if (!m_folder.isEmpty())
        QVERIFY(picture.save(QDir(m_folder).filePath(
            QString("%1-%2x.png").arg(name).arg(picture.devicePixelRatio()))));
}

void TestGallery::nothingIsCutOff_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<double>("letters");
    QTest::newRow("light") << false << Qt::LeftToRight << 1.0;
    QTest::newRow("dark") << true << Qt::LeftToRight << 1.0;
    QTest::newRow("light-rtl") << false << Qt::RightToLeft << 1.0;
    QTest::newRow("dark-rtl") << true << Qt::RightToLeft << 1.0;
    QTest::newRow("light-200-percent-letters") << false << Qt::LeftToRight << 2.0;
}

void TestGallery::nothingIsCutOff()
{
    QFETCH(bool, dark);
    QFETCH(Qt::LayoutDirection, direction);
    QFETCH(double, letters);
    m_theme.setMode(dark ? ThemeController::Mode::Dark : ThemeController::Mode::Light);
    const QFont usual = QApplication::font();
    QFont font = usual;
    font.setPointSizeF(font.pointSizeF() * letters);
    QApplication::setFont(font);
    QApplication::setFont(fonts::small(font), "QHeaderView");
    QApplication::setLayoutDirection(direction);

    {
        const auto board = createBoard();
        board->resize(letters > 1 ? QSize(2400, 1500) : QSize(1400, 900));
        board->show();
        QVERIFY(QTest::qWaitForWindowExposed(board.get()));
        Toast toast(board.get());
        toast.showOffer("Ledger Sync was paused.", "Undo", {}, std::chrono::milliseconds(0));
        if (direction == Qt::LeftToRight)
            board->findChild<SearchField *>()->setFocus(Qt::TabFocusReason);
        QCoreApplication::processEvents();
        keep(board->grab(), QTest::currentDataTag());
        for (const QWidget *widget : board->findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            QVERIFY2(fits(*widget), qPrintable(QString("%1 '%2' of %3×%4 needs %5×%6")
                                                   .arg(widget->metaObject()->className(),
                                                        widget->property("text").toString())
                                                   .arg(widget->width())
                                                   .arg(widget->height())
                                                   .arg(widget->sizeHint().width())
                                                   .arg(widget->sizeHint().height())));
        }
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QApplication::setFont(usual);
    QApplication::setFont(fonts::small(usual), "QHeaderView");
}

void TestGallery::iconsUseTheDevicesPixels()
{
    m_theme.setMode(ThemeController::Mode::Light);
    NavButton button(Icon::Webhooks, "Webhooks");
    button.setChecked(true);
    button.setCollapsed(true);
    button.resize(32, 32);
    button.show();
    QVERIFY(QTest::qWaitForWindowExposed(&button));
    const QPixmap shown = button.grab();
    const qreal ratio = button.devicePixelRatioF();
    QCOMPARE(shown.width(), qRound(32 * ratio));
    QImage expected(QSize(16, 16) * ratio, QImage::Format_RGB32);
    expected.fill(Colors::light().accentOn);
    QPixmap icon = icons::pixmap(Icon::Webhooks, 16, Colors::light().accent, ratio);
    icon.setDevicePixelRatio(1);
    QPainter(&expected).drawPixmap(0, 0, icon);
    QImage inside = shown.toImage()
                        .convertToFormat(QImage::Format_RGB32)
                        .copy(QRect(QPoint(8, 8) * ratio, expected.size()));
    inside.setDevicePixelRatio(1);
    int different = 0;
    for (int y = 0; y < expected.height(); ++y) {
        for (int x = 0; x < expected.width(); ++x) {
            const QColor a = inside.pixelColor(x, y);
            const QColor b = expected.pixelColor(x, y);
            // Blending twice may round twice.
            different += std::abs(a.lightness() - b.lightness()) > 3 ? 1 : 0;
        }
    }
    QCOMPARE(different, 0);
}

void TestGallery::menusShowShortcutsAndIcons()
{
    for (const bool dark : {false, true}) {
        m_theme.setMode(dark ? ThemeController::Mode::Dark : ThemeController::Mode::Light);
        QMenu menu;
        menu.addAction(icons::icon(Icon::Edit), "Edit…")->setShortcut(QKeySequence("Ctrl+E"));
        menu.addAction(icons::icon(Icon::Pause), "Pause");
        QAction *checked = menu.addAction("Show paused");
        checked->setCheckable(true);
        checked->setChecked(true);
        menu.addSeparator();
        menu.addMenu("Columns")->addAction("URL");
        QAction *off = menu.addAction(icons::icon(Icon::Trash), "Delete…");
        off->setShortcut(QKeySequence::Delete);
        off->setEnabled(false);
        menu.popup(QPoint(10, 10));
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        menu.setActiveAction(menu.actions().at(1));
        keep(menu.grab(), dark ? "menu-dark" : "menu-light");
        QFontMetrics metrics(menu.font());
        QVERIFY(menu.width() >= metrics.horizontalAdvance("Show paused") +
                                    metrics.horizontalAdvance("Ctrl+E") + 16 + 24);
        for (QAction *action : menu.actions()) {
            const QRect row = menu.actionGeometry(action);
            QVERIFY(menu.rect().contains(row));
            QVERIFY(action->isSeparator() || row.height() >= 28);
        }
        menu.hide();
    }
}

void TestGallery::comboListsShowWholeRows()
{
    for (const bool dark : {false, true}) {
        m_theme.setMode(dark ? ThemeController::Mode::Dark : ThemeController::Mode::Light);
        QWidget window;
        auto *combo = new QComboBox(&window);
        combo->addItems({"As the desktop", "Light", "Dark"});
        combo->setGeometry(10, 10, combo->sizeHint().width(), combo->sizeHint().height());
        window.resize(300, 200);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        combo->showPopup();
        QWidget *popup = combo->view()->window();
        QVERIFY(QTest::qWaitForWindowExposed(popup));
        keep(popup->grab(), dark ? "combo-dark" : "combo-light");
        const QAbstractItemView *view = combo->view();
        for (int row = 0; row < 3; ++row) {
            const QRect rect = view->visualRect(combo->model()->index(row, 0));
            QVERIFY(rect.height() >= 28);
            QVERIFY(view->viewport()->rect().contains(rect));
            QVERIFY(rect.width() >=
                    view->fontMetrics().horizontalAdvance(combo->itemText(row)) + 16);
        }
        combo->hidePopup();
    }
}

void TestGallery::longTablesScroll()
{
    for (const bool dark : {false, true}) {
        m_theme.setMode(dark ? ThemeController::Mode::Dark : ThemeController::Mode::Light);
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *table = new QTableView;
        QStandardItemModel model(200, 6);
        for (int row = 0; row < 200; ++row)
            model.setItem(row, 0, new QStandardItem(QString("Webhook %1").arg(row)));
        table->setModel(&model);
        table->setShowGrid(false);
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
        table->verticalHeader()->hide();
        layout->addWidget(table);
        window.resize(500, 300);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        table->setCurrentIndex(model.index(3, 0));
        table->setFocus(Qt::TabFocusReason);
        keep(window.grab(), dark ? "table-dark" : "table-light");
        const QImage bar = table->verticalScrollBar()->grab().toImage();
        const Colors &colors = colorsOf(table);
        QCOMPARE(bar.pixelColor(0, 0), colors.panel); // as what it lies beside
        QCOMPARE(bar.pixelColor(bar.width() / 2, bar.height() / 20), colors.control);
    }
}

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
