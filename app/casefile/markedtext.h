// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casefile/privatekind.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::casefile
{

/// Where something private stood in a text that leaves, and what is there now. Value type.
struct RedactionMark
{
    std::size_t begin = 0;
    std::size_t size = 0;
    PrivateKind kind = PrivateKind::Text;
    bool isSure = true;
    bool isKept = false; ///< the original leaves, as a person chose
    std::string standIn{};
    std::string original{}; ///< cut; empty where nobody can keep it
    std::string field{};    ///< whose rule replaced it, where that can be changed; else empty

    bool operator==(const RedactionMark &) const = default;
};

/// A text as it leaves, with the places that a person should see, in their order and apart from
/// each other. Value type.
class MarkedText
{
public:
    static constexpr std::size_t maxMarks = 20'000; ///< further ones are left out

    MarkedText() = default;
    /// Nothing in it is marked.
    explicit MarkedText(std::string text);
    /// All of it is marked.
    MarkedText(std::string text, RedactionMark mark);

    const std::string &text() const { return m_text; }
    const std::vector<RedactionMark> &marks() const { return m_marks; }
    bool isEmpty() const { return m_text.empty(); }

    MarkedText &operator+=(char plain);
    MarkedText &operator+=(std::string_view plain);
    MarkedText &operator+=(const MarkedText &other);

    /// Written in another way, the marked pieces and those between them each for itself.
    MarkedText written(const std::function<std::string(std::string_view)> &write) const;
    /// Another text for the same, all of it under the first mark.
    MarkedText stretchedOver(std::string text) const;

    bool operator==(const MarkedText &) const = default;

private:
    std::string m_text;
    std::vector<RedactionMark> m_marks;
};

} // namespace hookbench::casefile
