// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/authority.h"

#include <string>
#include <vector>

namespace hookbench::http
{

/// The names under which a server may be addressed. A page of a foreign site whose name suddenly
/// resolves to this machine (DNS rebinding) still sends its own name, and is refused by it.
class AllowedHosts
{
public:
    /// `more`: names or addresses besides the loopback ones; IPv6 with or without brackets.
    explicit AllowedHosts(const std::vector<std::string> &more);

    bool contains(const Authority &authority) const;

private:
    std::vector<std::string> m_hosts;
};

} // namespace hookbench::http
