// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/eventids.h"
#include "models/eventpagesource.h"

#include <unordered_map>

namespace hookbench::models
{

/// The ids of an event list with guests between them: rows of elsewhere, few beside the own ones.
/// A guest keeps how many own ids stand above it, so that a place costs a short search among the
/// guests and nothing where there is none. Own ids that come at an end are put above or below all
/// of them; settle() moves the guests to where they belong. A place counts from the newest (0).
class MixedIds
{
public:
    std::size_t size() const { return m_own.size() + m_guests.size(); }
    store::EventId at(std::size_t place) const;
    std::optional<std::size_t> placeOf(store::EventId id) const;
    const EventIds &own() const { return m_own; }
    /// Among the own ids alone; nullopt: it is a guest's place.
    std::optional<std::size_t> ownPlaceAt(std::size_t place) const;
    std::size_t placeOfOwn(std::size_t ownPlace) const;

    /// Ascending, newer than all own ones that are here: above everything.
    void addNewest(std::span<const store::EventId> ids);
    /// Where addOldest() puts the first one.
    std::size_t placeBelow() const;
    /// Descending, older than all own ones that are here: below them, above the guests that stand
    /// lower.
    void addOldest(std::span<const store::EventId> ids);
    /// Where insert() puts an own id that is not here.
    std::size_t insertPlace(store::EventId id) const;
    void insert(store::EventId id);
    /// Takes `count` own ids out; `ownPlace` counts among them alone.
    void removeOwn(std::size_t ownPlace, std::size_t count);

    bool hasGuests() const { return !m_guests.empty(); }
    /// Newest first; below all that are here. Once for a list.
    void addGuests(std::span<const GuestRow> guests);
    /// A guest belongs above the own id.
    bool hasGuestOver(store::EventId id) const;
    /// Every guest stands where it belongs.
    bool isSettled() const;
    void settle();
    void clear();

private:
    struct Guest
    {
        GuestRow row;
        std::size_t above; ///< own ids
    };

    std::size_t guestsBefore(std::size_t place) const;
    std::size_t guestsAbove(std::size_t ownPlace) const;
    std::size_t placeOfGuest(std::size_t guest) const { return m_guests[guest].above + guest; }
    bool isGuestAt(std::size_t guest, std::size_t place) const
    {
        return guest < m_guests.size() && placeOfGuest(guest) == place;
    }

    EventIds m_own;
    std::vector<Guest> m_guests;                                    ///< newest first
    std::unordered_map<store::EventId, std::size_t> m_placeOfGuest; ///< among them
};

} // namespace hookbench::models
