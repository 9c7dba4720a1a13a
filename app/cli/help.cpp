// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

constexpr qsizetype lineWidth = 80;
constexpr qsizetype optionColumn = 4;
constexpr qsizetype textColumn = 30;

const QString exitStatus =
    u"EXIT STATUS\n"
    "    0   done, or as expected\n"
    "    1   the answer is no: a verification failed, the server refused with 4xx\n"
    "    2   wrong usage or option; a LIVE account that --live does not name\n"
    "    3   could not: network, 5xx, still limited, keychain, port taken, role held"_s;

/// Words in lines of at most `lineWidth`, each begun with `indent` spaces; `column` is where the
/// first line already stands.
QString wrapped(const QString &text, qsizetype indent, qsizetype column = 0)
{
    QString result = QString(std::max<qsizetype>(indent - column, 0), u' ');
    column = std::max(indent, column);
    bool isFirst = true;
    for (const QString &word : text.split(u' ')) {
        if (!isFirst && column + 1 + word.size() > lineWidth) {
            result += u'\n' + QString(indent, u' ');
            column = indent;
        } else if (!isFirst) {
            result += u' ';
            ++column;
        }
        result += word;
        column += word.size();
        isFirst = false;
    }
    return result + u'\n';
}

QString spelling(const Option &option)
{
    QString text = u"--"_s + option.name;
    if (option.takesValue())
        text += u' ' + QString(option.value);
    return text;
}

QString optionEntry(const Option &option)
{
    QString entry = QString(optionColumn, u' ') + spelling(option);
    qsizetype column = entry.size();
    if (column + 2 > textColumn) {
        entry += u'\n';
        column = 0;
    }
    return entry + wrapped(option.help, textColumn, column);
}

QString usage(const Command &command)
{
    QString line = u"hookbench-cli "_s + command.name;
    for (const QString &operand : command.operands)
        line += u' ' + operand;
    for (const Option &option : command.options) {
        // No line break inside of "--option VALUE": wrapped() breaks at plain spaces only.
        const QString unbroken = spelling(option).replace(u' ', QChar::Nbsp);
        line += option.isRequired ? u' ' + unbroken : u" ["_s + unbroken + u']';
        if (option.isRepeatable)
            line += u"…"_s;
    }
    return wrapped(line, 8).mid(optionColumn).replace(QChar::Nbsp, u' ');
}

} // namespace

QString commandHelp(const Command &command)
{
    QString text =
        u"NAME\n    hookbench-cli %1 - %2\n\nUSAGE\n"_s.arg(command.name, command.summary);
    text += usage(command) + u"\nDESCRIPTION\n"_s;
    const QStringList paragraphs = command.description.split(u'\n');
    for (const QString &paragraph : paragraphs)
        text += wrapped(paragraph, optionColumn) + u'\n';
    text += u"OPTIONS\n"_s;
    for (const Option &option : command.options)
        text += optionEntry(option);
    text += u'\n' + exitStatus;
    if (!command.examples.isEmpty()) {
        text += u"\n\nEXAMPLES"_s;
        for (const QString &example : command.examples)
            text += u"\n    hookbench-cli "_s + example;
    }
    return text;
}

QString overviewHelp(const std::vector<Command> &commands, const QString &group)
{
    QString text = u"NAME\n    hookbench-cli - webhooks without a window\n\nUSAGE\n"
                   "    hookbench-cli COMMAND [options]\n"
                   "    hookbench-cli COMMAND --help\n"
                   "    hookbench-cli --version\n\nCOMMANDS\n"_s;
    for (const Command &command : commands) {
        if (!group.isEmpty() && !command.name.startsWith(group + u' '))
            continue;
        QString entry = QString(optionColumn, u' ') + command.name;
        for (const QString &operand : command.operands)
            entry += u' ' + operand;
        text += entry + wrapped(command.summary, textColumn, entry.size());
    }
    return text + u'\n' + exitStatus;
}

std::optional<QString> informationFor(const QStringList &words,
                                      const std::vector<Command> &commands)
{
    const QString first = words.value(0);
    if (first == "--version"_L1)
        return u"hookbench-cli "_s + QCoreApplication::applicationVersion();
    if (!Arguments::mentions(words, "help"_L1))
        return {};
    QStringList rest = words;
    if (const Command *command = findCommand(commands, rest))
        return commandHelp(*command);
    const bool isGroup = std::any_of(commands.begin(), commands.end(), [&](const Command &command) {
        return command.name.startsWith(first + u' ');
    });
    if (isGroup)
        return overviewHelp(commands, first);
    if (first.startsWith("--"_L1))
        return overviewHelp(commands);
    return {};
}

} // namespace hookbench::cli
