// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/filteroption.h"

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

Result<store::EventFilter> filterFromOption(const Arguments &arguments)
{
    Result<store::EventFilter> filter =
        store::parseEventFilter(arguments.value("filter"_L1).toStdString());
    if (filter)
        return filter;
    return usageError(u"--filter, at byte %1: %2"_s.arg(filter.error().limit + 1)
                          .arg(QString::fromStdString(filter.error().detail)));
}

} // namespace hookbench::cli
