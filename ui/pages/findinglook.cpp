// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/findinglook.h"

namespace hookbench::ui
{

FindingLook findingLook(CheckResult result)
{
    switch (result) {
    case CheckResult::Pass:
        return {Icon::Check, Tone::Good};
    case CheckResult::Warn:
        return {Icon::Warning, Tone::Warning};
    case CheckResult::Fail:
        return {Icon::Cross, Tone::Bad};
    case CheckResult::Skipped:
        break;
    }
    return {Icon::Minus, Tone::Neutral};
}

} // namespace hookbench::ui
