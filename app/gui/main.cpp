// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/gui/application.h"
#include "app/gui/options.h"
#include "app/text/errortext.h"

#include <QApplication>
#include <QMessageBox>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string_view>

using namespace hookbench;

namespace
{

/// What ends the program before there is a window: its exit code.
std::optional<int> answered(const Result<gui::Options> &options)
{
    if (!options) {
        std::fprintf(stderr, "hookbench: %s\n", options.error().detail.c_str());
        return 2;
    }
    if (options->print.isEmpty())
        return {};
    std::fputs(qPrintable(options->print), stdout);
    return 0;
}

/// --help and --version need no display, and an application of the window ends without one.
std::optional<int> answeredWithoutDisplay(int argc, char **argv)
{
    const bool asks = std::any_of(argv + 1, argv + argc, [](std::string_view word) {
        return word == "--help" || word == "-h" || word == "--version" || word == "-v";
    });
    if (!asks)
        return {};
    const QCoreApplication app(argc, argv);
    return answered(gui::parseOptions(QCoreApplication::arguments()));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication::setApplicationName(QStringLiteral("hookbench"));
    QApplication::setApplicationVersion(QStringLiteral(HOOKBENCH_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("hookbench"));
    if (const std::optional<int> code = answeredWithoutDisplay(argc, argv))
        return *code;
    QApplication app(argc, argv);

    const Result<gui::Options> options = gui::parseOptions(QApplication::arguments());
    if (const std::optional<int> code = answered(options))
        return *code;

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
