// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace hookbench::store
{

/// SipHash-2-4 (Aumasson and Bernstein, 2012): 64 bits under a key, so that nobody who does not
/// know it can make two texts collide. Value type.
struct KeyedHash
{
    std::uint64_t key0 = 0;
    std::uint64_t key1 = 0;

    std::uint64_t operator()(std::string_view bytes) const;
};

} // namespace hookbench::store
