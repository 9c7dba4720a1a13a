// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hookbench::send
{

/// Id and type that a payload says of itself (platform-api, section 6), and where they stand in it.
struct EventIdentity
{
    struct Place
    {
        std::size_t begin = 0; ///< of the JSON string, its quotes included
        std::size_t length = 0;
    };

    std::string eventId{}; ///< empty: it has none
    std::string eventType{};
    std::optional<Place> idPlace{};
    std::optional<Place> typePlace{};
};

/// Empty where the body is no JSON object.
EventIdentity identityOf(std::string_view body);

/// The body with this id in place of its own, every other byte as it was; unchanged where it has
/// none.
std::string withEventId(std::string_view body, std::string_view eventId);
/// The same with its type.
std::string withEventType(std::string_view body, std::string_view eventType);

} // namespace hookbench::send
