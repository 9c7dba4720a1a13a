// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/counted.h"

namespace hookbench
{

std::string counted(std::int64_t count, std::string_view one, std::string_view many)
{
    std::string text = std::to_string(count) + ' ';
    if (count == 1 || many.empty())
        text += one;
    else
        text += many;
    if (count != 1 && many.empty())
        text += 's';
    return text;
}

} // namespace hookbench
