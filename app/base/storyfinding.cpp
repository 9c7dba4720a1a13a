// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/storyfinding.h"

namespace hookbench
{

std::string_view findingName(StoryFinding::Kind kind)
{
    switch (kind) {
    case StoryFinding::Kind::Missing:
        return "missing";
    case StoryFinding::Kind::Doubled:
        return "doubled";
    case StoryFinding::Kind::Changed:
        return "changed";
    case StoryFinding::Kind::OutOfOrder:
        break;
    }
    return "out-of-order";
}

} // namespace hookbench
