// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hookbench::receiver
{

/// Whether an endpoint takes `path`: its own, or one below it by whole segments; "/" takes all.
bool isBelow(std::string_view path, std::string_view endpointPath);

/// What `path` has below the endpoint's own path: "/5" of "/orders/5" below "/orders"; empty for
/// the endpoint itself.
std::string_view subPath(std::string_view path, std::string_view endpointPath);

/// `base` (an absolute URL, perhaps with a query, which stays in front) with `below` behind its
/// path and `query` added.
std::string joinUrl(std::string_view base, std::string_view below, std::string_view query);

} // namespace hookbench::receiver
