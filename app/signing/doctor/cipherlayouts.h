// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/doctor/anyaes.h"

#include <string>
#include <string_view>
#include <vector>

namespace hookbench::signing::doctor
{

/// The fields of a wrapper as they were sent, undecoded. Value type.
struct WrapperTexts
{
    std::string iv{};
    std::string tag{};
    std::string data{};
};

/// Which bytes may be IV, tag and ciphertext, and what is wrong with where they stand. Value type.
struct CipherLayout
{
    std::vector<std::string_view> codes{}; ///< in the order of the list; none: as the cipher has it
    std::string_view detail{};             ///< of the first code
    AesMode mode = AesMode::Gcm;
    std::string iv{};
    std::string tag{};
    std::string data{};
};

/// At most two wrongs each, fewest first; `own`: the cipher's mode, others have "decrypt-mode".
std::vector<CipherLayout> cipherLayouts(const WrapperTexts &texts, AesMode own);

} // namespace hookbench::signing::doctor
