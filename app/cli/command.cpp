// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "app/cli/auditsecretsjob.h"
#include "app/cli/backupjob.h"
#include "app/cli/casejob.h"
#include "app/cli/checkcommand.h"
#include "app/cli/codecommand.h"
#include "app/cli/diffjob.h"
#include "app/cli/drillcommand.h"
#include "app/cli/eventscommand.h"
#include "app/cli/importjob.h"
#include "app/cli/learnjob.h"
#include "app/cli/listencommand.h"
#include "app/cli/replaycommand.h"
#include "app/cli/restorejob.h"
#include "app/cli/retentionjob.h"
#include "app/cli/rotatecommand.h"
#include "app/cli/sandboxcommand.h"
#include "app/cli/sandboxcontrolcommand.h"
#include "app/cli/sendcommand.h"
#include "app/cli/storyjob.h"
#include "app/cli/verifycommand.h"
#include "app/cli/watchjob.h"
#include "app/cli/webhookscommand.h"
#include "app/cli/whyjob.h"

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

std::vector<Command> allCommands()
{
    std::vector<Command> commands{sandboxCommand(), listenCommand(),   eventsCommand(),
                                  diffCommand(),    storyCommand(),    importCommand(),
                                  caseCommand(),    retentionCommand(), backupCommand(),
                                  restoreCommand()};
    std::vector<Command> controls = sandboxControlCommands();
    commands.insert(commands.begin() + 1, controls.begin(), controls.end());
    for (Command &command : webhooksCommands())
        commands.push_back(std::move(command));
    commands.push_back(watchCommand());
    commands.push_back(rotateCommand());
    commands.push_back(sendCommand());
    commands.push_back(replayCommand());
    commands.push_back(checkCommand());
    commands.push_back(drillCommand());
    commands.push_back(verifyCommand());
    commands.push_back(whyCommand());
    commands.push_back(learnCommand());
    commands.push_back(codeCommand());
    commands.push_back(auditSecretsCommand());
    return commands;
}

const Command *findCommand(const std::vector<Command> &commands, QStringList &words)
{
    // "sandbox faults" is not "sandbox" with a word too many.
    const Command *found = nullptr;
    qsizetype length = 0;
    for (const Command &command : commands) {
        const QStringList name = command.name.split(u' ');
        if (name.size() > length && words.mid(0, name.size()) == name) {
            found = &command;
            length = name.size();
        }
    }
    words = words.mid(length);
    return found;
}

std::vector<Option> withCommonOptions(std::vector<Option> options)
{
    options.push_back({"data-dir"_L1, "D"_L1,
                       "where everything is kept (default: the platform's usual place)"_L1});
    options.push_back({"json"_L1, {}, "one JSON object per line on stdout, nothing else there"_L1});
    options.push_back({"help"_L1, {}, "print this and exit"_L1});
    return options;
}

} // namespace hookbench::cli
