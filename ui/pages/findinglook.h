// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/checkfinding.h"
#include "ui/theme/icons.h"
#include "ui/widgets/messagebar.h"

#include <algorithm>

namespace hookbench::ui
{

/// How a result of a check looks, wherever one is listed.
struct FindingLook
{
    Icon icon;
    Tone tone;
};

FindingLook findingLook(CheckResult result);

/// Of the headline over a list of findings: as bad as the worst of them.
template <typename Findings>
MessageBar::Kind headlineKind(const Findings &findings)
{
    const auto has = [&findings](CheckResult result) {
        return std::any_of(findings.begin(), findings.end(),
                           [result](const auto &each) { return each.result == result; });
    };
    return has(CheckResult::Fail)   ? MessageBar::Kind::Error
           : has(CheckResult::Warn) ? MessageBar::Kind::Warning
                                    : MessageBar::Kind::Success;
}

} // namespace hookbench::ui
