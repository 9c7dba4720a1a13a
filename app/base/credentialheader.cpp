// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/credentialheader.h"

#include "app/base/headers.h"

#include <algorithm>
#include <array>

namespace hookbench
{

namespace
{

constexpr std::array<std::string_view, 14> names{
    "Authorization",  "Proxy-Authorization", "Cookie",       "Set-Cookie",
    "X-Client-Key",   "X-Client-Secret",     "X-Api-Key",    "Api-Key",
    "X-Auth-Token",   "X-Access-Token",      "X-Csrf-Token", "X-Amz-Security-Token",
    "X-Gitlab-Token", "X-Api-Token"};

} // namespace

bool isCredentialHeader(std::string_view name)
{
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view known) { return equalsIgnoringCase(known, name); });
}

} // namespace hookbench
