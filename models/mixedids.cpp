// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mixedids.h"

#include <algorithm>

namespace hookbench::models
{

using store::EventId;

/// How many guests stand above that place: theirs only ever increase.
std::size_t MixedIds::guestsBefore(std::size_t place) const
{
    std::size_t first = 0;
    std::size_t count = m_guests.size();
    while (count > 0) {
        const std::size_t half = count / 2;
        if (placeOfGuest(first + half) < place) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first;
}

EventId MixedIds::at(std::size_t place) const
{
    const std::size_t guests = guestsBefore(place);
    return isGuestAt(guests, place) ? m_guests[guests].row.id : m_own.at(place - guests);
}

std::optional<std::size_t> MixedIds::ownPlaceAt(std::size_t place) const
{
    const std::size_t guests = guestsBefore(place);
    return isGuestAt(guests, place) ? std::nullopt : std::optional(place - guests);
}

std::size_t MixedIds::guestsAbove(std::size_t ownPlace) const
{
    const auto below =
        std::upper_bound(m_guests.begin(), m_guests.end(), ownPlace,
                         [](std::size_t own, const Guest &guest) { return own < guest.above; });
    return static_cast<std::size_t>(std::distance(m_guests.begin(), below));
}

std::size_t MixedIds::placeOfOwn(std::size_t ownPlace) const
{
    return ownPlace + guestsAbove(ownPlace);
}

std::optional<std::size_t> MixedIds::placeOf(EventId id) const
{
    if (!m_guests.empty()) {
        if (const auto guest = m_placeOfGuest.find(id); guest != m_placeOfGuest.end())
            return placeOfGuest(guest->second);
    }
    const std::optional<std::size_t> own = m_own.placeOf(id);
    return own ? std::optional(placeOfOwn(*own)) : std::nullopt;
}

void MixedIds::addNewest(std::span<const EventId> ids)
{
    for (const EventId id : ids)
        m_own.addNewest(id);
    for (Guest &guest : m_guests)
        guest.above += ids.size();
}

std::size_t MixedIds::placeBelow() const
{
    // The guests below all own ids have as many above them as there are.
    const auto lower =
        std::partition_point(m_guests.begin(), m_guests.end(),
                             [this](const Guest &guest) { return guest.above < m_own.size(); });
    return m_own.size() + static_cast<std::size_t>(std::distance(m_guests.begin(), lower));
}

void MixedIds::addOldest(std::span<const EventId> ids)
{
    const std::size_t before = m_own.size();
    for (const EventId id : ids)
        m_own.addOldest(id);
    for (Guest &guest : m_guests) {
        if (guest.above == before)
            guest.above += ids.size();
    }
}

std::size_t MixedIds::insertPlace(EventId id) const
{
    const auto below =
        std::partition_point(m_guests.begin(), m_guests.end(),
                             [id](const Guest &guest) { return guest.row.standsOn >= id; });
    return m_own.insertPlace(id) + static_cast<std::size_t>(std::distance(m_guests.begin(), below));
}

void MixedIds::insert(EventId id)
{
    m_own.insert(id);
    for (Guest &guest : m_guests) {
        if (guest.row.standsOn < id)
            ++guest.above;
    }
}

void MixedIds::removeOwn(std::size_t ownPlace, std::size_t count)
{
    m_own.remove(ownPlace, count);
    for (Guest &guest : m_guests) {
        if (guest.above > ownPlace)
            guest.above -= std::min(count, guest.above - ownPlace);
    }
}

void MixedIds::addGuests(std::span<const GuestRow> guests)
{
    m_guests.reserve(guests.size());
    for (const GuestRow &guest : guests) {
        m_placeOfGuest.emplace(guest.id, m_guests.size());
        m_guests.push_back({guest, m_own.size()});
    }
}

bool MixedIds::hasGuestOver(EventId id) const
{
    return !m_guests.empty() && m_guests.front().row.standsOn >= id;
}

bool MixedIds::isSettled() const
{
    return std::all_of(m_guests.begin(), m_guests.end(), [this](const Guest &guest) {
        return guest.above == m_own.insertPlace(guest.row.standsOn);
    });
}

void MixedIds::settle()
{
    for (Guest &guest : m_guests)
        guest.above = m_own.insertPlace(guest.row.standsOn);
}

void MixedIds::clear()
{
    m_own.clear();
    m_guests.clear();
    m_placeOfGuest.clear();
}

} // namespace hookbench::models
