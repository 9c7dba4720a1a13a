// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/keymap.h"

#include <algorithm>

namespace hookbench::store
{

namespace
{

constexpr std::size_t smallest = 1024;

} // namespace

std::size_t KeyMap::slotOf(std::int64_t key) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = static_cast<std::size_t>(key) & mask;
    while (m_slots[slot].second != empty && m_slots[slot].first != key)
        slot = (slot + 1) & mask;
    return slot;
}

std::optional<std::int64_t> KeyMap::find(std::int64_t key) const
{
    if (m_size == 0)
        return {};
    const Entry &entry = m_slots[slotOf(key)];
    return entry.second == empty ? std::nullopt : std::optional(entry.second);
}

void KeyMap::set(std::int64_t key, std::int64_t id)
{
    if (2 * (m_size + 1) > m_slots.size())
        grow();
    Entry &entry = m_slots[slotOf(key)];
    if (entry.second == empty)
        ++m_size;
    entry = {key, id};
}

std::vector<KeyMap::Entry> KeyMap::sorted() const
{
    std::vector<Entry> entries;
    entries.reserve(m_size);
    forEach([&](std::int64_t key, std::int64_t id) { entries.emplace_back(key, id); });
    std::sort(entries.begin(), entries.end());
    return entries;
}

void KeyMap::clear()
{
    if (m_slots.size() > smallest)
        m_slots = {};
    else
        std::fill(m_slots.begin(), m_slots.end(), Entry{0, empty});
    m_size = 0;
}

void KeyMap::grow()
{
    std::vector<Entry> old =
        std::exchange(m_slots, std::vector<Entry>(std::max(smallest, 2 * m_slots.size())));
    for (const Entry &entry : old) {
        if (entry.second != empty)
            m_slots[slotOf(entry.first)] = entry;
    }
}

} // namespace hookbench::store
