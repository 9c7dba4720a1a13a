// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/watchalert.h"

namespace hookbench
{

std::string_view watchRuleName(WatchRule rule)
{
    switch (rule) {
    case WatchRule::Success:
        return "success";
    case WatchRule::Silence:
        return "silence";
    case WatchRule::Failures:
        return "failures";
    case WatchRule::Secret:
        return "secret";
    case WatchRule::Certificate:
        break;
    }
    return "certificate";
}

} // namespace hookbench
