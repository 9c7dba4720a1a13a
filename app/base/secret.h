// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hookbench
{

/// Text that must not linger: the buffer is cleansed when it is replaced or destroyed, and
/// comparison takes the same time wherever two secrets differ. There is no stream operator and no
/// conversion on purpose; `reveal()` is the one way out. Copies are allowed and cleansed too.
class Secret
{
public:
    Secret() = default;
    /// Takes the text over; the caller's string is cleansed.
    explicit Secret(std::string &&text);
    static Secret copyOf(std::string_view text);

    Secret(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    bool isEmpty() const { return m_text.empty(); }
    std::size_t size() const { return m_text.size(); }
    /// The text; valid as long as this object is neither changed nor destroyed.
    std::string_view reveal() const { return m_text; }
    /// First four, "****", last four; only stars when it is shorter than 12.
    std::string masked() const;

    bool operator==(const Secret &other) const;

private:
    void cleanse() noexcept;

    std::string m_text;
};

/// Overwrites the characters in a way the compiler does not remove, then empties the string.
void cleanse(std::string &text) noexcept;

/// How secrets are shown: first four, "****", last four; only stars when shorter than 12.
std::string maskSecret(std::string_view text);

} // namespace hookbench
