// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QHash>
#include <QLatin1String>
#include <QString>
#include <QStringList>

#include <vector>

namespace hookbench::cli
{

/// One option of a command. The texts are literals and live as long as the program.
struct Option
{
    QLatin1String name;  ///< without the hyphens
    QLatin1String value; ///< what the help calls its value; empty: it takes none
    QLatin1String help;
    bool isRepeatable = false;
    bool isRequired = false;

    bool takesValue() const { return !value.isEmpty(); }
};

/// The words after a command's name, held against its options: `--name value` and `--name=value`,
/// `--` ends the options. Strict, because scripts depend on it: an unknown option, a missing or
/// superfluous value and a repeated option are errors. Value type.
class Arguments
{
public:
    /// `operands`: what the words that are no options stand for ("ID"), each required; the last may
    /// be given again and again where its name ends with "…". Errors:
    /// InvalidArgument, `detail` is a whole sentence that names the option and never its value,
    /// which may be a secret in the wrong place.
    static Result<Arguments> parse(const QStringList &words, const std::vector<Option> &options,
                                   const QStringList &operands = {});

    /// Whether `--name` stands among the words before "--": for the switches that count even when
    /// the rest is wrong (--json, --help).
    static bool mentions(const QStringList &words, QLatin1String name);

    bool has(QLatin1String name) const { return m_values.contains(name); }
    /// Empty when it was not given.
    QString value(QLatin1String name) const { return m_values.value(name).value(0); }
    QStringList values(QLatin1String name) const { return m_values.value(name); }
    /// One `--option value` as it was given.
    struct Given
    {
        QString name;
        QString value;
    };
    /// Those of the named options, in the order of the command line.
    std::vector<Given> inOrder(const QStringList &names) const;
    QString operand(int index) const { return m_operands.value(index); }
    const QStringList &operands() const { return m_operands; }

private:
    Result<void> take(const Option &option, const QString &value);

    QHash<QString, QStringList> m_values; ///< an option without a value has one empty entry
    std::vector<Given> m_given;           ///< the same in the order in which they came
    QStringList m_operands;
};

/// An InvalidArgument whose `detail` is `sentence`.
Error usageError(const QString &sentence);

} // namespace hookbench::cli
