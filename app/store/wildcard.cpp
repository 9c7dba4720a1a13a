// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/wildcard.h"

namespace hookbench::store
{

bool hasWildcard(std::string_view pattern)
{
    return pattern.find('*') != pattern.npos;
}

bool matchesWildcard(std::string_view pattern, std::string_view text)
{
    // Where the last star stands, and where in the text what it stands for ends.
    std::size_t star = pattern.npos;
    std::size_t afterStar = 0;
    std::size_t p = 0;
    std::size_t t = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            afterStar = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != pattern.npos) {
            p = star + 1;
            t = ++afterStar;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == pattern.npos;
}

std::string globOf(std::string_view pattern)
{
    std::string glob;
    for (const char c : pattern) {
        if (c == '?' || c == '[') {
            glob += '[';
            glob += c;
            glob += ']';
        } else {
            glob += c;
        }
    }
    return glob;
}

} // namespace hookbench::store
