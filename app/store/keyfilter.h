// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hookbench::store
{

/// A Bloom filter over 64-bit hashes: "certainly not there" or "perhaps there" (less than one in a
/// hundred when it holds as many keys as it was made for).
class KeyFilter
{
public:
    KeyFilter() = default;
    explicit KeyFilter(std::size_t keys);

    void add(std::int64_t key);
    bool mayContain(std::int64_t key) const;
    /// It holds as many as it was made for.
    bool isFull() const { return m_added >= m_capacity; }
    std::size_t capacity() const { return m_capacity; }

private:
    static constexpr int probes = 6;

    std::vector<std::uint64_t> m_bits; ///< a power of two of words
    std::size_t m_capacity = 0;
    std::size_t m_added = 0;
};

} // namespace hookbench::store
