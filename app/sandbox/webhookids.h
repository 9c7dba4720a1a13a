// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/random.h"

#include <string>

namespace hookbench::sandbox
{

inline std::string newWebhookId(RandomSource &random)
{
    return "wh_" + randomText(random, 24, alphanumericAlphabet);
}

} // namespace hookbench::sandbox
