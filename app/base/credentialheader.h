// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace hookbench
{

/// Whether the header of this name carries what a sender signs in with: a key, a password, a
/// session. Signatures of deliveries do not count: they are good for one body. Compared without
/// case.
bool isCredentialHeader(std::string_view name);

/// What stands for such a header's value in everything that leaves the program.
inline constexpr std::string_view redactedValue = "(redacted)";

} // namespace hookbench
