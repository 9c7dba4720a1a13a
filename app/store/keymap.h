// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace hookbench::store
{

/// From 64-bit hashes to row ids, 16 bytes an entry in one block (open addressing, at most half
/// full). The hashes are random by themselves. Entries are never removed one by one.
class KeyMap
{
public:
    using Entry = std::pair<std::int64_t, std::int64_t>; ///< key, id

    std::size_t size() const { return m_size; }
    std::optional<std::int64_t> find(std::int64_t key) const;
    void set(std::int64_t key, std::int64_t id);
    /// All entries, by key.
    std::vector<Entry> sorted() const;
    /// Calls `visit(key, id)` for each.
    template <typename Visit>
    void forEach(Visit &&visit) const
    {
        for (const Entry &entry : m_slots) {
            if (entry.second != empty)
                visit(entry.first, entry.second);
        }
    }
    void clear();

private:
    static constexpr std::int64_t empty = 0; ///< no row has the id 0

    std::size_t slotOf(std::int64_t key) const;
    void grow();

    std::vector<Entry> m_slots; ///< a power of two, or none
    std::size_t m_size = 0;
};

} // namespace hookbench::store
