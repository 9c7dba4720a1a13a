// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

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
    "    1   the answer is no: the server refused with 4xx\n"
    "    2   wrong usage or option; a LIVE account that --live does not name\n"
    "    3   could not: network, 5xx, still limited, keychain, port taken, role held\n"_s;

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
        line += u" ["_s + spelling(option).replace(u' ', QChar::Nbsp) + u']';
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
        text += u"\nEXAMPLES\n"_s;
        for (const QString &example : command.examples)
            text += u"    hookbench-cli "_s + example + u'\n';
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

} // namespace hookbench::cli
