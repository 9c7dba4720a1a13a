// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/counted.h"

#include <QString>

namespace hookbench::cli
{

/// hookbench::counted() for the lines that a job prints.
template <typename Count>
QString countedText(Count count, std::string_view one, std::string_view many = {})
{
    return QString::fromStdString(counted(static_cast<std::int64_t>(count), one, many));
}

} // namespace hookbench::cli
