// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a start costs, for run.py: the whole program until the first rows of the receiver's table are
// painted, or a program with nothing but an empty QMainWindow until that is painted.
//
//   bench_start empty | DATA-DIRECTORY
//
// Prints milliseconds since the process was made and the resident memory in KB, then is gone.

#include "app/composition.h"
#include "app/gui/application.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QMainWindow>
#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <unistd.h>

using namespace hookbench;

namespace
{

double now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

long residentKilobytes()
{
    long pages = 0;
    if (std::FILE *file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%*d %ld", &pages) != 1)
            pages = 0;
        std::fclose(file);
    }
    return pages * sysconf(_SC_PAGESIZE) / 1024;
}

/// Ends the process after the paint that it was waiting for. $BENCH_STARTED is when it was made.
[[noreturn]] void report()
{
    const char *started = std::getenv("BENCH_STARTED");
    std::printf("%.2f %ld\n", now() - (started ? std::atof(started) : 0), residentKilobytes());
    std::fflush(stdout);
    std::_Exit(0);
}

/// Sees every event of the program; a paint counts once it was done.
class FirstPaint : public QObject
{
public:
    explicit FirstPaint(bool ofRows)
        : m_ofRows(ofRows)
    {
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && isIt(watched))
            QTimer::singleShot(0, this, report);
        return false;
    }

private:
    bool isIt(QObject *watched) const
    {
        if (!m_ofRows)
            return qobject_cast<QMainWindow *>(watched) != nullptr;
        const auto *view = qobject_cast<QAbstractItemView *>(watched->parent());
        if (!view || view->objectName() != QLatin1String("eventsTable") || !view->model())
            return false;
        // Rows whose data has not come yet are painted empty.
        const QAbstractItemModel *model = view->model();
        for (int column = 0; model->rowCount() > 0 && column < model->columnCount(); ++column) {
            if (!model->index(0, column).data().toString().isEmpty())
                return true;
        }
        return false;
    }

    bool m_ofRows;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const QString what = QString::fromLocal8Bit(argv[1]);
    QApplication app(argc, argv);
    FirstPaint paint(what != QLatin1String("empty"));
    QTimer::singleShot(60'000, [] { std::_Exit(3); });
    if (what == QLatin1String("empty")) {
        QMainWindow window;
        window.resize(1280, 800);
        window.show();
        return QApplication::exec();
    }
    gui::Options options;
    options.dataDirectory = what;
    options.page = QStringLiteral("receiver");
    options.account = QStringLiteral("sandbox");
    Result<std::unique_ptr<Composition>> composition = Composition::create(what);
    if (!composition)
        return 3;
    gui::Application application(**composition, options);
    application.start();
    return QApplication::exec();
}
