// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/optionreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

std::optional<int> OptionReader::readNumber(QLatin1String name, int minimum, int maximum)
{
    if (!isToRead(name))
        return {};
    const QString text = m_arguments.value(name);
    // toInt() alone would take "+5", " 5" and digits of other scripts.
    const bool isDigits =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isDigits && isNumber && number >= minimum && number <= maximum)
        return number;
    m_error = usageError(
        u"--%1 takes a whole number from %2 to %3."_s.arg(name).arg(minimum).arg(maximum));
    return {};
}

void OptionReader::refuse(QLatin1String name, const QStringList &allowed)
{
    m_error = usageError(u"--%1 takes one of: %2."_s.arg(name, allowed.join(", "_L1)));
}

} // namespace hookbench::cli
