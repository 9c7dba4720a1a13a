// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <string>

namespace hookbench::models
{

/// Two bodies around the first byte in which they differ. Value type.
struct ByteDiff
{
    std::size_t offset = 0; ///< of that byte
    std::string before{};   ///< right before it, the same in both
    std::string asSigned{}; ///< from it on; shorter than `received` where the body ends
    std::string received{};
};

/// Lines of eight bytes in hexadecimal digits and as characters, what was signed above what came,
/// and a mark under the first byte that differs. "--" stands behind the end of a body; spaces,
/// line ends and other controls have a sign. Colour says nothing in it.
QString byteDiffText(const ByteDiff &diff);

} // namespace hookbench::models
