// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/csv.h"

namespace hookbench::store
{

namespace
{

/// Characters at which spreadsheets begin to calculate.
constexpr std::string_view formulaStarts = "=+-@\t\r";

} // namespace

std::string csvRow(std::span<const std::string> cells)
{
    std::string row;
    for (const std::string &cell : cells) {
        row += row.empty() ? "\"" : ",\"";
        if (!cell.empty() && formulaStarts.find(cell.front()) != formulaStarts.npos)
            row += '\'';
        for (const char c : cell) {
            row += c;
            if (c == '"')
                row += c;
        }
        row += '"';
    }
    return row + "\r\n";
}

} // namespace hookbench::store
