// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/summarycache.h"

#include <utility>

namespace hookbench::models
{

SummaryCache::SummaryCache(std::size_t capacity)
    : m_capacity(capacity)
{
}

const store::EventSummary *SummaryCache::find(store::EventId id)
{
    const auto place = m_places.find(id);
    if (place == m_places.end())
        return nullptr;
    m_rows.splice(m_rows.begin(), m_rows, place->second);
    return &m_rows.front();
}

void SummaryCache::put(store::EventSummary row)
{
    const auto place = m_places.find(row.id);
    if (place != m_places.end()) {
        *place->second = std::move(row);
        m_rows.splice(m_rows.begin(), m_rows, place->second);
        return;
    }
    if (m_rows.size() >= m_capacity) {
        m_places.erase(m_rows.back().id);
        m_rows.pop_back();
    }
    const store::EventId id = row.id;
    m_rows.push_front(std::move(row));
    m_places.emplace(id, m_rows.begin());
}

void SummaryCache::clear()
{
    m_places.clear();
    m_rows.clear();
}

} // namespace hookbench::models
