// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long the window's event loop is busy at a time while it sends everything that is stored.
//
//   bench_replaywindow DIR URL      DIR as `bench_replay fill` makes it, of the sandbox's account;
//                                   URL as `bench_replay serve` prints its port
//
// The signing secret is in $HOOKBENCH_BENCH_SECRET.

#include "app/composition.h"
#include "app/gui/application.h"
#include "app/outbox/bulkdesk.h"
#include "app/workspace/workspace.h"
#include "tests/bench/stalls.h"
#include "ui/pages/manysection.h"
#include "ui/pages/sendpage.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <optional>

using namespace hookbench;
using Phase = outbox::BulkDesk::Phase;

namespace
{

template <typename T>
T *named(QWidget &section, const char *name)
{
    T *found = section.findChild<T *>(QString::fromLatin1(name));
    if (!found) {
        std::fprintf(stderr, "There is no %s.\n", name);
        std::exit(1);
    }
    return found;
}

/// Runs the event loop until it is so; ends the program after a minute.
void until(const std::function<bool()> &isSo, const char *what)
{
    QElapsedTimer waiting;
    waiting.start();
    while (!isSo()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
        if (waiting.elapsed() > 60'000) {
            std::fprintf(stderr, "In vain: %s.\n", what);
            std::exit(1);
        }
    }
}

QWidget *sectionInView()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *page = window->findChild<ui::SendPage *>()) {
            auto *section = window->findChild<ui::ManySection *>();
            page->openSection(section);
            return section;
        }
    }
    return nullptr;
}

void fillIn(QWidget &section, const QString &url, const QString &secret)
{
    named<QSpinBox>(section, "manyRate")->setValue(0);
    named<QComboBox>(section, "manyTarget")->setEditText(url);
    auto *source = named<QComboBox>(section, "manySecretSource");
    source->setCurrentIndex(source->findData(QStringLiteral("typed")));
    named<QLineEdit>(section, "manySecret")->setText(secret);
}

} // namespace

int main(int argc, char **argv)
{
    const QString secret = qEnvironmentVariable("HOOKBENCH_BENCH_SECRET");
    if (argc != 3 || secret.isEmpty())
        return 2;
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    gui::Options options;
    options.dataDirectory = QString::fromLocal8Bit(argv[1]);
    options.page = QStringLiteral("send");
    options.account = QStringLiteral("sandbox");
    Result<std::unique_ptr<Composition>> composition = Composition::create(options.dataDirectory);
    if (!composition)
        return 3;
    gui::Application application(**composition, options);
    application.start();
    const workspace::Workspace &workspace = (*composition)->workspace();
    until([&] { return workspace.state() == workspace::Workspace::State::Ready; }, "the account");
    QWidget *section = sectionInView();
    if (!section)
        return 3;
    fillIn(*section, QString::fromLocal8Bit(argv[2]), secret);
    auto *start = named<QPushButton>(*section, "manyStart");
    until([&] { return start->isEnabled(); }, "the estimate");
    outbox::BulkDesk &desk = (*composition)->bulk();
    start->click();
    until([&] { return desk.phase() == Phase::Asking; }, "the trial event");

    std::optional<bench::Heart> heart(std::in_place);
    QElapsedTimer took;
    took.start();
    bool isOver = false;
    QObject::connect(&desk, &outbox::BulkDesk::ended, &app, [&] { isOver = true; });
    desk.resume();
    until([&] { return isOver; }, "the end of the run");
    const double seconds = double(took.elapsed()) / 1000;
    const std::vector<double> delays = std::move(heart->delays);
    heart.reset();
    const bench::Spread stalls = bench::spreadOf(delays);
    const send::ReplayProgress progress = desk.progress();
    std::printf("%lld of %lld sent in %.2f s; event-loop stalls in ms: median %.2f, 99%% %.2f, "
                "most %.2f of %zu\n",
                static_cast<long long>(progress.sent),
                static_cast<long long>(progress.total), seconds, stalls.median, stalls.p99,
                stalls.max, delays.size());
    return progress.sent == progress.total ? 0 : 1;
}
