// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace hookbench::signing
{

/// Reads a few members of a JSON object that came from outside, in one pass and without building
/// anything of the rest, however deep it is. Keeps its buffers for the next object unless they grew
/// large; one thread at a time.
class ObjectReader
{
public:
    /// Objects larger than this are not read. A pass takes about six times the object's size.
    static constexpr std::size_t maxBytes = 16 * 1024 * 1024;

    /// A member of the outermost object: its name goes in, what it holds comes out.
    struct Member
    {
        enum class Kind : std::uint8_t { Absent, Text, Number, True, Other };

        std::string_view name;
        std::size_t maxLength = 256; ///< of a text or number; longer ones are Other
        Kind kind = Kind::Absent;
        std::string value{}; ///< the text decoded, a number exactly as it is written
    };

    ObjectReader();
    ObjectReader(ObjectReader &&) noexcept;
    ObjectReader &operator=(ObjectReader &&) noexcept;
    ~ObjectReader();

    /// False, with all members Absent, when `json` is no object. Of repeated names the last one
    /// counts, as it does for handlers. What lies inside of other members is not validated.
    bool read(std::string_view json, std::span<Member> members);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace hookbench::signing
