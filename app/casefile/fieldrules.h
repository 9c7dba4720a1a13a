// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casefile/privatekind.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace hookbench::casefile
{

/// What a field or header says about its value. Value type.
struct FieldRule
{
    enum class Way : std::uint8_t {
        Allowed,    ///< leaves, but for what is found in it
        Identifier, ///< the same where it looks like an id; else as Unknown
        Private,    ///< never as it is, with all that is in it
        Unknown     ///< text does not leave
    };

    Way way = Way::Unknown;
    PrivateKind kind = PrivateKind::Text;
};

/// Which fields and headers may leave, by their names. `allowed` are those that a person added,
/// `withheld` those that a person took away. Value type.
class FieldRules
{
public:
    explicit FieldRules(const std::set<std::string> &allowed = {},
                        const std::set<std::string> &withheld = {});

    FieldRule ofField(std::string_view name) const;
    FieldRule ofHeader(std::string_view name) const;
    bool isWithheld(std::string_view name) const;

    // False for what signs in or signs: nobody can choose to let it out.
    static bool mayAllowField(std::string_view name);
    static bool mayAllowHeader(std::string_view name);

private:
    FieldRule shippedField(std::string_view name) const;
    FieldRule shippedHeader(std::string_view name) const;

    std::set<std::string> m_allowed; ///< in small letters
    std::set<std::string> m_withheld;
};

} // namespace hookbench::casefile
