// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/scheme.h"

#include <span>
#include <string>
#include <vector>

namespace hookbench::signing::learner
{

/// A message as senders put it together. {id} stands for any one header, {header:2} for any second
/// one: which, the search finds out. Value type.
struct MessageGuess
{
    std::vector<MessagePart> parts{};
    bool hasTime = false;
    bool hasHeader = false;
    bool hasSecondHeader = false;
    bool hasUrl = false;
};

/// From likely to unlikely. `versions`: words that may stand first, as Slack's "v0".
std::vector<MessageGuess> messageGuesses(std::span<const std::string> versions);

} // namespace hookbench::signing::learner
