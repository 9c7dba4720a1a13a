// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long the event loop of a visible receiver page is busy at a time while events pour in, and
// what a jump costs in a million rows.
//
//   bench_eventlist [seconds] [events per second]

#include "app/settings/uistate.h"
#include "tests/bench/stalls.h"
#include "tests/support/inbox/fakedesk.h"
#include "tests/support/inbox/fakepagesource.h"
#include "ui/pages/receiverpage.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/longtable.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <memory>
#include <vector>

using namespace hookbench;
using namespace std::chrono_literals;
using bench::milliseconds;
using bench::Spread;
using bench::spreadOf;
using Steady = std::chrono::steady_clock;

namespace
{

constexpr int frame = 16; // ms

void spin(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

class Bench
{
public:
    Bench()
        : m_uiState((m_directory.path() + QStringLiteral("/state.json")).toStdString())
    {
        m_source.answersAtOnce = true;
        m_source.pageSize = 200;
        m_source.make = [](qint64 id) {
            store::EventSummary row = test::makeEvent(id, static_cast<int>(id % 3600));
            row.verdict = static_cast<Verdict>(id % 7);
            row.path = id % 3 ? "/" : "/orders/incoming";
            row.size = 800 + id % 977;
            return row;
        };
    }

    void open(qint64 preloaded)
    {
        m_page.reset();
        m_source.rows.clear();
        m_source.madeUpTo = preloaded;
        m_desk.receive();
        m_page = std::make_unique<ui::ReceiverPage>(
            ui::ReceiverPage::Services{m_desk, m_source, m_uiState, m_clock});
        m_page->resize(1080, 774);
        m_page->show();
        spin(500);
        m_table = m_page->findChild<ui::LongTable *>();
    }

    /// `rate` events a second, one signal a frame, as the desk does it.
    void pour(const char *name, int rate, int seconds)
    {
        qint64 next = m_source.madeUpTo;
        const qint64 before = m_table->model()->rowCount();
        qint64 sent = 0;
        const auto start = Steady::now();
        QTimer timer;
        timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
            const auto due = qint64(milliseconds(Steady::now() - start) * rate / 1000);
            std::vector<store::EventSummary> rows;
            while (sent < due) {
                rows.push_back(m_source.make(++next));
                ++sent;
            }
            if (!rows.empty())
                Q_EMIT m_source.arrived(m_source.number, rows);
            m_source.madeUpTo = next;
        });
        const std::clock_t cpu = std::clock();
        std::vector<double> delays;
        {
            bench::Heart heart;
            timer.start(frame);
            spin(seconds * 1000);
            timer.stop();
            delays = std::move(heart.delays);
        }
        const double busy = double(std::clock() - cpu) / CLOCKS_PER_SEC / seconds * 100;
        const Spread spread = spreadOf(std::move(delays));
        const qint64 lost = before + sent - m_table->model()->rowCount();
        std::printf("%-44s %9.2f %9.2f %9.2f %7.0f%% %10lld %5lld\n", name, spread.median,
                    spread.p99, spread.max, busy, static_cast<long long>(sent),
                    static_cast<long long>(lost));
        std::fflush(stdout);
    }

    void jump(int times)
    {
        std::vector<double> first;
        QScrollBar *bar = m_table->verticalScrollBar();
        for (int i = 0; i < times; ++i) {
            const auto start = Steady::now();
            bar->setValue(static_cast<int>((qint64(i) * 7919'777) % (bar->maximum() + 1)));
            m_table->viewport()->repaint();
            QCoreApplication::processEvents(); // asked for
            QCoreApplication::processEvents(); // and answered
            m_table->viewport()->repaint();
            first.push_back(milliseconds(Steady::now() - start));
        }
        const Spread spread = spreadOf(std::move(first));
        std::printf("%-44s %9.2f %9.2f %9.2f\n", "jump, rows from memory, two paints",
                    spread.median, spread.p99, spread.max);
    }

    ui::LongTable *table() const { return m_table; }

private:
    QTemporaryDir m_directory;
    SystemClock m_clock;
    settings::UiState m_uiState;
    test::FakeDesk m_desk;
    test::FakePageSource m_source;
    std::unique_ptr<ui::ReceiverPage> m_page;
    ui::LongTable *m_table = nullptr;
};

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    const int seconds = argc > 1 ? std::atoi(argv[1]) : 20;
    const int rate = argc > 2 ? std::atoi(argv[2]) : 10'000;
    ui::ThemeController theme(nullptr);
    theme.setMode(ui::ThemeController::Mode::Light);

    std::printf("%d events per second for %d s, page visible at 1080x774; stalls in ms\n", rate,
                seconds);
    std::printf("%-44s %9s %9s %9s %8s %10s %5s\n", "", "p50", "p99", "max", "CPU", "arrived",
                "lost");
    Bench bench;
    bench.open(1000);
    bench.pour("idle, 1,000 rows", 0, 3);
    bench.pour("following, 1,000 rows before", rate, seconds);
    bench.open(1'000'000);
    bench.pour("following, 1,000,000 rows before", rate, seconds);
    bench.table()->verticalScrollBar()->setValue(bench.table()->verticalScrollBar()->maximum() / 2);
    bench.pour("holding in the middle, 1,000,000 before", rate, seconds);
    bench.jump(200);
    return 0;
}
