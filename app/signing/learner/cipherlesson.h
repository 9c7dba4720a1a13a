// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/secret.h"
#include "app/signing/schemeset.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::signing::learner
{

/// What became of the search for the payload cipher.
enum class CipherOutcome : std::uint8_t {
    NotEncrypted, ///< no body looks like it
    Learned,      ///< at least two bodies decrypt in the same way
    OnlyOne,      ///< one does; a second one is needed to be sure
    Unknown,      ///< they look encrypted, and no known cipher and secret opens them
    Incomplete    ///< the time was over, or a stop was asked for
};

/// Value type.
struct CipherLesson
{
    CipherOutcome outcome = CipherOutcome::NotEncrypted;
    std::string cipher{};      ///< the one that fits; of OnlyOne too
    std::size_t encrypted = 0; ///< bodies that look encrypted
    std::size_t decrypted = 0; ///< of those that were tried, bodies that `cipher` opens
};

/// Holds bodies whose signatures fit against every known payload cipher and the secrets. What is
/// behind CBC has to be a JSON object, because no tag proves it. At most 16 bodies are tried, the smallest
/// ones; `isOver` is asked before each attempt. Any thread.
CipherLesson learnCipher(const SchemeSet &known, std::span<const Secret> secrets,
                         std::vector<std::string_view> bodies, const std::function<bool()> &isOver);

} // namespace hookbench::signing::learner
