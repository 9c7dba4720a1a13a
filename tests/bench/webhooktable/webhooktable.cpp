// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long from a key in the filter field to the painted table, with 10,000 webhooks?
// usage: bench_webhooktable [WEBHOOKS]

#include "models/webhookfilterproxy.h"
#include "models/webhooktablemodel.h"
#include "ui/delegates/columnfit.h"
#include "ui/delegates/webhookdelegates.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>
#include <vector>

using namespace hookbench;
using namespace hookbench::models;
using Model = WebhookTableModel;

namespace
{

QVector<api::Webhook> manyWebhooks(int count, UtcTime now)
{
    const char *const subjects[] = {"Ledger", "Order", "Payment", "Refund", "Customer", "Balance"};
    const char *const verbs[] = {"Sync", "Updates", "Watch", "Desk", "Notifications"};
    std::mt19937 random(20260320);
    const auto below = [&](int limit) { return int(random() % unsigned(limit)); };
    QVector<api::Webhook> webhooks;
    for (int i = 0; i < count; ++i) {
        api::Webhook one;
        one.id = QStringLiteral("wh_%1").arg(quint64(random()) << 20 | quint64(i), 16, 16,
                                             QLatin1Char('0'));
        one.name = QStringLiteral("%1 %2 %3")
                       .arg(QLatin1String(subjects[below(6)]), QLatin1String(verbs[below(5)]))
                       .arg(i);
        one.url =
            QStringLiteral("https://host%1.example.com/webhooks/%2/in").arg(below(500)).arg(i);
        one.isActive = below(10) != 0;
        one.encrypted = below(3) == 0;
        one.updatedAt = now - std::chrono::minutes(below(100'000));
        api::DeliveryStats stats;
        stats.totalEvents = below(5'000);
        stats.failedDeliveries = stats.totalEvents * below(40) / 100;
        stats.successfulDeliveries = stats.totalEvents - stats.failedDeliveries;
        stats.last24hEvents = below(400);
        stats.last24hFailures = *stats.last24hEvents * below(30) / 100;
        stats.lastDelivery = now - std::chrono::seconds(below(200'000));
        one.stats = stats;
        webhooks.append(one);
    }
    return webhooks;
}

struct Figures
{
    double median;
    double percentile99;
    double worst;
    std::size_t count;
};

Figures figuresOf(std::vector<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    const std::size_t count = milliseconds.size();
    return {milliseconds[count / 2], milliseconds[count * 99 / 100], milliseconds.back(), count};
}

/// From before `action` until everything that it caused, painting included, is done.
double painted(QTableView &table, const std::function<void()> &action)
{
    QElapsedTimer timer;
    timer.start();
    action();
    table.viewport()->update();
    QApplication::processEvents();
    return double(timer.nsecsElapsed()) / 1e6;
}

Figures print(const char *what, const std::vector<double> &milliseconds)
{
    const Figures figures = figuresOf(milliseconds);
    std::printf("%-44s %6zu  %8.2f  %8.2f  %8.2f\n", what, figures.count, figures.median,
                figures.percentile99, figures.worst);
    return figures;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    auto *style = new ui::Style(ui::Colors::light());
    QApplication::setStyle(style);
    QApplication::setPalette(style->standardPalette());
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 10'000;

    const SystemClock clock;
    Model model(clock);
    WebhookFilterProxy proxy(model, QLocale(QLocale::English));
    QWidget window;
    QTableView table(&window);
    QLineEdit field(&window);
    table.setModel(&proxy);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSortingEnabled(true);
    table.sortByColumn(Model::Name, Qt::AscendingOrder);
    table.setShowGrid(false);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    ui::installWebhookDelegates(&table);
    new ui::ColumnFit(&table, ui::webhookColumnRules());
    QObject::connect(&field, &QLineEdit::textChanged, &proxy, &WebhookFilterProxy::setText);
    window.resize(1280, 800);
    field.setGeometry(0, 0, 400, 30);
    table.setGeometry(0, 40, 1280, 760);
    window.show();

    const QVector<api::Webhook> webhooks = manyWebhooks(count, clock.now());
    std::printf(
        "%d webhooks, milliseconds                      times    median       99%%     worst\n",
        count);
    print("first list to painted", {painted(table, [&] { model.setWebhooks(webhooks); })});
    table.selectRow(count / 2);
    QApplication::processEvents();

    std::vector<double> repaints;
    for (int i = 0; i < 300; ++i)
        repaints.push_back(painted(table, [] {}));
    const Figures repaint = print("repaint, nothing filtered", repaints);

    // Typed letter by letter and taken back: few hits, many, scattered ones, none.
    std::vector<double> keystrokes;
    for (int round = 0; round < 12; ++round) {
        for (const char *text : {"ledger sync", "7", "example.com", "host12 pay", "wh_00", "zzz"}) {
            for (const char *letter = text; *letter; ++letter) {
                keystrokes.push_back(painted(table, [&] { QTest::keyClick(&field, *letter); }));
            }
            while (!field.text().isEmpty()) {
                keystrokes.push_back(
                    painted(table, [&] { QTest::keyClick(&field, Qt::Key_Backspace); }));
            }
        }
    }
    const Figures keystroke = print("key in the filter field to painted", keystrokes);
    if (proxy.rowCount() != count)
        return 1; // not what was meant to be measured

    std::vector<double> sorts;
    for (int column = 0; column < Model::ColumnCount; ++column) {
        for (const auto order : {Qt::DescendingOrder, Qt::AscendingOrder})
            sorts.push_back(painted(table, [&] { table.sortByColumn(column, order); }));
    }
    print("click on a column header to painted", sorts);
    table.sortByColumn(Model::Name, Qt::AscendingOrder);

    std::vector<double> scrolls;
    for (int i = 0; i < 300; ++i) {
        scrolls.push_back(painted(table, [&] {
            QScrollBar *bar = table.verticalScrollBar();
            bar->setValue((bar->value() + 7'919) % bar->maximum());
        }));
    }
    print("scrolled elsewhere to painted", scrolls);

    std::vector<double> refreshes;
    QVector<api::Webhook> next = webhooks;
    for (int i = 0; i < 30; ++i) {
        for (qsizetype row = i % 3; row < next.size(); row += 3)
            next[row].stats->lastDelivery = clock.now();
        refreshes.push_back(painted(table, [&] { model.setWebhooks(next); }));
    }
    print("refresh with a third changed to painted", refreshes);
    std::vector<double> ticks;
    for (int i = 0; i < 30; ++i)
        ticks.push_back(painted(table, [&] { model.refreshTimes(); }));
    print("tick of the relative times to painted", ticks);

    std::printf("keystroke to repaint without filter: median %.1f, 99%% %.1f times\n",
                keystroke.median / repaint.median, keystroke.percentile99 / repaint.percentile99);
    return 0;
}
