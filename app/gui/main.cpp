// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/gui/application.h"
#include "app/gui/options.h"
#include "app/text/errortext.h"

#include <QApplication>
#include <QMessageBox>

#include <cstdio>

using namespace hookbench;

int main(int argc, char **argv)
{
    QApplication::setApplicationName(QStringLiteral("hookbench"));
    QApplication::setApplicationVersion(QStringLiteral(HOOKBENCH_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("hookbench"));
    QApplication app(argc, argv);

    const Result<gui::Options> options = gui::parseOptions(QApplication::arguments());
    if (!options) {
        std::fprintf(stderr, "hookbench: %s\n", options.error().detail.c_str());
        return 2;
    }
    if (!options->print.isEmpty()) {
        std::fputs(qPrintable(options->print), stdout);
        return 0;
    }

    Result<std::unique_ptr<Composition>> composition = Composition::create(options->dataDirectory);
    if (!composition) {
        const QString text = text::inFull(composition.error());
        std::fprintf(stderr, "hookbench: %s\n", qPrintable(text));
        if (options->tour.isEmpty() &&
            QGuiApplication::platformName() != QLatin1String("offscreen"))
            QMessageBox::critical(nullptr, QStringLiteral("Hookbench"), text);
        return 3;
    }
    gui::Application application(**composition, *options);
    application.start();
    return QApplication::exec();
}
