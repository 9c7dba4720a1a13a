// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace hookbench::models
{

/// Neighbouring rows, both ends included: the unit of a model signal.
struct Run
{
    int first = 0;
    int last = 0;

    int size() const { return last - first + 1; }
    bool operator==(const Run &) const = default;
};

/// A view does work in the length of the table for every signal. Beyond so many runs a model
/// gathers them into one signal, so that a change of n rows costs O(n) whatever its pattern.
inline constexpr int maxRuns = 32;

/// The runs of rows for which `marked` says yes, in order.
template <typename Marked>
std::vector<Run> runsOf(int rows, Marked marked)
{
    std::vector<Run> runs;
    for (int row = 0; row < rows; ++row) {
        if (!marked(row))
            continue;
        if (!runs.empty() && runs.back().last == row - 1)
            runs.back().last = row;
        else
            runs.push_back({row, row});
    }
    return runs;
}

/// The same, or one run from the first to the last when there are more than maxRuns: for signals
/// that may cover more than they must (dataChanged).
template <typename Marked>
std::vector<Run> changeRunsOf(int rows, Marked marked)
{
    std::vector<Run> runs = runsOf(rows, marked);
    if (static_cast<int>(runs.size()) > maxRuns)
        return {{runs.front().first, runs.back().last}};
    return runs;
}

} // namespace hookbench::models
