// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exitcode.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace hookbench::cli
{

class Output;

/// A command at work. Made by its Command, started once on the main thread's event loop, ends with
/// exactly one `finished`.
class Job : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void start() = 0;

Q_SIGNALS:
    void finished(hookbench::cli::ExitCode code);
};

/// One line of the table of commands. Value type.
struct Command
{
    QString name; ///< one word or two: "sandbox", "webhooks list"
    QString summary;
    QString description;  ///< paragraphs for --help
    QStringList examples; ///< without the program's name
    QStringList operands; ///< "ID"
    std::vector<Option> options;
    std::function<std::unique_ptr<Job>(const Arguments &, Output &)> make;
};

/// Every command of the program, in the order in which the help lists them.
std::vector<Command> allCommands();

/// The command that the first words name; null when there is none. `words` loses them.
const Command *findCommand(const std::vector<Command> &commands, QStringList &words);

/// The options that every command has: --json, --data-dir, --help.
std::vector<Option> withCommonOptions(std::vector<Option> options);

} // namespace hookbench::cli
