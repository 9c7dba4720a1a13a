// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hookbench
{

/// "1 event", "11 events", "0 events": for what speaks English without Qt's translations. Without
/// `many` the plural is `one` and an s.
std::string counted(std::int64_t count, std::string_view one, std::string_view many = {});

} // namespace hookbench
