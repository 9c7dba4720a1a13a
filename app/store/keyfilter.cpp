// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/keyfilter.h"

#include <bit>

namespace hookbench::store
{

namespace
{

constexpr std::size_t bitsPerKey = 10;

} // namespace

KeyFilter::KeyFilter(std::size_t keys)
    : m_bits(std::bit_ceil(keys * bitsPerKey / 64 + 1))
    , m_capacity(m_bits.size() * 64 / bitsPerKey)
{
}

// Kirsch and Mitzenmacher: two halves of one hash make all the probes.
void KeyFilter::add(std::int64_t key)
{
    const auto hash = static_cast<std::uint64_t>(key);
    const std::uint64_t stride = std::rotl(hash, 32) | 1;
    for (std::uint64_t i = 0; i < probes; ++i) {
        const std::uint64_t bit = hash + i * stride;
        m_bits[(bit >> 6) & (m_bits.size() - 1)] |= std::uint64_t{1} << (bit & 63);
    }
    ++m_added;
}

bool KeyFilter::mayContain(std::int64_t key) const
{
    const auto hash = static_cast<std::uint64_t>(key);
    const std::uint64_t stride = std::rotl(hash, 32) | 1;
    for (std::uint64_t i = 0; i < probes; ++i) {
        const std::uint64_t bit = hash + i * stride;
        if ((m_bits[(bit >> 6) & (m_bits.size() - 1)] >> (bit & 63) & 1) == 0)
            return false;
    }
    return true;
}

} // namespace hookbench::store
