// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

const Option *findOption(const std::vector<Option> &options, QStringView name)
{
    const auto it = std::find_if(options.begin(), options.end(),
                                 [&](const Option &option) { return name == option.name; });
    return it == options.end() ? nullptr : &*it;
}

QString namesOf(const std::vector<Option> &options)
{
    QStringList names;
    for (const Option &option : options)
        names += u"--"_s + option.name;
    return names.join(", "_L1);
}

} // namespace

Error usageError(const QString &sentence)
{
    return {ErrorKind::InvalidArgument, sentence.toStdString()};
}

Result<Arguments> Arguments::parse(const QStringList &words, const std::vector<Option> &options,
                                   const QStringList &operands)
{
    Arguments arguments;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (optionsEnded || !word.startsWith(u'-') || word == "-"_L1) {
            arguments.m_operands += word;
            continue;
        }
        if (word == "--"_L1) {
            optionsEnded = true;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString spelling = word.left(equals);
        const Option *option =
            spelling.startsWith("--"_L1) ? findOption(options, spelling.mid(2)) : nullptr;
        if (!option) {
            return usageError(
                u"There is no option %1 here; there are: %2."_s.arg(spelling, namesOf(options)));
        }
        QString value;
        if (equals >= 0) {
            if (!option->takesValue())
                return usageError(u"%1 takes no value."_s.arg(spelling));
            value = word.mid(equals + 1);
        } else if (option->takesValue()) {
            // A forgotten value must not swallow the next option; --name=--value is the way to say
            // it.
            if (i + 1 == words.size() || words.at(i + 1).startsWith("--"_L1))
                return usageError(u"%1 needs a value: %1 %2."_s.arg(spelling, option->value));
            value = words.at(++i);
        }
        if (Result<void> taken = arguments.take(*option, value); !taken)
            return taken.error();
    }
    for (const Option &option : options) {
        if (option.isRequired && !arguments.has(option.name)) {
            return usageError(u"--%1 is missing: --%1 %2."_s.arg(option.name, option.value));
        }
    }
    if (arguments.m_operands.size() < operands.size()) {
        return usageError(u"The %1 is missing."_s.arg(operands.at(arguments.m_operands.size())));
    }
    const bool isOpen = !operands.isEmpty() && operands.last().endsWith(u'\u2026');
    if (arguments.m_operands.size() > operands.size() && !isOpen) {
        return usageError(operands.isEmpty()
                              ? u"Only options may follow here."_s
                              : u"Only options may follow the %1."_s.arg(operands.last()));
    }
    return arguments;
}

Result<void> Arguments::take(const Option &option, const QString &value)
{
    QStringList &values = m_values[option.name];
    if (!values.isEmpty() && !option.isRepeatable)
        return usageError(u"--%1 may be given only once."_s.arg(option.name));
    values += value;
    m_given.push_back({option.name, value});
    return {};
}

std::vector<Arguments::Given> Arguments::inOrder(const QStringList &names) const
{
    std::vector<Given> found;
    std::copy_if(m_given.begin(), m_given.end(), std::back_inserter(found),
                 [&](const Given &given) { return names.contains(given.name); });
    return found;
}

bool Arguments::mentions(const QStringList &words, QLatin1String name)
{
    const QString spelling = u"--"_s + name;
    const auto end = std::find(words.begin(), words.end(), "--"_L1);
    return std::find(words.begin(), end, spelling) != end;
}

} // namespace hookbench::cli
