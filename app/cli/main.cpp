// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/help.h"
#include "app/cli/output.h"

#include <QCoreApplication>
#include <QTranslator>

#include <clocale>
#include <cstdlib>
#include <iostream>
#include <langinfo.h>

using namespace hookbench::cli;
using namespace Qt::StringLiterals;

namespace
{

/// Qt complains on stderr about a locale that is not UTF-8, and stderr belongs to scripts.
void ensureUtf8Locale()
{
    std::setlocale(LC_ALL, "");
    if (std::string_view(nl_langinfo(CODESET)) != "UTF-8")
        ::setenv("LC_ALL", "C.UTF-8", 1);
}

int code(ExitCode exitCode)
{
    return static_cast<int>(exitCode);
}

} // namespace

int main(int argc, char **argv)
{
    ensureUtf8Locale();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"hookbench"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HOOKBENCH_VERSION));
    QTranslator plurals; // of the texts that it shares with the window
    if (plurals.load(u":/i18n/hookbench_en.qm"_s))
        QCoreApplication::installTranslator(&plurals);

    QStringList words = QCoreApplication::arguments().mid(1);
    Output output(std::cout, std::cerr, Arguments::mentions(words, "json"_L1));
    const std::vector<Command> commands = allCommands();
    if (const std::optional<QString> asked = informationFor(words, commands)) {
        output.line(*asked);
        return code(output.isComplete() ? ExitCode::Done : ExitCode::CouldNot);
    }
    const Command *command = findCommand(commands, words);
    if (!command) {
        return code(output.fail(usageError(
            u"The first words have to be a command; hookbench-cli --help lists them."_s)));
    }
    const auto arguments = Arguments::parse(words, command->options, command->operands);
    if (!arguments)
        return code(output.fail(arguments.error()));

    const std::unique_ptr<Job> job = command->make(*arguments, output);
    QObject::connect(job.get(), &Job::finished, &app,
                     [](ExitCode end) { QCoreApplication::exit(code(end)); });
    QMetaObject::invokeMethod(job.get(), &Job::start, Qt::QueuedConnection);
    const int end = QCoreApplication::exec();
    return output.isComplete() ? end : code(ExitCode::CouldNot);
}
