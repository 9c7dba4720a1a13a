// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/account.h"
#include "ui/theme/colors.h"

namespace hookbench::ui
{

/// SANDBOX is the accent's blue, TEST amber, LIVE red; the word is always shown with it.
constexpr Tone environmentTone(settings::Environment environment)
{
    switch (environment) {
    case settings::Environment::Sandbox:
        return Tone::Accent;
    case settings::Environment::Test:
        return Tone::Warning;
    case settings::Environment::Live:
        break;
    }
    return Tone::Bad;
}

} // namespace hookbench::ui
