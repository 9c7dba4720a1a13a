// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"

#include <initializer_list>
#include <optional>
#include <utility>

namespace hookbench::cli
{

/// Turns the values of options into numbers and choices. An option that was not given leaves its
/// target alone; the first wrong value is kept as the error and ends the reading. Lives on the
/// stack beside the Arguments it reads.
class OptionReader
{
public:
    explicit OptionReader(const Arguments &arguments)
        : m_arguments(arguments)
    {
    }

    /// The value as a whole number from `minimum` to `maximum`, in decimal digits.
    template <typename Number>
    void number(QLatin1String name, int minimum, int maximum, std::optional<Number> &target)
    {
        if (const std::optional<int> read = readNumber(name, minimum, maximum))
            target = static_cast<Number>(*read);
    }

    /// One of the words in `allowed`.
    template <typename Value>
    void choice(QLatin1String name, std::initializer_list<std::pair<QLatin1String, Value>> allowed,
                Value &target)
    {
        if (!isToRead(name))
            return;
        QStringList words;
        for (const auto &[word, value] : allowed) {
            if (m_arguments.value(name) == word) {
                target = value;
                return;
            }
            words += word;
        }
        refuse(name, words);
    }

    const std::optional<Error> &error() const { return m_error; }

private:
    bool isToRead(QLatin1String name) const { return !m_error && m_arguments.has(name); }
    std::optional<int> readNumber(QLatin1String name, int minimum, int maximum);
    void refuse(QLatin1String name, const QStringList &allowed);

    const Arguments &m_arguments;
    std::optional<Error> m_error;
};

} // namespace hookbench::cli
