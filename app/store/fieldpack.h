// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/headers.h"
#include "app/store/event.h"

#include <optional>
#include <string>
#include <string_view>

namespace hookbench::store
{

/// Headers as one blob of netstrings ("4:name5:value"), whatever bytes they hold; empty: none.
std::string packHeaders(const Headers &headers);
/// What cannot be read ends the list.
Headers unpackHeaders(std::string_view packed);

std::string packPassOn(const PassOn &passOn);
/// nullopt for what packPassOn() did not make.
std::optional<PassOn> unpackPassOn(std::string_view packed);

/// The header lines of a raw header block: the request line and the empty line left out, values
/// without surrounding white space.
Headers headersOfRaw(std::string_view rawHeader);

} // namespace hookbench::store
